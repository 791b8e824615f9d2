/* Tools: the QI tools of a team, one after the other with Tab; items are added, changed, removed.
 */
#include "screen_tool.h"
#include "command_outline.h"
#include "page_tool.h"
#include "screen_layers.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

#define ROWS_BELOW 3 /* of the tool that stay in view below the cursor */

struct ToolLayer {
	struct Layer layer;
	struct Arena arena;
	Id team;
	enum ToolKind which;
	struct Tool tool;
	int row;
	Id item; /* under the cursor; 0: none yet */
	struct Domain *domain;
	const struct Command *offers[OFFERS + 1]; /* of the item `offers_of`; 0: of none yet */
	Id offers_of;
};

static void go_to(struct ToolLayer *self, int row)
{
	const int n = (int)self->tool.n;

	self->row = int_clamp(row, 0, n > 0 ? n - 1 : 0);
	self->item = n > 0 ? self->tool.rows[self->row].item->record.id : 0;
}

/* The cursor stays on its item, wherever that is now. */
static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct ToolLayer *self = (struct ToolLayer *)layer;
	bool began = domain_read_begin(app->domain), loaded;
	int row = self->row;

	self->domain = app->domain;
	self->offers_of = 0;
	arena_reset(&self->arena);
	loaded = tool_load(app->domain, (struct ToolOf){self->team, self->which}, &self->arena,
			   &self->tool, error);
	domain_read_end(app->domain, began);
	if (!loaded)
		self->tool = (struct Tool){.tool = self->which, .team = "", .effect = ""};
	for (size_t i = 0; i < self->tool.n; i++)
		if (self->tool.rows[i].item->record.id == self->item)
			row = (int)i;
	go_to(self, row);
	return loaded;
}

static void show(struct ToolLayer *self, int which)
{
	self->which = (enum ToolKind)((which + N_TOOLS) % N_TOOLS);
	self->item = 0;
	self->row = 0;
	self->layer.stale = true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct ToolLayer *self = (struct ToolLayer *)layer;
	const int page = 10;

	(void)app;
	if (motion == MOVE_NEXT || motion == MOVE_RIGHT)
		show(self, (int)self->which + 1);
	else if (motion == MOVE_PREVIOUS || motion == MOVE_LEFT)
		show(self, (int)self->which - 1);
	else
		go_to(self, self->row + motion_rows(motion, page, (int)self->tool.n));
}

static struct Target target(const struct Layer *layer)
{
	const struct ToolLayer *self = (const struct ToolLayer *)layer;

	return self->item ? (struct Target){KIND_ITEM, self->item} : TARGET_NONE;
}

/* An idea that can be tried. */
static const struct Command *const *offers(const struct Layer *layer)
{
	struct ToolLayer *self = (struct ToolLayer *)layer;

	if (self->item == 0)
		return NULL;
	if (self->offers_of != self->item)
		command_offers(self->domain, KIND_ITEM, self->item, self->offers, OFFERS);
	self->offers_of = self->item;
	return self->offers;
}

/* What is added to a tree is below the main branch under the cursor, or beside the entry there. */
static struct AddedRef branch(const struct ToolLayer *self)
{
	const struct Item *item =
		self->row < (int)self->tool.n ? self->tool.rows[self->row].item : NULL;

	if (!item || (self->which != TOOL_FISHBONE && self->which != TOOL_DRIVERS))
		return (struct AddedRef){NULL, 0};
	return (struct AddedRef){"parent", item->parent ? item->parent : item->record.id};
}

static struct Addition addition(const struct Layer *layer)
{
	const struct ToolLayer *self = (const struct ToolLayer *)layer;
	const struct Entity *entity = entity_get(KIND_ITEM);

	return (struct Addition){.entity = entity,
				 .refs = {branch(self)},
				 .owner = entity_field(entity, "team"),
				 .owner_id = self->team,
				 .field = "tool",
				 .text = entity_field(entity, "tool")->choices[self->which].key};
}

/* The part of it in which the cursor is, of a tool that is longer than the screen. */
static void paint_part(struct Area area, const struct ToolLayer *self)
{
	struct Canvas whole;
	int top;

	canvas_init(&whole, TOOL_ROWS, area.columns);
	whole.ascii = area.canvas->ascii;
	whole.marker_only = area.canvas->marker_only;
	whole.unfocused = area.canvas->unfocused;
	page_tool(canvas_area(&whole), &self->tool, self->row);
	top = int_clamp(whole.cursor_row - area.rows + 1 + ROWS_BELOW, 0, TOOL_ROWS - area.rows);
	area_clear(area);
	for (int row = 0; row < area.rows; row++)
		for (int column = 0; column < area.columns; column++) {
			struct Cell cell = whole.cells[(top + row) * whole.columns + column];

			if (cell.width > 0)
				area_put(area, row, column, cell);
		}
	area_cursor(area, whole.cursor_row - top, whole.cursor_column);
	canvas_release(&whole);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	const struct ToolLayer *self = (const struct ToolLayer *)layer;

	(void)app;
	area_cursor(area, 0, 0);
	if (page_tool(area, &self->tool, self->row) > area.rows)
		paint_part(area, self);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, tool_title(((const struct ToolLayer *)layer)->which));
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_format(text, "%zu %s",
		    COUNTED(((const struct ToolLayer *)layer)->tool.n, "item", "items"));
}

/* Lines become entries of the tool in view. */
static void paste(struct App *app, struct Layer *layer, const char *text)
{
	struct ToolLayer *self = (struct ToolLayer *)layer;
	struct Error error;
	struct Text done;

	if (!strchr(text, '\n')) {
		app_say(app,
			"What was pasted is one line: an outline has several. a adds one entry.");
		return;
	}
	text_init(&done);
	if (app_may_write(app, &error) &&
	    outline_add(app->domain, (struct OutlineOf){self->team, self->which}, text, &done,
			&error))
		app_say(app, "%s u takes it back.", text_get(&done));
	else
		app_fail(app, &error);
	text_release(&done);
	self->layer.stale = true;
}

static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	(void)app;
	(void)error;
	tool_document(&((struct ToolLayer *)layer)->tool, arena, ret_document);
	return true;
}

static void release(struct Layer *layer)
{
	arena_release(&((struct ToolLayer *)layer)->arena);
}

static unsigned tool_act_next(struct App *app)
{
	struct ToolLayer *self = (struct ToolLayer *)stack_page(app);

	show(self, (int)self->which + 1);
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"tool.next", "next tool", "The next of the five tools.", "n", 0, tool_act_next,
	 .words = "fishbone process pay-off drivers pareto"},
};

const struct LayerType tool_layer = {
	.name = "QI tools",
	.traits = TRAIT_PAGE | TRAIT_RECORDS | TRAIT_OPENS | TRAIT_ADDS | TRAIT_REMOVES |
		  TRAIT_SIDEWAYS | TRAIT_FINDS,
	.actions = ACTION_TABLE(actions),
	.footer = "open add edit tool.next undo help",
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.offers = offers,
	.addition = addition,
	.title = title,
	.status = status,
	.document = document,
	.paste = paste,
	.release = release,
};

void tools_open(struct App *app, Id team)
{
	struct ToolLayer *self =
		(struct ToolLayer *)layer_new(&tool_layer, sizeof(struct ToolLayer));

	self->team = team;
	stack_push(app, &self->layer);
}

/* Taken: a table that a capability reads by columns of its own, row by row, before it is written.
 */
#include "qtp/engine/ui/taken.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/taken.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/scroll.h"

#include <limits.h>
#include <string.h>

struct TakenLayer {
	struct Layer layer;
	const struct TakenWay *way;
	struct TakenTable table;   /* owned by `kept` */
	struct Arena kept, arena;  /* of the table, and of what was read */
	const struct Taken *taken; /* NULL: nothing was read */
	struct Error fault;
	struct Scroll scroll;
};

static struct TakenLayer *own_layer(struct App *app)
{
	return (struct TakenLayer *)stack_page(app);
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct TakenLayer *self = (struct TakenLayer *)layer;

	(void)error;
	self->taken = NULL;
	error_clear(&self->fault);
	arena_reset(&self->arena);
	self->table.season = app->season;
	self->table.writes = false;
	if (self->table.path &&
	    !self->way->take(app->domain, &self->table, &self->arena, &self->taken, &self->fault))
		self->taken = NULL;
	return true;
}

static size_t n_changes(const struct TakenLayer *self)
{
	return self->taken ? self->taken->n_steps[TAKEN_NEW] + self->taken->n_steps[TAKEN_CHANGED]
			   : 0;
}

/* ---- the file ---- */

static void take_source(struct App *app, const char *path, const char *text)
{
	struct TakenLayer *self = own_layer(app);

	self->table.path = arena_text(&self->kept, path);
	self->table.text = text ? arena_text(&self->kept, text) : NULL;
	self->scroll = (struct Scroll){0};
	self->layer.stale = true;
}

/* ---- writing ---- */

static bool may_accept(struct App *app, struct Error *error)
{
	return n_changes(own_layer(app)) > 0 ||
	       error_set(error, ERROR_RULE, "", "There is nothing to write.");
}

static unsigned act_accept(struct App *app)
{
	struct TakenLayer *self = own_layer(app);
	size_t n = n_changes(self);
	struct Error error;

	self->table.writes = true;
	if (!self->way->take(app->domain, &self->table, &self->arena, &self->taken, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	stack_pop(app);
	app_say(app, "Wrote %zu %s of the table.  u takes it back.", COUNTED(n, "row", "rows"));
	return REACT_CHANGED;
}

/* ---- painting ---- */

static const char *lines_text(const struct TakenLayer *self, struct Arena *arena)
{
	const char *text = "";

	for (size_t i = 0; self->taken && i < self->taken->n; i++) {
		const struct TakenLine *line = &self->taken->lines[i];

		text = arena_format(arena, "%srow %zu, %s: %s: %s\n", text, line->row,
				    taken_step_name(line->step), text_show(arena, line->who),
				    text_show(arena, line->text));
	}
	return text;
}

static void paint_counts(const struct TakenLayer *self, struct Area area, struct Arena *arena)
{
	const char *slash = self->table.path ? strrchr(self->table.path, '/') : NULL;
	const char *name = self->table.text ? "what was pasted"
			   : slash	    ? slash + 1
					    : self->table.path;

	if (!self->taken) {
		area_text(area, 0, 1, STYLE_STRONG, "No table yet");
		return;
	}
	area_format(area_at(area, 0, 1), STYLE_STRONG,
		    "%s: %zu new, %zu changed, %zu same, %zu skipped", text_show(arena, name),
		    self->taken->n_steps[TAKEN_NEW], self->taken->n_steps[TAKEN_CHANGED],
		    self->taken->n_steps[TAKEN_SAME], self->taken->n_steps[TAKEN_SKIPPED]);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct TakenLayer *self = (struct TakenLayer *)layer;
	struct Area part = area_part(area, 2, 1, area.rows - 2, area.columns - 2), unseen = part;
	const char *text = self->fault.code != ERROR_NONE ? self->fault.text
			   : self->taken		  ? lines_text(self, &app->frame)
							  : self->way->about;
	int rows, top;

	paint_counts(self, area, &app->frame);
	unseen.canvas = NULL;
	rows = area_wrap(area_at(unseen, 0, 0), INT_MAX, STYLE_NORMAL, text);
	scroll_measure(&self->scroll, part.rows, rows);
	top = scroll_top(&self->scroll);
	area_wrap(area_at(part, -top, 0), top + part.rows, STYLE_NORMAL, text);
	area_cursor(part, self->scroll.row - top, 0);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	(void)app;
	scroll_move(&((struct TakenLayer *)layer)->scroll, motion);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_format(text, "Import %s", ((const struct TakenLayer *)layer)->way->name);
}

static void release(struct Layer *layer)
{
	struct TakenLayer *self = (struct TakenLayer *)layer;

	arena_release(&self->kept);
	arena_release(&self->arena);
}

static const struct Action actions[] = {
	{"taken.accept", "do it",
	 "Writes what the table says as one action, which one undo takes back.", "Ctrl-S y",
	 NEED_WRITABLE, act_accept, .fits = may_accept, .words = "accept import write save yes"},
	{"taken.file", "file", "Chooses the table: a file of this folder, or another one.", "f",
	 OPENS_TEXT, pick_table, .words = "open choose spreadsheet csv xlsx"},
};

const struct LayerType taken_layer = {
	.name = "table to take",
	.traits = TRAIT_PAGE | TRAIT_FINDS,
	.actions = ACTION_TABLE(actions),
	.footer = "taken.accept taken.file back",
	.load = load,
	.paint = paint,
	.paste = pick_pasted_table,
	.take_table = take_source,
	.move = move,
	.title = title,
	.release = release,
};

/* ---- the ways ---- */

const struct TakenWay *taken_way_at(size_t index)
{
	for (size_t i = 0; capabilities[i]; i++) {
		const struct ScreenTable *screen = capabilities[i]->screen;

		if (screen && screen->taken && index-- == 0)
			return screen->taken;
	}
	return NULL;
}

void taken_open(struct App *app, const struct TakenWay *way)
{
	struct TakenLayer *self = (struct TakenLayer *)layer_new(&taken_layer, sizeof(*self));

	self->way = way;
	stack_push(app, &self->layer);
	if (stack_page(app) == &self->layer)
		pick_table(app);
}

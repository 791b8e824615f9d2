/* Bin: what was put away, of every kind in one list: what, when and by whom. */
#include "qtp/engine/domain/file.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/bin.h"

#define WHEN_WIDTH 18
#define WHO_WIDTH 12
#define KIND_WIDTH 14
#define NARROW_COLUMNS 60 /* below: neither when nor who */
#define TITLE_FROM 110	  /* the operation that put it there is named */

struct BinLayer {
	struct Layer layer;
	struct Arena arenas[2]; /* of what is shown, and of what is read */
	struct BinRows rows, found;
	int shown;  /* index of the arena of what is shown */
	bool whole; /* it was read once */
	int next;   /* kind to be read */
	int first, selected, height;
	Id id; /* under the cursor */
};

/* What is shown stays until all kinds are read again. */
static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct BinLayer *self = (struct BinLayer *)layer;
	struct Arena *arena = &self->arenas[!self->shown];

	(void)app;
	(void)error;
	arena_reset(arena);
	self->found = (struct BinRows){.arena = arena};
	self->next = 0;
	return true;
}

static void select_row(struct BinLayer *self, int row)
{
	self->selected = int_clamp(row, 0, self->rows.n ? (int)self->rows.n - 1 : 0);
	self->id = self->rows.n ? self->rows.items[self->selected].id : 0;
}

static void show(struct BinLayer *self)
{
	Id id = self->id;

	bin_sort(&self->found);
	self->rows = self->found;
	self->shown = !self->shown;
	self->whole = true;
	for (size_t i = 0; i < self->rows.n; i++)
		if (self->rows.items[i].id == id)
			self->selected = (int)i;
	select_row(self, self->selected);
}

static void read_kind(struct App *app, struct BinLayer *self)
{
	struct Error error;
	size_t n = self->found.n;

	if (!bin_add_kind(app->domain, (enum Kind)self->next, &self->found, &error)) {
		self->found.n = n;
		if (app_is_key_waiting(app))
			return; /* given up; it is read again */
		app_fail(app, &error);
	}
	self->next++;
}

/* One kind at a time: in a long table it takes a while to find that nothing is in the bin. */
static bool work(struct App *app, struct Layer *layer)
{
	struct BinLayer *self = (struct BinLayer *)layer;

	if (self->next >= N_KINDS)
		return false;
	domain_set_interruption(app->domain, app_is_key_waiting, app);
	read_kind(app, self);
	domain_set_interruption(app->domain, NULL, NULL);
	if (self->next >= N_KINDS)
		show(self);
	return true;
}

/* A key typed ahead means the rows that there will be. */
static void finish(struct App *app, struct BinLayer *self)
{
	struct Error error;

	if (self->whole || self->next >= N_KINDS)
		return;
	for (; self->next < N_KINDS; self->next++)
		if (!bin_add_kind(app->domain, (enum Kind)self->next, &self->found, &error))
			app_fail(app, &error);
	show(self);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct BinLayer *self = (struct BinLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;

	finish(app, self);
	select_row(self, self->selected + motion_rows(motion, page, (int)self->rows.n));
}

static struct Target target(const struct Layer *layer)
{
	const struct BinLayer *self = (const struct BinLayer *)layer;
	const struct BinRow *row = self->rows.n ? &self->rows.items[self->selected] : NULL;

	return row ? (struct Target){row->kind, row->id} : TARGET_NONE;
}

/* While it is being read nothing is known of what is in it. */
static bool can_enter(const struct Layer *layer, struct Error *error)
{
	const struct BinLayer *self = (const struct BinLayer *)layer;

	return self->rows.n || self->next < N_KINDS ||
	       error_set(error, ERROR_RULE, "", "The bin is empty.");
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	struct BinLayer *self = (struct BinLayer *)layer;

	finish(app, self);
	if (self->rows.n > 0)
		detail_open_fields(app, target(layer));
	return REACT_NONE;
}

static void paint_row(struct App *app, struct Area area, int at, const struct BinRow *row)
{
	int column = 2, end = area.columns - 1;

	if (area.columns >= NARROW_COLUMNS) {
		area_text_left(area_at(area, at, column), WHEN_WIDTH - 2, STYLE_DIM,
			       row->at ? env_stamp_text(app->domain->env, row->at, &app->frame)
				       : "");
		area_text_left(area_at(area, at, column + WHEN_WIDTH), WHO_WIDTH - 1, STYLE_DIM,
			       row->who);
		column += WHEN_WIDTH + WHO_WIDTH;
	}
	area_text_left(area_at(area, at, column), KIND_WIDTH - 1, STYLE_DIM,
		       entity_get(row->kind)->name);
	column += KIND_WIDTH;
	if (area.columns >= TITLE_FROM) {
		int half = (end - column) / 2;

		area_text_left(area_at(area, at, column + half + 1), end - column - half - 1,
			       STYLE_DIM, row->title);
		end = column + half;
	}
	area_text_left(area_at(area, at, column), end - column, STYLE_NORMAL, row->label);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct BinLayer *self = (struct BinLayer *)layer;
	struct PageRows seen = page_rows((int)self->rows.n, area.rows, self->first, self->selected);

	self->first = seen.first;
	self->height = seen.n;
	for (int i = 0; i < seen.n; i++)
		paint_row(app, area, i, &self->rows.items[seen.first + i]);
	if (self->rows.n == 0) {
		area_text(area, 0, 2, STYLE_DIM,
			  self->whole ? "The bin is empty." : "Looking into the bin.");
		area_cursor(area, 0, 0);
		return;
	}
	page_marker(area, self->selected - seen.first);
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	struct BinLayer *self = (struct BinLayer *)layer;

	(void)codes;
	finish(app, self);
	bin_table(app->domain, &self->rows, arena, ret_table);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Bin");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct BinLayer *self = (const struct BinLayer *)layer;

	(void)app;
	if (self->whole)
		text_format(text, "%zu%s", self->rows.n, self->rows.n_more ? " and more" : "");
}

static void release(struct Layer *layer)
{
	struct BinLayer *self = (struct BinLayer *)layer;

	arena_release(&self->arenas[0]);
	arena_release(&self->arenas[1]);
}

struct Layer *bin_open(struct App *app, const struct ViewSpec *view)
{
	(void)app;
	(void)view;
	return layer_new(&bin_layer, sizeof(struct BinLayer));
}

static unsigned bin_act_restore(struct App *app)
{
	finish(app, (struct BinLayer *)stack_page(app));
	if (stack_target(app).id)
		return act_restore(app);
	app_refuse(app, "The bin is empty.");
	return REACT_NONE;
}

static bool has_rows(struct App *app, struct Error *error)
{
	return stack_target(app).id || error_set(error, ERROR_RULE, "", "The bin is empty.");
}

static const struct Action actions[] = {
	{"bin.restore", "restore", "Takes the record out of the bin.", "r", NEED_WRITABLE,
	 bin_act_restore, .fits = has_rows, .words = "undelete recover back"},
};

const struct LayerType bin_layer = {
	.name = "Bin",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_OPENS | TRAIT_ADDS | TRAIT_WRITES,
	.actions = ACTION_TABLE(actions),
	.footer = "open bin.restore undo help",
	.beside = {.columns = 72, .enters = true},
	.load = load,
	.work = work,
	.paint = paint,
	.move = move,
	.target = target,
	.enter = enter,
	.can_enter = can_enter,
	.title = title,
	.status = status,
	.table = table,
	.release = release,
};

/* Today: what needs attention, worst first. */
#include "describe.h"
#include "qtp/domain/today.h"
#include "qtp/page/today.h"
#include "screens.h"

struct TodayLayer {
	struct Layer layer;
	struct Arena arena;
	struct Today today;
	int first, selected, height;
	Id selected_id;
};

static int last_row(const struct TodayLayer *self)
{
	return (int)self->today.n_rows - 1;
}

static void select_row(struct TodayLayer *self, int row)
{
	if (row > last_row(self))
		row = last_row(self);
	self->selected = row < 0 ? 0 : row;
	self->selected_id = self->today.n_rows > 0 ? self->today.rows[self->selected].record : 0;
}

/* The row that was selected, wherever it is now. */
static void find_selected(struct TodayLayer *self)
{
	for (size_t i = 0; i < self->today.n_rows; i++)
		if (self->selected_id > 0 && self->today.rows[i].record == self->selected_id) {
			self->selected = (int)i;
			return;
		}
	select_row(self, self->selected);
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct TodayLayer *self = (struct TodayLayer *)layer;

	arena_reset(&self->arena);
	self->today = (struct Today){.today = app->domain->today};
	if (!today_load(app->domain, app->season, &self->arena, &self->today, error)) {
		self->today = (struct Today){.today = app->domain->today};
		return false;
	}
	find_selected(self);
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct TodayLayer *self = (struct TodayLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;
	const int steps[] = {
		[MOVE_UP] = -1,
		[MOVE_DOWN] = 1,
		[MOVE_LEFT] = 0,
		[MOVE_RIGHT] = 0,
		[MOVE_PAGE_UP] = -page,
		[MOVE_PAGE_DOWN] = page,
		[MOVE_HOME] = -self->selected,
		[MOVE_END] = last_row(self),
		[MOVE_NEXT] = 0,
		[MOVE_PREVIOUS] = 0,
	};

	(void)app;
	select_row(self, self->selected + steps[motion]);
}

static const struct AttentionRow *row_at_cursor(const struct TodayLayer *self)
{
	return self->today.n_rows > 0 ? &self->today.rows[self->selected] : NULL;
}

static struct Target target(const struct Layer *layer)
{
	const struct AttentionRow *row = row_at_cursor((const struct TodayLayer *)layer);

	return row ? (struct Target){row->kind, row->record} : TARGET_NONE;
}

static const char *why(struct App *app, struct Layer *layer, struct Arena *arena)
{
	const struct AttentionRow *row = row_at_cursor((struct TodayLayer *)layer);

	(void)app;
	return row && row->why ? arena_text(arena, row->why) : NULL;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct TodayLayer *self = (struct TodayLayer *)layer;
	struct PageRows seen;

	(void)app;
	seen = page_today(area, &self->today, self->first,
			  self->today.n_rows > 0 ? self->selected : -1);
	self->first = seen.first;
	self->height = seen.n;
}

static void release(struct Layer *layer)
{
	arena_release(&((struct TodayLayer *)layer)->arena);
}

static const struct LayerType type = {
	.name = "Today",
	.where = WHERE_TODAY,
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.why = why,
	.release = release,
};

struct Layer *today_open(struct App *app, const struct ViewSpec *view)
{
	(void)app;
	(void)view;
	return layer_new(&type, sizeof(struct TodayLayer));
}

/* Today: what needs attention, worst first. */
#include "describe.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/page/today.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/today.h"

#define CARDS_AT_ONCE 2 /* some milliseconds with twenty teams each */

struct TodayLayer {
	struct Layer layer;
	struct Arena arena;
	struct Today today;
	struct TodayBuilder *builder; /* teams are still to be judged; NULL: none */
	size_t n_judged, n_shown;     /* cards */
	int first, selected, height;
	struct Domain *domain;
	const struct Command *offers[OFFERS + 1];
	Id selected_id; /* 0: no one has moved, the cursor stays on the worst */
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

static bool judge(struct App *app, struct TodayLayer *self, size_t n_cards, struct Error *error)
{
	bool began = domain_read_begin(app->domain);
	bool judged = today_step(self->builder, n_cards, error);

	domain_read_end(app->domain, began);
	self->n_judged += n_cards;
	return judged;
}

static void show(struct TodayLayer *self)
{
	today_show(self->builder, &self->today);
	self->n_shown = self->n_judged;
	if (self->today.complete)
		self->builder = NULL;
	find_selected(self);
}

static bool give_up(struct App *app, struct TodayLayer *self)
{
	self->today = (struct Today){.today = app->domain->today};
	self->builder = NULL;
	return false;
}

/*
 * The first frame of the program does not wait for the teams; a test that waits for that frame
 * wants all of it.
 */
static size_t judged_at_load(const struct App *app)
{
	return app->painted || app->domain->env->frame_marks ? CARDS_AT_ONCE : 0;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct TodayLayer *self = (struct TodayLayer *)layer;
	bool began = domain_read_begin(app->domain);
	bool loaded;

	arena_reset(&self->arena);
	self->domain = app->domain;
	self->n_judged = 0;
	loaded = today_begin(app->domain, app->season, &self->arena, &self->builder, error) &&
		 judge(app, self, judged_at_load(app), error);
	domain_read_end(app->domain, began);
	if (!loaded)
		return give_up(app, self);
	show(self);
	return true;
}

/* Shown when it is all, and a few times on the way: rows that keep moving help no one. */
static bool work(struct App *app, struct Layer *layer)
{
	struct TodayLayer *self = (struct TodayLayer *)layer;
	struct Error error;

	if (!self->builder)
		return false;
	if (!judge(app, self, CARDS_AT_ONCE, &error)) {
		app_fail(app, &error);
		give_up(app, self);
	} else if (today_is_complete(self->builder) || self->n_judged >= 4 * self->n_shown) {
		show(self);
	}
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct TodayLayer *self = (struct TodayLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;

	(void)app;
	select_row(self, self->selected + motion_rows(motion, page, last_row(self)));
	self->selected_id = self->today.n_rows > 0 ? self->today.rows[self->selected].record : 0;
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

/* What can be done something with from the row: the call that it asks about. */
static struct Target handle(const struct Layer *layer)
{
	const struct AttentionRow *row = row_at_cursor((const struct TodayLayer *)layer);

	return row && row->handle.id ? (struct Target){row->handle.kind, row->handle.id}
				     : TARGET_NONE;
}

static const struct Command *const *offers(const struct Layer *layer)
{
	struct TodayLayer *self = (struct TodayLayer *)layer;
	struct Target of = handle(layer);

	if (of.kind == KIND_NONE)
		return NULL;
	command_offers(self->domain, of.kind, of.id, self->offers, OFFERS);
	return self->offers;
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

static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	(void)layer;
	if (!document_of_today(app->domain, app->season, arena, ret_document, error))
		return false;
	if (app->domain->coach)
		ret_document->subtitle =
			arena_format(arena, "%s, teams of %s", ret_document->subtitle,
				     scope_owner_label(app->domain, app->domain->coach, arena));
	return true;
}

static void release(struct Layer *layer)
{
	arena_release(&((struct TodayLayer *)layer)->arena);
}

struct Layer *today_open(struct App *app, const struct ViewSpec *view)
{
	(void)app;
	(void)view;
	return layer_new(&today_layer, sizeof(struct TodayLayer));
}

const struct LayerType today_layer = {
	.name = "Today",
	.traits =
		TRAIT_PAGE | TRAIT_FINDS | TRAIT_RECORDS | TRAIT_OPENS | TRAIT_ADDS | TRAIT_JUDGED,
	.footer = "held open why log roll add undo palette help",
	.beside = {.columns = 81},
	.load = load,
	.paint = paint,
	.work = work,
	.move = move,
	.target = target,
	.record = handle,
	.offers = offers,
	.addition = todo_addition,
	.why = why,
	.document = document,
	.release = release,
};

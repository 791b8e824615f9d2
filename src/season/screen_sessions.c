/* Sessions: those of all cohorts of the season side by side. */
#include "page_sessions.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/data_table.h"
#include "qtp/season/view_schedule.h"
#include "screen_layers.h"

struct SessionsLayer {
	struct Layer layer;
	struct Arena arena;
	struct Schedule schedule;
	size_t cohort, session; /* under the cursor */
	int first;
	struct Domain *domain;
	const struct Command *offers[OFFERS + 1];
};

static const struct ScheduleCohort *cohort_at_cursor(const struct SessionsLayer *self)
{
	return self->cohort < self->schedule.n_cohorts ? &self->schedule.cohorts[self->cohort]
						       : NULL;
}

static Id session_at_cursor(const struct SessionsLayer *self)
{
	const struct ScheduleCohort *cohort = cohort_at_cursor(self);

	return cohort && self->session < cohort->n_sessions
		       ? cohort->sessions[self->session]->record.id
		       : 0;
}

static void settle(struct SessionsLayer *self)
{
	const struct ScheduleCohort *cohort;

	if (self->cohort >= self->schedule.n_cohorts)
		self->cohort = self->schedule.n_cohorts > 0 ? self->schedule.n_cohorts - 1 : 0;
	cohort = cohort_at_cursor(self);
	if (cohort && self->session >= cohort->n_sessions)
		self->session = cohort->n_sessions > 0 ? cohort->n_sessions - 1 : 0;
}

/* To the session that was under the cursor, wherever it is now. */
static void find_session(struct SessionsLayer *self, Id id)
{
	for (size_t i = 0; i < self->schedule.n_cohorts; i++)
		for (size_t k = 0; k < self->schedule.cohorts[i].n_sessions; k++)
			if (self->schedule.cohorts[i].sessions[k]->record.id == id) {
				self->cohort = i;
				self->session = k;
			}
	settle(self);
}

static bool load_at(struct App *app, struct SessionsLayer *self, Id id, struct Error *error)
{
	self->domain = app->domain;
	arena_reset(&self->arena);
	self->schedule = (struct Schedule){0};
	if (!schedule_load(app->domain, app->season, &self->arena, &self->schedule, error)) {
		self->schedule = (struct Schedule){0};
		return false;
	}
	find_session(self, id);
	return true;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct SessionsLayer *self = (struct SessionsLayer *)layer;

	return load_at(app, self, session_at_cursor(self), error);
}

static void arrive(struct App *app, struct Layer *layer, struct Target added)
{
	struct Error ignored;

	if (added.kind == KIND_SESSION &&
	    load_at(app, (struct SessionsLayer *)layer, added.id, &ignored))
		layer->stale = false;
}

/* One session on or back, through all cohorts. */
static void step(struct SessionsLayer *self, int by)
{
	const struct ScheduleCohort *cohort = cohort_at_cursor(self);

	if (by > 0 && cohort && self->session + 1 < cohort->n_sessions)
		self->session++;
	else if (by < 0 && self->session > 0)
		self->session--;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct SessionsLayer *self = (struct SessionsLayer *)layer;

	(void)app;
	if (motion == MOVE_RIGHT || motion == MOVE_NEXT)
		self->cohort++;
	else if ((motion == MOVE_LEFT || motion == MOVE_PREVIOUS) && self->cohort > 0)
		self->cohort--;
	else if (motion == MOVE_HOME || motion == MOVE_PAGE_UP)
		self->session = 0;
	else if (motion == MOVE_END || motion == MOVE_PAGE_DOWN)
		self->session = SIZE_MAX;
	else
		step(self, motion == MOVE_DOWN ? 1 : motion == MOVE_UP ? -1 : 0);
	settle(self);
}

static struct Target target(const struct Layer *layer)
{
	return (struct Target){KIND_SESSION,
			       session_at_cursor((const struct SessionsLayer *)layer)};
}

static const struct Command *const *offers(const struct Layer *layer)
{
	struct SessionsLayer *self = (struct SessionsLayer *)layer;
	struct Target of = target(layer);

	if (of.id == 0)
		return NULL;
	command_offers(self->domain, of.kind, of.id, self->offers, OFFERS);
	return self->offers;
}

/* A new session belongs to the cohort under the cursor. */
static struct Addition addition(const struct Layer *layer)
{
	const struct ScheduleCohort *cohort = cohort_at_cursor((const struct SessionsLayer *)layer);
	const struct Entity *entity = entity_get(KIND_SESSION);

	if (!cohort)
		return (struct Addition){.entity = entity_get(KIND_COHORT)};
	return (struct Addition){entity, entity_field(entity, "cohort"), cohort->cohort->record.id};
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct SessionsLayer *self = (struct SessionsLayer *)layer;
	Id id = session_at_cursor(self);
	int row = id > 0 ? page_sessions_row(&self->schedule, area.columns, id) : 0;

	(void)app;
	if (row + 2 > self->first + area.rows)
		self->first = row + 2 - area.rows;
	if (row < self->first)
		self->first = row;
	if (row < area.rows)
		self->first = 0;
	page_sessions(area, &self->schedule, id, self->first);
	if (id == 0)
		area_cursor(area, 0, 0);
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	struct ListView view;

	(void)layer;
	list_view_init(&view, entity_get(KIND_SESSION));
	view.season = app->season;
	data_table_of_list(app->domain, &view, (struct TableWish){.codes = codes, .ids = codes},
			   arena, ret_table);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Sessions");
}

static void release(struct Layer *layer)
{
	arena_release(&((struct SessionsLayer *)layer)->arena);
}

struct Layer *sessions_open(struct App *app, const struct ViewSpec *view)
{
	(void)app;
	(void)view;
	return layer_new(&sessions_layer, sizeof(struct SessionsLayer));
}

const struct LayerType sessions_layer = {
	.name = "sessions",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_RECORDS | TRAIT_OPENS | TRAIT_ADDS |
		  TRAIT_REMOVES | TRAIT_SIDEWAYS | TRAIT_WAY,
	.footer = "open roll activity edit output add undo palette help",
	.beside = {.columns = 81},
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.offers = offers,
	.addition = addition,
	.arrive = arrive,
	.title = title,
	.table = table,
	.release = release,
};

/* List rows: a window of the records in memory, its filter, order and columns; what takes its time
 * in pieces. */
#include "list_rows.h"

#include "qtp/engine/view/saved_view.h"

#include <string.h>

#define COUNT_LIMIT 1000
#define MARKS_AT_ONCE 64
enum {
	JUDGED_AT_LOAD = 40, /* teams, some milliseconds */
	JUDGED_AT_ONCE = 40
};

static void set_unknown(struct ListLayer *self)
{
	self->counted = false;
	self->n_looked_at = self->n_hidden = 0;
}

/* A few teams are judged at once; many while no key waits, and the list shows what it can. */
static bool look_ahead(struct App *app, struct ListLayer *self, struct Error *error)
{
	struct ListView *view = &self->window.view;
	struct JudgeProgress *progress = &self->progress;

	view->provisional = false;
	if (!list_judge(app->domain, view, 0, progress, error))
		return false;
	if (!progress->done && progress->n_all <= progress->n + JUDGED_AT_LOAD &&
	    !list_judge(app->domain, view, SIZE_MAX, progress, error))
		return false;
	view->provisional = !progress->done;
	return true;
}

bool list_read_rows(struct App *app, struct ListLayer *self, Id id, struct Error *error)
{
	struct Error ignored;

	set_unknown(self);
	self->reading = (struct Reading){.what = READ_AROUND, .id = id};
	if (id > 0 && reading_begin(app, &self->window, &self->reading, &ignored))
		return true;
	self->reading.what = READ_START;
	return reading_begin(app, &self->window, &self->reading, error);
}

/* The record under the cursor, or that which will be once the rows are read. */
static Id place_of(const struct ListLayer *self)
{
	return self->reading.what == READ_AROUND ? self->reading.id
						 : window_cursor_id(&self->window);
}

static bool read_on(struct App *app, struct ListLayer *self)
{
	struct Error error;

	if (self->reading.what == READ_NOTHING)
		return false;
	if (!reading_go_on(app, &self->window, &self->reading, &error))
		app_fail(app, &error);
	return true;
}

bool list_layer_load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct ListLayer *self = (struct ListLayer *)layer;
	Id id = window_id_in_place(&self->window, app->domain, place_of(self));

	self->domain = app->domain;
	self->offers_of = 0;
	self->needs = (struct ListNeeds){0};
	if (!headline_begin(app, self->spec, &self->headline, error))
		return false;
	return look_ahead(app, self, error) && list_read_rows(app, self, id, error);
}

/*
 * The next teams; once all are judged the list takes its order, and its cursor stays on its record.
 * One that no one has moved stays at the top.
 */
static bool judge_on(struct App *app, struct ListLayer *self)
{
	struct ListView *view = &self->window.view;
	struct Error error;

	if (!view->provisional)
		return false;
	if (!list_judge(app->domain, view, JUDGED_AT_ONCE, &self->progress, &error)) {
		view->provisional = false;
		self->layer.failure = error;
		app_fail(app, &error);
		return true;
	}
	if (!self->progress.done)
		return true;
	view->provisional = false;
	if (!list_read_rows(app, self, self->moved ? place_of(self) : 0, &error))
		app_fail(app, &error);
	return true;
}

bool list_filter_waits(struct App *app, const struct ListLayer *self)
{
	return self->window.view.provisional &&
	       list_filters_judged(app->domain, &self->window.view);
}

static bool count_rows(struct App *app, struct ListLayer *self)
{
	struct Error error;

	if (self->counted || list_filter_waits(app, self))
		return false;
	self->counted = true;
	if (self->window.at_start && self->window.at_end)
		self->count = self->window.n;
	else if (!list_count(app->domain, &self->window.view, COUNT_LIMIT + 1, &self->count,
			     &error))
		self->count = 0;
	return true;
}

/* A few marks at a time: many of them in a long list take their time. */
static bool count_hidden(struct App *app, struct ListLayer *self)
{
	struct Arena arena;
	struct Error ignored;
	size_t n, end;
	const Id *ids;

	if (self->window.view.provisional ||
	    self->n_looked_at >= marks_count(&app->marks, self->window.view.entity->kind))
		return false;
	arena_init(&arena);
	ids = marks_ids(&app->marks, self->window.view.entity->kind, &arena, &n);
	end = n - self->n_looked_at > MARKS_AT_ONCE ? self->n_looked_at + MARKS_AT_ONCE : n;
	for (; self->n_looked_at < end; self->n_looked_at++)
		self->n_hidden += !list_has(app->domain, &self->window.view, ids[self->n_looked_at],
					    &ignored);
	arena_release(&arena);
	return true;
}

static bool is_list(const struct Layer *layer)
{
	return layer->type->load == list_layer_load;
}

const char *list_hidden_text(struct App *app, struct Layer *layer)
{
	struct ListLayer *self = (struct ListLayer *)layer;

	if (!is_list(layer))
		return "";
	while (count_hidden(app, self))
		;
	if (self->n_hidden == 1 && self->n_looked_at == 1)
		return " (hidden)";
	return self->n_hidden > 0
		       ? arena_format(&app->scratch, " (%zu of them hidden)", self->n_hidden)
		       : "";
}

bool list_layer_work(struct App *app, struct Layer *layer)
{
	struct ListLayer *self = (struct ListLayer *)layer;

	return read_on(app, self) || headline_go_on(app, self->spec, &self->headline) ||
	       count_rows(app, self) || judge_on(app, self) || count_hidden(app, self);
}

void list_count_text(const struct Layer *layer, struct Text *text)
{
	const struct ListLayer *self = (const struct ListLayer *)layer;

	if (!self->counted)
		return;
	if (self->count > COUNT_LIMIT)
		text_append(text, "1,000+");
	else
		text_format(text, "%zu", self->count);
}

void list_set_columns(struct Layer *layer, const struct Field *const columns[], size_t n)
{
	struct ListView *view = &((struct ListLayer *)layer)->window.view;

	memcpy(view->columns, columns, n * sizeof(columns[0]));
	view->n_columns = n;
	layer->stale = true;
}

const char *list_saved_name(const struct Layer *layer)
{
	const struct ListLayer *self = (const struct ListLayer *)layer;

	return self->is_saved ? self->title : "";
}

const char *list_look_name(const struct Layer *layer, struct Arena *arena)
{
	const struct ListLayer *self = (const struct ListLayer *)layer;

	return self->spec ? arena_format(arena, LOOK_PREFIX "%s", self->spec->id) : NULL;
}

void list_set_filter(struct App *app, struct Layer *layer, const char *filter)
{
	struct ListLayer *self = (struct ListLayer *)layer;
	struct Error error;

	if (strlen(filter) >= WINDOW_FILTER) {
		app_say(app, "A filter has at most %d bytes.", WINDOW_FILTER - 1);
		return;
	}
	if (!list_check_filter(app->domain, &self->window.view, filter, &error)) {
		if (!filter_is_unfinished(filter))
			app_fail(app, &error);
		return;
	}
	self->moved = false;
	if (!window_set_filter(&self->window, filter) || !look_ahead(app, self, &error) ||
	    !list_read_rows(app, self, 0, &error))
		app_fail(app, &error);
}

const char *list_filter(const struct Layer *layer)
{
	return ((const struct ListLayer *)layer)->window.filter;
}

const struct ListView *list_view(const struct Layer *layer)
{
	return &((const struct ListLayer *)layer)->window.view;
}

void list_set_sort(struct App *app, struct Layer *layer, const struct Field *field)
{
	struct ListLayer *self = (struct ListLayer *)layer;
	struct ListView *view = &self->window.view;

	view->descending = view->sort == field && !view->descending;
	view->sort = field;
	self->layer.stale = true;
	app_say(app, "Sorted by %s%s.", field->label, view->descending ? ", last first" : "");
}

bool list_is_binned(const struct Layer *layer)
{
	return is_list(layer) && ((const struct ListLayer *)layer)->window.view.binned;
}

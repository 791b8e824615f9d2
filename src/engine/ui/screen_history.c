/* History: operations, newest first, read by number a hundred at a time. */
#include "describe.h"
#include "qtp/engine/page/history.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/history_table.h"
#include "qtp/engine/view/history_words.h"

#include <stdio.h>
#include <string.h>

#define READ_AT_ONCE 100
/* Operations, and records that they changed, where only some are shown. */
#define SEARCHED_AT_ONCE 2000

#define WORDS_BYTES 200

struct HistoryLayer {
	struct Layer layer;
	struct Arena arena;
	struct Operation *operations;
	struct HistoryLine *lines; /* one an operation */
	size_t n, capacity, lines_capacity;
	bool at_end;
	char words[WORDS_BYTES]; /* a filter; "" all */
	int64_t oldest;		 /* number of the last one that was read; 0: none yet */
	size_t n_read, n_looked; /* operations; records that they changed */
	int first, selected, height;
	int64_t number; /* of the selected operation; 0: none yet */
};

static void add_line(struct App *app, struct HistoryLayer *self, struct Operation operation)
{
	struct HistoryLine line = {
		.stamp = env_stamp_text(app->domain->env, operation.at, &self->arena),
		.who = operation.who,
		.what = operation.title,
		.undone = operation.undone,
	};

	self->operations = arena_grow(&self->arena, self->operations, self->n, &self->capacity,
				      sizeof(operation));
	self->lines =
		arena_grow(&self->arena, self->lines, self->n, &self->lines_capacity, sizeof(line));
	self->operations[self->n] = operation;
	self->lines[self->n++] = line;
}

static bool read_more(struct App *app, struct HistoryLayer *self, size_t limit, struct Error *error)
{
	struct Operations operations;
	struct HistoryFilter filter;
	bool matches;

	if (!history_filter_init(&filter, app->domain, self->words, &self->arena, error) ||
	    !domain_history(app->domain,
			    &(struct HistoryQuery){.before = self->oldest, .limit = limit},
			    &self->arena, &operations, error))
		return false;
	for (size_t i = 0; i < operations.n; i++) {
		if (!history_matches(&filter, &operations.items[i], &matches, error))
			return false;
		if (matches)
			add_line(app, self, operations.items[i]);
		self->oldest = operations.items[i].number;
	}
	self->n_looked += filter.n_looked;
	self->n_read += operations.n;
	self->at_end = operations.n < limit;
	return true;
}

/* Until there are some more lines to show, or enough has been looked at. */
static bool read_on(struct App *app, struct HistoryLayer *self, struct Error *error)
{
	size_t n_shown = self->n + READ_AT_ONCE, n_read = self->n_read + SEARCHED_AT_ONCE;
	size_t n_looked = self->n_looked + SEARCHED_AT_ONCE;

	do
		if (!read_more(app, self, READ_AT_ONCE, error))
			return false;
	while (!self->at_end && self->n < n_shown && *self->words && self->n_read < n_read &&
	       self->n_looked < n_looked);
	return true;
}

static void select_line(struct HistoryLayer *self, int line)
{
	if (line >= (int)self->n)
		line = (int)self->n - 1;
	self->selected = line < 0 ? 0 : line;
	self->number = self->n > 0 ? self->operations[self->selected].number : 0;
}

/* The operation that was selected, wherever it is now. */
static void find_selected(struct HistoryLayer *self)
{
	for (size_t i = 0; i < self->n; i++)
		if (self->operations[i].number == self->number) {
			self->selected = (int)i;
			return;
		}
	select_line(self, self->selected);
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct HistoryLayer *self = (struct HistoryLayer *)layer;
	size_t limit = self->n_read > READ_AT_ONCE ? self->n_read : READ_AT_ONCE;

	arena_reset(&self->arena);
	self->oldest = 0;
	self->n_read = 0;
	self->operations = NULL;
	self->lines = NULL;
	self->n = self->capacity = self->lines_capacity = 0;
	if (!read_more(app, self, limit, error) ||
	    (*self->words && !self->at_end && self->n < READ_AT_ONCE && !read_on(app, self, error)))
		return false;
	find_selected(self);
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct HistoryLayer *self = (struct HistoryLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;
	const int rows = motion_rows(motion, page, (int)self->n);
	struct Error error;

	if (self->selected + rows >= (int)self->n && !self->at_end && !read_on(app, self, &error))
		app_fail(app, &error);
	select_line(self, self->selected + rows);
}

static const struct Operation *operation_at_cursor(const struct HistoryLayer *self)
{
	return self->n > 0 ? &self->operations[self->selected] : NULL;
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	const struct Operation *operation = operation_at_cursor((struct HistoryLayer *)layer);
	struct Text text;
	struct Error error;

	if (!operation)
		return REACT_NONE;
	text_init(&text);
	if (describe_operation(app->domain, operation, &app->scratch, &text, &error))
		text_open(app, "What it changed", text_get(&text));
	else
		app_fail(app, &error);
	text_release(&text);
	return REACT_NONE;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct HistoryLayer *self = (struct HistoryLayer *)layer;
	struct PageRows seen;

	(void)app;
	if (self->n == 0) {
		area_text(area, 0, 2, STYLE_DIM,
			  !*self->words	 ? "Nothing has been changed yet."
			  : self->at_end ? "Nothing matches the filter. Esc shows all."
					 : "Nothing matches so far. Down looks further.");
		area_cursor(area, 0, 0);
		return;
	}
	seen = page_history(area, self->lines, self->n, self->first, self->selected);
	self->first = seen.first;
	self->height = seen.n;
}

/* Gives up the words first. */
static bool escape(struct App *app, struct Layer *layer)
{
	struct HistoryLayer *self = (struct HistoryLayer *)layer;

	if (!*self->words)
		return false;
	self->words[0] = '\0';
	self->layer.stale = true;
	app_say(app, "All are shown again.");
	return true;
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	const struct HistoryLayer *self = (const struct HistoryLayer *)layer;

	(void)codes;
	history_table(app->domain, (struct HistoryTable){.filter = self->words}, arena, ret_table);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "History");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct HistoryLayer *self = (const struct HistoryLayer *)layer;

	(void)app;
	if (*self->words)
		text_format(text, "/%s  %zu of %s%zu", self->words, self->n,
			    self->at_end ? "" : "the newest ", self->n_read);
}

static void release(struct Layer *layer)
{
	arena_release(&((struct HistoryLayer *)layer)->arena);
}

struct Layer *history_open(struct App *app, const struct ViewSpec *view)
{
	(void)app;
	(void)view;
	return layer_new(&history_layer, sizeof(struct HistoryLayer));
}

static unsigned history_act_undo(struct App *app)
{
	const struct Operation *operation =
		operation_at_cursor((struct HistoryLayer *)stack_page(app));
	struct Operation done;
	struct Error error;

	if (!operation) {
		app_refuse(app, "There is nothing to take back.");
		return REACT_NONE;
	}
	if (!domain_undo(app->domain, operation->number, &app->scratch, &done, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "undo: %s", done.title);
	return REACT_CHANGED;
}

static unsigned take_words(struct App *app, const char *text)
{
	struct HistoryLayer *self = (struct HistoryLayer *)stack_page(app);
	struct HistoryFilter filter;
	struct Error error;

	if (strlen(text) >= sizeof self->words) {
		app_say(app, "A filter has at most %zu bytes.", sizeof self->words - 1);
		return REACT_NONE;
	}
	if (!history_filter_init(&filter, app->domain, text, &app->scratch, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	snprintf(self->words, sizeof self->words, "%s", text);
	self->n_read = 0;
	self->number = 0;
	self->selected = self->first = 0;
	return REACT_CHANGED;
}

static unsigned history_act_filter(struct App *app)
{
	const struct HistoryLayer *self = (const struct HistoryLayer *)stack_page(app);

	prompt_open(app,
		    "Filter (words, who:okafor, kind:team, record:DAL17-03, day:tue):", self->words,
		    take_words);
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"history.filter", "filter",
	 "Shows only what has all of the words, or as in who:okafor, day:tue, day:2017-08, "
	 "kind:team, record:DAL17-03, what:letter.",
	 "/", OPENS_TEXT, history_act_filter, .words = "search find who when"},
	{"undo.this", "undo this", "Takes back the operation under the cursor.", "u", NEED_WRITABLE,
	 history_act_undo, .words = "revert take back"},
};

const struct LayerType history_layer = {
	.name = "History",
	.traits = TRAIT_PAGE | TRAIT_OPENS | TRAIT_ADDS | TRAIT_WRITES,
	.actions = ACTION_TABLE(actions),
	.footer = "open undo.this history.filter help",
	.beside = {.columns = 72, .enters = true},
	.load = load,
	.paint = paint,
	.move = move,
	.enter = enter,
	.escape = escape,
	.title = title,
	.status = status,
	.table = table,
	.release = release,
};

/* History: operations, newest first, read by number a hundred at a time. */
#include "describe.h"
#include "qtp/engine/page/history.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"

#define READ_AT_ONCE 100

struct HistoryLayer {
	struct Layer layer;
	struct Arena arena;
	struct Operation *operations;
	struct HistoryLine *lines; /* one an operation */
	size_t n, capacity, lines_capacity;
	bool at_end;
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
	int64_t before = self->n > 0 ? self->operations[self->n - 1].number : 0;
	struct Operation *operations;
	size_t n;

	if (!domain_history(app->domain, before, limit, &self->arena, &operations, &n, error))
		return false;
	for (size_t i = 0; i < n; i++)
		add_line(app, self, operations[i]);
	self->at_end = n < limit;
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
	size_t limit = self->n > READ_AT_ONCE ? self->n : READ_AT_ONCE;

	arena_reset(&self->arena);
	self->operations = NULL;
	self->lines = NULL;
	self->n = self->capacity = self->lines_capacity = 0;
	if (!read_more(app, self, limit, error))
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

	if (self->selected + rows >= (int)self->n && !self->at_end &&
	    !read_more(app, self, READ_AT_ONCE, &error))
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
		area_text(area, 0, 2, STYLE_DIM, "Nothing has been changed yet.");
		area_cursor(area, 0, 0);
		return;
	}
	seen = page_history(area, self->lines, self->n, self->first, self->selected);
	self->first = seen.first;
	self->height = seen.n;
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "History");
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
		app_say(app, "There is nothing to take back.");
		return REACT_NONE;
	}
	if (!domain_undo(app->domain, operation->number, &app->scratch, &done, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "undo: %s", done.title);
	return REACT_CHANGED;
}

static const struct Action actions[] = {
	{"undo.this", "undo this", "Takes back the operation under the cursor.", "u", NEED_WRITABLE,
	 history_act_undo, .words = "revert take back"},
};

const struct LayerType history_layer = {
	.name = "History",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_OPENS | TRAIT_ADDS,
	.actions = ACTION_TABLE(actions),
	.footer = "open undo.this help",
	.load = load,
	.paint = paint,
	.move = move,
	.enter = enter,
	.title = title,
	.release = release,
};

/* Columns: the fields a list shows, in which order, and by which it is sorted. */
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/saved_view.h"

#include <string.h>

#define FIELDS_MAX 64
#define HEAD_ROWS 2
#define NUMBER_WIDTH 3
#define LABEL_AT 6
#define HELP_AT 28

struct ColumnsLayer {
	struct Layer layer;
	struct Layer *list;
	const struct Field *fields[FIELDS_MAX]; /* those that are shown first, in their order */
	size_t n, n_shown, cursor, top, height;
};

static bool is_shown(const struct ListView *view, const struct Field *field)
{
	for (size_t i = 0; i < view->n_columns; i++)
		if (view->columns[i] == field)
			return true;
	return false;
}

static void take_fields(struct ColumnsLayer *self)
{
	const struct ListView *view = list_view(self->list);

	self->n = self->n_shown = 0;
	for (size_t i = 0; i < view->n_columns; i++)
		self->fields[self->n++] = view->columns[i];
	self->n_shown = self->n;
	for (size_t i = 0; i < view->entity->n_fields && self->n < FIELDS_MAX; i++)
		if (!is_shown(view, &view->entity->fields[i]) &&
		    !(view->entity->fields[i].flags & FIELD_SEALED))
			self->fields[self->n++] = &view->entity->fields[i];
}

static void move_to(struct ColumnsLayer *self, long to)
{
	long last = (long)self->n - 1;

	self->cursor = (size_t)(to < 0 ? 0 : to > last ? last : to);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct ColumnsLayer *self = (struct ColumnsLayer *)layer;
	const long at = (long)self->cursor, page = (long)self->height - 1;
	const long places[] = {
		[MOVE_UP] = at - 1,   [MOVE_DOWN] = at + 1,	      [MOVE_LEFT] = at,
		[MOVE_RIGHT] = at,    [MOVE_PAGE_UP] = at - page,     [MOVE_PAGE_DOWN] = at + page,
		[MOVE_HOME] = 0,      [MOVE_END] = (long)self->n - 1, [MOVE_NEXT] = at,
		[MOVE_PREVIOUS] = at,
	};

	(void)app;
	move_to(self, places[motion]);
}

static const char *order_word(const struct ListView *view, const struct Field *field)
{
	if (view->sort != field)
		return "";
	return view->descending ? "sorts, last first  " : "sorts  ";
}

static void paint_row(const struct ColumnsLayer *self, size_t index, struct Area area, int row,
		      struct Arena *arena)
{
	const struct Field *field = self->fields[index];
	bool shown = index < self->n_shown;
	int used;

	if (shown)
		area_text_right(area_at(area, row, 1), NUMBER_WIDTH, STYLE_KEY,
				arena_format(arena, "%zu", index + 1));
	area_text_left(area_at(area, row, LABEL_AT), HELP_AT - LABEL_AT - 1,
		       shown ? STYLE_STRONG : STYLE_NORMAL, field->label);
	used = area_text(area, row, HELP_AT, STYLE_KEY, order_word(list_view(self->list), field));
	area_text(area, row, HELP_AT + used, STYLE_DIM, field->help);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct ColumnsLayer *self = (struct ColumnsLayer *)layer;
	int rows = area.rows - HEAD_ROWS;

	self->height = rows > 0 ? (size_t)rows : 1;
	if (self->cursor < self->top)
		self->top = self->cursor;
	if (self->cursor >= self->top + self->height)
		self->top = self->cursor - self->height + 1;
	area_text(area, 0, 1, STYLE_TITLE,
		  arena_format(&app->frame, "Columns of %s: %zu of %zu",
			       list_view(self->list)->entity->plural, self->n_shown, self->n));
	for (size_t i = self->top; i < self->n && i < self->top + self->height; i++)
		paint_row(self, i, area, HEAD_ROWS + (int)(i - self->top), &app->frame);
	page_marker(area, HEAD_ROWS + (int)(self->cursor - self->top));
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Columns");
}

static unsigned enter(struct App *app, struct Layer *layer)
{
	(void)app;
	(void)layer;
	return REACT_BACK;
}

unsigned act_columns(struct App *app)
{
	struct ColumnsLayer *self = (struct ColumnsLayer *)layer_new(&columns_layer, sizeof(*self));

	self->list = stack_page(app);
	take_fields(self);
	stack_push(app, &self->layer);
	return REACT_NONE;
}

static struct ColumnsLayer *top_columns(struct App *app)
{
	return (struct ColumnsLayer *)stack_top(app);
}

static void apply(struct ColumnsLayer *self)
{
	list_set_columns(self->list, self->fields, self->n_shown);
}

/* The field at `from` goes to `to`, those between make room. */
static void shift(struct ColumnsLayer *self, size_t from, size_t to)
{
	const struct Field *field = self->fields[from];

	if (from < to)
		memmove(self->fields + from, self->fields + from + 1, (to - from) * sizeof(field));
	else
		memmove(self->fields + to + 1, self->fields + to, (from - to) * sizeof(field));
	self->fields[to] = field;
}

static unsigned columns_act_take(struct App *app)
{
	struct ColumnsLayer *self = top_columns(app);
	size_t at = self->cursor;

	if (at < self->n_shown && self->n_shown == 1) {
		app_refuse(app, "A list needs at least one column.");
	} else if (at < self->n_shown) {
		shift(self, at, --self->n_shown);
		self->cursor = self->n_shown;
	} else if (self->n_shown == LIST_COLUMNS) {
		app_refuse(app, "A list has at most %d columns.", LIST_COLUMNS);
	} else {
		shift(self, at, self->n_shown);
		self->cursor = self->n_shown++;
	}
	apply(self);
	return REACT_NONE;
}

static unsigned carry(struct App *app, int by)
{
	struct ColumnsLayer *self = top_columns(app);
	size_t at = self->cursor, to = at + (size_t)by; /* wraps below 0, then it is out of range */

	if (at >= self->n_shown) {
		app_refuse(app, "Only shown columns can be moved. Space shows this one.");
	} else if (to < self->n_shown) {
		shift(self, at, to);
		self->cursor = to;
		apply(self);
	}
	return REACT_NONE;
}

static unsigned columns_act_later(struct App *app)
{
	return carry(app, 1);
}

static unsigned columns_act_earlier(struct App *app)
{
	return carry(app, -1);
}

static unsigned columns_act_sort(struct App *app)
{
	struct ColumnsLayer *self = top_columns(app);

	list_set_sort(app, self->list, self->fields[self->cursor]);
	return REACT_NONE;
}

static unsigned columns_act_remember(struct App *app)
{
	struct ColumnsLayer *self = top_columns(app);
	const char *look = list_look_name(self->list, &app->scratch);
	struct SavedView view;
	struct Error error;

	if (!look) {
		app_refuse(
			app,
			"Columns of this list cannot be kept here. Save it as a view instead (K).");
		return REACT_NONE;
	}
	view = saved_view_of(look, list_view(self->list), &app->scratch);
	view.filter = "";
	view.season = false;
	if (saved_view_keep(app->domain->env, &view, &error))
		app_say(app, "Columns and order are remembered for this list.");
	else
		app_fail(app, &error);
	return REACT_NONE;
}

static unsigned columns_act_forget(struct App *app)
{
	const char *look = list_look_name(top_columns(app)->list, &app->scratch);
	struct Error error;

	if (look && saved_view_remove(app->domain->env, look, &error))
		app_say(app, "Forgotten. The list has its usual columns when it is opened again.");
	else
		app_refuse(app, "Nothing is remembered for this list.");
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"columns.take", "take, leave", "Shows the column, or no longer.", "Space", 0,
	 columns_act_take, .words = "toggle hide"},
	{"columns.later", "later", "Moves the column to the right.", "J", 0, columns_act_later,
	 .words = "order"},
	{"columns.earlier", "earlier", "Moves the column to the left.", "K", 0, columns_act_earlier,
	 .words = "order"},
	{"columns.sort", "sort", "Sorts by this field; again: the other way round.", "s", 0,
	 columns_act_sort, .words = "order"},
	{"columns.remember", "remember", "Keeps columns and order for this list, for next time.",
	 "r", 0, columns_act_remember, .words = "save keep"},
	{"columns.forget", "forget", "The list has its usual columns again next time.", "f", 0,
	 columns_act_forget, .words = "reset default"},
};

const struct LayerType columns_layer = {
	.name = "columns",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_OPENS | TRAIT_ADDS,
	.actions = ACTION_TABLE(actions),
	.footer = "columns.take columns.later columns.earlier columns.sort columns.remember help",
	.move = move,
	.enter = enter,
	.paint = paint,
	.title = title,
};

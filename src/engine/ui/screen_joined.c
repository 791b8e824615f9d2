/* Joined: a list whose rows several records make together, with a filter, an order and columns. */
#include "list_slide.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/model/filter.h"
#include "qtp/engine/page/list.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/joined_layer.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

void joined_layer_init(struct JoinedLayer *self, const struct JoinedSpec *spec)
{
	joined_view_init(&self->view, spec, &self->kept);
	self->slide.n_stay = spec->n_stay;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct JoinedLayer *self = (struct JoinedLayer *)layer;
	bool loaded;

	arena_reset(&self->arena);
	self->rows = (struct JoinedRows){0};
	memset(self->needs, 0, sizeof(self->needs));
	self->view.season = app->season;
	self->view.filter = text_get(&self->layer.filter);
	loaded = joined_load(app->domain, &self->view, &self->arena, &self->rows, error);
	if (!loaded)
		self->rows.n = 0;
	self->cursor = int_clamp(self->cursor, 0, self->rows.n ? (int)self->rows.n - 1 : 0);
	return loaded;
}

void joined_layer_move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct JoinedLayer *self = (struct JoinedLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1, n = (int)self->rows.n;

	(void)app;
	self->cursor = int_clamp(self->cursor + motion_rows(motion, page, n), 0, n > 0 ? n - 1 : 0);
}

struct Target joined_layer_target(const struct Layer *layer)
{
	const struct JoinedLayer *self = (const struct JoinedLayer *)layer;
	const struct JoinedRow *row;

	if (self->rows.n == 0)
		return TARGET_NONE;
	row = &self->rows.items[self->cursor];
	return (struct Target){row->kind, row->id};
}

static bool is_lit(const struct JoinedView *view)
{
	return view->n_columns > 1 && (view->spec->columns[view->columns[0]].flags & FIELD_LIGHT);
}

/* The lights of the rows in sight; NULL: there is no column of them. */
static const Choice *shown_lights(const struct JoinedLayer *self, size_t n, struct Arena *arena)
{
	const struct JoinedView *view = &self->view;
	Choice *lights = ARENA_ARRAY(arena, n, Choice);

	if (!is_lit(view))
		return NULL;
	for (size_t i = 0; i < n; i++)
		lights[i] = joined_choice(
			&view->spec->columns[view->columns[0]],
			self->rows.items[(size_t)self->top + i].cells[view->columns[0]]);
	return lights;
}

static const char *cell_text(const struct JoinedColumn *column, struct Value value, Day today,
			     struct Arena *arena)
{
	return column->flags & FIELD_NEAR && value.type == VALUE_NUMBER
		       ? day_near((Day)value.number, today, arena)
		       : data_table_cell_text(column->type, value, arena);
}

/* The rows in sight as the page of a list takes them: lights are in front of them. */
static struct ListRow *shown_rows(const struct JoinedLayer *self, size_t n, Day today,
				  struct Arena *arena)
{
	bool lit = is_lit(&self->view);

	struct ListRow *rows = ARENA_ARRAY(arena, n, struct ListRow);

	for (size_t i = 0; i < n; i++) {
		const struct JoinedRow *row = &self->rows.items[(size_t)self->top + i];
		const char **cells = ARENA_ARRAY(arena, self->view.n_columns, const char *);

		for (size_t c = 0; c < self->view.n_columns; c++) {
			size_t column = self->view.columns[c];

			cells[c] = cell_text(&self->view.spec->columns[column], row->cells[column],
					     today, arena);
		}
		rows[i] = (struct ListRow){row->id, NULL, cells + lit};
	}
	return rows;
}

/* "Nothing matches the filter. ..." where one hides all, else `empty`. */
static const char *joined_layer_empty(const struct JoinedLayer *self, const char *empty)
{
	return self->layer.filter.length > 0 ? "Nothing matches the filter. Esc shows all again."
					     : empty;
}

static const struct Field **shown_columns(const struct JoinedView *view, struct Arena *arena)
{
	const struct Field **columns = ARENA_ARRAY(arena, view->n_columns, const struct Field *);

	for (size_t i = 0; i < view->n_columns; i++)
		columns[i] = &view->entity->fields[view->columns[i]];
	return columns;
}

static int columns_asked(const struct Layer *layer)
{
	const struct JoinedView *view = &((const struct JoinedLayer *)layer)->view;
	struct Arena arena = {0};
	int asked = page_list_least(shown_columns(view, &arena), view->n_columns);

	arena_release(&arena);
	return asked;
}

void joined_layer_paint(struct App *app, struct JoinedLayer *self, struct Area area,
			const char *empty)
{
	const struct JoinedView *view = &self->view;
	const struct Field **columns = shown_columns(view, &app->frame);
	int capacity = page_list_capacity(area.rows), n = (int)self->rows.n;
	bool lit = is_lit(view);

	self->height = capacity > 0 ? capacity : 1;
	self->top = int_clamp(self->top, self->cursor - self->height + 1, self->cursor);
	self->top = int_clamp(self->top, 0, n > self->height ? n - self->height : 0);
	struct PageList list = {
		.columns = columns + lit,
		.n_columns = view->n_columns - lit,
		.n_rows = (size_t)int_clamp(n - self->top, 0, self->height),
		.sort = view->sort < view->spec->n_columns ? &view->entity->fields[view->sort]
							   : NULL,
		.descending = view->descending,
		.selected = -1,
		.aside = app->beside.column > 0,
		.dense = view->spec->dense,
		.empty = joined_layer_empty(self, empty),
		.needs = self->needs,
	};

	list.rows = shown_rows(self, list.n_rows, app->domain->today, &app->frame);
	list.lights = shown_lights(self, list.n_rows, &app->frame);
	page_list_needs(&list, self->needs);
	page_list_slid(area, &list, &self->slide, &app->frame);
	if (list.n_rows > 0)
		page_marker(area, area.rows - capacity + self->cursor - self->top);
	else
		area_cursor(area, 0, 0);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	joined_layer_paint(app, (struct JoinedLayer *)layer, area, "There is nothing to list yet.");
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, ((const struct JoinedLayer *)layer)->view.spec->title);
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct JoinedLayer *self = (const struct JoinedLayer *)layer;

	(void)app;
	text_format(text, "%zu", self->rows.n);
}

void joined_layer_table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
			struct DataTable *ret_table)
{
	const struct JoinedLayer *self = (const struct JoinedLayer *)layer;

	(void)codes;
	joined_table(app->domain, &self->view, &self->rows, arena, ret_table);
}

void joined_layer_release(struct Layer *layer)
{
	struct JoinedLayer *self = (struct JoinedLayer *)layer;

	arena_release(&self->arena);
	arena_release(&self->kept);
}

/* ---- what its keys do ---- */

const struct Entity *joined_layer_entity(const struct Layer *layer)
{
	return ((const struct JoinedLayer *)layer)->view.entity;
}

bool joined_layer_check(struct App *app, struct Layer *layer, const char *text, struct Error *error)
{
	struct JoinedLayer *self = (struct JoinedLayer *)layer;
	const struct Filter *filter;

	self->cursor = self->top = 0;
	return filter_parse(self->view.entity, text,
			    (struct ParseFrame){app->domain->today, &app->scratch}, &filter, error);
}

static void make_columns(struct App *app, struct PickRows *rows)
{
	const struct JoinedView *view = &((const struct JoinedLayer *)stack_page(app))->view;

	for (size_t i = 0; i < view->spec->n_columns; i++)
		pick_add(rows, (struct PickRow){.left = "",
						.title = view->spec->columns[i].label,
						.help = view->sort != i ? ""
							: view->descending
								? "sorts now, last first"
								: "sorts now; again: last first",
						.number = (int)i});
}

static unsigned choose_sort(struct App *app, const struct PickRow *row)
{
	struct JoinedLayer *self = (struct JoinedLayer *)stack_page(app);
	size_t column = (size_t)row->number;

	self->view.descending = self->view.sort == column && !self->view.descending;
	self->view.sort = column;
	self->layer.stale = true;
	app_say(app, "Sorted by %s%s.", row->title, self->view.descending ? ", last first" : "");
	return REACT_NONE;
}

static unsigned joined_act_sort(struct App *app)
{
	pick_open(app, "Sort by", make_columns, choose_sort);
	return REACT_NONE;
}

static size_t shown_at(const struct JoinedView *view, size_t column)
{
	size_t i = 0;

	while (i < view->n_columns && view->columns[i] != column)
		i++;
	return i;
}

static void make_shown(struct App *app, struct PickRows *rows)
{
	const struct JoinedView *view = &((const struct JoinedLayer *)stack_page(app))->view;

	for (size_t i = 0; i < view->spec->n_columns; i++) {
		bool shown = shown_at(view, i) < view->n_columns;

		pick_add(rows, (struct PickRow){.left = shown ? "shown" : "",
						.title = view->spec->columns[i].label,
						.help = shown ? "hides it" : "shows it",
						.number = (int)i});
	}
}

/* A column that comes back takes its usual place. */
static unsigned choose_shown(struct App *app, const struct PickRow *row)
{
	struct JoinedView *view = &((struct JoinedLayer *)stack_page(app))->view;
	size_t column = (size_t)row->number, at = shown_at(view, column);

	if (at < view->n_columns && view->n_columns == 1) {
		app_refuse(app, "The last column stays.");
	} else if (at < view->n_columns) {
		for (view->n_columns--; at < view->n_columns; at++)
			view->columns[at] = view->columns[at + 1];
	} else if (view->n_columns < LIST_COLUMNS) {
		for (at = view->n_columns++; at > 0 && view->columns[at - 1] > column; at--)
			view->columns[at] = view->columns[at - 1];
		view->columns[at] = column;
	}
	return REACT_NONE;
}

static unsigned joined_act_columns(struct App *app)
{
	pick_open(app, "Columns", make_shown, choose_shown);
	return REACT_NONE;
}

static unsigned joined_act_right(struct App *app)
{
	((struct JoinedLayer *)stack_page(app))->slide.n_passed++;
	return REACT_NONE;
}

static unsigned joined_act_left(struct App *app)
{
	((struct JoinedLayer *)stack_page(app))->slide.n_passed--;
	return REACT_NONE;
}

static bool has_beyond(struct App *app, struct Error *error)
{
	return ((struct JoinedLayer *)stack_page(app))->slide.n_beyond > 0 ||
	       list_slide_refuse(error);
}

static bool has_passed(struct App *app, struct Error *error)
{
	return ((struct JoinedLayer *)stack_page(app))->slide.n_passed > 0 ||
	       list_slide_refuse(error);
}

static const struct Action shared[] = {
	{"joined.right", "next column", LIST_RIGHT_HELP, "Right", 0, joined_act_right, TRAIT_JOINED,
	 .fits = has_beyond, .words = LIST_SLIDE_WORDS},
	{"joined.left", "column back", LIST_LEFT_HELP, "Left", 0, joined_act_left, TRAIT_JOINED,
	 .fits = has_passed, .words = LIST_SLIDE_WORDS},
	{"joined.sort", "sort", "Chooses the column to sort by.", "s", OPENS_TEXT, joined_act_sort,
	 TRAIT_JOINED, .words = "order"},
	{"joined.columns", "columns", "Shows a column, or hides it.", "|", OPENS_TEXT,
	 joined_act_columns, TRAIT_JOINED, .words = "fields show hide"},
};
const struct ActionTable joined_actions = ACTION_TABLE(shared);

static const struct Action actions[] = {
	{"joined.output", "output", "Writes the list to a file: PDF, HTML, CSV, a spreadsheet.",
	 "o", OPENS_TEXT, act_output, .words = "export print save pdf html csv xlsx file"},
};

const struct LayerType joined_layer = {
	.name = "joined list",
	.traits = TRAIT_PAGE | TRAIT_OPENS | TRAIT_WAY | TRAIT_JOINED | TRAIT_FILTERED,
	.actions = ACTION_TABLE(actions),
	.footer = "open joined.right joined.left filter.rows joined.sort joined.columns "
		  "joined.output palette help",
	.filter = {"Show only rows with:", joined_layer_check, joined_layer_entity},
	.beside = {.columns = 72, .asks = columns_asked},
	.load = load,
	.paint = paint,
	.move = joined_layer_move,
	.target = joined_layer_target,
	.title = title,
	.status = status,
	.table = joined_layer_table,
	.release = joined_layer_release,
};

struct Layer *joined_open(struct App *app, const struct ViewSpec *view)
{
	struct JoinedLayer *self =
		(struct JoinedLayer *)layer_new(&joined_layer, sizeof(struct JoinedLayer));

	(void)app;
	joined_layer_init(self, joined_find(view->id));
	return &self->layer;
}

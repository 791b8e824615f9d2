/* Points: a grid for new points of a measure: typed row by row or pasted, saved all at once. */

#include "screen_points.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/draft.h"
#include "qtp/engine/ui/screens.h"
#include "screen_layers.h"
#include "screen_paste.h"
#include "view_measure.h"

#include <string.h>

#define ROWS_MOST 500
#define HEAD_ROWS 4
#define FOOT_ROWS 3
#define NUMBER_COLUMN 1
#define DAY_COLUMN 6
#define DAY_WIDTH 13
#define ECHO_COLUMN 20
#define ECHO_WIDTH 17
#define VALUE_COLUMN 38
#define VALUE_WIDTH 14
#define FAULT_COLUMN 53

static void go_to(struct App *app, struct PointsLayer *self, size_t row, enum PointCell cell)
{
	points_keep_cell(app, self);
	self->row = row;
	self->cell = cell;
	edit_begin(&self->edit, self->rows[row].cells[cell]);
}

static void points_touched(struct App *app, struct PointsLayer *self)
{
	self->asked = false;
	self->dirty = true;
	draft_soon(app);
}

/* The row that was dropped last, where it was. */
static void bring_back(struct App *app, struct PointsLayer *self)
{
	struct DroppedRow *row = &self->dropped[--self->n_dropped];
	size_t index = size_min(row->index, self->n);

	points_keep_cell(app, self);
	points_insert_row(app, self, index, row->day, row->value);
	heap_free(row->day);
	heap_free(row->value);
	for (size_t i = index; i < self->n; i++)
		points_check_row(app, self, i);
	self->row = index;
	self->cell = CELL_VALUE;
	edit_begin(&self->edit, self->rows[index].cells[CELL_VALUE]);
}

static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	struct PointsLayer *self = (struct PointsLayer *)layer;

	(void)ret_reaction;
	if ((key == KEY_CTRL('z') || key == KEY_CTRL('_')) &&
	    self->edit.n_steps == self->edit.n_undone && self->n_dropped > 0)
		bring_back(app, self);
	else if (!edit_key(&self->edit, key))
		return false;
	points_touched(app, self);
	return true;
}

/* ---- pasting ---- */

static bool has_pairs(const struct PointsLayer *self)
{
	return self->chart.measure.data == DATA_PROPORTION || self->chart.measure.data == DATA_RATE;
}

/* From the row under the cursor on, which is filled first when it is empty. */
static void take_points(struct App *app, struct PointsLayer *self,
			const struct PastedPoint points[], size_t n)
{
	size_t at = self->row, taken = 0;

	points_keep_cell(app, self);
	for (; taken < n && self->n < ROWS_MOST; taken++, at++) {
		if (taken == 0 && point_row_is_blank(&self->rows[at])) {
			point_row_set(&self->rows[at], CELL_VALUE, points[0].text);
			if (points[0].day)
				point_row_set(&self->rows[at], CELL_DAY, points[0].day);
		} else {
			at += taken == 0;
			points_insert_row(app, self, at, points[taken].day, points[taken].text);
		}
		points_check_row(app, self, at);
	}
	self->row = size_min(at, self->n) - 1;
	self->cell = CELL_VALUE;
	edit_begin(&self->edit, self->rows[self->row].cells[CELL_VALUE]);
	app_say(app,
		taken < n ? "%zu %s; more than %d at once do not fit. Ctrl-S saves them."
			  : "%zu %s. Ctrl-S saves them.",
		COUNTED(taken, "row", "rows"), ROWS_MOST);
}

static void paste(struct App *app, struct Layer *layer, const char *text)
{
	struct PointsLayer *self = (struct PointsLayer *)layer;
	struct PastedPoints points;

	points_touched(app, self);
	points = points_split(text, has_pairs(self), app->domain->today, ROWS_MOST + 1,
			      &app->scratch);
	if (points.n > 0 && (strchr(text, '\n') || points.items[0].day))
		take_points(app, self, points.items, points.n);
	else
		edit_insert_line(&self->edit, text);
}

/* ---- moving ---- */

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct PointsLayer *self = (struct PointsLayer *)layer;
	const long page = 10;
	long step = motion == MOVE_DOWN	       ? 1
		    : motion == MOVE_UP	       ? -1
		    : motion == MOVE_PAGE_DOWN ? page
		    : motion == MOVE_PAGE_UP   ? -page
					       : 0;
	long row = (long)self->row + step, last = (long)self->n - 1;
	bool other = motion == MOVE_NEXT || motion == MOVE_PREVIOUS;

	row = row < 0 ? 0 : row > last ? last : row;
	go_to(app, self, (size_t)row,
	      other ? (enum PointCell)(N_CELLS - 1 - self->cell) : self->cell);
}

static unsigned points_act_next(struct App *app)
{
	struct PointsLayer *self = (struct PointsLayer *)stack_top(app);

	points_keep_cell(app, self);
	if (self->cell == CELL_DAY) {
		go_to(app, self, self->row, CELL_VALUE);
	} else if (self->row + 1 < self->n) {
		go_to(app, self, self->row + 1, CELL_VALUE);
	} else if (point_row_is_blank(&self->rows[self->row])) {
		app_say(app, "A value is missing in this row. Ctrl-S saves those above.");
	} else if (self->n == ROWS_MOST) {
		app_say(app, "%d rows are the most at once. Ctrl-S saves them.", ROWS_MOST);
	} else {
		points_insert_row(app, self, self->n, NULL, "");
		go_to(app, self, self->n - 1, CELL_VALUE);
	}
	return REACT_NONE;
}

/* Keeps what is typed in the row under the cursor. */
static void drop_row(struct App *app, struct PointsLayer *self)
{
	const struct PointRow *row = &self->rows[self->row];

	if (point_row_is_blank(row))
		return;
	self->dropped = heap_resize(self->dropped, (self->n_dropped + 1) * sizeof(*self->dropped));
	self->dropped[self->n_dropped++] = (struct DroppedRow){
		self->row, heap_text(row->cells[CELL_DAY]), heap_text(row->cells[CELL_VALUE])};
	app_say(app, "The row is out of the grid; Ctrl-Z brings it back.");
}

static unsigned points_act_drop(struct App *app)
{
	struct PointsLayer *self = (struct PointsLayer *)stack_top(app);

	points_keep_cell(app, self);
	points_touched(app, self);
	drop_row(app, self);
	point_row_release(&self->rows[self->row]);
	self->n--;
	memmove(&self->rows[self->row], &self->rows[self->row + 1],
		(self->n - self->row) * sizeof(self->rows[0]));
	if (self->n == 0)
		points_insert_row(app, self, 0, NULL, "");
	if (self->row >= self->n)
		self->row = self->n - 1;
	for (size_t i = self->row; i < self->n; i++)
		points_check_row(app, self, i);
	edit_begin(&self->edit, self->rows[self->row].cells[self->cell]);
	return REACT_NONE;
}

/* ---- saving ---- */

/* The rows with a value, as entries. */
struct FilledRows {
	struct PointEntries entries;
	size_t *rows; /* where each is */
};

static struct FilledRows filled_rows(struct PointsLayer *self, struct Arena *arena)
{
	struct FilledRows filled = {.entries.items = ARENA_ARRAY(arena, self->n, struct PointEntry),
				    .entries.force = self->asked,
				    .rows = ARENA_ARRAY(arena, self->n, size_t)};

	for (size_t i = 0; i < self->n; i++) {
		if (point_row_is_blank(&self->rows[i]))
			continue;
		filled.rows[filled.entries.n] = i;
		filled.entries.items[filled.entries.n++] =
			(struct PointEntry){.day = self->rows[i].cells[CELL_DAY],
					    .text = self->rows[i].cells[CELL_VALUE]};
	}
	return filled;
}

/* The faults beside their rows; the cursor goes to the worst that comes first. */
static void show_faults(struct App *app, struct PointsLayer *self, const struct FilledRows *filled,
			const struct Error *error)
{
	size_t errors = 0, warnings = 0, worst = self->row, n = filled->entries.n;

	for (size_t i = 0; i < n; i++) {
		const struct PointEntry *entry = &filled->entries.items[i];
		bool is_error = entry->fault && !entry->is_warning;

		point_row_set_fault(&self->rows[filled->rows[i]], entry->fault, entry->is_warning);
		if (errors == 0 && (is_error || (warnings == 0 && entry->fault)))
			worst = filled->rows[i];
		errors += is_error;
		warnings += entry->fault && entry->is_warning;
	}
	go_to(app, self, worst, self->cell);
	self->asked = errors == 0 && warnings > 0;
	if (errors > 0)
		app_say(app, "Nothing is saved yet: %zu of %zu %s cannot be.", errors,
			COUNTED(n, "row", "rows"));
	else if (warnings > 0)
		app_say(app, "%zu of %zu %s doubtful. Ctrl-S again saves them anyway.", warnings,
			COUNTED(n, "row is", "rows are"));
	else
		app_fail(app, error);
}

static unsigned points_act_save(struct App *app)
{
	struct PointsLayer *self = (struct PointsLayer *)stack_top(app);
	struct FilledRows filled;
	struct Error error;

	points_keep_cell(app, self);
	filled = filled_rows(self, &app->scratch);
	if (filled.entries.n == 0) {
		app_say(app, "There is no value to save yet.");
		return REACT_NONE;
	}
	if (!points_add(app->domain, &self->chart.measure, filled.entries, &app->scratch, &error)) {
		show_faults(app, self, &filled, &error);
		return REACT_NONE;
	}
	app_say(app,
		filled.entries.n == 1 ? "%zu point is added.  u takes it back."
				      : "%zu points are added.  u takes them back.",
		filled.entries.n);
	points_forget_draft(app, self);
	return REACT_BACK | REACT_CHANGED;
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct PointsLayer *self = (struct PointsLayer *)layer;

	points_keep_draft(app, layer);
	if (points_count(self) > 0)
		app_say(app, "What you typed is kept as a draft, and is here again next time.");
	return false;
}

/* ---- painting ---- */

static const char *wanted(const struct Measure *measure)
{
	switch ((enum DataKind)measure->data) {
	case DATA_PROPORTION:
	case DATA_RATE:
		return "k/n, like 15/36";
	case DATA_SUBGROUP:
		return "values with spaces, like 3.1 2.8 3.4";
	case DATA_COUNT:
		return "a count, like 4";
	case DATA_BETWEEN:
		return "days since the one before";
	case DATA_VALUE:
		break;
	}
	return "a number, like 12.5";
}

static void paint_head(const struct PointsLayer *self, struct Area area)
{
	const struct Measure *measure = &self->chart.measure;
	char day[DAY_TEXT];

	area_format(area_at(area, 0, 0), STYLE_TITLE, "%s%s%s", measure->name,
		    measure->unit ? ", " : "", measure->unit ? measure->unit : "");
	if (self->chart.n > 0)
		area_format(area_at(area, 1, 0), STYLE_DIM,
			    "%zu %s so far, the last of %s. A column may be pasted.",
			    COUNTED(self->chart.n, "point", "points"),
			    day_medium(self->chart.points[self->chart.n - 1].day, day));
	else
		area_text(area, 1, 0, STYLE_DIM, "No points so far. A column may be pasted.");
	area_text(area, HEAD_ROWS - 1, DAY_COLUMN, STYLE_TITLE, "date");
	area_format(area_at(area, HEAD_ROWS - 1, VALUE_COLUMN), STYLE_TITLE, "%s", wanted(measure));
}

static void paint_cell(const struct PointsLayer *self, struct Area area, int row, size_t index,
		       enum PointCell cell)
{
	int column = cell == CELL_DAY ? DAY_COLUMN : VALUE_COLUMN;
	int width = cell == CELL_DAY ? DAY_WIDTH : VALUE_WIDTH;

	if (index == self->row && cell == self->cell)
		edit_paint(&self->edit, area_part(area, row, column, 1, width), true);
	else
		area_text_left(area_at(area, row, column), width, STYLE_NORMAL,
			       self->rows[index].cells[cell]);
}

static void mark_row(const struct PointsLayer *self, struct Area area, int row)
{
	bool day = self->cell == CELL_DAY;

	page_marker_aside(area, row, 1);
	area_select(area, row, day ? DAY_COLUMN : VALUE_COLUMN, day ? DAY_WIDTH : VALUE_WIDTH,
		    SELECTED_CELL);
}

static void paint_row(const struct App *app, const struct PointsLayer *self, struct Area area,
		      int row, size_t index)
{
	const struct PointRow *at = &self->rows[index];
	char day[DAY_TEXT];

	area_format(area_at(area, row, NUMBER_COLUMN), STYLE_DIM, "%4zu", index + 1);
	area_text_left(area_at(area, row, ECHO_COLUMN), ECHO_WIDTH, STYLE_DIM,
		       day_long(point_row_day(app, at), day));
	area_text(area, row, FAULT_COLUMN, at->is_warning ? STYLE_AMBER : STYLE_ERROR, at->fault);
	paint_cell(self, area, row, index, CELL_DAY);
	paint_cell(self, area, row, index, CELL_VALUE);
	if (index == self->row)
		mark_row(self, area, row);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct PointsLayer *self = (struct PointsLayer *)layer;
	int head = area.rows > 2 * HEAD_ROWS ? HEAD_ROWS : 0;
	int foot = head > 0 ? FOOT_ROWS : 0;
	struct Area grid = area_part(area, head, 0, area.rows - head - foot, area.columns);
	const struct PointRow *at = &self->rows[self->row];
	struct PageRows seen;

	if (head > 0)
		paint_head(self, area);
	seen = page_rows((int)self->n, grid.rows, self->first, (int)self->row);
	self->first = seen.first;
	for (int i = 0; i < seen.n; i++)
		paint_row(app, self, grid, i, (size_t)seen.first + (size_t)i);
	area_wrap(area_at(area_part(area, area.rows - foot, 1, foot, area.columns - 2), 0, 0), foot,
		  at->is_warning ? STYLE_AMBER : STYLE_ERROR, at->fault ? at->fault : "");
}

/* ---- the layer ---- */

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct PointsLayer *self = (struct PointsLayer *)layer;

	arena_reset(&self->arena);
	if (!chart_of_measure(app->domain, self->id, &self->arena, &self->chart, error)) {
		self->chart = (struct MeasureChart){0};
		return false;
	}
	if (!*self->rows[self->n - 1].cells[CELL_DAY] &&
	    point_row_is_blank(&self->rows[self->n - 1])) {
		char iso[DAY_TEXT];

		point_row_set(&self->rows[self->n - 1], CELL_DAY,
			      points_proposed_day(app, self, self->n - 1, iso));
	}
	for (size_t i = 0; i < self->n; i++)
		points_check_row(app, self, i);
	return true;
}

static struct Target record(const struct Layer *layer)
{
	return (struct Target){KIND_MEASURE, ((const struct PointsLayer *)layer)->id};
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "New points");
}

static void release(struct Layer *layer)
{
	struct PointsLayer *self = (struct PointsLayer *)layer;

	for (size_t i = 0; i < self->n; i++)
		point_row_release(&self->rows[i]);
	heap_free(self->rows);
	for (size_t i = 0; i < self->n_dropped; i++) {
		heap_free(self->dropped[i].day);
		heap_free(self->dropped[i].value);
	}
	heap_free(self->dropped);
	edit_release(&self->edit);
	arena_release(&self->arena);
}

void points_open(struct App *app, Id measure)
{
	struct PointsLayer *self = (struct PointsLayer *)layer_new(&points_layer, sizeof(*self));

	self->id = measure;
	self->rows = heap_alloc(sizeof(self->rows[0]));
	self->n = 1;
	point_row_set(&self->rows[0], CELL_DAY, "");
	point_row_set(&self->rows[0], CELL_VALUE, "");
	self->cell = CELL_VALUE;
	edit_init(&self->edit, "");
	points_take_draft(app, self);
	stack_push(app, &self->layer);
}

static const struct Action actions[] = {
	{"points.next", "next row", "To the value, then to the next row.", "Enter", 0,
	 points_act_next},
	{"points.other", "date/value", "Between the date and the value.", "Tab S-Tab", 0, act_next},
	{"points.save", "save all", "Saves all rows, as one change.", "Ctrl-S", NEED_WRITABLE,
	 points_act_save},
	{"points.drop", "drop row", "Takes the row out of the grid; Ctrl-Z brings it back.",
	 "Ctrl-X", 0, points_act_drop},
};

const struct LayerType points_layer = {
	.name = "new points",
	.traits = TRAIT_TEXT | TRAIT_LINES | TRAIT_SCROLLS | TRAIT_HELP,
	.actions = ACTION_TABLE(actions),
	.footer = "points.next points.other points.save points.drop back",
	.load = load,
	.paint = paint,
	.key = take_key,
	.paste = paste,
	.move = move,
	.record = record,
	.escape = escape,
	.title = title,
	.keep_draft = points_keep_draft,
	.release = release,
};

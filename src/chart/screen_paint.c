/* Chart: its page: head, the point walked to, the drawing, the words below it; or a table. */
#include "page_chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/page/page.h"
#include "screen_chart_layer.h"
#include "screen_describe.h"

#include <string.h>

#define POINT_ROWS 2
#define AXIS_ROWS 2
#define DATA_ROWS_LEAST 4
#define DATA_ROWS_MOST 30
#define WORDS_SHARE 5 /* a fifth of the page, at least, is for words */
#define SCROLL_WIDTH 2
#define WORDS_MOST 400
#define TABLE_HEAD 1
#define NARROW_DATA_ROWS 4
#define PLOT_LEAST 42 /* columns of a plot beside a list */

void chart_forget_drawn(struct ChartLayer *self)
{
	self->plot.rows = self->plot.columns = 0;
	self->words.rows = self->words.columns = 0;
}

/* An empty sheet; true when it has to be drawn on. */
static bool begin_drawing(struct Drawn *drawn, const struct Area *area, int rows)
{
	if (drawn->columns == area->columns && drawn->rows == rows)
		return false;
	if (drawn->canvas.cells)
		canvas_release(&drawn->canvas);
	canvas_init(&drawn->canvas, rows, area->columns);
	drawn->canvas.ascii = area->canvas->ascii;
	drawn->columns = area->columns;
	drawn->rows = rows;
	return true;
}

/* Rows of a sheet from `first` on into the area. */
static void copy_rows(struct Area area, const struct Drawn *drawn, int first)
{
	int rows = int_clamp(drawn->rows - first, 0, area.rows);

	for (int row = 0; row < rows; row++)
		memcpy(&area.canvas->cells[(area.row + row) * area.canvas->columns + area.column],
		       &drawn->canvas.cells[(first + row) * drawn->columns],
		       (size_t)area.columns * sizeof(struct Cell));
}

static void draw_plot(struct ChartLayer *self, struct Area area, int head, int data_rows)
{
	if (!begin_drawing(&self->plot, &area, area.rows))
		return;
	page_chart_head(canvas_area(&self->plot.canvas), 0, &self->picture);
	self->plot.used = page_chart_plot(canvas_area(&self->plot.canvas), head + POINT_ROWS,
					  &self->picture, data_rows, CHART_NO_POINT);
}

static void draw_words(struct ChartLayer *self, struct Area area)
{
	struct Area sheet;
	int row;

	if (!begin_drawing(&self->words, &area, WORDS_MOST))
		return;
	sheet = canvas_area(&self->words.canvas);
	row = page_chart_verdict(sheet, 0, &self->picture) + 1;
	self->words.used = row + page_chart_words(sheet, row, &self->picture);
}

static void paint_words(struct ChartLayer *self, struct Area area)
{
	struct Area text = area_part(area, 0, 0, area.rows, area.columns - SCROLL_WIDTH);

	draw_words(self, text);
	self->n_words = self->words.used;
	self->words_height = area.rows;
	self->scroll =
		int_clamp(self->scroll, 0, int_clamp(self->n_words - area.rows, 0, WORDS_MOST));
	copy_rows(text, &self->words, self->scroll);
	if (self->scroll + area.rows < self->n_words)
		area_glyph(area, area.rows - 1, area.columns - 1, STYLE_DIM, GLYPH_DOWN);
	if (self->scroll > 0)
		area_glyph(area, 0, area.columns - 1, STYLE_DIM, GLYPH_UP);
}

/* The point walked to, on two rows that are always there, so that nothing moves. */
static void paint_point(struct App *app, const struct ChartLayer *self, struct Area area, int row)
{
	area_text(area, row, 0, STYLE_STRONG,
		  describe_point(&self->chart, &self->picture, self->point, &app->frame));
	area_text(area, row + 1, 0, STYLE_NORMAL,
		  describe_point_rules(&self->chart, &self->picture, self->point, &app->frame));
}

/* Rows below the drawing for what happened: a letter row, and texts that do not fit beside it. */
static int event_rows(const struct ChartLayer *self)
{
	return (int)size_min(self->chart.story.n_events, 2);
}

static void paint_drawing(struct App *app, struct ChartLayer *self, struct Area area)
{
	int head = page_chart_head(area, 0, &self->picture);
	int around = head + POINT_ROWS + AXIS_ROWS + event_rows(self);
	int data_rows = int_clamp(area.rows - around - area.rows / WORDS_SHARE, DATA_ROWS_LEAST,
				  DATA_ROWS_MOST);
	int below;

	draw_plot(self, area, head, data_rows);
	copy_rows(area, &self->plot, 0);
	paint_point(app, self, area, head);
	below = head + POINT_ROWS + self->plot.used;
	paint_words(self, area_part(area, below, 0, area.rows - below, area.columns));
	page_chart_cursor(area, head + POINT_ROWS, &self->picture, data_rows, self->point);
}

/* A sparkline and words: there is no room for a drawing. */
static void paint_narrow(struct App *app, struct ChartLayer *self, struct Area area)
{
	struct Area below = area_part(area, POINT_ROWS, 0, area.rows - POINT_ROWS, area.columns);
	struct Area text = area_part(below, 0, 0, below.rows, below.columns - SCROLL_WIDTH);

	if (begin_drawing(&self->words, &text, WORDS_MOST))
		self->words.used = page_chart(canvas_area(&self->words.canvas), &self->picture,
					      NARROW_DATA_ROWS);
	paint_point(app, self, area, 0);
	paint_words(self, below);
	area_cursor(area, 0, 0);
}

static void paint_table(struct App *app, struct ChartLayer *self, struct Area area)
{
	int head = page_chart_head(area, 0, &self->picture);
	int top = head + POINT_ROWS;
	struct Area table = area_part(area, top, 0, area.rows - top, area.columns);
	struct PageRows seen = page_rows((int)size_min(self->chart.n, INT32_MAX),
					 table.rows - TABLE_HEAD, self->first, (int)self->point);

	self->first = seen.first;
	self->height = table.rows - TABLE_HEAD;
	paint_point(app, self, area, head);
	page_chart_table(table, 0, &self->picture, (size_t)seen.first);
	page_marker(table, TABLE_HEAD + (int)self->point - seen.first);
}

/* Beside a list a plot has fewer columns than alone. */
static bool is_narrow(struct Area area)
{
	return area.columns < (area.canvas->columns < CHART_NARROW ? CHART_NARROW : PLOT_LEAST);
}

void chart_paint(struct App *app, struct ChartLayer *self, struct Area area)
{
	if (self->chart.n == 0) {
		area_text(area, 0, 0, STYLE_TITLE, self->chart.measure.name);
		area_text(area, 2, 1, STYLE_DIM, "There are no points yet.  a adds some.");
		area_cursor(area, 2, 0);
	} else if (self->table) {
		paint_table(app, self, area);
	} else if (is_narrow(area)) {
		paint_narrow(app, self, area);
	} else {
		paint_drawing(app, self, area);
	}
}

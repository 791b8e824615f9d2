/* The drawing of a chart: axis, limits, centre, line, phases and markers, later layers over earlier
 * ones. */
#include "page_chart.h"

#include "page_signs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/canvas/braille.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>

#define AXIS_WIDTH_LEAST 6
#define AXIS_WIDTH_MOST 12
#define END_WIDTH_LEAST 8
#define END_WIDTH_MOST 16
#define SPREAD_MOST 8 /* columns from point to point */
#define LABEL_GAP 2
#define LABEL_MOST 12
#define NUMBER_TEXT 24

/* Where the drawing is in its area, and what it draws. */
struct Plot {
	const struct ChartPicture *picture;
	struct Area area; /* of the data alone */
	struct Area page;
	int row, column; /* of the data in the page */
	int used;	 /* columns from the first to the last point */
	bool crowded;	 /* more points than columns */
	struct Arena arena;
};

/* ---- positions ---- */

static int point_column(const struct Plot *plot, size_t point)
{
	if (plot->picture->result.n == 1)
		return plot->area.columns / 2;
	return (int)llround(chart_place(plot->picture, (double)point) * (plot->used - 1) /
			    (double)chart_span(plot->picture));
}

/* The first point whose column is at least `column`; n when there is none. */
static size_t first_point_at(const struct Plot *plot, int column)
{
	size_t n = plot->picture->result.n;

	if (n == 1 || column <= 0)
		return 0;
	if (column >= plot->used)
		return n;
	size_t point = chart_nearest(plot->picture, ((double)column - 0.5) *
							    (double)chart_span(plot->picture) /
							    (plot->used - 1));

	while (point > 0 && point_column(plot, point - 1) >= column)
		point--;
	while (point < n && point_column(plot, point) < column)
		point++;
	return point;
}

/* The point whose limits a column shows: the nearest one. */
static size_t nearest_point(const struct Plot *plot, int column)
{
	if (plot->picture->result.n == 1 || plot->used < 2)
		return 0;
	return chart_nearest(plot->picture,
			     (double)column * (double)chart_span(plot->picture) / (plot->used - 1));
}

static int value_dot(const struct Plot *plot, double value)
{
	const struct ChartPicture *picture = plot->picture;
	double dots = DOTS_DOWN * plot->area.rows - 1;

	return (int)lround((picture->high - value) / (picture->high - picture->low) * dots);
}

static int value_row(const struct Plot *plot, double value)
{
	return int_clamp(value_dot(plot, value) / DOTS_DOWN, 0, plot->area.rows - 1);
}

/* ---- lines ---- */

/* From one level of a limit to the next, in the column of the new one. */
static void draw_step(const struct Plot *plot, int column, int from, int to, enum Style style)
{
	bool rises = to < from;
	int way = rises ? -1 : 1;

	for (int row = from + way; row != to; row += way)
		chart_sign(plot->area, row, column, style, SIGN_STEP);
	chart_sign(plot->area, from, column, style, rises ? SIGN_RISE_FROM : SIGN_FALL_FROM);
	chart_sign(plot->area, to, column, style, rises ? SIGN_RISE_TO : SIGN_FALL_TO);
}

static void draw_line(const struct Plot *plot, enum ChartLine line, enum ChartSign sign,
		      enum Style style)
{
	const struct ChartPicture *picture = plot->picture;
	size_t last_part = 0;
	int last_row = 0;

	for (int column = 0; column < plot->area.columns; column++) {
		size_t point = nearest_point(plot, column);
		const struct ChartPart *part =
			&picture->result.parts[picture->result.points[point].part - 1];
		double value = chart_line_value(picture, line, point);
		bool extended =
			sign == SIGN_LIMIT && part->base_end < part->end && point >= part->base_end;

		if (isnan(value) || value < picture->low || value > picture->high) {
			last_part = 0;
			continue;
		}
		int row = value_row(plot, value);

		if (sign == SIGN_LIMIT && last_part == picture->result.points[point].part &&
		    row != last_row)
			draw_step(plot, column, last_row, row, style);
		else
			chart_sign(plot->area, row, column, style, extended ? SIGN_EXTENDED : sign);
		last_part = picture->result.points[point].part;
		last_row = row;
	}
}

static void draw_data(struct Plot *plot)
{
	const struct ChartPicture *picture = plot->picture;
	struct Dots dots = dots_new(&plot->arena, plot->area.rows, plot->area.columns);

	for (size_t i = 1; i < picture->result.n; i++) {
		if (chart_joined(picture, i))
			dots_line(dots, DOTS_ACROSS * point_column(plot, i - 1),
				  value_dot(plot, picture->result.points[i - 1].y),
				  DOTS_ACROSS * point_column(plot, i),
				  value_dot(plot, picture->result.points[i].y));
	}
	dots_paint(dots, plot->area, STYLE_NORMAL);
}

static void draw_phases(const struct Plot *plot)
{
	const struct ChartResult *result = &plot->picture->result;

	for (size_t i = 1; i < result->n_parts; i++) {
		size_t first = result->parts[i].first;
		int column = (point_column(plot, first - 1) + point_column(plot, first) + 1) / 2;

		for (int row = 0; row < plot->area.rows; row++)
			chart_sign(plot->area, row, column, STYLE_RULE, SIGN_PHASE);
	}
}

/* ---- points ---- */

static void draw_mark(const struct Plot *plot, size_t point)
{
	const struct ChartPicture *picture = plot->picture;

	chart_sign(plot->area, value_row(plot, picture->result.points[point].y),
		   point_column(plot, point), chart_news_style(picture->signals.point_news[point]),
		   chart_mark_sign((enum ChartMark)picture->marks[point]));
}

static bool is_signal(const struct ChartPicture *picture, size_t point)
{
	return picture->marks[point] == MARK_HIGH || picture->marks[point] == MARK_LOW;
}

/* Signals over plain points, so that none is hidden. */
static void draw_marks(const struct Plot *plot)
{
	const struct ChartPicture *picture = plot->picture;

	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < picture->result.n; i++) {
			if (picture->marks[i] != MARK_NONE && is_signal(picture, i) == (pass == 1))
				draw_mark(plot, i);
		}
	}
}

/* The points of one column: their range as a bar, and the outermost signals. */
static void draw_bar(const struct Plot *plot, int column, size_t first, size_t end)
{
	const struct ChartPicture *picture = plot->picture;
	size_t highest = CHART_NO_POINT, lowest = CHART_NO_POINT;
	int top = INT_MAX, bottom = INT_MIN;

	for (size_t i = first; i < end; i++) {
		double y = picture->result.points[i].y;

		if (picture->marks[i] == MARK_NONE)
			continue;
		int row = value_row(plot, y);

		top = row < top ? row : top;
		bottom = row > bottom ? row : bottom;
		if (picture->marks[i] == MARK_HIGH &&
		    (highest == CHART_NO_POINT || y > picture->result.points[highest].y))
			highest = i;
		if (picture->marks[i] == MARK_LOW &&
		    (lowest == CHART_NO_POINT || y < picture->result.points[lowest].y))
			lowest = i;
	}
	for (int row = top; row <= bottom && top != INT_MAX; row++)
		chart_sign(plot->area, row, column, STYLE_NORMAL, SIGN_BAR);
	if (highest != CHART_NO_POINT)
		draw_mark(plot, highest);
	if (lowest != CHART_NO_POINT)
		draw_mark(plot, lowest);
}

static void draw_bars(const struct Plot *plot)
{
	for (int column = 0; column < plot->used; column++)
		draw_bar(plot, column, first_point_at(plot, column),
			 first_point_at(plot, column + 1));
}

/* ---- axes ---- */

static void draw_value_axis(const struct Plot *plot)
{
	const struct ChartPicture *picture = plot->picture;
	int axis = plot->column - 1;

	for (int row = 0; row < plot->area.rows; row++)
		chart_sign(plot->page, plot->row + row, axis, STYLE_RULE, SIGN_AXIS);
	for (size_t i = 0; i < picture->n_ticks; i++) {
		int row = plot->row + value_row(plot, picture->ticks[i].value);

		area_text_right(area_at(plot->page, row, 0), axis - 1, STYLE_DIM,
				picture->ticks[i].text);
		chart_sign(plot->page, row, axis, STYLE_RULE, SIGN_TICK);
	}
}

static const char *point_label(const struct Plot *plot, size_t point, char number[NUMBER_TEXT])
{
	if (plot->picture->labels)
		return plot->picture->labels[point];
	snprintf(number, NUMBER_TEXT, "%zu", point + 1);
	return number;
}

/* The widest label, looked for among as many points as there can be columns. */
static int label_width(const struct Plot *plot)
{
	size_t n = plot->picture->result.n, width = 1, stride = n / 500 + 1;
	char number[NUMBER_TEXT];

	for (size_t i = 0; i < n; i += stride)
		width = size_max(width, utf8_width(point_label(plot, i, number)));
	width = size_max(width, utf8_width(point_label(plot, n - 1, number)));
	return (int)size_min(width, LABEL_MOST);
}

static void draw_point_axis(const struct Plot *plot)
{
	size_t n = plot->picture->result.n;
	int row = plot->row + plot->area.rows, width = label_width(plot);
	size_t step =
		chart_label_step(chart_span(plot->picture) + 1, plot->used - 1, width + LABEL_GAP);
	char number[NUMBER_TEXT];

	chart_sign(plot->page, row, plot->column - 1, STYLE_RULE, SIGN_CORNER);
	for (int column = 0; column < plot->area.columns; column++)
		chart_sign(plot->page, row, plot->column + column, STYLE_RULE, SIGN_BASE);
	for (size_t i = 0; i < n; i += plot->picture->places ? 1 : step) {
		if (!chart_has_label(plot->picture, i, step))
			continue;
		int column = plot->column + point_column(plot, i);
		const char *label = point_label(plot, i, number);

		chart_sign(plot->page, row, column, STYLE_RULE, SIGN_BASE_TICK);
		if (column + (int)size_min(utf8_width(label), LABEL_MOST) <= plot->page.columns)
			area_text_left(area_at(plot->page, row + 1, column),
				       (int)size_min(utf8_width(label), LABEL_MOST), STYLE_DIM,
				       label);
	}
}

/* ---- the right end ---- */

struct EndLabel {
	double value;
	int row;
	const char *text;
};

/* Labels from top to bottom, each on a row of its own. */
static size_t place_labels(const struct Plot *plot, struct EndLabel labels[N_CHART_LINES])
{
	const struct ChartPicture *picture = plot->picture;
	size_t n = 0;

	for (int line = 0; line < N_CHART_LINES; line++) {
		if (!picture->end_labels[line])
			continue;
		double value = picture->end_values[line];
		struct EndLabel label = {value, value_row(plot, value), picture->end_labels[line]};
		size_t at = n++;

		for (; at > 0 && labels[at - 1].value < label.value; at--)
			labels[at] = labels[at - 1];
		labels[at] = label;
	}
	for (size_t i = 1; i < n; i++)
		labels[i].row =
			labels[i].row <= labels[i - 1].row ? labels[i - 1].row + 1 : labels[i].row;
	for (size_t i = n; i > 0; i--) {
		int lowest = plot->area.rows - 1 - (int)(n - i);

		labels[i - 1].row = labels[i - 1].row > lowest ? lowest : labels[i - 1].row;
	}
	return n;
}

static void draw_end_labels(const struct Plot *plot)
{
	struct EndLabel labels[N_CHART_LINES];
	size_t n = place_labels(plot, labels);

	for (size_t i = 0; i < n; i++)
		area_text(plot->page, plot->row + labels[i].row,
			  plot->column + plot->area.columns + 1, STYLE_DIM, labels[i].text);
}

/* ---- what happened ---- */

/* Where the text of an event would have to end: at the next one. */
static int event_room(const struct Plot *plot, size_t event)
{
	const struct ChartStory *story = plot->picture->story;
	int start = plot->column + point_column(plot, story->events[event].point);
	int end = event + 1 < story->n_events
			  ? plot->column + point_column(plot, story->events[event + 1].point)
			  : plot->page.columns;

	return end - start;
}

#define EVENT_SIGNS 3 /* corner, letter, space */

/* A row of letters, with their texts where they fit, and rows for the texts that do not. */
static int draw_events(const struct Plot *plot, int row)
{
	const struct ChartStory *story = plot->picture->story;
	int rows = story->n_events > 0 ? 1 : 0;

	for (size_t i = 0; i < story->n_events; i++) {
		int column = plot->column + point_column(plot, story->events[i].point);
		char letter[] = {(char)('A' + i % 26), '\0'};
		bool fits = (int)size_min(utf8_width(story->events[i].text), INT_MAX / 2) +
				    EVENT_SIGNS <
			    event_room(plot, i);

		chart_sign(plot->page, row, column, STYLE_RULE, SIGN_CORNER);
		area_text(plot->page, row, column + 1, STYLE_STRONG, letter);
		if (fits)
			area_text(plot->page, row, column + EVENT_SIGNS, STYLE_NORMAL,
				  story->events[i].text);
		else
			area_format(area_at(plot->page, row + rows++, plot->column), STYLE_NORMAL,
				    "%s %s", letter, story->events[i].text);
	}
	return rows;
}

static int draw_phase_names(const struct Plot *plot, int row)
{
	const struct ChartResult *result = &plot->picture->result;
	const char *const *names = plot->picture->story->phase_names;
	char number[32];

	if (result->n_parts < 2 && !names)
		return 0;
	for (size_t i = 0; i < result->n_parts; i++) {
		int column = plot->column + (i ? point_column(plot, result->parts[i].first) : 0);
		int end = plot->column + (i + 1 < result->n_parts
						  ? point_column(plot, result->parts[i + 1].first)
						  : plot->area.columns);

		snprintf(number, sizeof number, "phase %zu", i + 1);
		area_text_left(area_at(plot->page, row, column + 1), end - column - LABEL_GAP,
			       STYLE_DIM, names ? names[i] : number);
	}
	return 1;
}

/* ---- all of it ---- */

static int end_width(const struct ChartPicture *picture)
{
	size_t width = END_WIDTH_LEAST;

	for (int line = 0; line < N_CHART_LINES; line++)
		width = size_max(width, utf8_width(picture->end_labels[line]));
	return (int)size_min(width, END_WIDTH_MOST);
}

static void plot_init(struct Plot *plot, struct Area area, int row,
		      const struct ChartPicture *picture, int rows)
{
	int left = chart_axis_width(picture->ticks, picture->n_ticks, AXIS_WIDTH_LEAST,
				    AXIS_WIDTH_MOST) +
		   2,
	    columns = area.columns - left - end_width(picture) - 1;
	size_t span = chart_span(picture);

	*plot = (struct Plot){.picture = picture, .page = area, .row = row, .column = left};
	plot->area = area_part(area, row, left, rows, columns);
	plot->crowded = span >= (size_t)plot->area.columns;
	plot->used = plot->area.columns;
	if (span < (size_t)plot->used && (int)span * SPREAD_MOST + 1 < plot->used)
		plot->used = (int)span * SPREAD_MOST + 1;
}

static void draw_cursor(const struct Plot *plot, size_t cursor)
{
	const struct ChartPicture *picture = plot->picture;

	if (cursor >= picture->result.n)
		return;
	int column = point_column(plot, cursor);
	int row = isnan(picture->result.points[cursor].y)
			  ? plot->area.rows - 1
			  : value_row(plot, picture->result.points[cursor].y);

	draw_mark(plot, cursor);
	area_cursor(plot->page, plot->row + row, plot->column + column);
}

int page_chart_plot(struct Area area, int row, const struct ChartPicture *picture, int data_rows,
		    size_t cursor)
{
	struct Plot plot;

	plot_init(&plot, area, row, picture, data_rows);
	if (picture->story->value_name && row > 0)
		area_text(area, row - 1, 0, STYLE_DIM, picture->story->value_name);
	if (plot.area.columns < 2 || plot.area.rows < 1)
		return 0;
	draw_value_axis(&plot);
	draw_line(&plot, LINE_TARGET, SIGN_TARGET, STYLE_DIM);
	draw_line(&plot, LINE_UPPER, SIGN_LIMIT, STYLE_DIM);
	draw_line(&plot, LINE_LOWER, SIGN_LIMIT, STYLE_DIM);
	draw_line(&plot, LINE_BASELINE, SIGN_EXTENDED, STYLE_DIM);
	draw_line(&plot, LINE_CENTRE, SIGN_CENTRE, STYLE_RULE);
	if (!plot.crowded)
		draw_data(&plot);
	draw_phases(&plot);
	if (plot.crowded)
		draw_bars(&plot);
	else
		draw_marks(&plot);
	draw_cursor(&plot, cursor);
	draw_point_axis(&plot);
	draw_end_labels(&plot);
	int rows = plot.area.rows + 2;

	rows += draw_phase_names(&plot, row + rows);
	rows += draw_events(&plot, row + rows);
	arena_release(&plot.arena);
	return rows;
}

void page_chart_cursor(struct Area area, int row, const struct ChartPicture *picture, int data_rows,
		       size_t cursor)
{
	struct Plot plot;

	plot_init(&plot, area, row, picture, data_rows);
	if (plot.area.columns >= 2 && plot.area.rows >= 1)
		draw_cursor(&plot, cursor);
	arena_release(&plot.arena);
}

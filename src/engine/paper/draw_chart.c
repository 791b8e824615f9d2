/* A chart on a sheet: the same layers as on the screen. */
#include "sheet.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/spc/picture.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define AXIS_ROOM 52.0	/* left of the data */
#define END_ROOM 78.0	/* right of them: labels of the lines */
#define HEAD_ROOM 48.0	/* title and facts */
#define LABEL_ROOM 34.0 /* below the axis */
#define LINE_HEIGHT 14.0
#define PLOT_LEAST \
	120.0 /* height; the caption is cut off below rather than the chart squeezed more */
#define MARK_SIZE 3.2
#define CROWD 700 /* points; more are drawn as the range of each column */
#define COLUMN 1.0
#define LETTER_WIDTH 6.0
#define STEP_LEAST 7.0 /* of a limit that varies, to be drawn with dashes */

/* Where the data lie, in the box of the whole chart. */
struct Frame {
	cairo_t *cairo;
	const struct ChartPicture *picture;
	struct Box box;
	double left, top, width, height;
};

static double point_x(const struct Frame *frame, double point)
{
	double inset = 2 * MARK_SIZE;

	if (frame->picture->result.n == 1)
		return frame->left + frame->width / 2;
	return frame->left + inset +
	       chart_place(frame->picture, point) * (frame->width - 2 * inset) /
		       (double)chart_span(frame->picture);
}

static double value_y(const struct Frame *frame, double value)
{
	const struct ChartPicture *picture = frame->picture;

	return frame->top +
	       frame->height * (picture->high - value) / (picture->high - picture->low);
}

static void stroke_line(cairo_t *cairo, double x0, double y0, double x1, double y1)
{
	cairo_move_to(cairo, x0, y0);
	cairo_line_to(cairo, x1, y1);
	cairo_stroke(cairo);
}

/* ---- lines ---- */

static void set_dash(const struct Frame *frame, enum ChartLine line, bool extended)
{
	static const double limit[] = {4, 3}, carried[] = {1.5, 3}, target[] = {9, 3, 2, 3},
			    frozen[] = {12, 4};

	/* Steps shorter than a dash would become dust. */
	bool limits = line == LINE_UPPER || line == LINE_LOWER;
	bool fine = limits && frame->picture->result.n_varies &&
		    frame->width < STEP_LEAST * (double)frame->picture->result.n;

	cairo_set_line_width(frame->cairo, line == LINE_CENTRE ? 1.2 : fine ? 0.4 : 0.9);
	cairo_set_dash(frame->cairo, NULL, 0, 0);
	if (fine)
		return;
	if (line == LINE_TARGET)
		cairo_set_dash(frame->cairo, target, N_ITEMS(target), 0);
	else if (limits)
		cairo_set_dash(frame->cairo, extended ? carried : limit, N_ITEMS(limit), 0);
	else if (extended || line == LINE_BASELINE)
		cairo_set_dash(frame->cairo, frozen, N_ITEMS(frozen), 0);
}

/* Whether a level part goes on from the one before it, in the same phase and of the same kind. */
static bool goes_on(const struct Frame *frame, const struct ChartSegment *last,
		    const struct ChartSegment *segment)
{
	const struct ChartPoint *points = frame->picture->result.points;

	return last->end > 0 && last->end == segment->first &&
	       last->extended == segment->extended &&
	       points[last->first].part == points[segment->first].part;
}

/* Limits that vary are one line with steps. */
static void draw_line(const struct Frame *frame, enum ChartLine line)
{
	struct ChartSegment segment, last = {0};
	size_t at = 0, n = frame->picture->result.n;

	sheet_ink(frame->cairo, INK_FAINT);
	for (; chart_segment_next(frame->picture, line, &at, &segment); last = segment) {
		double from = segment.first == 0 ? frame->left
						 : point_x(frame, (double)segment.first - 0.5);
		double to = segment.end == n ? frame->left + frame->width
					     : point_x(frame, (double)segment.end - 0.5);
		double y = value_y(frame, segment.value);

		if (goes_on(frame, &last, &segment)) {
			cairo_line_to(frame->cairo, from, y);
		} else {
			cairo_stroke(frame->cairo);
			set_dash(frame, line, segment.extended);
			cairo_move_to(frame->cairo, from, y);
		}
		cairo_line_to(frame->cairo, to, y);
	}
	cairo_stroke(frame->cairo);
	cairo_set_dash(frame->cairo, NULL, 0, 0);
}

static void draw_data(const struct Frame *frame)
{
	const struct ChartPicture *picture = frame->picture;

	sheet_ink(frame->cairo, INK_LINE);
	cairo_set_line_width(frame->cairo, 1.1);
	for (size_t i = 0; i < picture->result.n; i++) {
		double y = picture->result.points[i].y;

		if (isnan(y))
			continue;
		if (chart_joined(picture, i))
			cairo_line_to(frame->cairo, point_x(frame, (double)i), value_y(frame, y));
		else
			cairo_move_to(frame->cairo, point_x(frame, (double)i), value_y(frame, y));
	}
	cairo_stroke(frame->cairo);
}

static void draw_phases(const struct Frame *frame)
{
	static const double dash[] = {2, 3};
	const struct ChartResult *result = &frame->picture->result;

	sheet_ink(frame->cairo, INK_FAINT);
	cairo_set_line_width(frame->cairo, 1);
	cairo_set_dash(frame->cairo, dash, N_ITEMS(dash), 0);
	for (size_t i = 1; i < result->n_parts; i++) {
		double x = point_x(frame, (double)result->parts[i].first - 0.5);

		stroke_line(frame->cairo, x, frame->top, x, frame->top + frame->height);
	}
	cairo_set_dash(frame->cairo, NULL, 0, 0);
}

/* ---- points ---- */

static void triangle(cairo_t *cairo, double x, double y, double up)
{
	double size = MARK_SIZE * 1.45;

	cairo_move_to(cairo, x, y - up * size);
	cairo_line_to(cairo, x - size, y + up * size * 0.75);
	cairo_line_to(cairo, x + size, y + up * size * 0.75);
	cairo_close_path(cairo);
	cairo_fill(cairo);
}

static void cross(cairo_t *cairo, double x, double y)
{
	cairo_set_line_width(cairo, 1.4);
	stroke_line(cairo, x - MARK_SIZE, y - MARK_SIZE, x + MARK_SIZE, y + MARK_SIZE);
	stroke_line(cairo, x - MARK_SIZE, y + MARK_SIZE, x + MARK_SIZE, y - MARK_SIZE);
}

static void dot(cairo_t *cairo, double x, double y, bool hollow)
{
	cairo_new_sub_path(cairo);
	cairo_arc(cairo, x, y, MARK_SIZE * 0.85, 0, 2 * acos(-1));
	if (!hollow) {
		cairo_fill(cairo);
		return;
	}
	cairo_save(cairo);
	cairo_set_source_rgb(cairo, 1, 1, 1);
	cairo_fill_preserve(cairo);
	cairo_restore(cairo);
	cairo_set_line_width(cairo, 1.2);
	cairo_stroke(cairo);
}

/* None for a missing point. */
void sheet_mark(cairo_t *cairo, enum ChartMark mark, double x, double y)
{
	switch (mark) {
	case MARK_NONE:
		return;
	case MARK_HIGH:
	case MARK_LOW:
		triangle(cairo, x, y, mark == MARK_HIGH ? 1 : -1);
		return;
	case MARK_EXCLUDED:
		cross(cairo, x, y);
		return;
	case MARK_NORMAL:
	case MARK_CENTRE:
		dot(cairo, x, y, mark == MARK_CENTRE);
	}
}

enum Ink sheet_news_ink(unsigned char news)
{
	return news == POINT_GOOD ? INK_GOOD : news == POINT_BAD ? INK_BAD : INK_TEXT;
}

static void draw_mark(const struct Frame *frame, size_t point)
{
	const struct ChartPicture *picture = frame->picture;
	double x = point_x(frame, (double)point),
	       y = value_y(frame, picture->result.points[point].y);

	sheet_ink(frame->cairo, sheet_news_ink(picture->signals.point_news[point]));
	sheet_mark(frame->cairo, (enum ChartMark)picture->marks[point], x, y);
}

/* Many points: the range of each column of the sheet, and the outermost signals in it. */
static void draw_column(const struct Frame *frame, size_t first, size_t end)
{
	const struct ChartPicture *picture = frame->picture;
	double low = INFINITY, high = -INFINITY;
	size_t lowest = SIZE_MAX, highest = SIZE_MAX;

	for (size_t i = first; i < end; i++) {
		double y = picture->result.points[i].y;

		if (isnan(y))
			continue;
		if (picture->marks[i] == MARK_LOW && y < low)
			lowest = i;
		if (picture->marks[i] == MARK_HIGH && y > high)
			highest = i;
		low = fmin(low, y);
		high = fmax(high, y);
	}
	if (low > high)
		return;
	sheet_ink(frame->cairo, INK_LINE);
	cairo_set_line_width(frame->cairo, COLUMN);
	stroke_line(frame->cairo, point_x(frame, (double)first), value_y(frame, low) + 0.5,
		    point_x(frame, (double)first), value_y(frame, high) - 0.5);
	if (lowest != SIZE_MAX)
		draw_mark(frame, lowest);
	if (highest != SIZE_MAX)
		draw_mark(frame, highest);
}

static void draw_points(const struct Frame *frame)
{
	size_t n = frame->picture->result.n, columns = (size_t)(frame->width / COLUMN);

	if (n <= CROWD) {
		draw_data(frame);
		draw_phases(frame);
		for (size_t i = 0; i < n; i++)
			draw_mark(frame, i);
		return;
	}
	for (size_t i = 0; i < columns; i++)
		draw_column(frame, i * n / columns, (i + 1) * n / columns);
	draw_phases(frame);
}

/* ---- axes and labels ---- */

static void draw_value_axis(const struct Frame *frame)
{
	cairo_t *cairo = frame->cairo;

	cairo_set_line_width(cairo, 0.8);
	sheet_ink(cairo, INK_FAINT);
	stroke_line(cairo, frame->left, frame->top, frame->left, frame->top + frame->height);
	if (frame->picture->story->value_name)
		sheet_text_within(cairo,
				  (struct Box){frame->box.left, frame->top - TEXT_SIZE * 1.2,
					       frame->box.width, 0},
				  TEXT_SIZE, frame->picture->story->value_name);
	for (size_t i = 0; i < frame->picture->n_ticks; i++) {
		double y = value_y(frame, frame->picture->ticks[i].value);

		stroke_line(cairo, frame->left - 4, y, frame->left, y);
		sheet_text(cairo, frame->left - 7, y - TEXT_SIZE * 0.7, TEXT_SIZE, ALIGN_RIGHT,
			   frame->picture->ticks[i].text);
	}
}

static const char *point_label(const struct Frame *frame, size_t point, char number[24])
{
	if (frame->picture->labels)
		return frame->picture->labels[point];
	snprintf(number, 24, "%zu", point + 1);
	return number;
}

static void draw_point_axis(const struct Frame *frame)
{
	size_t n = frame->picture->result.n;
	char number[24];
	double bottom = frame->top + frame->height;
	double width =
		fmax(sheet_text_width(frame->cairo, TEXT_SIZE, point_label(frame, n - 1, number)),
		     sheet_text_width(frame->cairo, TEXT_SIZE, point_label(frame, 0, number)));
	size_t step =
		chart_label_step(chart_span(frame->picture) + 1, (int)(frame->width / LETTER_WIDTH),
				 (int)(width / LETTER_WIDTH) + 2);

	sheet_ink(frame->cairo, INK_FAINT);
	cairo_set_line_width(frame->cairo, 0.8);
	stroke_line(frame->cairo, frame->left, bottom, frame->left + frame->width, bottom);
	for (size_t i = 0; i < n; i++) {
		if (!chart_has_label(frame->picture, i, step))
			continue;
		double x = point_x(frame, (double)i);

		stroke_line(frame->cairo, x, bottom, x, bottom + 4);
		sheet_text(frame->cairo, x, bottom + 6, TEXT_SIZE, ALIGN_CENTRE,
			   point_label(frame, i, number));
	}
}

/* From the highest down, each at least a line below the one before. */
static void draw_end_labels(const struct Frame *frame)
{
	bool done[N_CHART_LINES] = {false};
	double above = frame->top - LINE_HEIGHT;

	sheet_ink(frame->cairo, INK_FAINT);
	for (int k = 0; k < N_CHART_LINES; k++) {
		int best = -1;

		for (int line = 0; line < N_CHART_LINES; line++) {
			if (!done[line] && frame->picture->end_labels[line] &&
			    (best < 0 ||
			     frame->picture->end_values[line] > frame->picture->end_values[best]))
				best = line;
		}
		if (best < 0)
			return;
		done[best] = true;
		above = fmax(above + LINE_HEIGHT, value_y(frame, frame->picture->end_values[best]));
		sheet_text(frame->cairo, frame->left + frame->width + 5, above - TEXT_SIZE * 0.7,
			   TEXT_SIZE, ALIGN_LEFT, frame->picture->end_labels[best]);
	}
}

static void draw_head(const struct Frame *frame)
{
	const struct ChartPicture *picture = frame->picture;
	const char *title = picture->story->title ? picture->story->title : picture->kind;
	struct Box box = frame->box;

	sheet_ink(frame->cairo, INK_TEXT);
	double kind = picture->story->title
			      ? sheet_text_width(frame->cairo, TEXT_SIZE, picture->kind) + TEXT_SIZE
			      : 0;

	sheet_text_within(frame->cairo, (struct Box){box.left, box.top - 6, box.width - kind, 0},
			  TITLE_SIZE, title);
	sheet_ink(frame->cairo, INK_FAINT);
	if (picture->story->title)
		sheet_text(frame->cairo, box.left + box.width, box.top - 2, TEXT_SIZE, ALIGN_RIGHT,
			   picture->kind);
	sheet_paragraph(frame->cairo, (struct Box){box.left, box.top + 16, box.width, 0}, TEXT_SIZE,
			picture->facts);
}

static void draw_phase_names(const struct Frame *frame)
{
	const struct ChartResult *result = &frame->picture->result;
	const char *const *names = frame->picture->story->phase_names;

	sheet_ink(frame->cairo, INK_FAINT);
	for (size_t i = 0; i < result->n_parts && result->n_parts > 1; i++) {
		char number[32];
		double x = i ? point_x(frame, (double)result->parts[i].first - 0.5) : frame->left;

		snprintf(number, sizeof number, "phase %zu", i + 1);
		sheet_text(frame->cairo, x + 4, frame->top - TEXT_SIZE, TEXT_SIZE, ALIGN_LEFT,
			   names ? names[i] : number);
	}
}

/* A letter below the axis, and what it means in a line of its own. */
static double draw_events(const struct Frame *frame, double y)
{
	const struct ChartStory *story = frame->picture->story;

	sheet_ink(frame->cairo, INK_TEXT);
	for (size_t i = 0; i < story->n_events; i++) {
		char letter[] = {(char)('A' + i % 26), '\0'};
		double x = point_x(frame, (double)story->events[i].point);

		sheet_text(frame->cairo, x, frame->top + frame->height + 19, TEXT_SIZE,
			   ALIGN_CENTRE, letter);
		sheet_text(frame->cairo, frame->box.left, y, TEXT_SIZE, ALIGN_LEFT, letter);
		sheet_text_within(frame->cairo,
				  (struct Box){frame->box.left + 14, y, frame->box.width - 14, 0},
				  TEXT_SIZE, story->events[i].text);
		y += LINE_HEIGHT;
	}
	return y;
}

/* Shapes that a reader may not know. */
static const struct {
	enum ChartMark mark;
	const char *text;
} legend[] = {
	{MARK_HIGH, "signal, high"},
	{MARK_LOW, "signal, low"},
	{MARK_CENTRE, "on the centre line"},
	{MARK_EXCLUDED, "left out"},
};

/* Whether the chart has points with the mark of each row of the legend; true: it has some. */
static bool find_marks(const struct ChartPicture *picture, bool ret_found[N_ITEMS(legend)])
{
	bool any = false;

	for (size_t i = 0; i < N_ITEMS(legend); i++) {
		ret_found[i] = memchr(picture->marks, legend[i].mark, picture->result.n);
		any = any || ret_found[i];
	}
	return any;
}

/* In one line below the axis, what the shapes mean; in black, as it is for those without colors. */
static double draw_legend(const struct Frame *frame, const bool found[N_ITEMS(legend)], double y)
{
	double x = frame->box.left + MARK_SIZE;

	sheet_ink(frame->cairo, INK_TEXT);
	for (size_t i = 0; i < N_ITEMS(legend); i++) {
		if (!found[i])
			continue;
		sheet_mark(frame->cairo, legend[i].mark, x, y + TEXT_SIZE * 0.7);
		sheet_text(frame->cairo, x + 3 * MARK_SIZE, y, TEXT_SIZE, ALIGN_LEFT,
			   legend[i].text);
		x += sheet_text_width(frame->cairo, TEXT_SIZE, legend[i].text) + 9 * MARK_SIZE;
	}
	return y + LINE_HEIGHT;
}

/* The height of facts beyond one line. */
static double more_lines(cairo_t *cairo, struct Box box, const char *facts)
{
	return sheet_paragraph_height(cairo, box.width, TEXT_SIZE, facts) -
	       sheet_paragraph_height(cairo, box.width, TEXT_SIZE, "x");
}

void draw_chart(cairo_t *cairo, struct Box box, const struct DocumentPicture *drawn)
{
	const struct ChartPicture *picture = drawn->data;
	bool found[N_ITEMS(legend)], explains = find_marks(picture, found);
	double caption = sheet_paragraph_height(cairo, box.width, TEXT_SIZE, picture->verdict);
	double events = LINE_HEIGHT * (double)(picture->story->n_events + explains);
	struct Frame frame = {.cairo = cairo,
			      .picture = picture,
			      .box = box,
			      .left = box.left + AXIS_ROOM,
			      .top = box.top + HEAD_ROOM + more_lines(cairo, box, picture->facts),
			      .width = box.width - AXIS_ROOM - END_ROOM};

	frame.height = fmax(PLOT_LEAST, box.top + box.height - frame.top - LABEL_ROOM - events -
						caption - LINE_HEIGHT / 2);
	draw_head(&frame);
	draw_value_axis(&frame);
	for (int line = N_CHART_LINES - 1; line >= 0; line--)
		draw_line(&frame, (enum ChartLine)line);
	draw_points(&frame);
	draw_point_axis(&frame);
	draw_end_labels(&frame);
	draw_phase_names(&frame);
	double y = draw_events(&frame, frame.top + frame.height + LABEL_ROOM);

	if (explains)
		y = draw_legend(&frame, found, y);
	sheet_ink(cairo, INK_TEXT);
	sheet_paragraph(cairo, (struct Box){box.left, y + LINE_HEIGHT / 2, box.width, 0}, TEXT_SIZE,
			picture->verdict);
}

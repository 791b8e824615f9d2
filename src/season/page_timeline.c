/* Timeline as a page: stops in order, each with room for its name, and today between them. */
#include "qtp/engine/canvas/canvas.h"
#include "qtp/season/view_schedule.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <inttypes.h>
#include <stdio.h>

#define MARGIN 1
#define NAMED_COLUMNS 60 /* from here on the ends have names */
#define BEFORE "Pre-work"
#define BEHIND "Sustain"
#define TODAY "today"
#define STOPS_MOST 12
#define NAME_TEXT 16
#define SIGN_WIDTH 2 /* sign and space */
#define GAP 2	     /* at least so many cells of line between two stops */

enum LineSign { LINE_DONE, LINE_TO_COME, LINE_TODAY, LINE_OVER, LINE_RUNNING, LINE_AHEAD };

static const struct {
	uint32_t code;
	char ascii;
	enum Style style;
} signs[] = {
	[LINE_DONE] = {0x2501, '=', STYLE_NORMAL},    /* ━ */
	[LINE_TO_COME] = {0x2504, '-', STYLE_DIM},    /* ┄ */
	[LINE_TODAY] = {0x25c6, '+', STYLE_STRONG},   /* ◆ */
	[LINE_OVER] = {0x25cf, '@', STYLE_NORMAL},    /* ● */
	[LINE_RUNNING] = {0x25c9, '#', STYLE_STRONG}, /* ◉ */
	[LINE_AHEAD] = {0x25cb, 'o', STYLE_NORMAL},   /* ○ */
};

/* Columns of the line, and where its stops and today stand. */
struct Line {
	const struct Timeline *timeline;
	struct Area area;
	int row, left, right;
	int at[STOPS_MOST];
	char names[STOPS_MOST][NAME_TEXT];
	size_t n;
	int today; /* -1: a session is under way, which shows it */
};

static void put(const struct Line *line, int column, enum LineSign sign)
{
	struct Cell cell = {.width = 1, .style = (uint8_t)signs[sign].style};

	if (line->row < 0 || line->row >= line->area.rows || column < 0 ||
	    column >= line->area.columns)
		return;
	cell.code = line->area.canvas->ascii ? (uint32_t)signs[sign].ascii : signs[sign].code;
	area_put(line->area, line->row, column, cell);
}

static int stop_width(const struct Line *line, size_t stop)
{
	return SIGN_WIDTH + (int)utf8_width(line->names[stop]) + 1;
}

static void name_stops(struct Line *line)
{
	for (size_t i = 0; i < line->n; i++) {
		if (line->timeline->workshop)
			snprintf(line->names[i], NAME_TEXT, "Workshop");
		else
			snprintf(line->names[i], NAME_TEXT, "S%" PRId64,
				 line->timeline->stops[i].number);
	}
}

/* A day as a column of the line. */
static int day_column(const struct Line *line, Day day)
{
	const struct Timeline *timeline = line->timeline;
	int64_t gone = (int64_t)day - timeline->first;
	int64_t all = (int64_t)timeline->last - timeline->first;

	return line->left + (int)(gone * (line->right - line->left) / all);
}

/* Each stop where its day is, moved so far that all names have room; false: they have none. */
static bool place_stops(struct Line *line)
{
	int least = line->left, most = line->right + 1;

	name_stops(line);
	for (size_t i = 0; i < line->n; i++) {
		int column = day_column(line, line->timeline->stops[i].first);

		line->at[i] = column < least ? least : column;
		least = line->at[i] + stop_width(line, i) + GAP;
	}
	for (size_t i = line->n; i > 0; i--) {
		int last = most - stop_width(line, i - 1);

		line->at[i - 1] = line->at[i - 1] > last ? last : line->at[i - 1];
		most = line->at[i - 1] - GAP;
	}
	return line->n == 0 || line->at[0] >= line->left;
}

/* Today between the stops around it, as far as its day is between theirs. */
static void place_today(struct Line *line)
{
	const struct Timeline *timeline = line->timeline;
	Day from = timeline->first, to = timeline->last;
	int first = line->left, last = line->right;
	size_t next = 0;

	line->today = -1;
	while (next < line->n && timeline->stops[next].state != STOP_AHEAD)
		if (timeline->stops[next++].state == STOP_RUNNING)
			return;
	if (next > 0) {
		from = timeline->stops[next - 1].last;
		first = line->at[next - 1] + stop_width(line, next - 1);
	}
	if (next < line->n) {
		to = timeline->stops[next].first;
		last = line->at[next] - 1;
	}
	line->today = first;
	if (to > from && last > first)
		line->today = first + (int)(((int64_t)timeline->today - from) * (last - first) /
					    ((int64_t)to - from));
	line->today = int_clamp(line->today, first, last < first ? first : last);
}

/* --- Drawing --- */

static bool is_done(const struct Line *line, int column)
{
	int end = line->today;

	for (size_t i = 0; i < line->n && line->today < 0; i++)
		if (line->timeline->stops[i].state == STOP_RUNNING)
			end = line->at[i];
	return column < end;
}

static void draw_line(const struct Line *line)
{
	static const enum LineSign of_state[] = {
		[STOP_OVER] = LINE_OVER, [STOP_RUNNING] = LINE_RUNNING, [STOP_AHEAD] = LINE_AHEAD};

	for (int column = line->left; column <= line->right; column++)
		put(line, column, is_done(line, column) ? LINE_DONE : LINE_TO_COME);
	for (size_t i = 0; i < line->n; i++) {
		const struct TimelineStop *stop = &line->timeline->stops[i];

		put(line, line->at[i], of_state[stop->state]);
		area_format(area_at(line->area, line->row, line->at[i] + 1),
			    stop->state == STOP_AHEAD ? STYLE_NORMAL : STYLE_STRONG, " %s ",
			    line->names[i]);
	}
	if (line->today >= 0)
		put(line, line->today, LINE_TODAY);
}

/* The days of a session in so many columns; "" where they find no room. */
static void date_text(const struct TimelineStop *stop, int room, char out[DAY_TEXT])
{
	day_range(stop->first, stop->last, false, out);
	if ((int)utf8_width(out) > room)
		day_short(stop->first, out);
	if ((int)utf8_width(out) > room)
		out[0] = '\0';
}

/* The columns that the dates of a stop may take. */
static int date_room(const struct Line *line, size_t stop)
{
	int end = stop + 1 < line->n ? line->at[stop + 1] : line->area.columns;

	return end - 1 - line->at[stop];
}

/* The stop before today; n: there is none. */
static size_t stop_before_today(const struct Line *line)
{
	size_t before = line->n;

	for (size_t i = 0; i < line->n; i++)
		if (line->at[i] < line->today)
			before = i;
	return before;
}

/* Where "today" begins near its mark; -1: the dates leave no room for it. */
static int today_column(const struct Line *line)
{
	size_t before = stop_before_today(line), next = before < line->n ? before + 1 : 0;
	int width = (int)utf8_width(TODAY), column = line->today - width / 2, least = MARGIN;
	int end = next < line->n ? line->at[next] : line->area.columns;
	char text[DAY_TEXT];

	if (line->today < 0)
		return -1;
	if (before < line->n) /* the first day alone, at the least */
		least = line->at[before] + 1 +
			(int)utf8_width(day_short(line->timeline->stops[before].first, text));
	if (column + width >= end)
		column = end - 1 - width;
	if (column < least)
		column = least;
	return column + width < end && column <= line->today ? column : -1;
}

static void draw_dates(const struct Line *line)
{
	size_t before = stop_before_today(line);
	int today = today_column(line);
	char text[DAY_TEXT];

	for (size_t i = 0; i < line->n; i++) {
		int room = date_room(line, i);

		if (i == before && today >= 0)
			room = today - 1 - line->at[i];
		date_text(&line->timeline->stops[i], room, text);
		area_text(line->area, line->row + 1, line->at[i], STYLE_DIM, text);
	}
	if (today >= 0)
		area_text(line->area, line->row + 1, today, STYLE_STRONG, TODAY);
}

int page_timeline(struct Area area, int row, const struct Timeline *timeline)
{
	bool named = area.columns >= NAMED_COLUMNS && !timeline->workshop;
	struct Line line = {.timeline = timeline,
			    .area = area,
			    .row = row,
			    .left = MARGIN,
			    .right = area.columns - 1 - MARGIN,
			    .n = timeline->n};

	if (named) {
		line.left += (int)utf8_width(BEFORE) + 1;
		line.right -= (int)utf8_width(BEHIND) + 1;
	}
	if (timeline->n == 0 || timeline->n > STOPS_MOST || line.right <= line.left ||
	    !place_stops(&line)) {
		if (area.canvas)
			area_text(area, row, MARGIN, STYLE_DIM, timeline->text);
		return 1;
	}
	if (!area.canvas)
		return 2;
	place_today(&line);
	if (named) {
		area_text(area, row, MARGIN, STYLE_DIM, BEFORE);
		area_text(area, row, line.right + 2, STYLE_DIM, BEHIND);
	}
	draw_line(&line);
	draw_dates(&line);
	return 2;
}

/* Measures of a team in brief: a small chart, its words, and lines with sparklines. */
#include "qtp/chart.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/canvas/bar.h"
#include "qtp/engine/canvas/braille.h"
#include "qtp/engine/page/page.h"

#include "page_signs.h"

#include <math.h>
#include <string.h>

#define MARGIN 1
#define AXIS_MOST 9
#define WORDS_FROM 60  /* columns from which words stand right of the drawing */
#define WORDS_SHARE 48 /* of a hundred columns */
#define KEY_GAP 2
#define POINT_COLUMNS 1 /* so many columns a point, or only the line is drawn */
#define SPARK_WIDTH 16
#define SPARK_MOST 24
#define NAME_SHARE 40
#define NEWEST_WIDTH 18
#define WORDS_SHOWN 2
#define PROGRESS_WIDTH 6
#define NAME_LEAST 12

/* Where the drawing is. */
struct Small {
	const struct MeasureOutline *outline;
	struct Area area; /* of the dots */
	struct Dots dots;
	struct Arena arena;
	double low, high;
};

static int x_of(const struct Small *small, size_t point)
{
	size_t n = small->outline->picture.result.n;
	int last = small->area.columns * DOTS_ACROSS - 1;

	return n < 2 ? last / 2 : (int)llround((double)point * last / (double)(n - 1));
}

static int y_of(const struct Small *small, double value)
{
	int last = small->area.rows * DOTS_DOWN - 1;

	return (int)lround((small->high - value) / (small->high - small->low) * last);
}

/* Lines have signs of their own, so that they are not taken for data, which is drawn over them. */
static void draw_line(const struct Small *small, enum ChartLine line, enum ChartSign sign)
{
	const struct ChartPicture *picture = &small->outline->picture;
	struct ChartSegment segment;
	size_t at = 0;

	while (chart_segment_next(picture, line, &at, &segment)) {
		int first = x_of(small, segment.first) / DOTS_ACROSS;
		int last = segment.end < picture->result.n
				   ? int_clamp(x_of(small, segment.end) / DOTS_ACROSS - 1, first,
					       small->area.columns)
				   : x_of(small, segment.end - 1) / DOTS_ACROSS;

		if (segment.value < small->low || segment.value > small->high)
			continue;
		for (int x = first; x <= last; x++)
			chart_sign(small->area, y_of(small, segment.value) / DOTS_DOWN, x,
				   STYLE_DIM, sign);
	}
}

/* The points themselves, where each has a column or two. */
static void draw_marks(const struct Small *small)
{
	const struct ChartPicture *picture = &small->outline->picture;

	for (size_t i = 0; i < picture->result.n; i++) {
		double y = picture->result.points[i].y;

		if (!isnan(y) && (size_t)small->area.columns >= POINT_COLUMNS * picture->result.n)
			chart_sign(small->area, y_of(small, y) / DOTS_DOWN,
				   x_of(small, i) / DOTS_ACROSS, STYLE_NORMAL, SIGN_NORMAL);
	}
}

static void dot_points(const struct Small *small)
{
	const struct ChartPicture *picture = &small->outline->picture;

	for (size_t i = 0; i < picture->result.n; i++) {
		double y = picture->result.points[i].y;

		if (isnan(y))
			continue;
		dots_set(small->dots, x_of(small, i), y_of(small, y));
		if (i > 0 && chart_joined(picture, i))
			dots_line(small->dots, x_of(small, i - 1),
				  y_of(small, picture->result.points[i - 1].y), x_of(small, i),
				  y_of(small, y));
	}
}

/* Ticks, each on a row of its own. */
static void draw_axis(const struct Small *small, struct Area area, int row, int axis)
{
	const struct ChartPicture *picture = &small->outline->picture;
	int last = -1;

	for (int i = 0; i < small->area.rows; i++)
		chart_sign(area, row + i, axis, STYLE_RULE, SIGN_AXIS);
	for (size_t i = picture->n_ticks; i > 0; i--) {
		int at = y_of(small, picture->ticks[i - 1].value) / DOTS_DOWN;

		if (at <= last || at >= small->area.rows)
			continue;
		area_text_right(area_at(area, row + at, MARGIN), axis - MARGIN, STYLE_DIM,
				picture->ticks[i - 1].text);
		chart_sign(area, row + at, axis, STYLE_RULE, SIGN_TICK);
		last = at;
	}
}

/* "PDSA 1" of "PDSA 1: orders the day before" where all of it has no room. */
static const char *event_text(const char *text, int room, struct Arena *arena)
{
	const char *colon = strstr(text, ": ");

	return colon && (int)utf8_width(text) > room
		       ? arena_text_n(arena, text, (size_t)(colon - text))
		       : text;
}

/* What happened, each with an arrow at its point, as far as the next leaves room. */
static int draw_events(struct Small *small, struct Area area, int row, int left)
{
	const struct ChartStory *story = small->outline->picture.story;

	for (size_t i = 0; i < story->n_events; i++) {
		int column = left + x_of(small, story->events[i].point) / DOTS_ACROSS;
		int end = i + 1 < story->n_events
				  ? left + x_of(small, story->events[i + 1].point) / DOTS_ACROSS - 1
				  : left + small->area.columns;

		chart_sign(area, row, column, STYLE_DIM, SIGN_HIGH);
		if (end - column > 3)
			area_text(
				area_part(area, 0, 0, area.rows, end), row, column + 2, STYLE_DIM,
				event_text(story->events[i].text, end - column - 2, &small->arena));
	}
	return story->n_events > 0 ? 1 : 0;
}

static enum Style verdict_style(const struct MeasureOutline *outline)
{
	return outline->summary.news == NEWS_GOOD  ? STYLE_GOOD
	       : outline->summary.news == NEWS_BAD ? STYLE_BAD
						   : STYLE_STRONG;
}

static size_t decimals_of(const char *number)
{
	const char *point = strchr(number, '.');

	return point ? strspn(point + 1, "0123456789") : 0;
}

/* The same number with so many decimals at least. */
static const char *padded(const char *number, size_t decimals, struct Arena *arena)
{
	static const char zeros[] = "00000000000000000000";
	size_t had = decimals_of(number);

	if (had >= decimals || strchr(number, 'e'))
		return number;
	return arena_format(arena, "%s%s%.*s", number, had > 0 ? "" : ".",
			    (int)size_min(decimals - had, sizeof zeros - 1), zeros);
}

/* The lines at their right ends, as the key of the drawing names them. */
static const struct {
	enum ChartLine line;
	enum ChartSign sign;
	const char *name; /* NULL: mean or median */
} keyed[] = {{LINE_UPPER, SIGN_LIMIT, "upper"},
	     {LINE_CENTRE, SIGN_CENTRE, NULL},
	     {LINE_LOWER, SIGN_LIMIT, "lower"},
	     {LINE_BASELINE, SIGN_EXTENDED, "baseline"},
	     {LINE_TARGET, SIGN_TARGET, "target"}};

/* All with the decimals of the data, at least one where any of them needs it. */
static void key_numbers(const struct ChartPicture *picture, const char *ret_numbers[],
			struct Arena *arena)
{
	size_t decimals = 0;

	for (size_t i = 0; i < N_ITEMS(keyed); i++) {
		double value = chart_line_value(picture, keyed[i].line, picture->result.n - 1);

		ret_numbers[i] = chart_number(picture, value, picture->decimals == 0, arena);
		decimals = size_max(decimals, decimals_of(ret_numbers[i]));
	}
	for (size_t i = 0; i < N_ITEMS(keyed); i++)
		if (*ret_numbers[i])
			ret_numbers[i] = padded(ret_numbers[i], decimals, arena);
}

/* "╌ upper 14.6  ─ mean 12.1  ╌ lower 9.6", each line with its sign; returns the rows used. */
static int draw_key(struct Area area, const struct MeasureOutline *outline, struct Arena *arena)
{
	const struct ChartPicture *picture = &outline->picture;
	const char *numbers[N_ITEMS(keyed)];
	int row = 0, column = area_text(area, 0, 0, STYLE_DIM, outline->now_text);

	key_numbers(picture, numbers, arena);
	column += column > 0 ? KEY_GAP : 0;
	for (size_t i = 0; i < N_ITEMS(keyed); i++) {
		const char *name =
			keyed[i].name ? keyed[i].name : chart_type_centre(picture->spec.type);
		const char *text = arena_format(arena, "%s %s", name, numbers[i]);
		int width = 2 + (int)utf8_width(text);

		if (!*numbers[i])
			continue;
		if (column > 0 && column + width > area.columns) {
			row++;
			column = 0;
		}
		chart_sign(area, row, column, STYLE_DIM, keyed[i].sign);
		area_text(area, row, column + 2, STYLE_DIM, text);
		column += width + KEY_GAP;
	}
	return row + (column > 0);
}

/* Limits, verdict and the first signals, in so many rows. */
static int draw_words(struct Area area, int row, const struct MeasureOutline *outline, int rows,
		      struct Arena *arena)
{
	const struct ChartPicture *picture = &outline->picture;
	struct Area text = area_part(area, row, 0, rows, area.columns);
	int shown = 0, used = draw_key(text, outline, arena);

	used += area_wrap(area_at(text, used, 0), rows - used, verdict_style(outline),
			  outline->verdict);
	for (size_t i = 0; i < picture->n_words && shown < WORDS_SHOWN && used < rows; i++) {
		if (!picture->words[i].found)
			continue;
		used += area_wrap(area_at(text, used, 0), rows - used, STYLE_NORMAL,
				  picture->words[i].text);
		shown++;
	}
	return used;
}

/* Words below a narrow drawing: limits and verdict. */
#define BELOW_ROWS 3

static int draw(struct Small *small, struct Area area, int row, int rows)
{
	const struct ChartPicture *picture = &small->outline->picture;
	bool beside = area.columns >= WORDS_FROM;
	int words = beside ? area.columns * WORDS_SHARE / 100 : 0;
	int axis = MARGIN + chart_axis_width(picture->ticks, picture->n_ticks, 1, AXIS_MOST),
	    used = rows;

	small->low = picture->low;
	small->high = picture->high;
	small->area = area_part(area, row, axis + 1, rows, area.columns - axis - 1 - words - 2);
	if (small->area.columns < 2 || small->area.rows < 1)
		return rows;
	small->dots = dots_new(&small->arena, small->area.rows, small->area.columns);
	draw_line(small, LINE_UPPER, SIGN_LIMIT);
	draw_line(small, LINE_LOWER, SIGN_LIMIT);
	draw_line(small, LINE_BASELINE, SIGN_EXTENDED);
	draw_line(small, LINE_TARGET, SIGN_TARGET);
	draw_line(small, LINE_CENTRE, SIGN_CENTRE);
	dot_points(small);
	dots_paint(small->dots, small->area, STYLE_NORMAL);
	draw_marks(small);
	draw_axis(small, area, row, axis);
	used += draw_events(small, area, row + used, axis + 1);
	if (beside)
		draw_words(area_part(area, 0, area.columns - words, area.rows, words), row,
			   small->outline, used, &small->arena);
	else
		draw_words(area_part(area, 0, MARGIN, area.rows, area.columns - 2 * MARGIN),
			   row + used, small->outline, BELOW_ROWS, &small->arena);
	return used + (beside ? 0 : BELOW_ROWS);
}

/* The rows it takes, without drawing. */
static int small_rows(struct Area area, const struct MeasureOutline *outline, int rows)
{
	return rows + (outline->picture.story->n_events > 0 ? 1 : 0) +
	       (area.columns >= WORDS_FROM ? 0 : BELOW_ROWS);
}

int page_chart_small(struct Area area, int row, const struct MeasureOutline *outline, int rows)
{
	struct Small small = {.outline = outline};

	if (area.canvas && area.rows > 0)
		draw(&small, area, row, rows);
	arena_release(&small.arena);
	return small_rows(area, outline, rows);
}

/* The name gives way to what the aim is. */
void page_outline_head(struct Area area, int row, const char *heading,
		       const struct MeasureOutline *outline)
{
	int right = area.columns - 1, column = MARGIN, aim;

	if (!isnan(outline->aim.progress)) {
		right -= PROGRESS_WIDTH;
		area_format(area_at(area, row, right), STYLE_STRONG, "%4lld %%",
			    aim_percent(outline->aim.progress));
	}
	column += page_heading(area_part(area, 0, 0, area.rows, right), row, column, heading) + 2;
	aim = right - 2 - (int)utf8_width(outline->aim_text);
	if (aim < column + NAME_LEAST)
		aim = column + NAME_LEAST;
	column += area_text(area_part(area, 0, 0, area.rows, aim), row, column, STYLE_STRONG,
			    outline->name);
	area_text(area_part(area, 0, 0, area.rows, right), row, column + 2, STYLE_NORMAL,
		  outline->aim_text);
}

/* The newest values, one a column. */
static void draw_spark(struct Area area, int row, int column, int width,
		       const struct MeasureOutline *outline)
{
	const struct MeasureSummary *summary = &outline->summary;
	size_t n = size_min(summary->n, (size_t)width), first = summary->n - n;
	double low = NAN, high = NAN;

	for (size_t i = first; i < summary->n; i++) {
		low = fmin(low, summary->values[i]);
		high = fmax(high, summary->values[i]);
	}
	if (n > 0)
		area_sparkline(area_at(area, row, column), STYLE_NORMAL,
			       &(struct Sparkline){summary->values + first, n, low, high});
}

void page_outline_verdict(struct Area area, int row, int column,
			  const struct MeasureOutline *outline)
{
	bool fits = column + (int)utf8_width(outline->verdict) <= area.columns;

	area_text(area, row, column, verdict_style(outline),
		  fits ? outline->verdict : outline->summary.variation);
}

void page_outline_line(struct Area area, int row, int column, const struct MeasureOutline *outline,
		       bool verdict)
{
	bool wide = area.columns >= WORDS_FROM;
	int name = int_clamp((area.columns - column) * NAME_SHARE / 100, 8, 48);
	int spark = column + name + 1, newest = spark + (wide ? SPARK_MOST : SPARK_WIDTH) + 1;
	const char *words = outline->fault ? outline->fault : outline->verdict;

	if (!wide)
		newest = spark + SPARK_WIDTH + 1;
	area_text_left(area_at(area, row, column), name, STYLE_NORMAL, outline->name);
	if (!outline_has_chart(outline)) {
		area_text(area, row, spark, STYLE_DIM, outline->fault ? words : outline->newest);
		return;
	}
	draw_spark(area, row, spark, newest - spark - 1, outline);
	area_text_left(area_at(area, row, newest), NEWEST_WIDTH, STYLE_NORMAL, outline->newest);
	if (verdict && newest + NEWEST_WIDTH + 8 < area.columns)
		area_text(area, row, newest + NEWEST_WIDTH, verdict_style(outline),
			  outline->summary.variation);
}

/* The funnel as a page: the drawing, then a table of the teams, those furthest out first. */
#include "page_funnel.h"

#include "page_signs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/shorten.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/canvas/braille.h"

#include <math.h>
#include <stdlib.h>

#define MARGIN 1
#define AXIS_WIDTH_LEAST 6
#define AXIS_WIDTH_MOST 12
#define END_WIDTH 16
#define WARN_SIGMAS 2
#define FAR_SIGMAS 3
#define DOTTED_EVERY 4 /* dots across from one of a 2-sigma limit to the next */
#define LABEL_ROWS 2   /* axis and its labels */

/* Where the drawing is in its area, and what it draws. */
struct Plot {
	const struct FunnelPicture *picture;
	struct Area page, area; /* of the data alone */
	int row, column;	/* of the data in the page */
	struct Arena arena;
};

static int value_dot(const struct Plot *plot, double value)
{
	const struct FunnelPicture *picture = plot->picture;
	double share = (picture->high - value) / (picture->high - picture->low);

	return (int)lround(share * (DOTS_DOWN * plot->area.rows - 1));
}

static int value_row(const struct Plot *plot, double value)
{
	return int_clamp(value_dot(plot, value) / DOTS_DOWN, 0, plot->area.rows - 1);
}

static int size_column(const struct Plot *plot, double n)
{
	return int_clamp((int)lround(n / plot->picture->n_high * (plot->area.columns - 1)), 0,
			 plot->area.columns - 1);
}

/* ---- lines ---- */

/* A limit that is at the end of what can be, 0 or 1, is none there. */
static bool is_natural(const struct Funnel *funnel, double limit)
{
	return limit <= 0 || (funnel->kind == FUNNEL_PROPORTION && limit >= funnel->multiply);
}

static void draw_limit(const struct Plot *plot, struct Dots dots, double sigmas, bool dotted)
{
	const struct Funnel *funnel = plot->picture->funnel;
	int n_across = DOTS_ACROSS * plot->area.columns, last = 0;
	bool follows = false;

	for (int x = 1; x < n_across; x++) {
		double n = plot->picture->n_high * x / (n_across - 1);
		double limit = funnel_limit(funnel, n, sigmas);

		if (is_natural(funnel, limit)) {
			follows = false;
			continue;
		}
		int y = value_dot(plot, limit);

		if (dotted && x % DOTTED_EVERY == 0)
			dots_set(dots, x, y);
		if (!dotted && follows)
			dots_line(dots, x - 1, last, x, y);
		last = y;
		follows = true;
	}
}

static void draw_limits(struct Plot *plot)
{
	struct Dots dots = dots_new(&plot->arena, plot->area.rows, plot->area.columns);

	for (int way = -1; way <= 1; way += 2) {
		draw_limit(plot, dots, way * FAR_SIGMAS, false);
		draw_limit(plot, dots, way * WARN_SIGMAS, true);
	}
	dots_paint(dots, plot->area, STYLE_DIM);
}

static void draw_centre(const struct Plot *plot)
{
	int row = value_row(plot, plot->picture->funnel->centre);

	for (int column = 0; column < plot->area.columns; column++)
		chart_sign(plot->area, row, column, STYLE_RULE, SIGN_CENTRE);
	area_text(plot->page, plot->row + row, plot->column + plot->area.columns + 1, STYLE_DIM,
		  plot->picture->centre_label);
}

/* ---- teams ---- */

static enum ChartSign row_sign(const struct FunnelRow *row)
{
	if (row->beyond == SIGNAL_NONE)
		return SIGN_NORMAL;
	return !row->far ? SIGN_ON_CENTRE : row->beyond == SIGNAL_HIGH ? SIGN_HIGH : SIGN_LOW;
}

static enum Style row_style(const struct FunnelPicture *picture, const struct FunnelRow *row)
{
	enum SignalNews news = funnel_news(picture, row);

	return news == NEWS_GOOD ? STYLE_GOOD : news == NEWS_BAD ? STYLE_BAD : STYLE_NORMAL;
}

/* Those further out are drawn later, so that none of them is hidden. */
static void draw_rows(const struct Plot *plot)
{
	const struct Funnel *funnel = plot->picture->funnel;

	for (int pass = 0; pass < 3; pass++) {
		for (size_t i = 0; i < funnel->n; i++) {
			const struct FunnelRow *row = &funnel->rows[i];

			if ((row->far ? 2 : row->beyond != SIGNAL_NONE ? 1 : 0) == pass)
				chart_sign(plot->area, value_row(plot, row->y),
					   size_column(plot, row->n), row_style(plot->picture, row),
					   row_sign(row));
		}
	}
}

/* ---- axes ---- */

static void draw_axes(const struct Plot *plot)
{
	const struct FunnelPicture *picture = plot->picture;
	int axis = plot->column - 1, base = plot->row + plot->area.rows, free = 0;

	for (int row = 0; row < plot->area.rows; row++)
		chart_sign(plot->page, plot->row + row, axis, STYLE_RULE, SIGN_AXIS);
	for (size_t i = 0; i < picture->n_ticks; i++) {
		int row = plot->row + value_row(plot, picture->ticks[i].value);

		area_text_right(area_at(plot->page, row, 0), axis - 1, STYLE_DIM,
				picture->ticks[i].text);
		chart_sign(plot->page, row, axis, STYLE_RULE, SIGN_TICK);
	}
	chart_sign(plot->page, base, axis, STYLE_RULE, SIGN_CORNER);
	for (int column = 0; column < plot->area.columns; column++)
		chart_sign(plot->page, base, plot->column + column, STYLE_RULE, SIGN_BASE);
	for (size_t i = 0; i < picture->n_size_ticks; i++) {
		const char *text = picture->size_ticks[i].text;
		int column = plot->column + size_column(plot, picture->size_ticks[i].value);

		chart_sign(plot->page, base, column, STYLE_RULE, SIGN_BASE_TICK);
		if (column < free)
			continue;
		free = column + area_text(plot->page, base + 1, column, STYLE_DIM, text) + 2;
	}
	area_text(plot->page, base + 1, plot->column + plot->area.columns + 1, STYLE_DIM, "n");
}

static int draw_plot(struct Area area, int row, const struct FunnelPicture *picture, int data_rows)
{
	int left = chart_axis_width(picture->ticks, picture->n_ticks, AXIS_WIDTH_LEAST,
				    AXIS_WIDTH_MOST) +
		   2;
	struct Plot plot = {.picture = picture, .page = area, .row = row, .column = left};

	plot.area = area_part(area, row, left, data_rows, area.columns - left - END_WIDTH - 1);
	if (plot.area.columns < AXIS_WIDTH_MOST || plot.area.rows < 2)
		return 0;
	draw_limits(&plot);
	draw_centre(&plot);
	draw_rows(&plot);
	draw_axes(&plot);
	arena_release(&plot.arena);
	return data_rows + LABEL_ROWS;
}

/* ---- the table ---- */

#define NAME_LEAST 12
#define NAME_MOST 30
#define N_WIDTH 8
#define VALUE_WIDTH 10
#define LIMITS_WIDTH 16
#define WORDS_WIDTH 15 /* with the gap in front */

static int by_distance(const void *a, const void *b)
{
	const struct FunnelRow *const *x = a, *const *y = b;
	double near = fabs((*x)->z), far = fabs((*y)->z);

	return near != far ? (near > far ? -1 : 1) : 0;
}

static const char *row_words(const struct FunnelPicture *picture, const struct FunnelRow *row)
{
	if (picture->funnel->n < FUNNEL_ROWS_MIN)
		return "";
	if (row->beyond == SIGNAL_NONE)
		return "inside";
	if (row->beyond == SIGNAL_HIGH)
		return row->far ? "above 3 sigma" : "above 2 sigma";
	return row->far ? "below 3 sigma" : "below 2 sigma";
}

/* A name as there is room for it. */
struct NameColumn {
	const char *const *names; /* one a row of the funnel */
	int width;
};

static void draw_row(struct Area area, int at, const struct NameColumn *names,
		     const struct FunnelPicture *picture, const struct FunnelRow *row)
{
	int name_width = names->width;
	int column = MARGIN + 2 + name_width;
	char number[REAL_TEXT];
	struct Arena arena = {0};

	chart_sign(area, at, MARGIN, row_style(picture, row), row_sign(row));
	area_text_left(area_at(area, at, MARGIN + 2), name_width - 1, STYLE_NORMAL,
		       names->names[row - picture->funnel->rows]);
	area_text_right(area_at(area, at, column), N_WIDTH, STYLE_NORMAL,
			real_text(row->k, number));
	column += N_WIDTH;
	area_text_right(area_at(area, at, column), N_WIDTH, STYLE_NORMAL,
			real_text(row->n, number));
	column += N_WIDTH;
	area_text_right(area_at(area, at, column), VALUE_WIDTH, STYLE_STRONG,
			funnel_number(picture, row->y, &arena));
	column += VALUE_WIDTH;
	area_text_right(area_at(area, at, column), LIMITS_WIDTH, STYLE_DIM,
			arena_format(&arena, "%s to %s", funnel_value(picture, row->lcl, &arena),
				     funnel_value(picture, row->ucl, &arena)));
	area_text(area, at, column + LIMITS_WIDTH + 2, row_style(picture, row),
		  row_words(picture, row));
	arena_release(&arena);
}

static void draw_heads(struct Area area, int row, int name_width)
{
	int column = MARGIN + 2 + name_width;

	area_text(area, row, MARGIN + 2, STYLE_TITLE, "name");
	area_text_right(area_at(area, row, column), N_WIDTH, STYLE_TITLE, "k");
	area_text_right(area_at(area, row, column + N_WIDTH), N_WIDTH, STYLE_TITLE, "n");
	column += 2 * N_WIDTH;
	area_text_right(area_at(area, row, column), VALUE_WIDTH, STYLE_TITLE, "value");
	area_text_right(area_at(area, row, column + VALUE_WIDTH), LIMITS_WIDTH, STYLE_TITLE,
			"3-sigma limits");
}

static struct NameColumn name_column(const struct Funnel *funnel, int width, struct Arena *arena)
{
	const char **names = ARENA_ARRAY(arena, funnel->n, const char *);

	for (size_t i = 0; i < funnel->n; i++)
		names[i] = funnel->rows[i].name;
	return (struct NameColumn){texts_shorten(names, funnel->n, (size_t)width - 1, arena),
				   width};
}

static int draw_table(struct Area area, int row, const struct FunnelPicture *picture)
{
	const struct Funnel *funnel = picture->funnel;
	struct Arena arena = {0};
	const struct FunnelRow **rows = ARENA_ARRAY(&arena, funnel->n, const struct FunnelRow *);
	size_t width = NAME_LEAST;

	for (size_t i = 0; i < funnel->n; i++) {
		rows[i] = &funnel->rows[i];
		width = size_max(width, utf8_width(rows[i]->name) + 1);
	}
	if (funnel->n > 0)
		qsort(rows, funnel->n, sizeof(const struct FunnelRow *), by_distance);
	int name_width = (int)size_min(width, NAME_MOST);

	/* Names give way to the words at the end of the row. */
	name_width = int_clamp(area.columns - 2 * MARGIN - 2 - 2 * N_WIDTH - VALUE_WIDTH -
				       LIMITS_WIDTH - WORDS_WIDTH,
			       NAME_LEAST, name_width);
	const struct NameColumn names = name_column(funnel, name_width, &arena);

	draw_heads(area, row, name_width);
	for (size_t i = 0; i < funnel->n && row + 1 + (int)i < area.rows; i++)
		draw_row(area, row + 1 + (int)i, &names, picture, rows[i]);
	arena_release(&arena);
	return 1 + (int)size_min(funnel->n, (size_t)int_clamp(area.rows - row - 1, 0, area.rows));
}

/* ---- all of it ---- */

int page_funnel(struct Area area, const struct FunnelPicture *picture, int data_rows)
{
	struct Area text = area_part(area, 0, MARGIN, area.rows, area.columns - 2 * MARGIN);
	int row = 1;

	area_text(area, 0, 0, STYLE_TITLE, picture->title);
	area_text(area, 1, 0, STYLE_DIM, picture->facts);
	if (picture->funnel->n > 0)
		row += draw_plot(area, row + 1, picture, data_rows) + 1;
	row++;
	row += area_wrap(area_at(text, row, 0), area.rows - row, STYLE_NORMAL, picture->verdict) +
	       1;
	if (picture->funnel->n == 0)
		return row;
	row += draw_table(area, row, picture) + 1;
	chart_sign(area, row, MARGIN, STYLE_DIM, SIGN_HIGH);
	chart_sign(area, row, MARGIN + 1, STYLE_DIM, SIGN_LOW);
	area_text(area, row, MARGIN + 3, STYLE_DIM, "beyond 3 sigma");
	chart_sign(area, row, MARGIN + 20, STYLE_DIM, SIGN_ON_CENTRE);
	area_text(area, row, MARGIN + 22, STYLE_DIM, "between 2 and 3 sigma");
	return row + 1;
}

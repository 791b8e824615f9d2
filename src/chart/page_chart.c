/* Charts as pages: head, signals in words, verdict; a sparkline where there is no room. */
#include "page_chart.h"

#include "page_signs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/canvas/bar.h"
#include "qtp/engine/page/page.h"

#include <math.h>

#define MARGIN 1
#define RULE_COLUMN 3
#define RULE_WIDTH 9
#define RULE_WIDEST 20
#define DATA_ROWS_LEAST 4
#define TITLE_LEAST 12
#define HEAD_ROWS_MOST 6

/* On a row, or on as many as it takes; returns them. */
static int draw_head_text(struct Area area, int row, enum Style style, const char *text,
			  const struct ChartPicture *picture)
{
	if (picture->whole)
		return area_wrap(area, row, 0, HEAD_ROWS_MOST, style, text);
	area_text(area, row, 0, style, text);
	return 1;
}

int page_chart_head(struct Area area, int row, const struct ChartPicture *picture)
{
	const char *title = picture->story->title ? picture->story->title : "";
	int width = (int)size_min(utf8_width(picture->kind), (size_t)area.columns);
	int room = area.columns - width - 2, first = row;
	size_t least =
		picture->whole ? utf8_width(title) : size_min(utf8_width(title), TITLE_LEAST);

	if (room < (int)least) { /* no room side by side */
		row += draw_head_text(area, row, STYLE_TITLE, title, picture);
		row += draw_head_text(area, row, STYLE_DIM, picture->kind, picture);
	} else {
		area_text_left(area, row, 0, room, STYLE_TITLE, title);
		area_text(area, row++, *title ? area.columns - width : 0, STYLE_DIM, picture->kind);
	}
	row += draw_head_text(area, row, STYLE_DIM, picture->facts, picture);
	return row - first;
}

static enum ChartSign words_sign(const struct ChartWords *words)
{
	if (!words->found)
		return SIGN_CLEAR;
	return words->mark == MARK_NORMAL ? SIGN_FOUND : chart_mark_sign(words->mark);
}

static enum Style news_style(enum SignalNews news)
{
	return news == NEWS_GOOD ? STYLE_GOOD : news == NEWS_BAD ? STYLE_BAD : STYLE_NORMAL;
}

static int rule_width(const struct ChartPicture *picture)
{
	size_t width = RULE_WIDTH;

	for (size_t i = 0; i < picture->n_words; i++)
		width = size_max(width, utf8_width(picture->words[i].rule));
	return (int)size_min(width, RULE_WIDEST) + 1;
}

static int draw_words(struct Area area, int row, const struct ChartWords *words, int width)
{
	int column = RULE_COLUMN + width;
	struct Area text = area_part(area, row, column, area.rows - row, area.columns - column);

	chart_sign(area, row, MARGIN, news_style(words->news), words_sign(words));
	area_text_left(area, row, RULE_COLUMN, width, STYLE_STRONG, words->rule);
	return area_wrap(text, 0, 0, text.rows, news_style(words->news), words->text);
}

int page_chart_words(struct Area area, int row, const struct ChartPicture *picture)
{
	int width = rule_width(picture), first = row;

	if (picture->n_words == 0)
		return 0;
	page_heading(area, row++, MARGIN, "Signals");
	for (size_t i = 0; i < picture->n_words; i++)
		row += draw_words(area, row, &picture->words[i], width);
	if (picture->n_more_words > 0)
		area_format(area, row++, RULE_COLUMN, STYLE_DIM, "and %zu more",
			    picture->n_more_words);
	return row - first;
}

int page_chart_verdict(struct Area area, int row, const struct ChartPicture *picture)
{
	struct Area text = area_part(area, row, MARGIN, area.rows - row, area.columns - 2 * MARGIN);
	int rows = area_wrap(text, 0, 0, text.rows, STYLE_NORMAL, picture->verdict);

	for (size_t i = 0; i < picture->story->n_notes; i++)
		rows += area_wrap(text, rows, 0, text.rows - rows, STYLE_DIM,
				  picture->story->notes[i]);
	return rows;
}

/* One column a value; more values than columns are averaged. */
static void draw_sparkline(struct Area area, int row, const struct ChartPicture *picture)
{
	struct Arena arena = {0};
	size_t n = picture->result.n,
	       columns = size_min(n, (size_t)int_clamp(area.columns - 2 * MARGIN, 1, 400));
	double *values = ARENA_ARRAY(&arena, columns, double), low = INFINITY, high = -INFINITY;

	for (size_t column = 0; column < columns; column++) {
		double sum = 0;
		size_t count = 0;

		for (size_t i = column * n / columns; i < (column + 1) * n / columns; i++) {
			bool missing = isnan(picture->result.points[i].y);

			sum += missing ? 0 : picture->result.points[i].y;
			count += !missing;
		}
		values[column] = count ? sum / (double)count : NAN;
		low = fmin(low, values[column]);
		high = fmax(high, values[column]);
	}
	area_sparkline(area, row, MARGIN, STYLE_NORMAL, values, columns, low, high);
	arena_release(&arena);
}

int page_chart(struct Area area, const struct ChartPicture *picture, int data_rows)
{
	int row = page_chart_head(area, 0, picture);

	row++;
	if (area.columns < CHART_NARROW)
		draw_sparkline(area, row++, picture);
	else
		row += page_chart_plot(area, row, picture,
				       data_rows < DATA_ROWS_LEAST ? DATA_ROWS_LEAST : data_rows,
				       CHART_NO_POINT);
	row++;
	int words = page_chart_words(area, row, picture);

	row += words ? words + 1 : 0;
	return row + page_chart_verdict(area, row, picture);
}

/* A chart as a table: for checking, and for screen readers. */
#include "page_chart.h"
#include "view_points.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <stdio.h>

#define NUMBER_WIDTH 10
#define NAME_LEAST 6
#define NAME_MOST 16
#define NUMBER_TEXT 24

/* In one row. */
static void draw_point(struct Area area, const struct ChartPicture *picture, size_t point,
		       int name_width, struct Arena *arena)
{
	const struct ChartPoint *at = &picture->result.points[point];
	const struct {
		double number;
		int decimals;
	} cells[] = {{at->y, 1}, {at->n, 0}, {at->cl, 1}, {at->lcl, 1}, {at->ucl, 1}};
	char number[NUMBER_TEXT];
	int column = name_width;

	snprintf(number, sizeof number, "%zu", point + 1);
	area_text_left(area_at(area, 0, 1), name_width - 1, STYLE_NORMAL,
		       picture->labels ? picture->labels[point] : number);
	for (size_t i = 0; i < N_ITEMS(cells); i++, column += NUMBER_WIDTH)
		area_text_right(area_at(area, 0, column), NUMBER_WIDTH, STYLE_NORMAL,
				chart_number(picture, cells[i].number, cells[i].decimals, arena));
	area_text(area, 0, column + 2, STYLE_NORMAL, chart_point_words(picture, point, arena));
}

static int name_width(const struct ChartPicture *picture)
{
	size_t width = NAME_LEAST, stride = picture->result.n / 500 + 1;

	for (size_t i = 0; i < picture->result.n && picture->labels; i += stride)
		width = size_max(width, utf8_width(picture->labels[i]));
	return (int)size_min(width, NAME_MOST) + 2;
}

int page_chart_table(struct Area area, int row, const struct ChartPicture *picture, size_t first)
{
	static const char *const heads[] = {"value", "n", "centre", "lower", "upper"};
	struct Arena arena = {0};
	int width = name_width(picture), start = row;

	area_text(area, row, 1, STYLE_TITLE, "point");
	for (size_t i = 0; i < N_ITEMS(heads); i++)
		area_text_right(area_at(area, row, width + (int)i * NUMBER_WIDTH), NUMBER_WIDTH,
				STYLE_TITLE, heads[i]);
	row++;
	for (size_t i = first; i < picture->result.n && row < area.rows; i++) {
		draw_point(area_part(area, row++, 0, 1, area.columns), picture, i, width, &arena);
		arena_reset(&arena);
	}
	arena_release(&arena);
	return row - start;
}

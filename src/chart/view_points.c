/* The points of a chart as rows. */
#include "view_points.h"

#include "qtp/engine/base/math.h"

#include <math.h>

const char *chart_point_words(const struct ChartPicture *picture, size_t point, struct Arena *arena)
{
	const struct ChartPoint *at = &picture->result.points[point];
	const char *left_out = picture->story->left_out ? picture->story->left_out[point] : NULL;
	unsigned char news = picture->signals.point_news[point];
	const char *judged = news == (POINT_GOOD | POINT_BAD) ? ", good and bad news"
			     : news & POINT_GOOD	      ? ", wanted"
			     : news & POINT_BAD		      ? ", not wanted"
							      : "";
	const char *words = "";

	if (isnan(at->y))
		return "missing";
	if (!at->included)
		return left_out ? arena_format(arena, "left out: %s", left_out) : "left out";
	if (picture->marks[point] == MARK_HIGH)
		words = "signal, high";
	else if (picture->marks[point] == MARK_LOW)
		words = "signal, low";
	else if (picture->marks[point] == MARK_CENTRE)
		words = "on the line";
	if (at->sigma_signal)
		words = at->y > at->ucl ? "above the limit" : "below the limit";
	return arena_format(arena, "%s%s", words, judged);
}

/* People read it with the decimals of the drawing. */
static struct Value number_cell(const struct ChartPicture *picture, double number,
				int more_decimals, struct Arena *arena)
{
	return isnan(number) ? data_table_text(NULL)
			     : (struct Value){
				       .type = VALUE_REAL,
				       .real = number,
				       .text = chart_number(picture, number, more_decimals, arena)};
}

void chart_points_table(const struct ChartPicture *picture, struct Arena *arena,
			struct DataTable *ret_table)
{
	static const struct TableColumn columns[] = {
		{"date", "Date", FIELD_DAY},	      {"point", "Point", FIELD_TEXT},
		{"value", "Value", FIELD_REAL},	      {"n", "n", FIELD_REAL},
		{"phase", "Phase", FIELD_NUMBER},     {"centre", "Centre", FIELD_REAL},
		{"lower", "Lower limit", FIELD_REAL}, {"upper", "Upper limit", FIELD_REAL},
		{"signal", "Signal", FIELD_TEXT},
	};
	const struct ChartStory *story = picture->story;

	data_table_begin(ret_table, arena, story->title ? story->title : picture->kind, columns,
			 N_ITEMS(columns));
	ret_table->name = "chart";
	ret_table->row_name = "point";
	ret_table->row_plural = "points";
	for (size_t i = 0; i < picture->result.n; i++) {
		const struct ChartPoint *at = &picture->result.points[i];
		const struct Value cells[] = {
			data_table_day(story->days ? story->days[i] : DAY_NONE),
			data_table_text(picture->labels ? picture->labels[i]
							: arena_format(arena, "%zu", i + 1)),
			number_cell(picture, at->y, 1, arena),
			number_cell(picture, at->n, 0, arena),
			data_table_number((int64_t)at->part),
			number_cell(picture, at->cl, 1, arena),
			number_cell(picture, at->lcl, 1, arena),
			number_cell(picture, at->ucl, 1, arena),
			data_table_text(chart_point_words(picture, i, arena)),
		};

		data_table_row(ret_table, cells);
	}
}

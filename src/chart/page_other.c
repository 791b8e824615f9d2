/* Pareto bars, the table of before and after, and small multiples. */
#include "page_chart.h"

#include "page_signs.h"
#include "qtp/chart.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/shorten.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/canvas/bar.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/spc/pareto.h"

#include <math.h>

#define MARGIN 1
#define CATEGORY_LEAST 10
#define CATEGORY_MOST 32
#define COUNT_WIDTH 9
#define SHARE_WIDTH 8
#define VITAL_SHARE 0.8
#define PERCENT 100

/* ---- Pareto ---- */

static int category_width(const struct Pareto *pareto)
{
	size_t width = CATEGORY_LEAST;

	for (size_t i = 0; i < pareto->n; i++)
		width = size_max(width, utf8_width(pareto->rows[i].category));
	return (int)size_min(width, CATEGORY_MOST);
}

/* Names in so many cells, so that they still differ. */
static const char *const *category_names(const struct Pareto *pareto, int width,
					 struct Arena *arena)
{
	const char **names = ARENA_ARRAY(arena, pareto->n, const char *);

	for (size_t i = 0; i < pareto->n; i++)
		names[i] = pareto->rows[i].category;
	return texts_shorten(names, pareto->n, (size_t)width, arena);
}

/* A row: its name in `width` cells, its numbers, its bar beside that of the `largest`. */
static void draw_category(struct Area area, const struct ParetoRow *item, const char *name,
			  int width, double largest)
{
	const int row = 0;
	int column = MARGIN + width, bar = column + COUNT_WIDTH + 2 * SHARE_WIDTH + 2;
	struct Arena arena = {0};

	area_text_left(area_at(area, row, MARGIN), width, STYLE_NORMAL, name);
	area_text_right(area_at(area, row, column), COUNT_WIDTH, STYLE_NORMAL,
			arena_format(&arena, "%.15g", item->count));
	if (!isnan(item->proportion)) {
		area_text_right(area_at(area, row, column + COUNT_WIDTH), SHARE_WIDTH, STYLE_DIM,
				arena_format(&arena, "%.1f", PERCENT * item->proportion));
		area_text_right(
			area_at(area, row, column + COUNT_WIDTH + SHARE_WIDTH), SHARE_WIDTH,
			STYLE_DIM,
			arena_format(&arena, "%.1f", PERCENT * item->cumulative_proportion));
		area_bar(area_at(area, row, bar), area.columns - bar - MARGIN, STYLE_NORMAL,
			 item->count / largest);
	}
	arena_release(&arena);
}

static void draw_vital_line(struct Area area, int row)
{
	static const char label[] = " 80 % ";
	int middle = (area.columns - (int)sizeof label) / 2;

	for (int column = MARGIN; column < area.columns - MARGIN; column++)
		chart_sign(area, row, column, STYLE_RULE, SIGN_TARGET);
	area_text(area, row, middle, STYLE_DIM, label);
}

int page_pareto(struct Area area, const struct Pareto *pareto, const char *title,
		const char *verdict)
{
	int width = category_width(pareto), row = 0;
	int column = MARGIN + width;
	bool passed = false;
	struct Arena arena = {0};
	const char *const *names = category_names(pareto, width, &arena);

	area_text(area, row, 0, STYLE_TITLE, title);
	row += 2;
	area_text_left(area_at(area, row, MARGIN), width, STYLE_TITLE, "category");
	area_text_right(area_at(area, row, column), COUNT_WIDTH, STYLE_TITLE, "n");
	area_text_right(area_at(area, row, column + COUNT_WIDTH), SHARE_WIDTH, STYLE_TITLE, "%");
	area_text_right(area_at(area, row++, column + COUNT_WIDTH + SHARE_WIDTH), SHARE_WIDTH,
			STYLE_TITLE, "cum %");
	for (size_t i = 0; i < pareto->n && row < area.rows; i++) {
		draw_category(area_part(area, row++, 0, 1, area.columns), &pareto->rows[i],
			      names[i], width, pareto->rows[0].count);
		if (!passed && i + 1 < pareto->n &&
		    pareto->rows[i].cumulative_proportion >= VITAL_SHARE) {
			draw_vital_line(area, row++);
			passed = true;
		}
	}
	row++;
	struct Area text = area_part(area, row, MARGIN, area.rows - row, area.columns - 2 * MARGIN);

	arena_release(&arena);
	return row + area_wrap(area_at(text, 0, 0), text.rows, STYLE_NORMAL, verdict);
}

/* ---- before and after ---- */

#define PHASE_WIDTH 10
#define CELL_LEAST 8

static int cell_width(const struct ChartCompare *compare, size_t i)
{
	size_t width = CELL_LEAST;

	width = size_max(width, utf8_width(compare->head[i]));
	width = size_max(width, utf8_width(compare->before[i]));
	return (int)size_max(width, utf8_width(compare->after[i])) + 2;
}

struct CompareRow {
	const char *name;
	const char *const *cells;
	enum Style style;
};

static void draw_cells(struct Area area, int row, const struct ChartCompare *compare,
		       struct CompareRow cells)
{
	int column = MARGIN + PHASE_WIDTH;

	area_text(area, row, MARGIN, cells.style, cells.name);
	for (size_t i = 0; i < CHART_COMPARE_COLUMNS && compare->head[i]; i++) {
		int width = cell_width(compare, i);

		area_text_right(area_at(area, row, column), width, cells.style, cells.cells[i]);
		column += width;
	}
}

int page_chart_compare(struct Area area, int row, const struct ChartCompare *compare)
{
	struct Area text = area_part(area, row + 3, MARGIN + PHASE_WIDTH, area.rows - row - 3,
				     area.columns - 2 * MARGIN - PHASE_WIDTH);
	const struct CompareRow rows[] = {{"COMPARE", compare->head, STYLE_TITLE},
					  {"before", compare->before, STYLE_NORMAL},
					  {"after", compare->after, STYLE_NORMAL}};

	for (int i = 0; i < (int)N_ITEMS(rows); i++)
		draw_cells(area, row + i, compare, rows[i]);
	area_text(area, row + 3, MARGIN, STYLE_NORMAL, "change");
	return 3 + area_wrap(area_at(text, 0, 0), text.rows, STYLE_NORMAL, compare->change);
}

/* ---- small multiples ---- */

#define SPARK_WIDTH 16
#define LAST_WIDTH 8
#define VARIATION_WIDTH 12
#define TARGET_WIDTH 14
#define LETTER_WIDTH 3

static void draw_family_row(struct Area area, int row, const struct ChartFamilyRow *item, int name)
{
	enum Style style = item->news == NEWS_GOOD  ? STYLE_GOOD
			   : item->news == NEWS_BAD ? STYLE_BAD
						    : STYLE_NORMAL;
	size_t first = item->n > SPARK_WIDTH ? item->n - SPARK_WIDTH : 0;
	double low = INFINITY, high = -INFINITY;
	int column = MARGIN + LETTER_WIDTH + name;

	for (size_t i = first; i < item->n; i++) {
		low = fmin(low, item->values[i]);
		high = fmax(high, item->values[i]);
	}
	area_text(area, row, MARGIN, STYLE_STRONG, item->letter);
	area_text_left(area_at(area, row, MARGIN + LETTER_WIDTH), name - 1, STYLE_NORMAL,
		       item->name);
	if (item->n > 0)
		area_sparkline(
			area_at(area, row, column), STYLE_NORMAL,
			&(struct Sparkline){item->values + first, item->n - first, low, high});
	column += SPARK_WIDTH + 1;
	area_text_right(area_at(area, row, column), LAST_WIDTH, STYLE_NORMAL, item->last);
	area_text_right(area_at(area, row, column + LAST_WIDTH), LAST_WIDTH, STYLE_NORMAL,
			item->centre);
	column += 2 * LAST_WIDTH + 2;
	area_text_left(area_at(area, row, column), VARIATION_WIDTH, style, item->variation);
	area_text(area, row, column + VARIATION_WIDTH, STYLE_NORMAL, item->target);
}

int page_chart_family(struct Area area, const char *title, const struct ChartFamilyRow rows[],
		      size_t n)
{
	int fixed = 2 * MARGIN + LETTER_WIDTH + SPARK_WIDTH + 1 + 2 * LAST_WIDTH + 2 +
		    VARIATION_WIDTH + TARGET_WIDTH;
	int name = int_clamp(area.columns - fixed, 10, 40), row = 0;
	int column = MARGIN + LETTER_WIDTH + name + SPARK_WIDTH + 1;

	area_text(area, row++, 0, STYLE_TITLE, title);
	area_text_right(area_at(area, row, column), LAST_WIDTH, STYLE_TITLE, "last");
	area_text_right(area_at(area, row, column + LAST_WIDTH), LAST_WIDTH, STYLE_TITLE, "centre");
	area_text(area, row, column + 2 * LAST_WIDTH + 2, STYLE_TITLE, "variation");
	area_text(area, row++, column + 2 * LAST_WIDTH + 2 + VARIATION_WIDTH, STYLE_TITLE,
		  "target");
	for (size_t i = 0; i < n; i++)
		draw_family_row(area, row++, &rows[i], name);
	area_text(area, row + 1, MARGIN, STYLE_DIM, "O outcome  P process  B balancing");
	return row + 2;
}

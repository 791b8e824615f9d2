/* Tables on pages: columns side by side, or rows apart where they cannot be read so. */
#include "press.h"

#include "qtp/engine/base/math.h"

#include <math.h>
#include <string.h>

#define TABLE_SIZE 9.0
#define CELL_LEAST 30.0 /* columns are not made narrower to fit the page */
#define CELL_READS 48.0 /* what a column that has more to say can be read in */
#define PAIR_LABEL 0.28 /* of a pair, for the name of its column */
#define LONG_LINES 8	/* of a pair: what takes more has the whole width */
#define TALL_SHARE 0.6	/* of a page: with a taller row, rows stand apart */
#define SAMPLE_ROWS 300 /* rows that the widths of columns are measured from */

void table_measure(struct Press *press, const struct DocumentTable *table, double widths[])
{
	size_t n_rows = size_min(table->n_rows, SAMPLE_ROWS);

	for (size_t i = 0; i < table->n_columns; i++) {
		widths[i] = sheet_text_width(press->cairo, TABLE_SIZE, table->columns[i].head);
		for (size_t row = 0; row < n_rows; row++)
			widths[i] =
				fmax(widths[i],
				     sheet_text_width(press->cairo, TABLE_SIZE,
						      table->cells[row * table->n_columns + i]));
		widths[i] += 1;
	}
}

double table_width(const double widths[], size_t n)
{
	double total = n ? CELL_GAP * (double)(n - 1) : 0;

	for (size_t i = 0; i < n; i++)
		total += widths[i];
	return total;
}

/* The widest columns give way first; where that is not enough, all of them. */
static void fit_columns(double widths[], size_t n, double room)
{
	double total;

	while ((total = table_width(widths, n)) > room) {
		size_t widest = 0;

		for (size_t i = 1; i < n; i++)
			if (widths[i] > widths[widest])
				widest = i;
		if (widths[widest] <= CELL_LEAST)
			break;
		widths[widest] = fmax(CELL_LEAST, widths[widest] - fmin(4, total - room));
	}
	double gaps = CELL_GAP * (double)(n ? n - 1 : 0);

	for (size_t i = 0; i < n && total > room && room > gaps; i++)
		widths[i] *= (room - gaps) / (total - gaps);
}

bool table_is_crowded(const double widths[], size_t n, double room)
{
	double least = n ? CELL_GAP * (double)(n - 1) : 0;

	for (size_t i = 0; i < n; i++)
		least += fmin(widths[i], CELL_READS);
	return least > room;
}

static double row_height(struct Press *press, const struct DocumentTable *table,
			 const double widths[], const char *const cells[])
{
	double height = TABLE_SIZE;

	for (size_t i = 0; i < table->n_columns; i++)
		height = fmax(height, press_text_height(press, widths[i], TABLE_SIZE, cells[i]));
	return height + 2 * CELL_PAD;
}

static void draw_cell(struct Press *press, struct Box at, enum CellAlign align, const char *text)
{
	double used = sheet_text_width(press->cairo, TABLE_SIZE, text);

	if (align != CELL_LEFT && used < at.width)
		at.left += align == CELL_RIGHT ? at.width - used : (at.width - used) / 2;
	press_text(press, at, TABLE_SIZE, text);
}

static void draw_rule(struct Press *press)
{
	if (!press_draws(press))
		return;
	cairo_set_line_width(press->cairo, 0.4);
	cairo_move_to(press->cairo, press->left, press->y);
	cairo_line_to(press->cairo, press->left + press->width, press->y);
	cairo_stroke(press->cairo);
}

static void put_row(struct Press *press, const struct DocumentTable *table, const double widths[],
		    const char *const cells[], double height)
{
	double left = press->left;

	for (size_t i = 0; i < table->n_columns && press_draws(press); i++) {
		draw_cell(press, (struct Box){left, press->y + CELL_PAD, widths[i], height},
			  table->columns[i].align, cells[i]);
		left += widths[i] + CELL_GAP;
	}
	press->y += height;
	draw_rule(press);
}

static void put_head(struct Press *press, const struct DocumentTable *table, const double widths[],
		     const char *const heads[])
{
	sheet_ink(press->cairo, INK_FAINT);
	put_row(press, table, widths, heads, row_height(press, table, widths, heads));
	sheet_ink(press->cairo, INK_TEXT);
}

/* ---- rows of too many columns: each by itself, its columns in pairs of name and text ---- */

static double pair_width(const struct Press *press)
{
	return (press->width - CELL_GAP) / 2;
}

/* The name of a column and what is in it, in half of the width; returns the height. */
static double pair_height(struct Press *press, const char *head, const char *text)
{
	double label = pair_width(press) * PAIR_LABEL, room = pair_width(press) - label;

	return fmax(press_text_height(press, label - CELL_PAD, TABLE_SIZE, head),
		    press_text_height(press, room, TABLE_SIZE, text));
}

static void put_pair(struct Press *press, double left, const char *head, const char *text)
{
	double label = pair_width(press) * PAIR_LABEL, room = pair_width(press) - label;

	sheet_ink(press->cairo, INK_FAINT);
	press_text(press, (struct Box){left, press->y, label - CELL_PAD, 0}, TABLE_SIZE, head);
	sheet_ink(press->cairo, INK_TEXT);
	press_text(press, (struct Box){left + label, press->y, room, 0}, TABLE_SIZE, text);
}

/* A row, and which of its columns say something. */
struct RowPairs {
	const struct DocumentTable *table;
	const char *const *cells;
	size_t *filled;
	size_t n;
};

/* A text that is long has the whole width. */
static bool is_long(struct Press *press, const struct RowPairs *row, size_t i)
{
	return i < row->n &&
	       press_text_height(press, pair_width(press) * (1 - PAIR_LABEL), TABLE_SIZE,
				 row->cells[row->filled[i]]) > LONG_LINES * TABLE_SIZE;
}

/* How many of them stand side by side from `first` on. */
static size_t n_beside(struct Press *press, const struct RowPairs *row, size_t first)
{
	return first + 1 >= row->n || is_long(press, row, first) || is_long(press, row, first + 1)
		       ? 1
		       : 2;
}

static struct Marked long_pair(const struct Press *press, const struct RowPairs *row, size_t i)
{
	return (struct Marked){row->table->columns[row->filled[i]].head,
			       row->cells[row->filled[i]],
			       pair_width(press) * PAIR_LABEL,
			       TABLE_SIZE,
			       INK_FAINT,
			       INK_TEXT};
}

static double pairs_height(struct Press *press, const struct RowPairs *row, size_t first)
{
	size_t n = n_beside(press, row, first);
	double height = 0;

	if (is_long(press, row, first)) {
		const struct Marked marked = long_pair(press, row, first);

		return press_marked_height(press, &marked) + CELL_PAD;
	}
	for (size_t i = first; i < first + n; i++)
		height = fmax(height, pair_height(press, row->table->columns[row->filled[i]].head,
						  row->cells[row->filled[i]]));
	return height + CELL_PAD;
}

static void find_filled(struct RowPairs *row)
{
	row->n = 0;
	for (size_t i = 0; i < row->table->n_columns; i++)
		if (*row->cells[i])
			row->filled[row->n++] = i;
}

static void put_beside(struct Press *press, const struct RowPairs *row, size_t first)
{
	size_t n = n_beside(press, row, first);
	double height;

	if (is_long(press, row, first)) {
		press_marked(press, long_pair(press, row, first));
		return;
	}
	height = pairs_height(press, row, first);
	press_make_room(press, height);
	for (size_t i = first; i < first + n; i++)
		put_pair(press, press->left + (i == first ? 0 : pair_width(press) + CELL_GAP),
			 row->table->columns[row->filled[i]].head, row->cells[row->filled[i]]);
	press->y += height;
}

static void put_pairs(struct Press *press, const struct RowPairs *row)
{
	double height = CELL_PAD;

	for (size_t i = 0; i < row->n; i += n_beside(press, row, i))
		height += pairs_height(press, row, i);
	/* What no page holds begins where it is. */
	if (height <= press_bottom(press) - press->top)
		press_make_room(press, height);
	press->y += CELL_PAD;
	for (size_t i = 0; i < row->n; i += n_beside(press, row, i))
		put_beside(press, row, i);
	draw_rule(press);
}

static void put_rows_apart(struct Press *press, const struct DocumentTable *table)
{
	struct RowPairs row = {.table = table,
			       .filled = ARENA_ARRAY(press->arena, table->n_columns, size_t)};

	for (size_t i = 0; i < table->n_rows; i++) {
		row.cells = table->cells + i * table->n_columns;
		find_filled(&row);
		put_pairs(press, &row);
	}
	press->y += BODY_SIZE;
}

/* Whether a row may be taller than a page: first by what its texts take about, which is quick. */
static bool is_tall(struct Press *press, const struct DocumentTable *table, const double widths[])
{
	const double most = (press_bottom(press) - PAGE_MARGIN - HEAD_ROOM) * TALL_SHARE;

	for (size_t row = 0; row < table->n_rows; row++) {
		const char *const *cells = table->cells + row * table->n_columns;
		double about = 0;

		for (size_t i = 0; i < table->n_columns; i++)
			about = fmax(about, (double)strlen(cells[i]) * TABLE_SIZE / widths[i]);
		for (size_t i = 0; i < table->n_columns && about > 2; i++)
			for (const char *at = cells[i]; (at = strchr(at, '\n')); at++)
				about++;
		if (about * TABLE_SIZE > most && row_height(press, table, widths, cells) > most)
			return true;
	}
	return false;
}

static size_t rows_shown(const struct Press *press, const struct DocumentTable *table)
{
	return press->rows_most > 0 && press->rows_most < table->n_rows ? press->rows_most
									: table->n_rows;
}

static void put_more(struct Press *press, size_t n)
{
	const char *text = arena_format(press->arena, "and %zu more", n);
	double height = CELL_PAD + press_text_height(press, press->width, BODY_SIZE, text);

	press_make_room(press, height);
	press_text(press,
		   (struct Box){press->left, press->y + CELL_PAD, press->width, height - CELL_PAD},
		   BODY_SIZE, text);
	press->y += height;
}

void press_table(struct Press *press, const struct DocumentTable *table)
{
	double *widths = ARENA_ARRAY(press->arena, table->n_columns, double);
	const char **heads = ARENA_ARRAY(press->arena, table->n_columns, const char *);
	size_t n_rows = rows_shown(press, table);

	for (size_t i = 0; i < table->n_columns; i++)
		heads[i] = table->columns[i].head;
	table_measure(press, table, widths);
	bool crowded =
		table->n_rows > 0 && table_is_crowded(widths, table->n_columns, press->width);

	fit_columns(widths, table->n_columns, press->width);
	if (crowded || is_tall(press, table, widths)) {
		put_rows_apart(press, table);
		return;
	}
	for (size_t row = 0; row < n_rows; row++) {
		const char *const *cells = table->cells + row * table->n_columns;
		double height = row_height(press, table, widths, cells);
		double head = row == 0 ? row_height(press, table, widths, heads) : 0;

		if (press_make_room(press, head + height) || row == 0)
			put_head(press, table, widths, heads);
		put_row(press, table, widths, cells, height);
	}
	if (table->n_rows == 0)
		put_head(press, table, widths, heads);
	if (n_rows < table->n_rows)
		put_more(press, table->n_rows - n_rows);
	press->y += BODY_SIZE;
}

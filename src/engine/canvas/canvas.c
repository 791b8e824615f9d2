/* The grid itself: its memory, single cells, and the whole as text. */
#include "qtp/engine/canvas/canvas.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <string.h>

static const struct Cell blank = {.code = ' ', .width = 1};

void canvas_init(struct Canvas *canvas, int rows, int columns)
{
	*canvas = (struct Canvas){.cursor_row = -1, .cursor_column = -1};
	canvas_resize(canvas, rows, columns);
}

void canvas_release(struct Canvas *canvas)
{
	heap_free(canvas->cells);
	*canvas = (struct Canvas){.cursor_row = -1, .cursor_column = -1};
}

void canvas_resize(struct Canvas *canvas, int rows, int columns)
{
	if (rows < 0)
		rows = 0;
	if (columns < 0)
		columns = 0;
	heap_free(canvas->cells);
	canvas->cells = heap_alloc((size_t)rows * (size_t)columns * sizeof(struct Cell));
	canvas->rows = rows;
	canvas->columns = columns;
	canvas_clear(canvas);
}

void canvas_clear(struct Canvas *canvas)
{
	size_t row_size = (size_t)canvas->columns * sizeof(struct Cell);

	canvas->cursor_row = canvas->cursor_column = -1;
	if (canvas->rows == 0 || canvas->columns == 0)
		return;
	for (int column = 0; column < canvas->columns; column++)
		canvas->cells[column] = blank;
	for (int row = 1; row < canvas->rows; row++)
		memcpy(canvas->cells + (size_t)row * (size_t)canvas->columns, canvas->cells,
		       row_size);
}

struct Area canvas_area(struct Canvas *canvas)
{
	return (struct Area){.canvas = canvas, .rows = canvas->rows, .columns = canvas->columns};
}

static struct Cell *cell_at(struct Canvas *canvas, int row, int column)
{
	if (row < 0 || column < 0 || row >= canvas->rows || column >= canvas->columns)
		return NULL;
	return &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
}

/* What is about to be overwritten may be half of a wide character: its other half becomes a space.
 */
static void free_halves(struct Canvas *canvas, int row, int column)
{
	struct Cell *cell = cell_at(canvas, row, column);
	struct Cell *other = NULL;

	if (!cell)
		return;
	if (cell->width == 0)
		other = cell_at(canvas, row, column - 1);
	else if (cell->width == 2)
		other = cell_at(canvas, row, column + 1);
	if (other) {
		uint8_t style = other->style;
		*other = blank;
		other->style = style;
	}
}

void area_put(struct Area area, int row, int column, struct Cell cell)
{
	struct Cell *place;

	if (row < 0 || row >= area.rows || column < 0 || column + cell.width > area.columns)
		return;
	row += area.row;
	column += area.column;
	place = cell_at(area.canvas, row, column);
	if (!place || (cell.width == 2 && !cell_at(area.canvas, row, column + 1)))
		return;
	free_halves(area.canvas, row, column);
	*place = cell;
	if (cell.width == 2) {
		free_halves(area.canvas, row, column + 1);
		place[1] = (struct Cell){.style = cell.style};
	}
}

struct Cell *area_run(struct Place place, int width, int *ret_skipped, int *ret_n)
{
	struct Area area = place.area;
	int row = place.row, column = place.column;
	int first = int_clamp(column, 0, area.columns);
	long end = (long)column + width;
	int last = (end > area.columns ? area.columns : (int)end) - 1;
	struct Cell *cells;

	if (area.column + last >= area.canvas->columns)
		last = area.canvas->columns - area.column - 1;
	if (row < 0 || row >= area.rows || last < first)
		return NULL;
	cells = cell_at(area.canvas, area.row + row, area.column + first);
	if (!cells)
		return NULL;
	if (cells[0].width != 1)
		free_halves(area.canvas, area.row + row, area.column + first);
	if (cells[last - first].width != 1)
		free_halves(area.canvas, area.row + row, area.column + last);
	*ret_skipped = first - column;
	*ret_n = last - first + 1;
	return cells;
}

static void append_cell(struct Text *text, const struct Cell *cell)
{
	char bytes[4];

	if (cell->width == 0)
		return;
	text_append_n(text, bytes, utf8_encode(cell->code, bytes));
	for (int i = 0; i < CELL_MARKS && cell->marks[i]; i++)
		text_append_n(text, bytes, utf8_encode(cell->marks[i], bytes));
}

/* Columns of a row up to its last cell that is not a space. */
static int row_length(const struct Canvas *canvas, int row)
{
	const struct Cell *cells = canvas->cells + (size_t)row * (size_t)canvas->columns;
	int length = canvas->columns;

	while (length > 0 && cells[length - 1].code == ' ' && cells[length - 1].marks[0] == 0)
		length--;
	return length;
}

static void append_rows(const struct Canvas *canvas, int rows, struct Text *ret_text)
{
	for (int row = 0; row < rows; row++) {
		int length = row_length(canvas, row);

		for (int column = 0; column < length; column++)
			append_cell(ret_text, &canvas->cells[(size_t)row * (size_t)canvas->columns +
							     (size_t)column]);
		text_append_char(ret_text, '\n');
	}
}

void canvas_to_text(const struct Canvas *canvas, struct Text *ret_text)
{
	append_rows(canvas, canvas->rows, ret_text);
}

void canvas_to_text_trimmed(const struct Canvas *canvas, struct Text *ret_text)
{
	int rows = canvas->rows;

	while (rows > 0 && row_length(canvas, rows - 1) == 0)
		rows--;
	append_rows(canvas, rows, ret_text);
}

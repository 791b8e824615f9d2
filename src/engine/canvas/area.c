/* Painting inside a rectangle: text, fields, rules, fills and the cursor. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/canvas/canvas.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

struct Area area_part(struct Area area, int row, int column, int rows, int columns)
{
	int top = int_clamp(row, 0, area.rows);
	int left = int_clamp(column, 0, area.columns);
	long bottom = (long)row + rows, right = (long)column + columns;

	if (bottom > area.rows)
		bottom = area.rows;
	if (right > area.columns)
		right = area.columns;
	return (struct Area){
		.canvas = area.canvas,
		.row = area.row + top,
		.column = area.column + left,
		.rows = bottom > top ? (int)(bottom - top) : 0,
		.columns = right > left ? (int)(right - left) : 0,
	};
}

void area_fill(struct Place place, int width, enum Style style, uint32_t code)
{
	struct Cell cell = {.code = code, .width = 1, .style = (uint8_t)style};
	int skipped, n;
	struct Cell *cells = area_run(place, width, &skipped, &n);

	if (!cells)
		return;
	if (place.area.canvas->ascii)
		cell.code = (uint32_t)(unsigned char)glyph_ascii(code);
	for (int i = 0; i < n; i++)
		cells[i] = cell;
}

void area_clear(struct Area area)
{
	for (int row = 0; row < area.rows; row++)
		area_fill(area_at(area, row, 0), area.columns, STYLE_NORMAL, ' ');
}

void area_rule(struct Area area, int row)
{
	area_fill(area_at(area, row, 0), area.columns, STYLE_RULE,
		  canvas_glyph(area.canvas, GLYPH_RULE));
}

void area_restyle(struct Area area, int row, int column, int width, enum Style style)
{
	struct Area part = area_part(area, row, column, 1, width);
	struct Cell *cells;

	if (row < 0 || part.rows == 0 || part.columns == 0)
		return;
	cells = part.canvas->cells + (size_t)part.row * (size_t)part.canvas->columns +
		(size_t)part.column;
	for (int i = 0; i < part.columns; i++)
		cells[i].style = (uint8_t)style;
}

void area_select(struct Area area, int row, int column, int width, enum Selected selected)
{
	struct Area part = area_part(area, row, column, 1, width);
	struct Cell *cells;

	if (area.canvas->marker_only)
		selected = selected == SELECTED_CELL ? SELECTED_ROW : SELECTED_NOT;
	if (row < 0 || part.rows == 0 || part.columns == 0 || area.canvas->unfocused)
		return;
	cells = part.canvas->cells + (size_t)part.row * (size_t)part.canvas->columns +
		(size_t)part.column;
	for (int i = 0; i < part.columns; i++)
		cells[i].selected = (uint8_t)selected;
}

void area_cursor(struct Area area, int row, int column)
{
	bool inside = row >= 0 && row < area.rows && column >= 0 && column < area.columns;

	if (area.canvas->unfocused)
		return;
	area.canvas->cursor_row = inside ? area.row + row : -1;
	area.canvas->cursor_column = inside ? area.column + column : -1;
}

/* Reads one base character with its marks from `s` (length > 0) into `ret_cell`; returns the bytes
 * used. */
static size_t read_cell(const char *s, size_t length, bool ascii, struct Cell *ret_cell)
{
	size_t used, n_marks = 0;
	uint32_t code;
	int width;

	used = utf8_decode(s, length, &code);
	width = utf8_char_width(code);
	/* a mark without a base is on a space */
	ret_cell->code = width == 0 ? ' ' : code;
	ret_cell->width = (uint8_t)(width == 2 ? 2 : 1);
	ret_cell->marks[0] = ret_cell->marks[1] = 0;
	if (width == 0)
		used = 0;
	while (used < length) {
		size_t step = utf8_decode(s + used, length - used, &code);

		if (code < 0x80 || utf8_char_width(code) != 0)
			break;
		if (n_marks < CELL_MARKS && !ascii)
			ret_cell->marks[n_marks++] = code;
		used += step;
	}
	return used;
}

/* Cells of harmless text, the first `limit` columns of it. Returns the columns used. */
static int put_cells(struct Place place, int limit, enum Style style, const char *shown)
{
	struct Area area = place.area;
	size_t length = strlen(shown);
	int used = 0;

	while (length > 0) {
		struct Cell cell = {.style = (uint8_t)style};
		size_t step = read_cell(shown, length, area.canvas->ascii, &cell);
		int width = cell.width;

		if (used + width > limit)
			break;
		if (area.canvas->ascii) {
			cell.code = (uint32_t)(unsigned char)glyph_ascii(cell.code);
			cell.width = 1;
		}
		area_put(area, place.row, place.column + used, cell);
		if (cell.width < width)
			area_put(area, place.row, place.column + used + 1,
				 (struct Cell){.code = ' ', .width = 1, .style = (uint8_t)style});
		used += width;
		shown += step;
		length -= step;
	}
	return used;
}

/* Printable ASCII needs no checks and fills most screens. Returns its length, or -1 when it is
 * longer than `most` or something else. */
static int plain_length(const char *text, int most)
{
	int length = 0;

	for (; text[length]; length++)
		if (text[length] < ' ' || text[length] > '~' || length == most)
			return -1;
	return length;
}

/* `n` bytes of text, and blanks up to `width`. */
static void put_ascii(struct Place place, int width, enum Style style, const char *text, int n)
{
	const struct Cell blank = {.code = ' ', .width = 1, .style = (uint8_t)style};
	int skipped, n_cells;
	struct Cell *cells = area_run(place, width, &skipped, &n_cells);
	int i = 0;

	if (!cells)
		return;
	for (; i < n_cells && skipped + i < n; i++)
		cells[i] = (struct Cell){
			.code = (uint32_t)text[skipped + i], .width = 1, .style = (uint8_t)style};
	for (; i < n_cells; i++)
		cells[i] = blank;
}

static void put_ellipsis(struct Place place, int used, enum Style style)
{
	area_glyph(place.area, place.row, place.column + used, style, GLYPH_ELLIPSIS);
}

/* Text in at most `limit` columns (limit >= 1), with the ellipsis when it is longer. */
static int put_plain(struct Place place, int limit, enum Style style, const char *text, int length)
{
	if (length <= limit) {
		put_ascii(place, length, style, text, length);
		return length;
	}
	put_ascii(place, limit - 1, style, text, limit - 1);
	put_ellipsis(place, limit - 1, style);
	return limit;
}

static int put_shown(struct Place place, int limit, enum Style style, const char *shown,
		     bool longer)
{
	int used;

	if (!longer && shown[utf8_prefix(shown, (size_t)limit)] == '\0')
		return put_cells(place, limit, style, shown);
	used = put_cells(place, limit - 1, style, shown);
	put_ellipsis(place, used, style);
	return used + 1;
}

/* Bytes of a text that can matter for a column; a text of a megabyte costs no more than a line. */
#define BYTES_A_COLUMN 16

static int put_text(struct Place place, int limit, enum Style style, const char *text)
{
	struct Arena arena;
	size_t most, bytes;
	int used, length;

	if (!text || limit <= 0 || place.row < 0 || place.row >= place.area.rows)
		return 0;
	most = ((size_t)limit + 1) * BYTES_A_COLUMN;
	bytes = strnlen(text, most + 1);
	length = bytes > most ? -1 : plain_length(text, INT_MAX);
	if (length >= 0)
		return put_plain(place, limit, style, text, length);
	arena_init(&arena);
	if (bytes > most)
		text = arena_text_n(&arena, text, most);
	used = put_shown(place, limit, style, text_show(&arena, text), bytes > most);
	arena_release(&arena);
	return used;
}

/* Columns from a place to the area's right end, at most `width`. */
static int room(struct Place place, int width)
{
	int columns = place.area.columns;

	if (place.column < 0 || place.column >= columns)
		return 0;
	return width < columns - place.column ? width : columns - place.column;
}

int area_text(struct Area area, int row, int column, enum Style style, const char *text)
{
	struct Place place = {area, row, column};

	return put_text(place, room(place, area.columns), style, text);
}

int area_text_left(struct Place place, int width, enum Style style, const char *text)
{
	int limit = room(place, width);
	int length = text && limit > 0 ? plain_length(text, limit) : -1, used;

	if (length >= 0) {
		put_ascii(place, limit, style, text, length);
		return limit;
	}
	used = put_text(place, limit, style, text);
	place.column += used;
	area_fill(place, limit - used, style, ' ');
	return limit;
}

/* Width in cells of any text as it will be shown. */
static int shown_width(const char *text)
{
	int length = text ? plain_length(text, INT_MAX) : 0; /* a number or a date: short */
	size_t width;

	if (length >= 0)
		return length;
	width = utf8_width(text);
	return width > INT16_MAX ? INT16_MAX : (int)width;
}

int area_text_right(struct Place place, int width, enum Style style, const char *text)
{
	int limit = room(place, width);
	int length = shown_width(text);
	int gap = length < limit ? limit - length : 0;

	area_fill(place, gap, style, ' ');
	place.column += gap;
	area_text_left(place, limit - gap, style, text);
	return limit;
}

int area_format(struct Place place, enum Style style, const char *format, ...)
{
	struct Text text;
	va_list args;
	int used;

	text_init(&text);
	va_start(args, format);
	text_format_v(&text, format, args);
	va_end(args);
	used = area_text(place.area, place.row, place.column, style, text_get(&text));
	text_release(&text);
	return used;
}

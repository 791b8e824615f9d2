/* Edit lines: a text of several lines, wrapped at words, and the moves by the lines that are shown.
 */
#include "qtp/engine/ui/edit.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>

#define MARGIN 2 /* columns for the cursor after a full line, and for what says there is more */
#define LEAST_WIDTH 2
#define CHARACTER 64 /* bytes of one character that can be painted */

/* One shown line: from its first byte to that of the next. */
struct Line {
	size_t from, to;
	int row;
	bool is_last;
};

static int text_width(int columns)
{
	return columns - MARGIN > LEAST_WIDTH ? columns - MARGIN : LEAST_WIDTH;
}

static size_t step(const struct Edit *edit, size_t from)
{
	return utf8_next_within(text_get(&edit->text), edit->text.length, from);
}

static int cells_at(const struct Edit *edit, size_t offset)
{
	uint32_t code;

	utf8_decode(text_get(&edit->text) + offset, edit->text.length - offset, &code);
	return utf8_char_width(code);
}

/*
 * Where the line after the one from `from` begins. Spaces at the end of a line hang over; a line
 * breaks after a space and beside a wide character, and in a word only if that is all there is.
 */
static size_t line_end(const struct Edit *edit, size_t from, int width)
{
	const char *text = text_get(&edit->text);
	size_t at = from, may_break = from;
	int column = 0;

	while (at < edit->text.length) {
		int cells = cells_at(edit, at);
		bool wide = cells > 1, space = text[at] == ' ';

		if (text[at] == '\n')
			return at + 1;
		if (wide || (at > from && !space && text[at - 1] == ' '))
			may_break = at;
		if (column + cells > width && !space)
			return may_break > from ? may_break : at > from ? at : step(edit, at);
		column += cells;
		at = step(edit, at);
		if (wide)
			may_break = at;
	}
	return at;
}

static struct Line line_from(const struct Edit *edit, size_t from, int row, int width)
{
	struct Line line = {.from = from, .to = line_end(edit, from, width), .row = row};

	line.is_last = line.to == edit->text.length &&
		       (line.to == from || text_get(&edit->text)[line.to - 1] != '\n');
	return line;
}

static struct Line next_line(const struct Edit *edit, struct Line line, int width)
{
	return line_from(edit, line.to, line.row + 1, width);
}

/* The line that shows the byte at `offset`. */
static struct Line line_at(const struct Edit *edit, size_t offset, int width)
{
	struct Line line = line_from(edit, 0, 0, width);

	while (!line.is_last && offset >= line.to)
		line = next_line(edit, line, width);
	return line;
}

static struct Line line_of_row(const struct Edit *edit, int row, int width)
{
	struct Line line = line_from(edit, 0, 0, width);

	while (!line.is_last && line.row < row)
		line = next_line(edit, line, width);
	return line;
}

/* The last place for a cursor on the line. */
static size_t last_place(const struct Edit *edit, struct Line line)
{
	return line.is_last ? line.to : utf8_previous(text_get(&edit->text), line.to);
}

static int column_of(const struct Edit *edit, struct Line line, size_t offset, int width)
{
	int column = 0;

	for (size_t at = line.from; at < offset; at = step(edit, at))
		column += cells_at(edit, at);
	return column < width ? column : width;
}

int edit_rows(const struct Edit *edit, int columns)
{
	return line_at(edit, edit->text.length, text_width(columns)).row + 1;
}

bool edit_move_rows(struct Edit *edit, int by)
{
	struct Line line, to;
	size_t at, last;
	int column, used = 0;

	if (edit->width == 0)
		return false;
	line = line_at(edit, edit->cursor, edit->width);
	to = line_of_row(edit, line.row + by, edit->width);
	if (line.row + by < 0 || to.row == line.row)
		return false;
	column = column_of(edit, line, edit->cursor, edit->width);
	last = last_place(edit, to);
	for (at = to.from; at < last && used + cells_at(edit, at) <= column; at = step(edit, at))
		used += cells_at(edit, at);
	edit->cursor = at;
	return true;
}

void edit_to_row_start(struct Edit *edit)
{
	edit->cursor = edit->width > 0 ? line_at(edit, edit->cursor, edit->width).from : 0;
}

void edit_to_row_end(struct Edit *edit)
{
	edit->cursor = edit->width > 0 ? last_place(edit, line_at(edit, edit->cursor, edit->width))
				       : edit->text.length;
}

static void paint_line(const struct Edit *edit, struct Line line, struct Area area, int row,
		       int width)
{
	const char *text = text_get(&edit->text);
	char bytes[CHARACTER];
	int column = 0;

	for (size_t at = line.from, to; at < line.to && text[at] != '\n'; at = to) {
		int cells = cells_at(edit, at);

		to = step(edit, at);
		if (column + cells > width)
			return;
		if (to - at < sizeof(bytes)) {
			memcpy(bytes, text + at, to - at);
			bytes[to - at] = '\0';
			area_text(area, row, column, STYLE_INPUT, bytes);
		}
		column += cells;
	}
}

/* The first row in sight: the cursor's is, and none is left empty below the end. */
static int first_row(const struct Edit *edit, int cursor_row, int n_rows, int rows)
{
	int first = edit->first;

	if (cursor_row >= first + rows)
		first = cursor_row - rows + 1;
	if (cursor_row < first)
		first = cursor_row;
	if (first > n_rows - rows)
		first = n_rows - rows;
	return first > 0 ? first : 0;
}

void edit_paint_lines(struct Edit *edit, struct Area area, bool focused)
{
	int n_rows = edit_rows(edit, area.columns), width = text_width(area.columns);
	struct Line cursor = line_at(edit, edit->cursor, width), line;

	edit->width = width;
	if (area.columns < LEAST_WIDTH || area.rows < 1)
		return;
	edit->first = focused ? first_row(edit, cursor.row, n_rows, area.rows) : 0;
	line = line_of_row(edit, edit->first, width);
	for (int row = 0; row < area.rows && edit->first + row < n_rows; row++) {
		paint_line(edit, line, area, row, width);
		if (!line.is_last)
			line = next_line(edit, line, width);
	}
	if (edit->first > 0)
		area_glyph(area, 0, area.columns - 1, STYLE_STRONG, GLYPH_UP);
	if (edit->first + area.rows < n_rows)
		area_glyph(area, area.rows - 1, area.columns - 1, STYLE_STRONG, GLYPH_DOWN);
	if (focused)
		area_cursor(area, cursor.row - edit->first,
			    column_of(edit, cursor, edit->cursor, width));
}

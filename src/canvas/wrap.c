/* Text wrapped at words. */
#include "qtp/base/utf8.h"
#include "qtp/canvas/canvas.h"

#include <string.h>

/* One row of a wrapped text: bytes from `start`, and where the next row begins. */
struct Row {
	size_t length, next;
};

/* Bytes of the longest beginning that ends before a space and fits; 0 when not even the first word
 * does. */
static size_t words_that_fit(const char *line, size_t fit)
{
	size_t end = fit;

	while (end > 0 && line[end] != ' ')
		end--;
	while (end > 0 && line[end - 1] == ' ')
		end--;
	return end;
}

static struct Row next_row(const char *text, size_t width)
{
	struct Row row;
	size_t fit = utf8_prefix(text, width);
	const char *newline = memchr(text, '\n', fit + 1);

	if (newline || text[fit] == '\0') {
		row.length = newline ? (size_t)(newline - text) : fit;
		row.next = row.length + (newline ? 1 : 0);
		return row;
	}
	row.length = words_that_fit(text, fit);
	if (row.length == 0)
		row.length = fit > 0 ? fit : utf8_next(text, 0);
	row.next = row.length;
	while (text[row.next] == ' ')
		row.next++;
	if (text[row.next] == '\n')
		row.next++;
	return row;
}

static void put_row(struct Area area, int row, int column, enum Style style, const char *text,
		    struct Row piece, bool cut)
{
	struct Text line;
	int used;

	text_init(&line);
	text_append_n(&line, text, piece.length);
	used = area_text(area, row, column, style, text_get(&line));
	text_release(&line);
	if (cut && column + used >= area.columns)
		used = area.columns - column - 1;
	if (cut)
		area_glyph(area, row, column + used, style, GLYPH_ELLIPSIS);
}

int area_wrap(struct Area area, int row, int column, int max_rows, enum Style style,
	      const char *text)
{
	struct Arena arena;
	const char *shown;
	int used = 0;

	if (!text || !*text || column >= area.columns || column < 0)
		return 0;
	arena_init(&arena);
	shown = text_show_lines(&arena, text);
	while (*shown && used < max_rows) {
		struct Row piece = next_row(shown, (size_t)(area.columns - column));
		bool cut = used + 1 == max_rows && shown[piece.next] != '\0';

		if (area.canvas)
			put_row(area, row + used, column, style, shown, piece, cut);
		shown += piece.next;
		used++;
	}
	arena_release(&arena);
	return used;
}

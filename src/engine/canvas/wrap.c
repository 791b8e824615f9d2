/* Text wrapped at words. */
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/canvas/canvas.h"

static void put_row(struct Area area, int row, int column, enum Style style, const char *text,
		    size_t length, bool cut)
{
	struct Text line;
	int used;

	text_init(&line);
	text_append_n(&line, text, length);
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
		size_t next, length = utf8_line(shown, (size_t)(area.columns - column), &next);
		bool cut = used + 1 == max_rows && shown[next] != '\0';

		if (area.canvas)
			put_row(area, row + used, column, style, shown, length, cut);
		shown += next;
		used++;
	}
	arena_release(&arena);
	return used;
}

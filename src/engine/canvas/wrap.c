/* Text wrapped at words. */
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/canvas/canvas.h"

/* A line of the text; `cut`: it goes on, where there is no row for it. */
static void put_row(struct Place place, enum Style style, const char *text, size_t length, bool cut)
{
	struct Text line;
	int used;

	text_init(&line);
	text_append_n(&line, text, length);
	used = area_text(place.area, place.row, place.column, style, text_get(&line));
	text_release(&line);
	if (cut && place.column + used >= place.area.columns)
		used = place.area.columns - place.column - 1;
	if (cut)
		area_glyph(place.area, place.row, place.column + used, style, GLYPH_ELLIPSIS);
}

int area_wrap(struct Place place, int max_rows, enum Style style, const char *text)
{
	int columns = place.area.columns - place.column, used = 0;
	struct Arena arena;
	const char *shown;

	if (!text || !*text || columns <= 0 || place.column < 0)
		return 0;
	arena_init(&arena);
	shown = text_show_lines(&arena, text);
	while (*shown && used < max_rows) {
		size_t next, length = utf8_line(shown, (size_t)columns, &next);
		bool cut = used + 1 == max_rows && shown[next] != '\0';

		if (place.area.canvas)
			put_row(place, style, shown, length, cut);
		shown += next;
		used++;
		place.row++;
	}
	arena_release(&arena);
	return used;
}

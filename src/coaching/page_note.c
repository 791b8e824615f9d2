/* Notes that were found: who, when and what in one line, the words in the next. */
#include "page_note.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/page/page.h"

#define MARGIN 2
#define INDENT 4
#define DAY_WIDTH 17 /* "Mon 21 Aug 2017" */
#define WIDE 60	     /* columns; below: no weekday */

static const char *day_of(const struct NoteFound *found, bool wide, char text[DAY_TEXT])
{
	if (found->day == DAY_NONE)
		return "no date";
	return wide ? day_long(found->day, text) : day_medium(found->day, text);
}

static void draw_head(struct Area area, int row, const struct NoteFound *found, struct Arena *frame)
{
	bool wide = area.columns >= WIDE;
	const char *what =
		arena_format(frame, "%s%s%s", found->what, *found->who ? ", " : "", found->who);
	int width = (int)utf8_width(what), name = MARGIN + DAY_WIDTH;
	char day[DAY_TEXT];

	area_text(area, row, MARGIN, STYLE_DIM, day_of(found, wide, day));
	if (name + width + MARGIN < area.columns / 2 + name)
		area_text_right(area, row, area.columns - 1 - width, width, STYLE_DIM, what);
	else
		width = 0;
	area_text_left(area, row, name, area.columns - name - width - MARGIN, STYLE_NORMAL,
		       found->team);
}

/* The words that were found are in brackets, so that they can be seen without any style. */
static void draw_line(struct Area area, int row, const struct NoteFound *found, struct Arena *frame)
{
	struct Area line = area_part(area, row, INDENT, 1, area.columns - INDENT - 1);

	area_text(line, 0, 0, STYLE_NORMAL, found->line);
	for (size_t i = 0; i < found->n_marks; i++) {
		const struct NoteMark *mark = &found->marks[i];
		int column = (int)utf8_width(arena_text_n(frame, found->line, mark->start));
		int width = (int)utf8_width(
			arena_text_n(frame, found->line + mark->start, mark->length));

		if (column < line.columns - 1)
			area_restyle(line, 0, column, width, STYLE_MATCH);
	}
}

struct PageRows page_notes(struct Area area, const struct NotesFound *found, int first,
			   int selected, struct Arena *frame)
{
	struct PageRows seen =
		page_rows((int)found->n, area.rows / NOTE_ROWS_EACH, first, selected);

	for (int i = 0; i < seen.n; i++) {
		const struct NoteFound *at = &found->items[seen.first + i];

		draw_head(area, i * NOTE_ROWS_EACH, at, frame);
		draw_line(area, i * NOTE_ROWS_EACH + 1, at, frame);
		if (seen.first + i == selected)
			page_marker_aside(area, i * NOTE_ROWS_EACH, NOTE_ROWS_EACH);
	}
	return seen;
}

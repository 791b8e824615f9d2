/* Notes that were found, as a page: two lines each. */
#ifndef QTP_COACHING_PAGE_NOTE_H
#define QTP_COACHING_PAGE_NOTE_H

#include "qtp/engine/page/page.h"
#include "view_note.h"

#define NOTE_ROWS_EACH 2

/* `area` below the line that is typed in; the hardware cursor is left where it is. */
struct PageRows page_notes(struct Area area, const struct NotesFound *found, int first,
			   int selected, struct Arena *frame);

#endif

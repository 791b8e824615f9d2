/* Disclosures and the file of a session, one below the other, as a page. */
#ifndef QTP_ACTIVITY_PAGE_ACTIVITY_H
#define QTP_ACTIVITY_PAGE_ACTIVITY_H

#include "qtp/engine/page/page.h"
#include "view_control.h"

/* Rows that the cursor can be on: the people, then the items. */
size_t page_activity_rows(const struct Control *control);
/* The cursor's row is one of those. Keeps it in sight. */
void page_activity(struct Area area, const struct Control *control, const struct ActivityFile *file,
		   struct PageCursor *place, struct Arena *arena);

#endif

/* Painter of the standing of a season's people. Private to credit. */
#ifndef QTP_CREDIT_PAGE_STANDING_H
#define QTP_CREDIT_PAGE_STANDING_H

#include "qtp/engine/page/page.h"
#include "view_standing.h"

/* The sessions above where there is room, the person under the cursor in words below. There is one
 * at least. Sets first_row and height of `place` so that the cursor is in sight. */
void page_standing(struct Area area, const struct CreditStanding *standing,
		   struct PageCursor *place, struct Arena *arena);

#endif

/* Painter of the roll. */
#ifndef QTP_CREDIT_PAGE_ROLL_H
#define QTP_CREDIT_PAGE_ROLL_H

#include "qtp/credit.h"
#include "qtp/engine/page/page.h"

/* Paints it with the cell under the cursor and the credit of its person in words; sets first_row,
 * first_column and height of `at` so that the cursor is in sight. The roll has rows and columns. */
void page_roll(struct Area area, const struct Roll *roll, struct PageCursor *at,
	       struct Arena *arena);

#endif

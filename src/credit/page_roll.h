/* Painter of the roll. */
#ifndef QTP_CREDIT_PAGE_ROLL_H
#define QTP_CREDIT_PAGE_ROLL_H

#include "qtp/credit/view_roll.h"
#include "qtp/engine/page/page.h"

/* Where the cursor is, and what is in sight. */
struct RollCursor {
	int row, column;
	int first_row, first_column;
	int height; /* rows of people in sight; set by the painter */
	enum { ROLL_CELL, ROLL_COLUMN, ROLL_ROW } span; /* what a key works on */
};

/* Paints it with the cell under the cursor and the credit of its person in words; sets first_row,
 * first_column and height of `at` so that the cursor is in sight. The roll has rows and columns. */
void page_roll(struct Area area, const struct Roll *roll, struct RollCursor *at,
	       struct Arena *arena);

#endif

/* Scroll: a text that is longer than the screen and is read by scrolling. The cursor is on the
 * first row in view, and on the last screenful it goes on to the last row, so that each row is
 * reached. */
#ifndef QTP_UI_SCROLL_H
#define QTP_UI_SCROLL_H

#include "qtp/engine/ui/ui.h"

struct Scroll {
	int row;	    /* with the cursor, from 0 */
	int height, n_rows; /* in view; of the text */
};

/* When it is painted: how much there is, and how much is in view. */
void scroll_measure(struct Scroll *scroll, int height, int n_rows);
void scroll_move(struct Scroll *scroll, enum Motion motion);
/* The first row in view. */
int scroll_top(const struct Scroll *scroll);

#endif

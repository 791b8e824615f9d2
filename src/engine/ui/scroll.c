/* Scroll: which rows of a long text are in view, and where the cursor is among them. */
#include "qtp/engine/ui/scroll.h"

#include "qtp/engine/base/math.h"

static int last_top(const struct Scroll *scroll)
{
	return scroll->n_rows > scroll->height ? scroll->n_rows - scroll->height : 0;
}

int scroll_top(const struct Scroll *scroll)
{
	return int_clamp(scroll->row, 0, last_top(scroll));
}

static void go_to(struct Scroll *scroll, int row)
{
	scroll->row = int_clamp(row, 0, scroll->n_rows > 0 ? scroll->n_rows - 1 : 0);
}

void scroll_measure(struct Scroll *scroll, int height, int n_rows)
{
	scroll->height = height > 0 ? height : 1;
	scroll->n_rows = n_rows;
	go_to(scroll, scroll->row);
}

/* A page up from anywhere on the last screenful shows the page before it. */
void scroll_move(struct Scroll *scroll, enum Motion motion)
{
	const int page = scroll->height > 1 ? scroll->height - 1 : 1;

	if (motion == MOVE_PAGE_UP)
		scroll->row = scroll_top(scroll);
	go_to(scroll, scroll->row + motion_rows(motion, page, scroll->n_rows));
}

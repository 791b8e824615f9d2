/* Scroll: motions of a cursor over rows and columns, and which rows of a long text are in view. */
#include "qtp/engine/ui/scroll.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/page/page.h"

int motion_rows(enum Motion motion, int page, int all)
{
	const int rows[] = {
		[MOVE_UP] = -1,		 [MOVE_DOWN] = 1,    [MOVE_PAGE_UP] = -page,
		[MOVE_PAGE_DOWN] = page, [MOVE_HOME] = -all, [MOVE_END] = all,
		[MOVE_PREVIOUS] = 0,
	};

	return rows[motion];
}

static int last_of(size_t n)
{
	return n > 0 ? (int)n - 1 : 0;
}

void cursor_keep(struct PageCursor *cursor, size_t n_rows, size_t n_columns)
{
	cursor->row = int_clamp(cursor->row, 0, last_of(n_rows));
	cursor->column = int_clamp(cursor->column, 0, last_of(n_columns));
}

void cursor_move(struct PageCursor *cursor, enum Motion motion, size_t n_rows, size_t n_columns)
{
	const int page = cursor->height > 1 ? cursor->height - 1 : 1;

	if (motion == MOVE_LEFT || motion == MOVE_PREVIOUS)
		cursor->column--;
	else if (motion == MOVE_RIGHT || motion == MOVE_NEXT)
		cursor->column++;
	else
		cursor->row += motion_rows(motion, page, (int)n_rows);
	cursor_keep(cursor, n_rows, n_columns);
}

void cursor_next(struct PageCursor *cursor, size_t n_rows, size_t n_columns)
{
	if (cursor->column < last_of(n_columns)) {
		cursor->column++;
	} else if (cursor->row < last_of(n_rows)) {
		cursor->column = 0;
		cursor->row++;
	}
}

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

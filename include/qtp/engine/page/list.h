/* List as a page: column heads and rows. */
#ifndef QTP_PAGE_LIST_H
#define QTP_PAGE_LIST_H

#include "qtp/engine/page/page.h"
#include "qtp/engine/view/list.h"

/* Borrowed. */
struct PageList {
	const struct Field *const *columns;
	size_t n_columns;
	const struct ListRow *rows; /* from the first in sight on */
	size_t n_rows;
	int selected;		  /* index into rows; -1: none */
	const bool *marked;	  /* one a row; NULL: none is */
	const Choice *lights;	  /* one a row; NULL: no column of lights */
	const struct Field *sort; /* its head carries an arrow; NULL: none */
	bool descending;
	const char *empty; /* what to say when there is no row */
	bool aside;	   /* the record under the cursor is beside it: the first column is
			      whole before there is a last one */
	bool dense; /* columns stand closer on a narrow screen, or where the first one would be cut,
		       so that more of them are seen, and none goes for the first */
	const int *needs; /* widths of the widest cells, one a column; NULL: not known */
};

/* Raises `needs`, one a column, to the widths of the cells of the rows. */
void page_list_needs(const struct PageList *list, int needs[]);

/* Rows of records that fit into so many rows: all but the heads. */
int page_list_capacity(int rows);
/* Returns the rows drawn. Columns that find no room are left out from the right. */
int page_list(struct Area area, const struct PageList *list);

/* A list that is wider than the screen: the first columns stay, and others pass under them. */
struct ListSlide {
	size_t n_stay;	 /* 0: the first one */
	size_t n_passed; /* columns after those that stay that are not shown */
	size_t n_beyond; /* that find no room at the right, as it was drawn last */
};
/* Draws the list without the columns that are passed; the rows get other cells. */
void page_list_slid(struct Area area, struct PageList *list, struct ListSlide *slide,
		    struct Arena *arena);

/* The columns of screen in which none of these is left out. */
int page_list_least(const struct Field *const fields[], size_t n);

#define LIST_GAP 2	/* columns of screen between two columns */
#define LIST_LEFT_OUT 0 /* the width of a column that found no room */
/* Widths of the columns in `columns` columns of screen, `gap` apart, without the margin;
 * LIST_LEFT_OUT for those left out. */
void page_list_widths(const struct Field *const fields[], size_t n, int columns, int gap,
		      int ret_widths[]);

/* Draws the lines of `text` at the top of the area where there is room; returns what is left of it.
 */
struct Area page_headline(struct Area area, const char *text, struct Arena *arena);

#endif

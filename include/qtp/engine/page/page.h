/* Page: what all painters share. A painter draws a read model into an area and knows no keys. */
#ifndef QTP_PAGE_PAGE_H
#define QTP_PAGE_PAGE_H

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/model/field.h"

/* Rows of a list that are in sight. */
struct PageRows {
	int first; /* index of the first one */
	int n;	   /* how many are drawn */
};

/*
 * Rows in sight of `n_rows` in a window of `height`, beginning at `first` or, so that `selected`
 * (-1: none) is in sight and no room is wasted at the end, as near to it as can be.
 */
struct PageRows page_rows(int n_rows, int height, int first, int selected);

/* The cursor of a page of rows or of a grid, and what is in sight; a page of rows has one column.
 */
struct PageCursor {
	int row, column;
	int first_row, first_column; /* set by the painter, so that the cursor is in sight */
	int height;		     /* rows in sight; likewise */
	enum { SPAN_CELL, SPAN_COLUMN, SPAN_ROW } span; /* what a key of a grid works on */
};

/* The columns that a text asks for, where they are more than `widest`: what a column needs is
 * measured over its rows, so that what is cut has room before what is empty. */
int page_wider(int widest, const char *text);

/* The sign of a light: shape and style both tell it. Choices that are no light draw nothing. */
void page_light(struct Area area, int row, int column, Choice light);
/* A text as the heading of a block, in capitals where its letters are plain ones; returns the
 * columns used. */
int page_heading(struct Area area, int row, int column, const char *text);
/*
 * The marker of the selected row in column 0, with the hardware cursor on it, and the bar of the
 * selection over the area's whole row; after all that is written there. The second one is for what
 * takes several rows, the third for a grid: the marker in a cell of `width` columns.
 */
void page_marker(struct Area area, int row);
void page_marker_rows(struct Area area, int row, int rows);
void page_marker_cell(struct Area area, int row, int column, int width);
/* The same bar and marker where the hardware cursor is elsewhere. */
void page_marker_aside(struct Area area, int row, int rows);

/* In place of rows: "none yet", and in what has the focus also the key that helps, "a adds one". */
void page_none(struct Area area, int row, int column, const char *none, const char *key);

#endif

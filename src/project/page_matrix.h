/* Painter of the matrix of milestones. */
#ifndef QTP_PROJECT_PAGE_MATRIX_H
#define QTP_PROJECT_PAGE_MATRIX_H

#include "qtp/engine/page/page.h"
#include "view_matrix.h"

/* Where the cursor is, and what is in sight. */
struct MatrixPlace {
	int row, column;
	int first_row, first_column;
	int height; /* rows of teams in sight; set by the painter */
	enum { MATRIX_CELL, MATRIX_COLUMN, MATRIX_ROW } span; /* what a key works on */
};

/* Paints it with the cell under the cursor in words and the legend; sets first_row, first_column
 * and height of `place` so that the cursor is in sight. */
void page_matrix(struct Area area, const struct Matrix *matrix, struct MatrixPlace *place,
		 struct Arena *arena);

#endif

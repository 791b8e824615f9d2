/* Painter of the matrix of milestones. */
#ifndef QTP_PROJECT_PAGE_MATRIX_H
#define QTP_PROJECT_PAGE_MATRIX_H

#include "qtp/engine/page/page.h"
#include "view_matrix.h"

/* Paints it with the cell under the cursor in words and the legend; sets first_row, first_column
 * and height of `place` so that the cursor is in sight. */
void page_matrix(struct Area area, const struct Matrix *matrix, struct PageCursor *place,
		 struct Arena *arena);

#endif

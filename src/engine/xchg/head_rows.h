/* Head rows: the first rows of a table, of which one names the columns. Private to the reader. */
#ifndef QTP_XCHG_HEAD_ROWS_H
#define QTP_XCHG_HEAD_ROWS_H

#include "sheet_source.h"

/* Titles, notes and the heads of groups above the head of a table are fewer. */
#define HEAD_ROWS_MAX 12

/* A row as it was read, until it is handed out. */
struct HeadRow {
	struct CsvRecord record;
	size_t row, line; /* as a spreadsheet counts, and of the file */
	struct CellFault *faults;
	size_t n_faults;
};

struct HeadRows {
	struct HeadRow rows[HEAD_ROWS_MAX];
	size_t n, next; /* the first that is not handed out */
};

/* Takes the cells of the record over, which is empty afterwards; the faults are copied. */
void head_rows_keep(struct HeadRows *rows, struct CsvRecord *record, const struct HeadRow *row);
/* The row of which most cells are known heads, the first of several; rows below the first one need
 * two of them, or half of their cells. Blank rows are none. SIZE_MAX: no row has a text. */
size_t head_rows_choose(const struct HeadRows *rows, const struct TableHeads *heads);
void head_rows_release(struct HeadRows *rows);

#endif

/* Csv: a streaming reader of tables in text: one row in memory at a time, whatever the size of the
 * file. */
#ifndef QTP_XCHG_CSV_H
#define QTP_XCHG_CSV_H

#include "qtp/engine/base/error.h"

#include <stdbool.h>
#include <stddef.h>

/* More than these is no table that somebody meant: a quotation mark was never closed, or it is no
 * text. */
#define CSV_CELL_MAX ((size_t)1 << 20)
#define CSV_COLUMNS_MAX ((size_t)4096)

/*
 * RFC 4180 with what programs write in practice: a byte order mark, line ends of LF, CRLF or CR,
 * and commas, semicolons or tabs, whichever the header has most of. Owner of heap memory and of the
 * file.
 */
struct Csv;

/*
 * Opens a file ("-": standard input) and reads its header. `limit` rows below the header are
 * allowed. The path is borrowed. Errors: INPUT for what is written in the file, with row and column
 * named, IO for what the system refuses.
 */
MUST_USE bool csv_open(const char *path, size_t limit, struct Csv **ret_csv, struct Error *error);
void csv_close(struct Csv *csv); /* NULL is allowed */

size_t csv_n_columns(const struct Csv *csv);
/* Name of a column as the header has it, without spaces around it; owned by the reader. */
const char *csv_column(const struct Csv *csv, size_t column);
/* The column of that name, letters large or small; SIZE_MAX: none. */
size_t csv_find_column(const struct Csv *csv, const char *name);

/*
 * The next row; `ret_more` is false behind the last one. Empty lines are passed over (in a table of
 * one column they are empty cells, but not at the end of the file). A row with more cells than the
 * header is an error, one with fewer has empty cells.
 */
MUST_USE bool csv_next(struct Csv *csv, bool *ret_more, struct Error *error);
/* Number of the row just read as a spreadsheet counts: the header is row 1, empty lines count. */
size_t csv_row(const struct Csv *csv);
/* A cell without spaces around it; "" when empty. Valid until the next row. */
const char *csv_cell(const struct Csv *csv, size_t column);
/*
 * A cell as a number; empty is NAN. In a table with semicolons or tabs a comma may stand for the
 * decimal point. All else is an error that names row and column.
 */
MUST_USE bool csv_number(const struct Csv *csv, size_t column, double *ret_number,
			 struct Error *error);
/* Fills `error` with "Row 7, column \"y\": " and the sentence, and returns false. */
__attribute__((format(printf, 4, 5))) bool csv_fail(const struct Csv *csv, size_t column,
						    struct Error *error, const char *format, ...);

#endif

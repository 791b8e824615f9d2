/* What the module that reads spreadsheets offers. Private to this room. */
#ifndef QTP_XCHG_XLSX_IN_MODULE_H
#define QTP_XCHG_XLSX_IN_MODULE_H

#include <stdbool.h>
#include <stddef.h>

#define XLSX_IN_MODULE_VERSION 2
#define XLSX_IN_MODULE_NAME "qtp_xlsx_in.so"
#define XLSX_IN_MODULE_ENTRY "qtp_xlsx_in_module"

/* The greatest spreadsheet there is. */
#define XLSX_ROWS ((size_t)1048576)
#define XLSX_COLUMNS ((size_t)16384)

struct XlsxInSheet {
	const char *name;
	bool is_hidden;
};

/* A cell with a value, as a person reads it: a day as 2017-09-04, a number with all its digits. */
struct XlsxInCell {
	size_t column; /* from 0 */
	const char *text;
	const char *fault; /* what is wrong with it, like "is a formula ..."; NULL */
};

struct XlsxInRow {
	size_t row; /* as a spreadsheet counts: from 1 */
	const struct XlsxInCell *cells;
	size_t n_cells;
};

/* Merged cells; rows from 1, columns from 0, the last ones included. */
struct XlsxInMerge {
	size_t first_row, last_row, first_column, last_column;
};

enum XlsxInStep { XLSX_IN_ROW, XLSX_IN_END, XLSX_IN_FAULT };

/* The module uses nothing of the program. What it returns is its own until the next call. */
struct XlsxInModule {
	int version;
	/* Reads what a file says of its sheets. The descriptor has to be of a file, not of a pipe,
	 * and stays the caller's. Never NULL; fault() tells whether it can be read. */
	void *(*open)(int fd);
	/* A finished sentence; NULL: there is none. */
	const char *(*fault)(void *book);
	size_t (*n_sheets)(void *book);
	struct XlsxInSheet (*sheet)(void *book, size_t index);
	bool (*has_macros)(void *book);
	/* Its day numbers count from 1904, not from 1900. */
	bool (*is_from_1904)(void *book);
	/* Begins a sheet. False: fault(). */
	bool (*choose)(void *book, size_t index);
	/* The next row that has a value. */
	enum XlsxInStep (*next)(void *book, struct XlsxInRow *ret_row);
	/* After the last row. */
	const struct XlsxInMerge *(*merges)(void *book, size_t *ret_n);
	void (*close)(void *book);
};

const void *qtp_xlsx_in_module(void);

#endif

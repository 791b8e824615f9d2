/* What the module of spreadsheets offers. Private to this room. */
#ifndef QTP_XCHG_XLSX_MODULE_H
#define QTP_XCHG_XLSX_MODULE_H

#include "qtp/engine/base/day.h"

#include <stdbool.h>
#include <stddef.h>

#define XLSX_MODULE_VERSION 1
#define XLSX_MODULE_NAME "qtp_xlsx.so"
#define XLSX_MODULE_ENTRY "qtp_xlsx_module"

/* What a cell is, and how it looks. */
enum XlsxStyle {
	XLSX_TEXT,
	XLSX_NOTE, /* a text that is wrapped */
	XLSX_NUMBER,
	XLSX_REAL,
	XLSX_MONEY, /* units, not cents */
	XLSX_DAY,   /* a serial day: 1 is 1 Jan 1900 */
	XLSX_TIME,  /* a part of a day */
	XLSX_YES_NO,
	N_XLSX_STYLES
};

/* Texts are UTF-8 that XML can hold. */
struct XlsxBook {
	const char *title; /* of the file's properties */
	const char *sheet; /* name of its one sheet */
	Day day;	   /* when it was made */
};

/* The module uses nothing of the program. Rows and columns count from 0, and come in order. */
struct XlsxModule {
	int version;
	/* NULL: there is no memory for it. */
	void *(*begin)(const struct XlsxBook *book);
	void (*head)(void *book, size_t column, const char *text);
	void (*text)(void *book, size_t row, size_t column, enum XlsxStyle style, const char *text);
	void (*number)(void *book, size_t row, size_t column, enum XlsxStyle style, double number);
	void (*width)(void *book, size_t column, size_t cells);
	/* Writes it to `path` and frees it; n_rows with the head. NULL: done; else why not. */
	const char *(*end)(void *book, size_t n_rows, size_t n_columns, const char *path);
	/* Frees it without writing. */
	void (*drop)(void *book);
};

const void *qtp_xlsx_module(void);

#endif

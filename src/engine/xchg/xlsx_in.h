/* What the files of the module that reads spreadsheets share. Private to the module. */
#ifndef QTP_XCHG_XLSX_IN_H
#define QTP_XCHG_XLSX_IN_H

#include "xlsx_in_module.h"

#include <expat.h>
#include <stdint.h>
#include <zip.h>

/* ---- memory ---- */

/* A text under way; empty when zeroed. */
struct XlsxText {
	char *text;
	size_t length, capacity;
};
/* `size` bytes at least for n + 1 items of an array that doubles; ends the process without memory.
 */
void *xlsx_grow(void *array, size_t n, size_t *capacity, size_t size);
void xlsx_text_add(struct XlsxText *text, const char *bytes, size_t n);
void xlsx_text_end(struct XlsxText *text); /* a NUL after it; the text may go on after it */
char *xlsx_copy(const char *text);

/* ---- what a number is shown as ---- */

enum XlsxShape { SHAPE_NUMBER, SHAPE_PERCENT, SHAPE_DAY, SHAPE_TIME, SHAPE_PADDED };

struct XlsxStyle {
	enum XlsxShape shape;
	int zeros; /* of SHAPE_PADDED */
};
struct XlsxStyle xlsx_style_of_code(const char *code); /* "yyyy-mm-dd;@" */
struct XlsxStyle xlsx_style_of_id(long id);	       /* of a format that has no code */
/* Room for any number as text. */
#define XLSX_NUMBER_TEXT 64
/* NULL, or why the number cannot be read for sure. */
const char *xlsx_number_text(const char *number, struct XlsxStyle style, bool from_1904,
			     char out[XLSX_NUMBER_TEXT]);

/* ---- the book ---- */

struct XlsxRelation {
	char *id, *type, *target; /* the target is the name of a part */
};

struct XlsxSheet {
	char *name, *relation, *part;
	bool is_hidden;
};

struct XlsxBook {
	zip_t *zip;
	char fault[240]; /* "": none */
	bool from_1904, has_macros;
	struct XlsxSheet *sheets;
	size_t n_sheets, sheets_capacity;
	struct XlsxStyle *styles; /* of the cells, by number */
	size_t n_styles, styles_capacity;
	struct XlsxText strings; /* the shared ones, each ended by a NUL */
	size_t *string_starts;
	size_t n_strings, strings_capacity;
	struct XlsxRows *rows; /* of the sheet that was chosen; NULL */
};
/* Keeps the first fault; false. */
__attribute__((format(printf, 2, 3))) bool xlsx_fail(struct XlsxBook *book, const char *format,
						     ...);

/* ---- a part of the file as XML ---- */

enum XlsxStep { XLSX_STEP_MORE, XLSX_STEP_HELD, XLSX_STEP_END, XLSX_STEP_FAULT };

struct XlsxPart {
	struct XlsxBook *book;
	zip_file_t *file;
	XML_Parser parser;
	uint64_t n_read;
	bool is_held, has_ended;
};

struct XlsxHandlers {
	XML_StartElementHandler start;
	XML_EndElementHandler end;
	XML_CharacterDataHandler text;
};
/* Without its namespace: strict and older files have others. */
const char *xlsx_local(const XML_Char *name);
const char *xlsx_attribute(const XML_Char **attributes, const char *name); /* NULL: none */
bool xlsx_part_open(struct XlsxBook *book, const char *name, struct XlsxHandlers handlers,
		    void *context, struct XlsxPart *ret_part);
/* Goes on up to the end of a piece; a handler that calls XML_StopParser(parser, XML_TRUE) holds it
 * sooner. */
enum XlsxStep xlsx_part_step(struct XlsxPart *part);
void xlsx_part_close(struct XlsxPart *part);
/* The whole part. */
bool xlsx_part_read(struct XlsxBook *book, const char *name, struct XlsxHandlers handlers,
		    void *context);

/* ---- its parts ---- */

bool xlsx_read_styles(struct XlsxBook *book, const char *part);
bool xlsx_read_strings(struct XlsxBook *book, const char *part);
bool xlsx_rows_begin(struct XlsxBook *book, const char *part);
enum XlsxInStep xlsx_rows_next(struct XlsxBook *book, struct XlsxInRow *ret_row);
const struct XlsxInMerge *xlsx_rows_merges(struct XlsxBook *book, size_t *ret_n);
void xlsx_rows_end(struct XlsxBook *book);
/* Adds a text of a cell: "_x000D_" is how spreadsheets write a byte that XML cannot hold. */
void xlsx_add_unescaped(struct XlsxText *out, const char *text);

#endif

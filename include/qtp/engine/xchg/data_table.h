/* Tables as bytes for other programs: CSV, tab-separated text, JSON, and spreadsheets by a module
 * opened when used. */
#ifndef QTP_XCHG_DATA_TABLE_H
#define QTP_XCHG_DATA_TABLE_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/model/data_table.h"

/* The most that a spreadsheet holds: rows with the head, columns, and UTF-16 units of a cell. */
#define SPREADSHEET_ROWS ((size_t)1048576)
#define SPREADSHEET_COLUMNS ((size_t)16384)
#define SPREADSHEET_CELL ((size_t)32767)

struct TableOptions {
	bool keys;	/* the head is keys, not labels; JSON always has keys */
	bool excel;	/* CSV: a byte order mark first */
	bool unguarded; /* texts that look like formulas as they are */
	bool harmless;	/* for a terminal: nothing in a text commands it */
};

/* What a writer had to leave out. */
struct TableLosses {
	size_t n_cut;	/* texts longer than SPREADSHEET_CELL */
	size_t n_boxes; /* letters of printed pages that no font has */
	uint32_t box;	/* the first of them */
};

/*
 * Each appends the whole table to `out`, or fails with it half written.
 *
 * CSV: RFC 4180 with CRLF. Tab-separated: line feeds; a text with a tab, a line end, or a quotation
 * mark in front is quoted as in CSV. Both guard formulas, see data_table_guard().
 */
MUST_USE bool data_table_write_csv(const struct DataTable *table, struct TableOptions options,
				   struct Text *out, struct Error *error);
MUST_USE bool data_table_write_tsv(const struct DataTable *table, struct TableOptions options,
				   struct Text *out, struct Error *error);
/* An array of objects; days and times are texts, yes and no true and false, money whole cents,
 * what is missing null. */
MUST_USE bool data_table_write_json(const struct DataTable *table, struct Text *out,
				    struct Error *error);
/* The same array as a value of JSON that is being written. */
struct Json;
MUST_USE bool data_table_put_json(const struct DataTable *table, struct Json *json,
				  struct Error *error);
/* One cell of it. */
void data_table_put_json_cell(enum FieldType type, struct Value cell, struct Json *json);
/*
 * An Office Open XML workbook with one sheet: head in bold that stays in view, filters on, widths
 * by what is in the columns; days, times, numbers, money, yes and no as such, texts as texts that
 * are never run. What XML cannot hold is left out. The same table gives the same bytes. Errors:
 * INPUT when it is more than a spreadsheet holds, IO when the module is not there.
 */
MUST_USE bool data_table_write_xlsx(const struct DataTable *table, struct TableOptions options,
				    struct Text *out, struct TableLosses *ret_losses,
				    struct Error *error);
/* Whether the module that writes spreadsheets is there and fits; false says why. */
MUST_USE bool data_table_can_write_xlsx(struct Error *error);

/*
 * Whether a spreadsheet would run a text: "=", "@", a tab or a line end in front, or a sign with
 * more after it than a number or a phone. An apostrophe in front counts, too, so that the guard
 * can be taken off again without doubt.
 */
bool data_table_needs_guard(const char *text);
/* A guarded text as it was before; every other text as it is. */
const char *data_table_unguard(const char *text);

#endif

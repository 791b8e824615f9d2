/* Table: a streaming reader of tables in text: one row in memory at a time, whatever the size of
 * the file. */
#ifndef QTP_XCHG_TABLE_H
#define QTP_XCHG_TABLE_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"

#include <stdbool.h>
#include <stddef.h>

/* More than these is no table that somebody meant: a quotation mark was never closed, or it is no
 * text. */
#define TABLE_CELL_MAX ((size_t)1 << 20)
#define TABLE_COLUMNS_MAX ((size_t)4096)

/*
 * A sheet of an XLSX file, or RFC 4180 with what programs write in practice: UTF-8, UTF-16 or
 * Windows-1252, a byte order mark, line ends of LF, CRLF or CR, and commas, semicolons or tabs, as
 * a line "sep=;" says or the header and the first rows tell. A cell of a sheet is what it shows: a
 * formula its stored value, a day 2017-09-04. Owner of heap memory and of the file.
 */
struct Table;

/*
 * Opens a file ("-": standard input) and reads its header. `limit` rows below the header are
 * allowed. The path is borrowed. Errors: INPUT for what is written in the file, with row and column
 * named, IO for what the system refuses.
 */
MUST_USE bool table_open(const char *path, size_t limit, struct Table **ret_table,
			 struct Error *error);
/* Which texts are heads of columns, for a table with titles above its head. */
struct TableHeads {
	bool (*is_known)(void *context, const char *text);
	void *context;
};
/* A file and how it is read; all borrowed. */
struct TableFile {
	const char *path;
	const char *text;   /* instead of a file: what was pasted; NULL */
	int copy;	    /* instead of a pipe: what table_hold() has of it; 0: none */
	const char *sheet;  /* of a spreadsheet, by name or number; NULL: the first that is seen */
	bool is_one_of_all; /* every sheet is read: nothing is said of the others */
	bool is_lenient;    /* a row with a fault is handed out, with table_row_fault() */
	/* The head is the one of the first rows that has most known heads; NULL: the first row. */
	const struct TableHeads *heads;
};
MUST_USE bool table_open_file(const struct TableFile *file, size_t limit, struct Table **ret_table,
			      struct Error *error);
/* Standard input or another pipe as a copy that can be read several times, which the caller lets go
 * of; 0: a file, which needs none. IO: it cannot be read. */
MUST_USE bool table_hold(const char *path, int *ret_copy, struct Error *error);
void table_let_go(int copy); /* 0 is allowed */
/* A spreadsheet for the names of its sheets alone; NULL: it is none, or cannot be read. */
struct Table *table_open_book(const char *path, int copy);
void table_close(struct Table *table); /* NULL is allowed */
/* Whether a head is a day, or a month, and no number. */
bool table_is_day_head(const char *head);
/*
 * A table just opened whose days stand across, as most of its heads beside the first, is read and
 * becomes one with a row for each: "date", and a column for each row. `ret_note` says so; NULL: it
 * is as it was. On an error the table may be NULL. Texts are owned by the arena.
 */
MUST_USE bool table_turn(struct Table **table, size_t limit, struct Arena *arena,
			 const char **ret_note, struct Error *error);
/* The whole text of a file ("-": standard input) as UTF-8, for who looks for a table within it;
 * NULL: a spreadsheet. `limit`: bytes at most. Errors as of table_open(). */
MUST_USE bool table_text(const char *path, size_t limit, struct Arena *arena, const char **ret_text,
			 struct Error *error);

/* The row of the head as a spreadsheet counts: 1, but for titles and empty lines above it. */
size_t table_head_row(const struct Table *table);
size_t table_n_columns(const struct Table *table);
/* What the row above the head says of the column and of others beside it: the nearest text at it or
 * before it, where there are several; "" none. */
const char *table_column_group(const struct Table *table, size_t column);
/* Name of a column as the header has it, without blanks around it; owned by the reader. */
const char *table_column(const struct Table *table, size_t column);
/*
 * The column that has one of `names` (separated by |, the better ones first), letters large or
 * small; SIZE_MAX: none. False: two columns have the same of these names.
 */
MUST_USE bool table_find(const struct Table *table, const char *names, size_t *ret_column,
			 struct Error *error);
/* Faults of cells matter in this column and in others of which this is said, once it is of one. */
void table_use(struct Table *table, size_t column);
char table_separator(const struct Table *table);
/* What the file was read as, where that is not UTF-8 or UTF-16 and a person should know; NULL. */
const char *table_encoding(const struct Table *table);

/* The name of a sheet of the file; NULL: there are no more. `ret_hidden`: NULL is allowed. */
const char *table_sheet(const struct Table *table, size_t index, bool *ret_hidden);
/* Of the sheet that was read; NULL: it is a text. */
const char *table_sheet_name(const struct Table *table);
/* Which sheet was read and what was left out, in sentences; NULL: there is nothing to say. */
const char *table_note(const struct Table *table);

/* Day numbers of the sheet count from 1904, as those of old programs do. */
bool table_is_from_1904(const struct Table *table);

/* Merged cells of a sheet, the last ones included; only the first cell of each has the value. Rows
 * count as table_row() does. */
struct TableMerge {
	size_t first_row, last_row, first_column, last_column;
};
size_t table_n_merges(const struct Table *table); /* after the last row */
struct TableMerge table_merge(const struct Table *table, size_t index);
/* Whether spreadsheets can be read here; false: the libraries are missing. */
bool table_can_read_xlsx(struct Error *error);

/*
 * Whether there is a next row: not after the last one, when table_is_read says true, nor where one
 * cannot be read, when the error is set. Rows without any text are passed over (in
 * a table of one column they are empty cells, but not at the end of the file). A row with more
 * cells than the header is an error, one with fewer has empty cells.
 */
MUST_USE bool table_next(struct Table *table, struct Error *error);
/* All rows were read. */
MUST_USE bool table_is_read(const struct Table *table);
/* Number of the row just read as a spreadsheet counts: the header is row 1, empty lines count. */
size_t table_row(const struct Table *table);
/* Line of the file where it begins: more where texts before it have line breaks; of a spreadsheet
 * its row. */
size_t table_line(const struct Table *table);
bool table_is_sheet(const struct Table *table); /* not a text */
/* Of a lenient table: why the row just read is not what the file means, a sentence; NULL. */
const char *table_row_fault(const struct Table *table);
/* Cuts blanks of any kind at both ends, in place. */
char *table_trim(char *text);
/* A cell without blanks around it; "" when empty. Valid until the next row. */
const char *table_cell(const struct Table *table, size_t column);
/* Where a cell is: a row as table_row counts, and a column. */
struct TableCell {
	size_t row, column;
};
/* Fills `error` with "Row 7, column \"y\": " and the sentence, and returns false. */
__attribute__((format(printf, 4, 5))) bool table_fail(const struct Table *table,
						      struct TableCell cell, struct Error *error,
						      const char *format, ...);
/* A text for a sentence: what cannot be seen in it is written as <U+200B>. At most 40 letters. */
const char *table_quote(struct Arena *arena, const char *text);

#endif

/* Table: header, rows and cells. */
#include "qtp/engine/xchg/table.h"

#include "csv_record.h"
#include "file_sign.h"
#include "head_rows.h"
#include "sheet_source.h"
#include "xlsx_in_module.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#define QUOTE_LETTERS 40
#define FAULT_TEXT 240

struct Table {
	struct CsvSource source;   /* of a text */
	struct SheetSource sheet;  /* of a spreadsheet */
	bool is_sheet, is_lenient; /* lenient: a row with a fault is handed out with it */
	char fault[FAULT_TEXT];	   /* of the row in hand; "" none */
	struct CsvRecord record;
	size_t record_row;  /* of the record, as a spreadsheet counts */
	size_t record_line; /* of the file */
	const struct CellFault *record_faults;
	size_t n_record_faults;
	bool *used;	      /* columns whose faults matter; NULL: all */
	struct HeadRows head; /* read ahead */
	size_t head_row;
	size_t above;	/* among the rows read ahead, the one above the head; SIZE_MAX: none */
	bool is_at_end; /* of the source */
	char **columns;
	size_t n_columns, limit, n_rows, row, line;
	size_t n_empty; /* empty lines of a table with one column that are still to be handed out */
	bool held;	/* the record after them is read already */
	bool is_read;	/* to its end */
	bool is_empty;	/* the row in hand is one of them */
};

/* Bytes of a blank at the beginning of a text: also the no-break ones, and the mark of UTF-8 that
 * joined files have inside; 0: there is none. */
static size_t blank_length(const char *text)
{
	static const char *const blanks[] = {" ",
					     "\t",
					     "\xc2\xa0",
					     "\xe2\x80\xaf",
					     "\xe2\x80\x89",
					     "\xe2\x80\x87",
					     "\xe3\x80\x80",
					     "\xef\xbb\xbf"};

	if (*text > ' ' && *text < 0x7f)
		return 0;
	for (size_t i = 0; i < N_ITEMS(blanks); i++)
		if (strncmp(text, blanks[i], strlen(blanks[i])) == 0)
			return strlen(blanks[i]);
	return 0;
}

char *table_trim(char *text)
{
	size_t length, used;

	while ((used = blank_length(text)) > 0)
		text += used;
	for (length = strlen(text); length > 0;) {
		size_t last = length - 1;

		while (last > 0 && ((unsigned char)text[last] & 0xc0) == 0x80)
			last--;
		if (blank_length(text + last) != length - last)
			break;
		length = last;
		text[length] = '\0';
	}
	return text;
}

static void trim_cells(struct CsvRecord *record)
{
	for (size_t i = 0; i < record->n_cells; i++)
		record->starts[i] =
			(size_t)(table_trim(record->text + record->starts[i]) - record->text);
}

static bool read_source(struct Table *table, bool *ret_more, struct Error *error)
{
	*ret_more = false;
	if (table->is_at_end)
		return true;
	if (table->is_sheet) {
		if (!sheet_source_read(&table->sheet, &table->record, ret_more, error))
			return false;
		table->record_row = table->record_line = table->sheet.row;
		table->record_faults = table->sheet.faults;
		table->n_record_faults = table->sheet.n_faults;
		table->is_at_end = !*ret_more;
		return true;
	}
	if (!csv_record_read(&table->source, &table->record, ret_more, error))
		return false;
	table->record_row = table->source.row;
	table->record_line = table->source.line;
	table->is_at_end = !*ret_more;
	return true;
}

/* The next row that was read ahead. */
static void take_kept(struct Table *table)
{
	struct HeadRow *kept = &table->head.rows[table->head.next++];

	csv_record_release(&table->record);
	table->record = kept->record;
	kept->record = (struct CsvRecord){0};
	table->record_row = kept->row;
	table->record_line = kept->line;
	table->record_faults = kept->faults;
	table->n_record_faults = kept->n_faults;
	if (!table->is_sheet || !table->n_columns || kept->n_faults)
		return;
	sheet_source_headless(&table->sheet, &table->record, kept->row);
	table->record_faults = table->sheet.faults;
	table->n_record_faults = table->sheet.n_faults;
}

static bool read_record(struct Table *table, bool *ret_more, struct Error *error)
{
	*ret_more = table->head.next < table->head.n;
	if (!*ret_more)
		return read_source(table, ret_more, error);
	take_kept(table);
	return true;
}

/* The first rows, of which one is the head; it is the next one. */
static bool read_head_rows(struct Table *table, const struct TableHeads *heads, struct Error *error)
{
	bool more = true;

	while (table->head.n < HEAD_ROWS_MAX) {
		if (!read_source(table, &more, error))
			return false;
		if (!more)
			break;
		trim_cells(&table->record);
		head_rows_keep(&table->head, &table->record,
			       &(struct HeadRow){.row = table->record_row,
						 .line = table->record_line,
						 .faults = (struct CellFault *)table->record_faults,
						 .n_faults = table->n_record_faults});
	}
	size_t head = head_rows_choose(&table->head, heads);

	table->head.next = head == SIZE_MAX ? table->head.n : head;
	table->above = head == SIZE_MAX || head == 0 ? SIZE_MAX : head - 1;
	return true;
}

static bool take_header(struct Table *table, const struct TableHeads *heads, struct Error *error)
{
	bool more;

	if (heads && !read_head_rows(table, heads, error))
		return false;
	do {
		if (!read_record(table, &more, error))
			return false;
	} while (more && table->record.n_cells == 0);
	if (!more)
		return error_set(
			error, ERROR_INPUT, "data",
			"There are no data. The first row has to name the columns, those below it "
			"hold the data.");
	trim_cells(&table->record);
	if (table->n_record_faults)
		return error_set(error, ERROR_INPUT, "data", "The head of the table: %s",
				 table->record_faults[0].sentence);
	table->head_row = table->record_row;
	table->n_columns = table->sheet.width = table->record.n_cells;
	table->columns = heap_alloc(table->n_columns * sizeof(*table->columns));
	for (size_t i = 0; i < table->n_columns; i++)
		table->columns[i] = heap_text(table->record.text + table->record.starts[i]);
	return true;
}

static bool open_source(struct Table *table, const struct TableFile *file, struct Error *error)
{
	struct TextSource text;

	if (file->text	 ? !text_source_open_text(file->text, &text, error)
	    : file->copy ? !text_source_open_copy(file->path, file->copy, &text, error)
			 : !text_source_open(file->path, &text, error))
		return false;
	if (!file_sign_check(text.path, text.raw + text.at, text.end - text.at, error)) {
		text_source_close(&text);
		return false;
	}
	table->is_sheet = sheet_source_is(text.raw, text.end);
	if (!table->is_sheet && file->sheet) {
		text_source_close(&text);
		return error_set(error, ERROR_INPUT, "sheet",
				 "It is a text and has no sheets; leave out --sheet.");
	}
	if (!table->is_sheet)
		return csv_source_begin(text, file->heads, &table->source, error);
	bool done = sheet_source_open(&text, file, &table->sheet, error);

	text_source_close(&text);
	return done;
}

bool table_open_file(const struct TableFile *file, size_t limit, struct Table **ret_table,
		     struct Error *error)
{
	struct Table *table = heap_alloc(sizeof(*table));

	*ret_table = NULL;
	*table = (struct Table){.limit = limit, .is_lenient = file->is_lenient, .above = SIZE_MAX};
	if (!open_source(table, file, error)) {
		heap_free(table);
		return false;
	}
	if (!take_header(table, file->heads, error)) {
		table_close(table);
		return false;
	}
	*ret_table = table;
	return true;
}

bool table_open(const char *path, size_t limit, struct Table **ret_table, struct Error *error)
{
	return table_open_file(&(struct TableFile){.path = path}, limit, ret_table, error);
}

struct Table *table_open_book(const char *path, int copy)
{
	struct Table *table;
	struct stat about;
	struct Error error;

	if (!copy && (stat(path, &about) != 0 || !S_ISREG(about.st_mode)))
		return NULL;
	table = heap_alloc(sizeof(*table));
	*table = (struct Table){.above = SIZE_MAX};
	if (!open_source(table, &(struct TableFile){.path = path, .copy = copy}, &error)) {
		heap_free(table);
		return NULL;
	}
	if (table->is_sheet)
		return table;
	table_close(table);
	return NULL;
}

void table_close(struct Table *table)
{
	if (!table)
		return;
	for (size_t i = 0; i < table->n_columns && table->columns; i++)
		heap_free(table->columns[i]);
	heap_free(table->columns);
	csv_record_release(&table->record);
	head_rows_release(&table->head);
	heap_free(table->used);
	if (table->is_sheet)
		sheet_source_close(&table->sheet);
	else
		csv_source_close(&table->source);
	heap_free(table);
}

size_t table_n_columns(const struct Table *table)
{
	return table->n_columns;
}

const char *table_column(const struct Table *table, size_t column)
{
	return column < table->n_columns ? table->columns[column] : "";
}

const char *table_column_group(const struct Table *table, size_t column)
{
	const char *group = "";
	size_t n = 0;

	if (table->above >= table->head.n)
		return "";
	const struct CsvRecord *record = &table->head.rows[table->above].record;

	for (size_t i = 0; i < record->n_cells; i++) {
		const char *text = record->text + record->starts[i];

		group = *text && i <= column ? text : group;
		n += *text != '\0';
	}
	return n > 1 ? group : "";
}

static bool find_one(const struct Table *table, const char *name, size_t *ret_column,
		     struct Error *error)
{
	*ret_column = SIZE_MAX;
	for (size_t i = 0; i < table->n_columns; i++) {
		if (strcasecmp(table->columns[i], name) != 0)
			continue;
		if (*ret_column != SIZE_MAX)
			return error_set(
				error, ERROR_INPUT, "data",
				"Columns %zu and %zu are both named %s. Rename the one that "
				"is not meant.",
				*ret_column + 1, i + 1, name);
		*ret_column = i;
	}
	return true;
}

bool table_find(const struct Table *table, const char *names, size_t *ret_column,
		struct Error *error)
{
	struct Arena arena = {0};
	bool fine = true;

	*ret_column = SIZE_MAX;
	for (const char *at = names; fine && *at && *ret_column == SIZE_MAX;) {
		size_t length = strcspn(at, "|");

		fine = find_one(table, arena_text_n(&arena, at, length), ret_column, error);
		at += length + (at[length] == '|');
	}
	arena_release(&arena);
	return fine;
}

void table_use(struct Table *table, size_t column)
{
	if (!table->used) {
		table->used = heap_alloc(table->n_columns * sizeof *table->used);
		memset(table->used, 0, table->n_columns * sizeof *table->used);
	}
	table->used[column] = true;
}

char table_separator(const struct Table *table)
{
	return table->is_sheet ? ',' : table->source.separator;
}

const char *table_encoding(const struct Table *table)
{
	enum TextEncoding encoding = table->source.text.encoding;

	return encoding == TEXT_WINDOWS ? text_encoding_name(encoding) : NULL;
}

const char *table_sheet_name(const struct Table *table)
{
	return table->is_sheet
		       ? table->sheet.module->sheet(table->sheet.book, table->sheet.index).name
		       : NULL;
}

const char *table_note(const struct Table *table)
{
	return table->sheet.note;
}

size_t table_head_row(const struct Table *table)
{
	return table->head_row;
}

const char *table_sheet(const struct Table *table, size_t index, bool *ret_hidden)
{
	const struct XlsxInModule *module = table->sheet.module;
	struct XlsxInSheet sheet;

	if (!table->is_sheet || index >= module->n_sheets(table->sheet.book))
		return NULL;
	sheet = module->sheet(table->sheet.book, index);
	if (ret_hidden)
		*ret_hidden = sheet.is_hidden;
	return sheet.name;
}

bool table_is_from_1904(const struct Table *table)
{
	return table->is_sheet && table->sheet.module->is_from_1904(table->sheet.book);
}

size_t table_n_merges(const struct Table *table)
{
	size_t n = 0;

	if (table->is_sheet)
		table->sheet.module->merges(table->sheet.book, &n);
	return n;
}

struct TableMerge table_merge(const struct Table *table, size_t index)
{
	size_t n;
	const struct XlsxInMerge *merge =
		&table->sheet.module->merges(table->sheet.book, &n)[index];

	return (struct TableMerge){merge->first_row, merge->last_row, merge->first_column,
				   merge->last_column};
}

const char *table_row_fault(const struct Table *table)
{
	return table->fault[0] ? table->fault : NULL;
}

static bool count_row(struct Table *table, struct Error *error)
{
	if (table->n_rows == table->limit)
		return error_set(
			error, ERROR_INPUT, "data",
			"There are more than %zu rows of data. Take fewer, or split the table.",
			table->limit);
	table->n_rows++;
	return true;
}

/* A fault of a whole row: it is kept for the caller, or an error. */
static bool note_fault(struct Table *table, const char *sentence, struct Error *error)
{
	if (!table->is_lenient)
		return error_set(error, ERROR_INPUT, "data", "Row %zu: %s", table->row, sentence);
	snprintf(table->fault, sizeof table->fault, "%s", sentence);
	return true;
}

/* Rows may be shorter than the header, or longer by empty cells. */
static bool check_width(struct Table *table, struct Error *error)
{
	for (size_t i = table->n_columns; i < table->record.n_cells; i++) {
		char sentence[FAULT_TEXT];

		if (!table->record.text[table->record.starts[i]])
			continue;
		if (!table->is_lenient)
			return error_set(error, ERROR_INPUT, "data",
					 "Row %zu has %zu cells, but the header names %zu %s.",
					 table->row, table->record.n_cells,
					 COUNTED(table->n_columns, "column", "columns"));
		snprintf(sentence, sizeof sentence,
			 "It has %zu cells, but the header names %zu %s; a text with a comma needs "
			 "quotation marks.",
			 table->record.n_cells, COUNTED(table->n_columns, "column", "columns"));
		return note_fault(table, sentence, error);
	}
	return true;
}

static bool check_row(struct Table *table, struct Error *error)
{
	table->fault[0] = '\0';
	if (table->is_empty)
		return true;
	for (size_t i = 0; i < table->n_record_faults; i++) {
		const struct CellFault *fault = &table->record_faults[i];

		if (!table->used || fault->column >= table->n_columns || table->used[fault->column])
			return note_fault(table, fault->sentence, error);
	}
	return check_width(table, error);
}

static bool is_blank(const struct CsvRecord *record)
{
	for (size_t i = 0; i < record->n_cells; i++)
		if (record->text[record->starts[i]])
			return false;
	return true;
}

/* Reads up to the next line that is not empty; empty ones count in a table of one column. One whose
 * cells cannot be read, like formulas without a value, says something. */
static bool read_ahead(struct Table *table, bool *ret_more, struct Error *error)
{
	for (;;) {
		if (!read_record(table, ret_more, error))
			return false;
		if (!*ret_more) {
			table->n_empty = 0;
			return true;
		}
		trim_cells(&table->record);
		if (!is_blank(&table->record) || table->n_record_faults)
			break;
		table->n_empty += table->n_columns == 1 && !table->is_sheet;
	}
	table->held = true;
	return true;
}

bool table_next(struct Table *table, struct Error *error)
{
	bool more = true;

	if (!table->held && !read_ahead(table, &more, error))
		return false;
	table->is_read = !more;
	if (!more)
		return false;
	table->is_empty = table->n_empty > 0;
	table->row = table->record_row - table->n_empty;
	table->line = table->record_line - table->n_empty;
	if (table->is_empty)
		table->n_empty--;
	else
		table->held = false;
	return count_row(table, error) && check_row(table, error);
}

bool table_is_read(const struct Table *table)
{
	return table->is_read;
}

size_t table_row(const struct Table *table)
{
	return table->row;
}

size_t table_line(const struct Table *table)
{
	return table->line;
}

bool table_is_sheet(const struct Table *table)
{
	return table->is_sheet;
}

const char *table_cell(const struct Table *table, size_t column)
{
	if (table->is_empty || column >= table->record.n_cells)
		return "";
	return table->record.text + table->record.starts[column];
}

bool table_fail(const struct Table *table, struct TableCell cell, struct Error *error,
		const char *format, ...)
{
	struct Arena arena = {0};
	struct Text text;
	va_list args;

	text_init(&text);
	va_start(args, format);
	text_format_v(&text, format, args);
	va_end(args);
	error_set(error, ERROR_INPUT, "data", "Row %zu, column \"%s\": %s", cell.row,
		  table_quote(&arena, table_column(table, cell.column)),
		  text_show(&arena, text_get(&text)));
	text_release(&text);
	arena_release(&arena);
	return false;
}

/* What looks like a plain blank or like nothing; text_show() makes the same harmless, but all
 * alike. */
static bool is_hidden(uint32_t code)
{
	return code == 0x00a0 || code == 0x00ad || code == 0x061c || code == 0x180e ||
	       (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f) ||
	       (code >= 0x205f && code <= 0x206f) || code == 0x3000 || code == 0xfeff;
}

const char *table_quote(struct Arena *arena, const char *text)
{
	size_t length = strlen(text), n = 0, used;
	const char *result;
	struct Text out;

	text_init(&out);
	for (size_t at = 0; at < length && n < QUOTE_LETTERS; at += used, n++) {
		uint32_t code;

		used = utf8_decode(text + at, length - at, &code);
		if (is_hidden(code))
			text_format(&out, "<U+%04X>", (unsigned)code);
		else
			text_append_n(&out, text + at, used);
	}
	result = arena_text(arena, text_show(arena, text_get(&out)));
	text_release(&out);
	return result;
}

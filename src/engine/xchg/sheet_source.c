/* Sheet source: opens the module that reads spreadsheets, chooses the sheet, hands rows over. */
#include "sheet_source.h"

#include "input_copy.h"
#include "module.h"
#include "xlsx_in_module.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/xchg/table.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#define PACKED_MAX ((size_t)256 << 20)
/* A small file can repeat a long text without end. */
#define TEXT_MAX ((size_t)512 << 20)
#define CELL_NAME 16
#define LETTERS 26
#define NO_HEAD "has a text, but its column has no head"

static const char zip_sign[] = "PK\003\004", empty_zip_sign[] = "PK\005\006",
		  old_sign[] = "\xd0\xcf\x11\xe0";

static const struct XlsxInModule *load_module(struct Error *error)
{
	const struct XlsxInModule *module =
		module_open(XLSX_IN_MODULE_NAME, XLSX_IN_MODULE_ENTRY, XLSX_IN_MODULE_VERSION);

	if (module)
		return module;
	error_set(error, ERROR_IO, "data",
		  "Reading spreadsheets needs the libraries libzip and expat, and they are not "
		  "there. Install them (Debian: libzip-dev libexpat1-dev) and build qtp again, "
		  "or save the sheet as CSV.");
	return NULL;
}

bool table_can_read_xlsx(struct Error *error)
{
	return load_module(error) != NULL;
}

bool sheet_source_is(const unsigned char *bytes, size_t n)
{
	return n >= 4 && (memcmp(bytes, zip_sign, 4) == 0 ||
			  memcmp(bytes, empty_zip_sign, 4) == 0 || memcmp(bytes, old_sign, 4) == 0);
}

/* ---- the file ---- */

/* What comes through a pipe, as a file in memory; -1: it is too much, or cannot be read. */
static int copy_of_pipe(struct TextSource *text)
{
	int fd = input_copy(text->fd, text->raw, text->end, PACKED_MAX + 1);

	if (fd < 0 || lseek(fd, 0, SEEK_END) <= (off_t)PACKED_MAX)
		return fd;
	close(fd);
	return -1;
}

static bool fail(const struct SheetSource *source, const char *sentence, struct Error *error)
{
	struct Arena arena = {0};

	error_set(error, ERROR_INPUT, "data", "%.200s: %s", text_show(&arena, source->path),
		  text_show(&arena, sentence));
	arena_release(&arena);
	return false;
}

/* ---- the sheet ---- */

static const char *list_of_sheets(struct SheetSource *source, size_t but)
{
	const char *list = "";

	for (size_t i = 0; i < source->module->n_sheets(source->book); i++) {
		struct XlsxInSheet sheet = source->module->sheet(source->book, i);

		if (i != but)
			list = arena_format(&source->arena, "%s%s\"%s\"%s", list, *list ? ", " : "",
					    text_show(&source->arena, sheet.name),
					    sheet.is_hidden ? " (hidden)" : "");
	}
	return list;
}

/* By its name, or by its number among all; else the first that is seen. */
static size_t find_sheet(const struct SheetSource *source, const char *wanted)
{
	size_t n = source->module->n_sheets(source->book), i = 0;
	char *end;
	unsigned long number = wanted ? strtoul(wanted, &end, 10) : 0;

	for (i = 0; i < n; i++) {
		struct XlsxInSheet sheet = source->module->sheet(source->book, i);

		if (wanted ? strcasecmp(sheet.name, wanted) == 0 : !sheet.is_hidden)
			return i;
	}
	return wanted && *wanted && !*end && number >= 1 && number <= n ? number - 1
	       : wanted							? n
									: 0;
}

static void make_note(struct SheetSource *source, size_t chosen, bool is_one_of_all)
{
	const char *others = is_one_of_all ? "" : list_of_sheets(source, chosen), *note = NULL;
	struct XlsxInSheet sheet = source->module->sheet(source->book, chosen);

	if (!*others && sheet.is_hidden)
		note = arena_format(&source->arena, "Sheet \"%s\" was read, which is hidden.",
				    text_show(&source->arena, sheet.name));
	if (*others)
		note = arena_format(
			&source->arena,
			"Sheet \"%s\" was read; --sheet (S on the screen) takes another "
			"one: %s.",
			text_show(&source->arena, sheet.name), others);
	if (source->module->has_macros(source->book))
		note = arena_format(&source->arena, "%s%sIts macros are left out.",
				    note ? note : "", note ? " " : "");
	source->note = note;
}

static bool choose(struct SheetSource *source, const struct TableFile *file, struct Error *error)
{
	size_t n = source->module->n_sheets(source->book), index = find_sheet(source, file->sheet);

	if (index == n)
		return fail(source,
			    arena_format(&source->arena,
					 "It has no sheet \"%.60s\". Its sheets are: %.400s.",
					 file->sheet, list_of_sheets(source, n)),
			    error);
	if (!source->module->choose(source->book, index))
		return fail(source, source->module->fault(source->book), error);
	source->index = index;
	make_note(source, index, file->is_one_of_all);
	return true;
}

static bool open_book(struct SheetSource *source, struct TextSource *text,
		      const struct TableFile *file, struct Error *error)
{
	off_t size = lseek(text->fd, 0, SEEK_END);
	int fd = size < 0 ? copy_of_pipe(text) : text->fd;

	if (fd < 0 || size > (off_t)PACKED_MAX)
		return fail(source,
			    "It is larger than 256 MB, or cannot be read. Save the sheet as CSV.",
			    error);
	source->book = source->module->open(fd);
	if (fd != text->fd)
		close(fd);
	if (source->module->fault(source->book))
		return fail(source, source->module->fault(source->book), error);
	return choose(source, file, error);
}

bool sheet_source_open(struct TextSource *text, const struct TableFile *file,
		       struct SheetSource *ret_source, struct Error *error)
{
	*ret_source = (struct SheetSource){.path = text->path};
	if (memcmp(text->raw, old_sign, 4) == 0)
		return fail(ret_source,
			    "It is locked with a password, or an old .xls file. Open it in the "
			    "spreadsheet program and save it as .xlsx without a password.",
			    error);
	if (!(ret_source->module = load_module(error)))
		return false;
	if (open_book(ret_source, text, file, error))
		return true;
	sheet_source_close(ret_source);
	return false;
}

void sheet_source_close(struct SheetSource *source)
{
	if (source->book)
		source->module->close(source->book);
	arena_release(&source->arena);
	arena_release(&source->row_arena);
	source->book = NULL;
}

/* ---- rows ---- */

/* "BC" of a column from 0. */
static const char *column_letters(size_t column, char out[CELL_NAME])
{
	size_t at = CELL_NAME - 1;

	out[at] = '\0';
	for (column++; column > 0 && at > 0; column = (column - 1) / LETTERS)
		out[--at] = (char)('A' + (column - 1) % LETTERS);
	return out + at;
}

static void note_fault(struct SheetSource *source, size_t column, const char *sentence)
{
	char letters[CELL_NAME];

	source->faults[source->n_faults++] = (struct CellFault){
		column, arena_format(&source->row_arena, "Cell %s%zu %s.",
				     column_letters(column, letters), source->row, sentence)};
}

static bool take_cells(struct SheetSource *source, const struct XlsxInRow *row,
		       struct CsvRecord *record, struct Error *error)
{
	size_t width = source->width ? source->width : TABLE_COLUMNS_MAX;

	source->faults = ARENA_ARRAY(&source->row_arena, row->n_cells, struct CellFault);
	for (size_t i = 0; i < row->n_cells; i++) {
		const struct XlsxInCell *cell = &row->cells[i];

		if (cell->column >= width) {
			note_fault(source, cell->column, NO_HEAD);
			continue;
		}
		if (cell->fault)
			note_fault(source, cell->column, cell->fault);
		/* A cell that comes again or late makes no other. */
		if (cell->column < record->n_cells)
			continue;
		while (record->n_cells < cell->column)
			csv_record_add(record, "");
		csv_record_add(record, cell->text);
		source->n_bytes += strlen(cell->text);
	}
	return source->n_bytes <= TEXT_MAX ||
	       fail(source, "Its texts are more than 512 MB, and it is not read.", error);
}

bool sheet_source_read(struct SheetSource *source, struct CsvRecord *record, bool *ret_more,
		       struct Error *error)
{
	struct XlsxInRow row;
	enum XlsxInStep step = source->module->next(source->book, &row);

	record->length = record->n_cells = 0;
	source->n_faults = 0;
	arena_reset(&source->row_arena);
	*ret_more = step == XLSX_IN_ROW;
	if (step == XLSX_IN_FAULT)
		return fail(source, source->module->fault(source->book), error);
	if (!*ret_more)
		return true;
	source->row = row.row;
	return take_cells(source, &row, record, error);
}

void sheet_source_headless(struct SheetSource *source, const struct CsvRecord *record, size_t row)
{
	source->faults = ARENA_ARRAY(&source->row_arena, record->n_cells, struct CellFault);
	source->n_faults = 0;
	source->row = row;
	for (size_t i = source->width; i < record->n_cells; i++)
		if (record->text[record->starts[i]])
			note_fault(source, i, NO_HEAD);
}

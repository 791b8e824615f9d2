/* The module that reads spreadsheets: everything that touches libzip and expat. */
#include "xlsx_in.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NAME_MAX_LENGTH 1024

/* ---- relations: which part is what ---- */

struct Relations {
	struct XlsxRelation *items;
	size_t n, capacity;
	const char *folder; /* of the part that they are of: "xl/" */
};

/* "worksheets/sheet1.xml" in "xl/" as the name of a part. */
static char *part_name(const char *folder, const char *target)
{
	char name[NAME_MAX_LENGTH];

	if (*target == '/')
		return xlsx_copy(target + 1);
	for (; strncmp(target, "./", 2) == 0; target += 2)
		;
	if (strncmp(target, "../", 3) == 0)
		return xlsx_copy(target + 3);
	snprintf(name, sizeof name, "%.500s%.500s", folder, target);
	return xlsx_copy(name);
}

static void XMLCALL start_relation(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct Relations *relations = XML_GetUserData(context);
	const char *id = xlsx_attribute(attributes, "Id");
	const char *type = xlsx_attribute(attributes, "Type");
	const char *target = xlsx_attribute(attributes, "Target");

	if (strcmp(xlsx_local(name), "Relationship") != 0 || !id || !type || !target)
		return;
	relations->items = xlsx_grow(relations->items, relations->n, &relations->capacity,
				     sizeof *relations->items);
	relations->items[relations->n++] = (struct XlsxRelation){
		xlsx_copy(id), xlsx_copy(type), part_name(relations->folder, target)};
}

static void XMLCALL end_nothing(void *context, const XML_Char *name)
{
	(void)context, (void)name;
}

static void XMLCALL take_nothing(void *context, const XML_Char *bytes, int n)
{
	(void)context, (void)bytes, (void)n;
}

static void relations_release(struct Relations *relations)
{
	for (size_t i = 0; i < relations->n; i++) {
		free(relations->items[i].id);
		free(relations->items[i].type);
		free(relations->items[i].target);
	}
	free(relations->items);
}

/* By the last word of its type, which is alike in strict files; NULL: none. */
static const char *target_of_type(const struct Relations *relations, const char *type)
{
	for (size_t i = 0; i < relations->n; i++) {
		const char *last = strrchr(relations->items[i].type, '/');

		if (last && strcmp(last + 1, type) == 0)
			return relations->items[i].target;
	}
	return NULL;
}

static const struct XlsxRelation *relation_of_id(const struct Relations *relations, const char *id)
{
	for (size_t i = 0; i < relations->n; i++)
		if (strcmp(relations->items[i].id, id) == 0)
			return &relations->items[i];
	return NULL;
}

static bool read_relations(struct XlsxBook *book, const char *part, struct Relations *relations)
{
	return xlsx_part_read(book, part,
			      (struct XlsxHandlers){start_relation, end_nothing, take_nothing},
			      relations);
}

/* ---- the workbook ---- */

static bool is_true(const char *text)
{
	return text && (strcmp(text, "1") == 0 || strcmp(text, "true") == 0);
}

static void XMLCALL start_workbook(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct XlsxBook *book = XML_GetUserData(context);
	const char *state = xlsx_attribute(attributes, "state");
	const char *title = xlsx_attribute(attributes, "name");
	const char *id = xlsx_attribute(attributes, "id");

	name = xlsx_local(name);
	if (strcmp(name, "workbookPr") == 0)
		book->from_1904 = is_true(xlsx_attribute(attributes, "date1904"));
	if (strcmp(name, "sheet") != 0 || !title || !id)
		return;
	book->sheets = xlsx_grow(book->sheets, book->n_sheets, &book->sheets_capacity,
				 sizeof *book->sheets);
	book->sheets[book->n_sheets++] = (struct XlsxSheet){xlsx_copy(title), xlsx_copy(id), NULL,
							    state && strcmp(state, "visible") != 0};
}

static void release_sheet(struct XlsxSheet *sheet)
{
	free(sheet->name);
	free(sheet->relation);
	free(sheet->part);
}

/* Sheets that are charts have no cells and are left out. */
static bool place_sheets(struct XlsxBook *book, const struct Relations *relations)
{
	size_t n = 0;

	for (size_t i = 0; i < book->n_sheets; i++) {
		struct XlsxSheet *sheet = &book->sheets[i];
		const struct XlsxRelation *relation = relation_of_id(relations, sheet->relation);
		const char *type = relation ? strrchr(relation->type, '/') : NULL;

		if (!type || strcmp(type, "/worksheet") != 0) {
			release_sheet(sheet);
			continue;
		}
		sheet->part = xlsx_copy(relation->target);
		book->sheets[n++] = *sheet;
	}
	book->n_sheets = n;
	return n > 0 || xlsx_fail(book, "The spreadsheet has no sheet with cells.");
}

static bool read_parts(struct XlsxBook *book, const char *workbook,
		       const struct Relations *relations)
{
	const char *styles = target_of_type(relations, "styles");
	const char *strings = target_of_type(relations, "sharedStrings");

	book->has_macros = target_of_type(relations, "vbaProject") != NULL;
	return xlsx_part_read(book, workbook,
			      (struct XlsxHandlers){start_workbook, end_nothing, take_nothing},
			      book) &&
	       place_sheets(book, relations) && (!styles || xlsx_read_styles(book, styles)) &&
	       (!strings || xlsx_read_strings(book, strings));
}

static bool read_workbook(struct XlsxBook *book, const char *workbook)
{
	const char *slash = strrchr(workbook, '/');
	size_t length = slash ? (size_t)(slash + 1 - workbook) : 0;
	char folder[NAME_MAX_LENGTH], part[NAME_MAX_LENGTH + NAME_MAX_LENGTH];
	struct Relations relations = {.folder = folder};

	snprintf(folder, sizeof folder, "%.*s", (int)length, workbook);
	snprintf(part, sizeof part, "%s_rels/%.500s.rels", folder, workbook + length);
	bool done =
		read_relations(book, part, &relations) && read_parts(book, workbook, &relations);

	relations_release(&relations);
	return done;
}

static bool is_there(struct XlsxBook *book, const char *part)
{
	return zip_name_locate(book->zip, part, ZIP_FL_NOCASE) >= 0;
}

static bool read_book(struct XlsxBook *book)
{
	struct Relations relations = {.folder = ""};
	const char *workbook;
	bool done;

	if (is_there(book, "content.xml"))
		return xlsx_fail(book, "It is an OpenDocument sheet. Save it as .xlsx or as CSV.");
	if (!is_there(book, "[Content_Types].xml") || !is_there(book, "_rels/.rels"))
		return xlsx_fail(book, "It is an archive, but no spreadsheet.");
	if (!read_relations(book, "_rels/.rels", &relations)) {
		relations_release(&relations);
		return false;
	}
	workbook = target_of_type(&relations, "officeDocument");
	size_t length = workbook ? strlen(workbook) : 0;

	if (length < 4 || strcmp(workbook + length - 4, ".xml") != 0)
		done = xlsx_fail(book, workbook && strstr(workbook, ".bin")
					       ? "It is a binary .xlsb file. Save it as .xlsx."
					       : "It is an Office file, but no spreadsheet.");
	else
		done = read_workbook(book, workbook);
	relations_release(&relations);
	return done;
}

/* ---- the module ---- */

static void *open_book(int fd)
{
	size_t capacity = 0;
	struct XlsxBook *book = xlsx_grow(NULL, 0, &capacity, sizeof *book);
	int own = fcntl(fd, F_DUPFD_CLOEXEC, 0), code = 0;

	*book = (struct XlsxBook){0};
	book->zip = own >= 0 ? zip_fdopen(own, 0, &code) : NULL;
	if (!book->zip) {
		if (own >= 0)
			close(own);
		xlsx_fail(book, "The spreadsheet is damaged: it cannot be unpacked.");
		return book;
	}
	if (!read_book(book))
		xlsx_fail(book, "The spreadsheet is damaged.");
	return book;
}

static const char *fault(void *context)
{
	struct XlsxBook *book = context;

	return book->fault[0] ? book->fault : NULL;
}

static size_t n_sheets(void *context)
{
	return ((struct XlsxBook *)context)->n_sheets;
}

static struct XlsxInSheet sheet(void *context, size_t index)
{
	struct XlsxBook *book = context;

	return (struct XlsxInSheet){book->sheets[index].name, book->sheets[index].is_hidden};
}

static bool is_from_1904(void *context)
{
	return ((struct XlsxBook *)context)->from_1904;
}

static bool has_macros(void *context)
{
	return ((struct XlsxBook *)context)->has_macros;
}

static bool choose(void *context, size_t index)
{
	struct XlsxBook *book = context;

	return xlsx_rows_begin(book, book->sheets[index].part);
}

static enum XlsxInStep next(void *context, struct XlsxInRow *ret_row)
{
	return xlsx_rows_next(context, ret_row);
}

static const struct XlsxInMerge *merges(void *context, size_t *ret_n)
{
	return xlsx_rows_merges(context, ret_n);
}

static void close_book(void *context)
{
	struct XlsxBook *book = context;

	xlsx_rows_end(book);
	for (size_t i = 0; i < book->n_sheets; i++)
		release_sheet(&book->sheets[i]);
	free(book->sheets);
	free(book->styles);
	free(book->strings.text);
	free(book->string_starts);
	if (book->zip)
		zip_discard(book->zip);
	free(book);
}

__attribute__((visibility("default"))) const void *qtp_xlsx_in_module(void)
{
	static const struct XlsxInModule module = {
		XLSX_IN_MODULE_VERSION, open_book, fault, n_sheets, sheet,     has_macros,
		is_from_1904,		choose,	   next,  merges,   close_book};

	return &module;
}

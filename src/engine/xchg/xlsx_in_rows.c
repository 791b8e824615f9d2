/* Rows of a sheet, one after the other as they are unpacked. */
#include "xlsx_in.h"

#include <stdlib.h>
#include <string.h>

#define LETTERS 26

enum CellType { CELL_NUMBER, CELL_SHARED, CELL_TEXT_INSIDE, CELL_FLAG, CELL_ERROR, CELL_DAY };

/* Texts of the row are kept as places, because the text that holds them moves. */
struct CellPlace {
	size_t column, start;
	const char *shared, *fault;
};

struct XlsxRows {
	struct XlsxBook *book;
	struct XlsxPart part;
	struct XlsxText raw, text; /* of the cell under way, and of the row */
	struct CellPlace *places;
	struct XlsxInCell *cells;
	size_t n_cells, places_capacity, cells_capacity;
	size_t row, column; /* under way */
	enum CellType type;
	size_t style;
	bool in_value, has_value, has_formula, is_ready;
	int sounds;
	struct XlsxInMerge *merges;
	size_t n_merges, merges_capacity;
};

/* ---- references ---- */

/* "BC12": the column from 0 and the row; either may be missing. NULL: it is no cell. */
static const char *read_reference(const char *text, size_t *ret_column, size_t *ret_row)
{
	size_t column = 0, row = 0;

	for (; *text >= 'A' && *text <= 'Z'; text++) {
		column = column * LETTERS + (size_t)(*text - 'A' + 1);
		if (column > XLSX_COLUMNS)
			return NULL;
	}
	for (; *text >= '0' && *text <= '9'; text++) {
		row = row * 10 + (size_t)(*text - '0');
		if (row > XLSX_ROWS)
			return NULL;
	}
	if (column)
		*ret_column = column - 1;
	if (row)
		*ret_row = row;
	return text;
}

static void add_merge(struct XlsxRows *rows, const char *reference)
{
	struct XlsxInMerge merge = {0};
	const char *at =
		reference ? read_reference(reference, &merge.first_column, &merge.first_row) : NULL;

	if (!at || *at != ':' || !read_reference(at + 1, &merge.last_column, &merge.last_row))
		return;
	rows->merges = xlsx_grow(rows->merges, rows->n_merges, &rows->merges_capacity,
				 sizeof *rows->merges);
	rows->merges[rows->n_merges++] = merge;
}

/* ---- elements ---- */

/* A place that no spreadsheet has is a file made to harm. */
static void fail_place(struct XlsxRows *rows, void *parser, const char *reference)
{
	xlsx_fail(rows->book, "The sheet has a cell \"%.20s\", which no spreadsheet has.",
		  reference);
	XML_StopParser(parser, XML_FALSE);
}

static void begin_row(struct XlsxRows *rows, void *parser, const XML_Char **attributes)
{
	const char *number = xlsx_attribute(attributes, "r");
	size_t column = 0;

	rows->row++;
	rows->column = 0;
	rows->n_cells = rows->text.length = 0;
	if ((number && !read_reference(number, &column, &rows->row)) || rows->row > XLSX_ROWS)
		fail_place(rows, parser, number ? number : "row");
}

static enum CellType type_of(const char *text)
{
	static const struct {
		const char *name;
		enum CellType type;
	} types[] = {{"s", CELL_SHARED}, {"str", CELL_TEXT_INSIDE}, {"inlineStr", CELL_TEXT_INSIDE},
		     {"b", CELL_FLAG},	 {"e", CELL_ERROR},	    {"d", CELL_DAY}};

	for (size_t i = 0; text && i < sizeof types / sizeof *types; i++)
		if (strcmp(types[i].name, text) == 0)
			return types[i].type;
	return CELL_NUMBER;
}

static void begin_cell(struct XlsxRows *rows, void *parser, const XML_Char **attributes)
{
	const char *reference = xlsx_attribute(attributes, "r");
	const char *style = xlsx_attribute(attributes, "s");
	size_t row = rows->row;

	if ((reference && !read_reference(reference, &rows->column, &row)) ||
	    rows->column >= XLSX_COLUMNS)
		fail_place(rows, parser, reference ? reference : "column");
	rows->type = type_of(xlsx_attribute(attributes, "t"));
	rows->style = style ? strtoul(style, NULL, 10) : 0;
	rows->raw.length = 0;
	rows->has_value = rows->has_formula = false;
}

static void XMLCALL start(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct XlsxRows *rows = XML_GetUserData(context);

	name = xlsx_local(name);
	if (strcmp(name, "row") == 0)
		begin_row(rows, context, attributes);
	else if (strcmp(name, "c") == 0)
		begin_cell(rows, context, attributes);
	else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
		rows->in_value = rows->has_value = rows->sounds == 0;
	else if (strcmp(name, "f") == 0)
		rows->has_formula = true;
	else if (strcmp(name, "rPh") == 0)
		rows->sounds++;
	else if (strcmp(name, "mergeCell") == 0)
		add_merge(rows, xlsx_attribute(attributes, "ref"));
}

static void XMLCALL take(void *context, const XML_Char *bytes, int n)
{
	struct XlsxRows *rows = XML_GetUserData(context);

	if (rows->in_value)
		xlsx_text_add(&rows->raw, bytes, (size_t)n);
}

/* ---- cells ---- */

static void add_text(struct XlsxRows *rows, const char *text)
{
	xlsx_text_add(&rows->text, text, strlen(text));
}

static const char *add_number(struct XlsxRows *rows)
{
	char number[XLSX_NUMBER_TEXT] = "";
	struct XlsxStyle style = {SHAPE_NUMBER, 0};
	const char *fault;

	if (rows->style < rows->book->n_styles)
		style = rows->book->styles[rows->style];
	fault = xlsx_number_text(rows->raw.text, style, rows->book->from_1904, number);
	add_text(rows, fault ? rows->raw.text : number);
	return fault;
}

/* "2017-09-04T00:00:00Z" without the midnight. */
static void add_day(struct XlsxRows *rows)
{
	char *time = strchr(rows->raw.text, 'T');

	if (time && strncmp(time, "T00:00", strlen("T00:00")) == 0)
		*time = '\0';
	else if (time)
		*time = ' ';
	add_text(rows, rows->raw.text);
}

static const char *shared_text(const struct XlsxRows *rows, const char **ret_fault)
{
	char *end;
	unsigned long index = strtoul(rows->raw.text, &end, 10);

	if (end == rows->raw.text || index >= rows->book->n_strings) {
		*ret_fault = "names a text that the file does not have; save it again";
		return "";
	}
	return rows->book->strings.text + rows->book->string_starts[index];
}

/* A text may be empty, but some libraries write an empty value where they did not compute one. */
static bool is_stored(const struct XlsxRows *rows)
{
	return rows->has_value && (rows->raw.text[0] || rows->type == CELL_TEXT_INSIDE);
}

/* What the cell holds, added to the texts of the row. */
static void add_value(struct XlsxRows *rows, struct CellPlace *place)
{
	xlsx_text_end(&rows->raw);
	if (rows->has_formula && !is_stored(rows)) {
		place->fault = "is a formula without a stored value; open the file in a "
			       "spreadsheet program and save it";
		add_text(rows, "=");
	} else if (rows->type == CELL_SHARED && rows->has_value) {
		place->shared = shared_text(rows, &place->fault);
	} else if (rows->type == CELL_TEXT_INSIDE) {
		xlsx_add_unescaped(&rows->text, rows->raw.text);
	} else if (rows->raw.text[0] && rows->type == CELL_FLAG) {
		add_text(rows, rows->raw.text[0] == '1' ? "yes" : "no");
	} else if (rows->raw.text[0] && rows->type == CELL_ERROR) {
		place->fault = "is an error of its formula";
		add_text(rows, rows->raw.text);
	} else if (rows->raw.text[0] && rows->type == CELL_DAY) {
		add_day(rows);
	} else if (rows->raw.text[0] && rows->type == CELL_NUMBER) {
		place->fault = add_number(rows);
	}
	xlsx_text_add(&rows->text, "", 1);
}

static void end_cell(struct XlsxRows *rows)
{
	struct CellPlace place = {.column = rows->column, .start = rows->text.length};

	add_value(rows, &place);
	rows->column++;
	if (!place.fault && !(place.shared ? *place.shared : rows->text.text[place.start])) {
		rows->text.length = place.start;
		return;
	}
	rows->places = xlsx_grow(rows->places, rows->n_cells, &rows->places_capacity,
				 sizeof *rows->places);
	rows->places[rows->n_cells++] = place;
}

static void XMLCALL end(void *context, const XML_Char *name)
{
	struct XlsxRows *rows = XML_GetUserData(context);

	name = xlsx_local(name);
	rows->in_value = false;
	if (strcmp(name, "rPh") == 0)
		rows->sounds--;
	else if (strcmp(name, "c") == 0)
		end_cell(rows);
	else if (strcmp(name, "row") == 0 && rows->n_cells) {
		rows->is_ready = true;
		XML_StopParser(context, XML_TRUE);
	}
}

/* ---- a sheet ---- */

bool xlsx_rows_begin(struct XlsxBook *book, const char *part)
{
	size_t capacity = 0;

	xlsx_rows_end(book);
	book->rows = xlsx_grow(NULL, 0, &capacity, sizeof *book->rows);
	*book->rows = (struct XlsxRows){.book = book};
	return xlsx_part_open(book, part, (struct XlsxHandlers){start, end, take}, book->rows,
			      &book->rows->part);
}

enum XlsxInStep xlsx_rows_next(struct XlsxBook *book, struct XlsxInRow *ret_row)
{
	struct XlsxRows *rows = book->rows;
	enum XlsxStep step = XLSX_STEP_MORE;

	rows->is_ready = false;
	while (step == XLSX_STEP_MORE && !rows->is_ready)
		step = xlsx_part_step(&rows->part);
	if (step == XLSX_STEP_FAULT)
		return XLSX_IN_FAULT;
	if (!rows->is_ready)
		return XLSX_IN_END;
	rows->cells =
		xlsx_grow(rows->cells, rows->n_cells, &rows->cells_capacity, sizeof *rows->cells);
	for (size_t i = 0; i < rows->n_cells; i++) {
		const struct CellPlace *place = &rows->places[i];

		rows->cells[i] = (struct XlsxInCell){place->column,
						     place->shared ? place->shared
								   : rows->text.text + place->start,
						     place->fault};
	}
	*ret_row = (struct XlsxInRow){rows->row, rows->cells, rows->n_cells};
	return XLSX_IN_ROW;
}

const struct XlsxInMerge *xlsx_rows_merges(struct XlsxBook *book, size_t *ret_n)
{
	*ret_n = book->rows ? book->rows->n_merges : 0;
	return book->rows ? book->rows->merges : NULL;
}

void xlsx_rows_end(struct XlsxBook *book)
{
	struct XlsxRows *rows = book->rows;

	if (!rows)
		return;
	xlsx_part_close(&rows->part);
	free(rows->raw.text);
	free(rows->text.text);
	free(rows->places);
	free(rows->cells);
	free(rows->merges);
	free(rows);
	book->rows = NULL;
}

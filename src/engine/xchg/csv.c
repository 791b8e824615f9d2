/* Csv: the table: header, rows, cells and numbers. */
#include "qtp/engine/xchg/csv.h"

#include "csv_record.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"

#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define NUMBER_MAX ((size_t)64) /* letters of a number */
#define EXACT_DIGITS 15		/* whole numbers of so many digits are exact */
#define EXACT_POWERS 22		/* and so are powers of ten up to this */

struct Csv {
	struct CsvSource source;
	struct CsvRecord record;
	char **columns;
	size_t n_columns, limit, n_rows, row;
	size_t n_empty; /* empty lines of a table with one column that are still to be handed out */
	bool held;	/* the record behind them is read already */
	bool is_empty;	/* the row in hand is one of them */
};

/* Cuts spaces at both ends, in place. */
static char *trim(char *text)
{
	size_t length = strlen(text);

	while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
		text[--length] = '\0';
	return text + strspn(text, " \t");
}

static void trim_cells(struct CsvRecord *record)
{
	for (size_t i = 0; i < record->n_cells; i++)
		record->starts[i] = (size_t)(trim(record->text + record->starts[i]) - record->text);
}

static bool take_header(struct Csv *csv, struct Error *error)
{
	bool more;

	do {
		if (!csv_record_read(&csv->source, &csv->record, &more, error))
			return false;
	} while (more && csv->record.n_cells == 0);
	if (!more)
		return error_set(
			error, ERROR_INPUT, "data",
			"There are no data: the first row names the columns, for example x,y.");
	trim_cells(&csv->record);
	csv->n_columns = csv->record.n_cells;
	csv->columns = heap_alloc(csv->n_columns * sizeof(*csv->columns));
	for (size_t i = 0; i < csv->n_columns; i++)
		csv->columns[i] = heap_text(csv->record.text + csv->record.starts[i]);
	return true;
}

bool csv_open(const char *path, size_t limit, struct Csv **ret_csv, struct Error *error)
{
	struct CsvSource source;

	*ret_csv = NULL;
	if (!csv_source_open(path, &source, error))
		return false;
	struct Csv *csv = heap_alloc(sizeof(*csv));

	*csv = (struct Csv){.source = source, .limit = limit};
	if (!take_header(csv, error)) {
		csv_close(csv);
		return false;
	}
	*ret_csv = csv;
	return true;
}

void csv_close(struct Csv *csv)
{
	if (!csv)
		return;
	for (size_t i = 0; i < csv->n_columns && csv->columns; i++)
		heap_free(csv->columns[i]);
	heap_free(csv->columns);
	csv_record_release(&csv->record);
	csv_source_close(&csv->source);
	heap_free(csv);
}

size_t csv_n_columns(const struct Csv *csv)
{
	return csv->n_columns;
}

const char *csv_column(const struct Csv *csv, size_t column)
{
	return column < csv->n_columns ? csv->columns[column] : "";
}

size_t csv_find_column(const struct Csv *csv, const char *name)
{
	for (size_t i = 0; i < csv->n_columns; i++) {
		if (strcasecmp(csv->columns[i], name) == 0)
			return i;
	}
	return SIZE_MAX;
}

static bool count_row(struct Csv *csv, struct Error *error)
{
	if (csv->n_rows == csv->limit)
		return error_set(
			error, ERROR_INPUT, "data",
			"There are more than %zu rows of data; take means or sums over longer "
			"periods first.",
			csv->limit);
	csv->n_rows++;
	return true;
}

/* Rows may be shorter than the header, or longer by empty cells. */
static bool check_width(const struct Csv *csv, struct Error *error)
{
	for (size_t i = csv->n_columns; i < csv->record.n_cells; i++) {
		if (csv->record.text[csv->record.starts[i]])
			return error_set(error, ERROR_INPUT, "data",
					 "Row %zu has %zu cells, but the header names %zu columns.",
					 csv->row, csv->record.n_cells, csv->n_columns);
	}
	return true;
}

/* Reads up to the next line that is not empty; empty ones count in a table of one column. */
static bool read_ahead(struct Csv *csv, bool *ret_more, struct Error *error)
{
	for (;;) {
		if (!csv_record_read(&csv->source, &csv->record, ret_more, error))
			return false;
		if (!*ret_more) {
			csv->n_empty = 0;
			return true;
		}
		if (csv->record.n_cells > 0)
			break;
		csv->n_empty += csv->n_columns == 1;
	}
	trim_cells(&csv->record);
	csv->held = true;
	return true;
}

bool csv_next(struct Csv *csv, bool *ret_more, struct Error *error)
{
	*ret_more = true;
	if (!csv->held && !read_ahead(csv, ret_more, error))
		return false;
	if (!*ret_more)
		return true;
	csv->is_empty = csv->n_empty > 0;
	csv->row = csv->source.row - csv->n_empty;
	if (csv->is_empty)
		csv->n_empty--;
	else
		csv->held = false;
	return count_row(csv, error) && (csv->is_empty || check_width(csv, error));
}

size_t csv_row(const struct Csv *csv)
{
	return csv->row;
}

const char *csv_cell(const struct Csv *csv, size_t column)
{
	if (csv->is_empty || column >= csv->record.n_cells)
		return "";
	return csv->record.text + csv->record.starts[column];
}

bool csv_fail(const struct Csv *csv, size_t column, struct Error *error, const char *format, ...)
{
	struct Arena arena = {0};
	struct Text text;
	va_list args;

	text_init(&text);
	va_start(args, format);
	text_format_v(&text, format, args);
	va_end(args);
	error_set(error, ERROR_INPUT, "data", "Row %zu, column \"%.40s\": %s", csv->row,
		  text_show(&arena, csv_column(csv, column)), text_show(&arena, text_get(&text)));
	text_release(&text);
	arena_release(&arena);
	return false;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Plain decimals of up to 15 digits, as nearly all numbers in tables are: exact by one division. */
static bool parse_short(const char *text, double *ret_number)
{
	static const double powers[EXACT_POWERS + 1] = {
		1e0,  1e1,  1e2,  1e3,	1e4,  1e5,  1e6,  1e7,	1e8,  1e9,  1e10, 1e11,
		1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
	bool negative = *text == '-', point = false;
	int64_t digits = 0;
	int n_digits = 0, n_decimals = 0;

	for (const char *at = text + negative; *at; at++) {
		if (*at == '.' && !point) {
			point = true;
			continue;
		}
		if (!is_digit(*at) || ++n_digits > EXACT_DIGITS)
			return false;
		digits = digits * 10 + (*at - '0');
		n_decimals += point;
	}
	*ret_number = (negative ? -1.0 : 1.0) * ((double)digits / powers[n_decimals]);
	return n_digits > 0;
}

/* All other decimals; no "inf", "nan" or hexadecimal numbers. */
static bool parse_long(const char *text, double *ret_number)
{
	char *end;

	if (!*text || text[strspn(text, "0123456789+-.eE")])
		return false;
	*ret_number = strtod(text, &end);
	return !*end && isfinite(*ret_number);
}

/* A copy with a point for the decimal comma. */
static void point_for_comma(const char *text, char out[NUMBER_MAX])
{
	size_t i = 0;

	for (; i < NUMBER_MAX - 1 && text[i]; i++)
		out[i] = text[i] == ',' ? '.' : text[i];
	out[i] = '\0';
}

bool csv_number(const struct Csv *csv, size_t column, double *ret_number, struct Error *error)
{
	const char *cell = csv_cell(csv, column);
	char copy[NUMBER_MAX];

	*ret_number = NAN;
	if (!*cell)
		return true;
	if (parse_short(cell, ret_number))
		return true;
	if (csv->source.separator != ',')
		point_for_comma(cell, copy);
	if (strlen(cell) < NUMBER_MAX &&
	    parse_long(csv->source.separator == ',' ? cell : copy, ret_number))
		return true;
	return csv_fail(csv, column, error,
			"\"%.40s\" is no number; leave the cell empty where nothing was measured.",
			cell);
}

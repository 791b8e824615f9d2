/* The reader of CSV: quoting, line ends, separators, numbers, and what is refused with row and
 * column. */
#include "qtp/engine/xchg/csv.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))
#define MANY ((size_t)1000000)

struct Place {
	char path[64];
};

static int set_up(void **state)
{
	struct Place *place = test_calloc(1, sizeof *place);

	snprintf(place->path, sizeof place->path, "/tmp/qtp-csv-%ld", (long)getpid());
	*state = place;
	return 0;
}

static int tear_down(void **state)
{
	struct Place *place = *state;

	unlink(place->path);
	test_free(place);
	return 0;
}

static void write_bytes(const struct Place *place, const char *bytes, size_t length)
{
	FILE *file = fopen(place->path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	fclose(file);
}

/* All of a table as "a|b/c|d", or the sentence that refuses it. */
static void read_as_text(const struct Place *place, struct Text *out)
{
	struct Csv *csv;
	struct Error error = {0};
	bool more = true;

	text_clear(out);
	if (!csv_open(place->path, MANY, &csv, &error)) {
		text_append(out, error.text);
		return;
	}
	for (size_t i = 0; i < csv_n_columns(csv); i++)
		text_format(out, "%s%s", i ? "|" : "", csv_column(csv, i));
	while (more) {
		if (!csv_next(csv, &more, &error)) {
			text_clear(out);
			text_append(out, error.text);
			break;
		}
		for (size_t i = 0; more && i < csv_n_columns(csv); i++)
			text_format(out, "%s%s", i ? "|" : "/", csv_cell(csv, i));
	}
	csv_close(csv);
}

struct TableCase {
	const char *bytes, *expected;
};

static const struct TableCase tables[] = {
	{"x,y\n1,2\n3,4\n", "x|y/1|2/3|4"},
	{"x,y\r\n1,2\r\n3,4", "x|y/1|2/3|4"},
	{"x,y\r1,2\r3,4\r", "x|y/1|2/3|4"},
	{"\xef\xbb\xbfx,y\n1,2\n", "x|y/1|2"},
	{"x;y\n1;2,5\n", "x|y/1|2,5"},
	{"x\ty\n1\t2\n", "x|y/1|2"},
	{"\"a;b\",y\n1,2\n", "a;b|y/1|2"},
	{"x,y\n\"a, b\",\"say \"\"so\"\"\"\n", "x|y/a, b|say \"so\""},
	{"x,y\n\"two\nlines\",2\n", "x|y/two\nlines|2"},
	{"x,y\n 1 , 2 \n", "x|y/1|2"},
	{"x,y\n1\n", "x|y/1|"},
	{"x,y\n1,\n,2\n", "x|y/1|/|2"},
	{"x,y\n1,2,\n", "x|y/1|2"},
	{"x,y\n\n1,2\n\n\n", "x|y/1|2"},
	{"y\n1\n\n3\n\n", "y/1//3"},
	{"\n\nx,y\n1,2\n", "x|y/1|2"},
	{"x,y\na\"b,2\n", "x|y/a\"b|2"},
	{"x,y\n", "x|y"},
	{"", "There are no data: the first row names the columns, for example x,y."},
	{"x,y\n1,2,3\n", "Row 2 has 3 cells, but the header names 2 columns."},
	{"x,y\n1,\"2\n3,4\n", "Row 2, column 2: the quotation mark is never closed."},
	{"x,y\n1,\"2\"3\n",
	 "Row 2, column 2: something follows a closing quotation mark; a mark inside a cell is "
	 "written twice."},
	{"\xff\xfex\n", "The data are in UTF-16; save them as \"CSV UTF-8\" instead."},
};

static void tables_are_read_as_programs_write_them(void **state)
{
	struct Text text;

	text_init(&text);
	for (size_t i = 0; i < N(tables); i++) {
		write_bytes(*state, tables[i].bytes, strlen(tables[i].bytes));
		read_as_text(*state, &text);
		if (strcmp(text_get(&text), tables[i].expected) != 0)
			fail_msg("%s: got %s", tables[i].bytes, text_get(&text));
	}
	text_release(&text);
}

static void a_nul_is_no_text(void **state)
{
	struct Text text;

	text_init(&text);
	write_bytes(*state, "x,y\n1,a\0b\n", 10);
	read_as_text(*state, &text);
	assert_string_equal(text_get(&text), "Row 2, column 2 holds bytes that are no text.");
	text_release(&text);
}

static void a_cell_without_end_is_refused_before_memory_ends(void **state)
{
	struct Text text;

	text_init(&text);
	text_append(&text, "x,y\n1,");
	text_append_repeat(&text, "a", CSV_CELL_MAX + 1);
	write_bytes(*state, text_get(&text), text.length);
	read_as_text(*state, &text);
	assert_non_null(strstr(text_get(&text), "more than a million letters"));
	text_release(&text);
}

struct NumberCase {
	const char *table;
	double expected; /* NAN: missing; INFINITY: refused */
};

static const struct NumberCase numbers[] = {
	{"x,y\n1,2.5\n", 2.5},
	{"x,y\n1,-0.125\n", -0.125},
	{"x,y\n1,.5\n", .5},
	{"x,y\n1,5.\n", 5},
	{"x,y\n1,+7\n", 7},
	{"x,y\n1,1e3\n", 1000},
	{"x,y\n1,0.1\n", 0.1},
	{"x,y\n1,123456789012345678\n", 123456789012345678.0},
	{"x,y\n1,0.30000000000000004\n", 0.30000000000000004},
	{"x,y\n1,\n", NAN},
	{"x;y\n1;2,5\n", 2.5},
	{"x\ty\n1\t2,5\n", 2.5},
	{"x,y\n1,\"2,5\"\n", INFINITY},
	{"x,y\n1,abc\n", INFINITY},
	{"x,y\n1,12%\n", INFINITY},
	{"x,y\n1,nan\n", INFINITY},
	{"x,y\n1,inf\n", INFINITY},
	{"x,y\n1,0x10\n", INFINITY},
	{"x,y\n1,1e999\n", INFINITY},
	{"x,y\n1,-\n", INFINITY},
	{"x,y\n1,1-2\n", INFINITY},
};

static void check_number(const struct Place *place, const struct NumberCase *given)
{
	struct Csv *csv;
	struct Error error = {0};
	double number;
	bool more;

	write_bytes(place, given->table, strlen(given->table));
	assert_true(csv_open(place->path, 10, &csv, &error) && csv_next(csv, &more, &error));
	bool taken = csv_number(csv, 1, &number, &error);

	if (taken == isinf(given->expected))
		fail_msg("%s", given->table);
	if (!taken)
		assert_non_null(strstr(error.text, "Row 2, column \"y\": "));
	else if (isnan(given->expected) ? !isnan(number) : number != given->expected)
		fail_msg("%s: %.17g", given->table, number);
	csv_close(csv);
}

static void numbers_are_exact_or_refused_by_row_and_column(void **state)
{
	for (size_t i = 0; i < N(numbers); i++)
		check_number(*state, &numbers[i]);
}

static void more_rows_than_the_limit_are_refused(void **state)
{
	struct Csv *csv;
	struct Error error = {0};
	bool more;

	write_bytes(*state, "x\n1\n2\n3\n", 8);
	assert_true(csv_open(((struct Place *)*state)->path, 2, &csv, &error));
	assert_true(csv_next(csv, &more, &error) && csv_next(csv, &more, &error));
	assert_false(csv_next(csv, &more, &error));
	assert_non_null(strstr(error.text, "more than 2 rows"));
	csv_close(csv);
}

/* Whatever lies at the end of the buffer: every length of the first cell is tried around it. */
static void cells_across_the_end_of_the_buffer_stay_whole(void **state)
{
	const size_t buffer = (size_t)1 << 17;
	struct Text text;

	text_init(&text);
	for (size_t length = buffer - 12; length < buffer + 4; length++) {
		struct Csv *csv;
		struct Error error = {0};
		bool more;

		text_clear(&text);
		text_append(&text, "x,y\n");
		text_append_repeat(&text, "a", length - 4);
		text_append(&text, ",\"q\"\"r\"\r\n7,8\r\n");
		write_bytes(*state, text_get(&text), text.length);
		assert_true(csv_open(((struct Place *)*state)->path, 9, &csv, &error));
		assert_true(csv_next(csv, &more, &error) && more);
		assert_int_equal(strlen(csv_cell(csv, 0)), length - 4);
		assert_string_equal(csv_cell(csv, 1), "q\"r");
		assert_true(csv_next(csv, &more, &error) && more);
		assert_string_equal(csv_cell(csv, 1), "8");
		assert_int_equal(csv_row(csv), 3);
		csv_close(csv);
	}
	text_release(&text);
}

static void a_file_that_is_not_there_is_said(void **state)
{
	struct Csv *csv;
	struct Error error = {0};

	(void)state;
	assert_false(csv_open("/nowhere/at/all.csv", 1, &csv, &error));
	assert_int_equal(error.code, ERROR_IO);
	assert_non_null(strstr(error.text, "/nowhere/at/all.csv"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_are_read_as_programs_write_them),
		cmocka_unit_test(a_nul_is_no_text),
		cmocka_unit_test(a_cell_without_end_is_refused_before_memory_ends),
		cmocka_unit_test(numbers_are_exact_or_refused_by_row_and_column),
		cmocka_unit_test(more_rows_than_the_limit_are_refused),
		cmocka_unit_test(cells_across_the_end_of_the_buffer_stay_whole),
		cmocka_unit_test(a_file_that_is_not_there_is_said),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

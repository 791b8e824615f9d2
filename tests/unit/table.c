/* The reader of tables: quoting, line ends, separators, numbers, and what is refused with row and
 * column. */
#include "qtp/engine/xchg/table.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/xchg/cell.h"

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
	struct Table *table;
	struct Error error = {0};

	text_clear(out);
	if (!table_open(place->path, MANY, &table, &error)) {
		text_append(out, error.text);
		return;
	}
	for (size_t i = 0; i < table_n_columns(table); i++)
		text_format(out, "%s%s", i ? "|" : "", table_column(table, i));
	while (table_next(table, &error))
		for (size_t i = 0; i < table_n_columns(table); i++)
			text_format(out, "%s%s", i ? "|" : "/", table_cell(table, i));
	if (!table_is_read(table)) {
		text_clear(out);
		text_append(out, error.text);
	}
	table_close(table);
}

struct TableCase {
	const char *bytes, *expected;
};

static const struct TableCase tables[] = {
	{"x,y\n1,2\n3,4\n", "x|y/1|2/3|4"},
	{"x,y\n1,2\n\xef\xbb\xbf"
	 "3,4\n",
	 "x|y/1|2/3|4"},
	{"x,y\r\n1,2\r\n3,4", "x|y/1|2/3|4"},
	{"x,y\r1,2\r3,4\r", "x|y/1|2/3|4"},
	{"\xef\xbb\xbfx,y\n1,2\n", "x|y/1|2"},
	{"x;y\n1;2,5\n", "x|y/1|2,5"},
	{"x\ty\n1\t2\n", "x|y/1|2"},
	{"\"a;b\",y\n1,2\n", "a;b|y/1|2"},
	{"\"a;b;c\",y\n\"1;2;3\",2\n", "a;b;c|y/1;2;3|2"},
	/* As often in the head: the steadier one, else the one that is less in sentences. */
	{"x;y,z\n1;2,5\n", "x|y,z/1|2,5"},
	{"x;y,z,w\n1;2\n3;4\n", "x|y,z,w/1|2/3|4"},
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
	{"",
	 "There are no data. The first row has to name the columns, those below it hold the data."},
	{"x,y\n1,2,3\n", "Row 2 has 3 cells, but the header names 2 columns."},
	{"x,y\n1,\"2\n3,4\n", "Row 2, column 2: the quotation mark is never closed."},
	{"x,y\n1,\"2\"3\n",
	 "Row 2, column 2: something follows a closing quotation mark; a mark inside a cell is "
	 "written twice."},
	{"sep=;\nx;y\n1;2,5\n", "x|y/1|2,5"},
	{"\"sep=|\"\r\nx|y\r\n1|2\r\n", "x|y/1|2"},
	{"sep=\t\nx\ty\n", "x|y"},
	{"date;rate, percent\n2017-09-04;4,2\n2017-09-11;5\n",
	 "date|rate, percent/2017-09-04|4,2/2017-09-11|5"},
	{"x,y,,\r\n1,2,,\r\n,,,\r\n,,,\r\n", "x|y||/1|2||"},
	{"x,y\n\xc2\xa0"
	 "4.2,\xe2\x80\xaf"
	 "1 \n",
	 "x|y/4.2|1"},
	{"x\xc2\xa0,y\nm\xc3\xbc,2\n", "x|y/m\xc3\xbc|2"},
	{"x,y\nm\xfc,\x80\n", "x|y/m\xc3\xbc|\xe2\x82\xac"},
	{"x,y\r\n\xc3\xbc,2\r\n\r3,\xfc\n",
	 "Line 4, byte 15 of the data is no UTF-8 text, though others before it are. Save the "
	 "table as \"CSV UTF-8\"."},
	{"x,y\nm\xc3\xbc,\xfc\n",
	 "Line 2, byte 9 of the data is no UTF-8 text, though others before it are. Save the table "
	 "as \"CSV UTF-8\"."},
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

/* The same table in UTF-16 of both kinds, with and without a mark. */
static void what_a_file_is_written_in_does_not_matter(void **state)
{
	static const char plain[] = "x\ty\n\xe2\x82\xac\xf0\xa0\xae\xb7\t2\n";
	static const unsigned short units[] = {0xfeff, 'x',    '\t', 'y', '\n', 0x20ac,
					       0xd842, 0xdfb7, '\t', '2', '\n'};
	struct Text text;

	text_init(&text);
	for (int way = 0; way < 4; way++) {
		char bytes[2 * N(units)];
		size_t n = 0;

		for (size_t i = way / 2; i < N(units); i++) {
			bytes[n++] = (char)(way % 2 ? units[i] >> 8 : units[i] & 0xff);
			bytes[n++] = (char)(way % 2 ? units[i] & 0xff : units[i] >> 8);
		}
		write_bytes(*state, bytes, n);
		read_as_text(*state, &text);
		assert_string_equal(text_get(&text), "x|y/\xe2\x82\xac\xf0\xa0\xae\xb7|2");
	}
	write_bytes(*state, plain, sizeof plain - 1);
	read_as_text(*state, &text);
	assert_string_equal(text_get(&text), "x|y/\xe2\x82\xac\xf0\xa0\xae\xb7|2");
	text_release(&text);
}

/* More than is read, none of it on the disk. */
static void a_file_that_is_too_large_is_refused_unread(void **state)
{
	const struct Place *place = *state;
	struct Text text;

	text_init(&text);
	write_bytes(place, "x,y\n", 4);
	assert_int_equal(truncate(place->path, (off_t)1 << 31), 0);
	read_as_text(place, &text);
	assert_non_null(strstr(text_get(&text), "is larger than 1 GB and is not read."));
	text_release(&text);
}

/* What other programs write and people take for a table is named. */
static void a_file_that_is_no_table_says_what_it_is(void **state)
{
	static const char *const files[][2] = {
		{"%PDF-1.4\n%\xe2\xe3\n", "It is a PDF document."},
		{"{\\rtf1 x", "It is a text document."},
		{"\xef\xbb\xbf\n <!DOCTYPE HTML>\n", "It is a web page,"},
		{"<html><table><tr><td>x</td></tr></table></html>", "It is a web page,"},
		{"<TABLE border=1>", "It is a web page,"},
		{"<?xml version=\"1.0\"?><Workbook/>", "It is an XML file."},
		{"{\n \"x\": 1}", "It is JSON."},
		{"[\n {\"x\": 1}]", "It is JSON."},
		{"BEGIN:VCARD\r\n", "It is a file of vCards."},
		{"BEGIN:VCALENDAR\r\n", "It is a calendar."},
		{"\x1f\x8b\b", "It is compressed."},
	};
	static const char *const tables_still[][2] = {
		{"[x],{y}\n1,2\n", "[x]|{y}/1|2"},
		{"<5 years,y\n1,2\n", "<5 years|y/1|2"},
		{"x\n{\"a\"\n", "x/{\"a\""},
	};
	struct Text text;

	text_init(&text);
	for (size_t i = 0; i < N(files); i++) {
		write_bytes(*state, files[i][0], strlen(files[i][0]));
		read_as_text(*state, &text);
		if (!strstr(text_get(&text), files[i][1]))
			fail_msg("%s: got %s", files[i][0], text_get(&text));
	}
	for (size_t i = 0; i < N(tables_still); i++) {
		write_bytes(*state, tables_still[i][0], strlen(tables_still[i][0]));
		read_as_text(*state, &text);
		assert_string_equal(text_get(&text), tables_still[i][1]);
	}
	text_release(&text);
}

/* What a pipe brought is read as often as it is needed, a file is read by itself. */
static void a_pipe_is_held_to_be_read_twice(void **state)
{
	struct Place *place = *state;
	struct Error error = {0};
	struct Table *table;
	char path[32];
	int ends[2], copy;

	write_bytes(place, "x\n1\n", 4);
	assert_true(table_hold(place->path, &copy, &error));
	assert_int_equal(copy, 0);
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "x\n1\n", 4), 4);
	close(ends[1]);
	snprintf(path, sizeof path, "/dev/fd/%d", ends[0]);
	assert_true(table_hold(path, &copy, &error));
	close(ends[0]);
	for (int i = 0; i < 2; i++) {
		assert_true(table_open_file(&(struct TableFile){.path = path, .copy = copy}, MANY,
					    &table, &error));
		assert_true(table_next(table, &error));
		assert_string_equal(table_cell(table, 0), "1");
		table_close(table);
	}
	assert_null(table_open_book(path, copy));
	table_let_go(copy);
	table_let_go(0);
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
	text_append_repeat(&text, "a", TABLE_CELL_MAX + 1);
	write_bytes(*state, text_get(&text), text.length);
	read_as_text(*state, &text);
	assert_non_null(strstr(text_get(&text), "more than a million letters"));
	text_release(&text);
}

/* A column of numbers, one cell a line. */
struct NumberCase {
	const char *cells;
	char separator;
	bool whole, percent;
	const char
		*expected; /* the numbers with blanks between, or the fault of the last cell read */
};

#define NBSP "\xc2\xa0"
#define NARROW "\xe2\x80\xaf"
#define MINUS "\xe2\x88\x92"

static const struct NumberCase numbers[] = {
	{"2.5\n-0.125\n.5\n5.\n+7\n1e3\n0.1", ',', false, false, "2.5 -0.125 0.5 5 7 1000 0.1"},
	{"123456789012345678\n0.30000000000000004", ',', false, false,
	 "1.2345678901234568e+17 0.30000000000000004"},
	{"2.5\n\n3", ',', false, false, "2.5 nan 3"},
	{"2,5\n3,25", ';', false, false, "2.5 3.25"},
	{"2,5", ',', false, false, "2.5"},
	{"1" NBSP "234,5\n980", ';', false, false, "1234.5 980"},
	{"1" NARROW "234 567,5", ';', false, false, "1234567.5"},
	{"1'234.5", ',', false, false, "1234.5"},
	{"1'234,567", ';', false, false, "1234.567"},
	{"1 234,567", ';', false, false, "1234.567"},
	{"1.234,5\n2.000", ';', false, false, "1234.5 2000"},
	{"1,234.5\n2,000", ',', false, false, "1234.5 2000"},
	{"1,234,567\n1,234", ',', false, false, "1234567 1234"},
	{"1.234\n5,5", ';', false, false, "1234 5.5"},
	{"1,234\n5,5", ';', false, false, "1.234 5.5"},
	{"0,123", ';', false, false, "0.123"},
	{"1234,567", ';', false, false, "1234.567"},
	{"1.234\n5.678", ',', false, false, "1.234 5.678"},
	{"1,234", ',', true, false, "1234"},
	{"1.234", ';', true, false, "1234"},
	{"1,234", ',', false, false, "unsure"},
	{"1,234", ';', false, false, "unsure"},
	{"1.234", ';', false, false, "unsure"},
	{"1.234\n1,234", '\t', false, false, "unsure"},
	{MINUS "3.2\n\xe2\x80\x93"
	       "4",
	 ',', false, false, "-3.2 -4"},
	{"45%\n4.5 %\n", ',', false, true, "45 4.5"},
	{"45%", ',', false, false, "percent"},
	{"45%\n12", ',', false, true, "bare"},
	{"NA", ',', false, false, "missing"},
	{"n/a", ',', false, false, "missing"},
	{"-", ',', false, false, "missing"},
	{"abc", ',', false, false, "none"},
	{"nan", ',', false, false, "missing"},
	{"inf", ',', false, false, "none"},
	{"0x10", ',', false, false, "none"},
	{"1e999", ',', false, false, "none"},
	{"1-2", ',', false, false, "none"},
	{"12,34,56", ',', false, false, "none"},
	{"1 23", ',', false, false, "none"},
	{"1.2.3", ',', false, false, "none"},
	{"4"
	 "\xe2\x80\x8b"
	 ".2",
	 ',', false, false, "none"},
};

static void read_numbers(const struct NumberCase *given, struct Text *out)
{
	static const char *const faults[] = {[NUMBER_NOT] = "none",
					     [NUMBER_PERCENT] = "percent",
					     [NUMBER_BARE] = "bare",
					     [NUMBER_MISSING] = "missing",
					     [NUMBER_OTHER_MARK] = "marks"};
	struct NumberColumn column = {
		.separator = given->separator, .whole = given->whole, .percent = given->percent};
	struct NumberCell cells[8];
	size_t n = 0, row = 1;

	text_clear(out);
	for (const char *at = given->cells; *at; at += *at == '\n') {
		char text[CELL_TEXT] = "";
		size_t length = strcspn(at, "\n");

		memcpy(text, at, length);
		at += length;
		enum NumberFault fault = number_cell_read(&column, text, ++row, &cells[n++]);

		if (fault != NUMBER_READ) {
			text_clear(out);
			text_append(out, faults[fault]);
			return;
		}
	}
	if (!number_column_settle(&column)) {
		text_append(out, "unsure");
		return;
	}
	for (size_t i = 0; i < n; i++)
		text_format(out, "%s%.17g", i ? " " : "", number_cell_settled(&column, cells[i]));
}

static void numbers_are_exact_or_refused(void **state)
{
	struct Text text;

	(void)state;
	text_init(&text);
	for (size_t i = 0; i < N(numbers); i++) {
		const char *at, *got;
		char *end, *got_end;

		read_numbers(&numbers[i], &text);
		at = numbers[i].expected;
		got = text_get(&text);
		if (strcmp(at, got) == 0)
			continue;
		do { /* equal as numbers */
			double wanted = strtod(at, &end), number = strtod(got, &got_end);

			if (end == at || got_end == got ||
			    (wanted != number && !(isnan(wanted) && isnan(number))) ||
			    *end != *got_end)
				fail_msg("%s: %s, not %s", numbers[i].cells, text_get(&text),
					 numbers[i].expected);
			at = end;
			got = got_end;
		} while (*at);
	}
	text_release(&text);
}

/* A column of days, with blanks for the ends of its cells written as |. */
struct DaysCase {
	const char *cells;
	bool is_named;
	struct DayStep step;
	const char *expected;
};

#define ANY          \
	{            \
		0, 0 \
	}
#define WEEKLY       \
	{            \
		7, 0 \
	}
#define MONTHLY      \
	{            \
		0, 1 \
	}

static const struct DaysCase days[] = {
	{"2017-09-04|2017-09-11", false, ANY, "2017-09-04 2017-09-11"},
	{"2017-09-04 00:00:00|2017-09-04T00:00:00Z|2017-9-4", false, ANY,
	 "2017-09-04 2017-09-04 2017-09-04"},
	{"2017-09-04T00:00:00.000+02:00", false, ANY, "2017-09-04"},
	{"9/4/2017 12:00:00 AM", false, WEEKLY, "unsure"},
	{"9/4/2017 0:00|9/11/2017 0:00", false, WEEKLY, "2017-09-04 2017-09-11"},
	{"9/4/2017|9/11/2017", false, ANY, "unsure"},
	{"05/11/2023|04/12/2023", false, ANY, "2023-11-05 2023-12-04"},
	{"04/12/2023|05/11/2023", false, ANY, "2023-04-12 2023-05-11"},
	{"05/01/2017|06/01/2017|07/01/2017", false, MONTHLY, "2017-05-01 2017-06-01 2017-07-01"},
	{"01/05/2017|01/06/2017|01/07/2017", false, MONTHLY, "2017-05-01 2017-06-01 2017-07-01"},
	{"01/05/2017|25/06/2017", false, ANY, "2017-05-01 2017-06-25"},
	{"05/01/2017|06/25/2017", false, ANY, "2017-05-01 2017-06-25"},
	{"25/06/2017|06/25/2017", false, ANY, "unsure"},
	{"5/5/2017|6/6/2017", false, ANY, "2017-05-05 2017-06-06"},
	{"04-09-2017|11-09-2017", false, WEEKLY, "2017-09-04 2017-09-11"},
	{"04.09.2017|11.09.2017", false, ANY, "2017-09-04 2017-09-11"},
	{"09.25.2017|09.04.2017", false, ANY, "2017-09-25 2017-09-04"},
	{"4.9.17", false, ANY, "2017-09-04"},
	{"4.9.69|4.9.70", false, ANY, "2069-09-04 1970-09-04"},
	{"20170904|20170911", true, ANY, "2017-09-04 2017-09-11"},
	{"20170904", false, ANY, "none"},
	{"42982|42989", true, ANY, "2017-09-04 2017-09-11"},
	{"12345", true, ANY, "none"},
	{"42982", false, ANY, "none"},
	{"Sep-17|Oct-17", true, MONTHLY, "2017-09-01 2017-10-01"},
	{"Sep-17", true, WEEKLY, "month"},
	{"Sep 2017|October 2017|2017-11|12/2017", false, ANY,
	 "2017-09-01 2017-10-01 2017-11-01 2017-12-01"},
	{"4 Sep 2017|Sep 4, 2017|4-Sep-17|Mon 4 Sep 2017|2017-Sep-04", false, ANY,
	 "2017-09-04 2017-09-04 2017-09-04 2017-09-04 2017-09-04"},
	{"2017-Q3|Q4 2017", false, ANY, "2017-07-01 2017-10-01"},
	{"2017-W36", false, ANY, "2017-09-04"},
	{"4" NBSP "Sep" NBSP "2017", false, ANY, "2017-09-04"},
	{"2017-02-30", false, ANY, "impossible"},
	{"31/31/2017", false, ANY, "impossible"},
	{"2017-09-04 13:45", false, ANY, "time"},
	{"9/4", true, ANY, "none"},
	{"4.2", true, ANY, "none"},
	{"Ward 3", true, ANY, "none"},
	{"", true, ANY, "none"},
};

static void read_days(const struct DaysCase *given, struct Text *out)
{
	static const char *const faults[] = {[DAY_NOT] = "none",
					     [DAY_IMPOSSIBLE] = "impossible",
					     [DAY_OR_MONTH] = "month",
					     [DAY_HAS_TIME] = "time"};
	struct DayColumn column;
	struct DayCell cells[8];
	size_t n = 0, row = 1;
	const char *at = given->cells;
	char day[DAY_TEXT];

	text_clear(out);
	day_column_init(&column, ORDER_UNKNOWN, given->step);
	column.is_named = given->is_named;
	do {
		char text[CELL_TEXT] = "";
		size_t length = strcspn(at, "|");

		memcpy(text, at, length);
		at += length;
		enum DayFault fault = day_cell_read(&column, text, ++row, &cells[n++]);

		if (fault != DAY_READ) {
			text_append(out, faults[fault]);
			return;
		}
	} while (*at++);
	if (!day_column_settle(&column)) {
		text_append(out, "unsure");
		return;
	}
	for (size_t i = 0; i < n; i++)
		text_format(out, "%s%s", i ? " " : "",
			    day_iso(day_cell_settled(&column, cells[i]), day));
}

static void days_have_the_order_that_the_column_tells(void **state)
{
	struct Text text;

	(void)state;
	text_init(&text);
	for (size_t i = 0; i < N(days); i++) {
		read_days(&days[i], &text);
		if (strcmp(text_get(&text), days[i].expected) != 0)
			fail_msg("%s: %s, not %s", days[i].cells, text_get(&text),
				 days[i].expected);
	}
	text_release(&text);
}

static void more_rows_than_the_limit_are_refused(void **state)
{
	struct Table *table;
	struct Error error = {0};

	write_bytes(*state, "x\n1\n2\n3\n", 8);
	assert_true(table_open(((struct Place *)*state)->path, 2, &table, &error));
	assert_true(table_next(table, &error) && table_next(table, &error));
	assert_false(table_next(table, &error));
	assert_false(table_is_read(table));
	assert_non_null(strstr(error.text, "more than 2 rows"));
	table_close(table);
}

/* Whatever is at the end of the buffer: every length of the first cell is tried around it. */
static void cells_across_the_end_of_the_buffer_stay_whole(void **state)
{
	const size_t buffer = (size_t)1 << 17;
	struct Text text;

	text_init(&text);
	for (size_t length = buffer - 12; length < buffer + 4; length++) {
		struct Table *table;
		struct Error error = {0};

		text_clear(&text);
		text_append(&text, "x,y\n");
		text_append_repeat(&text, "a", length - 4);
		text_append(&text, ",\"q\"\"r\"\r\n7,8\r\n");
		write_bytes(*state, text_get(&text), text.length);
		assert_true(table_open(((struct Place *)*state)->path, 9, &table, &error));
		assert_true(table_next(table, &error));
		assert_int_equal(strlen(table_cell(table, 0)), length - 4);
		assert_string_equal(table_cell(table, 1), "q\"r");
		assert_true(table_next(table, &error));
		assert_string_equal(table_cell(table, 1), "8");
		assert_int_equal(table_row(table), 3);
		table_close(table);
	}
	text_release(&text);
}

static void a_file_that_is_not_there_is_said(void **state)
{
	struct Table *table;
	struct Error error = {0};

	(void)state;
	assert_false(table_open("/nowhere/at/all.csv", 1, &table, &error));
	assert_int_equal(error.code, ERROR_IO);
	assert_non_null(strstr(error.text, "/nowhere/at/all.csv"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_are_read_as_programs_write_them),
		cmocka_unit_test(a_file_that_is_no_table_says_what_it_is),
		cmocka_unit_test(a_pipe_is_held_to_be_read_twice),
		cmocka_unit_test(a_nul_is_no_text),
		cmocka_unit_test(a_cell_without_end_is_refused_before_memory_ends),
		cmocka_unit_test(numbers_are_exact_or_refused),
		cmocka_unit_test(days_have_the_order_that_the_column_tells),
		cmocka_unit_test(what_a_file_is_written_in_does_not_matter),
		cmocka_unit_test(a_file_that_is_too_large_is_refused_unread),
		cmocka_unit_test(more_rows_than_the_limit_are_refused),
		cmocka_unit_test(cells_across_the_end_of_the_buffer_stay_whole),
		cmocka_unit_test(a_file_that_is_not_there_is_said),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* The data of the verb chart: rows of a CSV file in the order of their dates. */
#include "verb_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/xchg/csv.h"

#include <ctype.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NO_COLUMN SIZE_MAX
#define NUMBER_TEXT 24

/* One row: up to two numbers. */
struct Row {
	const char *name;
	double first, second;
	Day day;
	uint32_t row;
};

/* Reading under way. */
struct Reading {
	const struct ChartRequest *request;
	struct Csv *csv;
	size_t x, first, second; /* columns; NO_COLUMN */
	bool subgroups;
	bool dates; /* the x of the first row is a date, so all must be */
	Day today;
	struct Arena *arena;
	struct Row *rows;
	size_t n, capacity;
};

static size_t find_one(const struct Csv *csv, const char *const names[], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t column = csv_find_column(csv, names[i]);

		if (column != NO_COLUMN)
			return column;
	}
	return NO_COLUMN;
}

#define FIND(csv, ...)                                    \
	find_one(csv, (const char *const[]){__VA_ARGS__}, \
		 N_ITEMS(((const char *const[]){__VA_ARGS__})))

static bool needs_pairs(const struct ChartRequest *request)
{
	return request->form == FORM_CHART &&
	       (request->type == CHART_P || request->type == CHART_PP || request->type == CHART_U ||
		request->type == CHART_UP);
}

static bool may_have_pairs(const struct ChartRequest *request)
{
	return request->form == FORM_BEFORE_AFTER || request->type == CHART_RUN ||
	       request->type == CHART_I;
}

/* The first column that is none of the two. */
static size_t other_column(const struct Csv *csv, size_t a, size_t b)
{
	for (size_t i = 0; i < csv_n_columns(csv); i++) {
		if (i != a && i != b)
			return i;
	}
	return NO_COLUMN;
}

/* Numerator and denominator by name, else the last two of the first three columns. */
static void find_pair(struct Reading *reading)
{
	size_t n = csv_n_columns(reading->csv);

	reading->first = FIND(reading->csv, "numerator", "k");
	reading->second = FIND(reading->csv, "denominator", "n");
	if (reading->first != NO_COLUMN && reading->second != NO_COLUMN)
		return;
	reading->first = reading->second = NO_COLUMN;
	if (needs_pairs(reading->request) && n >= 3) {
		reading->first = 1;
		reading->second = 2;
	}
}

static void find_value(struct Reading *reading)
{
	size_t n = csv_n_columns(reading->csv);

	reading->first = FIND(reading->csv, "y", "value");
	if (reading->first == NO_COLUMN)
		reading->first = n == 1 ? 0 : 1;
	reading->second = NO_COLUMN;
}

static bool find_columns(struct Reading *reading, struct Error *error)
{
	const struct ChartRequest *request = reading->request;
	size_t n = csv_n_columns(reading->csv);

	if (request->form == FORM_PARETO) {
		reading->x = FIND(reading->csv, "item", "category");
		reading->x = reading->x == NO_COLUMN ? 0 : reading->x;
		reading->first = FIND(reading->csv, "count");
		if (reading->first == NO_COLUMN && n > 1)
			reading->first = reading->x == 0 ? 1 : 0;
		reading->second = NO_COLUMN;
		return true;
	}
	reading->first = NO_COLUMN;
	if (needs_pairs(request) || may_have_pairs(request))
		find_pair(reading);
	if (reading->first == NO_COLUMN && needs_pairs(request))
		return error_set(error, ERROR_INPUT, "data",
				 "A %s needs a numerator and a denominator: give three columns, "
				 "x,numerator,denominator.",
				 chart_type_name(request->type));
	if (reading->first == NO_COLUMN)
		find_value(reading);
	reading->x = other_column(reading->csv, reading->first, reading->second);
	reading->subgroups = request->form == FORM_CHART &&
			     (request->type == CHART_XBAR || request->type == CHART_S);
	if (reading->subgroups && reading->x == NO_COLUMN)
		return error_set(
			error, ERROR_INPUT, "data",
			"A %s needs to know which values belong together: give two columns, "
			"x,value, one row "
			"a value.",
			chart_type_name(request->type));
	return true;
}

/* ---- dates ---- */

static bool has_shape(const char *text, const char *shape)
{
	for (; *shape; shape++, text++) {
		if (*shape == '0' ? !isdigit((unsigned char)*text) : *shape != *text)
			return false;
	}
	return !*text;
}

static bool has_year(const char *text)
{
	size_t digits = 0;

	for (; *text && digits < 4; text++)
		digits = isdigit((unsigned char)*text) ? digits + 1 : 0;
	return digits == 4;
}

/* A day, or a month for its first day. Without a year of four digits it is no date but a name. */
static bool parse_date(const char *text, Day today, Day *ret_day)
{
	char first[DAY_TEXT];

	if (has_shape(text, "0000-00-00"))
		return day_parse_iso(text, ret_day);
	if (has_shape(text, "0000-00")) {
		snprintf(first, sizeof first, "%s-01", text);
		return day_parse_iso(first, ret_day);
	}
	return strpbrk(text, "/ -") && has_year(text) && day_parse(text, today, ret_day, NULL);
}

static bool take_day(struct Reading *reading, const char *text, struct Row *row,
		     struct Error *error)
{
	bool shaped = has_shape(text, "0000-00-00") || has_shape(text, "0000-00");
	bool found =
		(reading->n == 0 || reading->dates) && parse_date(text, reading->today, &row->day);

	if (reading->n == 0)
		reading->dates = found;
	if (found || (!reading->dates && !(shaped && reading->n == 0)))
		return true;
	if (!*text)
		return csv_fail(reading->csv, reading->x, error, "the date is missing.");
	return csv_fail(reading->csv, reading->x, error, "\"%.40s\" is no date%s.", text,
			shaped ? ": there is no such day" : ", though the rows above have dates");
}

static int by_day(const void *a, const void *b)
{
	const struct Row *first = a, *second = b;

	if (first->day != second->day)
		return first->day < second->day ? -1 : 1;
	return first->row < second->row ? -1 : first->row > second->row;
}

/* Sorts by date; the same date twice is a question that only a person can answer. */
static bool sort_rows(struct Reading *reading, bool *ret_sorted, struct Error *error)
{
	bool in_order = true;
	char day[DAY_TEXT];

	for (size_t i = 1; i < reading->n && in_order; i++)
		in_order = reading->rows[i - 1].day <= reading->rows[i].day;
	*ret_sorted = !in_order;
	if (!in_order)
		qsort(reading->rows, reading->n, sizeof(*reading->rows), by_day);
	for (size_t i = 1; i < reading->n && !reading->subgroups; i++) {
		const struct Row *before = &reading->rows[i - 1], *row = &reading->rows[i];

		if (before->day == row->day)
			return error_set(error, ERROR_INPUT, "data",
					 "Row %" PRIu32
					 ", column \"%.40s\": %s is there twice (row %" PRIu32
					 " too); give each point its own date, or join the two.",
					 row->row, csv_column(reading->csv, reading->x),
					 day_iso(row->day, day), before->row);
	}
	return true;
}

/* ---- rows ---- */

static bool check_pair(const struct Reading *reading, const struct Row *row, struct Error *error)
{
	double k = row->first, n = row->second;
	bool proportion = reading->request->type == CHART_P || reading->request->type == CHART_PP;

	if (k < 0)
		return csv_fail(reading->csv, reading->first, error,
				"a count of %g cannot be, it must be 0 or more.", k);
	if (n < 0)
		return csv_fail(reading->csv, reading->second, error,
				"%g cannot be, it must be 0 or more.", n);
	if (reading->request->form == FORM_CHART && proportion && k > n)
		return csv_fail(reading->csv, reading->first, error,
				"%g of %g is more than all; for events per exposure use --type u.",
				k, n);
	return true;
}

static bool check_value(const struct Reading *reading, const struct Row *row, struct Error *error)
{
	enum ChartType type = reading->request->type;
	double y = row->first;
	bool is_count =
		reading->request->form == FORM_PARETO ||
		(reading->request->form == FORM_CHART && (type == CHART_C || type == CHART_G));

	if (is_count && y < 0)
		return csv_fail(reading->csv, reading->first, error,
				"a count of %g cannot be, it must be 0 or more.", y);
	if (reading->request->form == FORM_CHART && type == CHART_T && y <= 0)
		return csv_fail(
			reading->csv, reading->first, error,
			"a time of %g between events cannot be drawn on a t chart; use a finer "
			"unit of time, or "
			"--type g.",
			y);
	return true;
}

static bool take_row(struct Reading *reading, struct Error *error)
{
	struct Row row = {.first = NAN, .second = NAN, .row = (uint32_t)csv_row(reading->csv)};
	const char *x = reading->x == NO_COLUMN ? "" : csv_cell(reading->csv, reading->x);

	if (reading->request->form != FORM_PARETO && !take_day(reading, x, &row, error))
		return false;
	if (reading->first != NO_COLUMN &&
	    !csv_number(reading->csv, reading->first, &row.first, error))
		return false;
	if (reading->second != NO_COLUMN &&
	    !csv_number(reading->csv, reading->second, &row.second, error))
		return false;
	if (!(reading->second != NO_COLUMN ? check_pair(reading, &row, error)
					   : check_value(reading, &row, error)))
		return false;
	/* The same category or subgroup comes many times in a row: keep its name once. */
	const struct Row *before = reading->n > 0 ? &reading->rows[reading->n - 1] : NULL;

	row.name = before && strcmp(before->name, x) == 0 ? before->name
							  : arena_text(reading->arena, x);
	reading->rows = arena_grow(reading->arena, reading->rows, reading->n, &reading->capacity,
				   sizeof(row));
	reading->rows[reading->n++] = row;
	return true;
}

static bool read_rows(struct Reading *reading, struct Error *error)
{
	bool more;

	for (;;) {
		if (!csv_next(reading->csv, &more, error))
			return false;
		if (!more)
			break;
		if (!take_row(reading, error))
			return false;
	}
	if (reading->n == 0)
		return error_set(error, ERROR_INPUT, "data",
				 "There is no row of data below the header.");
	return true;
}

/* A first row of nothing but numbers and dates would be a lost point. */
static bool check_header(const struct Reading *reading, struct Error *error)
{
	char *end;
	Day day;

	for (size_t i = 0; i < csv_n_columns(reading->csv); i++) {
		const char *name = csv_column(reading->csv, i);
		bool number = *name && (strtod(name, &end), !*end);

		if (*name && !number && !parse_date(name, reading->today, &day))
			return true;
	}
	return error_set(error, ERROR_INPUT, "data",
			 "The first row holds data; it must name the columns, for example x,y or "
			 "x,numerator,denominator.");
}

/* ---- points ---- */

/* Which rows make up a point: the group of each row, numbered in the order in which they first
 * come. */
struct Groups {
	size_t *of_row;
	const char **names;
	size_t n;
};

static size_t hash_text(const char *text)
{
	uint64_t hash = 14695981039346656037u; /* FNV-1a */

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 1099511628211u;
	return (size_t)(hash ^ (hash >> 32));
}

/* Open addressing over a table of twice the size; a slot holds the group's number + 1. */
static void group_rows(const struct Reading *reading, struct Groups *ret_groups)
{
	size_t size = 16;

	while (size < 2 * reading->n)
		size *= 2;
	size_t *slots = ARENA_ARRAY(reading->arena, size, size_t);

	ret_groups->of_row = ARENA_ARRAY(reading->arena, reading->n, size_t);
	ret_groups->names = ARENA_ARRAY(reading->arena, reading->n, const char *);
	ret_groups->n = 0;
	for (size_t i = 0; i < reading->n; i++) {
		const char *name = reading->rows[i].name;
		size_t slot = hash_text(name) & (size - 1);

		while (slots[slot] && strcmp(ret_groups->names[slots[slot] - 1], name) != 0)
			slot = (slot + 1) & (size - 1);
		if (!slots[slot]) {
			ret_groups->names[ret_groups->n++] = name;
			slots[slot] = ret_groups->n;
		}
		ret_groups->of_row[i] = slots[slot] - 1;
	}
}

static void take_subgroups(const struct Reading *reading, struct ChartInput *input)
{
	struct Groups groups;

	group_rows(reading, &groups);
	size_t *at = ARENA_ARRAY(reading->arena, groups.n + 1, size_t);

	input->n = groups.n;
	input->names = groups.names;
	input->subgroup_n = ARENA_ARRAY(reading->arena, groups.n, size_t);
	input->values = ARENA_ARRAY(reading->arena, reading->n, double);
	for (size_t i = 0; i < reading->n; i++)
		input->subgroup_n[groups.of_row[i]]++;
	for (size_t i = 1; i < groups.n; i++)
		at[i] = at[i - 1] + input->subgroup_n[i - 1];
	for (size_t i = 0; i < reading->n; i++)
		input->values[at[groups.of_row[i]]++] = reading->rows[i].first;
}

static void take_points(const struct Reading *reading, struct ChartInput *input)
{
	bool pairs = reading->second != NO_COLUMN;
	double *first = ARENA_ARRAY(reading->arena, reading->n, double);

	input->n = reading->n;
	input->names = ARENA_ARRAY(reading->arena, reading->n, const char *);
	if (pairs)
		input->denominator = ARENA_ARRAY(reading->arena, reading->n, double);
	for (size_t i = 0; i < reading->n; i++) {
		input->names[i] = reading->rows[i].name;
		first[i] = reading->rows[i].first;
		if (pairs)
			input->denominator[i] = reading->rows[i].second;
	}
	*(pairs ? &input->numerator : &input->y) = first;
}

static void take_items(const struct Reading *reading, struct ChartInput *input)
{
	input->n = reading->n;
	input->items = ARENA_ARRAY(reading->arena, reading->n, const char *);
	if (reading->first != NO_COLUMN)
		input->counts = ARENA_ARRAY(reading->arena, reading->n, double);
	for (size_t i = 0; i < reading->n; i++) {
		input->items[i] = reading->rows[i].name;
		if (input->counts)
			input->counts[i] = reading->rows[i].first;
	}
}

/* Names that only count from 1 say nothing that the number of a point does not. */
static bool is_counting(const struct ChartInput *input)
{
	char number[NUMBER_TEXT];

	for (size_t i = 0; i < input->n; i++) {
		snprintf(number, sizeof number, "%zu", i + 1);
		if (strcmp(input->names[i], number) != 0 && *input->names[i])
			return false;
	}
	return true;
}

/* The day of each point: of its first row, where it has many. */
static const Day *point_days(const struct Reading *reading, const struct ChartInput *input)
{
	Day *days = ARENA_ARRAY(reading->arena, input->n, Day);
	size_t point = 0;

	for (size_t i = 0; i < reading->n && point < input->n; i++) {
		if (i == 0 || !reading->subgroups ||
		    strcmp(reading->rows[i].name, reading->rows[i - 1].name) != 0)
			days[point++] = reading->rows[i].day;
	}
	return days;
}

static bool read_all(struct Reading *reading, struct ChartInput *input, struct Error *error)
{
	if (!check_header(reading, error) || !find_columns(reading, error) ||
	    !read_rows(reading, error))
		return false;
	if (reading->dates && !sort_rows(reading, &input->sorted, error))
		return false;
	input->x_name = reading->x == NO_COLUMN
				? ""
				: arena_text(reading->arena, csv_column(reading->csv, reading->x));
	input->y_name = arena_text(reading->arena, csv_column(reading->csv, reading->first));
	if (reading->request->form == FORM_PARETO) {
		take_items(reading, input);
		return true;
	}
	if (reading->subgroups)
		take_subgroups(reading, input);
	else
		take_points(reading, input);
	if (is_counting(input))
		input->names = NULL;
	if (reading->dates)
		input->days = point_days(reading, input);
	return true;
}

bool chart_input_read(const struct ChartRequest *request, Day today, struct Arena *arena,
		      struct ChartInput *ret_input, struct Error *error)
{
	struct Reading reading = {.request = request, .today = today, .arena = arena};

	*ret_input = (struct ChartInput){0};
	if (!csv_open(request->data, CHART_ROWS_MAX, &reading.csv, error))
		return false;
	bool done = read_all(&reading, ret_input, error);

	csv_close(reading.csv);
	return done;
}

/* The data of the verb chart: rows of a CSV file in the order of their dates. */
#include "verb_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NUMBER_TEXT 24

/* Reading under way. */
struct Reading {
	const struct ChartRequest *request;
	struct TableData data;
	bool subgroups;
	struct Arena *arena;
};

static bool is_type(const struct ChartRequest *request, const enum ChartType types[], size_t n)
{
	for (size_t i = 0; i < n && request->form == FORM_CHART; i++)
		if (types[i] == request->type)
			return true;
	return false;
}

#define IS_TYPE(request, ...)                                   \
	is_type(request, (const enum ChartType[]){__VA_ARGS__}, \
		N_ITEMS(((const enum ChartType[]){__VA_ARGS__})))

/* What the chart needs of the table. */
static struct TableWish make_wish(const struct ChartRequest *request)
{
	bool shares = IS_TYPE(request, CHART_P, CHART_PP);
	bool named = request->form == FORM_FUNNEL;
	bool pairs = named || shares || IS_TYPE(request, CHART_U, CHART_UP);

	return (struct TableWish){.what = request->form == FORM_CHART
						  ? chart_type_subject(request->type)
					  : named ? "A funnel plot"
						  : "This comparison",
				  .path = request->data,
				  .ways = request->ways,
				  .limit = CHART_ROWS_MAX,
				  .items = request->form == FORM_PARETO,
				  .named = named,
				  .pairs = pairs,
				  .by_place = shares, /* k above n is refused */
				  .may_be_pairs = request->form == FORM_BEFORE_AFTER ||
						  IS_TYPE(request, CHART_RUN, CHART_I),
				  .groups = IS_TYPE(request, CHART_XBAR, CHART_S),
				  .events = IS_TYPE(request, CHART_T, CHART_G),
				  .notes = !named && request->form != FORM_PARETO,
				  .whole = {pairs || request->form == FORM_PARETO ||
						    IS_TYPE(request, CHART_C, CHART_G),
					    shares}};
}

static int by_day(const void *a, const void *b)
{
	const struct TableRow *first = a, *second = b;

	if (first->day != second->day)
		return first->day < second->day ? -1 : 1;
	return first->row < second->row ? -1 : first->row > second->row;
}

/* Names of months without a year: they are sorted, unless each follows the one before, also over a
 * year's end, or one is there twice. */
static bool months_are_in_order(const struct TableData *data)
{
	const Day last = 12;
	bool follow = true, rise = true;
	unsigned seen = 0;

	for (size_t i = 0; i < data->n; i++) {
		Day month = data->rows[i].day, before = i > 0 ? data->rows[i - 1].day : month - 1;

		if (seen & 1u << month)
			return true;
		seen |= 1u << month;
		follow = follow && month == before % last + 1;
		rise = rise && month > before;
	}
	return follow || rise;
}

static bool fail_row(const struct Reading *reading, const struct TableRow *row, const char *column,
		     const char *what, struct Error *error)
{
	return error_set(error, ERROR_INPUT, "data", "Row %" PRIu32 ", column \"%.40s\": %s",
			 row->row, text_show(reading->arena, column), what);
}

static bool may_not_repeat(const struct Reading *reading)
{
	return reading->data.has_days && reading->data.has_first && !reading->subgroups;
}

/* Sorts by date; the same date twice is a question that only a person can answer. */
static bool sort_rows(struct Reading *reading, bool *ret_sorted, struct Error *error)
{
	struct TableData *data = &reading->data;
	bool in_order = true;
	char day[DAY_TEXT];

	for (size_t i = 1; i < data->n && in_order; i++)
		in_order = data->rows[i - 1].day <= data->rows[i].day;
	if (data->has_months)
		in_order = months_are_in_order(data);
	*ret_sorted = !in_order;
	if (!in_order)
		qsort(data->rows, data->n, sizeof data->rows[0], by_day);
	for (size_t i = 1; i < data->n && may_not_repeat(reading); i++) {
		const struct TableRow *before = &data->rows[i - 1], *row = &data->rows[i];

		if (before->day == row->day)
			return error_set(error, ERROR_INPUT, "data",
					 "Row %" PRIu32
					 ", column \"%.40s\": %s is there twice (row %" PRIu32
					 " too); give each point its own date, or join the two.",
					 row->row, text_show(reading->arena, data->x_name),
					 day_iso(row->day, day), before->row);
	}
	return true;
}

/* ---- rows ---- */

static bool check_pair(const struct Reading *reading, const struct TableRow *row,
		       struct Error *error)
{
	const struct ChartRequest *request = reading->request;
	double k = row->first, n = row->second;

	if (k < 0)
		return fail_row(reading, row, reading->data.y_name,
				arena_format(reading->arena,
					     "a count of %g cannot be, it must be 0 or more.", k),
				error);
	if (n < 0)
		return fail_row(
			reading, row, reading->data.n_name,
			arena_format(reading->arena, "%g cannot be, it must be 0 or more.", n),
			error);
	if (IS_TYPE(request, CHART_P, CHART_PP) && k > n)
		return fail_row(reading, row, reading->data.y_name,
				arena_format(reading->arena,
					     "%g of %g is more than all, with \"%.40s\" as the "
					     "numerator and \"%.40s\" as the denominator; for "
					     "events per exposure use --type u.",
					     k, n, text_show(reading->arena, reading->data.y_name),
					     text_show(reading->arena, reading->data.n_name)),
				error);
	return true;
}

static bool check_value(const struct Reading *reading, const struct TableRow *row,
			struct Error *error)
{
	const struct ChartRequest *request = reading->request;
	bool is_count = request->form == FORM_PARETO || IS_TYPE(request, CHART_C, CHART_G);
	double y = row->first;

	if (is_count && y < 0)
		return fail_row(reading, row, reading->data.y_name,
				arena_format(reading->arena,
					     "a count of %g cannot be, it must be 0 or more.", y),
				error);
	if (IS_TYPE(request, CHART_T) && y <= 0)
		return fail_row(reading, row, reading->data.y_name,
				arena_format(reading->arena,
					     "a time of %g between events cannot be drawn on a t "
					     "chart; use a finer unit of time, or --type g.",
					     y),
				error);
	return true;
}

static bool check_rows(const struct Reading *reading, struct Error *error)
{
	for (size_t i = 0; i < reading->data.n; i++) {
		const struct TableRow *row = &reading->data.rows[i];

		if (!(reading->data.has_second ? check_pair(reading, row, error)
					       : check_value(reading, row, error)))
			return false;
	}
	return true;
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

	while (size < 2 * reading->data.n)
		size *= 2;
	size_t *slots = ARENA_ARRAY(reading->arena, size, size_t);

	ret_groups->of_row = ARENA_ARRAY(reading->arena, reading->data.n, size_t);
	ret_groups->names = ARENA_ARRAY(reading->arena, reading->data.n, const char *);
	ret_groups->n = 0;
	for (size_t i = 0; i < reading->data.n; i++) {
		const char *name = reading->data.rows[i].name;
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

/* The notes of rows, at the points that they belong to; `of_row` is NULL where each row is one. */
static void take_notes(const struct Reading *reading, const size_t *of_row,
		       struct ChartInput *input)
{
	size_t n = 0;

	for (size_t i = 0; i < reading->data.n; i++)
		n += reading->data.rows[i].note != NULL;
	struct ChartEvent *events = ARENA_ARRAY(reading->arena, n, struct ChartEvent);

	for (size_t i = 0; i < reading->data.n; i++) {
		const char *note = reading->data.rows[i].note;

		if (note)
			events[input->n_events++] =
				(struct ChartEvent){of_row ? of_row[i] : i, note};
	}
	input->events = events;
}

static void take_subgroups(const struct Reading *reading, struct ChartInput *input)
{
	struct Groups groups;

	group_rows(reading, &groups);
	size_t *at = ARENA_ARRAY(reading->arena, groups.n + 1, size_t);

	input->n = groups.n;
	input->names = groups.names;
	input->subgroup_n = ARENA_ARRAY(reading->arena, groups.n, size_t);
	input->values = ARENA_ARRAY(reading->arena, reading->data.n, double);
	for (size_t i = 0; i < reading->data.n; i++)
		input->subgroup_n[groups.of_row[i]]++;
	for (size_t i = 1; i < groups.n; i++)
		at[i] = at[i - 1] + input->subgroup_n[i - 1];
	for (size_t i = 0; i < reading->data.n; i++)
		input->values[at[groups.of_row[i]]++] = reading->data.rows[i].first;
	take_notes(reading, groups.of_row, input);
}

static void take_points(const struct Reading *reading, struct ChartInput *input)
{
	bool pairs = reading->data.has_second;
	double *first = ARENA_ARRAY(reading->arena, reading->data.n, double);

	input->n = reading->data.n;
	input->names = ARENA_ARRAY(reading->arena, reading->data.n, const char *);
	if (pairs)
		input->denominator = ARENA_ARRAY(reading->arena, reading->data.n, double);
	for (size_t i = 0; i < reading->data.n; i++) {
		input->names[i] = reading->data.rows[i].name;
		first[i] = reading->data.rows[i].first;
		if (pairs)
			input->denominator[i] = reading->data.rows[i].second;
	}
	*(pairs ? &input->numerator : &input->y) = first;
	take_notes(reading, NULL, input);
}

static void take_items(const struct Reading *reading, struct ChartInput *input)
{
	input->n = reading->data.n;
	input->items = ARENA_ARRAY(reading->arena, reading->data.n, const char *);
	if (reading->data.has_first)
		input->counts = ARENA_ARRAY(reading->arena, reading->data.n, double);
	for (size_t i = 0; i < reading->data.n; i++) {
		input->items[i] = reading->data.rows[i].name;
		if (input->counts)
			input->counts[i] = reading->data.rows[i].first;
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

	for (size_t i = 0; i < reading->data.n && point < input->n; i++) {
		if (i == 0 || !reading->subgroups ||
		    strcmp(reading->data.rows[i].name, reading->data.rows[i - 1].name) != 0)
			days[point++] = reading->data.rows[i].day;
	}
	return days;
}

/* Days of events become the days from one to the next; the first one only begins the count. */
static bool count_days_between(struct Reading *reading, struct Error *error)
{
	struct TableData *data = &reading->data;

	if (!data->has_days || data->n < 2)
		return error_set(error, ERROR_INPUT, "data",
				 "%s of events needs the dates of at least 2 of them, or the "
				 "values between them in a column named value.",
				 chart_type_subject(reading->request->type));
	data->n--;
	for (size_t i = 0; i < data->n; i++) {
		double days = data->rows[i + 1].day - data->rows[i].day;

		data->rows[i] = data->rows[i + 1];
		data->rows[i].first = days;
	}
	data->y_name = "days between events";
	return true;
}

/* In the order of their days, and each one possible. */
static bool order_rows(struct Reading *reading, struct ChartInput *input, struct Error *error)
{
	const struct TableData *data = &reading->data;
	bool of_events = !data->has_first && reading->request->form != FORM_PARETO;

	return (of_events || check_rows(reading, error)) &&
	       (!(data->has_days || data->has_months) ||
		sort_rows(reading, &input->sorted, error)) &&
	       (!of_events || (count_days_between(reading, error) && check_rows(reading, error)));
}

static bool take_all(struct Reading *reading, struct ChartInput *input, struct Error *error)
{
	const struct TableData *data = &reading->data;

	if (!order_rows(reading, input, error))
		return false;
	input->x_name = data->x_name;
	input->y_name = data->y_name;
	input->notes = data->notes;
	input->n_notes = data->n_notes;
	if (reading->request->form == FORM_PARETO) {
		take_items(reading, input);
		return true;
	}
	if (reading->request->form == FORM_FUNNEL) {
		take_points(reading, input);
		input->items = input->names;
		return true;
	}
	if (reading->subgroups)
		take_subgroups(reading, input);
	else
		take_points(reading, input);
	if (is_counting(input))
		input->names = NULL;
	if (data->has_days)
		input->days = point_days(reading, input);
	return true;
}

bool chart_input_read(const struct ChartRequest *request, struct Arena *arena,
		      struct ChartInput *ret_input, struct Error *error)
{
	struct TableWish wish = make_wish(request);
	struct Reading reading = {.request = request, .subgroups = wish.groups, .arena = arena};

	*ret_input = (struct ChartInput){0};
	if (!table_data_read(&wish, arena, &reading.data, error))
		return false;
	bool done = take_all(&reading, ret_input, error);

	table_data_release(&reading.data);
	return done;
}

/* A table of points: columns by name, rows, and what only the whole column tells. */
#include "verb_table.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/xchg/table.h"

#include <math.h>
#include <string.h>
#include <strings.h>

#define NO_COLUMN SIZE_MAX
#define ROWS_FIRST 64
#define NOTES_MAX 4
#define MONTHS 12

enum Role { ROLE_X, ROLE_FIRST, ROLE_SECOND, N_ROLES };

#define DAY_NAMES                                                                           \
	"date|day|month|week|quarter|period|week of|week beginning|week starting|month of|" \
	"week ending|event date|date of event"
#define NOTE_NAMES "note|notes|comment|comments|annotation|annotations"

/* What a column is called, by what it is for. */
struct RoleNames {
	const char *names, *wanted; /* the name to give it */
};

static const struct RoleNames value_names[N_ROLES] = {{DAY_NAMES "|x", "date"},
						      {"value|y", "value"}};
static const struct RoleNames pair_names[N_ROLES] = {{DAY_NAMES "|x", "date"},
						     {"numerator|num|k", "numerator"},
						     {"denominator|den|n", "denominator"}};
static const struct RoleNames named_names[N_ROLES] = {
	{"name|team|practice|site|ward|clinic|hospital|unit|x", "name"},
	{"numerator|num|k", "numerator"},
	{"denominator|den|n", "denominator"}};
static const struct RoleNames item_names[N_ROLES] = {{"item|category", "item"},
						     {"count|n", "count"}};

/* Reading under way. */
struct Reading {
	const struct TableWish *wish;
	struct Arena *arena;
	struct TableData *data;
	struct Table *table;
	const char *turned; /* a sentence, where the days stood across; NULL */
	const struct RoleNames *names;
	size_t n_roles, columns[N_ROLES], note_column;
	bool by_place; /* numerator and denominator are so by their place alone */
	struct DayColumn days;
	struct NumberColumn numbers[2];
	unsigned char (*unsure)[2]; /* the marks of each row's numbers */
	size_t capacity;
};

/* ---- columns ---- */

/* A first row of nothing but numbers and dates would be a lost point. */
static bool check_header(const struct Reading *reading, struct Error *error)
{
	struct DayColumn days;
	struct NumberColumn numbers = {.decimal = DECIMAL_UNKNOWN};
	struct NumberCell number;
	struct DayCell day;

	day_column_init(&days, ORDER_UNKNOWN, (struct DayStep){0, 0});
	for (size_t i = 0; i < table_n_columns(reading->table); i++) {
		const char *name = table_column(reading->table, i);

		if (*name && number_cell_read(&numbers, name, 1, &number) != NUMBER_READ &&
		    day_cell_read(&days, name, 1, &day) != DAY_READ)
			return true;
	}
	return error_set(error, ERROR_INPUT, "data",
			 "The first row holds data and is no header; it must name the %s.",
			 table_n_columns(reading->table) == 1
				 ? "column: put a row above it, for example value"
				 : "columns, for example date,value or date,numerator,denominator");
}

static bool is_taken(const struct Reading *reading, size_t column)
{
	const char *name = table_column(reading->table, column);

	for (size_t i = 0; i < reading->n_roles; i++)
		if (reading->columns[i] == column)
			return true;
	return !*name || reading->note_column == column;
}

/* The columns that nothing is known of: how many, the last of them, and all their names. */
static size_t count_free(const struct Reading *reading, size_t *ret_last, const char **ret_names)
{
	struct Arena *arena = reading->arena;
	size_t n = 0;

	*ret_names = "";
	for (size_t i = 0; i < table_n_columns(reading->table); i++) {
		if (is_taken(reading, i))
			continue;
		*ret_names = arena_format(arena, "%s%s%s", *ret_names, n ? ", " : "",
					  table_quote(arena, table_column(reading->table, i)));
		*ret_last = i;
		n++;
	}
	return n;
}

static bool find_named(struct Reading *reading, const struct RoleNames names[], size_t n,
		       struct Error *error)
{
	reading->names = names;
	reading->n_roles = n;
	for (size_t i = 0; i < N_ROLES; i++)
		reading->columns[i] = NO_COLUMN;
	for (size_t i = 0; i < n; i++)
		if (!table_find(reading->table, names[i].names, &reading->columns[i], error))
			return false;
	return true;
}

static size_t count_lacking(const struct Reading *reading)
{
	size_t n = 0;

	for (size_t i = 0; i < reading->n_roles; i++)
		n += reading->columns[i] == NO_COLUMN;
	return n;
}

/* Where two columns or more are there, one of them is which. */
static bool fail_pair(const struct Reading *reading, const char *names, struct Error *error)
{
	const struct TableWish *wish = reading->wish;

	if (strstr(names, ", "))
		return error_set(error, ERROR_INPUT, "data",
				 "%s needs a numerator and a denominator. Name two columns so in "
				 "the first row (there are %s).",
				 wish->what, names);
	return error_set(error, ERROR_INPUT, "data",
			 "%s needs a numerator and a denominator: give three columns, "
			 "%s,numerator,denominator.%s%s%s",
			 wish->what, wish->named ? "name" : "x",
			 *names ? " (So far not understood: " : "", names, *names ? ".)" : "");
}

static size_t count_commas(const char *names)
{
	size_t n = 0;

	for (; *names; names++)
		n += *names == ',';
	return n;
}

static bool fail_columns(const struct Reading *reading, enum Role role, const char *names,
			 struct Error *error)
{
	if (reading->wish->pairs && role != ROLE_X)
		return fail_pair(reading, names, error);
	if (reading->wish->groups && role == ROLE_X && !*names)
		return error_set(error, ERROR_INPUT, "data",
				 "%s needs to know which values belong together: give two columns, "
				 "x,value, one row a value.",
				 reading->wish->what);
	if (!*names)
		return error_set(error, ERROR_INPUT, "data",
				 "The table has %zu %s, and none is named %s.%s",
				 COUNTED(table_n_columns(reading->table), "column", "columns"),
				 reading->names[role].wanted,
				 role == ROLE_FIRST && reading->columns[ROLE_X] != NO_COLUMN
					 ? " For days of events alone there are --type t and g."
					 : "");
	return error_set(error, ERROR_INPUT, "data",
			 "Which column is the %s? Name it %s in the first row%s (there are %s).%s",
			 reading->names[role].wanted, reading->names[role].wanted,
			 reading->wish->may_be_pairs ? ", or two of them numerator and denominator"
						     : "",
			 names,
			 role == ROLE_FIRST && count_commas(names) == 1
				 ? " For k of n, in this order, there is --type p."
				 : "");
}

/* Whether a role may stay without a column. */
static bool may_lack(const struct Reading *reading, enum Role role)
{
	const struct TableWish *wish = reading->wish;

	if (wish->items)
		return role == ROLE_FIRST;
	if (role == ROLE_FIRST)
		return wish->events && reading->columns[ROLE_X] != NO_COLUMN;
	return role == ROLE_X && !wish->days_only && !wish->groups && !wish->named;
}

/* A numerator and a denominator under names of their own stand in the order that the help gives. */
static bool take_by_place(struct Reading *reading, size_t n_free)
{
	size_t n = count_lacking(reading), column = 0;
	enum Role role = n_free == 2 || n == 2 ? ROLE_FIRST : ROLE_X;

	if (!reading->wish->by_place || (n_free != 2 && n_free != n) ||
	    reading->columns[ROLE_FIRST] != NO_COLUMN || reading->columns[ROLE_SECOND] != NO_COLUMN)
		return false;
	for (; role < N_ROLES; role++) {
		while (is_taken(reading, column))
			column++;
		reading->columns[role] = column;
	}
	reading->by_place = true;
	return true;
}

/* What the names left open, where only one way is left. */
static bool find_others(struct Reading *reading, struct Error *error)
{
	size_t last = NO_COLUMN, lacking = count_lacking(reading);
	const char *names;
	size_t n_free = count_free(reading, &last, &names);
	enum Role needed = reading->wish->items ? ROLE_X : ROLE_FIRST;

	if (take_by_place(reading, n_free))
		return true;
	if (lacking == 2 && n_free == 2 && reading->n_roles == 2 && !reading->wish->days_only) {
		reading->columns[ROLE_X] = last == 1 ? 0 : NO_COLUMN;
		reading->columns[ROLE_FIRST] = last;
	} else if (lacking == 2 && n_free == 1 && reading->columns[needed] == NO_COLUMN) {
		reading->columns[needed] = last;
	} else if (n_free == 1) {
		for (size_t i = 0; i < reading->n_roles && lacking == 1; i++)
			if (reading->columns[i] == NO_COLUMN)
				reading->columns[i] = last;
	}
	for (size_t i = reading->n_roles; i-- > 0;)
		if (reading->columns[i] == NO_COLUMN &&
		    (count_free(reading, &last, &names) > 0 || !may_lack(reading, (enum Role)i)))
			return fail_columns(reading, (enum Role)i, names, error);
	return true;
}

static bool find_columns(struct Reading *reading, struct Error *error)
{
	const struct TableWish *wish = reading->wish;

	if (!table_find(reading->table, NOTE_NAMES, &reading->note_column, error))
		return false;
	if (wish->items)
		return find_named(reading, item_names, 2, error) && find_others(reading, error);
	if (wish->named)
		return find_named(reading, named_names, N_ROLES, error) &&
		       find_others(reading, error);
	if (wish->pairs || wish->may_be_pairs) {
		if (!find_named(reading, pair_names, N_ROLES, error))
			return false;
		if (wish->pairs || (reading->columns[ROLE_FIRST] != NO_COLUMN &&
				    reading->columns[ROLE_SECOND] != NO_COLUMN))
			return find_others(reading, error);
	}
	return find_named(reading, value_names, 2, error) && find_others(reading, error);
}

/* ---- what a person says of the columns ---- */

/* A word of an option: its place in the list; false: it is none of them. */
static bool take_word(const struct Cli *cli, const char *option, const char *const words[2],
		      size_t *ret_index, struct Error *error)
{
	const char *text = cli_option(cli, option);

	for (*ret_index = 0; text && *ret_index < 2; ++*ret_index)
		if (strcasecmp(text, words[*ret_index]) == 0)
			return true;
	*ret_index = 2;
	return !text || error_set(error, ERROR_INPUT, option, "--%s takes %s or %s.", option,
				  words[0], words[1]);
}

bool table_ways_take(const struct Cli *cli, struct TableWays *ret_ways, struct Error *error)
{
	static const char *const marks[] = {"point", "comma"}, *const orders[] = {"mdy", "dmy"};
	size_t mark, order;

	if (!take_word(cli, "decimal", marks, &mark, error) ||
	    !take_word(cli, "dates", orders, &order, error))
		return false;
	*ret_ways = (struct TableWays){
		.decimal = mark < 2 ? (enum DecimalMark)(DECIMAL_POINT + mark) : DECIMAL_UNKNOWN,
		.order = (enum DayOrder)order,
		.percent = cli_option(cli, "percent") != NULL,
		.missing = cli_option(cli, "missing"),
		.sheet = cli_option(cli, "sheet")};
	return true;
}

static bool prepare_columns(struct Reading *reading, struct Error *error)
{
	const struct TableWays *ways = &reading->wish->ways;
	size_t named, months;

	if (!table_find(reading->table, DAY_NAMES, &named, error) ||
	    !table_find(reading->table, "month|month of", &months, error))
		return false;
	bool is_months = months != NO_COLUMN && months == reading->columns[ROLE_X];
	struct DayStep step = reading->wish->step;

	if (is_months && step.days == 0 && step.months == 0)
		step.months = 1;
	day_column_init(&reading->days, ways->order, step);
	reading->days.from_1904 = table_is_from_1904(reading->table);
	reading->days.is_named = reading->wish->days_only ||
				 (named != NO_COLUMN && named == reading->columns[ROLE_X]);
	reading->days.is_months = reading->days.is_months || is_months;
	for (size_t i = 0; i < 2; i++)
		reading->numbers[i] =
			(struct NumberColumn){.decimal = ways->decimal,
					      .separator = table_separator(reading->table),
					      .percent = ways->percent,
					      .whole = reading->wish->whole[i],
					      .missing = ways->missing};
	return true;
}

/* ---- rows ---- */

static bool fail_day(const struct Reading *reading, const char *text, enum DayFault fault,
		     struct Error *error)
{
	static const char *const reasons[] = {
		[DAY_NOT] = "is no date; write it like 2017-09-04",
		[DAY_IMPOSSIBLE] = "is no date: there is no such day",
		[DAY_OR_MONTH] = "is a month or a day. Name the column month, or write 2017-09-04",
		[DAY_HAS_TIME] = "has a time of day; write the date alone, like 2017-09-04",
	};
	size_t row = table_row(reading->table), column = reading->columns[ROLE_X];

	if (!*text)
		return table_fail(reading->table, (struct TableCell){row, column}, error,
				  "the date is missing.");
	if (fault == DAY_NOT && reading->data->n > 0)
		return table_fail(reading->table, (struct TableCell){row, column}, error,
				  "\"%s\" is no date, though the rows above have dates.",
				  table_quote(reading->arena, text));
	return table_fail(reading->table, (struct TableCell){row, column}, error, "\"%s\" %s.",
			  table_quote(reading->arena, text), reasons[fault]);
}

/* In the first row it shows whether x is days at all. */
static bool take_day(struct Reading *reading, const char *text, struct TableRow *row,
		     struct Error *error)
{
	struct TableData *data = reading->data;
	bool is_first = data->n == 0;
	bool must =
		reading->wish->days_only ||
		(data->has_x &&
		 strcasecmp(table_column(reading->table, reading->columns[ROLE_X]), "date") == 0);

	if (!is_first && !data->has_days)
		return true;
	enum DayFault fault = day_cell_read(&reading->days, text, row->row, &row->days);

	if (is_first)
		data->has_days = fault == DAY_READ;
	if (fault == DAY_READ)
		return true;
	if (is_first && !must && fault != DAY_IMPOSSIBLE && fault != DAY_OR_MONTH)
		return true;
	return fail_day(reading, text, fault, error);
}

static bool fail_number(const struct Reading *reading, enum Role role, enum NumberFault fault,
			struct Error *error)
{
	static const char *const reasons[] = {
		[NUMBER_NOT] = "is no number; leave the cell empty where nothing was measured",
		[NUMBER_PERCENT] = "has a percent sign: use --percent",
		[NUMBER_BARE] = "has no percent sign; with --percent each value needs one",
		[NUMBER_OTHER_MARK] = "is no number with the decimal mark that --decimal names",
	};
	size_t row = table_row(reading->table), column = reading->columns[role];
	const char *text = table_quote(reading->arena, table_cell(reading->table, column));

	if (fault == NUMBER_MISSING)
		return table_fail(reading->table, (struct TableCell){row, column}, error,
				  "\"%s\" is no number; leave the cell empty where nothing was "
				  "measured, or use --missing %s.",
				  text, text);
	return table_fail(reading->table, (struct TableCell){row, column}, error, "\"%s\" %s.",
			  text, reasons[fault]);
}

static bool take_number(struct Reading *reading, enum Role role, double *ret_number,
			unsigned char *ret_unsure, struct Error *error)
{
	struct NumberColumn *column = &reading->numbers[role - ROLE_FIRST];
	struct NumberCell cell = {NAN, DECIMAL_UNKNOWN};
	enum NumberFault fault = NUMBER_READ;

	if (reading->columns[role] != NO_COLUMN)
		fault = number_cell_read(column, table_cell(reading->table, reading->columns[role]),
					 table_row(reading->table), &cell);
	*ret_number = cell.number;
	*ret_unsure = (unsigned char)cell.unsure;
	return fault == NUMBER_READ || fail_number(reading, role, fault, error);
}

static struct TableRow *new_row(struct Reading *reading)
{
	struct TableData *data = reading->data;

	if (data->n == reading->capacity) {
		reading->capacity = reading->capacity ? 2 * reading->capacity : ROWS_FIRST;
		data->rows = heap_resize(data->rows, reading->capacity * sizeof data->rows[0]);
		reading->unsure =
			heap_resize(reading->unsure, reading->capacity * sizeof reading->unsure[0]);
	}
	data->rows[data->n] = (struct TableRow){.row = (uint32_t)table_row(reading->table)};
	return &data->rows[data->n];
}

static const char *take_note(const struct Reading *reading)
{
	const char *note = table_cell(reading->table, reading->note_column);

	return *note ? arena_text(reading->arena, note) : NULL;
}

static bool take_row(struct Reading *reading, struct Error *error)
{
	const struct TableWish *wish = reading->wish;
	struct TableData *data = reading->data;
	struct TableRow *row = new_row(reading);
	unsigned char *unsure = reading->unsure[data->n];
	const char *x = data->has_x ? table_cell(reading->table, reading->columns[ROLE_X]) : "";

	if ((!wish->items && !wish->named && !take_day(reading, x, row, error)) ||
	    (!wish->texts && !take_number(reading, ROLE_FIRST, &row->first, &unsure[0], error)) ||
	    (!wish->texts && !take_number(reading, ROLE_SECOND, &row->second, &unsure[1], error)))
		return false;
	if (wish->named && !*x)
		return table_fail(
			reading->table,
			(struct TableCell){table_row(reading->table), reading->columns[ROLE_X]},
			error, "the name is missing.");
	if (wish->texts)
		x = table_cell(reading->table, reading->columns[ROLE_FIRST]);
	else if (wish->days_only)
		x = "";
	if (wish->notes && reading->note_column != NO_COLUMN)
		row->note = take_note(reading);
	/* The same category or subgroup comes many times in a row: keep its name once. */
	const char *before = data->n > 0 ? data->rows[data->n - 1].name : NULL;

	row->name = before && strcmp(before, x) == 0 ? before : arena_text(reading->arena, x);
	data->n++;
	return true;
}

/* ---- what only the whole column tells ---- */

static bool fail_days(const struct Reading *reading, struct Error *error)
{
	const struct DayColumn *days = &reading->days;
	const struct DayReading *m = &days->readings[ORDER_MONTH_FIRST],
				*d = &days->readings[ORDER_DAY_FIRST];
	const char *text = table_quote(reading->arena, days->unsure_text);
	char month_first[DAY_TEXT], day_first[DAY_TEXT];
	size_t column = reading->columns[ROLE_X];

	if (m->bad_row || d->bad_row)
		return table_fail(reading->table,
				  (struct TableCell){m->bad_row ? m->bad_row : d->bad_row, column},
				  error,
				  "it is no date with %s first%s, so the column has no one order.",
				  m->bad_row ? "the month" : "the day",
				  m->bad_row && d->bad_row
					  ? arena_format(reading->arena,
							 ", and row %zu is none with the day first",
							 d->bad_row)
					  : "");
	return table_fail(reading->table, (struct TableCell){days->unsure_row, column}, error,
			  "\"%s\" may have the month first, then the column goes over %s (use "
			  "--dates mdy), or the day, then over %s (use --dates dmy).",
			  text, day_range(m->lowest, m->highest, true, month_first),
			  day_range(d->lowest, d->highest, true, day_first));
}

static bool fail_marks(const struct Reading *reading, size_t i, struct Error *error)
{
	const struct NumberColumn *numbers = &reading->numbers[i];

	return table_fail(reading->table,
			  (struct TableCell){numbers->unsure_row, reading->columns[ROLE_FIRST + i]},
			  error,
			  "the mark in \"%s\" parts thousands or decimals. Use --decimal point or "
			  "--decimal comma, for the mark that parts the decimals.",
			  table_quote(reading->arena, numbers->unsure_text));
}

static bool check_whole(const struct Reading *reading, const struct TableRow *row,
			struct Error *error)
{
	const double numbers[] = {row->first, row->second};

	for (size_t i = 0; i < 2; i++)
		if (reading->wish->whole[i] && !isnan(numbers[i]) &&
		    numbers[i] != floor(numbers[i]))
			return table_fail(
				reading->table,
				(struct TableCell){row->row, reading->columns[ROLE_FIRST + i]},
				error, "%.15g cannot be: a count is a whole number.", numbers[i]);
	return true;
}

/* "2017-09-04" or "2017-09" stays; every other way to write a day is reported as 2017-09-04. */
static const char *day_name(struct Reading *reading, const struct TableRow *row)
{
	char day[DAY_TEXT];
	size_t length = strlen(row->name);

	day_iso(row->day, day);
	if (reading->wish->texts || reading->wish->days_only ||
	    (length >= sizeof "2017-09" - 1 && strncmp(day, row->name, length) == 0))
		return row->name;
	return arena_text(reading->arena, day);
}

static bool settle_rows(struct Reading *reading, struct Error *error)
{
	struct TableData *data = reading->data;

	for (size_t i = 0; i < data->n; i++) {
		struct TableRow *row = &data->rows[i];
		const unsigned char *unsure = reading->unsure[i];

		row->first = number_cell_settled(
			&reading->numbers[0],
			(struct NumberCell){row->first, (enum DecimalMark)unsure[0]});
		row->second = number_cell_settled(
			&reading->numbers[1],
			(struct NumberCell){row->second, (enum DecimalMark)unsure[1]});
		if (data->has_days) {
			row->day = day_cell_settled(&reading->days, row->days);
			row->name = day_name(reading, row);
		}
		if (!check_whole(reading, row, error))
			return false;
	}
	return true;
}

static void add_note(struct Reading *reading, const char *note)
{
	reading->data->notes[reading->data->n_notes++] = note;
}

/* How it was read, where another way was possible. */
static void make_notes(struct Reading *reading)
{
	struct Arena *arena = reading->arena;
	const struct DayColumn *days = &reading->days;
	char span[DAY_TEXT];

	reading->data->notes = ARENA_ARRAY(arena, NOTES_MAX, const char *);
	if (reading->turned)
		add_note(reading, reading->turned);
	if (table_note(reading->table))
		add_note(reading, arena_text(arena, table_note(reading->table)));
	if (table_encoding(reading->table))
		add_note(reading, arena_format(arena, "The table was read as %s text.",
					       table_encoding(reading->table)));
	if (reading->by_place)
		add_note(reading, arena_format(arena,
					       "The numerator is %s, the denominator %s, as the "
					       "columns stand.",
					       reading->data->y_name, reading->data->n_name));
	if (!reading->data->has_days || (days->n_serial == 0 && days->n_unsure == 0))
		return;
	const struct DayReading *chosen = &days->readings[days->order];
	const char *range = day_range(chosen->lowest, chosen->highest, true, span);

	if (days->n_serial > 0)
		add_note(reading,
			 arena_format(arena, "The dates are day numbers of a spreadsheet: %s.",
				      range));
	else
		add_note(reading,
			 arena_format(arena, "The dates were read with the %s first: %s.",
				      days->order == ORDER_DAY_FIRST ? "day" : "month", range));
}

/* Names of months without a year: `day` becomes their number, so that they can be put in order. */
static void find_months(const struct TableWish *wish, struct TableData *data)
{
	if (wish->named || data->has_days || data->n > MONTHS)
		return;
	for (size_t i = 0; i < data->n; i++) {
		data->rows[i].day = month_of_name(data->rows[i].name);
		if (data->rows[i].day == 0) {
			for (size_t k = 0; k < i; k++)
				data->rows[k].day = 0;
			return;
		}
	}
	data->has_months = true;
}

static bool settle(struct Reading *reading, struct Error *error)
{
	for (size_t i = 0; i < 2; i++)
		if (!number_column_settle(&reading->numbers[i]))
			return fail_marks(reading, i, error);
	if (reading->data->has_days && !day_column_settle(&reading->days))
		return fail_days(reading, error);
	if (!settle_rows(reading, error))
		return false;
	find_months(reading->wish, reading->data);
	make_notes(reading);
	return true;
}

static bool read_rows(struct Reading *reading, struct Error *error)
{
	while (table_next(reading->table, error))
		if (!take_row(reading, error))
			return false;
	if (!table_is_read(reading->table))
		return false;
	if (reading->data->n == 0)
		return error_set(error, ERROR_INPUT, "data",
				 "There is no row of data below the header.");
	return true;
}

static bool read_all(struct Reading *reading, struct Error *error)
{
	const struct TableWish *wish = reading->wish;
	struct TableData *data = reading->data;

	if (!wish->items && !wish->named &&
	    !table_turn(&reading->table, wish->limit, reading->arena, &reading->turned, error))
		return false;
	if (!check_header(reading, error) || !find_columns(reading, error) ||
	    !prepare_columns(reading, error))
		return false;
	data->has_x = reading->columns[ROLE_X] != NO_COLUMN;
	data->has_first = reading->columns[ROLE_FIRST] != NO_COLUMN;
	data->has_second = reading->columns[ROLE_SECOND] != NO_COLUMN;
	data->x_name =
		arena_text(reading->arena, table_column(reading->table, reading->columns[ROLE_X]));
	data->y_name = arena_text(reading->arena,
				  table_column(reading->table, reading->columns[ROLE_FIRST]));
	data->n_name = arena_text(reading->arena,
				  table_column(reading->table, reading->columns[ROLE_SECOND]));
	return read_rows(reading, error) && settle(reading, error);
}

bool table_data_read(const struct TableWish *wish, struct Arena *arena, struct TableData *ret_data,
		     struct Error *error)
{
	struct Reading reading = {
		.wish = wish, .arena = arena, .data = ret_data, .note_column = NO_COLUMN};

	*ret_data = (struct TableData){0};
	const struct TableFile file = {.path = wish->path, .sheet = wish->ways.sheet};

	if (!table_open_file(&file, wish->limit, &reading.table, error))
		return false;
	bool done = read_all(&reading, error);

	table_close(reading.table);
	heap_free(reading.unsure);
	if (!done)
		table_data_release(ret_data);
	return done;
}

void table_data_release(struct TableData *data)
{
	heap_free(data->rows);
	data->rows = NULL;
	data->n = 0;
}

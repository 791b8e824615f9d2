/* Points that options name, by their number or by their day: --freeze, --part, --exclude. */
#include "verb_work.h"

#include "qtp/engine/base/utf8.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WANTED_POINTS                                                        \
	"numbers of points from 1 on, dates like 2017-09-04 or 4 Sep 2017, " \
	"or months like 2017-09 or Sep 2017, separated by commas"

bool chart_fail_option(const char *name, const char *value, const char *wanted, struct Error *error)
{
	struct Arena arena = {0};

	error_set(error, ERROR_INPUT, name, "--%s \"%.60s\" is not understood: it takes %s.", name,
		  text_show(&arena, value), wanted);
	arena_release(&arena);
	return false;
}

/* ---- reading the option ---- */

/* Letters and digits without a break: two are a month of a year, three a day. */
static size_t count_parts(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += isalnum((unsigned char)*text) && !isalnum((unsigned char)text[1]);
	return n;
}

/* A date, or a month for its first and last day, as a table may have them; a quarter or a week is
 * neither. */
static bool read_days(const char *text, enum DayOrder order, Day *ret_first, Day *ret_last)
{
	const size_t month_parts = 2;
	struct DayColumn column;
	struct DayCell cell;
	const char *letter = strpbrk(text, "QqWw");

	day_column_init(&column, order, (struct DayStep){0, 0});
	if ((letter && isdigit((unsigned char)letter[1])) ||
	    day_cell_read(&column, text, 1, &cell) != DAY_READ || !day_column_settle(&column))
		return false;
	*ret_first = *ret_last = day_cell_settled(&column, cell);
	if (count_parts(text) == month_parts)
		*ret_last = *ret_first + day_month_length(*ret_first) - 1;
	return true;
}

/* A whole number of at least 1, a date or a month, for entry `i`; moves after it. */
static bool take_point(const char **at, enum DayOrder order, struct PointList *list, size_t i)
{
	char text[CELL_TEXT], *end;

	*at += strspn(*at, " ");
	size_t length = strcspn(*at, ","), digits = strspn(*at, "0123456789");

	list->at[i] = 0;
	list->days[i] = list->ends[i] = DAY_NONE;
	if (digits < length) {
		snprintf(text, sizeof text, "%.*s", (int)length, *at);
		*at += length;
		return length < sizeof text &&
		       read_days(text, order, &list->days[i], &list->ends[i]);
	}
	errno = 0;
	list->at[i] = strtoull(*at, &end, 10);
	*at = end;
	return digits > 0 && errno == 0 && list->at[i] > 0;
}

bool chart_points_take(const struct Cli *cli, const char *option, struct Arena *arena,
		       struct PointList *ret_list, struct Error *error)
{
	const char *text = cli_option(cli, option), *at = text;
	size_t capacity = text ? strlen(text) / 2 + 1 : 0;
	struct TableWays ways;

	if (!table_ways_take(cli, &ways, error))
		return false;
	*ret_list = (struct PointList){.option = option,
				       .at = ARENA_ARRAY(arena, capacity, size_t),
				       .days = ARENA_ARRAY(arena, capacity, Day),
				       .ends = ARENA_ARRAY(arena, capacity, Day)};
	for (; at; at++) {
		if (!take_point(&at, ways.order, ret_list, ret_list->n++) || (*at && *at != ','))
			return chart_fail_option(option, text, WANTED_POINTS, error);
		if (!*at)
			break;
	}
	return true;
}

/* ---- finding the points ---- */

static size_t points_before(struct DaySpan days, Day day)
{
	size_t n = 0;

	while (n < days.n && days.days[n] < day)
		n++;
	return n;
}

static bool fail_day(const struct PointList *list, Day day, const char *why, struct Error *error)
{
	char text[DAY_TEXT];

	return error_set(error, ERROR_INPUT, list->option, "--%s %s: %s", list->option,
			 day_iso(day, text), why);
}

/* Finds the point of the day that entry `i` of a list names. */
typedef bool FindPoint(struct PointList *list, size_t i, struct DaySpan days, struct Error *error);

static bool place(struct PointList *list, struct DaySpan days, FindPoint *find, struct Error *error)
{
	for (size_t i = 0; i < list->n; i++) {
		if (list->days[i] == DAY_NONE)
			continue;
		if (!days.days)
			return fail_day(list, list->days[i],
					"the points have no dates; give the number of a point.",
					error);
		if (!find(list, i, days, error))
			return false;
	}
	return true;
}

/* The last point of the baseline: on that day or the newest before it. */
static bool find_last(struct PointList *list, size_t i, struct DaySpan days, struct Error *error)
{
	list->at[i] = points_before(days, list->ends[i] + 1);
	return list->at[i] > 0 ||
	       fail_day(list, list->days[i], "all points are of later days.", error);
}

/* A phase begins with the first point from that day on. */
static bool find_begin(struct PointList *list, size_t i, struct DaySpan days, struct Error *error)
{
	list->at[i] = points_before(days, list->days[i]);
	if (list->at[i] == 0)
		return fail_day(list, list->days[i],
				"there is no point before that day, so no phase begins there.",
				error);
	return list->at[i] < days.n ||
	       fail_day(list, list->days[i],
			"there is no point from that day on, so no phase begins there.", error);
}

static bool find_same(struct PointList *list, size_t i, struct DaySpan days, struct Error *error)
{
	size_t point = points_before(days, list->days[i]);

	list->at[i] = point + 1;
	return (point < days.n && days.days[point] <= list->ends[i]) ||
	       fail_day(list, list->days[i], "there is no point of that day.", error);
}

bool chart_request_place(struct ChartRequest *request, struct DaySpan days, struct Error *error)
{
	if (!place(&request->freeze, days, find_last, error) ||
	    !place(&request->parts, days, find_begin, error) ||
	    !place(&request->excluded, days, find_same, error))
		return false;
	for (size_t i = 0; i < request->excluded.n; i++) {
		if (request->excluded.at[i] > days.n)
			return error_set(
				error, ERROR_INPUT, "exclude",
				"--exclude %zu: there is no such point, there are only %zu.",
				request->excluded.at[i], days.n);
	}
	return true;
}

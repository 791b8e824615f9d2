/* Months, quarters or weeks between the first and the last row of a table that have no row. */
#include "verb_work.h"

#include "qtp/engine/base/math.h"

#define GAPS_NAMED 3
#define DAYS_A_WEEK 7
#define MONTHS_A_YEAR 12

/* The distance of most rows from the next: so many of a unit of days or months. */
struct Rhythm {
	const char *one, *many;
	int days, months;
};

static const struct Rhythm rhythms[] = {
	{"month", "months", 0, 1},
	{"quarter", "quarters", 0, 3},
	{"week", "weeks", DAYS_A_WEEK, 0},
};

/* How many steps of the rhythm it is from one day to the other; 0: not a whole number of them. */
static int steps_between(const struct Rhythm *rhythm, Day from, Day to)
{
	int year, month, day, next_year, next_month, next_day, months;

	if (rhythm->days > 0)
		return (to - from) % rhythm->days == 0 ? (int)((to - from) / rhythm->days) : 0;
	day_to_civil(from, &year, &month, &day);
	day_to_civil(to, &next_year, &next_month, &next_day);
	months = (next_year - year) * MONTHS_A_YEAR + next_month - month;
	return day == next_day && months % rhythm->months == 0 ? months / rhythm->months : 0;
}

/* Whether all rows are steps apart, and more than half of them one; how many steps have no row. */
static bool has_rhythm(const struct Rhythm *rhythm, const struct ChartInput *input, size_t *ret_n)
{
	size_t n_single = 0;

	*ret_n = 0;
	for (size_t i = 1; i < input->n; i++) {
		int steps = steps_between(rhythm, input->days[i - 1], input->days[i]);

		if (steps < 1)
			return false;
		n_single += steps == 1;
		*ret_n += (size_t)steps - 1;
	}
	return n_single * 2 > input->n - 1;
}

static Day step(const struct Rhythm *rhythm, Day day)
{
	return rhythm->days > 0 ? day + rhythm->days : day_add_months(day, rhythm->months);
}

/* "2024-03, 2024-04 and 5 more" */
static const char *name_gaps(const struct Rhythm *rhythm, const struct ChartInput *input, size_t n,
			     struct Arena *arena)
{
	const int iso_month = sizeof "2017-09" - 1, iso_day = sizeof "2017-09-04" - 1;
	const char *names = "";
	size_t named = 0;
	char text[DAY_TEXT];

	for (size_t i = 1; i < input->n && named < GAPS_NAMED; i++)
		for (Day day = step(rhythm, input->days[i - 1]);
		     day < input->days[i] && named < GAPS_NAMED; day = step(rhythm, day), named++)
			names = arena_format(arena, "%s%s%.*s", names, named ? ", " : "",
					     rhythm->days > 0 ? iso_day : iso_month,
					     day_iso(day, text));
	return n > named ? arena_format(arena, "%s and %zu more", names, n - named) : names;
}

const char *chart_gap_note(const struct ChartInput *input, struct Arena *arena)
{
	size_t n;

	for (size_t i = 0; i < N_ITEMS(rhythms) && input->days && input->n > 2; i++) {
		if (!has_rhythm(&rhythms[i], input, &n))
			continue;
		return n == 0 ? NULL
			      : arena_format(arena, "%zu %s without a row: %s.", n,
					     n == 1 ? rhythms[i].one : rhythms[i].many,
					     name_gaps(&rhythms[i], input, n, arena));
	}
	return NULL;
}

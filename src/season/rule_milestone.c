/* Milestones: due days. */
#include "qtp/season/rule_season.h"

#include "qtp/engine/model/due.h"

#include <string.h>

/* The first day of what a point depends on; DAY_NONE: there is none. */
static Day base_day(struct DuePoint point, const struct DueDates *dates)
{
	if (point.session == DUE_DEADLINE)
		return dates->deadline;
	for (size_t i = 0; i < dates->n_sessions; i++)
		if (dates->sessions[i]->number == point.session)
			return dates->sessions[i]->first_day;
	return DAY_NONE;
}

/* DAY_NONE: it names nothing, or nothing with a date. */
static Day point_day(const char *text, const struct DueDates *dates)
{
	struct DuePoint point;

	return due_read(text, &point) ? due_day(point, base_day(point, dates)) : DAY_NONE;
}

size_t milestone_days(const struct Milestone *milestone, const struct DueDates *dates,
		      Day ret_days[DUE_DAYS_MAX])
{
	Day first = point_day(milestone->due, dates), last = point_day(milestone->until, dates);
	size_t n = 0;

	if (first == DAY_NONE)
		return 0;
	ret_days[n++] = first;
	/* Each month is counted from the first day: the 31st, the 28th, the 31st again. */
	while (last != DAY_NONE && n < DUE_DAYS_MAX) {
		Day day = day_add_months(first, (int)n);

		if (day == DAY_NONE || day > last)
			break;
		ret_days[n++] = day;
	}
	return n;
}

const char *milestone_short_code(const struct Milestone *milestone)
{
	const char *dash = milestone->code ? strrchr(milestone->code, '-') : NULL;

	return dash ? dash + 1 : milestone->code ? milestone->code : "";
}

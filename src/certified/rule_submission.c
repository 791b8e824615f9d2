/* Submissions: periods by their interval, and the windows after them. */
#include "rule_submission.h"

#include "qtp/engine/base/math.h"

#include <ctype.h>
#include <stdlib.h>

int interval_months(Choice interval)
{
	static const int months[] = {[INTERVAL_MONTHLY] = 1,
				     [INTERVAL_QUARTERLY] = 3,
				     [INTERVAL_HALF_YEARLY] = 6,
				     [INTERVAL_YEARLY] = 12};

	return interval >= 0 && (size_t)interval < N_ITEMS(months) ? months[interval] : 1;
}

#define MONTHS_A_YEAR 12

Day period_from(Day day, Choice interval)
{
	int months = interval_months(interval), year, month, day_of_month;
	Day first;

	day_to_civil(day, &year, &month, &day_of_month);
	if (!day_from_civil(year, (month - 1) / months * months + 1, 1, &first))
		return day;
	return first == day ? day : day_add_months(first, months);
}

Day indicator_last(const struct Indicator *indicator, Day certified_until, Day today)
{
	Day from = indicator->first > today ? indicator->first : today;

	if (indicator->until != DAY_NONE)
		return indicator->until;
	return certified_until != DAY_NONE ? certified_until
					   : day_add_months(from, MONTHS_A_YEAR) - 1;
}

Day indicator_period(const struct Indicator *indicator, int i, Day last)
{
	Day day = day_add_months(indicator->first, i * interval_months(indicator->interval));

	return day <= last ? day : DAY_NONE;
}

/* The first month and the length of what follows the year. */
static bool read_part(const char *part, int *ret_month, int *ret_months)
{
	static const struct {
		char letter;
		int n, months;
	} parts[] = {{'Q', 4, 3}, {'H', 2, 6}};
	char *end;
	long number;

	for (size_t i = 0; i < N_ITEMS(parts); i++) {
		if (toupper((unsigned char)*part) != parts[i].letter)
			continue;
		*ret_months = parts[i].months;
		*ret_month = (part[1] - '1') * parts[i].months + 1;
		return part[1] >= '1' && part[1] < '1' + parts[i].n && !part[2];
	}
	number = strtol(part, &end, 10);
	*ret_month = (int)number;
	*ret_months = 1;
	return isdigit((unsigned char)*part) && !*end && end - part <= 2 && number >= 1 &&
	       number <= MONTHS_A_YEAR;
}

bool period_read(const char *text, struct PeriodSpan *ret_period)
{
	const int digits = 4;
	int month = 1, months = MONTHS_A_YEAR;
	char *end;
	long year = strtol(text, &end, 10);

	if (!isdigit((unsigned char)*text) || end - text != digits || (*end && *end != '-') ||
	    (*end && !read_part(end + 1, &month, &months)) ||
	    !day_from_civil((int)year, month, 1, &ret_period->first))
		return false;
	ret_period->last = day_add_months(ret_period->first, months) - 1;
	return true;
}

bool submission_is_in(const struct Submission *submission, struct PeriodSpan period)
{
	return submission->period <= period.last && period.first <= submission_last_day(submission);
}

Day submission_last_day(const struct Submission *submission)
{
	return (Day)(day_add_months(submission->period, interval_months(submission->interval)) - 1);
}

Day submission_due(const struct Submission *submission)
{
	return (Day)(submission_last_day(submission) + submission->window);
}

bool submissions_overlap(const struct Submission *a, const struct Submission *b)
{
	return a->period <= submission_last_day(b) && b->period <= submission_last_day(a);
}

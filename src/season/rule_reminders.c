/* Reminders: on which days before and after its due day a milestone is asked for. */
#include "qtp/season/rule_season.h"

#include "qtp/engine/base/words.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>

#define DAYS_MOST 90

static int by_number(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

/* One whole number with an optional sign; moves *text past it and the comma that follows. */
static bool read_one(const char **text, int *ret_days)
{
	char *end;
	long number;

	while (isspace((unsigned char)**text))
		++*text;
	number = strtol(*text, &end, 10);
	if (end == *text || number < -DAYS_MOST || number > DAYS_MOST)
		return false;
	while (isspace((unsigned char)*end))
		end++;
	if (*end == ',')
		end++;
	else if (*end)
		return false;
	*text = end;
	*ret_days = (int)number;
	return true;
}

bool reminders_read(const char *text, struct Reminders *ret_reminders)
{
	struct Reminders reminders = {.n = 0};

	text = text ? text : REMINDERS_USUAL;
	while (*text) {
		if (reminders.n == REMINDERS_MAX || !read_one(&text, &reminders.days[reminders.n]))
			return false;
		reminders.n++;
	}
	if (reminders.n == 0)
		return false;
	qsort(reminders.days, reminders.n, sizeof reminders.days[0], by_number);
	*ret_reminders = reminders;
	return true;
}

Day reminder_last(const struct Reminders *reminders, Day due, Day today)
{
	Day last = DAY_NONE;

	for (size_t i = 0; i < reminders->n; i++)
		if (due + reminders->days[i] <= today)
			last = due + reminders->days[i];
	return last;
}

Day reminder_next(const struct Reminders *reminders, Day due, Day today)
{
	for (size_t i = 0; i < reminders->n; i++)
		if (due + reminders->days[i] > today)
			return due + reminders->days[i];
	return DAY_NONE;
}

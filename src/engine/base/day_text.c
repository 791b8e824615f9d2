/* Civil days written as text. */
#include "qtp/engine/base/day.h"

#include <stdio.h>
#include <strings.h>

struct Civil {
	int year, month, day;
};

static struct Civil civil(Day day)
{
	struct Civil parts;

	day_to_civil(day, &parts.year, &parts.month, &parts.day);
	return parts;
}

static const char *month_name(int month)
{
	static const char names[][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
					"Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

	return names[month - 1];
}

const char *day_weekday_name(Day day)
{
	static const char names[][4] = {"", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

	return names[day_weekday(day)];
}

static char *empty(char *out)
{
	out[0] = '\0';
	return out;
}

char *day_iso(Day day, char out[DAY_TEXT])
{
	struct Civil parts = civil(day);

	if (day == DAY_NONE)
		return empty(out);
	snprintf(out, DAY_TEXT, "%04d-%02d-%02d", parts.year, parts.month, parts.day);
	return out;
}

char *day_short(Day day, char out[DAY_TEXT])
{
	struct Civil parts = civil(day);

	if (day == DAY_NONE)
		return empty(out);
	snprintf(out, DAY_TEXT, "%d %s", parts.day, month_name(parts.month));
	return out;
}

char *day_medium(Day day, char out[DAY_TEXT])
{
	struct Civil parts = civil(day);

	if (day == DAY_NONE)
		return empty(out);
	snprintf(out, DAY_TEXT, "%d %s %04d", parts.day, month_name(parts.month), parts.year);
	return out;
}

char *day_long(Day day, char out[DAY_TEXT])
{
	struct Civil parts = civil(day);

	if (day == DAY_NONE)
		return empty(out);
	snprintf(out, DAY_TEXT, "%s %d %s %04d", day_weekday_name(day), parts.day,
		 month_name(parts.month), parts.year);
	return out;
}

bool day_same_year(Day a, Day b)
{
	return a == DAY_NONE || b == DAY_NONE || civil(a).year == civil(b).year;
}

char *day_seen(Day day, Day today, char out[DAY_TEXT])
{
	return day_same_year(day, today) ? day_short(day, out) : day_medium(day, out);
}

static char *range_of_two(struct Civil a, struct Civil b, bool with_year, char *out)
{
	const char *from = month_name(a.month), *to = month_name(b.month);
	bool same_month = a.year == b.year && a.month == b.month;

	if (same_month && with_year)
		snprintf(out, DAY_TEXT, "%d-%d %s %04d", a.day, b.day, to, b.year);
	else if (same_month)
		snprintf(out, DAY_TEXT, "%d-%d %s", a.day, b.day, to);
	else if (!with_year)
		snprintf(out, DAY_TEXT, "%d %s - %d %s", a.day, from, b.day, to);
	else if (a.year == b.year)
		snprintf(out, DAY_TEXT, "%d %s - %d %s %04d", a.day, from, b.day, to, b.year);
	else
		snprintf(out, DAY_TEXT, "%d %s %04d - %d %s %04d", a.day, from, a.year, b.day, to,
			 b.year);
	return out;
}

char *day_range(Day first, Day last, bool with_year, char out[DAY_TEXT])
{
	if (first == DAY_NONE)
		first = last;
	if (last == DAY_NONE)
		last = first;
	if (first == last)
		return with_year ? day_medium(first, out) : day_short(first, out);
	return first < last ? range_of_two(civil(first), civil(last), with_year, out)
			    : range_of_two(civil(last), civil(first), with_year, out);
}

bool day_read_shown(const char *text, Day *ret_day)
{
	static char *(*const writers[])(Day day, char out[DAY_TEXT]) = {day_iso, day_medium,
									day_long};
	char shown[DAY_TEXT];

	if (!day_parse(text, 0, ret_day, NULL))
		return false;
	for (size_t i = 0; i < sizeof writers / sizeof writers[0]; i++)
		if (strcasecmp(writers[i](*ret_day, shown), text) == 0)
			return true;
	return false;
}

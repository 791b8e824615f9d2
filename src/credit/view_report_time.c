/* Report: instants as meeting programs write them. */
#include "view_report.h"

#include "qtp/engine/xchg/cell.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#define MINUTES_AN_HOUR 60
#define NOON_HOUR 12
#define NEAR_DAYS 1

/* "8:30", "08:30:12", "8:30:12 AM"; `ret_rest` is what follows. */
static bool read_clock(const char *text, TimeOfDay *ret_time, const char **ret_rest)
{
	int hour, minute, second = 0, n = 0, more = 0;

	if (sscanf(text, "%2d:%2d%n", &hour, &minute, &n) != 2)
		return false;
	if (sscanf(text + n, ":%2d%n", &second, &more) == 1)
		n += more;
	if (text[n] == '.')
		n += 1 + (int)strspn(text + n + 1, "0123456789");
	text += n;
	text += strspn(text, " ");
	bool am = strncasecmp(text, "am", 2) == 0, pm = strncasecmp(text, "pm", 2) == 0;

	if ((am || pm) && (hour < 1 || hour > NOON_HOUR))
		return false;
	if (am || pm) {
		hour = hour % NOON_HOUR + (pm ? NOON_HOUR : 0);
		text += 2;
	}
	*ret_rest = text + strspn(text, " ");
	*ret_time = hour * MINUTES_AN_HOUR + minute;
	return hour >= 0 && hour < 2 * NOON_HOUR && minute >= 0 && minute < MINUTES_AN_HOUR &&
	       second >= 0 && second <= MINUTES_AN_HOUR;
}

/* "", "Z", "UTC", "+02:00", "-0500"; `ret_has`: there is one. */
static bool read_offset(const char *text, bool *ret_has, int64_t *ret_minutes)
{
	int hour, minute, n = 0;
	char sign[2];

	*ret_has = *text != '\0';
	*ret_minutes = 0;
	if (!*text || strcasecmp(text, "z") == 0 || strcasecmp(text, "utc") == 0 ||
	    strcasecmp(text, "gmt") == 0)
		return true;
	if ((sscanf(text, "%1[+-]%2d:%2d%n", sign, &hour, &minute, &n) != 3 &&
	     sscanf(text, "%1[+-]%2d%2d%n", sign, &hour, &minute, &n) != 3) ||
	    text[n] != '\0')
		return false;
	*ret_minutes = ((int64_t)hour * MINUTES_AN_HOUR + minute) * (*sign == '-' ? -1 : 1);
	return true;
}

static bool is_near(Day day, const struct Session *session)
{
	return day != DAY_NONE && day >= session->first_day - NEAR_DAYS &&
	       day <= session->last_day + NEAR_DAYS;
}

static bool read_day(const char *text, const struct Roll *roll, Day *ret_day)
{
	struct DayColumn column;
	struct DayCell cell;

	day_column_init(&column, ORDER_UNKNOWN, (struct DayStep){0, 0});
	column.is_named = true;
	if (day_cell_read(&column, text, 1, &cell) != DAY_READ)
		return false;
	*ret_day = cell.days[ORDER_MONTH_FIRST];
	if (!is_near(*ret_day, &roll->session) &&
	    (is_near(cell.days[ORDER_DAY_FIRST], &roll->session) || *ret_day == DAY_NONE))
		*ret_day = cell.days[ORDER_DAY_FIRST];
	return *ret_day != DAY_NONE;
}

bool report_instant(const char *text, const struct Roll *roll, int64_t *ret_instant)
{
	char date[CELL_TEXT];
	const char *clock = strchr(text, ':'), *rest;
	size_t length;
	TimeOfDay time;
	int64_t offset;
	bool has_offset;
	Day day;

	if (!clock)
		return false;
	while (clock > text && isdigit((unsigned char)clock[-1]))
		clock--;
	length = (size_t)(clock - text);
	while (length > 0 && strchr(" ,T", text[length - 1]))
		length--;
	if (length >= sizeof date)
		return false;
	memcpy(date, text, length);
	date[length] = '\0';
	if (!read_clock(clock, &time, &rest) || !read_offset(rest, &has_offset, &offset))
		return false;
	/* A time alone is one of a session of one day. */
	if (length == 0 && roll->session.first_day == roll->session.last_day)
		day = roll->session.first_day;
	else if (!read_day(date, roll, &day))
		return false;
	*ret_instant = has_offset ? agenda_instant(NULL, day, time) - offset
				  : agenda_instant(roll->zone, day, time);
	return true;
}

/* Report: instants as meeting programs write them. */
#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/xchg/cell.h"
#include "qtp/season/view_schedule.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define MINUTES_AN_HOUR 60
#define NOON_HOUR 12
#define NEAR_DAYS 1

/* Up to two digits; `text` goes on after them. */
static bool read_number(const char **text, int *ret_number)
{
	size_t n = strspn(*text, "0123456789");

	*ret_number = 0;
	if (n < 1 || n > 2)
		return false;
	for (; n > 0; n--)
		*ret_number = *ret_number * 10 + (*(*text)++ - '0');
	return true;
}

/* ":12", ":12.345" or nothing: seconds are cut. */
static bool read_seconds(const char **text)
{
	int second = 0;

	if (**text != ':')
		return true;
	++*text;
	if (!read_number(text, &second) || second > MINUTES_AN_HOUR)
		return false;
	if (**text == '.')
		*text += 1 + strspn(*text + 1, "0123456789");
	return true;
}

/* Past plain, no-break and narrow no-break spaces. */
static const char *past_blanks(const char *text)
{
	static const char *const blanks[] = {" ", "\xc2\xa0", "\xe2\x80\xaf"};
	bool any = true;

	while (any) {
		any = false;
		for (size_t i = 0; i < N_ITEMS(blanks) && !any; i++)
			any = strncmp(text, blanks[i], strlen(blanks[i])) == 0 &&
			      (text += strlen(blanks[i]), true);
	}
	return text;
}

/* "AM", "a.m."; `text` goes on after it. */
static bool read_mark(const char **text, const char *plain, const char *dotted)
{
	size_t length = strncasecmp(*text, dotted, strlen(dotted)) == 0 ? strlen(dotted)
			: strncasecmp(*text, plain, strlen(plain)) == 0 ? strlen(plain)
									: 0;

	*text += length;
	return length > 0;
}

/* "8:30", "08:30:12", "8:30:12 AM"; `ret_rest` is what follows. */
static bool read_clock(const char *text, TimeOfDay *ret_time, const char **ret_rest)
{
	int hour, minute;

	if (!read_number(&text, &hour) || *text++ != ':' || !read_number(&text, &minute) ||
	    !read_seconds(&text))
		return false;
	text = past_blanks(text);
	bool am = read_mark(&text, "am", "a.m."), pm = !am && read_mark(&text, "pm", "p.m.");

	if ((am || pm) && (hour < 1 || hour > NOON_HOUR))
		return false;
	if (am || pm)
		hour = hour % NOON_HOUR + (pm ? NOON_HOUR : 0);
	*ret_rest = past_blanks(text);
	*ret_time = hour * MINUTES_AN_HOUR + minute;
	return hour < 2 * NOON_HOUR && minute < MINUTES_AN_HOUR;
}

/* Exactly two digits. */
static bool read_two(const char **text, int *ret_number)
{
	const char digits[] = {(*text)[0], (*text)[0] ? (*text)[1] : '\0', '\0'};
	const char *at = digits;

	*text += strspn(digits, "0123456789");
	return read_number(&at, ret_number) && at == digits + 2;
}

/* "", "Z", "UTC", "+02:00", "-0500"; `ret_has`: there is one. */
static bool read_offset(const char *text, bool *ret_has, int64_t *ret_minutes)
{
	int hour, minute, sign = *text == '-' ? -1 : 1;

	*ret_has = *text != '\0';
	*ret_minutes = 0;
	if (!*text || strcasecmp(text, "z") == 0 || strcasecmp(text, "utc") == 0 ||
	    strcasecmp(text, "gmt") == 0)
		return true;
	if (*text != '+' && *text != '-')
		return false;
	text++;
	if (!read_two(&text, &hour))
		return false;
	text += *text == ':';
	if (!read_two(&text, &minute) || *text)
		return false;
	*ret_minutes = ((int64_t)hour * MINUTES_AN_HOUR + minute) * sign;
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

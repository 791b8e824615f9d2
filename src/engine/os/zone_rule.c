/* Zone rule: parses and applies the POSIX rule of a zone file. */
#include "zone_rule.h"

#include "qtp/engine/base/day.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

enum {
	DAY_SECONDS = 86400,
	HOUR_SECONDS = 3600,
	MINUTE_SECONDS = 60,
	DEFAULT_CHANGE = 2 * HOUR_SECONDS,
	MAX_HOURS = 167, /* RFC 8536: a change may lie a week from its day */
	WEEK = 7,
	LAST_WEEK = 5,
	LEAP_DAY = 60 /* the Julian count skips 29 Feb: day 60 is 1 Mar */
};

static bool read_number(const char **at, int max, int *ret_number)
{
	int number = 0;

	if (!isdigit((unsigned char)**at))
		return false;
	while (isdigit((unsigned char)**at)) {
		number = number * 10 + (*(*at)++ - '0');
		if (number > max)
			return false;
	}
	*ret_number = number;
	return true;
}

static bool skip(const char **at, char c)
{
	if (**at != c)
		return false;
	(*at)++;
	return true;
}

/* [+-]hh[:mm[:ss]] */
static bool read_seconds(const char **at, int32_t *ret_seconds)
{
	int hours, minutes = 0, seconds = 0;
	int sign = skip(at, '-') ? -1 : (skip(at, '+'), 1);

	if (!read_number(at, MAX_HOURS, &hours))
		return false;
	if (skip(at, ':') && !read_number(at, 59, &minutes))
		return false;
	if (skip(at, ':') && !read_number(at, 59, &seconds))
		return false;
	*ret_seconds = sign * (hours * HOUR_SECONDS + minutes * MINUTE_SECONDS + seconds);
	return true;
}

/* CST, or <-03>. */
static bool read_letters(const char **at, char letters[ZONE_LETTERS])
{
	bool quoted = skip(at, '<');
	size_t length = 0;

	while (**at && (quoted ? **at != '>' : isalpha((unsigned char)**at))) {
		if (length + 1 >= ZONE_LETTERS)
			return false;
		letters[length++] = *(*at)++;
	}
	letters[length] = '\0';
	return length > 0 && (!quoted || skip(at, '>'));
}

static bool read_change_day(const char **at, struct ZoneChange *change)
{
	if (skip(at, 'J')) {
		change->kind = ZONE_DAY_JULIAN;
		return read_number(at, 365, &change->day) && change->day >= 1;
	}
	if (!skip(at, 'M')) {
		change->kind = ZONE_DAY_ZERO;
		return read_number(at, 365, &change->day);
	}
	change->kind = ZONE_DAY_WEEKDAY;
	return read_number(at, 12, &change->month) && change->month >= 1 && skip(at, '.') &&
	       read_number(at, LAST_WEEK, &change->week) && change->week >= 1 && skip(at, '.') &&
	       read_number(at, WEEK - 1, &change->day);
}

static bool read_change(const char **at, struct ZoneChange *change)
{
	if (!skip(at, ',') || !read_change_day(at, change))
		return false;
	change->seconds = DEFAULT_CHANGE;
	return !skip(at, '/') || read_seconds(at, &change->seconds);
}

/* Offsets in the rule count westwards. */
static bool read_west(const char **at, int32_t *ret_offset)
{
	if (!read_seconds(at, ret_offset))
		return false;
	*ret_offset = -*ret_offset;
	return true;
}

/* Summer time is an hour ahead where the rule does not say otherwise. */
static bool read_summer(const char **at, struct ZoneRule *rule)
{
	if (!read_letters(at, rule->summer.letters))
		return false;
	rule->summer.offset = rule->standard.offset + HOUR_SECONDS;
	if (**at != ',' && !read_west(at, &rule->summer.offset))
		return false;
	return read_change(at, &rule->start) && read_change(at, &rule->end);
}

bool zone_rule_parse(const char *text, struct ZoneRule *ret_rule)
{
	struct ZoneRule rule = {0};
	const char *at = text;

	if (!read_letters(&at, rule.standard.letters) || !read_west(&at, &rule.standard.offset))
		return false;
	rule.has_summer = *at != '\0';
	if (rule.has_summer && !read_summer(&at, &rule))
		return false;
	*ret_rule = rule;
	return *at == '\0';
}

/* The given weekday (0 Sunday) of the n-th week of the month, or of its last one. */
static Day weekday_of_month(Day month_start, int weekday, int week)
{
	int first_weekday = day_weekday(month_start) % WEEK;
	int day = (weekday - first_weekday + WEEK) % WEEK + (week - 1) * WEEK;

	while (day >= day_month_length(month_start))
		day -= WEEK;
	return month_start + day;
}

static Day change_day(const struct ZoneChange *change, int year)
{
	Day first = 0, month_start = 0;
	bool leap;

	if (change->kind == ZONE_DAY_WEEKDAY) {
		(void)day_from_civil(year, change->month, 1, &month_start);
		return weekday_of_month(month_start, change->day, change->week);
	}
	(void)day_from_civil(year, 1, 1, &first);
	if (change->kind == ZONE_DAY_ZERO)
		return first + change->day;
	leap = day_month_length(first + 31) == 29;
	return first + change->day - 1 + (leap && change->day >= LEAP_DAY);
}

/* The instant of a change in a year; `offset` holds before it. */
static int64_t change_instant(const struct ZoneChange *change, int year, int32_t offset)
{
	return (int64_t)change_day(change, year) * DAY_SECONDS + change->seconds - offset;
}

static int year_of(int64_t local_seconds)
{
	int64_t day = local_seconds / DAY_SECONDS - (local_seconds % DAY_SECONDS < 0);
	const int64_t last_day = 2932896, first_day = -719162; /* 9999-12-31 and 0001-01-01 */
	int year, month, day_of_month;

	day = day > last_day ? last_day : day < first_day ? first_day : day;
	day_to_civil((Day)day, &year, &month, &day_of_month);
	return year;
}

const struct ZonePart *zone_rule_part(const struct ZoneRule *rule, int64_t instant)
{
	int64_t start, end;
	int year;
	bool summer;

	if (!rule->has_summer)
		return &rule->standard;
	year = year_of(instant + rule->standard.offset);
	start = change_instant(&rule->start, year, rule->standard.offset);
	end = change_instant(&rule->end, year, rule->summer.offset);
	/* South of the equator the year begins in summer. */
	summer =
		start < end ? instant >= start && instant < end : instant >= start || instant < end;
	return summer ? &rule->summer : &rule->standard;
}

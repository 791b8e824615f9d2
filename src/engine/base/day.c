/* Civil days: arithmetic of the proleptic Gregorian calendar. */
#include "qtp/engine/base/day.h"

/*
 * The arithmetic runs in years that begin on 1 March, so that the leap day is the last day of its
 * year, and in eras of 400 years, after which the calendar repeats to the day.
 */
enum {
	FIRST_YEAR = 1,
	LAST_YEAR = 9999,
	MONTHS = 12,
	ERA_YEARS = 400,
	ERA_DAYS = 146097,
	CENTURY_DAYS = 36524, /* without a fourth leap day at its end */
	FOUR_YEARS_DAYS = 1461,
	YEAR_DAYS = 365,
	FIVE_MONTHS_DAYS = 153, /* March to July, and again August to December: 31 30 31 30 31 */
	EPOCH = 719468,		/* 1970-01-01 counted from 0000-03-01 */
	WEEK = 7,
	EPOCH_WEEKDAY = 4 /* 1970-01-01 was a Thursday */
};

static bool is_leap(int64_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % ERA_YEARS == 0);
}

static int month_days(int64_t year, int month)
{
	static const int days[MONTHS] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && is_leap(year));
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* Any month 1-12 and any day: no check. */
static int64_t days_from_civil(int64_t year, int month, int day)
{
	int64_t march_year = month > 2 ? year : year - 1;
	int64_t era = floor_div(march_year, ERA_YEARS);
	int64_t year_of_era = march_year - era * ERA_YEARS;
	int64_t march_month = (month + 9) % MONTHS; /* March is 0 */
	int64_t day_of_year = (FIVE_MONTHS_DAYS * march_month + 2) / 5 + day - 1;

	return era * ERA_DAYS + year_of_era * YEAR_DAYS + year_of_era / 4 - year_of_era / 100 +
	       day_of_year - EPOCH;
}

bool day_from_civil(int year, int month, int day, Day *ret_day)
{
	if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > MONTHS)
		return false;
	if (day < 1 || day > month_days(year, month))
		return false;
	*ret_day = (Day)days_from_civil(year, month, day);
	return true;
}

/* Takes out the leap days that went before, so that a plain division by 365 finds the year: 0 to
 * 399. */
static int64_t year_of_era_day(int64_t era_day)
{
	int64_t leap_days =
		era_day / (FOUR_YEARS_DAYS - 1) - era_day / CENTURY_DAYS + era_day / (ERA_DAYS - 1);

	return (era_day - leap_days) / YEAR_DAYS;
}

void day_to_civil(Day day, int *ret_year, int *ret_month, int *ret_day)
{
	int64_t shifted = (int64_t)day + EPOCH;
	int64_t era = floor_div(shifted, ERA_DAYS);
	int64_t era_day = shifted - era * ERA_DAYS;
	int64_t year_of_era = year_of_era_day(era_day);
	int64_t day_of_year =
		era_day - (year_of_era * YEAR_DAYS + year_of_era / 4 - year_of_era / 100);
	int64_t march_month = (5 * day_of_year + 2) / FIVE_MONTHS_DAYS;
	int month = (int)((march_month + 2) % MONTHS) + 1;

	*ret_year = (int)(era * ERA_YEARS + year_of_era) + (month <= 2);
	*ret_month = month;
	*ret_day = (int)(day_of_year - (FIVE_MONTHS_DAYS * march_month + 2) / 5) + 1;
}

int day_weekday(Day day)
{
	int64_t since_monday = (int64_t)day + EPOCH_WEEKDAY - 1;

	if (day == DAY_NONE)
		return 0;
	return (int)(since_monday - floor_div(since_monday, WEEK) * WEEK) + 1;
}

Day day_add_months(Day day, int months)
{
	int year, month, day_of_month, length;
	int64_t count, new_year;
	int new_month;
	Day result;

	if (day == DAY_NONE)
		return DAY_NONE;
	day_to_civil(day, &year, &month, &day_of_month);
	count = (int64_t)year * MONTHS + month - 1 + months;
	new_year = floor_div(count, MONTHS);
	new_month = (int)(count - new_year * MONTHS) + 1;
	if (new_year < FIRST_YEAR || new_year > LAST_YEAR)
		return DAY_NONE;
	length = month_days(new_year, new_month);
	if (!day_from_civil((int)new_year, new_month, day_of_month < length ? day_of_month : length,
			    &result))
		return DAY_NONE;
	return result;
}

Day day_month_start(Day day)
{
	int year, month, day_of_month;

	if (day == DAY_NONE)
		return DAY_NONE;
	day_to_civil(day, &year, &month, &day_of_month);
	return day - (day_of_month - 1);
}

int day_month_length(Day day)
{
	int year, month, day_of_month;

	if (day == DAY_NONE)
		return 0;
	day_to_civil(day, &year, &month, &day_of_month);
	return month_days(year, month);
}

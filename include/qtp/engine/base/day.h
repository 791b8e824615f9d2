/* Civil days: calendar days without a zone, and times of day. */
#ifndef QTP_BASE_DAY_H
#define QTP_BASE_DAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Days since 1970-01-01 in the proleptic Gregorian calendar; years 1 to 9999. */
typedef int32_t Day;
#define DAY_NONE INT32_MIN

/* Minutes since midnight, 0 to 1439. */
typedef int32_t TimeOfDay;
#define TIME_NONE INT32_MIN

/* Room for any text the functions below write, NUL included. */
#define DAY_TEXT 32

/* False when there is no such day (30 Feb, month 13, year 0). */
bool day_from_civil(int year, int month, int day, Day *ret_day);
void day_to_civil(Day day, int *ret_year, int *ret_month, int *ret_day);
/* 1 Monday to 7 Sunday; 0 for DAY_NONE. */
int day_weekday(Day day);
/* Same day of the month `months` later or earlier; the last day of a shorter month. DAY_NONE
 * outside years 1 to 9999. */
Day day_add_months(Day day, int months);
Day day_month_start(Day day);
/* Days in the month that holds `day`. */
int day_month_length(Day day);

/* Exactly YYYY-MM-DD. */
bool day_parse_iso(const char *text, Day *ret_day);
/* Which way a date without a year leans, and a weekday. */
enum DayLean {
	DAY_NEAREST, /* the date nearest to today; the next such weekday, today excluded */
	DAY_COMING,  /* what is due or planned: the next one; a weekday as above */
	DAY_LAST     /* what was received or held: the last one, today included */
};
/* What the words of a day are relative to; no day is DAY_NONE. */
struct DayFrame {
	Day today;
	Day from; /* "+1w" counts from here; today, unless a day is being moved */
	enum DayLean lean;
};
/* Counts from today. */
static inline struct DayFrame day_frame(Day today, enum DayLean lean)
{
	return (struct DayFrame){today, today, lean};
}
/*
 * What people type: 2017-04-05, 4/5, 4/5/17, 4/5/2017 (month first), apr 5, 5 apr, april 5 2017,
 * fri, next fri, last fri (today excluded), today, tomorrow, yesterday, +3, +2w, -14d, +1m, in 2
 * weeks, in a week, 3 days ago, next week, last month, eom (the last day of this month). Also
 * 5-Apr-2017, April 5th, Wed 5 Apr 2017 (the weekday must be right), +1y; of a year's two digits
 * 00-69 are 20xx and 70-99 are 19xx. Letters may be large or small; nothing may follow. False when
 * it is none of these or there is no such day; `ret_why` (NULL allowed) then gets a static phrase
 * that fits after "because ", e.g. "February has 28 days in that year".
 */
bool day_read(const char *text, struct DayFrame frame, Day *ret_day, const char **ret_why);
/* The same to the nearest, from today. */
bool day_parse(const char *text, Day today, Day *ret_day, const char **ret_why);
/* Only as days are shown, with their year: 5 Apr 2017, Wed 5 Apr 2017, 2017-04-05. */
bool day_read_shown(const char *text, Day *ret_day);
/* Writers; each returns `out`. DAY_NONE writes "". Names are English, whatever the locale. */
char *day_iso(Day day, char out[DAY_TEXT]);    /* 2017-04-05 */
char *day_short(Day day, char out[DAY_TEXT]);  /* 5 Apr */
char *day_medium(Day day, char out[DAY_TEXT]); /* 5 Apr 2017 */
char *day_long(Day day, char out[DAY_TEXT]);   /* Wed 5 Apr 2017 */
/* 5 Apr; with its year where that is not the one of `today`: 5 Apr 2016 */
char *day_seen(Day day, Day today, char out[DAY_TEXT]);
/* Whether both are days of one year; also where one is DAY_NONE. */
bool day_same_year(Day a, Day b);
/* "5-6 Apr", "31 Jan - 1 Feb", with the year when `with_year`: "5-6 Apr 2017". One day gives that
 * day. */
char *day_range(Day first, Day last, bool with_year, char out[DAY_TEXT]);
const char *day_weekday_name(Day day); /* "Mon"; "" for DAY_NONE */

/* "HH:MM" (also 9:30, 0930, 9am, 1:30 pm); 12am is 00:00, 24:00 is refused. */
bool time_parse(const char *text, TimeOfDay *ret_time);
char *time_text(TimeOfDay time, char out[DAY_TEXT]); /* 09:30; TIME_NONE writes "" */

#endif

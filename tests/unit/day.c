/* Civil days and times of day: arithmetic over the whole calendar, and what people type. */
#include "qtp/engine/base/day.h"
#include "qtp/engine/base/math.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static Day make(int year, int month, int day)
{
	Day result = DAY_NONE;

	assert_true(day_from_civil(year, month, day, &result));
	return result;
}

static int plain_month_length(int year, int month)
{
	if (month == 2)
		return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
	return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static void every_day_of_the_calendar_follows_the_one_before(void **state)
{
	Day expected = make(1, 1, 1);
	int weekday = 1; /* 1 January of the year 1 is a Monday */

	(void)state;
	for (int year = 1; year <= 9999; year++) {
		for (int month = 1; month <= 12; month++) {
			for (int day = 1; day <= plain_month_length(year, month); day++) {
				int y, m, d;
				Day made = DAY_NONE;

				if (!day_from_civil(year, month, day, &made) || made != expected)
					fail_msg("%d-%d-%d is %d, not %d", year, month, day, made,
						 expected);
				day_to_civil(made, &y, &m, &d);
				if (y != year || m != month || d != day ||
				    day_weekday(made) != weekday)
					fail_msg("%d-%d-%d came back as %d-%d-%d", year, month, day,
						 y, m, d);
				expected++;
				weekday = weekday % 7 + 1;
			}
		}
	}
	assert_int_equal(expected - 1, make(9999, 12, 31));
}

static void known_days_have_known_numbers_and_weekdays(void **state)
{
	static const struct {
		int year, month, day;
		Day number;
		int weekday;
	} rows[] = {
		{1970, 1, 1, 0, 4},	 {1969, 12, 31, -1, 3},	  {2000, 2, 29, 11016, 2},
		{2017, 4, 5, 17261, 3},	 {2038, 1, 19, 24855, 2}, {1900, 3, 1, -25508, 4},
		{2024, 2, 29, 19782, 4}, {1, 1, 1, -719162, 1},	  {9999, 12, 31, 2932896, 5},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		Day day = make(rows[i].year, rows[i].month, rows[i].day);

		assert_int_equal(day, rows[i].number);
		assert_int_equal(day_weekday(day), rows[i].weekday);
	}
}

static void days_that_do_not_exist_are_refused(void **state)
{
	static const int rows[][3] = {
		{2017, 2, 29}, {2017, 2, 30},  {2016, 2, 30}, {1900, 2, 29}, {2100, 2, 29},
		{2017, 4, 31}, {2017, 13, 1},  {2017, 0, 1},  {2017, 1, 0},  {2017, 1, 32},
		{2017, -1, 1}, {0, 12, 31},    {-1, 1, 1},    {10000, 1, 1}, {2017, 6, 31},
		{2017, 9, 31}, {2017, 11, 31},
	};
	Day day = 7;

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++)
		assert_false(day_from_civil(rows[i][0], rows[i][1], rows[i][2], &day));
	assert_int_equal(day, 7);
}

static void adding_months_keeps_the_day_or_takes_the_last_one(void **state)
{
	static const struct {
		const char *from;
		int months;
		const char *to;
	} rows[] = {
		{"2017-01-31", 1, "2017-02-28"},
		{"2016-01-31", 1, "2016-02-29"},
		{"2016-02-29", 12, "2017-02-28"},
		{"2016-02-29", 48, "2020-02-29"},
		{"2017-03-31", -1, "2017-02-28"},
		{"2017-01-15", -1, "2016-12-15"},
		{"2017-12-31", 2, "2018-02-28"},
		{"2017-05-31", 1, "2017-06-30"},
		{"2017-04-05", 0, "2017-04-05"},
		{"2017-04-05", -13, "2016-03-05"},
		{"9999-12-01", 1, ""},
		{"0001-01-01", -1, ""},
		{"2017-04-05", 2147483647, ""},
		{"2017-04-05", -2147483647, ""},
		{"0001-01-31", 1, "0001-02-28"},
		{"2017-11-30", 3, "2018-02-28"},
	};
	char out[DAY_TEXT];

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		Day day;

		assert_true(day_parse_iso(rows[i].from, &day));
		assert_string_equal(day_iso(day_add_months(day, rows[i].months), out), rows[i].to);
	}
}

static void a_month_knows_its_start_and_length(void **state)
{
	(void)state;
	assert_int_equal(day_month_start(make(2016, 2, 29)), make(2016, 2, 1));
	assert_int_equal(day_month_start(make(1969, 12, 1)), make(1969, 12, 1));
	assert_int_equal(day_month_length(make(2016, 2, 3)), 29);
	assert_int_equal(day_month_length(make(2017, 2, 3)), 28);
	assert_int_equal(day_month_length(make(1900, 2, 1)), 28);
	assert_int_equal(day_month_length(make(2017, 11, 1)), 30);
}

static void no_day_stays_no_day(void **state)
{
	char out[DAY_TEXT];

	(void)state;
	assert_int_equal(day_add_months(DAY_NONE, 1), DAY_NONE);
	assert_int_equal(day_month_start(DAY_NONE), DAY_NONE);
	assert_int_equal(day_month_length(DAY_NONE), 0);
	assert_int_equal(day_weekday(DAY_NONE), 0);
	assert_string_equal(day_weekday_name(DAY_NONE), "");
	assert_string_equal(day_iso(DAY_NONE, out), "");
	assert_string_equal(day_short(DAY_NONE, out), "");
	assert_string_equal(day_medium(DAY_NONE, out), "");
	assert_string_equal(day_long(DAY_NONE, out), "");
	assert_string_equal(day_range(DAY_NONE, DAY_NONE, true, out), "");
	assert_string_equal(day_range(DAY_NONE, make(2017, 4, 5), false, out), "5 Apr");
}

static void days_are_written_in_four_lengths(void **state)
{
	char out[DAY_TEXT];
	Day day = make(2017, 4, 5);

	(void)state;
	assert_string_equal(day_iso(day, out), "2017-04-05");
	assert_string_equal(day_iso(make(33, 4, 3), out), "0033-04-03");
	assert_string_equal(day_short(day, out), "5 Apr");
	assert_string_equal(day_medium(day, out), "5 Apr 2017");
	assert_string_equal(day_seen(day, day + 100, out), "5 Apr");
	assert_string_equal(day_seen(day, day + 300, out), "5 Apr 2017");
	assert_string_equal(day_seen(day, day - 100, out), "5 Apr 2017");
	assert_string_equal(day_seen(DAY_NONE, day, out), "");
	assert_string_equal(day_long(day, out), "Wed 5 Apr 2017");
	assert_string_equal(day_weekday_name(day), "Wed");
}

static void a_range_names_each_part_once(void **state)
{
	static const struct {
		const char *first, *last;
		bool with_year;
		const char *text;
	} rows[] = {
		{"2017-04-05", "2017-04-06", false, "5-6 Apr"},
		{"2017-04-05", "2017-04-06", true, "5-6 Apr 2017"},
		{"2017-01-31", "2017-02-01", false, "31 Jan - 1 Feb"},
		{"2017-01-31", "2017-02-01", true, "31 Jan - 1 Feb 2017"},
		{"2017-12-31", "2018-01-01", false, "31 Dec - 1 Jan"},
		{"2017-12-31", "2018-01-01", true, "31 Dec 2017 - 1 Jan 2018"},
		{"2017-04-05", "2018-04-06", true, "5 Apr 2017 - 6 Apr 2018"},
		{"2017-04-05", "2017-04-05", false, "5 Apr"},
		{"2017-04-05", "2017-04-05", true, "5 Apr 2017"},
		{"2017-04-06", "2017-04-05", false, "5-6 Apr"},
	};
	char out[DAY_TEXT];

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		Day first, last;

		assert_true(day_parse_iso(rows[i].first, &first));
		assert_true(day_parse_iso(rows[i].last, &last));
		assert_string_equal(day_range(first, last, rows[i].with_year, out), rows[i].text);
	}
}

static void iso_days_are_exactly_ten_characters(void **state)
{
	static const char *const wrong[] = {
		"",	      "2017-4-05",   "2017-04-05 ", " 2017-04-05", "2017/04/05",
		"2017-02-30", "2017-13-01",  "20170405",    "2017-04-0x",  "+017-04-05",
		"0000-01-01", "2017-04-055", "2017_04-05"};
	Day day = 7;

	(void)state;
	assert_true(day_parse_iso("2017-04-05", &day));
	assert_int_equal(day, make(2017, 4, 5));
	day = 7;
	for (size_t i = 0; i < N_ITEMS(wrong); i++)
		assert_false(day_parse_iso(wrong[i], &day));
	assert_false(day_parse_iso(NULL, &day));
	assert_int_equal(day, 7);
}

static void what_people_type_is_understood(void **state)
{
	/* 2017-04-05 is a Wednesday. */
	static const struct {
		const char *today, *text, *day;
	} rows[] = {
		{"2017-04-05", "2017-04-05", "2017-04-05"},
		{"2017-04-05", "2016-2-29", "2016-02-29"},
		{"2017-04-05", "2017/04/05", "2017-04-05"},
		{"2017-04-05", "4/5", "2017-04-05"},
		{"2017-04-05", "04/05", "2017-04-05"},
		{"2017-04-05", "4/5/17", "2017-04-05"},
		{"2017-04-05", "4/5/2017", "2017-04-05"},
		{"2017-04-05", "4/5/69", "2069-04-05"},
		{"2017-04-05", "4/5/70", "1970-04-05"},
		{"2017-04-05", "4/5/00", "2000-04-05"},
		{"2017-04-05", "4/5/99", "1999-04-05"},
		{"2017-04-05", "2/29/16", "2016-02-29"},
		{"2017-04-05", "apr 5", "2017-04-05"},
		{"2017-04-05", "5 apr", "2017-04-05"},
		{"2017-04-05", "5apr", "2017-04-05"},
		{"2017-04-05", "APRIL 5 2017", "2017-04-05"},
		{"2017-04-05", "April 5, 2017", "2017-04-05"},
		{"2017-04-05", "Apr. 5, 2017", "2017-04-05"},
		{"2017-04-05", "5 Apr 2017", "2017-04-05"},
		{"2017-04-05", "5-Apr-2017", "2017-04-05"},
		{"2017-04-05", "5. Apr", "2017-04-05"},
		{"2017-04-05", "18. oct 2017", "2017-10-18"},
		{"2017-04-05", "18.6.", "2017-06-18"},
		{"2017-04-05", "18.10.2017", "2017-10-18"},
		{"2017-04-05", "18.10.17", "2017-10-18"},
		{"2017-04-05", "4. 4.", "2017-04-04"},
		{"2017-04-05", "5-apr", "2017-04-05"},
		{"2017-04-05", "April 5th", "2017-04-05"},
		{"2017-04-05", "1st sept 18", "2018-09-01"},
		{"2017-04-05", "Wed 5 Apr 2017", "2017-04-05"},
		{"2017-04-05", "fri 4/7", "2017-04-07"},
		{"2017-04-05", "Thursday, 4/6/2017", "2017-04-06"},
		{"2017-04-05", "fri", "2017-04-07"},
		{"2017-04-05", "wed", "2017-04-12"},
		{"2017-04-05", "Thursday", "2017-04-06"},
		{"2017-04-05", "TUES", "2017-04-11"},
		{"2017-04-05", "mon", "2017-04-10"},
		{"2017-04-05", "today", "2017-04-05"},
		{"2017-04-05", " Tomorrow ", "2017-04-06"},
		{"2017-04-05", "yesterday", "2017-04-04"},
		{"2017-04-05", "+3", "2017-04-08"},
		{"2017-04-05", "-3", "2017-04-02"},
		{"2017-04-05", "+0", "2017-04-05"},
		{"2017-04-05", "+2w", "2017-04-19"},
		{"2017-04-05", "-14d", "2017-03-22"},
		{"2017-04-05", "+1m", "2017-05-05"},
		{"2017-01-31", "+1M", "2017-02-28"},
		{"2016-02-29", "+1y", "2017-02-28"},
		{"2017-04-05", "+ 2 weeks", "2017-04-19"},
		{"2017-12-20", "jan 3", "2018-01-03"},
		{"2018-01-03", "12/20", "2017-12-20"},
		{"2017-04-05", "10/4", "2017-10-04"},
		{"2017-04-05", "10/5", "2016-10-05"},
		{"2017-04-05", "10/6", "2016-10-06"},
		{"2016-04-05", "10/5", "2016-10-05"},
		{"2016-01-01", "7/2", "2016-07-02"},
		{"2017-01-01", "7/2", "2017-07-02"},
		{"2017-01-01", "7/3", "2016-07-03"},
		{"2016-01-10", "feb 29", "2016-02-29"},
		{"2015-12-10", "2/29", "2016-02-29"},
		{"9999-12-31", "12/31", "9999-12-31"},
		{"0001-01-01", "1/2", "0001-01-02"},
	};
	char out[DAY_TEXT];

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		Day today, day = DAY_NONE;
		const char *why = "";

		assert_true(day_parse_iso(rows[i].today, &today));
		if (!day_parse(rows[i].text, today, &day, &why))
			fail_msg("'%s' was refused because %s", rows[i].text, why);
		if (strcmp(day_iso(day, out), rows[i].day) != 0)
			fail_msg("'%s' on %s is %s, not %s", rows[i].text, rows[i].today, out,
				 rows[i].day);
	}
}

static void what_is_no_day_is_refused_with_a_reason(void **state)
{
	static const struct {
		const char *text, *why;
	} rows[] = {
		{"", "no day is written like that"},
		{"   ", "no day is written like that"},
		{"x", "no day is written like that"},
		{"todayx", "no day is written like that"},
		{"today 5", "it names no month"},
		{"tomorrow!", "no day is written like that"},
		{"5", "no day is written like that"},
		{"20170405", "no day is written like that"},
		{"17-04-05", "no day is written like that"},
		{"2017-04-05 x", "no day is written like that"},
		{"2017-04-05-", "no day is written like that"},
		{"4/5/2017/1", "no day is written like that"},
		{"4/5,", "no day is written like that"},
		{"apr 5.", "no day is written like that"},
		{"4//5", "no day is written like that"},
		{"/4/5", "no day is written like that"},
		{"++3", "no day is written like that"},
		{"4/5 17", "no day is written like that"},
		{"1 2 3 4 5 6 7 8 9 10", "no day is written like that"},
		{"fr", "no day is written like that"},
		{"abcdefghijklmnopqrstuvwxyz", "no day is written like that"},
		{"apr 5 201", "a year has two or four digits"},
		{"4/5/1", "a year has two or four digits"},
		{"4/5/20170", "a year has two or four digits"},
		{"apr 2017", "the day of the month is missing"},
		{"5.4.", "either number may be the month; write its name"},
		{"5.4.2017", "either number may be the month; write its name"},
		{"18.10", "no day is written like that"},
		{"32.10.2017", "October has 31 days"},
		{"18.13.", "there is no such month"},
		{"13/1", "the month comes first and there are twelve"},
		{"2017-13-01", "there is no such month"},
		{"0/5", "there is no such month"},
		{"4/0", "the first day of a month is 1"},
		{"0000-04-05", "there is no year 0"},
		{"feb 30", "February never has more than 29 days"},
		{"2/30/2016", "February never has more than 29 days"},
		{"2/29/2017", "February has 28 days in that year"},
		{"2017-02-29", "February has 28 days in that year"},
		{"feb 29", "there is no such day within half a year; write the year too"},
		{"4/31", "April has 30 days"},
		{"31 june 2017", "June has 30 days"},
		{"foo 5", "it names no month"},
		{"ap 5", "it names no month"},
		{"Tue 5 Apr 2017", "that day is a Wednesday"},
		{"+3q", "the units are d, w, m and y"},
		{"+99999999", "it is too far away"},
		{"+9999999", "it is too far away"},
		{"-9999999m", "it is too far away"},
		{"-9999999w", "it is too far away"},
		{"\xC3\xA9 5", "no day is written like that"},
	};
	Day today = make(2017, 4, 5);

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		Day day = 7;
		const char *why = "";

		if (day_parse(rows[i].text, today, &day, &why))
			fail_msg("'%s' was taken for a day", rows[i].text);
		if (strcmp(why, rows[i].why) != 0)
			fail_msg("'%s': %s", rows[i].text, why);
		assert_int_equal(day, 7);
		assert_false(day_parse(rows[i].text, today, &day, NULL));
	}
	assert_false(day_parse(NULL, today, &(Day){0}, NULL));
}

/* 5 April 2017 is a Wednesday. */
static void what_is_left_open_leans_to_what_is_to_come_or_to_what_was(void **state)
{
	static const struct {
		enum DayLean lean;
		const char *text, *day;
	} rows[] = {
		{DAY_COMING, "oct 18", "2017-10-18"},
		{DAY_LAST, "oct 18", "2016-10-18"},
		{DAY_COMING, "4/4", "2018-04-04"},
		{DAY_LAST, "4/4", "2017-04-04"},
		{DAY_COMING, "apr 5", "2017-04-05"},
		{DAY_LAST, "apr 5", "2017-04-05"},
		{DAY_COMING, "fri", "2017-04-07"},
		{DAY_LAST, "fri", "2017-03-31"},
		{DAY_COMING, "wed", "2017-04-12"},
		{DAY_LAST, "wed", "2017-04-05"},
		{DAY_NEAREST, "wed", "2017-04-12"},
		{DAY_NEAREST, "oct 18", "2016-10-18"},
		{DAY_LAST, "next wed", "2017-04-12"},
		{DAY_COMING, "last wed", "2017-03-29"},
		{DAY_COMING, "last fri", "2017-03-31"},
		{DAY_LAST, "next Friday", "2017-04-07"},
		{DAY_LAST, "in 2 weeks", "2017-04-19"},
		{DAY_COMING, "3 days ago", "2017-04-02"},
		{DAY_NEAREST, "in 1 month", "2017-05-05"},
		{DAY_COMING, "eom", "2017-04-30"},
		{DAY_COMING, "feb 29", "2020-02-29"},
		{DAY_LAST, "2/29", "2016-02-29"},
		{DAY_LAST, "in a week", "2017-04-12"},
		{DAY_COMING, "a month ago", "2017-03-05"},
		{DAY_COMING, "next week", "2017-04-12"},
		{DAY_LAST, "last month", "2017-03-05"},
		{DAY_LAST, "2017-10-18", "2017-10-18"},
		{DAY_COMING, "wed 18 oct", "2017-10-18"},
	};
	char out[DAY_TEXT];

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct DayFrame frame = day_frame(make(2017, 4, 5), rows[i].lean);
		const char *why = "";
		Day day;

		if (!day_read(rows[i].text, frame, &day, &why))
			fail_msg("%s: %s", rows[i].text, why);
		if (strcmp(day_iso(day, out), rows[i].day) != 0)
			fail_msg("%s is %s, not %s", rows[i].text, out, rows[i].day);
	}
}

static void an_offset_counts_from_the_day_that_is_moved(void **state)
{
	struct DayFrame frame = {make(2017, 4, 5), make(2017, 10, 4), DAY_COMING};
	Day day;

	(void)state;
	assert_true(day_read("+1w", frame, &day, NULL) && day == make(2017, 10, 11));
	assert_true(day_read("-1", frame, &day, NULL) && day == make(2017, 10, 3));
	assert_true(day_read("in 2 weeks", frame, &day, NULL) && day == make(2017, 4, 19));
	assert_true(day_read("tomorrow", frame, &day, NULL) && day == make(2017, 4, 6));
	assert_true(day_read("oct 1", frame, &day, NULL) && day == make(2017, 10, 1));
}

static void what_is_written_can_be_typed_again(void **state)
{
	char out[DAY_TEXT];
	Day today = make(2017, 4, 5), read;

	(void)state;
	for (Day day = today - 1000; day < today + 1000; day++) {
		assert_true(day_parse(day_iso(day, out), today, &read, NULL) && read == day);
		assert_true(day_parse(day_medium(day, out), today, &read, NULL) && read == day);
		assert_true(day_parse(day_long(day, out), today, &read, NULL) && read == day);
	}
	for (Day day = today - 180; day < today + 180; day++)
		assert_true(day_parse(day_short(day, out), today, &read, NULL) && read == day);
}

static void times_are_read_as_people_write_them(void **state)
{
	static const struct {
		const char *text;
		TimeOfDay time;
	} rows[] = {
		{"09:30", 570},	   {"9:30", 570},	 {"0930", 570},	   {"930", 570},
		{"9am", 540},	   {"9 AM", 540},	 {"1:30 pm", 810}, {"1:30pm", 810},
		{"12am", 0},	   {"12pm", 720},	 {"12:15 a", 15},  {"0:00", 0},
		{"23:59", 1439},   {" 14:05 ", 845},	 {"0130pm", 810},  {"", -1},
		{"9", -1},	   {"24:00", -1},	 {"9:60", -1},	   {"9:3", -1},
		{"9:300", -1},	   {"13pm", -1},	 {"0am", -1},	   {"9:30x", -1},
		{"9:30 am x", -1}, {"9:", -1},		 {":30", -1},	   {"-9:30", -1},
		{"12345", -1},	   {"9 xm", -1},	 {"2400", -1},	   {"9:30 noon", -1},
		{"09:30:00", 570}, {"01:30:00 PM", 810}, {"9:30:15", -1},  {"9:30:000", -1},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		TimeOfDay time = -1;

		if (time_parse(rows[i].text, &time) != (rows[i].time >= 0) || time != rows[i].time)
			fail_msg("'%s' gave %d, not %d", rows[i].text, time, rows[i].time);
	}
	assert_false(time_parse(NULL, &(TimeOfDay){0}));
}

static void every_minute_is_written_and_read(void **state)
{
	char out[DAY_TEXT];

	(void)state;
	for (TimeOfDay time = 0; time < 24 * 60; time++) {
		TimeOfDay read;

		assert_true(time_parse(time_text(time, out), &read) && read == time);
	}
	assert_string_equal(time_text(570, out), "09:30");
	assert_string_equal(time_text(TIME_NONE, out), "");
	assert_string_equal(time_text(1440, out), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_of_the_calendar_follows_the_one_before),
		cmocka_unit_test(known_days_have_known_numbers_and_weekdays),
		cmocka_unit_test(days_that_do_not_exist_are_refused),
		cmocka_unit_test(adding_months_keeps_the_day_or_takes_the_last_one),
		cmocka_unit_test(a_month_knows_its_start_and_length),
		cmocka_unit_test(no_day_stays_no_day),
		cmocka_unit_test(days_are_written_in_four_lengths),
		cmocka_unit_test(a_range_names_each_part_once),
		cmocka_unit_test(iso_days_are_exactly_ten_characters),
		cmocka_unit_test(what_people_type_is_understood),
		cmocka_unit_test(what_is_no_day_is_refused_with_a_reason),
		cmocka_unit_test(what_is_left_open_leans_to_what_is_to_come_or_to_what_was),
		cmocka_unit_test(an_offset_counts_from_the_day_that_is_moved),
		cmocka_unit_test(what_is_written_can_be_typed_again),
		cmocka_unit_test(times_are_read_as_people_write_them),
		cmocka_unit_test(every_minute_is_written_and_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Zones: instants and local times, the hour that does not exist and the one that happens twice. */
#include "qtp/engine/os/zone.h"

#include "qtp/engine/os/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

enum { MINUTES_PER_DAY = 1440, ZONE_FILE_LIMIT = 1 << 18, BARE_BYTES = 256 };

#define CENTRAL "America/Chicago"
#define PACIFIC "America/Los_Angeles"

struct Fixture {
	struct Arena arena;
	struct Error error;
};

static int setup(void **state)
{
	static struct Fixture fixture;

	memset(&fixture, 0, sizeof fixture);
	*state = &fixture;
	return 0;
}

static int teardown(void **state)
{
	struct Fixture *fixture = *state;

	arena_release(&fixture->arena);
	return 0;
}

static const struct Zone *load(struct Fixture *fixture, const char *name)
{
	const struct Zone *zone = NULL;

	if (!os_zone_load(&fixture->arena, name, &zone, &fixture->error))
		fail_msg("%s", fixture->error.text);
	return zone;
}

static Day day(const char *text)
{
	Day parsed;

	assert_true(day_parse_iso(text, &parsed));
	return parsed;
}

/* Seconds since 1970 of a time in UTC. */
static int64_t utc(const char *day_text, int hour, int minute)
{
	return (int64_t)day(day_text) * 86400 + hour * 3600 + minute * 60;
}

/* The same of "2017-04-05 15:00". */
static int64_t instant_of(const char *text)
{
	char day_text[DAY_TEXT];
	TimeOfDay time;

	snprintf(day_text, sizeof day_text, "%.10s", text);
	assert_true(time_parse(text + 11, &time));
	return utc(day_text, 0, time);
}

static void a_local_time_is_one_instant_none_or_two(void **state)
{
	static const struct {
		const char *zone, *local;
		enum ZoneMatch match;
		const char *first, *second; /* UTC */
	} rows[] = {
		{CENTRAL, "2017-04-05 10:00", ZONE_UNIQUE, "2017-04-05 15:00", "2017-04-05 15:00"},
		{CENTRAL, "2017-01-05 10:00", ZONE_UNIQUE, "2017-01-05 16:00", "2017-01-05 16:00"},
		{CENTRAL, "2017-03-12 01:59", ZONE_UNIQUE, "2017-03-12 07:59", "2017-03-12 07:59"},
		{CENTRAL, "2017-03-12 02:00", ZONE_GAP, "2017-03-12 08:00", "2017-03-12 07:00"},
		{CENTRAL, "2017-03-12 02:30", ZONE_GAP, "2017-03-12 08:30", "2017-03-12 07:30"},
		{CENTRAL, "2017-03-12 03:00", ZONE_UNIQUE, "2017-03-12 08:00", "2017-03-12 08:00"},
		{CENTRAL, "2017-11-05 00:59", ZONE_UNIQUE, "2017-11-05 05:59", "2017-11-05 05:59"},
		{CENTRAL, "2017-11-05 01:30", ZONE_TWICE, "2017-11-05 06:30", "2017-11-05 07:30"},
		{CENTRAL, "2017-11-05 02:00", ZONE_UNIQUE, "2017-11-05 08:00", "2017-11-05 08:00"},
		/* by the rule in the last line, far after the table; both nights are Sundays */
		{CENTRAL, "2117-07-01 10:00", ZONE_UNIQUE, "2117-07-01 15:00", "2117-07-01 15:00"},
		{CENTRAL, "2117-03-14 02:30", ZONE_GAP, "2117-03-14 08:30", "2117-03-14 07:30"},
		{CENTRAL, "2117-11-07 01:30", ZONE_TWICE, "2117-11-07 06:30", "2117-11-07 07:30"},
		{PACIFIC, "2017-04-20 08:00", ZONE_UNIQUE, "2017-04-20 15:00", "2017-04-20 15:00"},
		/* changes at a quarter to three, and by half an hour */
		{"Pacific/Chatham", "2017-09-24 03:00", ZONE_GAP, "2017-09-23 14:15",
		 "2017-09-23 13:15"},
		{"Australia/Lord_Howe", "2017-04-02 01:45", ZONE_TWICE, "2017-04-01 14:45",
		 "2017-04-01 15:15"},
		/* a whole day that was left out */
		{"Pacific/Apia", "2011-12-30 12:00", ZONE_GAP, "2011-12-30 22:00",
		 "2011-12-29 22:00"},
		{"Asia/Kolkata", "2017-04-05 10:00", ZONE_UNIQUE, "2017-04-05 04:30",
		 "2017-04-05 04:30"},
		{"UTC", "2017-03-12 02:30", ZONE_UNIQUE, "2017-03-12 02:30", "2017-03-12 02:30"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const struct Zone *zone = load(*state, rows[i].zone);
		int64_t local = instant_of(rows[i].local) / 60;
		struct ZoneInstants found = os_zone_from_local(
			zone, (Day)(local / MINUTES_PER_DAY), (TimeOfDay)(local % MINUTES_PER_DAY));

		if (found.match != rows[i].match)
			fail_msg("row %zu: match %d", i, (int)found.match);
		assert_int_equal(found.first, instant_of(rows[i].first));
		assert_int_equal(found.second, instant_of(rows[i].second));
	}
}

static void ten_central_is_eight_pacific(void **state)
{
	const struct Zone *central = load(*state, "America/Chicago"),
			  *pacific = load(*state, "America/Los_Angeles");
	struct ZoneInstants call = os_zone_from_local(central, day("2017-07-27"), 10 * 60);
	Day there;
	TimeOfDay time;

	os_zone_to_local(pacific, call.first, &there, &time);
	assert_int_equal(there, day("2017-07-27"));
	assert_int_equal(time, 8 * 60);
	/* for two hours of the night of the change they are three hours apart */
	os_zone_to_local(pacific, utc("2017-03-12", 8, 30), &there, &time);
	assert_int_equal(time, 30);
	os_zone_to_local(central, utc("2017-03-12", 8, 30), &there, &time);
	assert_int_equal(time, 3 * 60 + 30);
}

static void a_gap_is_read_behind_it_first_and_before_it_second(void **state)
{
	const struct Zone *zone = load(*state, "America/Chicago");
	struct ZoneInstants gap = os_zone_from_local(zone, day("2026-03-08"), 2 * 60 + 30);
	Day shown;
	TimeOfDay time;

	assert_int_equal(gap.match, ZONE_GAP);
	os_zone_to_local(zone, gap.first, &shown, &time);
	assert_int_equal(time, 3 * 60 + 30);
	assert_string_equal(os_zone_abbreviation(zone, gap.first), "CDT");
	os_zone_to_local(zone, gap.second, &shown, &time);
	assert_int_equal(time, 60 + 30);
	assert_string_equal(os_zone_abbreviation(zone, gap.second), "CST");
}

static void letters_and_offset_belong_to_the_instant(void **state)
{
	static const struct {
		const char *zone, *day;
		int32_t offset;
		const char *letters;
	} rows[] = {
		{"America/Chicago", "2017-07-01", -5 * 3600, "CDT"},
		{"America/Chicago", "2017-12-01", -6 * 3600, "CST"},
		{"America/Los_Angeles", "2017-07-01", -7 * 3600, "PDT"},
		{"America/Chicago", "2500-07-01", -5 * 3600, "CDT"},
		{"America/Chicago", "1850-07-01", -21036, "LMT"},
		{"Europe/Dublin", "2099-01-15", 0, "GMT"},
		{"Europe/Dublin", "2099-07-15", 3600, "IST"},
		{"Pacific/Auckland", "2099-01-15", 13 * 3600, "NZDT"},
		{"Pacific/Auckland", "2099-07-15", 12 * 3600, "NZST"},
		{"America/Sao_Paulo", "2099-01-15", -3 * 3600, "-03"},
		{"Asia/Kathmandu", "2017-07-01", 20700, "+0545"},
		{"UTC", "2017-07-01", 0, "UTC"},
		{"Etc/GMT+5", "2017-07-01", -5 * 3600, "-05"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const struct Zone *zone = load(*state, rows[i].zone);
		int64_t instant = utc(rows[i].day, 12, 0);

		assert_int_equal(os_zone_offset(zone, instant), rows[i].offset);
		assert_string_equal(os_zone_abbreviation(zone, instant), rows[i].letters);
	}
}

/* Every minute of the days of change, in both zones: what is read back is what was written. */
static void every_minute_of_a_change_reads_back(void **state)
{
	static const char *const zones[] = {"America/Chicago", "America/Los_Angeles"};
	static const struct {
		const char *day;
		int n_gap, n_twice;
	} nights[] = {{"2017-03-12", 60, 0},
		      {"2017-11-05", 0, 60},
		      {"2026-03-08", 60, 0},
		      {"2026-11-01", 0, 60}};

	for (size_t i = 0; i < 8; i++) {
		const struct Zone *zone = load(*state, zones[i % 2]);
		Day date = day(nights[i / 2].day), shown;
		int n_gap = 0, n_twice = 0;
		TimeOfDay time;

		for (TimeOfDay minute = 0; minute < MINUTES_PER_DAY; minute++) {
			struct ZoneInstants found = os_zone_from_local(zone, date, minute);

			n_gap += found.match == ZONE_GAP;
			n_twice += found.match == ZONE_TWICE;
			if (found.match == ZONE_GAP)
				continue;
			os_zone_to_local(zone, found.first, &shown, &time);
			assert_true(shown == date && time == minute);
			os_zone_to_local(zone, found.second, &shown, &time);
			assert_true(shown == date && time == minute);
		}
		assert_int_equal(n_gap, nights[i / 2].n_gap);
		assert_int_equal(n_twice, nights[i / 2].n_twice);
	}
}

/* The C library is the second opinion; it needs $TZ, so it is asked here and not in the program. */
static void offsets_agree_with_the_c_library(void **state)
{
	static const char *const zones[] = {
		"America/Chicago",  "America/Los_Angeles", "Europe/Dublin",
		"Pacific/Auckland", "Australia/Lord_Howe", "America/Sao_Paulo",
		"Asia/Gaza",	    "Africa/Casablanca",   "Etc/GMT-14"};
	const int64_t step = 86400 * 5 + 3607;

	for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++) {
		const struct Zone *zone = load(*state, zones[i]);

		setenv("TZ", zones[i], 1);
		tzset();
		for (int64_t instant = utc("1900-01-01", 0, 0); instant < utc("2150-01-01", 0, 0);
		     instant += step) {
			time_t seconds = (time_t)instant;
			struct tm local;

			assert_non_null(localtime_r(&seconds, &local));
			if (local.tm_gmtoff != os_zone_offset(zone, instant))
				fail_msg("%s at %lld", zones[i], (long long)instant);
			assert_string_equal(local.tm_zone, os_zone_abbreviation(zone, instant));
		}
	}
}

static void the_zone_of_the_process_moves_nothing(void **state)
{
	const struct Zone *zone = load(*state, "America/Chicago");

	setenv("TZ", "Asia/Tokyo", 1);
	tzset();
	assert_int_equal(os_zone_from_local(zone, day("2017-04-05"), 600).first,
			 utc("2017-04-05", 15, 0));
	assert_string_equal(getenv("TZ"), "Asia/Tokyo");
	assert_string_equal(tzname[0], "JST");
}

static void names_that_are_no_zones_are_refused(void **state)
{
	static const char *const names[] = {
		"",
		"Mars/Olympus",
		"America",
		"America/",
		"america/chicago",
		"/usr/share/zoneinfo/UTC",
		"../zoneinfo/UTC",
		"America/../UTC",
		"America//Chicago",
		"America/Chicago\n",
		"posix/America/Chicago",
		"right/America/Chicago",
		"localtime",
		"tzdata.zi",
		"zone.tab",
		"CST6CDT,M3.2.0,M11.1.0",
		"A\x1b[2J",
		"Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
	struct Fixture *fixture = *state;
	const struct Zone *zone;

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		assert_false(os_zone_exists(names[i]));
		assert_false(os_zone_load(&fixture->arena, names[i], &zone, &fixture->error));
		assert_int_equal(fixture->error.code, ERROR_INPUT);
	}
	assert_true(os_zone_exists("America/Chicago"));
	assert_true(os_zone_exists("UTC"));
	assert_true(os_zone_exists("Etc/GMT+5"));
	assert_true(os_zone_exists("America/Argentina/Buenos_Aires"));
	assert_true(os_zone_exists("America/Port-au-Prince"));
}

/* A damaged file is refused or read as some zone, never read beyond its end (sanitizers watch). */
static void damaged_data_does_no_harm(void **state)
{
	struct Fixture *fixture = *state;
	const struct Zone *zone;
	char *data;
	size_t length;

	assert_true(os_read_file(
		(struct FileToRead){"/usr/share/zoneinfo/America/Chicago", ZONE_FILE_LIMIT},
		&fixture->arena, &data, &length, &fixture->error));
	for (size_t cut = 0; cut < length; cut++)
		assert_false(os_zone_parse(
			&fixture->arena, "X",
			(struct ZoneData){arena_text_n(&fixture->arena, data, cut), cut}, &zone,
			&fixture->error));
	for (size_t at = 0; at < length; at++) {
		char kept = data[at];

		data[at] = (char)~kept;
		if (os_zone_parse(&fixture->arena, "X", (struct ZoneData){data, length}, &zone,
				  &fixture->error))
			for (int year = 0; year < 300; year += 7)
				(void)os_zone_from_local(zone, -40000 + year * 365, 90);
		data[at] = kept;
	}
	assert_int_equal(fixture->error.code, ERROR_CORRUPT);
}

/* A version 2 file with no table, one type, and `rule` as its last line. Returns its length. */
static size_t bare_zone(char out[BARE_BYTES], const char *rule)
{
	enum { HEADER = 44, N_TYPES_AT = 39, N_LETTERS_AT = 43, TYPE = 6, LETTERS = 4 };
	size_t n = 0;

	memset(out, 0, BARE_BYTES);
	for (int block = 0; block < 2; block++) {
		memcpy(out + n, "TZif2", 5);
		out[n + N_TYPES_AT] = 1;
		out[n + N_LETTERS_AT] = LETTERS;
		memcpy(out + n + HEADER + TYPE, "XXX", LETTERS);
		n += HEADER + TYPE + LETTERS;
	}
	return n + (size_t)snprintf(out + n, BARE_BYTES - n, "\n%s\n", rule);
}

static void rules_of_every_shape_are_understood(void **state)
{
	static const struct {
		const char *rule, *day;
		int hour;
		int32_t offset;
	} rows[] = {
		{"XXX-3", "2017-07-01", 12, 3 * 3600},
		{"<+0330>-3:30", "2017-07-01", 12, 12600},
		{"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2030-03-31", 0, -2 * 3600},
		{"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2030-03-31", 1, -3600},
		{"EST5EDT,0/0,J365/25", "2030-01-01", 5, -4 * 3600}, /* summer all year */
		{"EST5EDT,0/0,J365/25", "2030-12-31", 23, -4 * 3600},
		{"AAA0BBB,J60/0,J61/0", "2020-02-29", 23, 0}, /* J60 is 1 Mar in every year */
		{"AAA0BBB,J60/0,J61/0", "2020-03-01", 1, 3600},
		{"AAA0BBB,59/0,60/0", "2020-02-29", 1, 3600}, /* 59 is 29 Feb in a leap year */
		{"AAA0BBB,59/0,60/0", "2019-03-01", 1, 3600},
		{"AAA0BBB-2,M4.1.0,M10.1.0", "2019-05-01", 1, 7200},
		{"", "2019-05-01", 1, 0}, /* no rule: the last row goes on */
	};
	struct Fixture *fixture = *state;
	const struct Zone *zone;
	char data[BARE_BYTES];

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		size_t length = bare_zone(data, rows[i].rule);

		if (!os_zone_parse(&fixture->arena, "X", (struct ZoneData){data, length}, &zone,
				   &fixture->error))
			fail_msg("%s is not understood", rows[i].rule);
		if (os_zone_offset(zone, utc(rows[i].day, rows[i].hour, 0)) != rows[i].offset)
			fail_msg("%s at %s", rows[i].rule, rows[i].day);
	}
}

static void rules_that_are_none_are_refused(void **state)
{
	static const char *const rules[] = {"XXX",
					    "3",
					    "XXX3YYY",
					    "XXX3YYY,M13.1.0,M3.1.0",
					    "XXX3YYY,M3.6.0,M4.1.0",
					    "XXX3YYY,M3.1.7,M4.1.0",
					    "XXX3YYY,J0,J5",
					    "XXX3YYY,J366,J5",
					    "XXX999",
					    "XXX3 ",
					    "<XXX3",
					    "XXX3YYY,M3.1.0",
					    "XXX3YYY,M3.1.0,M4.1.0/x",
					    "AAAAAAAAAAAAAAAAAAAAAAAA3"};
	struct Fixture *fixture = *state;
	const struct Zone *zone;
	char data[BARE_BYTES];

	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
		size_t length = bare_zone(data, rules[i]);

		if (os_zone_parse(&fixture->arena, "X", (struct ZoneData){data, length}, &zone,
				  &fixture->error))
			fail_msg("%s is taken for a rule", rules[i]);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_local_time_is_one_instant_none_or_two),
		TEST(ten_central_is_eight_pacific),
		TEST(a_gap_is_read_behind_it_first_and_before_it_second),
		TEST(letters_and_offset_belong_to_the_instant),
		TEST(every_minute_of_a_change_reads_back),
		TEST(offsets_agree_with_the_c_library),
		TEST(the_zone_of_the_process_moves_nothing),
		TEST(names_that_are_no_zones_are_refused),
		TEST(damaged_data_does_no_harm),
		TEST(rules_of_every_shape_are_understood),
		TEST(rules_that_are_none_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

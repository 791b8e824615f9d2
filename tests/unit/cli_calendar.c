/* Calendar files through the real program: out, in again without doubles, hostile ones, and past a
 * second implementation. */
#include "qtp/engine/xchg/calendar.h"
#include "support/run.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))
#define KHAL "/usr/bin/khal"
#define MODULE "libical"

/* Whether the program was built with calendar files at all. */
static bool has_calendar(struct Runner *runner)
{
	struct Run run = RUN(runner, "export", "calendar");

	if (run.code == 3 && strstr(run.err, MODULE)) {
		print_message("skipped: libical is not there: calendar files are left out of this "
			      "build\n");
		return false;
	}
	return true;
}

#define NEED_CALENDAR(runner)              \
	do {                               \
		if (!has_calendar(runner)) \
			skip();            \
	} while (0)

/* A text with every `from` replaced. */
static char *replaced(struct Runner *runner, const char *text, const char *from, const char *to)
{
	const char *result = "", *found;

	for (; (found = strstr(text, from)); text = found + strlen(from))
		result = arena_format(&runner->arena, "%s%.*s%s", result, (int)(found - text), text,
				      to);
	return arena_format(&runner->arena, "%s%s", result, text);
}

static void write_text(struct Runner *runner, const char *name, const char *text)
{
	run_write_file(runner_path(runner, name), text, strlen(text));
}

/* An event with these lines in a calendar of its own. */
static const char *calendar_of(struct Runner *runner, const char *lines)
{
	return arena_format(&runner->arena,
			    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//EN\r\n"
			    "BEGIN:VEVENT\r\n%sEND:VEVENT\r\n"
			    "END:VCALENDAR\r\n",
			    lines);
}

static void a_calendar_names_its_events_and_zones(void **state)
{
	struct Runner *runner = *state;
	const char *text;

	NEED_CALENDAR(runner);
	text = LINE(runner, "export", "calendar", "--team", "lakeside");
	/* The clocks of a zone begin with summer time, as they stand a year before. */
	expect_in(text,
		  "BEGIN:VTIMEZONE\r\nTZID:America/Chicago\r\nBEGIN:DAYLIGHT\r\nDTSTART:2016");
	expect_in(text, "TZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500\r\nTZNAME:CDT");
	expect_in(text, "DTSTART;TZID=America/Chicago:20170822T100000\r\n");
	expect_in(text, "DURATION:PT30M\r\n");
	expect_in(text, "SUMMARY:Call\\, Lakeside Oncology");
	expect_in(text, "DTSTART;VALUE=DATE:20170719\r\nDTEND;VALUE=DATE:20170721");
	assert_null(strstr(text, "Cascade"));
	expect_in(LINE(runner, "export", "calendar", "--cohort", "POR17"), "Cascade Oncology");
	assert_null(strstr(LINE(runner, "export", "calendar", "--cohort", "POR17"), "Lakeside"));
	expect_in(LINE(runner, "export", "calendar", "--coach", "okafor"), "Lakeside Oncology");
	assert_null(strstr(LINE(runner, "export", "calendar", "--coach", "okafor"), "Cascade"));
}

static void a_file_that_is_there_is_not_replaced(void **state)
{
	struct Runner *runner = *state;

	NEED_CALENDAR(runner);
	EXPECT(runner, 0, "export", "calendar", "-o", "one.ics");
	EXPECT(runner, 3, "export", "calendar", "-o", "one.ics");
	expect_in(EXPECT(runner, 2, "export", "calendar", "-o", "one.csv").err,
		  "A calendar file ends in .ics, and one.csv does not.");
	EXPECT(runner, 0, "export", "calendar", "-o", "one.ics", "--force");
	EXPECT(runner, 3, "export", "calendar", "-o", "d.qtp", "--force");
	EXPECT(runner, 0, "verify");
}

static void what_went_out_comes_in_without_doubles(void **state)
{
	struct Runner *runner = *state;
	const char *before;

	NEED_CALENDAR(runner);
	before = LINE(runner, "dump", "--history");
	EXPECT(runner, 0, "export", "calendar", "-o", "own.ics", "--force");
	expect_in(LINE(runner, "import", "calendar", "own.ics"),
		  "0 added, 0 moved, 0 cancelled, 48 unchanged, 0 skipped.");
	assert_string_equal(LINE(runner, "dump", "--history"), before);
}

static void a_moved_event_moves_its_contact_and_raises_the_sequence(void **state)
{
	struct Runner *runner = *state;
	const char *text, *id;

	NEED_CALENDAR(runner);
	text = LINE(runner, "export", "calendar", "--team", "lakeside");
	write_text(runner, "moved.ics",
		   replaced(runner, text, "20170822T100000", "20170824T143000"));
	expect_in(LINE(runner, "import", "calendar", "moved.ics", "--dry-run"), "1 moved");
	expect_in(LINE(runner, "export", "calendar", "--team", "lakeside"), "20170822T100000");
	expect_in(LINE(runner, "import", "calendar", "moved.ics"), "1 moved");
	text = LINE(runner, "export", "calendar", "--team", "lakeside");
	expect_in(text, "20170824T143000");
	expect_in(text, "SEQUENCE:1");
	id = arena_text(&runner->arena, LINE(runner, "list", "contact", "day=2017-08-24"));
	EXPECT(runner, 0, "remove", "contact", arena_text_n(&runner->arena, id, strcspn(id, " ")));
	expect_in(LINE(runner, "export", "calendar", "--team", "lakeside"), "STATUS:CANCELLED");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
	expect_in(LINE(runner, "export", "calendar", "--team", "lakeside"), "20170822T100000");
}

static void events_of_other_calendars_become_planned_contacts(void **state)
{
	struct Runner *runner = *state;
	/* Folded in the middle of a word, with a name that Windows gives the zone. */
	const char *lines = "UID:folded-1\r\nDTSTART;TZID=Pacific Standard Time:20170905T100000\r\n"
			    "DTEND;TZID=Pacific Standard Time:20170905T104500\r\n"
			    "SUMMARY:Call with Casc\r\n ade Onco\r\n\tlogy\r\n";

	NEED_CALENDAR(runner);
	write_text(runner, "other.ics", calendar_of(runner, lines));
	expect_in(LINE(runner, "import", "calendar", "other.ics"), "1 added");
	expect_in(LINE(runner, "list", "contact", "day=2017-09-05", "--columns",
		       "start,zone,minutes,state,team"),
		  "10:00  America/Los_Angeles  45       planned  Cascade Oncology");
	expect_in(LINE(runner, "import", "calendar", "other.ics"),
		  "0 added, 0 moved, 0 cancelled, 1 unchanged");
	write_text(
		runner, "gone.ics",
		calendar_of(runner, arena_format(&runner->arena, "%sSTATUS:CANCELLED\r\n", lines)));
	expect_in(LINE(runner, "import", "calendar", "gone.ics"), "1 cancelled");
	assert_string_equal(LINE(runner, "list", "contact", "day=2017-09-05"), "");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

static void what_cannot_be_taken_is_skipped_with_a_sentence(void **state)
{
	static const struct {
		const char *lines, *says;
	} rows[] = {
		{"UID:a\r\nDTSTART:20170905T150000Z\r\nSUMMARY:dentist\r\n",
		 "no team is named in it"},
		{"UID:b\r\nDTSTART;TZID=Mars/Olympus:20170905T150000\r\n"
		 "SUMMARY:Lakeside Oncology\r\n",
		 "no time zone"},
		{"UID:c\r\nDTSTART:20170905T150000Z\r\nDTEND:20170905T140000Z\r\n"
		 "SUMMARY:Lakeside Oncology\r\n",
		 "it ends before it starts"},
		{"UID:d\r\nDTSTART:20170905T150000Z\r\nRRULE:FREQ=DAILY;COUNT=17\r\n"
		 "SUMMARY:Lakeside Oncology\r\n",
		 "it repeats, on 17 days of the season"},
		{"UID:e\r\nSUMMARY:Lakeside Oncology\r\n", "no date"},
		{"UID:f\r\nDTSTART;TZID=America/Chicago:20170231T090000\r\n"
		 "SUMMARY:Lakeside Oncology\r\n",
		 "one that no calendar has"},
		{"UID:g\r\nDTSTART:20170905T150000Z\r\nDURATION:P30D\r\n"
		 "SUMMARY:Lakeside Oncology\r\n",
		 "out of range"},
	};
	struct Runner *runner = *state;
	const char *before;

	NEED_CALENDAR(runner);
	before = LINE(runner, "dump", "--history");
	for (size_t i = 0; i < N(rows); i++) {
		write_text(runner, "bad.ics", calendar_of(runner, rows[i].lines));
		const char *said = LINE(runner, "import", "calendar", "bad.ics");

		expect_in(said, rows[i].says);
		expect_in(said, "0 added, 0 moved, 0 cancelled, 0 unchanged, 1 skipped.");
	}
	assert_string_equal(LINE(runner, "dump", "--history"), before);
}

/* People write the name of the practice; a team may have another. The team of that day's season has
 * it, and of two of one practice both are said. */
static void a_practice_names_its_team(void **state)
{
	static const char in_2017[] =
		"UID:p\r\nDTSTART:20170905T150000Z\r\nSUMMARY:Call, Lakeside Oncology\r\n";
	static const char in_2018[] =
		"UID:q\r\nDTSTART:20180905T150000Z\r\nSUMMARY:Call, Lakeside Oncology\r\n";
	struct Runner *runner = *state;

	NEED_CALENDAR(runner);
	EXPECT(runner, 0, "set", "team", "DAL17-03", "name=The Fast Lane");
	write_text(runner, "p.ics", calendar_of(runner, in_2017));
	expect_in(LINE(runner, "import", "calendar", "p.ics", "--dry-run"), "1 added");
	EXPECT(runner, 0, "add", "season", "code=2018", "title=Season 2018", "first_day=2018-02-01",
	       "last_day=2018-12-31");
	EXPECT(runner, 0, "add", "cohort", "code=DAL18", "season=2018", "city=Dallas, TX",
	       "zone=America/Chicago");
	EXPECT(runner, 0, "add", "team", "cohort=DAL18", "practice=Lakeside Oncology",
	       "name=Second Lane", "coach=Okafor");
	write_text(runner, "q.ics", calendar_of(runner, in_2018));
	expect_in(LINE(runner, "import", "calendar", "q.ics"), "1 added");
	expect_in(LINE(runner, "import", "calendar", "p.ics"), "1 added");
	expect_in(LINE(runner, "list", "contact", "day=2018-09-05", "--json"), "DAL18-01");
	expect_in(LINE(runner, "list", "contact", "day=2017-09-05", "--json"), "DAL17-03");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "add", "team", "cohort=DAL18", "practice=Lakeside Oncology",
	       "name=Third Lane");
	expect_in(LINE(runner, "import", "calendar", "q.ics", "--dry-run"),
		  "DAL18-01 and DAL18-02");
	for (int i = 0; i < 5; i++)
		EXPECT(runner, 0, "undo");
}

static void the_hour_that_happens_twice_goes_out_and_in_as_it_is(void **state)
{
	struct Runner *runner = *state;

	NEED_CALENDAR(runner);
	EXPECT(runner, 0, "log", "cascade", "--next", "2017-11-05 01:30 second");
	EXPECT(runner, 0, "export", "calendar", "--team", "cascade", "-o", "twice.ics");
	expect_in(LINE(runner, "export", "calendar", "--team", "cascade"),
		  "DTSTART:20171105T093000Z\r\nDURATION:PT30M");
	expect_in(LINE(runner, "import", "calendar", "twice.ics"), "0 added, 0 moved, 0 cancelled");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "log", "cascade", "--next", "2017-11-05 01:30 first");
	/* It would end at 01:00 on the clock, before it starts. */
	expect_in(LINE(runner, "export", "calendar", "--team", "cascade"),
		  "DTSTART:20171105T083000Z\r\nSUMMARY");
	EXPECT(runner, 0, "export", "calendar", "--team", "cascade", "-o", "twice.ics", "--force");
	expect_in(LINE(runner, "import", "calendar", "twice.ics"), "0 added, 0 moved, 0 cancelled");
	EXPECT(runner, 0, "undo");
}

/* Where a time of a foreign calendar is on the clock of its contact; NULL: it is skipped. */
static const struct {
	const char *time, *expected;
} times[] = {
	{";TZID=Central Standard Time:20170912T140000", "14:00  America/Chicago"},
	{";TZID=Central Standard Time (Mexico):20170912T140000", "14:00  America/Mexico_City"},
	{";TZID=Canada Central Standard Time:20170912T140000", "14:00  America/Regina"},
	{";TZID=US Eastern Standard Time:20170912T140000", "14:00  America/Indianapolis"},
	{";TZID=India Standard Time:20170912T140000", "14:00  Asia/Calcutta"},
	{";TZID=FLE Standard Time:20170912T140000", "14:00  Europe/Kiev"},
	{";TZID=America/Chicago :20170912T140000", "14:00  America/Chicago"},
	{";TZID=/freeassociation.sourceforge.net/Tzfile/America/Los_Angeles:20170912T140000",
	 "14:00  America/Los_Angeles"},
	{";TZID=/citadel.org/20210210_1/America/New_York:20170912T140000",
	 "14:00  America/New_York"},
	{";TZID=UTC:20170912T140000", "09:00  America/Chicago"},
	{";TZID=Etc/UTC:20170912T140000", "09:00  America/Chicago"},
	{";TZID=Z:20170912T140000", "09:00  America/Chicago"},
	{";TZID=GMT:20170912T140000", "09:00  America/Chicago"},
	{";TZID=Etc/GMT:20170912T140000", "09:00  America/Chicago"},
	{";TZID=\"tzone://Microsoft/Utc\":20170912T140000", "09:00  America/Chicago"},
	{";TZID=Coordinated Universal Time:20170912T140000", "09:00  America/Chicago"},
	{":20170912T140000Z", "09:00  America/Chicago"},
	{":20170912T140000", "14:00  America/Chicago"},
	{";TZID=America/Chicago:20180311T023000", "03:30  America/Chicago"},
	{";TZID=Mars/Olympus:20170912T140000", NULL},
	{";TZID=America/Chicago:20170912T250000", NULL},
	{";TZID=America/Chicago:20171345T090000", NULL},
};

static void a_time_is_read_in_the_zone_that_the_calendar_means(void **state)
{
	struct Runner *runner = *state;
	const char *events = "", *listed;
	size_t n_added = 0;

	NEED_CALENDAR(runner);
	for (size_t i = 0; i < N(times); i++) {
		events = arena_format(&runner->arena,
				      "%sBEGIN:VEVENT\r\nUID:zone-%02zu\r\nDTSTART%s\r\n"
				      "SUMMARY:Lakeside Oncology\r\nEND:VEVENT\r\n",
				      events, i, times[i].time);
		n_added += times[i].expected != NULL;
	}
	write_text(runner, "zone.ics",
		   arena_format(&runner->arena, "BEGIN:VCALENDAR\r\n%sEND:VCALENDAR\r\n", events));
	expect_in(LINE(runner, "import", "calendar", "zone.ics"),
		  arena_format(&runner->arena,
			       "%zu added, 0 moved, 0 cancelled, 0 unchanged, %zu skipped", n_added,
			       N(times) - n_added));
	listed = LINE(runner, "list", "contact", "!uid:", "--columns", "uid,start,zone");
	for (size_t i = 0; i < N(times); i++)
		if (times[i].expected)
			expect_in(listed, arena_format(&runner->arena, "zone-%02zu       %s", i,
						       times[i].expected));
	EXPECT(runner, 0, "undo");
}

#define ZONE(name)                                                                             \
	"BEGIN:VTIMEZONE\r\nTZID:" name "\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\n"    \
	"TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0600\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\n" \
	"END:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0600\r\n"  \
	"TZOFFSETTO:-0500\r\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\nEND:DAYLIGHT\r\n"        \
	"END:VTIMEZONE\r\n"
#define OWN "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
#define END "END:VCALENDAR\r\n"
#define EVENT(uid, rest)                                              \
	"BEGIN:VEVENT\r\nUID:" uid "\r\nDTSTAMP:20170801T120000Z\r\n" \
	"DURATION:PT30M\r\n" rest "END:VEVENT\r\n"
#define CALL "SUMMARY:Call DAL17-03\r\n"
#define CHICAGO ";TZID=America/Chicago:"
#define SERIES \
	EVENT("ser", CALL "DTSTART" CHICAGO "20170905T100000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n")
#define CHANGED                                                                               \
	EVENT("ser",                                                                          \
	      CALL "DTSTART" CHICAGO "20170913T110000\r\nSEQUENCE:1\r\nRECURRENCE-ID" CHICAGO \
		   "20170912T100000\r\n")
#define INSTANCE(day) \
	EVENT("inst", \
	      CALL "DTSTART" CHICAGO day "T100000\r\nRECURRENCE-ID" CHICAGO day "T100000\r\n")

/* Calendars one after the other, each into what the ones before have left, until the next NULL. */
static const struct {
	const char *events, *option, *expected; /* events NULL: everything is undone */
	const char *listed;			/* days and starts of the contacts with a UID */
} files[] = {
	{INSTANCE("20170905") INSTANCE("20170912") INSTANCE("20170919"), NULL, "3 added, 0 moved",
	 "5 Sep 2017 10:00, 12 Sep 2017 10:00, 19 Sep 2017 10:00"},
	{INSTANCE("20170905") INSTANCE("20170912") INSTANCE("20170919"), NULL,
	 "0 added, 0 moved, 0 cancelled, 3 unchanged", NULL},
	{"METHOD:CANCEL\r\n" INSTANCE("20170912"), NULL, "1 cancelled",
	 "5 Sep 2017 10:00, 19 Sep 2017 10:00"},
	{INSTANCE("20170912"), NULL, "in the bin", NULL},
	{"METHOD:CANCEL\r\n" EVENT("inst", CALL "DTSTART" CHICAGO "20170905T100000\r\n"), NULL,
	 "2 cancelled", ""},
	{NULL, NULL, NULL, NULL},
	{SERIES CHANGED, NULL,
	 "it repeats, on 3 other days of the season. Take them with --repeats.",
	 "13 Sep 2017 11:00"},
	{SERIES CHANGED, NULL, "0 added, 0 moved, 0 cancelled, 1 unchanged, 1 skipped", NULL},
	{SERIES CHANGED, "--repeats", "3 added, 0 moved, 0 cancelled, 1 unchanged, 0 skipped",
	 "5 Sep 2017 10:00, 13 Sep 2017 11:00, 19 Sep 2017 10:00, 26 Sep 2017 10:00"},
	{SERIES CHANGED, "--repeats", "0 added, 0 moved, 0 cancelled, 4 unchanged", NULL},
	{"METHOD:CANCEL\r\n" SERIES, "--repeats",
	 "19 Sep 2017 Call DAL17-03: cancelled\n26 Sep 2017 Call DAL17-03: cancelled\n0 added, "
	 "0 moved, 4 cancelled, 0 unchanged",
	 ""},
	{NULL, NULL, NULL, NULL},
	{EVENT("ex", CALL "DTSTART" CHICAGO "20170905T100000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n"
			  "EXDATE" CHICAGO "20170912T100000\r\n"),
	 "--repeats", "2 added", "5 Sep 2017 10:00, 19 Sep 2017 10:00"},
	{NULL, NULL, NULL, NULL},
	{"METHOD:REPLY\r\n" EVENT("rep", "SUMMARY:Declined: Call DAL17-03\r\nDTSTART" CHICAGO
					 "20170912T140000\r\n"),
	 NULL, "0 added, 0 moved, 0 cancelled, 0 unchanged, 1 skipped", ""},
	{EVENT("dec", CALL "DTSTART" CHICAGO "20170912T140000\r\n"
			   "ATTENDEE;PARTSTAT=DECLINED:mailto:elena@case.example\r\n"),
	 NULL, "answer to an invitation, or declined", ""},
	{EVENT("canc", "SUMMARY:Canceled: Call DAL17-03\r\nDTSTART" CHICAGO "20170912T110000\r\n"),
	 NULL, "it is cancelled, and there is no contact of it", ""},
	{EVENT("st", CALL
	       "DTSTART" CHICAGO
	       "20170912T110000\r\n") "BEGIN:VEVENT\r\nUID:st\r\nDTSTAMP:20170803T120000Z\r\n" CALL
				      "DTSTART" CHICAGO "20170912T090000\r\nEND:VEVENT\r\n",
	 NULL, "1 added", "12 Sep 2017 09:00"},
	{NULL, NULL, NULL, NULL},
	{"BEGIN:VEVENT\r\nUID:st\r\nDTSTAMP:20170803T120000Z\r\n" CALL "DTSTART" CHICAGO
	 "20170912T090000\r\nEND:VEVENT\r\n" EVENT("st",
						   CALL "DTSTART" CHICAGO "20170912T110000\r\n"),
	 NULL, "1 added", "12 Sep 2017 09:00"},
	{NULL, NULL, NULL, NULL},
	{"BEGIN:VEVENT\r\n" CALL "DTSTART" CHICAGO "20170912T090000\r\nEND:VEVENT\r\n", NULL,
	 "1 added", "12 Sep 2017 09:00"},
	{"BEGIN:VEVENT\r\n" CALL "DTSTART" CHICAGO "20170912T090000\r\nEND:VEVENT\r\n", NULL,
	 "0 added, 0 moved, 0 cancelled, 1 unchanged", NULL},
	{NULL, NULL, NULL, NULL},
	{ZONE("(UTC-06:00) Central Time (US & Canada)") ZONE("Customized Time Zone")
		 EVENT("own1", CALL "DTSTART;TZID=\"(UTC-06:00) Central Time (US & Canada)\":"
				    "20170912T140000\r\n")
			 EVENT("own2", CALL "DTSTART;TZID=Customized Time Zone:20180311T023000\r\n")
				 EVENT("own3", CALL
				       "DTSTART;TZID=Customized Time Zone:20171105T013000\r\n"),
	 NULL, "3 added", "12 Sep 2017 14:00, 5 Nov 2017 01:30, 11 Mar 2018 03:30"},
	{NULL, NULL, NULL, NULL},
	{EVENT("fold", "SUMMARY:Call DAL17-03, Oncol\xc3\r\n \xb3gico\r\nDTSTART" CHICAGO
		       "20170912T140000\r\n"),
	 NULL, "Oncol\xc3\xb3gico: added", "12 Sep 2017 14:00"},
	{NULL, NULL, NULL, NULL},
	{"", NULL, "no event in this calendar", ""},
	{EVENT("seq", CALL "DTSTART" CHICAGO "20170912T110000\r\nSEQUENCE:3\r\n"), NULL, "1 added",
	 "12 Sep 2017 11:00"},
	{EVENT("seq", CALL "DTSTART" CHICAGO "20170912T090000\r\nSEQUENCE:1\r\n"), NULL,
	 "older version than what is here", "12 Sep 2017 11:00"},
	{NULL, NULL, NULL, NULL},
	{EVENT("two", "SUMMARY:DAL17-03 and POR17-01\r\nDTSTART" CHICAGO "20170912T140000\r\n"),
	 NULL, "DAL17-03 and POR17-01 are named in it", ""},
};

/* The contacts with a UID in the order of their days. */
static const char *imported(struct Runner *runner)
{
	const char *at = LINE(runner, "list", "contact", "!uid:", "--columns", "day,start",
			      "--sort", "day"),
		   *list = "";

	while (*at) {
		const char *day = at + strcspn(at, " "), *end = day + strcspn(day, "\n");

		day += strspn(day, " ");
		list = arena_format(&runner->arena, "%s%s%.*s", list, *list ? ", " : "",
				    (int)(end - day), day);
		at = *end ? end + 1 : end;
	}
	return replaced(runner, replaced(runner, list, "   ", " "), "  ", " ");
}

static void files_come_in_as_their_authors_meant(void **state)
{
	struct Runner *runner = *state;
	size_t n_changes = 0;

	NEED_CALENDAR(runner);
	for (size_t i = 0; i < N(files); i++) {
		if (!files[i].events) {
			for (; n_changes > 0; n_changes--)
				EXPECT(runner, 0, "undo");
			continue;
		}

		write_text(
			runner, "case.ics",
			arena_format(&runner->arena, OWN "%sEND:VCALENDAR\r\n", files[i].events));
		const char *said = LINE(runner, "import", "calendar", "case.ics", files[i].option);

		expect_in(said, files[i].expected);
		n_changes += strstr(said, ": added") || strstr(said, ": cancelled");
		if (files[i].listed && strcmp(files[i].listed, imported(runner)) != 0)
			fail_msg("file %zu: %s, not %s", i, imported(runner), files[i].listed);
	}
	assert_int_equal(n_changes, 0);
}

/* Each event that a person may wonder about is a row, and what was done is counted. */
static void the_report_of_an_import_is_json_where_that_is_asked_for(void **state)
{
	struct Runner *runner = *state;
	const char *text;

	NEED_CALENDAR(runner);
	write_text(runner, "case.ics", OWN SERIES CHANGED END);
	text = LINE(runner, "import", "calendar", "case.ics", "--json", "--dry-run");
	assert_int_equal(text[0], '{');
	expect_in(text, "\"events\": 5,");
	expect_in(text, "\"day\": \"2017-09-13\",\n      \"summary\": \"Call DAL17-03\",\n      "
			"\"step\": \"added\",");
	expect_in(text, "\"step\": \"skipped\",");
	expect_in(text, "\"added\": 1,\n    \"moved\": 0,");
	expect_in(text, "\"written\": false");
	write_text(runner, "case.ics", OWN END);
	expect_in(LINE(runner, "import", "calendar", "case.ics", "--json"), "\"events\": 0,");
}

/* What a call needs stays with its contact, and goes out again; SEQUENCE never goes down. */
static void place_link_and_details_go_out_again(void **state)
{
	static const char zoom[] = OWN EVENT(
		"zoom", CALL "DTSTART" CHICAGO
			     "20170912T090000\r\nSEQUENCE:4\r\nLOCATION:Room 2\\, upstairs\r\n"
			     "URL:https://meet.example/j/1?pwd=abc\r\nDESCRIPTION:Join by phone "
			     "+1 555 0100\\, code 4321#\\nBring the run chart\\; page 2\r\n") END;
	struct Runner *runner = *state;
	const char *text;

	NEED_CALENDAR(runner);
	write_text(runner, "zoom.ics", zoom);
	expect_in(LINE(runner, "import", "calendar", "zoom.ics"), "1 added");
	expect_in(LINE(runner, "list", "contact", "uid=zoom", "--columns", "place,link"),
		  "Room 2, upstairs  https://meet.example/j/1?pwd=abc");
	EXPECT(runner, 0, "export", "calendar", "--team", "DAL17-03", "-o", "again.ics", "--force");
	text = run_read_file(&runner->arena, runner_path(runner, "again.ics"), &(size_t){0});
	expect_in(text, "LOCATION:Room 2\\, upstairs\r\n");
	expect_in(text, "URL:https://meet.example/j/1?pwd=abc\r\n");
	expect_in(replaced(runner, text, "\r\n ", ""),
		  "code 4321#\\nBring the run chart\\; page 2\r\n");
	expect_in(text, "SEQUENCE:4\r\n");
	expect_in(LINE(runner, "import", "calendar", "again.ics"), "0 added, 0 moved, 0 cancelled");
	write_text(runner, "zoom.ics", replaced(runner, zoom, "Room 2", "Room 3"));
	expect_in(LINE(runner, "import", "calendar", "zoom.ics"), "changed: its place");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

/* A team is named by whole words, the longest name, and in the season of the day. */
static void a_team_is_found_by_its_whole_name(void **state)
{
	struct Runner *runner = *state;
	const char *ref;

	NEED_CALENDAR(runner);
	ref = LINE(runner, "add", "practice", "name=Lakeside Oncology North");
	LINE(runner, "add", "team", "cohort=DAL17",
	     arena_format(&runner->arena, "practice=%s", ref),
	     "coach=daniel.okafor@faculty.example");
	ref = LINE(runner, "add", "practice", "name=Hope");
	LINE(runner, "add", "team", "cohort=DAL17",
	     arena_format(&runner->arena, "practice=%s", ref),
	     "coach=daniel.okafor@faculty.example");
	write_text(runner, "team.ics",
		   OWN EVENT("n1", "SUMMARY:Call\\, Lakeside Oncology North\r\nDTSTART" CHICAGO
				   "20170912T090000\r\n")
			   EVENT("n2", "SUMMARY:Call\\, Lakeside Oncology\r\nDTSTART" CHICAGO
				       "20170913T090000\r\n")
				   EVENT("w1", "SUMMARY:Call\\, Hopewell Clinic\r\nDTSTART" CHICAGO
					       "20170914T090000\r\n")
					   EVENT("w2",
						 "SUMMARY:Re: follow-up Hope\r\nDTSTART" CHICAGO
						 "20170915T090000\r\n") "END:"
									"VCALENDAR\r\n");
	expect_in(LINE(runner, "import", "calendar", "team.ics"),
		  "3 added, 0 moved, 0 cancelled, 0 unchanged, 1 skipped");
	expect_in(LINE(runner, "list", "contact", "uid=n1", "--columns", "team"), "North");
	assert_null(
		strstr(LINE(runner, "list", "contact", "uid=n2", "--columns", "team"), "North"));
	expect_in(LINE(runner, "list", "contact", "uid=w2", "--columns", "team"), "Hope");
	for (int i = 0; i < 5; i++)
		EXPECT(runner, 0, "undo");
}

static void an_export_of_nothing_writes_no_file(void **state)
{
	struct Runner *runner = *state, empty;

	NEED_CALENDAR(runner);
	runner_init(&empty);
	empty.file = "e.qtp";
	LINE(&empty, "init", "e.qtp");
	expect_in(LINE(&empty, "export", "calendar", "-o", "none.ics"), "no file was written");
	assert_int_not_equal(access(runner_path(&empty, "none.ics"), F_OK), 0);
	runner_release(&empty);
}

static void garbage_and_giants_are_one_sentence(void **state)
{
	enum { GIANT = 50 * 1000 * 1000, NOISE = 100000 };
	struct Runner *runner = *state;
	char *bytes;

	NEED_CALENDAR(runner);
	bytes = test_malloc(GIANT);
	for (size_t i = 0; i < GIANT; i++)
		bytes[i] = "BEGIN:VEVENT\r\n"[i % 14];
	run_write_file(runner_path(runner, "giant.ics"), bytes, GIANT);
	EXPECT(runner, 2, "import", "calendar", "giant.ics");
	run_write_file(runner_path(runner, "cut.ics"), bytes, NOISE);
	EXPECT(runner, 2, "import", "calendar", "cut.ics");
	for (size_t i = 0; i < NOISE; i++)
		bytes[i] = (char)(i * 7919 >> 3);
	run_write_file(runner_path(runner, "noise.ics"), bytes, NOISE);
	EXPECT(runner, 2, "import", "calendar", "noise.ics");
	test_free(bytes);
	EXPECT(runner, 3, "import", "calendar", "nothing.ics");
}

/* What the other one has kept, a file each event, comes in without doubles. */
static void take_back(struct Runner *runner, struct Runner *other)
{
	const char *folder = runner_path(other, "one"), *before = LINE(runner, "dump");
	DIR *events = opendir(folder);
	struct dirent *entry;
	size_t n = 0;

	assert_non_null(events);
	while ((entry = readdir(events))) {
		const char *path = arena_format(&runner->arena, "%s/%s", folder, entry->d_name);
		size_t length;

		if (!strstr(entry->d_name, ".ics"))
			continue;
		write_text(runner, "back.ics", run_read_file(&runner->arena, path, &length));
		const char *said = LINE(runner, "import", "calendar", "back.ics");

		expect_in(said, "0 added, 0 moved, 0 cancelled");
		n++;
	}
	closedir(events);
	assert_true(n > 0);
	assert_string_equal(LINE(runner, "dump"), before);
}

static void another_program_reads_it_right_and_gives_it_back(void **state)
{
	struct Runner *runner = *state, other;
	const char *config, *listed, *data;
	struct Run found;

	NEED_CALENDAR(runner);
	if (access(KHAL, X_OK) != 0) {
		print_message("skipped: khal is not there for the round trip past a "
			      "second implementation\n");
		skip();
	}
	EXPECT(runner, 0, "export", "calendar", "--team", "lakeside", "-o", "out.ics");
	runner_init(&other);
	other.program = KHAL;
	data = run_read_file(&runner->arena, runner_path(runner, "out.ics"), &(size_t){0});
	write_text(&other, "out.ics", data);
	config = arena_format(
		&other.arena,
		"[calendars]\n[[one]]\npath = %s/one\ntype = calendar\n[locale]\nlocal_timezone = "
		"America/Los_Angeles\n"
		"default_timezone = America/Los_Angeles\ntimeformat = %%H:%%M\n"
		"dateformat = "
		"%%Y-%%m-%%d\nlongdateformat = %%Y-%%m-%%d\ndatetimeformat = %%Y-%%m-%%d %%H:%%M\n"
		"longdatetimeformat "
		"= %%Y-%%m-%%d %%H:%%M\n[sqlite]\npath = %s/khal.db\n",
		other.folder, other.folder);
	write_text(&other, "config", config);
	found = RUN(&other, "-c", "config", "import", "--batch", "out.ics");
	if (found.code != 0)
		fail_msg("khal import: %s", found.err);
	listed = RUN(&other, "-c", "config", "list", "2017-08-20", "7d").out;
	expect_in(listed, "2017-08-22");
	/* 10:00 Central is 8:00 Pacific. */
	expect_in(listed, "08:00-08:30 Call, Lakeside Oncology");
	take_back(runner, &other);
	runner_release(&other);
}

/* No text of an event, whatever put it into the file, makes a line of its own. */
static void a_line_break_in_any_text_makes_no_property(void **state)
{
	static const char hostile[] = "x\nATTACH:y\r\nX-Z:1\rX-Y:2";
	const struct CalendarEvent event = {.uid = hostile,
					    .summary = hostile,
					    .description = hostile,
					    .location = hostile,
					    .url = hostile,
					    .end.day = DAY_NONE,
					    .recurrence.day = DAY_NONE,
					    .minutes = -1};
	struct Error error = {0};
	struct Text text;

	NEED_CALENDAR((struct Runner *)*state);
	text_init(&text);
	assert_true(calendar_write(&(struct CalendarOut){.events = &event, .n_events = 1}, &text,
				   &error));
	assert_null(strstr(text_get(&text), "\nATTACH"));
	assert_null(strstr(text_get(&text), "\nX-"));
	for (const char *c = text_get(&text); *c; c++)
		assert_true((*c == '\r') == (c[1] == '\n'));
	text_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_calendar_names_its_events_and_zones),
		cmocka_unit_test(a_line_break_in_any_text_makes_no_property),
		cmocka_unit_test(a_file_that_is_there_is_not_replaced),
		cmocka_unit_test(what_went_out_comes_in_without_doubles),
		cmocka_unit_test(a_moved_event_moves_its_contact_and_raises_the_sequence),
		cmocka_unit_test(events_of_other_calendars_become_planned_contacts),
		cmocka_unit_test(what_cannot_be_taken_is_skipped_with_a_sentence),
		cmocka_unit_test(a_practice_names_its_team),
		cmocka_unit_test(the_hour_that_happens_twice_goes_out_and_in_as_it_is),
		cmocka_unit_test(a_time_is_read_in_the_zone_that_the_calendar_means),
		cmocka_unit_test(files_come_in_as_their_authors_meant),
		cmocka_unit_test(the_report_of_an_import_is_json_where_that_is_asked_for),
		cmocka_unit_test(place_link_and_details_go_out_again),
		cmocka_unit_test(a_team_is_found_by_its_whole_name),
		cmocka_unit_test(an_export_of_nothing_writes_no_file),
		cmocka_unit_test(garbage_and_giants_are_one_sentence),
		cmocka_unit_test(another_program_reads_it_right_and_gives_it_back),
	};

	return cmocka_run_group_tests(tests, runner_demo_set_up, runner_demo_tear_down);
}

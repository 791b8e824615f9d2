/* What the letters that come with the program say: days, what is asked of whom, what is over. */
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "qtp/engine/base/math.h"

/* After the last session a letter asks for nothing, and calls that were planned are none to come.
 */
static void letters_after_the_season_ask_for_nothing(void **state)
{
	struct Runner *runner = *state;
	const char *now = runner->now;

	runner->now = "2018-03-01";
	assert_null(strstr(RUN(runner, "letter", "confirmation", "DAL17-03").out, "yes or no"));
	expect_in(RUN(runner, "letter", "confirmation", "DAL17-03").out, "All of them are over");
	assert_null(strstr(LINE(runner, "letter", "call-reminder", "DAL17-03"), "22 Aug 2017"));
	assert_int_equal(RUN(runner, "letter", "session-reminder", "POR17-S3").code, 1);
	runner->now = now;
}

/* What is over is late, not next; the days of a session are one text. */
static void days_in_letters_are_as_people_say_them(void **state)
{
	struct Runner *runner = *state;
	const char *out = EXPECT(runner, 0, "letter", "milestone-due", "DAL17-01").out;

	expect_in(out, "Subject: DAL17-01: Follow-up data by Tue 19 Sep 2017\n");
	expect_in(out, "hands in is \"Follow-up\ndata\", due Tue 19 Sep 2017.\n\nLate, please "
		       "send at once:\n  - \"Aim statement\", which was due Wed 19 Apr 2017, 124 "
		       "days ago\n  - ");
	out = RUN(runner, "--now", "2018-12-20", "letter", "milestone-due", "DAL17-01").out;
	expect_in(out, "Subject: DAL17-01: milestones\n");
	expect_in(out, "Nothing more is to come from Riverbend Cancer Center.\n");
	out = EXPECT(runner, 0, "--now", "2017-07-01", "letter", "session-reminder", "DAL17-S2")
		      .out;
	expect_in(out, "Subject: Session 2 in Dallas, TX, Wed-Thu 19-20 Jul 2017\n");
	expect_in(out, "is held in Dallas, TX on\nWed-Thu 19-20 Jul 2017.\n");
	/* A deadline that is over is none to keep. */
	expect_in(RUN(runner, "--now", "2017-02-20", "letter", "received", "DAL17-09").out,
		  "are taken until Wed 1 Mar 2017, 17:00 ET;");
	assert_null(strstr(RUN(runner, "letter", "incomplete", "DAL17-01").out, "1 Mar 2017"));
	/* Nothing is announced of which there is none. */
	expect_in(EXPECT(runner, 0, "--now", "2017-12-20", "letter", "accepted", "DAL17-01").out,
		  "The sessions to come:\n  none\n");
	expect_in(EXPECT(runner, 0, "--now", "2017-02-20", "letter", "accepted", "DAL17-01").out,
		  "\n  Session 1: Wed-Thu 5-6 Apr 2017, in Dallas, TX\n");
}

/* Of an applicant, not of the office. */
static void what_is_missing_is_asked_of_the_team(void **state)
{
	static const char *const said[] = {
		"This is still missing:\n\n"
		"  - 2 leaders are named (Claire Montague, Yusuf Demirel). "
		"Please tell us\n    who of the core team leads it.\n",
		"  - The sponsor's letter of support is not on file. Please send us the\n"
		"    letter, "
		"signed by the sponsor.\n",
	};
	struct Runner *runner = *state;
	const char *out;

	EXPECT(runner, 0, "demo", "early.qtp", "--at", "2017-02-20");
	out = EXPECT(runner, 0, "-f", "early.qtp", "letter", "incomplete", "DAL17-08").out;
	for (size_t i = 0; i < N_ITEMS(said); i++)
		expect_in(out, said[i]);
	assert_null(strstr(out, "record the"));
}

/* Who has answered is asked nothing; an answer for other days is asked for again. */
static void a_confirmation_asks_each_for_what_is_open(void **state)
{
	struct Runner *runner = *state;
	const char *out = RUN(runner, "letter", "confirmation", "DAL17-01").out;
	struct Run run;

	expect_in(out, "Dear Magnus Ekstr\303\266m,\n\nEach core member of Riverbend Cancer Center "
		       "(DAL17-01) has to come to\nall sessions of the Quality Training Program "
		       "2017.\n\nYou have answered for all sessions to come. Thank you.\n");
	expect_in(out, "Subject: The sessions in Dallas, TX: please answer\n\nDear Joanna Pike,\n");
	expect_in(out, "  Can you come to session 3, Wed 4 Oct 2017, in Dallas, TX: yes or no?\n");
	EXPECT(runner, 0, "move", "DAL17-S3", "2017-10-11");
	EXPECT(runner, 0, "set", "session", "DAL17-S3", "mode=virtual",
	       "venue=https://meet.example/s3");
	expect_in(EXPECT(runner, 0, "letter", "confirmation", "DAL17-01").out,
		  "  Can you come to session 3, Wed 11 Oct 2017, online,\n"
		  "  https://meet.example/s3: yes or no? It has moved since you answered.\n");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
	/* Who is asked nothing gets none. */
	run = RUN(runner, "letter", "confirmation", "DAL17-01", "--eml", "asked", "--no-record");
	assert_int_equal(run.code, 1);
	expect_in(run.out, "Wrote 1 draft to asked.");
	expect_in(run.err, "qtp: DAL17-01, to Magnus Ekstr\303\266m: there is nothing to write, as "
			   "person.asked is empty. It is left out.\n");
}

/* What is not planned yet is not over. */
static void a_season_without_sessions_says_that_they_follow(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "add", "cohort", "season=2017", "code=SEA17", "zone=America/Los_Angeles",
	       "city=Seattle, WA");
	EXPECT(runner, 0, "add", "team", "cohort=SEA17", "practice=Lakeside Oncology");
	EXPECT(runner, 0, "add", "member", "team=SEA17-01", "person=elena.brandt@lakeside.example",
	       "role=leader");
	expect_in(RUN(runner, "letter", "accepted", "SEA17-01").out,
		  "The sessions to come:\n  We will write to you as soon as the days are set.\n");
	expect_in(RUN(runner, "letter", "confirmation", "SEA17-01").out,
		  "\n\nWe will ask you as soon as the days are set.\n\n");
	for (int i = 0; i < 3; i++)
		EXPECT(runner, 0, "undo");
}

/* Whatever the order of its codes; online where it is held so. */
static void an_agenda_is_by_time_under_its_days(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	EXPECT(runner, 0, "add", "agenda", "session=DAL17-S3", "day=2017-10-04", "start=07:00",
	       "minutes=20", "title=Walk by the lake", "room=Lobby");
	EXPECT(runner, 0, "set", "session", "DAL17-S3", "mode=hybrid");
	out = EXPECT(runner, 0, "letter", "session-reminder", "DAL17-S3").out;
	expect_in(out, "Subject: Session 3 in Dallas, TX and online, Wed 4 Oct 2017\n");
	expect_in(out, "\nWed 4 Oct 2017 (times in CT)\n  07:00-07:20  Walk by the lake, Lobby\n"
		       "  07:30-08:15  Breakfast\n");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

/* A webinar of several teams is one of each. */
static void a_call_reminder_has_day_time_and_link(void **state)
{
	struct Runner *runner = *state;
	const char *id, *out;

	out = EXPECT(runner, 0, "--json", "add", "contact", "team=DAL17-03", "day=2017-09-01",
		     "start=10:00", "kind=webinar", "state=planned", "link=https://meet.example/w1")
		      .out;
	id = strstr(out, "id:");
	assert_non_null(id);
	id = arena_format(&runner->arena, "contact=%.*s", (int)strcspn(id, "\" \n.,"), id);
	EXPECT(runner, 0, "add", "contact_team", id, "team=DAL17-01");
	expect_in(EXPECT(runner, 0, "letter", "call-reminder", "DAL17-01").out,
		  "\nWebinar with Riverbend Cancer Center: Fri 1 Sep 2017, 10:00 CT\n"
		  "  https://meet.example/w1\n");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

static void a_person_is_greeted_given_name_first(void **state)
{
	static const char *const names[][2] = {
		{"Brandt, Elena", "Dear Elena Brandt,\n"},
		{"Elena Brandt, MD", "Dear Elena Brandt,\n"},
		{"\xE6\x9D\x8E \xE5\xA8\x9C", "Dear \xE6\x9D\x8E \xE5\xA8\x9C,\n"},
		{"Elena", "Dear Elena,\n"},
		{"{{team.name}} & \"E\"", "Dear {{team.name}} & \"E\",\n"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(names); i++) {
		EXPECT(runner, 0, "set", "person", "elena.brandt@lakeside.example",
		       arena_format(&runner->arena, "name=%s", names[i][0]));
		expect_in(EXPECT(runner, 0, "letter", "accepted", "DAL17-03").out, names[i][1]);
		EXPECT(runner, 0, "undo");
	}
}

static void a_fee_reminder_says_what_is_open(void **state)
{
	struct Runner *runner = *state;
	struct Run run;

	EXPECT(runner, 0, "charge", "DAL17-04", "6300");
	EXPECT(runner, 0, "pay", "DAL17-04", "4200");
	run = EXPECT(runner, 0, "letter", "fee-reminder", "DAL17-04");
	expect_in(run.out, "$2,100.00 is open: $6,300.00 was\ncharged, and $4,200.00 is paid");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_after_the_season_ask_for_nothing),
		cmocka_unit_test(days_in_letters_are_as_people_say_them),
		cmocka_unit_test(what_is_missing_is_asked_of_the_team),
		cmocka_unit_test(a_confirmation_asks_each_for_what_is_open),
		cmocka_unit_test(a_season_without_sessions_says_that_they_follow),
		cmocka_unit_test(an_agenda_is_by_time_under_its_days),
		cmocka_unit_test(a_call_reminder_has_day_time_and_link),
		cmocka_unit_test(a_person_is_greeted_given_name_first),
		cmocka_unit_test(a_fee_reminder_says_what_is_open),
	};

	return cmocka_run_group_tests_name("what letters say", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}

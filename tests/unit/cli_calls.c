/* Planned calls through the real program: held, moved, missed; what may not be said of one. */
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

/* "id:N" of the planned call of a day. */
static const char *call_of(struct Runner *runner, const char *day)
{
	const char *row = LINE(runner, "list", "contact", "state=planned",
			       arena_format(&runner->arena, "day=%s", day), "--columns", "state");

	return arena_text_n(&runner->arena, row, strcspn(row, " "));
}

#define OVER "2017-08-17"
#define TO_COME "2017-08-22"

static void a_call_that_was_held_keeps_its_plan_and_one_undo_brings_it_back(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump"), *call = call_of(runner, OVER);

	expect_in(LINE(runner, "held", call, "--minutes", "45", "--note", "Data is in."),
		  "The call with Kestrel Point Hematology on Thu 17 Aug 2017 was held.");
	const char *shown = LINE(runner, "show", "contact", call);

	expect_in(shown, "State               held");
	expect_in(shown, "Minutes             45");
	expect_in(shown, "Data is in.");
	expect_in(shown, "Start               10:00");
	expect_in(LINE(runner, "history", "--limit", "1"),
		  "held: call with Kestrel Point Hematology on Thu 17 Aug 2017");
	expect_in(LINE(runner, "history", "--find", "contact kestrel"), "held: call with");
	assert_string_equal(LINE(runner, "history", "--find", "contact nowhere"), "");
	EXPECT(runner, 0, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

/* The only planned one; where there are none or several it says which there are. */
static void a_call_is_named_by_its_team(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	expect_in(EXPECT(runner, 0, "held", "lakeside", "--on", "today", "--json").out,
		  "\"done\": \"The call with Lakeside Oncology on Tue 22 Aug 2017 was held on");
	expect_in(EXPECT(runner, 2, "missed", "DAL17-03").err,
		  "Lakeside Oncology has no planned contact.");
	EXPECT(runner, 0, "add", "contact", "team=kestrel", "state=planned", "day=2017-09-01");
	const char *err = EXPECT(runner, 2, "moved", "kestrel", "--to", "+1w").err;

	expect_in(err, "Kestrel Point Hematology has 2 planned contacts. Name one: "
		       "\"call of 17 Aug, Kestrel Point Hematology\" (id:");
	expect_in(err, "), \"call of 1 Sep, Kestrel Point Hematology\" (id:");
	expect_in(LINE(runner, "moved", "call of 1 Sep, Kestrel Point Hematology", "--to", "+1w"),
		  "on Fri 1 Sep 2017 moves to Fri 8 Sep 2017.");
	EXPECT(runner, 0, "undo");
	expect_in(EXPECT(runner, 2, "held", "zzz").err, "There is no team or contact \"zzz\".");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

/* What was held or missed is the one whose day has come. */
static void of_several_planned_calls_the_one_that_is_over_is_held_or_missed(void **state)
{
	static const char *const verbs[] = {"held", "missed"};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	EXPECT(runner, 0, "add", "contact", "team=kestrel", "state=planned", "day=2017-09-01");
	EXPECT(runner, 0, "add", "contact", "team=harbor oncology", "state=planned",
	       "day=2017-09-01");
	for (size_t i = 0; i < 2; i++) {
		expect_in(LINE(runner, verbs[i], "kestrel"), "on Thu 17 Aug 2017");
		EXPECT(runner, 0, "undo");
		expect_in(EXPECT(runner, 2, verbs[i], "DAL17-04").err,
			  "Harbor Oncology has 2 planned contacts. Name one: ");
	}
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

/* It stays one contact. */
static void a_call_to_come_is_held_on_another_day_in_its_place(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump"), *call = call_of(runner, TO_COME), *shown;

	expect_in(EXPECT(runner, 3, "held", call).err, "--on today");
	expect_in(EXPECT(runner, 2, "held", call, "--on", "2017-08-23").err,
		  "23 Aug 2017 is still to come.");
	expect_in(LINE(runner, "held", call, "--on", "today", "--note", "Early."),
		  "on Tue 22 Aug 2017 was held on Mon 21 Aug 2017.");
	shown = LINE(runner, "show", "contact", call);
	expect_in(shown, "State               held");
	expect_in(shown, "21 Aug 2017");
	assert_null(strstr(shown, "10:00"));
	assert_string_equal(LINE(runner, "list", "contact", "team:lakeside", "state=planned"), "");
	EXPECT(runner, 0, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

static void a_log_takes_the_planned_contact_that_it_names(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	expect_in(LINE(runner, "log", "kestrel", "--minutes", "20"),
		  "The call planned for 17 Aug 2017 is still open; --replaces 2017-08-17 would");
	EXPECT(runner, 0, "undo");
	expect_in(
		LINE(runner, "log", "kestrel", "--minutes", "20", "--replaces", "2017-08-17"),
		"Logged call with POR17-09 Kestrel Point Hematology: the call planned for 17 Aug");
	assert_string_equal(LINE(runner, "list", "contact", "team:kestrel", "state=planned"), "");
	EXPECT(runner, 0, "undo");
	assert_null(strstr(LINE(runner, "log", "kestrel", "--date", "2017-08-17", "--minutes", "20",
				"--replaces", "none"),
			   "planned"));
	EXPECT(runner, 0, "undo");
	expect_in(EXPECT(runner, 2, "log", "kestrel", "--minutes", "20", "--replaces", "2017-08-16")
			  .err,
		  "No contact with POR17-09 is planned for Wed 16 Aug 2017.");
	expect_in(EXPECT(runner, 2, "log", "kestrel", "--replaces", "soonish").err, "is no date");
	assert_string_equal(LINE(runner, "dump"), before);
}

static void a_call_nobody_came_to_is_missed_and_today_no_longer_asks(void **state)
{
	struct Runner *runner = *state;
	const char *call = call_of(runner, OVER);

	expect_in(LINE(runner, "today"), "call of 17 Aug: held, moved, missed?");
	expect_in(LINE(runner, "--json", "missed", call, "--note", "No answer."),
		  "\"done\": \"The call with Kestrel Point Hematology on Thu 17 Aug");
	assert_null(strstr(LINE(runner, "today"), "call of 17 Aug"));
	EXPECT(runner, 0, "undo");
}

static void a_call_moves_with_its_start_or_to_another(void **state)
{
	struct Runner *runner = *state;
	const char *call = call_of(runner, OVER);

	expect_in(LINE(runner, "moved", call, "--to", "thu"), "moves to Thu 24 Aug 2017 10:00 PT.");
	expect_in(LINE(runner, "moved", call, "--to", "2017-09-07 9am"),
		  "moves to Thu 7 Sep 2017 09:00 PT.");
	expect_in(LINE(runner, "moved", call, "--to", "2017-11-05 1:30 second"),
		  "moves to Sun 5 Nov 2017 01:30 PT.");
	expect_in(LINE(runner, "show", "contact", call), "Which hour          the second");
	/* On a day with one 1:30 nothing is left of that. */
	EXPECT(runner, 0, "moved", call, "--to", "2017-11-07");
	assert_null(strstr(LINE(runner, "show", "contact", call), "Which hour"));
	for (int i = 0; i < 4; i++)
		EXPECT(runner, 0, "undo");
	expect_in(LINE(runner, "today"), "call of 17 Aug: held, moved, missed?");
}

/* By the clocks of both cities: 10:00 in Dallas is 8:00 in Portland. */
static void a_coach_in_two_places_is_told_when_it_is_planned(void **state)
{
	static const struct {
		const char *day, *start, *says; /* NULL: it can be */
	} rows[] = {
		{"day=2017-09-20", "start=08:15", "has a call with DAL17-03 at that time"},
		{"day=2017-09-20", "start=07:45", "20 Sep 2017 10:00, America/Chicago"},
		{"day=2017-09-20", "start=10:15", NULL},
		{"day=2017-10-04", "start=06:45", "teaches DAL17-S3-03"},
		{"day=2017-10-04", "start=08:45", NULL},
		{"day=2017-09-21", "start=08:00", "has an e-mail with DAL17-03 at that time"},
	};
	struct Runner *runner = *state;
	int n = 2;

	EXPECT(runner, 0, "add", "contact", "team=lakeside", "day=2017-09-20", "start=10:00",
	       "minutes=30");
	EXPECT(runner, 0, "add", "contact", "team=lakeside", "kind=email", "day=2017-09-21",
	       "start=10:00", "minutes=30");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct Run run = RUN(runner, "add", "contact", "team=cascade",
				     "coach=daniel.okafor@faculty.example", rows[i].day,
				     rows[i].start, "minutes=30");

		assert_int_equal(run.code != 0, rows[i].says != NULL);
		n += run.code == 0;
		if (rows[i].says)
			expect_in(run.err, rows[i].says);
	}
	for (; n > 0; n--)
		EXPECT(runner, 0, "undo");
}

/* Each person once, however many items meet. */
static void a_moved_session_is_one_row_a_person(void **state)
{
	struct Runner *runner = *state;
	const char *today, *at;
	size_t n = 0;

	EXPECT(runner, 0, "move", "POR17-S3", "2017-10-04");
	today = LINE(runner, "today");
	for (at = today; (at = strstr(at, "Daniel Okafor")); at++)
		n++;
	assert_int_equal(n, 1);
	expect_in(today, " more");
	EXPECT(runner, 0, "undo");
}

/* The plan of a move names faculty and coaches whom it puts into two places, in the other city and
 * with a call on another clock; the session's own items are in no one's way. */
static void a_move_says_whom_it_puts_into_two_places(void **state)
{
	static const char head[] = "n in two places at once:";
	struct Runner *runner = *state;

	assert_null(strstr(LINE(runner, "move", "DAL17-S3", "2017-10-11", "--dry-run"), head));
	EXPECT(runner, 0, "add", "contact", "team=DAL17-01", "coach=Okafor", "state=planned",
	       "day=2017-10-11", "start=06:45", "zone=America/Los_Angeles", "minutes=30",
	       "kind=call");
	expect_in(LINE(runner, "move", "DAL17-S3", "2017-10-11", "--dry-run"), head);
	expect_in(
		LINE(runner, "move", "DAL17-S3", "2017-10-11", "--dry-run"),
		"  Daniel Okafor: DAL17-S3-03 \"Final presentations, first half, room 1\", 11 Oct "
		"2017 08:30 America/Chicago, and DAL17-01 (call), 11 Oct 2017 06:45 "
		"America/Los_Angeles\n");
	expect_in(LINE(runner, "move", "POR17-S3", "2017-10-04", "--dry-run"),
		  "\n  Inés Ruiz, in two cities on one day: POR17-S3-04 ");
	expect_in(LINE(runner, "move", "DAL17-S3", "2017-10-11"), "\nIn two places at once:\n");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

static void what_cannot_be_said_is_refused_in_a_sentence(void **state)
{
	static const struct {
		int code;
		const char *words[6], *says; /* NULL in the second place: the call that is over,
						"+" the one to come, "-" one that was held */
	} rows[] = {
		{3, {"held", "+"}, "is still to come: it can be moved"},
		{3, {"missed", "+"}, "is still to come: it can be moved"},
		{3, {"held", "-"}, "is held already."},
		{3,
		 {"moved", "-", "--to", "fri"},
		 "is held; only one that is planned can be moved."},
		{2, {"moved", "="}, "Say where it moves to"},
		{2, {"moved", "=", "--to", "soonish"}, "is no date"},
		{2, {"moved", "=", "--to", "2017-08-01"}, "is over: a contact moves"},
		{2, {"moved", "=", "--to", "2018-03-11 02:30"}, "Write 01:30 or 03:30"},
		{2, {"moved", "=", "--to", "2017-11-05 1:30"}, "Say which: first or second"},
		{2, {"held", "=", "--minutes", "0"}, "out of range for Minutes"},
		{2, {"held", "=", "--minutes", "10000"}, "out of range for Minutes"},
		{2, {"missed", "=", "--note", "MRN 4471123"}, "medical record number"},
		{2, {"held", "id:77"}, "77"},
		{2, {"held"}, "Too few"},
	};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump"), *over = call_of(runner, OVER),
		   *to_come = call_of(runner, TO_COME);
	const char *row = LINE(runner, "list", "contact", "state=held", "--limit", "1");
	const char *held = arena_text_n(&runner->arena, row, strcspn(row, " "));

	for (size_t i = 0; i < N(rows); i++) {
		const char *words[7] = {NULL};

		for (size_t k = 0; k < N(rows[i].words) && rows[i].words[k]; k++)
			words[k] = strcmp(rows[i].words[k], "=") == 0	? over
				   : strcmp(rows[i].words[k], "+") == 0 ? to_come
				   : strcmp(rows[i].words[k], "-") == 0 ? held
									: rows[i].words[k];
		expect_in(runner_expect(runner, rows[i].code, words).err, rows[i].says);
	}
	assert_string_equal(LINE(runner, "dump"), before);
	expect_in(EXPECT(runner, 3, "--read-only", "missed", over).err, "reading only");
}

/* By its kind, day and team, whole or from the beginning; where several fit, each is named. */
static void a_call_is_named_by_its_kind_day_and_team(void **state)
{
	struct Runner *runner = *state;
	const char *name = "call of 22 Aug, Lakeside Oncology";

	expect_in(LINE(runner, "show", "contact", "call of 22 aug, lake"), name);
	expect_in(LINE(runner, "--json", "show", "contact", name), "\"minutes\": 30");
	expect_in(LINE(runner, "--json", "list", "contact", "day=2017-08-22"),
		  "\"name\": \"call of 22 Aug, Lakeside Oncology\"");
	expect_in(EXPECT(runner, 2, "show", "contact", "call of 29 aug").err,
		  "call of 29 Aug, Summit Cancer Care");
	expect_in(EXPECT(runner, 2, "show", "contact", "call of 30 feb").err,
		  "There is no contact");
	EXPECT(runner, 0, "remove", "contact", name);
	expect_in(LINE(runner, "history", "--limit", "1"),
		  "remove call of 22 Aug, Lakeside Oncology");
	EXPECT(runner, 0, "undo");
	expect_in(LINE(runner, "moved", "call of 29 aug, summit", "--to", "+1w"), "moves to");
	EXPECT(runner, 0, "undo");
}

/* Once, on a day that is over, and taken back by one undo. */
static void an_action_is_ticked_off_by_its_words(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	expect_in(LINE(runner, "done", "Draft PDSA", "--on", "18 aug"), "Done on Fri 18 Aug 2017");
	expect_in(EXPECT(runner, 3, "done", "Draft PDSA").err, "already");
	expect_in(EXPECT(runner, 2, "done", "Missed doses", "--on", "2017-09-30").err,
		  "is still to come");
	expect_in(EXPECT(runner, 2, "done", "Nothing like it").err, "There is no action");
	EXPECT(runner, 0, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

/* A person without a practice takes over that of the team, and gives it back with the undo. */
static void a_new_member_is_of_the_practice_of_the_team(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "add", "person", "name=Ada Byrd", "email=ada@mill.example",
	       "other_emails=a@b.example, c@d.example", "postal_code=75001");
	expect_in(LINE(runner, "find", "c@d.example"), "Ada Byrd");
	expect_in(LINE(runner, "list", "person", "c@d.exa"), "Ada Byrd");
	EXPECT(runner, 0, "add", "member", "team=DAL17-03", "person=ada@mill.example");
	expect_in(LINE(runner, "--json", "show", "person", "ada@mill.example"),
		  "\"practice\": \"id:");
	EXPECT(runner, 0, "undo");
	expect_in(LINE(runner, "--json", "show", "person", "ada@mill.example"),
		  "\"practice\": null");
	expect_in(
		EXPECT(runner, 2, "set", "person", "ada@mill.example", "other_emails=a@b.example x")
			.err,
		"\"x\" is no e-mail address");
	EXPECT(runner, 0, "undo");
}

static void today_is_whole_where_it_goes_to_no_terminal(void **state)
{
	const char *text = LINE((struct Runner *)*state, "today");

	expect_in(text, "Call, Alderglen University Cancer Program");
	assert_null(strstr(text, "\u2026"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_that_was_held_keeps_its_plan_and_one_undo_brings_it_back),
		cmocka_unit_test(a_call_is_named_by_its_team),
		cmocka_unit_test(of_several_planned_calls_the_one_that_is_over_is_held_or_missed),
		cmocka_unit_test(a_call_to_come_is_held_on_another_day_in_its_place),
		cmocka_unit_test(a_log_takes_the_planned_contact_that_it_names),
		cmocka_unit_test(a_call_nobody_came_to_is_missed_and_today_no_longer_asks),
		cmocka_unit_test(a_call_moves_with_its_start_or_to_another),
		cmocka_unit_test(a_coach_in_two_places_is_told_when_it_is_planned),
		cmocka_unit_test(a_moved_session_is_one_row_a_person),
		cmocka_unit_test(a_move_says_whom_it_puts_into_two_places),
		cmocka_unit_test(what_cannot_be_said_is_refused_in_a_sentence),
		cmocka_unit_test(a_call_is_named_by_its_kind_day_and_team),
		cmocka_unit_test(an_action_is_ticked_off_by_its_words),
		cmocka_unit_test(a_new_member_is_of_the_practice_of_the_team),
		cmocka_unit_test(today_is_whole_where_it_goes_to_no_terminal),
	};

	return cmocka_run_group_tests(tests, runner_demo_set_up, runner_demo_tear_down);
}

/* Coaching through the real program: a contact logged as one action, its faults, times that do not
 * exist, and what Today makes of it. */
#include "support/json.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

static void expect_not_in(const char *text, const char *needle)
{
	if (strstr(text, needle))
		fail_msg("\"%s\" is in:\n%s", needle, text);
}

static void the_sheet_says_what_was_agreed_last_time(void **state)
{
	const char *sheet = LINE(*state, "log", "lakeside");

	expect_in(sheet, "last contact 26 Jul (call, 30 min), 26 days ago; limit 21");
	expect_in(sheet, "Draft PDSA 1: labs the day before  Brandt  due 12 Aug, 9 days late");
	expect_not_in(sheet, "pharmacy timestamps"); /* done on 8 Aug */
	expect_in(sheet, "Score: 3.0 for July");
	expect_in(sheet, "Okafor, Brandt, Nair, Ybarra");
}

static void one_log_is_one_action_with_one_undo(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	EXPECT(runner, 0, "log", "lakeside", "--minutes", "30", "--note", "The order set.", "--on",
	       "okaf, brandt", "--barriers", "time,leadership", "--action",
	       "Marsh to free 2 h a week / Brandt / fri", "--action",
	       "Show the chart / yb / 2017-09-01", "--done", "draft pdsa", "--score", "3.5",
	       "--next", "2017-09-07 10:00");
	const char *sheet = LINE(runner, "log", "lakeside");

	expect_in(sheet, "last contact 21 Aug (call, 30 min), today");
	expect_in(sheet, "Marsh to free 2 h a week  Brandt  due 25 Aug");
	expect_in(sheet, "Show the chart  Ybarra  due 1 Sep");
	expect_not_in(sheet, "Draft PDSA");
	expect_in(sheet, "Score: 3.5 for August, today");
	expect_not_in(LINE(runner, "today"), "Lakeside Oncology        DAL  no coach");
	expect_in(LINE(runner, "list", "contact", "state=planned", "team:lakeside"), "7 Sep 2017");
	expect_in(LINE(runner, "list", "team", "lakeside", "--columns", "name,last_contact,score"),
		  "0        3.5");
	expect_in(LINE(runner, "history", "--limit", "1"),
		  "log call with DAL17-03 Lakeside Oncology");
	EXPECT(runner, 0, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
	expect_in(LINE(runner, "verify"), "sound");
}

static void a_planned_call_of_today_becomes_the_one_that_was_held(void **state)
{
	struct Runner *runner = *state;
	const char *planned;

	runner->now = "2017-08-22";
	planned = arena_text(&runner->arena, LINE(runner, "list", "contact", "day=2017-08-22",
						  "team:lakeside", "--columns", "state"));
	expect_in(planned, "planned");
	EXPECT(runner, 0, "log", "lakeside", "--note", "As planned.");
	const char *held = LINE(runner, "list", "contact", "day=2017-08-22", "team:lakeside",
				"--columns", "state");

	assert_int_equal(strncmp(planned, held, strcspn(planned, " ")), 0);
	expect_in(held, "held");
	expect_not_in(held, "planned");
	EXPECT(runner, 0, "undo");
	runner->now = NULL;
}

/* The call of Thu 17 Aug is neither held nor missed; the demo's today is Mon 21 Aug. */
static void a_planned_call_of_another_day_is_not_used_up(void **state)
{
	struct Runner *runner = *state;
	const char *older = "call of 17 Aug: held, moved, missed?", *team = "kestrel";

	expect_in(LINE(runner, "today"), older);
	EXPECT(runner, 0, "log", team, "--note", "Just e-mail today", "--kind", "email");
	expect_in(LINE(runner, "today"), older);
	expect_not_in(LINE(runner, "list", "contact", "day=2017-08-21", "--columns", "start"),
		      "10:00");
	expect_not_in(LINE(runner, "list", "contact", "day=2017-08-21", "--columns", "minutes"),
		      " 30");
	EXPECT(runner, 0, "undo");
	expect_in(EXPECT(runner, 0, "log", team, "--date", "2017-08-17").out, "planned for ");
	expect_not_in(LINE(runner, "today"), older);
	EXPECT(runner, 0, "undo");
	expect_in(LINE(runner, "today"), older);
}

static void the_same_fault_is_said_once(void **state)
{
	struct Runner *runner = *state;
	const char *words = "Coach is missing", *said, *again;

	said = strstr(
		EXPECT(runner, 2, "log", "DAL17-09", "--minutes", "9", "--next", "2017-09-07").err,
		words);
	assert_non_null(said);
	again = strstr(said + 1, words);
	assert_null(again);
}

static void a_next_contact_alone_is_only_planned(void **state)
{
	struct Runner *runner = *state;

	expect_in(EXPECT(runner, 0, "log", "lakeside", "--next", "2017-09-07 10:00").out,
		  "Planned call with DAL17-03 Lakeside Oncology: Thu 7 Sep 2017 10:00.");
	expect_in(LINE(runner, "log", "lakeside"), "last contact 26 Jul (call, 30 min)");
	expect_in(LINE(runner, "list", "contact", "day=2017-09-07", "team:lakeside"), "planned");
	expect_in(LINE(runner, "history", "--limit", "1"), "plan call with DAL17-03");
	EXPECT(runner, 0, "undo");
	expect_in(EXPECT(runner, 2, "log", "lakeside", "--note", "").err, "nothing to log");
	expect_in(EXPECT(runner, 2, "log", "lakeside", "--force").err, "nothing to log");
}

static void a_bare_weekday_is_the_last_one(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "log", "lakeside", "--date", "fri 9:00");
	expect_in(LINE(runner, "log", "lakeside"), "last contact 18 Aug (call, 30 min), 3 days");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "log", "lakeside", "--date", "Monday");
	expect_in(LINE(runner, "log", "lakeside"), "last contact 21 Aug (call, 30 min), today");
	EXPECT(runner, 0, "undo");
}

static void an_action_without_marks_is_understood_and_what_it_lacks_is_said(void **state)
{
	struct Runner *runner = *state;
	struct Run run = EXPECT(runner, 0, "log", "lakeside", "--action",
				"Weekend cover plan Brandt fri", "--action", "Think about it");

	expect_in(run.out, "2 actions agreed.");
	expect_in(run.out, "\"Think about it\" has no owner, no day.");
	expect_not_in(run.out, "\"Weekend");
	expect_in(LINE(runner, "log", "lakeside"), "Weekend cover plan  Brandt  due 25 Aug");
	EXPECT(runner, 0, "undo");
}

static const char *add_score(struct Runner *runner, int code, const char *month, const char *value,
			     const char *reason)
{
	struct Arena *arena = &runner->arena;

	return runner_expect(
		       runner, code,
		       (const char *const[]){"add", "score", "team=saltgrass", "rater=director",
					     arena_format(arena, "month=%s", month),
					     arena_format(arena, "value=%s", value), reason, NULL})
		.err;
}

/* Written, changed or removed: what follows it is looked at as well. */
static void no_score_leaves_a_fall_without_a_reason_after_it(void **state)
{
	struct Runner *runner = *state;
	const char *ref;

	add_score(runner, 0, "2017-03-01", "2.0", NULL);
	add_score(runner, 0, "2017-05-01", "2.0", NULL);
	expect_in(add_score(runner, 2, "2017-04-01", "3.0", NULL),
		  "The score of 2.0 for May would be a fall from 3.0 (April) without a reason.");
	EXPECT(runner, 0, "undo");
	add_score(runner, 0, "2017-04", "1.0", "reason=Two have left");
	add_score(runner, 0, "2017-05-01", "1.5", NULL);
	ref = LINE(runner, "list", "score", "team:saltgrass", "rater=director", "month=2017-04-01",
		   "--columns", "value");
	ref = arena_text_n(&runner->arena, ref, strcspn(ref, " "));
	expect_in(EXPECT(runner, 3, "remove", "score", ref).err,
		  "The score of 1.5 for May would be a fall from 2.0 (March)");
	expect_in(EXPECT(runner, 2, "set", "score", ref, "value=2.0").err, "for May would be");
	for (int i = 0; i < 3; i++)
		EXPECT(runner, 0, "undo");
}

static void a_second_score_of_a_month_replaces_the_first_and_says_so(void **state)
{
	struct Runner *runner = *state;
	struct Run run;

	run = EXPECT(runner, 0, "log", "lakeside", "--score", "3.5");
	expect_in(run.out, "Score: 3.5 for August.");
	run = EXPECT(runner, 2, "log", "lakeside", "--score", "3.0");
	expect_in(run.err, "A fall from 3.5 (August) to 3.0 needs a reason");
	run = EXPECT(runner, 2, "log", "lakeside", "--score", "2.0");
	assert_null(strstr(strstr(run.err, "A fall from") + 1, "A fall from"));
	run = EXPECT(runner, 0, "log", "lakeside", "--score", "2.5", "--reason", "Too early");
	expect_in(run.out, "Score: 2.5 for August in place of 3.5.");
	/* Still below July, for the reason that was given. */
	EXPECT(runner, 0, "log", "lakeside", "--score", "2.5");
	expect_in(EXPECT(runner, 0, "log", "lakeside", "--score", "3.0").out,
		  "Score: 3.0 for August in place of 2.5.");
	for (int i = 0; i < 4; i++)
		EXPECT(runner, 0, "undo");
}

static void after_a_webinar_a_log_is_of_a_call_again(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "log", "lakeside", "--kind", "webinar", "--minutes", "60");
	expect_in(EXPECT(runner, 0, "log", "lakeside", "--note", "x", "--next", "2017-09-07").out,
		  "Logged call with");
	expect_in(LINE(runner, "list", "contact", "day=2017-08-21", "team:lakeside", "kind=call",
		       "--columns", "minutes"),
		  "30");
	expect_in(LINE(runner, "list", "contact", "day=2017-09-07", "team:lakeside"), "call");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

/* What is agreed again is there already. */
static void a_next_contact_that_is_planned_stays_one(void **state)
{
	static const char *const whens[] = {"2017-08-22 10:00", "2017-08-22"};
	struct Runner *runner = *state;

	for (size_t i = 0; i < 2; i++) {
		const char *planned =
			LINE(runner, "list", "contact", "team:lakeside", "state=planned");

		expect_in(
			EXPECT(runner, 0, "log", "lakeside", "--note", "x", "--next", whens[i]).out,
			"Logged call with");
		assert_string_equal(
			LINE(runner, "list", "contact", "team:lakeside", "state=planned"), planned);
		EXPECT(runner, 0, "undo");
	}
	expect_in(EXPECT(runner, 2, "log", "lakeside", "--note", "x", "--next", "2017-08-22 10:10")
			  .err,
		  "on that day already");
	expect_in(EXPECT(runner, 2, "log", "lakeside", "--next", "2017-08-22 10:00").err,
		  "on that day already");
}

static void a_webinar_reaches_several_teams_with_one_record(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "log", "lakeside", "--kind", "webinar", "--minutes", "60", "--teams",
	       "cascade, fernhollow");
	expect_in(LINE(runner, "log", "fernhollow"),
		  "last contact 21 Aug (webinar, 60 min), today");
	expect_in(LINE(runner, "log", "cascade"), "last contact 21 Aug (webinar, 60 min), today");
	expect_not_in(LINE(runner, "today"), "no coach contact");
	EXPECT(runner, 0, "undo");
	expect_in(LINE(runner, "today"),
		  "Lakeside Oncology        DAL  no coach contact for 26 days");
	expect_in(LINE(runner, "today"), "no coach contact for 16 days");
}

static void what_is_logged_twice_is_pointed_out(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "log", "lakeside", "--kind", "webinar", "--date", "2017-08-21 10:00",
	       "--minutes", "60", "--teams", "cascade");
	/* From the first team, from the further one, and from a third that names one of them. */
	expect_in(EXPECT(runner, 2, "log", "lakeside", "--date", "2017-08-21 10:30").err,
		  "DAL17-03 has a webinar at 10:00 on that day already: id:");
	expect_in(EXPECT(runner, 2, "log", "cascade", "--date", "2017-08-21 9:45").err,
		  "has a webinar at 10:00 on that day already");
	expect_in(EXPECT(runner, 2, "log", "fernhollow", "--date", "2017-08-21 10:00", "--teams",
			 "lakeside")
			  .err,
		  "--force does it all the same");
	EXPECT(runner, 0, "log", "lakeside", "--date", "2017-08-21 11:00");
	EXPECT(runner, 0, "log", "lakeside", "--date", "2017-08-21 10:30", "--force");
	for (int i = 0; i < 3; i++)
		EXPECT(runner, 0, "undo");
	expect_in(EXPECT(runner, 2, "log", "lakeside", "--teams", "lakeside").err,
		  "This contact has the team DAL17-03 already");
	expect_in(EXPECT(runner, 2, "log", "lakeside", "--teams", "nowhere").err, "no team");
	/* Clocks show 01:30 twice on that night. */
	EXPECT(runner, 0, "add", "contact", "team=lakeside", "day=2017-11-05", "start=01:30",
	       "hour=first", "minutes=30", "kind=call");
	EXPECT(runner, 0, "add", "contact", "team=lakeside", "day=2017-11-05", "start=01:30",
	       "hour=second", "minutes=30", "kind=call");
	expect_in(EXPECT(runner, 2, "add", "contact", "team=lakeside", "day=2017-11-05",
			 "start=01:45", "hour=second", "kind=call")
			  .err,
		  "has a call at 01:30 on that day already");
}

static void faults_are_told_and_nothing_is_saved(void **state)
{
	static const struct {
		const char *words[10], *says;
	} rows[] = {
		{{"log", "lakeside", "--minutes", "0"}, "out of range for Minutes"},
		{{"log", "lakeside", "--minutes", "10000"}, "out of range for Minutes"},
		{{"log", "lakeside", "--date", "2017-08-25"}, "cannot have been held yet"},
		{{"log", "lakeside", "--date", "30 feb"}, "is no date"},
		{{"log", "lakeside", "--kind", "telegram"}, "telegram"},
		{{"log", "lakeside", "--on", "Nobody Known"}, "no person"},
		{{"log", "lakeside", "--coach", "brandt"},
		 "is a member of DAL17-03 and cannot be its coach"},
		{{"log", "lakeside", "--action", "x / brandt / 2017-08-01"},
		 "due on 1 Aug 2017, which is over"},
		{{"log", "lakeside", "--action", " / brandt / fri"}, "needs a text"},
		{{"log", "lakeside", "--action", "/ brandt / fri"}, "needs a text"},
		{{"log", "lakeside", "--action", "x / brandt / soonish"}, "is no date"},
		{{"log", "lakeside", "--score", "2.0"},
		 "A fall from 3.0 (July) to 2.0 needs a reason"},
		{{"log", "lakeside", "--score", "2.7"}, "is 0.5 to 5 in steps of 0.5"},
		{{"log", "lakeside", "--score", "5.5"}, "is 0.5 to 5 in steps of 0.5"},
		{{"log", "lakeside", "--barriers", "weather"}, "no barrier \"weather\""},
		{{"log", "lakeside", "--note", "MRN 4471123"}, "medical record number"},
		{{"log", "lakeside", "--note", "Maria Lopez 3/14/1952"}, "date of birth"},
		{{"log", "lakeside", "--note", "her SSN 123-45-6789"}, "social security number"},
		{{"log", "lakeside", "--next", "2017-08-01"}, "is over"},
		{{"log", "lakeside", "--next", "2018-03-11 02:30"}, "Write 01:30 or 03:30"},
		{{"log", "lakeside", "--next", "2017-11-05 01:30"},
		 "happens twice in America/Chicago"},
		{{"log", "lakeside", "--date", "tomorrow"}, "cannot have been held yet"},
		{{"log", "nowhere"}, "no team"},
		{{"add", "score", "team=lakeside", "month=2017-07-15", "value=3"}, "already"},
		{{"add", "score", "team=lakeside", "month=2017-09-15", "value=3"}, "still to come"},
		{{"add", "contact", "team=lakeside", "state=held", "day=2017-08-22"},
		 "cannot have been held yet"},
		{{"add", "contact", "team=lakeside", "zone=Mars/Olympus"}, "no time zone"},
		{{"add", "action", "team=lakeside", "text=x", "due=2017-08-01"}, "which is over"},
		{{"add", "action", "team=lakeside", "text=x", "done=2017-08-30"}, "still to come"},
	};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	for (size_t i = 0; i < N(rows); i++) {
		struct Run run = runner_expect(runner, 2, rows[i].words);

		if (!strstr(run.err, rows[i].says))
			fail_msg("%s %s: %s", rows[i].words[2] ? rows[i].words[2] : "",
				 rows[i].words[3] ? rows[i].words[3] : "", run.err);
	}
	assert_string_equal(LINE(runner, "dump"), before);
}

static void all_faults_of_a_log_are_told_at_once(void **state)
{
	struct Run run = EXPECT(*state, 2, "log", "lakeside", "--date", "2017-08-25", "--score",
				"1.0", "--action", "x / brandt / 2017-08-01");

	expect_in(run.err, "cannot have been held yet");
	expect_in(run.err, "needs a reason");
	expect_in(run.err, "which is over");
}

static void what_is_only_a_warning_can_be_forced(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "log", "lakeside", "--action", "Was due / brandt / 2017-08-01",
	       "--force");
	expect_in(LINE(runner, "log", "lakeside"), "Was due  Brandt  due 1 Aug, 20 days late");
	EXPECT(runner, 0, "undo");
}

static void a_file_for_reading_only_takes_no_log(void **state)
{
	struct Run run = EXPECT(*state, 3, "--read-only", "log", "lakeside", "--minutes", "30");

	expect_in(run.err, "reading only");
	EXPECT(*state, 0, "--read-only", "log", "lakeside");
}

/* The hour that happens twice is kept as it was said, and no TZ of the machine moves anything. */
static void the_zone_of_the_machine_moves_nothing(void **state)
{
	static const char *const zones[] = {"UTC", "America/Los_Angeles", "Asia/Kathmandu",
					    "America/Chicago"};
	struct Runner *runner = *state;
	const char *today = NULL, *calendar = NULL;

	EXPECT(runner, 0, "log", "cascade", "--next", "2017-11-05 1:30 second");
	expect_in(LINE(runner, "list", "contact", "day=2017-11-05", "--columns", "start,hour"),
		  "01:30  the second");
	for (size_t i = 0; i < N(zones); i++) {
		runner->zone = zones[i];
		const char *now_today = LINE(runner, "today"),
			   *now_calendar = LINE(runner, "list", "contact", "state=planned");

		if (i == 0) {
			today = now_today;
			calendar = now_calendar;
		}
		assert_string_equal(now_today, today);
		assert_string_equal(now_calendar, calendar);
	}
	runner->zone = NULL;
	EXPECT(runner, 0, "undo");
}

static void today_shows_what_the_demo_was_made_to_show(void **state)
{
	const char *today = LINE(*state, "today");

	expect_in(today, "Lakeside Oncology        DAL  no coach contact for 26 days");
	expect_in(today, "call of 17 Aug: held, moved, missed?");
	expect_in(today, "no team score for July, 21 days late");
	expect_in(today, "Tue 22  10:00 CT  Call, Lakeside");
	expect_in(today, "Wed 23  13:30 PT  Call, Cascade");
	expect_in(today, "19 of 24 contacts");
	expect_in(today, "15 of 24 contacts");
	expect_in(LINE(*state, "--json", "today"), "Coach scores 2.0, team scores 3.5");
}

static void a_cell_longer_than_its_column_is_printed_whole(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "team", "DAL17-03",
	     "problem=Patients wait a median of six hours between arrival and the start of it");
	expect_in(LINE(runner, "list", "team", "lakeside", "--columns", "problem,name"),
		  "the start of it  Lakeside Oncology");
}

static const char *day_of(struct Runner *runner, const char *kind, const char *ref,
			  const char *label)
{
	const char *shown = LINE(runner, "show", kind, ref), *at = strstr(shown, label);

	assert_non_null(at);
	at += strlen(label);
	at += strspn(at, " ");
	return arena_text_n(&runner->arena, at, strcspn(at, "\n"));
}

/* The demo's day is 21 August 2017. */
static void a_date_without_a_year_is_to_come_or_was_by_what_it_is(void **state)
{
	struct Runner *runner = *state;
	const char *action = LINE(runner, "add", "action", "team=DAL17-07", "text=Send slides",
				  "due=jan 10", "done=oct 1");

	assert_string_equal(day_of(runner, "action", action, "\nDue"), "10 Jan 2018");
	assert_string_equal(day_of(runner, "action", action, "\nDone"), "1 Oct 2016");
	LINE(runner, "set", "team", "DAL17-07", "letter_received=sep 1");
	assert_string_equal(day_of(runner, "team", "DAL17-07", "\nLetter"), "1 Sep 2016");
	expect_in(LINE(runner, "log", "DAL17-07", "--next=mar 1 10:00"), "Thu 1 Mar 2018");
	expect_in(LINE(runner, "move", "DAL17-S3", "+1w", "--dry-run"), "to 11 Oct 2017");
	/* 22 of 24 core members of the teams have confirmed, and 3 of the one that waits. */
	expect_in(LINE(runner, "move", "DAL17-S3", "+1w", "--dry-run"), "To be asked again: 25.");
	expect_not_in(LINE(runner, "move", "DAL17-S3", "+1w", "--dry-run"), "Peter Nwosu");
}

/* Both second sessions are over on 21 August; the third is on 4 October. */
static void who_takes_a_seat_over_is_asked_for_what_is_to_come(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "add", "person", "name=Nora Newcome", "email=nora@x.example");
	expect_in(LINE(runner, "swap", "DAL17-03", "Tom Ybarra", "nora@x.example"),
		  "To be asked about: 1.");
	expect_in(EXPECT(runner, 1, "check", "DAL17-03").out,
		  "Nora Newcome has not confirmed session 3 (4 Oct): ask");
	EXPECT(runner, 0, "undo");
}

/* answers.csv: the leader's yes to the third session. */
static void write_answer(struct Runner *runner)
{
	const char *json =
		LINE(runner, "list", "confirmation", "session=DAL17-S3 member:brandt", "--json");
	const char *member = strstr(json, "\"member_id\": ");
	const char *id;
	FILE *out = fopen(runner_path(runner, "answers.csv"), "w");

	assert_non_null(member);
	assert_non_null(out);
	member += strlen("\"member_id\": ");
	id = arena_format(&runner->arena, "id:%.*s", (int)strspn(member, "0123456789"), member);
	fprintf(out, "member,session,answer\n%s,DAL17-S3,yes\n", id);
	fclose(out);
}

static void yes_said_again_after_a_move_is_a_fresh_answer(void **state)
{
	struct Runner *runner = *state;
	const char *line = LINE(runner, "list", "confirmation", "session=DAL17-S3 member:brandt");
	const char *id = arena_text_n(&runner->arena, line, strcspn(line, " "));

	LINE(runner, "set", "confirmation", id, "answer=yes");
	expect_not_in(LINE(runner, "show", "confirmation", id), "21 Aug 2017");
	LINE(runner, "move", "DAL17-S3", "2017-10-11");
	LINE(runner, "set", "confirmation", id, "answer=yes");
	expect_in(LINE(runner, "show", "confirmation", id), "11 Oct 2017");
	expect_in(LINE(runner, "show", "confirmation", id), "21 Aug 2017");
	EXPECT(runner, 0, "undo");
	/* In a table as well, where it does not say for which days. */
	write_answer(runner);
	expect_in(LINE(runner, "import", "confirmation", "answers.csv"), "1 update");
	expect_in(LINE(runner, "show", "confirmation", id), "11 Oct 2017");
	expect_in(LINE(runner, "import", "confirmation", "answers.csv"), "1 same");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

static void the_clock_of_a_late_team_starts_on_its_acceptance(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "withdraw", "DAL17-07");
	LINE(runner, "accept", "DAL17-09");
	expect_not_in(LINE(runner, "today"), "no coach contact for 138 days");
	expect_in(LINE(runner, "log", "DAL17-09"), "no contact since the team was accepted, today");
	expect_not_in(LINE(runner, "list", "team", "code=DAL17-09", "--columns", "reason"),
		      "score for July");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

static void an_accepted_team_is_no_longer_eligible(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "team", "DAL17-03", "letter_received=");
	expect_in(EXPECT(runner, 1, "check", "DAL17-03").out, "Oncology: no longer eligible");
	EXPECT(runner, 0, "undo");
}

static void what_is_of_another_year_is_told_with_it(void **state)
{
	struct Runner *runner = *state;
	const char *sheet;

	runner->now = "2018-03-05";
	sheet = LINE(runner, "log", "DAL17-01");
	expect_in(sheet, " 2017 (");
	expect_not_in(sheet, " Jul (");
	expect_in(LINE(runner, "log", "DAL17-03"), "due 12 Aug 2017, 205 days late");
	expect_in(LINE(runner, "log", "DAL17-03"), "for July 2017, 217 days ago");
	expect_in(LINE(runner, "status", "DAL17-03"), "9.1 h on 14 Aug 2017");
	runner->now = NULL;
	expect_in(LINE(runner, "log", "DAL17-03"), "for July, ");
	expect_in(LINE(runner, "status", "DAL17-03"), "9.1 h on 14 Aug.");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cell_longer_than_its_column_is_printed_whole),
		cmocka_unit_test(the_same_fault_is_said_once),
		cmocka_unit_test(the_sheet_says_what_was_agreed_last_time),
		cmocka_unit_test(one_log_is_one_action_with_one_undo),
		cmocka_unit_test(a_planned_call_of_today_becomes_the_one_that_was_held),
		cmocka_unit_test(a_planned_call_of_another_day_is_not_used_up),
		cmocka_unit_test(a_next_contact_alone_is_only_planned),
		cmocka_unit_test(a_bare_weekday_is_the_last_one),
		cmocka_unit_test(an_action_without_marks_is_understood_and_what_it_lacks_is_said),
		cmocka_unit_test(no_score_leaves_a_fall_without_a_reason_after_it),
		cmocka_unit_test(a_second_score_of_a_month_replaces_the_first_and_says_so),
		cmocka_unit_test(after_a_webinar_a_log_is_of_a_call_again),
		cmocka_unit_test(a_next_contact_that_is_planned_stays_one),
		cmocka_unit_test(a_webinar_reaches_several_teams_with_one_record),
		cmocka_unit_test(what_is_logged_twice_is_pointed_out),
		cmocka_unit_test(faults_are_told_and_nothing_is_saved),
		cmocka_unit_test(all_faults_of_a_log_are_told_at_once),
		cmocka_unit_test(what_is_only_a_warning_can_be_forced),
		cmocka_unit_test(a_file_for_reading_only_takes_no_log),
		cmocka_unit_test(the_zone_of_the_machine_moves_nothing),
		cmocka_unit_test(today_shows_what_the_demo_was_made_to_show),
		cmocka_unit_test(the_clock_of_a_late_team_starts_on_its_acceptance),
		cmocka_unit_test(an_accepted_team_is_no_longer_eligible),
		cmocka_unit_test(who_takes_a_seat_over_is_asked_for_what_is_to_come),
		cmocka_unit_test(yes_said_again_after_a_move_is_a_fresh_answer),
		cmocka_unit_test(what_is_of_another_year_is_told_with_it),
		cmocka_unit_test(a_date_without_a_year_is_to_come_or_was_by_what_it_is),
	};

	return cmocka_run_group_tests(tests, runner_demo_set_up, runner_demo_tear_down);
}

/* Milestones of a team on the command line: what may follow on what, what is refused and why. */
#include "support/run.h"

#include "project/rule_status.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/transition.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static void a_milestone_goes_from_state_to_state_as_the_table_allows(void **state)
{
	static const struct {
		const char *milestone, *move, *note;
		int code;
		const char *said;
	} cases[] = {
		{"M15", "return", "too vague", 3,
		 "is open; only one that is submitted or accepted can"},
		{"M15", "submit", "in the mail", 0, "Submitted DAL17-03 M15 Final presentation."},
		{"m15", "submit", "", 3, "DAL17-03 M15 Final presentation is submitted already."},
		{"M15", "return", "", 2, "needs a reason"},
		{"M15", "return", "no target", 0, "Returned DAL17-03 M15 Final presentation."},
		{"2017-M15", "submitted", "", 0, "Submitted DAL17-03 M15"},
		{"M15", "accept", "", 0, "Accepted DAL17-03 M15 Final presentation."},
		{"M15", "waive", "no need", 3, "is accepted; only one that is open, submitted or"},
		{"M16", "accept", "", 0,
		 "Accepted DAL17-03 M16 Sustainability plan, which was not submitted."},
		{"M18", "waive", "", 2, "needs a reason"},
		{"M18", "waive", "a surgical team", 0,
		 "Waived DAL17-03 M18 Abstract or manuscript."},
		{"M18", "submit", "", 3, "Reopen it first."},
		{"M18", "reopen", "", 0, "Opened again: DAL17-03 M18 Abstract or manuscript."},
		{"M99", "submit", "", 2, "There is no milestone"},
		{"M15", "eat", "", 2,
		 "Say what happens to it: submit, accept, return, waive, reopen or move."},
		{"M17", "submit", "", 2, "M17 is owed by each core member"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const struct Run run =
			EXPECT(runner, cases[i].code, "milestone", "DAL17-03", cases[i].milestone,
			       cases[i].move, "--note", cases[i].note);

		has(cases[i].code ? run.err : run.out, cases[i].said);
	}
	LINE(runner, "verify");
}

static void days_and_people_of_a_milestone_are_checked(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "milestone", "DAL17-03", "M16", "accept", "--on", "2017-09-01").err,
	    "1 Sep 2017 is still to come, today is 21 Aug 2017.");
	has(EXPECT(runner, 2, "milestone", "DAL17-01", "M14", "submit", "--on", "2017-09-01").err,
	    "1 Sep 2017 is still to come");
	LINE(runner, "milestone", "DAL17-03", "M16", "submit", "--on", "2017-04-18");
	has(LINE(runner, "list", "deliverable", "--json"), "\"day\": \"2017-04-18\"");
	has(LINE(runner, "milestone", "DAL17-03", "M17", "submit", "--person", "Tom Ybarra"),
	    "Submitted DAL17-03 M17 Post-survey, Tom Ybarra.");
	has(EXPECT(runner, 2, "milestone", "DAL17-03", "M17", "submit", "--person", "Daniel Okafor")
		    .err,
	    "is no core member of DAL17-03");
	has(EXPECT(runner, 2, "milestone", "DAL17-03", "M15", "submit", "--person", "Tom Ybarra")
		    .err,
	    "M15 is owed by the team");
	LINE(runner, "undo");
	has(EXPECT(runner, 3, "add", "deliverable", "team=DAL17-03", "milestone=2017-M16").err,
	    "M16 of DAL17-03 is recorded already");
	has(EXPECT(runner, 2, "add", "deliverable", "team=DAL17-03", "milestone=2017-M15",
		   "due=2017-05-30")
		    .err,
	    "A due day of its own needs a reason");
	has(EXPECT(runner, 3, "remove", "milestone", "2017-M16").err, "Change that first.");
	has(EXPECT(runner, 3, "set", "milestone", "2017-M01", "per=team").err,
	    "M01 is owed by the team, not by one person.");
}

/* Proposed, and never done by itself; a score above what the records say has a hint, and is not
 * refused. */
static void what_the_records_show_is_proposed(void **state)
{
	static const char *const letter = "M03 Roster and sponsor letter: due";
	struct Runner *runner = *state;
	const char *text;

	has(LINE(runner, "status", "DAL17-03"),
	    "due 4 Oct 2017; can be handed in: owner, monitor, trigger and training");
	has(LINE(runner, "status", "DAL17-03", "--json"), "\"shown\": \"owner, monitor");
	LINE(runner, "milestone", "DAL17-03", "M16", "submit");
	text = LINE(runner, "status", "DAL17-03");
	has(text, "M16 Sustainability plan: submitted");
	if (strstr(text, "can be handed in"))
		fail_msg("what is handed in is proposed still: %s", text);
	LINE(runner, "milestone", "DAL17-03", "M03", "reopen");
	text = strstr(LINE(runner, "status", "DAL17-03"), letter);
	assert_non_null(text);
	has(text, "can be handed in: sponsor's letter of");
	LINE(runner, "set", "milestone", "2017-M03", "shown_by=");
	text = strstr(LINE(runner, "status", "DAL17-03"), letter);
	assert_null(strstr(text, "can be handed in: sponsor's"));
	has(LINE(runner, "list", "team", "POR17-03", "--json", "--columns", "charter,pdsa"),
	    "\"charter\": true, \"pdsa\": false");
	has(LINE(runner, "status", "POR17-03"), "Score: 3.0; without a PDSA cycle at most 2.0");
	has(RUN(runner, "add", "score", "team=POR17-03", "month=2017-08-01", "value=3").err,
	    "Hint: without a PDSA cycle at most 2.0.");
	has(LINE(runner, "log", "POR17-03", "--score", "3", "--minutes", "10"),
	    "Hint: without a PDSA cycle at most 2.0");
	LINE(runner, "add", "cycle", "team=POR17-03", "objective=first", "start=2017-08-01");
	has(LINE(runner, "list", "team", "POR17-03", "--json", "--columns", "charter,pdsa"),
	    "\"pdsa\": true");
	LINE(runner, "verify");
}

/* The first move makes the record: undone, there is none. */
static void undo_of_the_first_move_takes_the_record_away(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");
	const char *listed = LINE(runner, "list", "deliverable", "--json");

	LINE(runner, "milestone", "DAL17-03", "M15", "submit");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "list", "deliverable", "--json"), listed);
	assert_string_equal(LINE(runner, "dump"), before);
}

static int count_of(const char *text, const char *part)
{
	int n = 0;

	for (; (text = strstr(text, part)); text++)
		n++;
	return n;
}

/* What all teams of a city are done with is ahead no more. */
static void what_is_accepted_or_waived_is_ahead_no_more(void **state)
{
	static const char *const teams[] = {"DAL17-01", "DAL17-02", "DAL17-03", "DAL17-04",
					    "DAL17-05", "DAL17-06", "DAL17-07", "DAL17-08"};
	struct Runner *runner = *state;
	const char *part = "Final presentation due";
	int n = count_of(LINE(runner, "today", "--now", "2017-09-10"), part);

	assert_true(n > 0);
	for (size_t i = 0; i < N_ITEMS(teams); i++) {
		if (i + 1 == N_ITEMS(teams))
			assert_int_equal(
				count_of(LINE(runner, "today", "--now", "2017-09-10"), part), n);
		LINE(runner, "milestone", teams[i], "M15", i % 2 ? "accept" : "waive", "--note",
		     "as agreed");
	}
	assert_int_equal(count_of(LINE(runner, "today", "--now", "2017-09-10"), part), n - 1);
}

/* What was accepted for July does not keep August from being moved, handed in and accepted. */
static void a_monthly_milestone_goes_on_after_a_month_is_accepted(void **state)
{
	static const char *const moves[][2] = {{"move", "Moved the due day of DAL17-03 M14"},
					       {"submit", "Submitted DAL17-03 M14"},
					       {"accept", "Accepted DAL17-03 M14"}};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	has(LINE(runner, "status", "DAL17-03"), "M14 Follow-up data: due 19 Aug 2017, 2 days late");
	for (size_t i = 0; i < N_ITEMS(moves); i++)
		has(EXPECT(runner, 0, "milestone", "DAL17-03", "M14", moves[i][0], "--note", "away",
			   "--on", i == 0 ? "2017-08-30" : "2017-08-21")
			    .out,
		    moves[i][1]);
	has(LINE(runner, "status", "DAL17-03"), "M14 Follow-up data: accepted 21 Aug 2017");
	for (size_t i = 0; i < N_ITEMS(moves); i++)
		LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

/* For one team, with a reason: it is seen where the due day is, and a session that moves leaves it.
 */
static void a_due_day_is_moved_for_one_team(void **state)
{
	static const struct {
		const char *milestone, *day, *note;
		int code;
		const char *said;
	} cases[] = {
		{"M15", "2017-08-30", "", 2, "needs a reason"},
		{"M15", "", "both away", 2, "Say on which day it is due instead"},
		{"M15", "someday", "both away", 2, "someday"},
		{"M05", "2017-08-30", "both away", 3,
		 "is accepted already. Return it, or open it again, first."},
		{"M17", "2017-10-30", "both away", 2, "is owed by each core member"},
		{"M15", "2017-08-30", "both away", 0,
		 "Moved the due day of DAL17-03 M15 Final presentation to 30 Aug 2017."},
	};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const struct Run run =
			EXPECT(runner, cases[i].code, "milestone", "DAL17-03", cases[i].milestone,
			       "move", "--on", cases[i].day, "--note", cases[i].note);

		has(cases[i].code ? run.err : run.out, cases[i].said);
	}
	has(LINE(runner, "list", "deliverable", "team:lakeside", "state=open", "--json"),
	    "\"due\": \"2017-08-30\", \"due_reason\": \"both away\"");
	LINE(runner, "milestone", "DAL17-03", "M14", "submit");
	has(LINE(runner, "board", "--json", "name:lakeside"), "\"next_due\": \"2017-08-30\"");
	LINE(runner, "undo");
	has(LINE(runner, "today"), "Wed 30  DAL17-03  Final presentation");
	has(LINE(runner, "move", "DAL17-S3", "2017-10-11", "--dry-run"),
	    "1 due day of a team's own stays:\n  M15  30 Aug 2017  Final presentation, DAL17-03");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

/* What all teams have handed in moves no more. */
static void a_session_moves_the_due_days_that_are_still_owed(void **state)
{
	struct Runner *runner = *state;
	const char *part = "M16   4 Oct 2017 > 11 Oct 2017  Sustainability plan";
	char team[] = "DAL17-01";

	has(LINE(runner, "move", "DAL17-S3", "2017-10-11", "--dry-run"), part);
	for (; team[7] <= '8'; team[7]++)
		LINE(runner, "milestone", team, "M16", "accept");
	if (strstr(LINE(runner, "move", "DAL17-S3", "2017-10-11", "--dry-run"), part))
		fail_msg("a due day moves that no team owes");
}

static void a_day_far_away_or_the_same_day_is_no_move(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "milestone", "DAL17-03", "M15", "move", "--on", "2027-01-01",
		   "--note", "later")
		    .err,
	    "1 Jan 2027 is more than a year away from season 2017.");
	has(EXPECT(runner, 2, "milestone", "DAL17-03", "M15", "move", "--on", "2017-09-20",
		   "--note", "later")
		    .err,
	    "is due on 20 Sep 2017 already.");
	has(LINE(runner, "milestone", "DAL17-03", "M15", "move", "--on", "+1w", "--note", "x"),
	    "to 27 Sep 2017"); /* from the season's day, then from its own */
	has(LINE(runner, "milestone", "DAL17-03", "M15", "move", "--on", "-5d", "--note", "x"),
	    "to 22 Sep 2017");
	has(LINE(runner, "milestone", "DAL17-03", "M15", "move", "--on", "2017-09-20", "--note",
		 "back"),
	    "is due as the season says again.");
	has(EXPECT(runner, 3, "move", "DAL17-S3", "2017-10-04").err, "begins on 4 Oct 2017");
	has(EXPECT(runner, 2, "held", "DAL17-03", "--on", "1999-01-01").err,
	    "more than a year away from season 2017");
}

static void own_days_of_members_and_of_months_are_said(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "milestone", "DAL17-03", "M17", "move", "--on", "2017-10-25", "--note", "away",
	     "--person", "Tom Ybarra");
	has(LINE(runner, "move", "DAL17-S3", "2017-10-11", "--dry-run"),
	    "M17  25 Oct 2017  Post-survey, DAL17-03, Tom Ybarra");
	has(LINE(runner, "status", "DAL17-03"), "M17 Post-survey: 0 of 3 done; due 18 Oct 2017\n");
	LINE(runner, "milestone", "DAL17-03", "M17", "move", "--on", "2017-10-11", "--note",
	     "early", "--person", "Tom Ybarra");
	has(LINE(runner, "status", "DAL17-03"), "due 11 Oct 2017; moved: early");
	LINE(runner, "milestone", "DAL17-01", "M14", "move", "--on", "2017-09-25", "--note",
	     "holidays");
	has(LINE(runner, "status", "DAL17-01"),
	    "accepted 18 Aug 2017 by I. Ruiz; next due 25 Sep 2017; moved: holidays");
}

static void what_is_late_is_on_today_as_the_reminders_say(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "today"), "First PDSA plan 40 days late");
	has(LINE(runner, "status", "DAL17-01"), "red: Session 2 report 47 days late");
	has(EXPECT(runner, 2, "set", "season", "2017", "reminders=-7, x").err,
	    "Reminders are whole days from -90 to 90");
	assert_null(strstr(LINE(runner, "status", "DAL17-03"), "amber: Final presentation"));
	LINE(runner, "set", "season", "2017", "reminders=-30, +1");
	has(LINE(runner, "status", "DAL17-03"), "amber: Final presentation due in 30 days");
	LINE(runner, "set", "season", "2017", "reminders=+41");
	assert_null(strstr(LINE(runner, "status", "POR17-03"), "First PDSA plan 40 days late\n"));
	LINE(runner, "undo");
}

static void every_word_of_the_command_line_is_a_move(void **state)
{
	const struct Command *command = command_find("milestone");
	const struct StateField *states;
	size_t i = 0, n = 0;

	(void)state;
	while ((states = state_field_at(i)) && states->kind != KIND_DELIVERABLE)
		i++;
	for (; command->arguments[1].choices[n].key; n++)
		if (strcmp(command->arguments[1].choices[n].key, "move") != 0 &&
		    !transition_named(states, command->arguments[1].choices[n].key))
			fail_msg("%s is no move", command->arguments[1].choices[n].key);
	assert_int_equal(n - 1, states->n);
}

/* The demo season has a milestone in each state, and Lakeside an entry in each tool. */
static void every_state_is_to_be_seen_in_the_demo(void **state)
{
	struct Runner *runner = *state;
	const char *const cities[][2] = {{"DAL17", "8"}, {"POR17", "7"}};
	const char *all = "";

	for (size_t c = 0; c < N_ITEMS(cities); c++)
		for (char team = '1'; team <= *cities[c][1]; team++)
			all = arena_format(
				&runner->arena, "%s%s", all,
				LINE(runner, "status", "--json",
				     arena_format(&runner->arena, "%s-0%c", cities[c][0], team)));
	all = arena_format(&runner->arena, "%s%s", all,
			   LINE(runner, "status", "--json", "DAL17-03", "--now", "2018-03-01"));
	for (int i = 0; i < (int)N_MILESTONE_STATES; i++)
		has(all, arena_format(&runner->arena, "\"state\": \"%s\"",
				      milestone_state_key((enum MilestoneState)i)));
}

/* Who comes in mid-season owes what was due before from her first day on, and a team from the day
 * of its acceptance. */
static void the_clock_of_who_comes_late_starts_on_the_first_day(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "add", "person", "name=Zoe New", "email=zoe@new.example", "profession=nurse",
	     "membership=member", "standing=good");
	LINE(runner, "swap", "DAL17-03", "priya", "zoe@new.example");
	has(LINE(runner, "status", "DAL17-03"), "Pre-survey: 2 of 3 done; due 21 Aug 2017\n");
	has(LINE(runner, "status", "DAL17-03", "--now", "2017-08-24"),
	    "Pre-survey: 2 of 3 done; due 21 Aug 2017, 3 days late\n");
	LINE(runner, "withdraw", "DAL17-08", "--reason", "no time");
	LINE(runner, "accept", "DAL17-09");
	has(LINE(runner, "status", "DAL17-09"), "M04 Project charter: due 21 Aug 2017\n");
	has(LINE(runner, "board", "--json", "name:harborview"), "\"next_due\": \"2017-08-21\"");
}

/* Sixty days after its due day no list counts it as late, and none says that it is. */
static void what_is_no_longer_asked_for_is_nowhere_late(void **state)
{
	struct Runner *runner = *state;
	const char *page = LINE(runner, "status", "DAL17-03", "--now", "2018-06-03");

	has(page, "M15 Final presentation: due 20 Sep 2017, not handed in\n");
	has(page, "M14 Follow-up data was not handed in and 2 more with it");
	assert_null(strstr(strstr(page, "Milestones:"), "days late"));
}

/* A milestone of a session that was removed has no day, is not late, and comes back by undo. */
static void a_milestone_whose_session_is_removed_has_no_day(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "board", "--json");

	LINE(runner, "remove", "session", "DAL17-S3");
	has(LINE(runner, "status", "DAL17-04"),
	    "M16 Sustainability plan: no due day: session 3 is not there, or has no date");
	has(LINE(runner, "board", "--json", "name:harbor"), "\"next_due\": null");
	has(LINE(runner, "milestone", "DAL17-04", "M16", "submit"), "Submitted DAL17-04 M16");
	LINE(runner, "undo");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "board", "--json"), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			a_milestone_goes_from_state_to_state_as_the_table_allows,
			runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(days_and_people_of_a_milestone_are_checked,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(what_the_records_show_is_proposed,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(undo_of_the_first_move_takes_the_record_away,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(what_is_accepted_or_waived_is_ahead_no_more,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(
			a_monthly_milestone_goes_on_after_a_month_is_accepted, runner_demo_set_up,
			runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_due_day_is_moved_for_one_team, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_session_moves_the_due_days_that_are_still_owed,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_day_far_away_or_the_same_day_is_no_move,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(own_days_of_members_and_of_months_are_said,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(what_is_late_is_on_today_as_the_reminders_say,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(every_state_is_to_be_seen_in_the_demo,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(the_clock_of_who_comes_late_starts_on_the_first_day,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(what_is_no_longer_asked_for_is_nowhere_late,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_milestone_whose_session_is_removed_has_no_day,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test(every_word_of_the_command_line_is_a_move),
	};

	return cmocka_run_group_tests_name("milestones", tests, NULL, NULL);
}

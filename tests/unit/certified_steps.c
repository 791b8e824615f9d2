/* Certification beside its way: projects that meet requirements, waivers, a newer edition, appeals,
 * workshops, quality measures, the self-assessment and calendar files. */
#include "qtp/engine/base/arena.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" is missing in \"%s\"", part, text);
}

static void lacks(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("\"%s\" is in \"%s\"", part, text);
}

static void a_requirement_is_met_by_the_project_of_a_team(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "tackle", "Same-day", "DAL17-04").err, "a team of another practice");
	has(LINE(runner, "tackle", "Same-day", "DAL17-03"), "whose problem statement stays");
	has(LINE(runner, "tackle", "Same-day", "DAL17-03", "--replace"),
	    "The problem statement of DAL17-03 is: Urgent patients wait until the next day");
	has(LINE(runner, "list", "project", "team:DAL17-03", "--columns", "effect,since"),
	    "the survey of 11 Jul 2017");
	has(LINE(runner, "close", "Same-day", "--dry-run"), "wanted direction since the baseline");
	LINE(runner, "set", "measure", "DAL17-03-M1", "direction=up");
	has(EXPECT(runner, 2, "close", "Same-day").err, "shows no change in the wanted direction");
}

static void a_chart_with_too_few_points_is_only_proposed(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	LINE(runner, "set", "measure", "DAL17-03-M1", "freeze_until=2017-05-31");
	LINE(runner, "set", "requirement", "Same-day", "project=DAL17-03");
	has(LINE(runner, "close", "A project", "--evidence", "minutes of June"), "minutes of June");
	said = LINE(runner, "close", "Same-day", "--dry-run");
	has(said, "Hours from arrival to start of chemotherapy (DAL17-03-M1): ");
	has(EXPECT(runner, 2, "close", "A project").err, "was closed on 21 Aug 2017 already");
}

static void a_chart_that_got_better_is_the_evidence(void **state)
{
	static const char *const shown[] = {"list",
					    "requirement",
					    "title:Calls",
					    "--columns",
					    "evidence,closed,closed_by,project",
					    "--csv",
					    NULL};
	struct Runner *runner = *state;
	const char *before;

	LINE(runner, "add", "requirement", "case=Riverbend", "title=Calls in time",
	     "standard=DEMO-2c");
	LINE(runner, "tackle", "Calls in time", "DAL17-01");
	before = runner_line(runner, shown);
	has(before, ",,,DAL17-01");
	has(LINE(runner, "close", "Calls in time", "--by", "R. Amundsen", "--on", "2017-08-18"),
	    "by R. Amundsen. Evidence: Calls answered within two hours (DAL17-01-M1): A signal of "
	    "special-cause variation in the wanted direction.");
	has(runner_line(runner, shown), "75 %.,2017-08-18,R. Amundsen,DAL17-01");
	LINE(runner, "undo");
	assert_string_equal(runner_line(runner, shown), before);
}

static void a_requirement_that_is_closed_is_not_tackled(void **state)
{
	has(EXPECT(*state, 2, "tackle", "A second signature", "POR17-02").err,
	    "was closed on 9 Jan 2017 already");
}

static void a_waiver_is_asked_for_and_answered(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "waiver", "Same-day", "granted", "--reason", "x").err,
	    "Ask for it first");
	LINE(runner, "waiver", "Same-day", "asked", "--reason", "the building is closed");
	has(LINE(runner, "compliance", "lakeside"), "open, a waiver is asked for");
	has(EXPECT(runner, 2, "waiver", "Same-day", "asked", "--reason", "x").err,
	    "was asked for on 21 Aug 2017 already. Grant or refuse it.");
	has(EXPECT(runner, 2, "waiver", "Same-day", "maybe").err, "asked, granted, refused");
	runner->now = "2017-08-31";
	lacks(LINE(runner, "today", "--json"), "waits for its answer");
	runner->now = "2017-09-01";
	has(LINE(runner, "today", "--json"), "waiver waits for its answer for 11 days");
	has(LINE(runner, "waiver", "Same-day", "granted", "--reason", "the board"), "is granted.");
	has(LINE(runner, "compliance", "lakeside"), "1 requirement open");
	runner->now = NULL;
	LINE(runner, "verify");
}

static void add_standard(struct Runner *runner, const char *code, const char *domain,
			 const char *title, const char *replaces)
{
	LINE(runner, "add", "standard", "edition=ED2",
	     arena_format(&runner->arena, "code=%s", code),
	     arena_format(&runner->arena, "domain=%s", domain),
	     arena_format(&runner->arena, "title=%s", title),
	     arena_format(&runner->arena, "replaces=%s", replaces));
}

static void a_newer_edition_shows_first_what_it_carries(void **state)
{
	struct Runner *runner = *state;
	const char *before, *said;

	LINE(runner, "add", "edition", "code=ED2", "title=Second", "valid_from=2018-01-01");
	has(EXPECT(runner, 2, "adopt", "lakeside", "ED2").err, "has no standards yet");
	add_standard(runner, "1a", "engagement", "Teaching", "1a");
	add_standard(runner, "2b", "access", "Urgent visits and contact", "2b, 2c");
	add_standard(runner, "5c", "quality", "Improvement in other words", "");
	add_standard(runner, "8a", "team", "Geriatric assessment", "");
	before = LINE(runner, "dump");
	said = LINE(runner, "adopt", "lakeside", "ED2", "--dry-run");
	has(said, "Carried over: 1 standard with 1 rating.");
	has(said, "2b Urgent visits and contact from 2b and 2c");
	has(said, "To be rated again, their words differ:\n  5c");
	has(said, "New, not rated yet:\n  8a Geriatric assessment");
	has(said, "1b Financial counseling, 1 rating");
	assert_string_equal(LINE(runner, "dump"), before);
	has(LINE(runner, "adopt", "lakeside", "ED2"),
	    "1 carried over, 1 merged, 1 to be rated again, 1 new, 25 lost.");
	said = LINE(runner, "list", "finding", "case:lakeside", "assessed_by=surveyor", "--columns",
		    "standard,rating,note", "--csv");
	has(said, "partially compliant");
	has(said, "Under DEMO: not compliant. Measures are charted");
	LINE(runner, "verify");
	has(EXPECT(runner, 2, "adopt", "lakeside", "DEMO").err, "is no newer edition than ED2");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

static void a_surveyor_is_named_and_a_conflict_of_interest_ruled_out(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	LINE(runner, "case", "cascade", "apply");
	LINE(runner, "case", "cascade", "documents");
	runner->now = "2017-08-29";
	has(LINE(runner, "today", "--json"), "no surveyor named, due in 7 days");
	runner->now = "2017-09-07";
	has(LINE(runner, "today", "--json"), "no surveyor named, 2 days late");
	has(EXPECT(runner, 2, "case", "cascade", "check").err, "No surveyor is named yet.");
	has(EXPECT(runner, 2, "case", "cascade", "appoint").err, "Say who surveys");
	has(EXPECT(runner, 2, "case", "cascade", "appoint", "--by", "Ivy Castellan").err,
	    "belongs to the practice itself");
	has(LINE(runner, "case", "cascade", "appoint", "--by", "Ruth Amundsen"),
	    "Named Ruth Amundsen as the surveyor of Cascade Oncology. No conflict of interest is "
	    "ruled out yet");
	said = LINE(runner, "today", "--json");
	lacks(said, "no surveyor named");
	has(said, "no conflict-of-interest check of the surveyor\"");
	LINE(runner, "case", "cascade", "schedule", "--on", "2017-10-17");
	has(LINE(runner, "today", "--json"), "check of the surveyor, survey in 40 days");
	runner->now = "2017-10-10";
	has(LINE(runner, "today", "--json"), "the practice rules out a conflict of interest");
	has(LINE(runner, "case", "cascade", "check", "--on", "2017-10-09"),
	    "Recorded that the surveyor has no conflict of interest with Cascade Oncology.");
	lacks(LINE(runner, "today", "--json"), "conflict-of-interest");
	has(EXPECT(runner, 2, "case", "cascade", "check").err, "checked on 9 Oct 2017 already");
	has(LINE(runner, "list", "case", "practice:cascade", "--columns",
		 "state,surveyor,conflict_checked", "--csv"),
	    "survey scheduled,Ruth Amundsen,2017-10-09");
	LINE(runner, "case", "cascade", "appoint", "--by", "Daniel Okafor");
	has(LINE(runner, "today", "--json"), "no conflict-of-interest check");
	LINE(runner, "set", "edition", "DEMO", "surveyor_days=30");
	LINE(runner, "verify");
	runner->now = NULL;
}

static void a_decision_is_void_after_a_year(void **state)
{
	struct Runner *runner = *state;
	const char *before;

	LINE(runner, "rate", "lakeside", "2b", "compliant");
	LINE(runner, "rate", "lakeside", "5c", "compliant");
	LINE(runner, "close", "Same-day", "--evidence", "a roster");
	LINE(runner, "close", "A project for each", "--evidence", "minutes");
	before = LINE(runner, "dump");
	runner->now = "2018-08-22";
	has(EXPECT(runner, 2, "case", "lakeside", "decide").err,
	    "22 Aug 2018 is after 21 Aug 2018, when the time for a decision ended.");
	assert_string_equal(LINE(runner, "dump"), before);
	has(LINE(runner, "case", "lakeside", "decide", "--on", "2018-08-21"),
	    "certified until 21 Aug 2021. The one-day workshop can be offered to it.");
	LINE(runner, "undo");
	LINE(runner, "case", "lakeside", "decide", "--deny", "--reason", "too late");
	LINE(runner, "undo");
	LINE(runner, "case", "lakeside", "lapse", "--reason", "no decision in time");
	runner->now = NULL;
}

static void a_denial_can_be_appealed_against_for_thirty_days(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "case", "lakeside", "decide", "--deny", "--reason", "not ready");
	has(LINE(runner, "list", "case", "practice:lakeside"), "end of the time to appeal, 30 d");
	has(EXPECT(runner, 2, "case", "lakeside", "uphold", "--reason", "x").err,
	    "No one has appealed");
	has(LINE(runner, "compliance", "lakeside"), "\nReason: not ready\n");
	has(LINE(runner, "calendar", "--month", "2017-09"), " End of the time to appeal, Lakeside");
	runner->now = "2017-09-21";
	has(EXPECT(runner, 2, "case", "lakeside", "appeal", "--reason", "x").err,
	    "The time to appeal ended on 20 Sep 2017.");
	runner->now = "2017-09-20";
	LINE(runner, "case", "lakeside", "appeal", "--reason", "the day was wrong");
	has(LINE(runner, "list", "case", "practice:lakeside"), "answer to the appeal");
	LINE(runner, "case", "lakeside", "reopen", "--reason", "the council agrees");
	has(LINE(runner, "list", "case", "practice:lakeside"), "report received");
	has(LINE(runner, "compliance", "lakeside"), "\nReason of the denial: not ready\n");
	runner->now = NULL;
	LINE(runner, "verify");
}

static void the_end_of_a_term_is_never_late(void **state)
{
	struct Runner *runner = *state;

	runner->now = "2019-03-01";
	LINE(runner, "case", "summit", "renew");
	runner->now = "2020-02-02";
	has(LINE(runner, "list", "case", "state=certified"), "end of the term, 10 d ago");
	has(LINE(runner, "calendar", "--month", "2020-01"), "End of the term, Summit Cancer Care");
	lacks(LINE(runner, "calendar", "--month", "2020-01"), "End of the term due");
	runner->now = NULL;
}

/* A case whose term has ended and that goes on is called certified nowhere. */
static void a_term_that_is_over_is_said_everywhere(void **state)
{
	static const char over[] = "term over since 24 Jan 2020";
	struct Runner *runner = *state;

	runner->now = "2020-01-23";
	has(LINE(runner, "list", "case", "practice:summit", "certified"), "  certified  ");
	lacks(LINE(runner, "list", "case", "term over"), "Summit");
	runner->now = "2020-01-24";
	has(LINE(runner, "list", "case", "practice:summit"), over);
	has(LINE(runner, "list", "case", "standing:over", "--json"), over);
	lacks(LINE(runner, "list", "case", "certified"), "Summit");
	has(LINE(runner, "list", "case", "term over"), "Summit");
	has(LINE(runner, "compliance", "summit"), over);
	has(LINE(runner, "show", "case", "Summit"), over);
	has(LINE(runner, "today"), "the certification ended yesterday");
	runner->now = NULL;
}

static void who_came_to_the_workshop_is_on_the_case(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "case", "lakeside", "offer").err, "only one that is certified");
	LINE(runner, "case", "summit", "offer");
	LINE(runner, "case", "summit", "workshop", "--by", "Sheila Novotny");
	LINE(runner, "case", "summit", "workshop", "--reason", "Alma Renwick");
	has(EXPECT(runner, 2, "case", "summit", "workshop", "--by", "Elena Brandt").err,
	    "belongs to Lakeside Oncology");
	has(LINE(runner, "compliance", "summit"), "Alma Renwick");
}

static void a_surveyor_does_not_come_to_belong_to_the_practice(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "set", "person", "Ruth Amundsen", "practice=Riverbend").err,
	    "Ruth Amundsen surveys this practice. Name another surveyor of its case first.");
	LINE(runner, "set", "person", "Ruth Amundsen", "practice=Valley");
	LINE(runner, "set", "person", "Ruth Amundsen", "practice=Summit");
	LINE(runner, "case", "riverbend", "appoint", "--by", "Daniel Okafor");
	LINE(runner, "set", "person", "Ruth Amundsen", "practice=Riverbend");
	LINE(runner, "verify");
}

static void the_practice_says_first_how_it_sees_itself(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "rate", "riverbend", "1a", "compliant", "--own", "--at", "Ferry"),
	    "compliant, says the practice itself.");
	has(LINE(runner, "rate", "riverbend", "1a", "partial", "--note", "no leaflet"),
	    "2 ratings: partially compliant.");
	has(EXPECT(runner, 2, "rate", "riverbend", "9z", "partial").err, "There is no standard");
	has(LINE(runner, "compliance", "riverbend", "--json"), "\"gaps\": 1");
	has(LINE(runner, "compliance", "riverbend"),
	    "The practice rates 1 as compliant that the surveyor does not.");
	has(LINE(runner, "list", "case", "practice:cascade", "--columns", "compliance"),
	    "by its own count 0 of 7 domains whole");
}

static void what_is_due_goes_into_the_calendar_file(void **state)
{
	struct Runner *runner = *state;
	const char *said = LINE(runner, "export", "calendar");

	has(said, "SUMMARY:Plan due\\, Lakeside Oncology");
	has(said, "SUMMARY:Renewal opens\\, Summit Cancer Care");
	has(said, "SUMMARY:Pathway adherence due\\, Summit Cancer Care");
	lacks(LINE(runner, "export", "calendar", "--team", "DAL17-03"), "Plan due");
}

static void a_site_date_is_a_day_of_work_that_is_ahead(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "set", "case", "Riverbend", "site_wish=2017-08-01").err, "is over");
	has(EXPECT(runner, 2, "set", "case", "Riverbend", "site_wish=2017-09-04").err,
	    "The next one is Tue 5 Sep 2017.");
	LINE(runner, "set", "case", "Riverbend", "site_wish=2017-09-05");
}

static void a_location_that_is_closed_is_left_out_by_the_exceptions(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "rate", "riverbend", "1a", "partial", "--at", "Ferry");
	has(EXPECT(runner, 3, "remove", "location", "Ferry Street").err,
	    "The location Ferry Street cannot go to the bin: the finding");
	has(LINE(runner, "compliance", "riverbend", "--json"), "Ferry Street");
	LINE(runner, "set", "case", "Riverbend", "exceptions=Ferry Street, closed: R. Amundsen");
	lacks(LINE(runner, "compliance", "riverbend", "--json"), "Ferry Street");
	LINE(runner, "verify");
}

static void the_fee_is_read_from_the_ledger(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "charge", "riverbend", "9750", "--note", "Certification fee");
	LINE(runner, "pay", "riverbend", "5000", "--note", "certification, first half");
	LINE(runner, "charge", "riverbend", "6300", "--note", "the course");
	has(LINE(runner, "compliance", "riverbend"),
	    "Certification fee: charged $9,750.00, open $4,750.00");
	LINE(runner, "charge", "summit", "4000", "--for", "certification");
	LINE(runner, "pay", "summit", "1500", "--for", "certification", "--note", "wire");
	has(LINE(runner, "compliance", "summit"),
	    "Certification fee: charged $4,000.00, open $2,500.00");
	has(LINE(runner, "fees", "practice:summit"), "for certification");
	has(LINE(runner, "invoice", "practice:summit"), "charge for certification");
	has(EXPECT(runner, 2, "charge", "summit", "--for", "certification").err, "Give the amount");
	has(EXPECT(runner, 2, "pay", "summit", "1", "--for", "cake").err, "is no choice");
}

static void what_was_decided_or_is_to_come_is_not_recorded(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "rate", "summit", "1a", "partial").err, "ratings stay");
	has(EXPECT(runner, 2, "case", "riverbend", "survey").err, "The survey is on 17 Oct 2017");
	has(LINE(runner, "case", "riverbend", "survey", "--on", "2017-08-20"),
	    "held on 20 Aug 2017, not on the site date, 17 Oct 2017");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DEMO(a_requirement_is_met_by_the_project_of_a_team),
		DEMO(a_chart_with_too_few_points_is_only_proposed),
		DEMO(a_chart_that_got_better_is_the_evidence),
		DEMO(a_requirement_that_is_closed_is_not_tackled),
		DEMO(a_waiver_is_asked_for_and_answered),
		DEMO(a_newer_edition_shows_first_what_it_carries),
		DEMO(a_surveyor_is_named_and_a_conflict_of_interest_ruled_out),
		DEMO(a_decision_is_void_after_a_year),
		DEMO(a_denial_can_be_appealed_against_for_thirty_days),
		DEMO(the_end_of_a_term_is_never_late),
		DEMO(a_term_that_is_over_is_said_everywhere),
		DEMO(who_came_to_the_workshop_is_on_the_case),
		DEMO(a_surveyor_does_not_come_to_belong_to_the_practice),
		DEMO(the_practice_says_first_how_it_sees_itself),
		DEMO(what_is_due_goes_into_the_calendar_file),
		DEMO(a_location_that_is_closed_is_left_out_by_the_exceptions),
		DEMO(the_fee_is_read_from_the_ledger),
		DEMO(what_was_decided_or_is_to_come_is_not_recorded),
		DEMO(a_site_date_is_a_day_of_work_that_is_ahead),
	};

	return cmocka_run_group_tests_name("certified steps", tests, NULL, NULL);
}

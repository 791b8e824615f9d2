/* The calendar and to-dos of one's own through the real program. */
#include "qtp/engine/view/calendar.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void expect_not_in(const char *text, const char *needle)
{
	if (strstr(text, needle))
		fail_msg("\"%s\" is in:\n%s", needle, text);
}

/* The demo has a day of every kind in some month. */
static void every_kind_of_day_is_in_the_calendar(void **state)
{
	static const char *const months[] = {"2017-01", "2017-03", "2017-04", "2017-06", "2017-08",
					     "2017-09", "2017-10", "2017-12", "2018-01"};
	struct Runner *runner = *state;
	const struct CalendarSource *source;
	const char *all = "";

	for (size_t i = 0; i < sizeof months / sizeof months[0]; i++)
		all = arena_format(&runner->arena, "%s%s", all,
				   LINE(runner, "calendar", "--month", months[i], "--json"));
	for (size_t i = 0; (source = calendar_source_at(i)); i++) {
		if (strcmp(source->key, "invoice") == 0)
			continue; /* the demo issues none */
		expect_in(all, arena_format(&runner->arena, "\"what\": \"%s\"", source->key));
	}
}

static void a_call_is_on_the_clocks_of_team_and_coach(void **state)
{
	struct Runner *runner = *state;
	const char *text = LINE(runner, "calendar", "--coach", "okafor", "--city", "portland");

	expect_in(text, "Tue 29 Aug 2017  11:00 PT  13:00 CT      Call, Alderglen University");
	expect_not_in(text, "Dallas");
	expect_not_in(text, "Ruiz");
}

static void sessions_have_a_row_a_day_and_late_ones_say_by_how_much(void **state)
{
	struct Runner *runner = *state;
	const char *april = LINE(runner, "calendar", "--month", "2017-04");

	expect_in(april, "Session 1, Dallas (day 1 of 2)");
	expect_in(april, "Session 1, Dallas (day 2 of 2)");
	expect_in(LINE(runner, "calendar"), "1 of 8 teams open, 19 days late");
	expect_in(LINE(runner, "calendar", "--month", "2000-01"), "Nothing is due or planned.");
}

static void what_is_no_month_city_or_coach_is_refused(void **state)
{
	struct Runner *runner = *state;

	expect_in(EXPECT(runner, 2, "calendar", "--month", "2017-13").err, "is no month");
	expect_in(LINE(runner, "calendar", "--month", "august"), "Calendar, August 2017");
	expect_in(LINE(runner, "calendar", "--month", "feb"), "Calendar, February 2018");
	expect_in(LINE(runner, "calendar", "--month", "next month"), "September 2017");
	expect_in(EXPECT(runner, 2, "calendar", "--month", "soon").err, "Write it like 2017-08");
	expect_in(EXPECT(runner, 2, "calendar", "--city", "Rome").err,
		  "The cities are: Dallas, Portland.");
	expect_in(EXPECT(runner, 2, "calendar", "--from", "soon").err, "is no date");
	EXPECT(runner, 2, "calendar", "--month", "2017-08", "--fortnight");
	EXPECT(runner, 2, "calendar", "--coach", "nobody");
}

static void an_invoice_is_on_its_due_day(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "charge", "lakeside", "10");
	assert_string_equal(LINE(runner, "invoice", "lakeside", "-o", "invoice.txt"),
			    "Wrote INV17-000001 to invoice.txt.");
	assert_string_equal(LINE(runner, "invoice", "lakeside", "-o", "again.pdf"),
			    "Wrote INV17-000001, issued before, to again.pdf.");
	expect_in(LINE(runner, "calendar", "--month", "2017-09"), "INV17-000001 due, Lakeside");
}

static void a_todo_is_on_today_and_in_the_calendar_until_it_is_done(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	expect_in(LINE(runner, "todo", "Book the room", "--due", "fri", "--owner", "okafor"),
		  "To do: Book the room, due Fri 25 Aug 2017.");
	expect_in(LINE(runner, "todo"), "Book the room");
	expect_in(LINE(runner, "today"), "To do, Okafor: Book");
	expect_in(LINE(runner, "calendar", "--coach", "okafor"), "Book the room");
	expect_not_in(LINE(runner, "calendar", "--coach", "ruiz"), "Book the room");
	expect_in(LINE(runner, "--now", "2017-08-27", "today"), "Book the room, 2 days late");
	expect_in(LINE(runner, "calendar", "--city", "dallas"), "Book the room");
	expect_in(LINE(runner, "--as", "okafor", "todo"), "Book the room");
	expect_in(LINE(runner, "--as", "ruiz", "todo"), "There is no open to-do.");
	expect_in(LINE(runner, "done", "Book the room"), "Done: Book the room.");
	EXPECT(runner, 3, "done", "Book the room");
	expect_not_in(LINE(runner, "--now", "2017-08-27", "today"), "Book the room");
	expect_in(LINE(runner, "calendar", "--json"), "\"state_text\": \"done\"");
	EXPECT(runner, 0, "undo");
	expect_in(LINE(runner, "todo", "--json"), "\"text\": \"Book the room\"");
	EXPECT(runner, 0, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

static void a_todo_needs_words_and_belongs_to_no_contact(void **state)
{
	struct Runner *runner = *state;
	const char *contact = LINE(runner, "list", "contact", "--limit", "1", "--columns", "state");

	EXPECT(runner, 2, "todo", "--due", "fri");
	EXPECT(runner, 2, "todo", "");
	expect_in(EXPECT(runner, 2, "add", "action", "text=x",
			 arena_format(&runner->arena, "contact=%.*s", (int)strcspn(contact, " "),
				      contact))
			  .err,
		  "Say with which team");
	expect_in(LINE(runner, "--as", "okafor", "todo", "Mine"), "To do: Mine");
	expect_in(LINE(runner, "todo"), "Okafor");
}

/* On 5 April 18 October is nearer behind than ahead. */
static void a_planned_contact_is_on_the_coming_day_and_a_held_one_on_the_last(void **state)
{
	static const struct {
		const char *state, *said, *day;
	} cases[] = {
		{"state=planned", "day=oct 18", "2017-10-18"},
		{"state=planned", "day=jan 12", "2018-01-12"},
		{"state=held", "day=apr 20", "2016-04-20"},
		{"state=missed", "day=jun 3", "2016-06-03"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		for (size_t order = 0; order < 2; order++) {
			const char *ref =
				LINE(runner, "--now", "2017-04-05", "add", "contact",
				     "team=DAL17-01", order ? cases[i].said : cases[i].state,
				     order ? cases[i].state : cases[i].said);

			expect_in(LINE(runner, "show", "contact",
				       arena_text_n(&runner->arena, ref, strcspn(ref, "\n")),
				       "--json"),
				  cases[i].day);
			EXPECT(runner, 0, "undo");
		}
}

/* What is filled in from the team is not said to be missing beside a fault. */
static void one_fault_makes_no_others(void **state)
{
	struct Runner *runner = *state;
	const char *said = EXPECT(runner, 2, "add", "contact", "team=DAL17-01", "minutes=x").err;

	expect_in(said, "is no whole number");
	expect_not_in(said, "is missing");
}

/* A day of several words, a month and what is around today, with every sign. */
static void a_filter_reads_days_of_several_words_and_spans(void **state)
{
	static const struct {
		const char *filter, *has, *has_not;
	} cases[] = {
		{"first_day:july", "DAL17-S2", "POR17-S2"},
		{"first_day:\"jun 2017\"", "POR17-S2", "DAL17-S2"},
		{"first_day:jun 2017 portland", "POR17-S2", "DAL17-S2"},
		{"First-Day=jul", "DAL17-S2", "DAL17-S3"},
		{"first_day>=jul 19", "DAL17-S2", "POR17-S2"},
		{"first_day<19 jul 2017", "POR17-S2", "DAL17-S2"},
		{"first_day<=april", "DAL17-S1", "POR17-S2"},
		{"first_day>june", "DAL17-S2", "POR17-S2"},
		{"first_day<july", "POR17-S2", "DAL17-S2"},
		{"first_day>=july|first_day:apr 5", "DAL17-S1", "POR17-S2"},
		{"first_day!=july", "POR17-S2", "DAL17-S2"},
		{"first_day:this year", "DAL17-S3", NULL},
		{"first_day:this year dal17", "DAL17-S3", "POR17-S3"},
		{"first_day:last year", "", "DAL17-S3"},
		{"first_day>next month", "POR17-S3", "DAL17-S2"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const char *found = LINE(runner, "list", "session", cases[i].filter);

		expect_in(found, cases[i].has);
		if (cases[i].has_not)
			expect_not_in(found, cases[i].has_not);
	}
	expect_in(LINE(runner, "list", "contact", "day:last week", "--columns", "day"),
		  "14 Aug 2017");
	expect_not_in(LINE(runner, "list", "contact", "day:last week", "--columns", "day"),
		      "21 Aug");
	expect_in(EXPECT(runner, 2, "list", "session", "first_day:frob 5").err,
		  "\"frob\" is no date");
}

/* A session without a number is the next of its cohort, as in the form. */
static void a_session_takes_the_next_number_of_its_cohort(void **state)
{
	struct Runner *runner = *state;

	expect_in(LINE(runner, "add", "session", "cohort=DAL17", "first_day=2017-11-01", "--force"),
		  "DAL17-S4");
	expect_in(LINE(runner, "add", "cohort", "season=2017", "code=NEW17", "city=Austin",
		       "zone=central time"),
		  "NEW17");
	expect_in(LINE(runner, "add", "session", "cohort=NEW17", "first_day=2017-11-01"),
		  "NEW17-S1");
	for (int i = 0; i < 3; i++)
		EXPECT(runner, 0, "undo");
}

static void a_time_zone_is_named_as_people_call_it(void **state)
{
	static const struct {
		const char *said, *zone;
	} cases[] = {
		{"zone=Central", "America/Chicago"},
		{"zone=ET", "America/New_York"},
		{"zone=pacific standard time", "America/Los_Angeles"},
		{"zone=mountain TIME", "America/Denver"},
		{"zone=Phoenix", "America/Phoenix"},
		{"zone=utc", "UTC"},
		{"zone=Europe/Berlin", "Europe/Berlin"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		EXPECT(runner, 0, "set", "person", "okafor", cases[i].said);
		expect_in(LINE(runner, "show", "person", "okafor", "--json"),
			  arena_format(&runner->arena, "\"zone\": \"%s\"", cases[i].zone));
		EXPECT(runner, 0, "undo");
	}
	expect_in(EXPECT(runner, 2, "set", "person", "okafor", "zone=time").err,
		  "Write it like Central, America/Chicago");
}

/* The day is said with its weekday and how far away it is, where the year was left open. */
static void every_verb_says_which_day_it_read(void **state)
{
	static const struct {
		const char *words[8], *said;
	} rows[] = {
		{{"log", "lakeside", "--minutes", "20", "--date", "last fri"},
		 "\"last fri\" is Fri 18 Aug 2017, 3 days ago."},
		{{"log", "lakeside", "--next", "sep 7 10:00"},
		 "\"sep 7 10:00\" is Thu 7 Sep 2017, in 17 days."},
		{{"todo", "Order tea", "--due", "in 2 weeks"}, "is Mon 4 Sep 2017, in 14 days."},
		{{"done", "Order tea", "--on", "yesterday"}, "is Sun 20 Aug 2017, yesterday."},
		{{"moved", "alderglen", "--to", "next fri"}, "is Fri 25 Aug 2017, in 4 days."},
		{{"move", "DAL17-S3", "oct 18"}, "is Wed 18 Oct 2017, in 58 days."},
		{{"charge", "lakeside", "10", "--on", "18.8."}, "is Fri 18 Aug 2017, 3 days ago."},
		{{"activity", "DAL17-S1", "audience", "shelf", "--on", "8/4"}, "is Fri 4 Aug 2017"},
		{{"add", "action", "text=Tea", "due=+1w"}, "id:"},
		{{"set", "action", "Tea", "due=eom"}, "is Thu 31 Aug 2017, in 10 days."},
		{{"ageing", "--on", "jul 31"}, "is Mon 31 Jul 2017, 21 days ago."},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		expect_in(runner_expect(runner, 0, rows[i].words).out, rows[i].said);
	expect_not_in(LINE(runner, "set", "action", "Tea", "due=2017-09-01"), "is Fri");
	expect_not_in(LINE(runner, "set", "action", "Tea", "due=1 Sep 2017"), "is Fri");
	expect_not_in(LINE(runner, "add", "action", "text=Cups", "due=+1w"), " is ");
	expect_not_in(LINE(runner, "charge", "lakeside", "1", "--on", "8/4", "--json"), " is Fri");
	expect_not_in(LINE(runner, "ageing", "--on", "8/4", "--csv"), " is Fri");
}

static void a_number_is_found_with_the_unit_it_is_shown_with(void **state)
{
	struct Runner *runner = *state;
	const char *all = LINE(runner, "list", "contact", "minutes=35");

	assert_non_null(strstr(all, "Riverbend"));
	assert_string_equal(LINE(runner, "list", "contact", "minutes=35 min"), all);
	assert_string_equal(LINE(runner, "list", "contact", "minutes=35min"), all);
	assert_string_equal(LINE(runner, "list", "contact", "minutes=\"35 minutes\""), all);
	assert_string_equal(LINE(runner, "list", "contact", "minutes=35 min okafor"),
			    LINE(runner, "list", "contact", "minutes=35 okafor"));
	expect_in(LINE(runner, "list", "team", "aim=87 %"), "Lakeside");
	expect_in(LINE(runner, "list", "team", "aim=1000 %|aim=87%"), "Lakeside");
	expect_in(LINE(runner, "list", "measure", "target=90 %"), "Cascade");
	expect_in(LINE(runner, "list", "team", "last_contact>20 days"), "Lakeside");
	expect_in(EXPECT(runner, 2, "list", "contact", "minutes=35 h").err, "\"35 h\" is no whole");
}

static void ref_is_a_column_like_the_others(void **state)
{
	struct Runner *runner = *state;

	expect_in(LINE(runner, "list", "session", "--columns", "REF,mode"), "DAL17-S1  in person");
	expect_in(LINE(runner, "list", "session", "--columns", "ref", "--csv"), "DAL17-S1");
	expect_in(LINE(runner, "list", "contact", "--columns", "ref,state"), "  held");
	expect_in(LINE(runner, "list", "contact", "--columns", "ref", "--csv"), "\nid:");
	expect_in(LINE(runner, "list", "team", "ref=DAL17-03"), "Lakeside");
	expect_in(LINE(runner, "list", "team", "--sort", "-ref", "--limit", "1"), "POR17-09");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_of_day_is_in_the_calendar),
		cmocka_unit_test(a_call_is_on_the_clocks_of_team_and_coach),
		cmocka_unit_test(sessions_have_a_row_a_day_and_late_ones_say_by_how_much),
		cmocka_unit_test(what_is_no_month_city_or_coach_is_refused),
		cmocka_unit_test(an_invoice_is_on_its_due_day),
		cmocka_unit_test(a_todo_is_on_today_and_in_the_calendar_until_it_is_done),
		cmocka_unit_test(a_todo_needs_words_and_belongs_to_no_contact),
		cmocka_unit_test(a_planned_contact_is_on_the_coming_day_and_a_held_one_on_the_last),
		cmocka_unit_test(one_fault_makes_no_others),
		cmocka_unit_test(a_session_takes_the_next_number_of_its_cohort),
		cmocka_unit_test(a_time_zone_is_named_as_people_call_it),
		cmocka_unit_test(a_filter_reads_days_of_several_words_and_spans),
		cmocka_unit_test(a_number_is_found_with_the_unit_it_is_shown_with),
		cmocka_unit_test(ref_is_a_column_like_the_others),
		cmocka_unit_test(every_verb_says_which_day_it_read),
	};

	return cmocka_run_group_tests(tests, runner_demo_set_up, runner_demo_tear_down);
}

/* Certification: quality measures and the submissions that follow, reports and JSON, locations that
 * are closed, and steps that are undone. */
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

static size_t count(const char *text, const char *part)
{
	size_t n = 0;

	while ((text = strstr(text, part)) && ++n)
		text += strlen(part);
	return n;
}

/* The submissions of a measure, as rows of days. */
static const char *rows(struct Runner *runner, const char *measure)
{
	return LINE(runner, "list", "submission",
		    arena_format(&runner->arena, "measure=\"%s\"", measure), "--columns",
		    "period,due,state,late", "--csv");
}

/* --- What is expected --- */

static void the_demo_expects_measures_at_their_intervals(void **state)
{
	struct Runner *runner = *state;
	const char *said = LINE(runner, "list", "indicator", "--columns",
				"case,measure,interval,window,progress,next_due,verdict", "--csv");

	has(said, "Summit Cancer Care,Pathway adherence,quarterly,31,1 of 12 received,2017-10-31,");
	has(said, "Summit Cancer Care,Patient satisfaction,quarterly,31,1 of 12 received");
	has(said, "half-yearly,31,0 of 3 received,2018-01-31,A signal of special-cause variation");
}

static void a_measure_makes_its_submissions(void **state)
{
	static const struct {
		const char *interval, *first, *second;
	} intervals[] = {
		/* 30 days after 30 September: the day before a Tuesday. */
		{"monthly", "2017-09-01,2017-10-30,expected", "2017-10-01,2017-11-30,expected"},
		{"quarterly", "2017-09-01,2018-01-02,expected", "2017-12-01,2018-03-30,expected"},
		{"half_yearly", "2017-09-01,2018-03-30,expected", "2018-03-01,2018-10-01,expected"},
		{"yearly", "2017-09-01,2018-10-01,expected", "2018-09-01,2019-09-30,expected"},
	};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	for (size_t i = 0; i < sizeof intervals / sizeof intervals[0]; i++) {
		const char *said;

		LINE(runner, "add", "indicator", "case=riverbend", "measure=Hospital days",
		     arena_format(&runner->arena, "interval=%s", intervals[i].interval),
		     "first=2017-09-01", "until=2018-12-31");
		said = rows(runner, "Hospital days");
		has(said, intervals[i].first);
		has(said, intervals[i].second);
		LINE(runner, "verify");
		LINE(runner, "undo");
		assert_string_equal(LINE(runner, "dump"), before);
	}
}

static void a_measure_is_changed_with_what_is_open_of_it(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	has(LINE(runner, "expect", "summit", "pathway adherence"), "are expected already");
	LINE(runner, "set", "indicator", "Pathway", "window=14");
	said = rows(runner, "Pathway adherence");
	has(said, "2017-04-01,2017-07-31,accepted");
	has(said, "2017-07-01,2017-10-16,expected");
	has(LINE(runner, "expect", "summit", "pathway adherence", "--interval", "monthly"),
	    "20 more submissions are expected.");
	said = rows(runner, "Pathway adherence");
	assert_int_equal(count(said, "expected"), 31);
	has(said, "2017-04-01,2017-07-31,accepted");
	lacks(said, "2017-05-01");
	has(LINE(runner, "expect", "summit", "pathway adherence", "--interval", "yearly", "--until",
		 "2018-12-31"),
	    "30 fewer submissions are expected.");
	LINE(runner, "verify");
}

static void a_due_day_that_was_set_stays(void **state)
{
	struct Runner *runner = *state;
	const char *id = LINE(runner, "list", "submission", "measure=\"Pathway adherence\"",
			      "period=2017-07-01", "--json");
	char ref[32];

	assert_int_equal(sscanf(strstr(id, "id:"), "%31[id:0-9]", ref), 1);
	LINE(runner, "set", "submission", ref, "due=2017-11-15");
	LINE(runner, "set", "indicator", "Pathway", "window=14");
	has(rows(runner, "Pathway adherence"), "2017-07-01,2017-11-15,expected");
}

static void what_cannot_be_expected_is_refused_in_words(void **state)
{
	static const struct {
		const char *args[8], *said;
	} refused[] = {
		{{"add", "indicator", "case=summit", "measure=pathway Adherence"},
		 "Pathway adherence is expected of this case already"},
		{{"add", "indicator", "case=summit", "measure=X", "chart=DAL17-03-M1"},
		 "Name one of a team of this practice"},
		{{"add", "indicator", "case=summit", "measure=X", "interval=weekly"},
		 "monthly, quarterly, half_yearly, yearly"},
		{{"add", "indicator", "case=summit", "measure=X", "first=2018-01-01",
		  "until=2017-12-01"},
		 "No period begins between"},
		{{"add", "indicator", "case=summit", "measure=X", "first=2020-02-01"},
		 "No period of it begins before the end of the term"},
		{{"expect", "summit", "Hours", "--until", "2117-01-01"},
		 "More than 200 periods begin until then."},
		{{"add", "submission", "case=summit", "measure=Pathway adherence",
		  "period=2017-05-01", "interval=monthly"},
		 "is there already for the period from 1 Apr 2017"},
	};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
		has(runner_expect(runner, 2, refused[i].args).err, refused[i].said);
	}
	assert_string_equal(LINE(runner, "dump"), before);
}

static void a_measure_takes_its_submissions_along(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "remove", "indicator", "Pathway");
	lacks(rows(runner, "Pathway adherence"), "2017");
	LINE(runner, "undo");
	assert_int_equal(count(rows(runner, "Pathway adherence"), "expected"), 11);
	LINE(runner, "verify");
}

/* --- Terms --- */

static void a_new_term_goes_on_with_the_measures(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	LINE(runner, "dump");
	runner->now = "2019-02-04";
	LINE(runner, "case", "summit", "renew");
	LINE(runner, "case", "summit", "webinar", "--by", "Sheila Novotny");
	LINE(runner, "case", "summit", "documents");
	LINE(runner, "case", "summit", "schedule", "--on", "2019-05-06");
	runner->now = "2019-05-06";
	LINE(runner, "case", "summit", "survey");
	for (const char *code = "a"; *code <= 'f';
	     code = arena_format(&runner->arena, "%c", *code + 1))
		for (int domain = 1; domain <= 7; domain++)
			runner_run(runner, (const char *const[]){"rate", "summit",
								 arena_format(&runner->arena,
									      "%d%s", domain, code),
								 "compliant", NULL});
	LINE(runner, "case", "summit", "report");
	has(LINE(runner, "case", "summit", "decide"), "is certified until 23 Jan 2023.");
	said = rows(runner, "Pathway adherence");
	has(said, "2020-01-01,2020-05-01,expected");
	has(said, "2020-04-01,2020-07-31,expected");
	has(said, "2023-01-01,");
	assert_int_equal(count(said, "accepted"), 1);
	assert_int_equal(count(said, "expected"), 11 + 12);
	has(LINE(runner, "list", "case", "practice:summit", "--columns", "state,certified_until"),
	    "23 Jan 2020");
	LINE(runner, "verify");
}

/* --- What is due --- */

static void what_is_due_and_late_is_on_today_and_in_the_calendar(void **state)
{
	struct Runner *runner = *state;

	runner->now = "2017-10-25";
	has(LINE(runner, "today"), "Pathway adherence due, Summit Cancer Care");
	runner->now = "2017-11-05";
	has(LINE(runner, "today", "--json"),
	    "Pathway adherence and 1 more not submitted, 5 days late");
	has(LINE(runner, "calendar", "--month", "2017-10"), "Pathway adherence due, Summit");
	has(LINE(runner, "calendar", "--month", "2017-10"), "expected, 5 days late");
	has(LINE(runner, "list", "indicator", "Pathway"), "1 of 12 received, 1 late");
	has(LINE(runner, "compliance", "summit"), "5 d late");
}

/* --- Reports --- */

static const char *pdf_text(struct Runner *runner, const char *practice)
{
	const char *path = runner_path(runner, "report.pdf");
	char *text = arena_alloc(&runner->arena, 32768);
	char command[512];
	FILE *out;

	LINE(runner, "compliance", practice, "-o", path, "--force");
	snprintf(command, sizeof command, "pdftotext -layout '%s' -", path);
	out = popen(command, "r");
	assert_non_null(out);
	text[fread(text, 1, 32767, out)] = '\0';
	pclose(out);
	return text;
}

static void the_report_is_read_from_a_pdf(void **state)
{
	static const char *const parts[] = {
		"Compliance report on Lakeside Oncology",
		"5 of 7 domains whole, 2 requirements open",
		"#######...",
		"Same-day visits on five days a week",
		"What prevents a decision",
		"Ruth Amundsen",
		"0 of 3 received",
		"What the surveyor found",
		"2b, partially compliant, data review: Urgent patients wait until the next day",
	};
	const char *text;

	LINE(*state, "rate", "lakeside", "2b", "partial", "--evidence", "data");
	text = pdf_text(*state, "lakeside");
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		has(text, parts[i]);
	lacks(text, "signed20");
}

static void the_report_as_a_web_page_says_the_same(void **state)
{
	struct Runner *runner = *state;
	const char *page = LINE(runner, "compliance", "lakeside", "--html");

	has(page, "<title>Compliance report on Lakeside Oncology</title>");
	has(page, "<dt>Surveyor</dt>\n<dd>Ruth Amundsen</dd>");
	has(page, "<tr><td>Availability and access</td><td class=\"right\">3 of 4</td>");
	has(page, "<td>2b</td><td>Same-day and urgent visits</td><td>partially compliant</td><td "
		  "class=\"right\">0 of 1</td><td>compliant</td>");
	has(page,
	    "<li>the requirement &quot;Same-day visits on five days a week&quot; is open</li>");
	lacks(page, "<td>not reviewed</td>");
}

static void the_levels_are_objects_of_one_shape(void **state)
{
	struct Runner *runner = *state;
	const char *said = LINE(runner, "compliance", "lakeside", "--json");

	has(said, "{\n  \"standards\": [{\"domain\": \"engagement\", \"standard\": \"DEMO-1a\", "
		  "\"location\": \"Lakeside Oncology\", \"rating\": \"compliant\", "
		  "\"applicable\": true}, ");
	has(said, "\"rating\": \"not_applicable\", \"applicable\": false}");
	has(said, "\n  \"totals\": {\"practice\": \"Lakeside Oncology\"");
	has(said, "\"domains\": 7, \"domains_whole\": 5, \"applicable\": 28, \"compliant\": 26");
	assert_int_equal(count(said, "\n  \""), 2);
	assert_int_equal(count(said, "\"standard\": "), 29);
	assert_int_equal(count(said, "\"applicable\": true") + count(said, "\"applicable\": false"),
			 29);
}

/* --- Closing --- */

static void a_requirement_is_closed_with_its_evidence_and_by_whom(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	LINE(runner, "set", "measure", "DAL17-03-M1", "freeze_until=2017-05-31");
	LINE(runner, "set", "requirement", "Same-day", "project=DAL17-03");
	has(LINE(runner, "close", "A project", "--evidence", "minutes of June", "--link",
		 "minutes.pdf", "--by", "R. Amundsen", "--on", "2017-08-18"),
	    "Closed \"A project for each measure off its target\", by R. Amundsen. Evidence: "
	    "minutes of June");
	said = LINE(runner, "list", "requirement", "\"A project\"", "--columns",
		    "evidence,link,closed,closed_by", "--csv");
	has(said, "minutes of June,minutes.pdf,2017-08-18,R. Amundsen");
	said = LINE(runner, "compliance", "lakeside");
	has(said, "closed 18 Aug 2017 by R. Amundsen");
	has(said, "file or link: minutes.pdf");
	has(said, "5 of 7 domains whole, 1 requirement open");
	LINE(runner, "undo");
	has(LINE(runner, "compliance", "lakeside"), "2 requirements open");
}

/* --- Locations --- */

static void a_location_that_is_closed_counts_no_more(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	LINE(runner, "rate", "riverbend", "1a", "partial", "--at", "Eastgate");
	LINE(runner, "rate", "riverbend", "1a", "compliant", "--at", "Ferry");
	LINE(runner, "set", "location", "Eastgate", "closed=2017-08-21");
	said = LINE(runner, "compliance", "riverbend");
	has(said, "Left out: Eastgate infusion center, closed 21 Aug 2017");
	has(said, "1 of 5");
	lacks(LINE(runner, "compliance", "riverbend", "--json"), "Eastgate");
	has(EXPECT(runner, 2, "rate", "riverbend", "1b", "compliant", "--at", "Eastgate").err,
	    "is closed since 21 Aug 2017");
	has(EXPECT(runner, 2, "add", "finding", "case=riverbend", "standard=DEMO-1c",
		   "location=Eastgate", "rating=compliant")
		    .err,
	    "is closed since 21 Aug 2017");
	LINE(runner, "verify");
	LINE(runner, "undo");
	has(LINE(runner, "compliance", "riverbend", "--json"), "Eastgate");
}

/* --- Data that comes in --- */

static void data_is_received_accepted_or_given_back(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "submission", "summit", "pathway", "2017-Q3", "receive", "--value",
		 "87.5"),
	    "Received Pathway adherence of Summit Cancer Care from 1 Jul 2017: 87.5. Its period "
	    "ends on 30 Sep 2017 only.");
	has(rows(runner, "Pathway adherence"), "2017-07-01,2017-10-31,received,");
	has(LINE(runner, "submission", "summit", "pathway", "2017-08-15", "accept"), ": 87.5.");
	has(rows(runner, "Pathway adherence"), "2017-07-01,2017-10-31,accepted,");
	LINE(runner, "submission", "summit", "pathway", "2017-Q3", "return", "--note", "one site");
	has(LINE(runner, "list", "submission", "measure=\"Pathway adherence\" period=2017-07-01",
		 "--columns", "state,received,value,note", "--csv"),
	    "expected,,,\"Given back: 87.5.\none site\"");
	has(LINE(runner, "submission", "lakeside", "hours", "2017-H2", "accept", "--value", "9.4",
		 "--on", "2017-08-01", "--json"),
	    "\"done\": \"Accepted Hours to the start of chemotherapy");
	LINE(runner, "add", "submission", "case=summit", "measure=Falls", "interval=monthly",
	     "period=2017-03-01");
	has(LINE(runner, "submission", "summit", "falls", "2017-03", "receive"),
	    "without a value. It was due on 1 May 2017, 112 days before it came in.");
	LINE(runner, "verify");
}

static void data_that_cannot_come_in_is_refused_in_words(void **state)
{
	static const struct {
		const char *words[7], *said;
	} refused[] = {
		{{"summit", "pathway", "2017-04-01", "receive"},
		 "from 1 Apr 2017 is accepted; only"},
		{{"summit", "pathway", "2017-Q2", "accept"}, "from 1 Apr 2017 is accepted already"},
		{{"summit", "pathway", "2017-Q3", "return", "--note", "x"},
		 "from 1 Jul 2017 is expected already"},
		{{"summit", "pathway", "2017-Q2", "return"}, "Say why it is given back"},
		{{"summit", "pathway", "2017", "receive"}, "3 submissions of Pathway adherence"},
		{{"summit", "pathway", "2017-Q5", "receive"}, "\"2017-Q5\" is no period"},
		{{"summit", "pathway", "2014-01", "receive"}, "begin on: 2017-04-01, 2017-07-01"},
		{{"summit", "pat", "2017-Q3", "receive"}, "Several measures of Summit Cancer Care"},
		{{"summit", "falls", "2017-Q3", "receive"}, "is called \"falls\""},
		{{"valley", "falls", "2017-Q3", "receive"}, "No quality measure of Valley Clinic"},
		{{"summit", "pathway", "2017-Q3", "receive", "--on", "2017-08-22"},
		 "still to come"},
		{{"summit", "pathway", "2017-Q3", "receive", "--on", "2017-06-30"},
		 "is before 1 Jul 2017, when the period begins"},
		{{"summit", "pathway", "2017-Q3", "done"}, "receive, accept or return"},
		{{"summit", "pathway", "2017-Q3", "receive", "--value", "many"}, "is no number"},
	};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
		const char *words[9] = {"submission"};

		memcpy(words + 1, refused[i].words, sizeof refused[i].words);
		has(runner_expect(runner, 2, words).err, refused[i].said);
	}
	assert_string_equal(LINE(runner, "dump"), before);
}

/* --- Undo --- */

static void each_step_is_taken_back(void **state)
{
	static const char *const steps[][8] = {
		{"add", "case", "practice=valley"},
		{"case", "valley", "webinar", "--by", "Beatriz Falc\303\243o"},
		{"case", "valley", "apply"},
		{"case", "valley", "documents"},
		{"case", "valley", "appoint", "--by", "Ruth Amundsen"},
		{"case", "valley", "check"},
		{"case", "valley", "schedule", "--on", "2017-08-21", "--by", "Ruth Amundsen"},
		{"case", "valley", "survey"},
		{"case", "valley", "report"},
		{"case", "valley", "plan"},
		{"rate", "valley", "1a", "compliant"},
		{"expect", "valley", "Pathway adherence"},
		{"case", "valley", "decide", "--deny", "--reason", "too much is open"},
		{"case", "valley", "appeal", "--reason", "the roster was not looked at"},
		{"case", "valley", "reopen", "--reason", "the council agrees"},
		{"case", "valley", "withdraw", "--reason", "sold"},
		{"submission", "summit", "pathway", "2017-Q3", "receive", "--value", "88"},
		{"submission", "summit", "pathway", "2017-Q3", "accept"},
		{"submission", "summit", "pathway", "2017-Q3", "return", "--note", "one site"},
		{"case", "summit", "review"},
		{"case", "summit", "review", "--reason", "a new location"},
		{"case", "summit", "offer"},
		{"case", "summit", "workshop", "--by", "Sheila Novotny"},
		{"case", "summit", "renew"},
		{"case", "summit", "lapse", "--reason", "sold"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		const char *before = LINE(runner, "dump"), *after;

		runner_line(runner, steps[i]);
		after = LINE(runner, "dump");
		assert_string_not_equal(after, before);
		LINE(runner, "undo");
		assert_string_equal(LINE(runner, "dump"), before);
		LINE(runner, "redo");
		assert_string_equal(LINE(runner, "dump"), after);
	}
	LINE(runner, "verify");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DEMO(the_demo_expects_measures_at_their_intervals),
		DEMO(a_measure_makes_its_submissions),
		DEMO(a_measure_is_changed_with_what_is_open_of_it),
		DEMO(a_due_day_that_was_set_stays),
		DEMO(what_cannot_be_expected_is_refused_in_words),
		DEMO(a_measure_takes_its_submissions_along),
		DEMO(a_new_term_goes_on_with_the_measures),
		DEMO(what_is_due_and_late_is_on_today_and_in_the_calendar),
		DEMO(the_report_is_read_from_a_pdf),
		DEMO(the_report_as_a_web_page_says_the_same),
		DEMO(the_levels_are_objects_of_one_shape),
		DEMO(a_requirement_is_closed_with_its_evidence_and_by_whom),
		DEMO(a_location_that_is_closed_counts_no_more),
		DEMO(data_is_received_accepted_or_given_back),
		DEMO(data_that_cannot_come_in_is_refused_in_words),
		DEMO(each_step_is_taken_back),
	};

	return cmocka_run_group_tests_name("certified measures", tests, NULL, NULL);
}

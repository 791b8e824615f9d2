/* Reports: golden ones of the demo season, their data, and what they say where there is nothing. */
#include "qtp/engine/view/document.h"
#include "support/golden.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "qtp/engine/base/math.h"

static const char *const reports[][2] = {
	{"steering", "DAL17"},	 {"season", "2017"},   {"coach", "daniel okafor"},
	{"sponsor", "DAL17-03"}, {"a3", "DAL17-03"},   {"booklet", "DAL17-S2"},
	{"call-sheet", "2017"},	 {"missing", "DAL17"},
};

static void reports_of_the_demo_season_are_golden(void **state)
{
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(reports); i++) {
		struct Run run = EXPECT(runner, 0, "report", reports[i][0], reports[i][1]);
		char name[64];

		snprintf(name, sizeof name, "report-%s.txt", reports[i][0]);
		golden_check_text(name, run.out);
		expect_in(run.out, "Made by qtp");
		expect_in(run.out, "Quality Training Program 2017\n21 Aug 2017");
	}
}

static bool has_golden(const char *report)
{
	for (size_t i = 0; i < N_ITEMS(reports); i++)
		if (strcmp(reports[i][0], report) == 0)
			return true;
	return false;
}

static void every_report_has_its_golden(void **state)
{
	static const char verb[] = "report ";
	const struct DocumentSpec *spec;

	(void)state;
	for (size_t i = 0; (spec = document_spec_at(i)); i++)
		if (strncmp(spec->key, verb, strlen(verb)) == 0 &&
		    !has_golden(spec->key + strlen(verb)))
			fail_msg("%s has no row in reports[] of this test", spec->key);
}

static void a_season_that_is_not_named_is_the_one_in_view(void **state)
{
	struct Runner *runner = *state;

	assert_string_equal(EXPECT(runner, 0, "report", "season").out,
			    EXPECT(runner, 0, "report", "season", "2017").out);
	expect_in(EXPECT(runner, 0, "report", "call-sheet", "wei lin").out, "Cascade Oncology");
	expect_in(EXPECT(runner, 2, "report", "steering", "DAL99").err, "DAL99");
	expect_in(EXPECT(runner, 2, "report").err, "steering, season, coach");
}

/* A text that is in another one twice or more is counted from its first place on. */
static const char *after(const char *text, const char *needle)
{
	const char *at = strstr(text, needle);

	if (!at)
		fail_msg("\"%s\" is not in:\n%.2000s", needle, text);
	return at + strlen(needle);
}

static void a_report_about_a_cohort_is_of_all_where_none_is_named(void **state)
{
	static const char *const names[] = {"steering", "missing"};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(names); i++) {
		const char *out = EXPECT(runner, 0, "report", names[i]).out, *second;

		assert_string_equal(out, EXPECT(runner, 0, "report", names[i], "2017").out);
		expect_in(out, ": 2017\n====");
		second = after(after(out, "\nDAL17\n-----\n"), "\nPOR17\n-----\n");
		expect_in(second, "POR17-03");
		assert_null(strstr(second, "DAL17"));
		expect_in(EXPECT(runner, 0, "--json", "report", names[i]).out,
			  "{\"part\": \"POR17\"}");
	}
	EXPECT(runner, 0, "add", "season", "code=2019", "first_day=2019-01-01",
	       "last_day=2019-12-31");
	expect_in(EXPECT(runner, 0, "--now", "2019-05-05", "report", "missing").out,
		  "There is no cohort yet.");
	expect_in(EXPECT(runner, 2, "--now", "2019-05-05", "report", "a3").err, "has no teams");
	EXPECT(runner, 0, "undo");
}

static void other_reports_without_a_name_are_of_the_only_one(void **state)
{
	static const char *const others[] = {"rania haddad", "wei lin", "daniel okafor"};
	struct Runner *runner = *state;

	expect_in(EXPECT(runner, 2, "report", "sponsor").err,
		  "several teams it could be about: name one. Use: qtp report sponsor DAL17-01");
	expect_in(EXPECT(runner, 2, "report", "coach").err, "several people");
	expect_in(EXPECT(runner, 0, "--as", "wei lin", "report", "coach").out,
		  "Month of the coach: Wei Lin\n");
	for (size_t i = 0; i < N_ITEMS(others); i++)
		EXPECT(runner, 0, "set", "person", others[i], "coach=no");
	expect_in(EXPECT(runner, 0, "report", "coach").out, "Month of the coach: Inés Ruiz\n");
	for (size_t i = 0; i < N_ITEMS(others); i++)
		EXPECT(runner, 0, "undo");
}

static void a_coach_may_be_asked_for_a_month(void **state)
{
	struct Runner *runner = *state;
	const char *june =
		EXPECT(runner, 0, "report", "coach", "daniel okafor", "--month", "2017-06").out;

	expect_in(june, "Month of the coach: Daniel Okafor, 2017-06\n");
	expect_in(june, "\n5 Jun 2017 ");
	expect_in(june, "\n28 Jun 2017 ");
	assert_null(strstr(june, "31 Jul 2017"));
	assert_string_equal(
		june,
		EXPECT(runner, 0, "report", "coach", "daniel okafor", "--month", "2017-06-30").out);
	EXPECT(runner, 0, "add", "contact", "team=DAL17-03", "coach=daniel okafor",
	       "day=2017-01-10", "kind=call", "minutes=30", "state=held");
	expect_in(EXPECT(runner, 0, "report", "coach", "daniel okafor").out,
		  "\n2017-02         0        0   0.00\n2017-03         0        0   0.00\n"
		  "2017-04         5");
	EXPECT(runner, 0, "undo");
	expect_in(EXPECT(runner, 0, "--now", "2017-02-20", "report", "coach", "daniel okafor").out,
		  "Contacts of the last 31 days\n----------------------------\nThere was none.");
	expect_in(EXPECT(runner, 2, "report", "coach", "daniel okafor", "--month", "2017-13").err,
		  "like 2017-07");
}

static void the_rows_of_a_report_are_data(void **state)
{
	struct Runner *runner = *state;

	expect_in(EXPECT(runner, 0, "--json", "report", "steering", "DAL17").out,
		  "\"part\": \"Teams, worst first\"");
	expect_in(EXPECT(runner, 0, "report", "steering", "DAL17", "--csv").out,
		  "DAL17-03,Lakeside Oncology,Daniel Okafor,red,3,87,Follow-up "
		  "data,2017-08-19,");
}

/* In JSON as members, in a table as its last columns: rows of several reports
 * can be put together.
 */
static void the_data_of_a_report_say_season_date_and_maker(void **state)
{
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(reports); i++) {
		struct Run json =
			EXPECT(runner, 0, "--json", "report", reports[i][0], reports[i][1]);
		struct Run csv = EXPECT(runner, 0, "report", reports[i][0], reports[i][1], "--csv");

		expect_in(json.out,
			  arena_format(&runner->arena, "\"report\": \"%s\"", reports[i][0]));
		expect_in(json.out, "\"season\": \"2017\",\n  \"date\": \"2017-08-21\",\n  "
				    "\"made_by\": \"qtp\"");
		expect_in(csv.out, ",Report season,Report date,Made by\r\n");
		expect_in(csv.out, ",2017,2017-08-21,qtp\r\n");
	}
}

static void numbers_and_days_of_a_report_are_such(void **state)
{
	struct Runner *runner = *state;
	const char *out = EXPECT(runner, 0, "--json", "report", "sponsor", "DAL17-03").out;

	expect_in(out, "\"score\": 3, \"aim\": 87, \"next_what\": \"Follow-up data\", "
		       "\"next_due\": \"2017-08-19\"}");
	expect_in(out, "\"progress\": 87}");
	expect_in(out, "{\"part\": \"Chart\", \"text\": \"I chart of Hours");
	expect_in(EXPECT(runner, 0, "report", "call-sheet", "daniel okafor", "--csv").out,
		  ",Elena Brandt,2017-08-12,");
	out = EXPECT(runner, 0, "--json", "report", "steering", "DAL17").out;
	expect_in(out, "small test of change.\", \"answers\": 24, \"mean\": 3.6}");
	expect_in(out, "small test of change.\", \"answers\": 0, \"mean\": \"no answers\"}");
}

/* What a tool of poppler prints of one.pdf. */
static const char *read_pdf(struct Runner *runner, const char *tool, const char *option)
{
	struct Runner reader = *runner;
	struct Run run;

	reader.program = arena_format(&runner->arena, "/usr/bin/%s", tool);
	reader.file = NULL;
	if (access(reader.program, X_OK) != 0) {
		print_message("%s is missing: the PDF is not read back\n", reader.program);
		skip();
	}
	run = option ? RUN(&reader, option, "one.pdf", "-") : RUN(&reader, "one.pdf");
	runner->arena = reader.arena;
	return run.out;
}

static void expect_one_page(struct Runner *runner, const char *report, const char *paper,
			    const char *size)
{
	const char *out;

	EXPECT(runner, 0, "report", report, "DAL17-03", "-o", "one.pdf", "--force", "--paper",
	       paper);
	out = read_pdf(runner, "pdfinfo", NULL);
	expect_in(out, "Pages:           1\n");
	expect_in(out, size);
	out = read_pdf(runner, "pdftotext", "-layout");
	expect_in(out, "first impression.");
	expect_in(out, "Draft PDSA 1");
	expect_in(out, "Made by qtp");
	expect_in(out, "Page 1 of 1");
}

static void a_sponsor_gets_one_page_and_a_project_one_sheet(void **state)
{
	struct Runner *runner = *state;

	expect_one_page(runner, "sponsor", "letter", "612 x 792 pts (letter)");
	expect_one_page(runner, "sponsor", "a4", "595 x 842 pts (A4)");
	expect_one_page(runner, "a3", "letter", "1224 x 792 pts");
	expect_one_page(runner, "a3", "a4", "(A3)");
}

/* What no XML and no title of a PDF may hold, and more letters than the name of a sheet has. */
static void charts_of_a_cohort_say_season_date_and_maker(void **state)
{
	static const char *const said[] = {"Charts: DAL17", "Quality Training Program 2017",
					   "21 Aug 2017", "Made by qtp",
					   "Lakeside Oncology, DAL17-03, 2017"};
	struct Runner *runner = *state;
	size_t length;
	const char *page;

	EXPECT(runner, 0, "chart", "--cohort", "DAL17", "-o", "charts.txt");
	page = run_read_file(&runner->arena, runner_path(runner, "charts.txt"), &length);
	for (size_t i = 0; i < N_ITEMS(said); i++)
		expect_in(page, said[i]);
}

/* What is more than the smallest letters have room for is counted; text has all of it. */
static void one_page_says_how_much_it_leaves_out(void **state)
{
	enum { ACTIONS = 90 };
	struct Runner *runner = *state;
	struct Text csv;
	const char *out;

	text_init(&csv);
	text_append(&csv, "Team,Action,Due\n");
	for (int i = 0; i < ACTIONS; i++)
		text_format(&csv, "DAL17-03,Step %d of very many,2017-09-01\n", i);
	run_write_file(runner_path(runner, "steps.csv"), text_get(&csv), csv.length);
	text_release(&csv);
	EXPECT(runner, 0, "import", "action", "steps.csv");
	EXPECT(runner, 0, "report", "sponsor", "DAL17-03", "-o", "one.pdf", "--force");
	expect_in(read_pdf(runner, "pdfinfo", NULL), "Pages:           1\n");
	out = read_pdf(runner, "pdftotext", "-layout");
	expect_in(out, "Step 0 of very many");
	expect_in(out, "\nand ");
	assert_null(strstr(out, "Step 89 of very many"));
	expect_in(EXPECT(runner, 0, "report", "sponsor", "DAL17-03").out, "Step 89 of very many");
	EXPECT(runner, 0, "undo");
}

static void a_name_of_no_letters_breaks_no_file(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "team", "DAL17-03",
	     "name=A\xef\xbf\xbe\xef\xbf\xbf" /* U+FFFE, U+FFFF, U+0085, U+1FFFE */
	     "B\xc2\x85"
	     "C\xf0\x9f\xbf\xbe"
	     "De\xcc\x81\xcc\x81o\xcc\x81\xcc\x81u\xcc\x81\xcc\x81o\xcc\x81\xcc\x81u\xcc\x81");
	EXPECT(runner, 0, "report", "a3", "DAL17-03", "-o", "odd.xlsx");
	expect_in(LINE(runner, "import", "practice", "odd.xlsx", "--dry-run"), "Row 2: skip");
	assert_int_equal(RUN(runner, "report", "a3", "DAL17-03", "-o", "odd.pdf").code, 0);
}

static void a_report_is_of_the_season_of_its_record(void **state)
{
	static const char *const of[][2] = {{"steering", "AUS19"},
					    {"missing", "AUS19"},
					    {"booklet", "AUS19-S1"},
					    {"sponsor", "AUS19-01"},
					    {"call-sheet", "2019"}};
	struct Runner *runner = *state;

	EXPECT(runner, 0, "add", "season", "code=2019", "title=Season 19", "first_day=2019-01-01",
	       "last_day=2019-12-31");
	EXPECT(runner, 0, "add", "cohort", "season=2019", "code=AUS19", "city=Austin",
	       "zone=America/Chicago");
	EXPECT(runner, 0, "add", "session", "cohort=AUS19", "number=1", "first_day=2019-02-02",
	       "last_day=2019-02-03");
	EXPECT(runner, 0, "add", "team", "cohort=AUS19", "name=Nine");
	for (size_t i = 0; i < N_ITEMS(of); i++)
		expect_in(EXPECT(runner, 0, "report", of[i][0], of[i][1]).out,
			  "\nSeason 19\n21 Aug 2017");
	for (int i = 0; i < 4; i++)
		EXPECT(runner, 0, "undo");
}

/* A list of all fields: a row is a block of names and texts where its columns do not fit side by
 * side. */
static void a_list_of_many_columns_can_be_read_on_paper(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	EXPECT(runner, 0, "list", "person", "--columns", "all", "-o", "one.pdf", "--force");
	out = read_pdf(runner, "pdftotext", "-layout");
	expect_in(out, "mireille.abadie@valley.example");
	expect_in(out, "Operations manager");
	out = read_pdf(runner, "pdfinfo", NULL);
	expect_in(out, "Pages:           9\n");
	expect_in(out, "612 x 792 pts (letter)");
	EXPECT(runner, 0, "list", "person", "-o", "one.pdf", "--force");
	expect_in(read_pdf(runner, "pdfinfo", NULL), "792 x 612 pts (letter)");
	out = EXPECT(runner, 0, "list", "person", "--columns", "all", "--html").out;
	expect_in(out, "<table class=\"wide\">");
	expect_in(out, "<td data-head=\"E-mail\">mireille.abadie@valley.example</td>");
}

static void a_month_is_that_of_a_coach(void **state)
{
	struct Runner *runner = *state;

	expect_in(EXPECT(runner, 2, "report", "coach", "elena brandt").err,
		  "Elena Brandt is no coach");
	EXPECT(runner, 2, "report", "call-sheet", "elena brandt", "--csv");
}

static void an_empty_part_says_so(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "add", "season", "code=2019", "first_day=2019-01-01",
	       "last_day=2019-12-31");
	expect_in(EXPECT(runner, 0, "report", "season", "2019").out, "There is no cohort yet.");
	expect_in(EXPECT(runner, 0, "report", "call-sheet", "2019").out, "No call is planned.");
	EXPECT(runner, 0, "add", "cohort", "season=2019", "code=AUS19", "city=Austin",
	       "zone=America/Chicago");
	EXPECT(runner, 0, "add", "session", "cohort=AUS19", "number=1", "first_day=2019-02-02",
	       "last_day=2019-02-03");
	expect_in(EXPECT(runner, 0, "report", "booklet", "AUS19-S1").out,
		  "Nobody is on a core team yet.");
	expect_in(EXPECT(runner, 0, "report", "missing", "AUS19").out, "None is late.");
	for (int i = 0; i < 3; i++)
		EXPECT(runner, 0, "undo");
}

/* Whom a call is with, and what is late, on paper and as rows. */
static void calls_say_whom_and_what_is_late_is_listed(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "set", "person", "elena.brandt@lakeside.example", "phone=+1 555 0177");
	expect_in(EXPECT(runner, 0, "report", "call-sheet", "--csv").out,
		  "Elena Brandt,+1 555 0177,elena.brandt@lakeside.example,");
	expect_in(EXPECT(runner, 0, "report", "missing", "DAL17", "--csv").out,
		  "Aim statement,2017-04-19,124 days,");
	EXPECT(runner, 0, "undo");
}

/* A coach reads her own clock beside that of the team. */
static void a_call_is_on_both_clocks(void **state)
{
	struct Runner *runner = *state;

	expect_in(EXPECT(runner, 0, "report", "call-sheet", "wei lin", "--csv").out,
		  "2017-08-28,11:00 CT,09:00 PT,Windmill Row Hematology,Wei Lin,call");
	expect_in(EXPECT(runner, 0, "report", "coach", "wei lin").out, "11:00 CT  09:00 PT");
}

/* A part that is empty for the scope alone says so. */
static void a_report_in_a_scope_says_what_it_cannot_see(void **state)
{
	static const char said[] = "Only the teams of Daniel Okafor are in view, so there may be "
				   "more.";
	struct Runner *runner = *state;
	const char *out = EXPECT(runner, 0, "--as", "okafor", "report", "coach", "ines ruiz").out;

	expect_in(out, said);
	expect_in(out, "Contacts held by month\n----------------------\nNothing of it is in view.");
	assert_null(strstr(out, "None was held."));
	out = EXPECT(runner, 0, "--as", "okafor", "report", "steering", "POR17").out;
	expect_in(out, said);
	assert_null(strstr(out, "No team is accepted yet."));
	assert_null(strstr(EXPECT(runner, 0, "report", "coach", "ines ruiz").out, "in view"));
	assert_null(strstr(EXPECT(runner, 0, "--as", "okafor", "report", "coach", "okafor").out,
			   "in view"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reports_of_the_demo_season_are_golden),
		cmocka_unit_test(every_report_has_its_golden),
		cmocka_unit_test(a_season_that_is_not_named_is_the_one_in_view),
		cmocka_unit_test(a_report_about_a_cohort_is_of_all_where_none_is_named),
		cmocka_unit_test(other_reports_without_a_name_are_of_the_only_one),
		cmocka_unit_test(a_coach_may_be_asked_for_a_month),
		cmocka_unit_test(the_rows_of_a_report_are_data),
		cmocka_unit_test(the_data_of_a_report_say_season_date_and_maker),
		cmocka_unit_test(numbers_and_days_of_a_report_are_such),
		cmocka_unit_test(a_sponsor_gets_one_page_and_a_project_one_sheet),
		cmocka_unit_test(charts_of_a_cohort_say_season_date_and_maker),
		cmocka_unit_test(one_page_says_how_much_it_leaves_out),
		cmocka_unit_test(a_name_of_no_letters_breaks_no_file),
		cmocka_unit_test(a_report_is_of_the_season_of_its_record),
		cmocka_unit_test(a_list_of_many_columns_can_be_read_on_paper),
		cmocka_unit_test(a_month_is_that_of_a_coach),
		cmocka_unit_test(an_empty_part_says_so),
		cmocka_unit_test(a_report_in_a_scope_says_what_it_cannot_see),
		cmocka_unit_test(a_call_is_on_both_clocks),
		cmocka_unit_test(calls_say_whom_and_what_is_late_is_listed),
	};

	return cmocka_run_group_tests_name("reports", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}

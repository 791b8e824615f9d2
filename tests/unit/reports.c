/* Reports: golden ones of the demo season, their data, and what they say where there is nothing. */
#include "support/golden.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "qtp/engine/base/math.h"

static void expect_in(const char *text, const char *needle)
{
	if (!strstr(text, needle))
		fail_msg("\"%s\" is not in:\n%.2000s", needle, text);
}

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

static void a_season_that_is_not_named_is_the_one_in_view(void **state)
{
	struct Runner *runner = *state;

	assert_string_equal(EXPECT(runner, 0, "report", "season").out,
			    EXPECT(runner, 0, "report", "season", "2017").out);
	expect_in(EXPECT(runner, 0, "report", "call-sheet", "wei lin").out, "Cascade Oncology");
	expect_in(EXPECT(runner, 2, "report", "steering", "DAL99").err, "DAL99");
	expect_in(EXPECT(runner, 2, "report").err, "steering, season, coach");
}

static void the_rows_of_a_report_are_data(void **state)
{
	struct Runner *runner = *state;

	expect_in(EXPECT(runner, 0, "--json", "report", "steering", "DAL17").out,
		  "\"part\": \"Teams, worst first\"");
	expect_in(EXPECT(runner, 0, "report", "steering", "DAL17", "--csv").out,
		  "DAL17-03,Lakeside Oncology,Daniel Okafor,red");
}

static void an_empty_part_says_so(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "add", "season", "code=2019", "first_day=2019-01-01",
	       "last_day=2019-12-31");
	expect_in(EXPECT(runner, 0, "report", "season", "2019").out, "There is no cohort yet.");
	expect_in(EXPECT(runner, 0, "report", "call-sheet", "2019").out, "No call is planned.");
	EXPECT(runner, 0, "undo");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reports_of_the_demo_season_are_golden),
		cmocka_unit_test(a_season_that_is_not_named_is_the_one_in_view),
		cmocka_unit_test(the_rows_of_a_report_are_data),
		cmocka_unit_test(an_empty_part_says_so),
	};

	return cmocka_run_group_tests_name("reports", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}

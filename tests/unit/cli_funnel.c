/* Funnel plots through the real program: of a table, and of a measure over teams. */
#include "support/json.h"
#include "support/run.h"

#include "qtp/engine/base/math.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define TOLERANCE 1e-9

static int set_up(void **state)
{
	struct Runner *runner = test_calloc(1, sizeof *runner);

	runner_init(runner);
	*state = runner;
	return 0;
}

static int tear_down(void **state)
{
	struct Runner *runner = *state;

	runner_release(runner);
	test_free(runner);
	return 0;
}

static void a_funnel_adds_up_names_and_judges_each_by_its_size(void **state)
{
	static const char rows[] = "team,month,k,n\nAsh,Jan,5,10\nElm,Jan,45,50\nAsh,Feb,45,90\n"
				   "Elm,Feb,45,50\nFir,Jan,52,100\nGum,Jan,48,100\n";
	struct Runner *runner = *state;

	run_write_file(runner_path(runner, "data.csv"), rows, strlen(rows));
	struct Run run =
		EXPECT(runner, 0, "chart", "--json", "--type", "funnel", "--data", "data.csv");
	const struct Json *json = json_parse(&runner->arena, run.out, run.n_out, NULL);
	const struct Json *elm = json_at(json_get(json, "rows"), 1);

	assert_int_equal(json_n(json_get(json, "rows")), 4);
	assert_true(fabs(json_get_number(json, "centre") - 0.6) < TOLERANCE);
	assert_string_equal(json_get_text(elm, "name"), "Elm");
	assert_int_equal(json_get_number(elm, "k"), 90);
	assert_true(fabs(json_get_number(elm, "ucl") - 0.7469693845669907) < TOLERANCE);
	assert_string_equal(json_get_text(elm, "beyond_3s"), "high");
	assert_non_null(strstr(EXPECT(runner, 0, "chart", "--type", "funnel", "--data", "data.csv",
				      "--direction", "down")
				       .out,
			       "Elm with 90.0 % (90 of 100; limit 74.7 %, worse)"));
}

static void a_measure_is_compared_over_teams(void **state)
{
	static const char *const teams[] = {"DAL17-01", "DAL17-03", "DAL17-06", "POR17-01"};
	static const char *const values[] = {"50/100", "52/100", "48/100", "90/100"};
	struct Runner *runner = *state;
	const char *ref = NULL;

	LINE(runner, "demo", "d.qtp");
	runner->file = "d.qtp";
	for (size_t i = 0; i < N_ITEMS(teams); i++) {
		const char *team = arena_format(&runner->arena, "team=%s", teams[i]);

		ref = LINE(runner, "add", "measure", team, "name=Consent", "data=proportion",
			   "direction=up");
		LINE(runner, "point", ref, "2017-07-01", values[i]);
	}
	const char *funnel = EXPECT(runner, 0, "chart", "--type", "funnel", ref).out;

	assert_non_null(strstr(funnel, "POR17-01"));
	assert_non_null(strstr(funnel, "above 3 sigma"));
	assert_non_null(strstr(funnel, "2017, 2017-07-01 to 2017-07-01"));
	funnel = EXPECT(runner, 0, "chart", "--type", "funnel", ref, "--cohort", "DAL17").out;
	assert_null(strstr(funnel, "POR17-01"));
	assert_non_null(strstr(funnel, "no sign that they differ"));
	assert_non_null(strstr(EXPECT(runner, 3, "chart", "--type", "funnel", "DAL17-03-M1").err,
			       "compares proportions or rates"));
	assert_non_null(
		strstr(EXPECT(runner, 2, "chart", "--type", "funnel").err, "needs a measure"));
	assert_non_null(
		strstr(EXPECT(runner, 2, "chart", "--type", "funnel", "--cohort", "DAL17").err,
		       "needs a measure"));
}

/* One scale and one axis of time for all; a team without points has a place too. */
static void a_measure_is_a_small_chart_for_each_team(void **state)
{
	static const char *const teams[] = {"DAL17-01", "DAL17-03", "POR17-01"};
	struct Runner *runner = *state;
	const char *ref = NULL;

	LINE(runner, "demo", "d.qtp");
	runner->file = "d.qtp";
	for (size_t i = 0; i < N_ITEMS(teams); i++) {
		ref = LINE(runner, "add", "measure",
			   arena_format(&runner->arena, "team=%s", teams[i]), "name=Hours waited",
			   "unit=h", "direction=down");
		for (size_t k = 0; k < 4 * i; k++)
			LINE(runner, "point", ref,
			     arena_format(&runner->arena, "2017-0%zu-01", 1 + k),
			     arena_format(&runner->arena, "%zu", 10 * i + k % 3));
	}
	const char *text = EXPECT(runner, 0, "chart", "--type", "multiples", ref).out;

	assert_non_null(strstr(text, "Hours waited\nh \u00b7 2017 \u00b7 3 teams, 2017-01-01 to "
				     "2017-08-01, worst first \u00b7 lower is better"));
	assert_non_null(strstr(text, "no points"));
	assert_non_null(strstr(text, "n 8, last 21, centre"));
	struct Run run = EXPECT(runner, 0, "chart", "--json", "--type", "multiples", ref,
				"--cohort", "DAL17");
	const struct Json *json = json_parse(&runner->arena, run.out, run.n_out, NULL);

	assert_int_equal(json_n(json_get(json, "teams")), 2);
	assert_true(json_get_number(json, "high") > 12);
	assert_true(json_get_number(json, "high") < 20);
	assert_non_null(
		strstr(EXPECT(runner, 2, "chart", "--type", "multiples").err, "need a measure"));
	assert_non_null(strstr(EXPECT(runner, 2, "chart", "--type", "multiples", "--data", "-").err,
			       "need a measure"));
	assert_non_null(
		strstr(EXPECT(runner, 2, "chart", "--type", "multiples", ref, "--target", "3").err,
		       "means nothing"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_funnel_adds_up_names_and_judges_each_by_its_size,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_measure_is_compared_over_teams, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_measure_is_a_small_chart_for_each_team, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

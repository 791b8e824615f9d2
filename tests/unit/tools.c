/* QI tools of a team through the real program: pictures, what is refused, and ideas that become
 * cycles. */
#include "support/golden.h"
#include "support/run.h"

#include "qtp/engine/base/math.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static void each_tool_of_the_demo_is_as_its_golden(void **state)
{
	static const char *const tools[] = {"fishbone", "process", "payoff", "drivers", "pareto"};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(tools); i++) {
		char name[64];

		snprintf(name, sizeof name, "tool-%s.txt", tools[i]);
		golden_check_text(name, EXPECT(runner, 0, "tool", "DAL17-03", tools[i]).out);
	}
	has(EXPECT(runner, 0, "tool", "DAL17-01", "payoff").out, "nothing is in it yet");
	has(EXPECT(runner, 2, "tool", "DAL17-03", "fish").err, "There is no tool \"fish\".");
	has(EXPECT(runner, 0, "tool", "DAL17-03", "pareto", "--json").out,
	    "\"text\": \"3 of 5 causes make up 88 % of 86.\"");
}

static void a_tool_goes_to_a_file_by_its_ending(void **state)
{
	static const char *const files[] = {"fishbone.svg", "drivers.pdf", "pareto.svg",
					    "process.html"};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(files); i++) {
		char tool[32];

		snprintf(tool, sizeof tool, "%.*s", (int)strcspn(files[i], "."), files[i]);
		EXPECT(runner, 0, "tool", "DAL17-03", tool, "-o", runner_path(runner, files[i]));
	}
	EXPECT(runner, 2, "tool", "DAL17-03", "process", "-o", runner_path(runner, "a.doc"));
}

static void what_no_tool_can_hold_is_refused(void **state)
{
	static const struct {
		int code;
		const char *arguments[6];
		const char *said;
	} cases[] = {
		{3, {"set", "item", "DAL17-03-T1", "parent=DAL17-03-T2"}, "would be below itself"},
		{3, {"set", "item", "DAL17-03-T3", "parent=DAL17-03-T3"}, "would be below itself"},
		{2, {"set", "item", "DAL17-03-T1", "minutes=5"}, "A fishbone has no minutes"},
		{2, {"set", "item", "DAL17-03-T15", "parent=DAL17-03-T1"}, "has no parent"},
		{2, {"set", "item", "DAL17-03-T15", "impact=6"}, "Impact"},
		{2,
		 {"add", "item", "team=DAL17-03", "tool=drivers", "text=x", "parent=DAL17-03-T1"},
		 "is no item of the same tool"},
		{2, {"add", "item", "team=DAL17-01", "tool=pareto", "text=x"}, "needs its count"},
		{2,
		 {"add", "item", "team=DAL17-01", "tool=drivers", "text=x", "measure=DAL17-03-M1"},
		 "is no measure of the team"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const char *const *argument = cases[i].arguments;

		has(EXPECT(runner, cases[i].code, argument[0], argument[1], argument[2],
			   argument[3], argument[4] ? argument[4] : "--plain",
			   argument[5] ? argument[5] : "--plain")
			    .err,
		    cases[i].said);
	}
	LINE(runner, "verify");
}

static void an_idea_becomes_a_cycle_and_undo_takes_both_back(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "try", "DAL17-03-T16"),
	    "Page the physician with results is PDSA 4 of DAL17-03.");
	has(EXPECT(runner, 0, "tool", "DAL17-03", "payoff").out, "results  PDSA 4");
	has(EXPECT(runner, 3, "try", "DAL17-03-T16").err, "tried in a PDSA cycle already");
	has(EXPECT(runner, 3, "try", "DAL17-03-T1").err, "is no idea");
	LINE(runner, "undo");
	assert_null(strstr(EXPECT(runner, 0, "list", "cycle", "lakeside").out, "Page the"));
	assert_null(strstr(EXPECT(runner, 0, "tool", "DAL17-03", "payoff").out, "PDSA 4"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_tool_of_the_demo_is_as_its_golden),
		cmocka_unit_test(a_tool_goes_to_a_file_by_its_ending),
		cmocka_unit_test(what_no_tool_can_hold_is_refused),
		cmocka_unit_test(an_idea_becomes_a_cycle_and_undo_takes_both_back),
	};

	return cmocka_run_group_tests_name("tools", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}

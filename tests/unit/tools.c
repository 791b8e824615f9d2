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
	    "\"team\": \"DAL17-03\"");
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

/* Lines by their indentation; one undo takes all of them back. */
static void an_outline_becomes_the_tree(void **state)
{
	static const struct {
		const char *tool, *text, *json;
	} cases[] = {
		{"fishbone", "People\n  - One nurse\n\t on leave\n  - No cover\n\nProcess\n  Labs",
		 "6: People 0, One nurse 1, on leave 2, No cover 1, Process 0, Labs 1"},
		{"drivers", "    Results\n  Drugs\n   1. Orders\n   2) Stock\n",
		 "4: Results 0, Drugs 0, Orders 1, Stock 1"},
		{"process", "Desk: Registers, 15 min\n  no one there\n  slow\nIs read (2 h)",
		 "2: Registers 0, Is read (2 h) 0"},
		{"payoff", "* Page the physician 4 5\n* Two of 3\nMove 9 1",
		 "3: Page the physician 0, Two of 3 0, Move 9 1 0"},
		{"pareto", "Labs not back\t42\nOther: 4", "2: Labs not back 0, Other 0"},
	};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const char *json, *said = "", *at;
		int n = 0;

		has(LINE(runner, "outline", "DAL17-04", cases[i].tool, cases[i].text), "Added ");
		json = LINE(runner, "tool", "DAL17-04", cases[i].tool, "--json");
		for (at = strstr(json, "\"text\": \"") + 1; (at = strstr(at, "\"text\": \""));
		     at++) {
			const char *depth = strstr(at, "\"depth\": ") + strlen("\"depth\": ");

			at += strlen("\"text\": \"");
			said = arena_format(&runner->arena, "%s%s%.*s %c", said, n++ ? ", " : "",
					    (int)strcspn(at, "\""), at, *depth);
		}
		assert_string_equal(arena_format(&runner->arena, "%d: %s", n, said), cases[i].json);
		LINE(runner, "undo");
		assert_string_equal(LINE(runner, "dump"), before);
	}
	LINE(runner, "outline", "DAL17-04", "process",
	     "Desk: Registers, 15 min\n  no one there\n  slow");
	has(LINE(runner, "tool", "DAL17-04", "process", "--json"),
	    "\"actor\": \"Desk\", \"minutes\": 15, \"trouble\": \"no one there; "
	    "slow\"");
	LINE(runner, "outline", "DAL17-04", "payoff",
	     "Page the physician 4 5\nA second pharmacist | 2 | 1");
	has(LINE(runner, "tool", "DAL17-04", "payoff", "--json"), "\"impact\": 4, \"ease\": 5");
	has(LINE(runner, "tool", "DAL17-04", "payoff", "--json"),
	    "\"text\": \"A second pharmacist\"");
	has(LINE(runner, "tool", "DAL17-04", "payoff", "--json"), "\"impact\": 2, \"ease\": 1");
	LINE(runner, "undo");
	LINE(runner, "undo");
}

/* What is new goes below the branches that are there; of others all is new. */
static void a_branch_that_is_there_is_not_made_again(void **state)
{
	static const char text[] = "people\n  Float pool is empty\n    since June\nPolicy\n";
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump"), *list;

	has(LINE(runner, "outline", "DAL17-03", "fishbone", text),
	    "Added 3 entries to the fishbone of DAL17-03.");
	list = LINE(runner, "list", "item", "DAL17-03", "tool=fishbone", "--columns", "text,parent",
		    "--csv");
	has(list, "\nFloat pool is empty,People");
	has(list, "\nsince June,Float pool is empty");
	assert_null(strstr(list, "people,"));
	has(EXPECT(runner, 3, "outline", "DAL17-03", "fishbone", text).err,
	    "All of it is there already.");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

/* No line is longer than a terminal of 80 columns, and no text ends in an ellipsis. */
static void is_whole(const char *text)
{
	for (const char *at = text; *at; at += strcspn(at, "\n"), at += *at == '\n') {
		size_t columns = 0;

		for (const char *end = at + strcspn(at, "\n"), *c = at; c < end; c++)
			columns += (*c & 0xC0) != 0x80;
		if (columns > 80)
			fail_msg("%zu columns: %.*s", columns, (int)strcspn(at, "\n"), at);
	}
	assert_null(strstr(text, "\u2026"));
}

static void texts_of_tools_are_wrapped_and_never_cut(void **state)
{
	static const char *const outlines[][2] = {
		{"fishbone",
		 "People and staffing\n  One pharmacist before noon covers both clinics\n"
		 "    No one is trained as a second\nProcess of ordering\nPlace\n"
		 "Computer system and interfaces\nPolicies\nMaterials and drugs\nMeasurement\n"
		 "Management attention\nPatients and families\n  Buses are late"},
		{"process",
		 "Front desk and registration office: Patient registers and is given a wristband, "
		 "15 min\n  waits for a chair in the crowded hall"},
		{"payoff", "Page the physician on call as soon as any of the results of the "
			   "laboratory are back in the record 4 5\n"
			   "a 4 5\nb 4 5\nc 4 5\nd 4 5\ne 4 5\nf 4 5\ng 4 5\nh 4 5"},
		{"drivers",
		 "Results of all tests are there in the morning when the physician comes "
		 "to the ward\n  Blood is drawn the day before by a nurse who comes to "
		 "the home of the patient"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(outlines); i++) {
		const char *tool = outlines[i][0];

		LINE(runner, "outline", "DAL17-04", tool, outlines[i][1]);
		is_whole(EXPECT(runner, 0, "tool", "DAL17-04", tool).out);
		if (i == 0)
			golden_check_text("tool-fishbone-nine.txt",
					  EXPECT(runner, 0, "tool", "DAL17-04", tool).out);
		if (i == 2)
			has(EXPECT(runner, 0, "tool", "DAL17-04", tool).out, "1 2 3 4 5 6");
		LINE(runner, "undo");
	}
}

static void an_outline_that_cannot_be_read_names_its_line(void **state)
{
	static const struct {
		const char *tool, *text, *said;
	} cases[] = {
		{"pareto", "Labs 4\nOrders", "Line 2 has no count at its end"},
		{"fishbone", "  \n\t\n", "There is no line in it"},
		{"branches", "People", "is no choice for Tool"},
		{"fishbone", "Orders\n  MRN 4711023 came late", "medical record number"},
	};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");
	struct Text many;

	for (size_t i = 0; i < N_ITEMS(cases); i++)
		has(EXPECT(runner, 2, "outline", "DAL17-01", cases[i].tool, cases[i].text).err,
		    cases[i].said);
	text_init(&many);
	text_append_repeat(&many, "a cause\n", 301);
	has(EXPECT(runner, 2, "outline", "DAL17-01", "fishbone", text_get(&many)).err,
	    "Line 301 is one too many");
	text_clear(&many);
	text_append_repeat(&many, "a cause ", 40);
	has(EXPECT(runner, 2, "outline", "DAL17-01", "fishbone", text_get(&many)).err,
	    "Line 1 is too long");
	text_release(&many);
	assert_string_equal(LINE(runner, "dump"), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_outline_becomes_the_tree),
		cmocka_unit_test(a_branch_that_is_there_is_not_made_again),
		cmocka_unit_test(texts_of_tools_are_wrapped_and_never_cut),
		cmocka_unit_test(an_outline_that_cannot_be_read_names_its_line),
		cmocka_unit_test(each_tool_of_the_demo_is_as_its_golden),
		cmocka_unit_test(a_tool_goes_to_a_file_by_its_ending),
		cmocka_unit_test(what_no_tool_can_hold_is_refused),
		cmocka_unit_test(an_idea_becomes_a_cycle_and_undo_takes_both_back),
	};

	return cmocka_run_group_tests_name("tools", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}

/* Aims: the table of tests/rules/aims.txt, and aims, projects and cycles on the command line. */
#include "project/rule_aim.h"
#include "project/rule_cycle.h"
#include "project/rule_project.h"
#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/spc/aim.h"
#include "support/case_table.h"
#include "support/run.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LINE_BYTES 256

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

/* --- The table --- */

/* One case under way. */
struct Case {
	struct Arena arena;
	struct CaseTable table;
	char unit[LINE_BYTES], to[LINE_BYTES];
	double baseline, now;
	struct AimParts parts;
};

static bool read_parts(struct Case *one, const char *names)
{
	one->parts.metric = strstr(names, "metric") ? "Hours" : NULL;
	one->parts.population = strstr(names, "population") ? "all" : NULL;
	one->parts.from = strstr(names, "from") ? "12 h" : NULL;
	one->parts.to = strstr(names, "to") ? "9 h" : NULL;
	one->parts.by = strstr(names, "by") ? "4 Oct 2017" : NULL;
	return true;
}

static bool given(struct Case *one, const char *line)
{
	static const char *const ways[] = {
		[WANTED_UP] = "up", [WANTED_DOWN] = "down", [WANTED_NEUTRAL] = "neutral"};
	char word[LINE_BYTES];

	if (strncmp(line, "parts", 5) == 0)
		return read_parts(one, line + 5);
	if (sscanf(line, "wanted %255s", word) == 1) {
		for (size_t i = 0; i < N_ITEMS(ways); i++)
			if (strcmp(word, ways[i]) == 0)
				one->parts.direction = (int)i;
		return true;
	}
	return sscanf(line, "baseline %lf", &one->baseline) == 1 ||
	       sscanf(line, "now %lf", &one->now) == 1 ||
	       sscanf(line, "unit %255s", one->unit) == 1 ||
	       sscanf(line, "to %255[^\n]", one->to) == 1;
}

/* What the rules say of a line "then WHAT ...". */
static const char *found(struct Case *one, const char *what)
{
	static const char *const faults[] = {[AIM_SOUND] = "none",
					     [AIM_NO_BASELINE] = "no baseline",
					     [AIM_NO_CHANGE] = "no change",
					     [AIM_WRONG_WAY] = "wrong way"};
	const char *missing = aim_missing(&one->parts, &one->arena);
	struct AimTarget target;
	struct Error error;

	if (strcmp(what, "missing") == 0)
		return missing ? missing : "nothing";
	if (!aim_target_parse(one->to, *one->unit ? one->unit : NULL, &target, &error))
		return "no target";
	if (strcmp(what, "fault") == 0)
		return faults[aim_fault(target, one->baseline, one->parts.direction)];
	double value = aim_target_value(target, one->baseline);

	if (strcmp(what, "target") == 0)
		return arena_format(&one->arena, "%g", value);
	double progress = aim_progress(one->baseline, one->now, value);

	return isnan(progress) ? "undefined" : arena_format(&one->arena, "%lld", llround(progress));
}

static void then(struct Case *one, char *what)
{
	char *wanted = what + strcspn(what, " ");
	const char *says;

	*wanted++ = '\0';
	says = found(one, what);
	case_told(&one->table, strcmp(says, wanted) == 0,
		  arena_format(&one->arena, "%s %s", what, wanted), says);
}

static bool take(void *context, char *line)
{
	struct Case *one = context;
	char *rest;

	if (case_rest(line, "case")) {
		one->unit[0] = one->to[0] = '\0';
		one->baseline = one->now = NAN;
		one->parts = (struct AimParts){.direction = WANTED_NEUTRAL};
		return true;
	}
	rest = case_rest(line, "then");
	if (rest)
		then(one, rest);
	return rest || ((rest = case_rest(line, "given")) && given(one, rest));
}

static void aims_are_judged_as_the_table_says(void **state)
{
	struct Case one = {.table = {.name = "aims.txt"}};

	(void)state;
	case_table_run(&one.table, take, &one, 21);
	arena_release(&one.arena);
}

static void a_problem_names_neither_cause_nor_cure(void **state)
{
	static const struct {
		const char *text;
		enum ProblemFault fault;
	} all[] = {
		{"Patients wait a median of 6.2 hours", PROBLEM_SOUND},
		{NULL, PROBLEM_SOUND},
		{"They wait because the pharmacy is slow", PROBLEM_CAUSE},
		{"Delays DUE TO laboratory", PROBLEM_CAUSE},
		{"A lack of chairs", PROBLEM_CAUSE},
		{"We should hire a nurse", PROBLEM_CURE},
		{"The clinic needs to open at 7", PROBLEM_CURE},
		{"Wilshire clinic, residue tolerated", PROBLEM_SOUND},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(all); i++) {
		const char *words;

		if (problem_fault(all[i].text, &words) != all[i].fault)
			fail_msg("\"%s\"", all[i].text);
		assert_int_equal(words != NULL, all[i].fault != PROBLEM_SOUND);
	}
}

static void a_cycle_is_open_from_its_start_until_its_end(void **state)
{
	struct Cycle cycle = {.start = 100, .end = DAY_NONE};

	(void)state;
	assert_int_equal(cycle_open_days(&cycle, 145), 45);
	assert_int_equal(cycle_open_days(&cycle, 99), NUMBER_NONE);
	cycle.end = 120;
	assert_int_equal(cycle_open_days(&cycle, 145), NUMBER_NONE);
	cycle.start = cycle.end = DAY_NONE;
	assert_int_equal(cycle_open_days(&cycle, 145), NUMBER_NONE);
	assert_int_equal(cycle_limit(NUMBER_NONE), 45);
	assert_int_equal(cycle_limit(30), 30);
}

/* --- The command line --- */

#define M1 "measure=DAL17-03-M1"
#define LAKESIDE "team=DAL17-03"

/* The name of the one record in a list. */
static const char *id_of(struct Runner *runner, const char *json)
{
	const char *id = strstr(json, "id:");

	assert_non_null(id);
	return arena_text_n(&runner->arena, id, strcspn(id, "\""));
}

/* That of Lakeside in the demo. */
static const char *the_aim(struct Runner *runner)
{
	return id_of(runner, LINE(runner, "list", "aim", "team:lakeside", "--json"));
}

/* The target of the chart is that of the aim, in one operation. */
static void an_aim_sets_the_target_of_its_measure(void **state)
{
	struct Runner *runner = *state;
	const char *before, *aim;

	LINE(runner, "remove", "aim", the_aim(runner));
	before = LINE(runner, "dump");
	LINE(runner, "add", "aim", LAKESIDE, M1, "to=-20 %", "population=new patients");
	aim = LINE(runner, "list", "aim", "team:lakeside", "--json");
	has(aim, "\"missing\": \"by when\"");
	has(aim, "\"sentence\": \"Lower hours from arrival to start of chemotherapy, for new "
		 "patients, from 12.1 h to 9.68 h (-20 %) by ...\"");
	has(LINE(runner, "list", "measure", "DAL17-03-M1", "--json"), "\"target\": 9.68");
	has(EXPECT(runner, 3, "set", "measure", "DAL17-03-M1", "target=8").err,
	    "is set by its aim, to -20 %");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

static void the_progress_is_one_figure_with_its_numbers(void **state)
{
	struct Runner *runner = *state;
	const char *aim = LINE(runner, "list", "aim", "team:lakeside", "--json");

	has(aim, "\"progress\": 87");
	has(aim, "\"numbers\": \"baseline mean of 10 weeks 12.1, last phase 9.4, target 9.0: "
		 "87 %\"");
	has(aim, "\"missing\": null");
	has(LINE(runner, "list", "team", "DAL17-03", "--json"), "\"aim\": 87");
	LINE(runner, "verify");
}

static void every_version_of_an_aim_is_kept_with_who_and_when(void **state)
{
	struct Runner *runner = *state;
	const char *aim = the_aim(runner), *history;

	LINE(runner, "set", "aim", aim, "to=8.5");
	LINE(runner, "set", "aim", aim, "to=-25 %", "population=adults");
	history = LINE(runner, "history", "aim", aim);
	has(history, "To: nothing > 9.0");
	has(history, "To: 9.0 > 8.5");
	has(history, "To: 8.5 > -25 %");
	has(history, "Population: all patients admitted for planned chemotherapy > adults");
	has(history, "2017-08-21 12:00  tester");
}

static void what_cannot_be_is_refused(void **state)
{
	static const struct {
		int code;
		const char *words[8], *said;
	} cases[] = {
		{3, {"add", "aim", LAKESIDE, M1}, "has an aim already"},
		{2, {"add", "aim", "team=DAL17-04", M1}, "is no measure of DAL17-04"},
		{2, {"set", "aim", "AIM", "to=12.1"}, "The target is the baseline, 12.1."},
		{2,
		 {"add", "aim", "team=DAL17-04", "from=9", "to=9"},
		 "The target is the baseline, 9."},
		{2, {"set", "aim", "AIM", "to=14"}, "on the wrong side of the baseline"},
		{2, {"set", "aim", "AIM", "to=20 %"}, "has no sign"},
		{2,
		 {"add", "cycle", LAKESIDE, "objective=x", "start=2017-07-02", "end=2017-07-01"},
		 "before"},
		{2, {"add", "cycle", LAKESIDE, "objective=x", "end=2017-09-01"}, "still to come"},
		{2,
		 {"add", "project", "team=DAL17-04", "title=x", "charter_signed=2017-09-01"},
		 "still to come"},
		{2,
		 {"add", "project", "team=DAL17-04", "title=x", "what=late because of us"},
		 "a cause"},
	};
	struct Runner *runner = *state;
	const char *aim = the_aim(runner);

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const char *words[N_ITEMS(cases[i].words)];

		for (size_t k = 0; k < N_ITEMS(words); k++)
			words[k] = text_equal(cases[i].words[k], "AIM") ? aim : cases[i].words[k];
		has(runner_expect(runner, cases[i].code, words).err, cases[i].said);
	}
}

static void cycles_are_numbered_and_a_number_is_open_once(void **state)
{
	struct Runner *runner = *state;
	const char *team = "team=POR17-05", *first;

	first = LINE(runner, "add", "cycle", team, "objective=first", "start=2017-07-01");
	LINE(runner, "add", "cycle", team, "objective=second");
	has(LINE(runner, "list", "cycle", "team:alderglen", "--json"), "\"number\": 2");
	has(EXPECT(runner, 3, "add", "cycle", team, "number=1", "objective=third").err,
	    "PDSA 1 of POR17-05 is open already");
	has(LINE(runner, "today"), "PDSA 1 open for 51 days");
	LINE(runner, "set", "cycle", first, "end=2017-08-01", "act=adapt");
	if (strstr(LINE(runner, "today"), "PDSA 1 open for 51 days"))
		fail_msg("a cycle that is over is still open");
	LINE(runner, "add", "cycle", team, "number=1", "objective=third");
	LINE(runner, "verify");
}

static void every_part_of_a_problem_is_looked_at(void **state)
{
	static const char *const parts[] = {"what", "where", "since", "size", "effect"};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(parts); i++)
		has(EXPECT(runner, 2, "add", "project", "team=DAL17-04", "title=Delays",
			   arena_format(&runner->arena, "%s=Due to a shortage of nurses", parts[i]))
			    .err,
		    "\"due to\" names a cause");
}

static void no_part_of_a_project_takes_what_looks_like_a_patient(void **state)
{
	static const char *const words[][3] = {
		{"add", "project", "what=MRN 12345678 waited six hours"},
		{"add", "project", "effect=John Doe, born 3/4/1950, went home"},
		{"add", "cycle", "objective=MRN 12345678 first"},
		{"add", "cycle", "objective=SSN 123-45-6789 is quicker"},
		{"add", "aim", "population=MRN 12345678"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(words); i++)
		has(EXPECT(runner, 2, words[i][0], words[i][1], words[i][2], "team=DAL17-04",
			   strcmp(words[i][1], "project") == 0 ? "title=x"
			   : strcmp(words[i][1], "cycle") == 0 ? "start=2017-08-01"
							       : "by=2017-10-04")
			    .err,
		    "Patient data has no place here");
}

static void a_cycle_marks_the_chart_of_its_measure(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");
	const char *id = LINE(runner, "add", "cycle", "team=DAL17-06",
			      "objective=Call the day before", "start=2017-08-01");

	has(EXPECT(runner, 3, "mark", id).err, "has no measure");
	LINE(runner, "set", "cycle", id, "measure=DAL17-06-M1");
	has(LINE(runner, "mark", id),
	    "PDSA 2: Call the day before is on the chart DAL17-06-M1 from 1 Aug 2017.");
	has(EXPECT(runner, 3, "mark", id).err, "The chart has it already, on 1 Aug 2017");
	LINE(runner, "undo");
	has(LINE(runner, "mark", id, "--phase", "yes"), "as a new phase");
	has(LINE(runner, "list", "annotation", "day=2017-08-01"), "yes");
	for (int i = 0; i < 3; i++)
		LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(aims_are_judged_as_the_table_says),
		cmocka_unit_test(a_problem_names_neither_cause_nor_cure),
		cmocka_unit_test(a_cycle_is_open_from_its_start_until_its_end),
		DEMO(an_aim_sets_the_target_of_its_measure),
		DEMO(the_progress_is_one_figure_with_its_numbers),
		DEMO(every_version_of_an_aim_is_kept_with_who_and_when),
		DEMO(what_cannot_be_is_refused),
		DEMO(every_part_of_a_problem_is_looked_at),
		DEMO(no_part_of_a_project_takes_what_looks_like_a_patient),
		DEMO(a_cycle_marks_the_chart_of_its_measure),
		DEMO(cycles_are_numbered_and_a_number_is_open_once),
	};

	return cmocka_run_group_tests_name("aims", tests, NULL, NULL);
}

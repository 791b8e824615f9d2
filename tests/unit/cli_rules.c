/* Rules between records: no way of writing steps round them. */
#include "support/run.h"

#include "qtp/engine/base/math.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int set_up(void **state)
{
	struct Runner *runner = test_calloc(1, sizeof *runner);

	runner_init(runner);
	*state = runner;
	return 0;
}

static int tear_down(void **state)
{
	runner_release(*state);
	test_free(*state);
	return 0;
}

/* A step: words separated by '|'. */
static struct Run run_step(struct Runner *runner, const char *step)
{
	const char *words[12] = {NULL};
	size_t n = 0;

	while (*step) {
		size_t length = strcspn(step, "|");

		words[n++] = arena_text_n(&runner->arena, step, length);
		step += length + (step[length] == '|');
	}
	return runner_run(runner, words);
}

static void must_run(struct Runner *runner, const char *step)
{
	struct Run run = run_step(runner, step);

	if (run.code != 0)
		fail_msg("%s: %s", step, run.err);
}

/* The demo season in a file of its own; operation 1 makes it. */
static void open_demo(struct Runner *runner, size_t number)
{
	const char *file = arena_format(&runner->arena, "d%zu.qtp", number);

	runner->file = NULL;
	runner_demo(runner, file);
	runner->file = file;
}

static const struct {
	const char *name, *steps[8], *refused, *sentence;
} cases[] = {
	{"an undo gives no ninth place",
	 {"withdraw|DAL17-03", "accept|DAL17-09"},
	 "undo|2",
	 "DAL17 is full: all 8 places are taken"},
	{"nor does a redo",
	 {"withdraw|DAL17-03", "accept|DAL17-09", "undo", "undo|2"},
	 "undo|4",
	 "DAL17 is full"},
	{"nor does a restore",
	 {"set|cohort|DAL17|capacity=9", "accept|DAL17-09", "remove|team|DAL17-09",
	  "set|cohort|DAL17|capacity=8"},
	 "restore|team|DAL17-09",
	 "DAL17 is full"},
	{"nor the undo of a capacity",
	 {"set|cohort|DAL17|capacity=9", "accept|DAL17-09"},
	 "undo|2",
	 "its capacity cannot be 8"},
	{"a team that waits already goes on waiting",
	 {NULL},
	 "accept|DAL17-09",
	 "taken. DAL17-09 Harborview Oncology waits until one is free, or raise the capacity."},
	{"another one is waitlisted",
	 {"withdraw|DAL17-03", "submit|DAL17-03", "accept|DAL17-09"},
	 "accept|DAL17-03",
	 "taken. Waitlist DAL17-03 Lakeside Oncology, or raise the capacity."},
	{"what is wrong for many is said once",
	 {"withdraw|DAL17-03|DAL17-04", "submit|DAL17-03|DAL17-04"},
	 "offer|DAL17-03|DAL17-04|--by|1 Aug 2017|--force",
	 "2 of 2 teams cannot: 1 Aug 2017 is over. Name a day by which the team can still "
	 "answer.\n"},
	{"a capacity is not below the accepted teams",
	 {NULL},
	 "set|cohort|DAL17|capacity=7",
	 "Withdraw a team first"},
	{"a restore brings no second e-mail",
	 {"add|person|name=Ann Aa|email=aa@x.example", "remove|person|aa@x.example",
	  "add|person|name=Bob Bb|email=aa@x.example"},
	 "restore|person|Ann Aa",
	 "Bob Bb has the e-mail aa@x.example already"},
	{"nor does the undo of a removal",
	 {"add|person|name=Ann Aa|email=aa@x.example", "remove|person|aa@x.example",
	  "add|person|name=Bob Bb|email=aa@x.example"},
	 "undo|3",
	 "Bob Bb has the e-mail aa@x.example already"},
	{"a merged person is not leader and core at once",
	 {NULL},
	 "merge|person|Tom Ybarra|Elena Brandt",
	 "is in DAL17-03 already, as core"},
	{"nor core twice",
	 {NULL},
	 "merge|person|Tom Ybarra|Priya Nair",
	 "is in DAL17-03 already, as core"},
	{"a merged person does not coach the own team",
	 {"set|team|DAL17-03|coach=Ruth Amundsen"},
	 "merge|person|Tom Ybarra|Ruth Amundsen",
	 "cannot be its"},
	{"a coach is no member of her team",
	 {NULL},
	 "add|member|team=DAL17-03|person=Daniel Okafor|role=extended",
	 "Daniel Okafor coaches DAL17-03"},
	{"nor by a swap",
	 {NULL},
	 "swap|DAL17-03|Tom Ybarra|Daniel Okafor",
	 "Daniel Okafor coaches DAL17-03"},
	{"nor by an undo",
	 {"set|team|DAL17-03|coach=Wei Lin",
	  "add|member|team=DAL17-03|person=Daniel Okafor|role=extended"},
	 "undo|2",
	 "Daniel Okafor is a member of DAL17-03"},
	{"a member does not coach the own team",
	 {NULL},
	 "set|team|DAL17-03|coach=Tom Ybarra",
	 "cannot be its coach"},
	{"a code has the form of a code", {NULL}, "set|team|DAL17-03|code=20 feb", "is no code"},
	{"and not that of an id", {NULL}, "set|team|DAL17-03|code=id:5", "is no code"},
	{"nor that of an option", {NULL}, "set|team|DAL17-03|code=-f", "is no code"},
	{"an undo gives no code twice",
	 {"set|team|DAL17-03|code=DAL17-33", "set|team|DAL17-04|code=DAL17-03"},
	 "undo|2",
	 "The code is taken already"},
	{"an undo leaves no agenda outside its session",
	 {"set|session|DAL17-S3|last_day=2017-10-06",
	  "add|agenda|session=DAL17-S3|day=2017-10-06|start=09:00|minutes=30|title=More"},
	 "undo|2",
	 "outside the session"},
};

static void no_way_of_writing_steps_round_a_rule(void **state)
{
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const char *before;
		struct Run run;

		open_demo(runner, i);
		for (size_t k = 0; cases[i].steps[k]; k++)
			must_run(runner, cases[i].steps[k]);
		before = EXPECT(runner, 0, "dump", "--history").out;
		run = run_step(runner, cases[i].refused);
		if (run.code == 0 || !strstr(run.err, cases[i].sentence))
			fail_msg("%s: %d, %s", cases[i].name, run.code, run.err);
		assert_string_equal(EXPECT(runner, 0, "dump", "--history").out, before);
		EXPECT(runner, 0, "verify");
	}
}

/* --- The waitlist --- */

static const char *line_of(struct Runner *runner)
{
	return LINE(runner, "list", "team", "stage=waitlisted", "cohort=DAL17", "--columns", "code",
		    "--sort", "waitlist_place");
}

static void must_be(struct Runner *runner, const char *line)
{
	assert_string_equal(line_of(runner), line);
	EXPECT(runner, 0, "verify");
}

static void places_in_line_count_from_one_whatever_is_done(void **state)
{
	struct Runner *runner = *state;

	open_demo(runner, 0);
	must_run(runner, "add|team|cohort=DAL17|name=Second"); /* 2 */
	must_run(runner, "add|team|cohort=DAL17|name=Third");  /* 3 */
	must_run(runner, "waitlist|DAL17-10|DAL17-11");	       /* 4 */
	must_run(runner, "withdraw|DAL17-09");		       /* 5 */
	must_be(runner, "DAL17-10\nDAL17-11");
	must_run(runner, "forward|DAL17-11"); /* 6 */
	must_be(runner, "DAL17-11\nDAL17-10");
	/* Two teams at place 1 it would be; those in line have moved since. */
	assert_int_not_equal(run_step(runner, "undo|5").code, 0);
	must_be(runner, "DAL17-11\nDAL17-10");
	must_run(runner, "undo"); /* 6 */
	must_run(runner, "undo"); /* 5 */
	must_be(runner, "DAL17-09\nDAL17-10\nDAL17-11");
	must_run(runner, "remove|team|DAL17-10");
	must_be(runner, "DAL17-09\nDAL17-11");
	must_run(runner, "restore|team|DAL17-10");
	assert_non_null(strstr(line_of(runner), "DAL17-10"));
	EXPECT(runner, 0, "verify");
}

/* --- Merging --- */

static void what_says_the_same_is_kept_once_when_people_are_merged(void **state)
{
	struct Runner *runner = *state;
	const char *contact, *links;

	open_demo(runner, 0);
	must_run(runner, "add|person|name=Tom Ybara");
	contact = LINE(runner, "add", "contact", "team=DAL17-03", "day=2017-08-20", "kind=call");
	contact = arena_format(&runner->arena, "contact=%s", contact);
	LINE(runner, "add", "contact_person", contact, "person=Tom Ybarra");
	LINE(runner, "add", "contact_person", contact, "person=Tom Ybara");
	must_run(runner, "merge|person|Tom Ybarra|Tom Ybara");
	links = LINE(runner, "list", "contact_person", contact, "--columns", "person");
	assert_null(strchr(links, '\n'));
	EXPECT(runner, 0, "verify");
	must_run(runner, "undo");
	links = LINE(runner, "list", "contact_person", contact, "--columns", "person");
	assert_non_null(strchr(links, '\n'));
}

/* --- What was asked about --- */

static void what_was_forced_comes_back_by_undo_and_redo(void **state)
{
	struct Runner *runner = *state;

	open_demo(runner, 0);
	must_run(runner, "add|person|name=Ann Aa|email=aa@x.example");
	must_run(runner, "add|person|name=Bob Bb|email=aa@x.example|--force");
	must_run(runner, "undo");
	must_run(runner, "redo");
	must_run(runner, "set|person|Bob Bb|email=bb@x.example");
	must_run(runner, "undo");
	assert_non_null(strstr(EXPECT(runner, 0, "verify").out, "note: person"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(no_way_of_writing_steps_round_a_rule, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(places_in_line_count_from_one_whatever_is_done,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			what_says_the_same_is_kept_once_when_people_are_merged, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_was_forced_comes_back_by_undo_and_redo, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

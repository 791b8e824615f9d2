/* The planner's verbs through the real program: agendas copied, members swapped, the waitlist
 * moved. */
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int set_up(void **state)
{
	struct Runner *runner = test_calloc(1, sizeof *runner);

	runner_init(runner);
	LINE(runner, "demo", "p.qtp", "--at", "2017-02-20");
	runner->file = "p.qtp";
	*state = runner;
	return 0;
}

static int tear_down(void **state)
{
	runner_release(*state);
	test_free(*state);
	return 0;
}

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" lacks \"%s\"", text, part);
}

static void an_agenda_goes_to_a_session_without_one(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 3, "copy-agenda", "DAL17-S1", "POR17-S1").err, "has an agenda already");
	has(EXPECT(runner, 2, "copy-agenda", "DAL17-S1", "DAL17-S1").err, "same session");
	has(EXPECT(runner, 2, "copy-agenda", "DAL17-S1", "POR17-S9").err, "POR17-S9");
	LINE(runner, "init", "t.qtp", "--template", "qtp-2017");
	runner->file = "t.qtp";
	runner->now = "2017-02-20";
	LINE(runner, "add", "cohort", "season=2017", "code=CHI17", "city=Chicago",
	     "zone=America/Chicago");
	LINE(runner, "add", "session", "cohort=CHI17", "number=1", "first_day=2017-05-02");
	has(EXPECT(runner, 3, "copy-agenda", "DAL17-S1", "CHI17-S1").err, "has 1 day");
	LINE(runner, "set", "session", "CHI17-S1", "last_day=2017-05-03");
	has(LINE(runner, "copy-agenda", "DAL17-S1", "CHI17-S1"), "Copied");
	has(LINE(runner, "list", "agenda", "CHI17-S1-01"), "2 May");
	has(LINE(runner, "undo"), "copy the agenda of DAL17-S1 to CHI17-S1");
}

static void a_member_is_swapped_from_a_day_on(void **state)
{
	struct Runner *runner = *state;
	const char *out = LINE(runner, "swap", "DAL17-03", "Tom Ybarra", "Daniel Okafor", "--on",
			       "2017-05-01");

	has(out, "from 1 May 2017 on");
	has(out, "To be asked about: 2.");
	has(out, "DAL17-S2, 19-20 Jul 2017");
	has(EXPECT(runner, 2, "swap", "DAL17-03", "Tom Ybarra", "Daniel Okafor", "--on",
		   "2017-05-01")
		    .err,
	    "is not in DAL17-03");
	has(EXPECT(runner, 2, "swap", "DAL17-03", "Elena Brandt", "Elena Brandt").err,
	    "somebody else");
	has(EXPECT(runner, 2, "swap", "DAL17-03", "Elena Brandt", "Daniel Okafor", "--on", "30 feb")
		    .err,
	    "no date");
	has(LINE(runner, "undo"), "swap Tom Ybarra for Daniel Okafor in DAL17-03");
}

static void only_those_who_wait_move_in_line(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 3, "forward", "DAL17-03").err, "not on the waitlist");
	has(EXPECT(runner, 3, "backward", "DAL17-03").err, "not on the waitlist");
}

static void a_refused_acceptance_says_each_thing_once(void **state)
{
	struct Runner *runner = *state;
	const char *said = EXPECT(runner, 3, "accept", "POR17-06").err;
	const char *first = strstr(said, "no leader to judge");

	has(said, "7 rules fail");
	assert_non_null(first);
	assert_null(strstr(first + 1, "no leader to judge"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_agenda_goes_to_a_session_without_one, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_member_is_swapped_from_a_day_on, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_refused_acceptance_says_each_thing_once, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(only_those_who_wait_move_in_line, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

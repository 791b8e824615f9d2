/* The roll: who is expected on which half-days, and what Today says of those without a mark. */
#include "qtp/engine/base/math.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define S2 "DAL17-S2"
#define BRANDT "elena.brandt@lakeside.example"
#define YBARRA "tom.ybarra@lakeside.example"

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static const char *report(struct Runner *runner, const char *text)
{
	const char *path = runner_path(runner, "report.csv");

	run_write_file(path, text, strlen(text));
	return path;
}

/* The part of JSON that is about a person. */
static const char *about(const char *json, const char *person)
{
	const char *at = strstr(json, person);

	if (!at)
		fail_msg("%s is not there", person);
	return at;
}

static void expects(const char *json, const char *person, const char *states)
{
	const char *at = about(json, person);

	for (const char *state = states; *state; state++) {
		const char *wanted = *state == 'y' ? "\"expected\": true" : "\"expected\": false";

		at = strstr(at, "\"expected\": ");
		if (!at || strncmp(at, wanted, strlen(wanted)) != 0)
			fail_msg("%s: half-day %d is not %c", person, (int)(state - states),
				 *state);
		at++;
	}
}

/* Each is expected on the days of her own, and the roll stays as long as it was. */
static void a_swapped_member_is_expected_on_her_days(void **state)
{
	struct Runner *runner = *state;
	const char *roll, *path;

	LINE(runner, "add", "person", "name=Ada Byrd", "email=ada@lakeside.example",
	     "profession=nurse");
	LINE(runner, "swap", "DAL17-03", YBARRA, "ada@lakeside.example", "--on", "2017-07-20");
	roll = LINE(runner, "roll", S2, "--json");
	expects(roll, "Tom Ybarra", "yynn");
	expects(roll, "Ada Byrd", "nnyy");
	has(LINE(runner, "roll", S2), "not recorded: 96 of 96");
	path = report(runner,
		      "Email,2017-07-19 am,2017-07-19 pm,2017-07-20 am,2017-07-20 pm\n" YBARRA
		      ",y,y,,\nada@lakeside.example,,,y,y\n");
	LINE(runner, "roll", S2, "--csv", path);
	roll = LINE(runner, "credits", S2, "--json");
	has(about(roll, "Tom Ybarra"), "\"minutes\": 400,");
	has(about(roll, "Ada Byrd"), "\"minutes\": 345,");
}

/* Who has a mark of one half-day lacks those of the others. */
static void a_roll_that_is_taken_by_half_is_on_today(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "roll", S2, "--csv",
	     report(runner, "Email,2017-07-19 am,2017-07-19 pm\n" BRANDT ",y,y\n" YBARRA ",y,\n"));
	has(LINE(runner, "today"), "roll without a mark for 24 of 24 people");
	LINE(runner, "roll", S2, "--csv",
	     report(runner, "Email,2017-07-19 pm,2017-07-20 am,2017-07-20 pm\n" BRANDT
			    ",y,y,y\n" YBARRA ",y,y,y\n"));
	has(LINE(runner, "today"), "roll without a mark for 22 of 24 people");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DEMO(a_swapped_member_is_expected_on_her_days),
		DEMO(a_roll_that_is_taken_by_half_is_on_today),
	};

	return cmocka_run_group_tests_name("roll", tests, NULL, NULL);
}

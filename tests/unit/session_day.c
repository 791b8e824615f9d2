/* The session day and its paper: sheets to sign in on, badges, people in two places at once. */
#include "qtp/engine/base/math.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#define S2 "DAL17-S2"

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static void lacks(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("\"%s\" says \"%s\"", text, part);
}

static void a_sheet_has_a_column_each_half_day(void **state)
{
	struct Runner *runner = *state;
	const char *said = LINE(runner, "export", "signin", S2);

	has(said, "Wed 19 Jul am");
	has(said, "Thu 20 Jul pm");
	has(said, "Elena Brandt, MD");
	has(said, "Faculty");
	has(LINE(runner, "export", "signin", S2, "--csv"), "Name,Team,Wed 19 Jul am");
	has(LINE(runner, "export", "signin", S2, "--json"), "\"2017-07-19_am\": null");
	LINE(runner, "export", "signin", S2, "-o", "signin.pdf");
	has(EXPECT(runner, 2, "export", "signin", "NOPE").err, "There is no session");
}

static void each_person_has_a_badge(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "export", "badges", S2), "Tom Ybarra, RN - Lakeside Oncology");
	has(LINE(runner, "export", "badges", S2, "--json"),
	    "{\"name\": \"Tom Ybarra\", \"credentials\": \"RN\", \"team\": \"Lakeside Oncology\"}");
	LINE(runner, "export", "badges", S2, "-o", "badges.pdf");
}

/* 08:15 in Portland is 10:15 in Dallas, where a call of half an hour begins at 10:00. */
static void a_clash_is_found_across_zones(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	has(LINE(runner, "clashes"), "no coach is in two places");
	LINE(runner, "log", "alderglen", "--next", "2017-08-22 08:30");
	has(LINE(runner, "clashes"), "no coach is in two places");
	has(EXPECT(runner, 2, "log", "alderglen", "--next", "2017-08-22 08:15").err,
	    "has a call with DAL17-03 at that time");
	LINE(runner, "log", "alderglen", "--next", "2017-08-22 08:15", "--force");
	LINE(runner, "log", "alderglen", "--next", "2017-10-04 06:45", "--force");
	said = LINE(runner, "clashes");
	has(said, "DAL17-03 (call), 22 Aug 2017 10:00 America/Chicago, and POR17-05 (call), "
		  "22 Aug 2017 08:15 America/Los_Angeles.");
	has(said, "DAL17-S3-03");
	said = LINE(runner, "clashes", "--json");
	has(said, "\"person\": \"Daniel Okafor\"");
	has(said, "\"reason\": \"time\"");
	has(said, "\"minutes\": null");
	lacks(said, "\"reason\": \"city\"");
}

static void an_item_says_what_its_faculty_has_planned(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	LINE(runner, "log", "lakeside", "--next", "2017-10-18 19:00");
	said = EXPECT(runner, 2, "add", "agenda", "session=POR17-S3", "day=2017-10-18",
		      "start=16:50", "minutes=20", "title=Late", "faculty=Daniel Okafor")
		       .err;
	has(said, "Daniel Okafor has a contact planned with DAL17-03 at that time");
	said = EXPECT(runner, 2, "set", "agenda", "POR17-S3-06", "faculty=Wei Lin").err;
	has(said, "Wei Lin teaches POR17-S3-07");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DEMO(a_sheet_has_a_column_each_half_day),
		DEMO(each_person_has_a_badge),
		DEMO(a_clash_is_found_across_zones),
		DEMO(an_item_says_what_its_faculty_has_planned),
	};

	return cmocka_run_group_tests_name("session_day", tests, NULL, NULL);
}

/* The roll: who is expected on which half-days, and what Today says of those without a mark. */
#include "credit/rule_presence.h"
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
	has(LINE(runner, "roll", S2), "not recorded: 24 of 96");
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
	has(LINE(runner, "today"), "roll without a mark for 6 of 24 people");
	runner->now = "2017-07-20";
	has(LINE(runner, "today"), "roll without a mark for 5 of 24 people");
	runner->now = NULL;
	LINE(runner, "roll", S2, "--csv",
	     report(runner, "Email,2017-07-19 pm,2017-07-20 am,2017-07-20 pm\n" BRANDT
			    ",y,y,y\n" YBARRA ",y,y,y\n"));
	has(LINE(runner, "today"), "roll without a mark for 4 of 24 people");
}

/* Of two days the first is late on the second, and the second on the day after. */
static void a_day_whose_roll_is_not_taken_is_on_today(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "session", "DAL17-S3", "last_day=2017-10-05");
	runner->now = "2017-10-04";
	assert_null(strstr(LINE(runner, "today"), "Session 3, Dallas             roll"));
	runner->now = "2017-10-05";
	has(LINE(runner, "today"), "roll of Wed 4 Oct not taken, 24 people, 1 day after");
	runner->now = "2017-10-06";
	has(LINE(runner, "today"), "roll not taken, 24 people, 1 day after");
	LINE(runner, "roll", "DAL17-S3", "--csv",
	     report(runner, "Email,2017-10-04 am\n" BRANDT ",y\n"));
	has(LINE(runner, "today"), "roll of Thu 5 Oct not taken, 24 people, 1 day after");
	runner->now = NULL;
}

/* Half-days of 180 and 240 minutes, unless the agenda has none. */
static void a_day_is_attended_from_half_of_its_minutes_on(void **state)
{
	static const struct {
		const char *said;
		Choice am, pm;
		int64_t am_minutes, pm_minutes, am_whole, pm_whole;
		enum PresenceState then;
	} cases[] = {
		{"both", PRESENCE_PRESENT, PRESENCE_PRESENT, NUMBER_NONE, NUMBER_NONE, 180, 240,
		 PRESENCE_ATTENDED},
		{"afternoon alone", PRESENCE_ABSENT, PRESENCE_PRESENT, NUMBER_NONE, NUMBER_NONE,
		 180, 240, PRESENCE_ATTENDED},
		{"morning alone", PRESENCE_PRESENT, PRESENCE_ABSENT, NUMBER_NONE, NUMBER_NONE, 180,
		 240, PRESENCE_MISSED},
		{"210 of 420", PRESENCE_PRESENT, PRESENCE_PART, NUMBER_NONE, 30, 180, 240,
		 PRESENCE_ATTENDED},
		{"209 of 420", PRESENCE_PRESENT, PRESENCE_PART, NUMBER_NONE, 29, 180, 240,
		 PRESENCE_MISSED},
		{"a part without minutes", PRESENCE_PRESENT, PRESENCE_PART, NUMBER_NONE,
		 NUMBER_NONE, 180, 240, PRESENCE_UNKNOWN},
		{"excused", PRESENCE_EXCUSED, PRESENCE_EXCUSED, NUMBER_NONE, NUMBER_NONE, 180, 240,
		 PRESENCE_EXCEPTED},
		{"morning, then excused", PRESENCE_PRESENT, PRESENCE_EXCUSED, NUMBER_NONE,
		 NUMBER_NONE, 180, 240, PRESENCE_EXCEPTED},
		{"afternoon not recorded", PRESENCE_PRESENT, CHOICE_NONE, NUMBER_NONE, NUMBER_NONE,
		 180, 240, PRESENCE_UNKNOWN},
		{"absent, the small half open", CHOICE_NONE, PRESENCE_ABSENT, NUMBER_NONE,
		 NUMBER_NONE, 180, 240, PRESENCE_MISSED},
		{"nothing", CHOICE_NONE, CHOICE_NONE, NUMBER_NONE, NUMBER_NONE, 180, 240,
		 PRESENCE_UNKNOWN},
		{"a morning only", PRESENCE_PRESENT, CHOICE_NONE, NUMBER_NONE, NUMBER_NONE, 180, 0,
		 PRESENCE_ATTENDED},
		{"no agenda", PRESENCE_PRESENT, PRESENCE_ABSENT, NUMBER_NONE, NUMBER_NONE, 0, 0,
		 PRESENCE_ATTENDED},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const struct DayHalf halves[N_HALVES] = {
			{cases[i].am, cases[i].am_minutes, cases[i].am_whole},
			{cases[i].pm, cases[i].pm_minutes, cases[i].pm_whole}};

		if (presence_of_day(halves) != cases[i].then)
			fail_msg("%s: %d", cases[i].said, (int)presence_of_day(halves));
	}
}

/* What the roll says is in the forecast at once, and what is not yet on it is said. */
/* A mark of a table that cannot be is said of its row. */
static void a_row_that_is_refused_is_named(void **state)
{
	static const char *const rows[][2] = {
		{"196", "Row 3, Tom Ybarra: Wed 19 Jul am has 195 minutes, from 08:15 to 11:30"},
		{"10:00-09:00", "Row 3, Tom Ybarra: Leaving is not after arriving"},
		{"0", "Row 3, Tom Ybarra: A part has at least one minute"},
		{"10:00-12:00", "Row 3, Tom Ybarra: Wed 19 Jul am is from 08:15 to 11:30"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(rows); i++)
		has(EXPECT(runner, 2, "roll", S2, "--csv",
			   report(runner,
				  arena_format(&runner->arena,
					       "Email,2017-07-19 am\n" BRANDT ",y\n" YBARRA ",%s\n",
					       rows[i][0])))
			    .err,
		    rows[i][1]);
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_is_attended_from_half_of_its_minutes_on),
		DEMO(a_row_that_is_refused_is_named),
		DEMO(a_swapped_member_is_expected_on_her_days),
		DEMO(a_roll_that_is_taken_by_half_is_on_today),
		DEMO(a_day_whose_roll_is_not_taken_is_on_today),
	};

	return cmocka_run_group_tests_name("roll", tests, NULL, NULL);
}

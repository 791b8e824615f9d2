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
	has(EXPECT(runner, 2, "swap", "DAL17-03", "Elena Brandt", "Daniel Okafor", "--on",
		   "2015-01-01")
		    .err,
	    "1 Jan 2015 is outside the season");
	has(EXPECT(runner, 2, "swap", "DAL17-03", "Elena Brandt", "Daniel Okafor", "--on",
		   "2031-01-01")
		    .err,
	    "outside the season");
	has(EXPECT(runner, 2, "swap", "DAL17-03", "Elena Brandt", "Elena Brandt").err,
	    "somebody else");
	has(EXPECT(runner, 2, "swap", "DAL17-03", "Elena Brandt", "Daniel Okafor", "--on", "30 feb")
		    .err,
	    "no date");
	has(LINE(runner, "undo"), "swap Tom Ybarra for Daniel Okafor in DAL17-03");
	/* What is over asks no one, from whatever day on. */
	out = LINE(runner, "--now", "2017-08-21", "swap", "DAL17-03", "Tom Ybarra", "Daniel Okafor",
		   "--on", "2017-05-01");
	has(out, "To be asked about: 1.");
	has(out, "DAL17-S3");
}

/* One membership at a time: the seat in the core takes the place of that in the larger team. */
static void who_takes_a_seat_leaves_the_larger_team(void **state)
{
	struct Runner *runner = *state;
	const char *holloway = "team=DAL17-03 person:holloway";

	has(EXPECT(runner, 2, "add", "member", "team=DAL17-03", "person=gus.holloway", "role=core")
		    .err,
	    "Gus Holloway is in DAL17-03 already, as extended");
	has(EXPECT(runner, 2, "add", "member", "team=DAL17-03", "person=tom.ybarra",
		   "role=extended")
		    .err,
	    "Tom Ybarra is in DAL17-03 already, as core");
	EXPECT(runner, 0, "add", "member", "team=DAL17-03", "person=tom.ybarra", "role=sponsor");
	EXPECT(runner, 0, "undo");
	has(LINE(runner, "swap", "DAL17-03", "tom.ybarra", "gus.holloway", "--dry-run"),
	    "Gus Holloway leaves the larger team that day.");
	has(LINE(runner, "swap", "DAL17-03", "tom.ybarra", "gus.holloway"),
	    "Gus Holloway left the larger team.");
	has(LINE(runner, "list", "member", holloway, "until:"), "core");
	has(LINE(runner, "list", "member", holloway, "!until:"), "extended");
	has(LINE(runner, "verify"), "is sound.");
	EXPECT(runner, 0, "undo");
	assert_null(strstr(LINE(runner, "list", "member", holloway), "core"));
}

static void only_those_who_wait_move_in_line(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 3, "forward", "DAL17-03").err, "not on the waitlist");
	has(EXPECT(runner, 3, "backward", "DAL17-03").err, "not on the waitlist");
}

static void one_session_more_than_the_season_has_is_pointed_out(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "add", "session", "cohort=DAL17", "number=4", "first_day=2017-12-01")
		    .err,
	    "DAL17 is to have 3 sessions");
	has(LINE(runner, "add", "session", "cohort=DAL17", "number=4", "first_day=2017-12-01",
		 "--force"),
	    "DAL17-S4");
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

/* What cannot be, from outside: the exit code, one sentence, and nothing is changed. */
static const struct Refusal {
	int code;
	const char *words[8];
	const char *says;
} refusals[] = {
	{3, {"move", "DAL17-S1", "2017-02-01"}, "cannot move to 1 Feb 2017: that day is over"},
	{2, {"move", "DAL17-S1", "2017-07-19"}, "has to be before session 2 (19-20 Jul 2017)"},
	{2, {"move", "DAL17-S1", "2018-03-01"}, "is outside season 2017"},
	{2, {"move", "DAL17-S1", "2018-03-01", "--dry-run"}, "is outside season 2017"},
	{2, {"move", "DAL17-S1", "soon"}, "\"soon\" is no date"},
	{2, {"move", "DAL17-S9", "2017-05-01"}, "There is no session \"DAL17-S9\""},
	{2, {"set", "agenda", "DAL17-S1-01", "start=23:30", "minutes=60"}, "past midnight"},
	{2, {"set", "agenda", "DAL17-S1-01", "start=08:20"}, "It overlaps DAL17-S1-02"},
	{2, {"merge", "person", "Tom Ybarra", "tom ybarra"}, "cannot be merged with"},
	{2,
	 {"merge", "person", "Tom Ybarra", "Elena Brandt", "--take", "shoe"},
	 "no field \"shoe\""},
	{2, {"restore", "team", "DAL17-01"}, "No record in the bin is called \"DAL17-01\""},
	{2, {"restore", "shoe", "DAL17-01"}, "There is no kind \"shoe\""},
	{2, {"clone", "season", "2016", "2018", "--sessions", "good"}, "no season \"2016\""},
	{2, {"clone", "season", "2017", "2017", "--sessions", "good"}, "2017"},
	{2, {"clone", "season", "2017", "2018"}, "The new dates are missing"},
	{3, {"clone", "season", "2017", "2018", "--sessions", "none"}, "no such file"},
	{3, {"clone", "season", "2017", "2018", "--sessions", "."}, "it is a folder"},
	{2, {"clone", "season", "2017", "2018", "--sessions", "unknown"}, "Line 2 of the sessions"},
	{2, {"clone", "season", "2017", "2018", "--sessions", "soon"}, "\"soon\" is no date"},
	{2, {"clone", "season", "2017", "2018", "--sessions", "bytes"}, "Line 1 of the sessions"},
	{2,
	 {"clone", "season", "2017", "2018", "--sessions", "empty"},
	 "No session has a new date"},
	{2, {"clone", "season", "2017", "2018", "--sessions", "one"}, "has no new date"},
	{2,
	 {"clone", "season", "2017", "2018", "--sessions", "crossed"},
	 "Session 2 has to be after"},
	{2, {"list", "team", "--columns", "code,shoe"}, "There is no field \"shoe\" in teams"},
	{2, {"list", "team", "--sort", "shoe"}, "There is no field \"shoe\" in teams"},
	{2, {"list", "team", "--sort", "-"}, "no field"},
	{2, {"list", "team", "--view", "None"}, "There is no view \"None\""},
};

static const struct {
	const char *name, *text;
} session_files[] = {
	{"good", "DAL17-S1 2018-04-04\nDAL17-S2 2018-07-18\nDAL17-S3 2018-10-03\n"
		 "POR17-S1 2018-04-19\nPOR17-S2 2018-06-27\nPOR17-S3 2018-10-17\n"},
	{"unknown", "DAL17-S1 2018-04-04\nDAL17-S9 2018-05-05\n"},
	{"soon", "DAL17-S1 soon\n"},
	{"bytes", "\377\376\n"},
	{"empty", ""},
	{"one", "DAL17-S1 2018-04-04\n"},
	{"crossed", "DAL17-S1 2018-08-04\nDAL17-S2 2018-07-18\nDAL17-S3 2018-10-03\n"
		    "POR17-S1 2018-04-19\nPOR17-S2 2018-06-27\nPOR17-S3 2018-10-17\n"},
};

static void write_session_files(struct Runner *runner)
{
	for (size_t i = 0; i < sizeof(session_files) / sizeof(session_files[0]); i++)
		run_write_file(runner_path(runner, session_files[i].name), session_files[i].text,
			       strlen(session_files[i].text));
}

static void what_cannot_be_is_one_sentence_and_changes_nothing(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump", "--history");

	write_session_files(runner);
	for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++) {
		const struct Refusal *refusal = &refusals[i];
		struct Run run = runner_run(runner, refusal->words);
		const char *end = strchr(run.err, '\n');

		if (run.code != refusal->code || !strstr(run.err, refusal->says) || !end ||
		    end[1] || run.n_out > 0)
			fail_msg("case %zu: %d, not %d with \"%s\": %s%s", i, run.code,
				 refusal->code, refusal->says, run.out, run.err);
	}
	assert_string_equal(LINE(runner, "dump", "--history"), before);
	has(LINE(runner, "clone", "season", "2017", "2018", "--sessions", "good"), "2018");
}

static void an_offered_place_waits_for_its_answer(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "offer", "POR17-04").err, "--by DATE");
	has(EXPECT(runner, 2, "offer", "POR17-04", "--by", "2017-01-01").err, "is over");
	has(LINE(runner, "offer", "POR17-04", "--by", "2017-02-24"), "Offered a place to POR17-04");
	has(LINE(runner, "today"), "place offered, answer by 24 Feb");
	has(LINE(runner, "list", "team", "stage=offered", "--csv", "--columns", "code,answer_by"),
	    "POR17-04,2017-02-24");
	has(LINE(runner, "letter", "offered", "POR17-04"), "Please tell us by Fri 24 Feb 2017");
	has(LINE(runner, "accept", "POR17-04"), "Accepted POR17-04");
	has(LINE(runner, "list", "team", "code=POR17-04", "--csv", "--columns", "answer_by,code"),
	    "\n,POR17-04");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_agenda_goes_to_a_session_without_one, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_member_is_swapped_from_a_day_on, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(who_takes_a_seat_leaves_the_larger_team, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(one_session_more_than_the_season_has_is_pointed_out,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_refused_acceptance_says_each_thing_once, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(what_cannot_be_is_one_sentence_and_changes_nothing,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(only_those_who_wait_move_in_line, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(an_offered_place_waits_for_its_answer, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

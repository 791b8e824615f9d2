/* Moving in: a season that is kept elsewhere comes in kind by kind, as it was left there. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Kinds in the order in which a season is made, and why rows of some cannot come in. */
static const struct {
	const char *kind, *left;
} moved[] = {
	{"season", NULL},
	{"cohort", NULL},
	{"session", NULL},
	{"practice", NULL},
	{"location", NULL},
	{"person", NULL},
	{"team", NULL},
	{"member", NULL},
	{"agenda", NULL},
	{"milestone", NULL},
	{"confirmation", "\"Noelle Farrow\" fits several members."},
	{"waiver", NULL},
	{"measure", NULL},
	{"point", NULL},
	{"annotation", NULL},
	{"contact", NULL},
	{"contact_team", NULL},
	{"contact_person", NULL},
	{"action", NULL},
	{"score", NULL},
	{"deliverable", NULL},
	{"project", NULL},
	{"aim", NULL},
	{"cycle", NULL},
	{"item", NULL},
	{"entry", NULL},
	{"attendance", NULL},
	{"claim", NULL},
	{"written", NULL},
	{"survey_item", NULL},
	{"survey", NULL},
	{"survey_answer", "Rating is missing"},
	{"criterion", NULL},
	{"reviewer", NULL},
	{"application_score", "Score is missing"},
	{"opening", NULL},
	{"edition", NULL},
	{"standard", NULL},
	{"case", NULL},
	{"finding", "its ratings stay as they were decided on."},
	{"requirement", NULL},
	{"indicator", NULL},
	{"submission", NULL},
	{"review", NULL},
	{"planner", NULL},
	{"disclosure", NULL},
	{"evidence", NULL},
	{"upload", NULL},
	{"link", NULL},
	{"paper", "A paper is not added by hand. It is issued."},
};

/* A season that is kept in lists of another program, kind by kind; the second time nothing changes.
 */
static void a_season_moves_into_an_empty_file(void **state)
{
	struct Runner *runner = *state;

	assert_int_equal(N_ITEMS(moved), N_KINDS);
	EXPECT(runner, 0, "add", "review", "case=Summit", "kind=yearly", "done=2017-08-01");
	EXPECT(runner, 0, "add", "opening", "team=DAL17-09", "reason=x");
	EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "--mailto");
	EXPECT(runner, 0, "init", "new.qtp");
	for (size_t i = 0; i < N_ITEMS(moved); i++) {
		const char *kind = moved[i].kind, *out;
		int left = moved[i].left ? 1 : 0;

		EXPECT(runner, 0, "list", kind, "--columns", "all", "--csv", "-o", "out.csv",
		       "--force");
		out = EXPECT(runner, left, "-f", "new.qtp", "--now", "2017-08-21", "import", kind,
			     "out.csv", "--force")
			      .out;
		expect_in(out, " 0 skip, ");
		expect_in(out, left ? moved[i].left : " 0 conflict.");
		expect_in(EXPECT(runner, left, "-f", "new.qtp", "--now", "2017-08-21", "import",
				 kind, "out.csv", "--dry-run")
				  .out,
			  ": 0 create, 0 update, ");
	}
	expect_in(EXPECT(runner, 0, "-f", "new.qtp", "verify").out, " is sound.");
	for (int i = 0; i < 3; i++)
		EXPECT(runner, 0, "undo");
}

/* Rows of one table are about as many records, whatever the file holds and in whatever order they
 * come. */
static void rows_of_one_table_do_not_take_each_others_records(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	/* The team's own score is not the coach's of that month. */
	give(runner, "scores.csv",
	     "Team,By,Month,Score\n"
	     "Lakeside Oncology,coach,Dec 2016,0.5\n");
	EXPECT(runner, 0, "import", "score", "scores.csv");
	give(runner, "scores.csv",
	     "Team,By,Month,Score\n"
	     "Lakeside Oncology,team,Dec 2016,1\n");
	expect_in(EXPECT(runner, 0, "import", "score", "scores.csv").out, ": 1 create, 0 update,");
	/* Two that are held side by side; a title that was changed is a change. */
	give(runner, "agenda.csv",
	     "Session,Day,Start,Minutes,Title,Parallel\n"
	     "DAL17-S3,2017-10-04,18:00,30,Group two,Z\n"
	     "DAL17-S3,2017-10-04,18:00,30,Group one,Z\n");
	expect_in(EXPECT(runner, 0, "import", "agenda", "agenda.csv").out,
		  ": 2 create, 0 update, 0 same");
	give(runner, "agenda.csv",
	     "Session,Day,Start,Minutes,Title,Parallel\n"
	     "DAL17-S3,2017-10-04,18:00,30,Group three,Z\n"
	     "DAL17-S3,2017-10-04,18:00,30,Group one,Z\n");
	out = EXPECT(runner, 0, "import", "agenda", "agenda.csv").out;
	expect_in(out, "Group two > Group three");
	expect_in(out, ": 0 create, 1 update, 1 same");
	for (int i = 0; i < 4; i++)
		EXPECT(runner, 0, "undo");
}

/* A cause below another one that is named first, or in a later row; one that is in no row is said.
 */
static void a_row_may_name_a_record_of_another_row(void **state)
{
	struct Runner *runner = *state;

	give(runner, "tree.csv",
	     "Team,Tool,Text,Below\n"
	     "Harbor Oncology,fishbone,No one by noon,Roster of nurses\n"
	     "Harbor Oncology,fishbone,Roster of nurses,Staffing at noon\n"
	     "Harbor Oncology,fishbone,Staffing at noon,\n"
	     "Harbor Oncology,fishbone,Two shifts,Staffing at noon\n");
	expect_in(EXPECT(runner, 0, "import", "item", "tree.csv").out,
		  ": 4 create, 0 update, 0 same, 0 skip, 0 conflict.");
	expect_in(EXPECT(runner, 0, "import", "item", "tree.csv").out,
		  ": 0 create, 0 update, 4 same");
	EXPECT(runner, 0, "undo");
	give(runner, "tree.csv",
	     "Team,Tool,Text,Below\n"
	     "Harbor Oncology,fishbone,Left,Right\n"
	     "Harbor Oncology,fishbone,Right,Left\n");
	expect_in(EXPECT(runner, 1, "import", "item", "tree.csv").out,
		  "There is no tool item \"Right\". Add it first.");
}

/* What moves in has its stage; what is there gets another one by a command alone. */
static void a_new_record_comes_as_it_was_left(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "set", "cohort", "DAL17", "capacity=9");
	give(runner, "teams.csv",
	     "Cohort,Practice,City,Name,Decision,Since,Role\n"
	     "DAL17,New Mill Oncology,Waco,Ada Byrd,Accepted,2017-01-30,leader\n"
	     "DAL17,New Mill Oncology,Waco,Bob Stone,Accepted,2017-01-30,core\n");
	EXPECT(runner, 0, "import", "roster", "teams.csv");
	expect_in(EXPECT(runner, 0, "list", "team", "practice:New Mill", "--columns",
			 "stage,stage_since", "--csv")
			  .out,
		  "accepted,2017-01-30");
	give(runner, "teams.csv",
	     "Cohort,Practice,City,Name,Stage,Role\n"
	     "DAL17,New Mill Oncology,Waco,Ada Byrd,declined,leader\n");
	expect_in(EXPECT(runner, 1, "import", "roster", "teams.csv").out,
		  "Stage is not set directly. Use one of the commands: ");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

/* Overdue is not wrong, but looked at twice. */
static void rows_that_are_left_for_warnings_are_taken_by_force(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give(runner, "actions.csv",
	     "Team,Action,Due\n"
	     "Lakeside Oncology,Count the beds,2017-01-09\n"
	     "Lakeside Oncology,Count the chairs,2019-01-09\n");
	out = EXPECT(runner, 1, "import", "action", "actions.csv", "--dry-run").out;
	expect_in(out, "1 row is left for warnings alone: --force takes it.");
	expect_in(EXPECT(runner, 0, "import", "action", "actions.csv", "--force").out,
		  ": 2 create,");
	EXPECT(runner, 0, "undo");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_season_moves_into_an_empty_file),
		cmocka_unit_test(rows_of_one_table_do_not_take_each_others_records),
		cmocka_unit_test(a_row_may_name_a_record_of_another_row),
		cmocka_unit_test(a_new_record_comes_as_it_was_left),
		cmocka_unit_test(rows_that_are_left_for_warnings_are_taken_by_force),
	};

	return cmocka_run_group_tests_name("moving in", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}

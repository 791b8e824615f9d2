/* Import of kinds: what a row is about, what it leaves as it is, and what refuses it. */
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* A row that does not say what such a record is known by may be about any of them. */
static void what_is_not_named_is_not_the_same(void **state)
{
	struct Runner *runner = *state;
	const char *team = "Lakeside Oncology";

	EXPECT(runner, 0, "add", "action", "team=DAL17-03", "text=Count the beds",
	       "due=2017-09-01");
	give(runner, "n.csv",
	     arena_format(&runner->arena, "Team,Shirt,Due\n%s,L,2017-09-01\n%s,M,2017-10-02\n",
			  team, team));
	expect_in(EXPECT(runner, 1, "import", "action", "n.csv").out,
		  "0 create, 0 update, 0 same, 0 skip, 2 conflict.");
	give(runner, "n.csv",
	     arena_format(&runner->arena, "Team,Task,Who,Deadline\n%s,Count the beds,,2017-09-01\n",
			  team));
	expect_in(EXPECT(runner, 0, "import", "action", "n.csv").out,
		  "0 create, 0 update, 1 same, 0 skip, 0 conflict.");
	EXPECT(runner, 0, "undo");
}

/* A row that says a name and its parts says each of them, however they fit. */
static void a_name_and_its_parts_stay_as_they_are_said(void **state)
{
	static const char *const rows[][2] = {
		{"Ruth Abernathy,Ruthie,Abernathy", "Given name Ruth > Ruthie\n"},
		{"Ruthie A. Poe,Ruth,Abernathy", "Name Ruth Abernathy > Ruthie A. Poe\n"},
		{"Ruth Abernathy,Ruthie,",
		 "Name Ruth Abernathy > Ruthie Abernathy; Given name Ruth > Ruthie\n"},
	};
	struct Runner *runner = *state;
	const char *out = EXPECT(runner, 0, "list", "person", "Ruth Abernathy", "--columns", "name",
				 "--with-ids", "--csv")
				  .out;
	const char *id = strstr(out, "id:");

	assert_non_null(id);
	id = arena_text_n(&runner->arena, id, strcspn(id, ","));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		give(runner, "n.csv",
		     arena_format(&runner->arena, "Id,Name,Given name,Family name\n%s,%s\n", id,
				  rows[i][0]));
		expect_in(EXPECT(runner, 0, "import", "person", "n.csv").out, rows[i][1]);
		if (i < 2)
			expect_in(EXPECT(runner, 0, "import", "person", "n.csv").out, ", 1 same,");
		EXPECT(runner, 0, "undo");
	}
}

/* An amount that may be a thousand times as much is not rounded. */
static void money_of_three_decimals_is_left(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give(runner, "e.csv",
	     "Date,Team,Kind,Amount\n2017-04-15,DAL17-01,payment,1.500\n"
	     "2017-04-16,DAL17-01,payment,12.505\n2017-04-17,DAL17-01,payment,\"1,500.50\"\n"
	     "2017-04-18,DAL17-01,payment,\"2,500\"\n");
	out = EXPECT(runner, 1, "import", "entry", "e.csv", "--dry-run").out;
	expect_in(out, "Row 2: conflict: Amount \"1.500\" has three decimals, and money has two.");
	expect_in(out, "Row 3: conflict: Amount \"12.505\" has three decimals");
	expect_in(out, "Amount 1,500.50;");
	expect_in(out, "Amount 2,500.00;");
}

/* What is refused when all is written is said of its rows, and the others come in. */
static void a_row_that_would_void_a_certificate_is_left(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give(runner, "a.csv",
	     "Session,Person,Day,Half,State,Reason\n"
	     "POR17-S1,Hannah Rasmussen,2017-04-20,morning,absent,\n"
	     "DAL17-S1,Mireille Abadie,2017-04-05,morning,present,on time\n"
	     "POR17-S1,Hannah Rasmussen,2017-04-20,afternoon,absent,\n");
	out = EXPECT(runner, 1, "import", "attendance", "a.csv").out;
	expect_in(out, "Row 2: conflict: This would void the certificate QTP17-000001 of Hannah");
	expect_in(out, "Row 3: update mark of the roll Mireille Abadie: Reason (empty) > on time");
	expect_in(out, "Row 4: conflict: This would void the certificate QTP17-000001 of Hannah");
	expect_in(out, "3 rows: 0 create, 1 update, 0 same, 0 skip, 2 conflict.");
	EXPECT(runner, 0, "undo");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_not_named_is_not_the_same),
		cmocka_unit_test(a_name_and_its_parts_stay_as_they_are_said),
		cmocka_unit_test(money_of_three_decimals_is_left),
		cmocka_unit_test(a_row_that_would_void_a_certificate_is_left),
	};

	return cmocka_run_group_tests_name("import of kinds", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}

/* Tables with a row a team, whose columns are its members: "Leader", "Core member 1 e-mail". */
#include "qtp/engine/base/math.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The members of the team and their addresses. */
static void expect_team(struct Runner *runner)
{
	static const char query[] =
		"SELECT m.role, p.family, p.given, p.email FROM v_member m JOIN v_person p ON "
		"p.id = m.person_id JOIN v_team t ON t.id = m.team_id WHERE t.name = 'Zeta' "
		"ORDER BY p.family";

	assert_string_equal(EXPECT(runner, 0, "sql", query, "--csv", "--keys").out,
			    "role,family,given,email\r\n"
			    "sponsor,Boss,Sam,sam@z.example\r\n"
			    "leader,Doe,Jane,jane@z.example\r\n"
			    "core,Poe,Nick,nick@z.example\r\n"
			    "core,Roe,Kim,kim@z.example\r\n");
}

/* The same team in the forms that people keep it in. */
static const char numbered[] =
	"Team,Practice,Leader,Leader email,Sponsor,Sponsor email,Core member 1,"
	"Core member 1 email,Core member 2,Core member 2 email\n"
	"Zeta,Zeta Onc,Jane Doe,jane@z.example,Sam Boss,sam@z.example,Nick Poe,"
	"nick@z.example,Kim Roe,kim@z.example\n";
static const char named[] =
	"Team,Practice,Lead physician,E-mail of lead physician,Exec sponsor,"
	"Exec sponsor's e-mail,Member 2 name,Member 2 role,Member 2 e-mail,Other members\n"
	"Zeta,Zeta Onc,\"Doe, Jane\",jane@z.example,Sam Boss,sam@z.example,Nick Poe,core,"
	"nick@z.example,Kim Roe <kim@z.example>; Jane Doe\n";
static const char beside[] =
	"Team,Practice,Leader,Email,Phone,Sponsor,Email,Core member,Email,Core member,Email\n"
	"Zeta,Zeta Onc,Jane Doe,jane@z.example,1-555,Sam Boss,sam@z.example,Nick Poe,"
	"nick@z.example,Kim Roe,kim@z.example\n";
static const char parted[] =
	"TeamName,Practice,LeaderFirstName,LeaderLastName,LeaderEmail,Executive Sponsor,"
	"Executive Sponsor Email,Team members,Team members' e-mails\n"
	"Zeta,Zeta Onc,Jane,Doe,jane@z.example,Sam Boss,sam@z.example,\"1. Nick Poe, RN\n"
	"2. Kim Roe\",\"nick@z.example\n"
	"kim@z.example\"\n";
static const char ticked[] = "Team,Practice,Name,Email,Leader,Core,Larger team,Sponsor\n"
			     "Zeta,Zeta Onc,Jane Doe,jane@z.example,X,X,,\n"
			     "Zeta,Zeta Onc,Nick Poe,nick@z.example,,x,,\n"
			     "Zeta,Zeta Onc,Kim Roe,kim@z.example,,x,,\n"
			     "Zeta,Zeta Onc,Sam Boss,sam@z.example,,,,yes\n";
static const char sponsored[] =
	"Team,Practice,Name,Email,Role,Sponsor,Sponsor email,Participants\n"
	"Zeta,Zeta Onc,Jane Doe,jane@z.example,leader,Sam Boss,sam@z.example,4\n"
	"Zeta,Zeta Onc,Nick Poe,nick@z.example,core,Sam Boss,sam@z.example,4\n"
	"Zeta,Zeta Onc,Kim Roe,kim@z.example,core,,,4\n";
static const char contact[] =
	"Team,Practice,Contact name,Contact e-mail,Team lead,Second Member First Name,"
	"Second Member Last Name,Second Member Mail,Member B,Member B E-mail,Sponsor\n"
	"Zeta,Zeta Onc,Jane Doe,jane@z.example,Jane Doe,Nick,Poe,nick@z.example,Kim Roe,"
	"kim@z.example,Sam Boss (sam@z.example)\n";
static const char grouped[] =
	",,Leader,,Sponsor,,Member 1,,Member 2,\n"
	"Team,Practice,Name,Email,Name,Email,Name,Email,Name,Email\n"
	"Zeta,Zeta Onc,Jane Doe,jane@z.example,Sam Boss,sam@z.example,Nick Poe,"
	"nick@z.example,Kim Roe,kim@z.example\n";

static const char blocks[] = "Team,Practice,Head of project,Leader,Sponsor,Members\n"
			     "Zeta,Zeta Onc,tbd,\"Dr. Jane Doe\njane@z.example\n214-555-0100\","
			     "\"Sam Boss, MBA <sam@z.example>\",\"- Nick Poe, RN (nick@z.example)\n"
			     "- Kim Roe\nkim@z.example\n(214) 555-0101\"\n"
			     "Theta,Zeta Onc,,n/a,vacant,TBD\n";

static const char members[] = "Team,Practice,Member,Role,Email (work)\n"
			      "Zeta,Zeta Onc,Jane Doe,leader,jane@z.example\n"
			      "Zeta,Zeta Onc,Nick Poe,core,nick@z.example\n"
			      "Zeta,Zeta Onc,Kim Roe,,kim@z.example\n"
			      "Zeta,Zeta Onc,Sam Boss,sponsor,sam@z.example\n";
static const char asked[] = "Team,Practice,Member,Leader?,Core?,Sponsor?,E-mail\n"
			    "Zeta,Zeta Onc,Jane Doe,Y,Y,N,jane@z.example\n"
			    "Zeta,Zeta Onc,Nick Poe,N,Y,N,nick@z.example\n"
			    "Zeta,Zeta Onc,Kim Roe,,Y,,kim@z.example\n"
			    "Zeta,Zeta Onc,Sam Boss,N,N,Y,sam@z.example\n";
static const char crossed[] = "Team,Practice,Participant,E-mail,Leader,Core,Sponsor\n"
			      "Zeta,Zeta Onc,Jane Doe,jane@z.example,X,X,\n"
			      "Zeta,Zeta Onc,Nick Poe,nick@z.example,,X,\n"
			      "Zeta,Zeta Onc,Kim Roe,kim@z.example,,X,\n"
			      "Zeta,Zeta Onc,Sam Boss,sam@z.example,,,X\n";
static const char one_core[] =
	"Team,Practice,Leader (physician),Leader email (work),Core member,Core member email,"
	"Sponsor (executive),Others\n"
	"Zeta,Zeta Onc,Jane Doe,jane@z.example,Nick Poe,nick@z.example,Sam Boss <sam@z.example>,"
	"Kim Roe <kim@z.example>\n";

static const char answered[] =
	"Timestamp,Practice name,Team,Name of your project leader,Leader's e-mail,Please list the "
	"names of core team members (one per line),What is the name of your sponsor?\n"
	"3/2/2017 10:11,Zeta Onc,Zeta,\"Jane Doe, MD\",jane@z.example,\"Nick Poe nick@z.example\n"
	"Kim Roe kim@z.example\",Sam Boss <sam@z.example>\n";

static void every_form_makes_the_same_team(void **state)
{
	static const char *const forms[] = {numbered,  named,	beside,	  parted,  ticked,
					    sponsored, contact, grouped,  blocks,  members,
					    asked,     crossed, one_core, answered};
	struct Runner *runner = *state;
	const char *first = EXPECT(runner, 0, "dump").out;

	for (size_t i = 0; i < N_ITEMS(forms); i++) {
		give(runner, "t.csv", forms[i]);
		EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17");
		expect_team(runner);
		expect_in(EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17").out,
			  ": 0 create, 0 update, ");
		EXPECT(runner, 0, "undo");
		assert_string_equal(EXPECT(runner, 0, "dump").out, first);
	}
}

static void the_plan_says_the_column_of_each_member(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give(runner, "t.csv",
	     "Team,Practice,Leader,Leader e-mail,Other members,Comments\n"
	     "Zeta,Zeta Onc,Jane Doe,jane@z.example,Kim Roe; Nick Poe,a fine team\n"
	     "Eta,Zeta Onc,,,,nobody yet\n");
	out = EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17", "--dry-run").out;
	expect_in(out, "Leader = person.name (leader), Leader e-mail = person.email (leader)");
	expect_in(out, "Comments = team.notes");
	expect_in(out, "Row 2, Leader: create person Jane Doe");
	expect_in(out, "Row 2, Other members: create person Kim Roe");
	expect_in(out, "Row 2, Other members: create member Nick Poe: Team Zeta; Role core");
	expect_in(out, "Row 3: create team Eta");
	out = EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17", "--dry-run",
		     "--json")
		      .out;
	expect_in(out, "\"column\": \"Other members\"");
	expect_in(out, "\"seat\": \"leader\"");
}

static void what_does_not_go_together_is_left(void **state)
{
	static const struct {
		const char *table, *says;
	} rows[] = {
		{"Team,Leader,Other members\nZeta,Jane Doe,\"Roe, Kim, Poe, Nick\"\n",
		 "Row 2, Other members: conflict: It is not clear which commas of \"Roe, Kim, Poe, "
		 "Nick\" part names."},
		{"Team,Leader,Members,Members' e-mails\nZeta,Jane Doe,Kim Roe; Nick Poe,k@z.eu\n",
		 "Row 2, Members: conflict: \"Members\" has 2 names"},
		{"Team,Name,Leader,Sponsor\nZeta,Jane Doe,x,x\n",
		 "Row 2: conflict: It is ticked as \"Leader\" and as \"Sponsor\"."},
		{"Team,Leader,Sponsor\nZeta,Jane Doe,Jane Doe\n",
		 "Row 2, Sponsor: conflict: Row 2 (Leader) is about the same member, with"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		give(runner, "t.csv", rows[i].table);
		expect_in(EXPECT(runner, 1, "import", "roster", "t.csv", "--cohort", "DAL17",
				 "--dry-run")
				  .out,
			  rows[i].says);
	}
	give(runner, "t.csv", "Team,Leader,Leader name,Sponsor\nZeta,Jane Doe,Jane Doe,Sam Boss\n");
	expect_in(
		EXPECT(runner, 2, "import", "roster", "t.csv", "--cohort", "DAL17").err,
		"The columns \"Leader\" (2) and \"Leader name\" (3) are both Name of one leader.");
}

static void a_map_names_members(void **state)
{
	static const char map[] =
		"Boss=leader\nBoss mail=leader e-mail\nHelper=core\nAide=core\nPatron=sponsor\n"
		"Sponsor=-\n";
	struct Runner *runner = *state;

	give(runner, "t.csv",
	     "Team,Practice,Boss,Boss mail,Helper,Aide,Patron,Sponsor\n"
	     "Zeta,Zeta Onc,Jane Doe,jane@z.example,Nick Poe <nick@z.example>,Kim Roe "
	     "kim@z.example,Sam Boss mailto:sam@z.example,of no account\n");
	give(runner, "t.map", map);
	EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17", "--map", "t.map");
	expect_team(runner);
	EXPECT(runner, 0, "undo");
}

/* What a row has no column for stays, also where empty cells empty fields. */
static void what_a_member_has_no_column_for_stays(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give(runner, "t.csv",
	     "Team,Practice,Leader,Leader e-mail,Sponsor\n"
	     "Zeta,Zeta Onc,Jane Doe,jane@z.example,Sam Boss <sam@z.example>\n");
	EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17");
	give(runner, "t.csv",
	     "Team,Practice,Leader,Leader e-mail,Sponsor\nZeta,Zeta Onc,Jane Doe,,Sam Boss\n");
	out = EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17", "--clear").out;
	expect_in(out, "Row 2, Leader: update person Jane Doe: E-mail jane@z.example > (empty)");
	expect_in(out, "2 rows: 0 create, 1 update, 1 same");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

/* A name alone is that of the person in the team. */
static void a_person_without_practice_is_that_of_the_team(void **state)
{
	static const char table[] =
		"Team,Name,Role\nZeta,Jane Doe,leader\nZeta,Kim Roe,core\nZeta,\"Roe, Kim\",core\n"
		"Eta,Kim Roe,core\n";
	struct Runner *runner = *state;

	give(runner, "t.csv", table);
	expect_in(EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17").out,
		  "3 create, 0 update, 0 same, 1 skip");
	expect_in(EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17").out,
		  "0 create, 0 update, 3 same, 1 skip");
	EXPECT(runner, 0, "undo");
}

static void a_practice_may_have_two_teams(void **state)
{
	struct Runner *runner = *state;

	give(runner, "t.csv",
	     "Team,Practice,Name,Role\nZeta,Zeta Onc,Jane Doe,leader\nEta,Zeta Onc,Kim Roe,core\n");
	expect_in(EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17").out,
		  "Row 3: create team Eta");
	expect_in(EXPECT(runner, 0, "import", "roster", "t.csv", "--cohort", "DAL17").out,
		  "2 same");
	EXPECT(runner, 0, "undo");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_form_makes_the_same_team),
		cmocka_unit_test(the_plan_says_the_column_of_each_member),
		cmocka_unit_test(what_does_not_go_together_is_left),
		cmocka_unit_test(a_map_names_members),
		cmocka_unit_test(what_a_member_has_no_column_for_stays),
		cmocka_unit_test(a_person_without_practice_is_that_of_the_team),
		cmocka_unit_test(a_practice_may_have_two_teams),
	};

	return cmocka_run_group_tests_name("cli_seats", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}

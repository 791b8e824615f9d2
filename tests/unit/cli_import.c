/* Tables that come in: a plan row by row, one operation, one undo, and the same table twice changes
 * nothing. */
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/import.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cmocka.h>

static const char *dump(struct Runner *runner)
{
	return EXPECT(runner, 0, "dump").out;
}

/* All of it at once, whatever record of the row it is about; and a cohort by its city. */
static void a_row_says_all_that_is_wrong_with_it(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give(runner, "wrong.csv",
	     "Site,Practice,Name,Email,Role\n"
	     "Dallas,Elm Center,Ada Byrd,ada(at)elm.example,Porter\n"
	     "Dallas,Elm Center,Bo Lind,bo@elm.example,core\n"
	     "Reno,Elm Center,Cy Ray,cy@elm.example,core\n");
	out = EXPECT(runner, 1, "import", "roster", "wrong.csv", "--dry-run").out;
	expect_in(out, "\"ada(at)elm.example\" is no e-mail address.");
	expect_in(out, "\"Porter\" is no choice for Role.");
	expect_in(out, "Row 3: create team Elm Center: Site DAL17;");
	expect_in(out, "There is no cohort \"Reno\".");
}

/* A sheet that names no team: what comes of it is said before it is done; the role is found by
 * what a head says. */
static void a_roster_of_no_team_says_so(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give(runner, "one.csv",
	     "Name,Role on the team,E-mail address\nJane Smith,Leader,jane@harbor.example\n");
	out = EXPECT(runner, 1, "import", "roster", "one.csv", "--cohort", "DAL17", "--dry-run")
		      .out;
	expect_in(out, "Role on the team = member.role");
	expect_in(out, "No column names a team, so no row makes a member: add one, or say it with "
		       "--team.");
	out = LINE(runner, "import", "roster", "one.csv", "--team", "DAL17-03", "--dry-run");
	assert_null(strstr(out, "No column names"));
	expect_in(out, "create member");
	give(runner, "names.csv", "Name,E-mail\nJane Smith,jane@harbor.example\n");
	expect_in(LINE(runner, "import", "roster", "names.csv", "--cohort", "DAL17", "--dry-run"),
		  "No column names a team, so no row makes a member");
}

static const char roster[] =
	"Organization,City,State,First name,Last Name,E-mail Address,Role,Shirt size\n"
	"New Mill Oncology,Waco,TX,Ada,Byrd,ada@mill.example,leader,L\n"
	"New Mill Oncology,Waco,TX,Bob,Stone,bob@mill.example,core,M\n"
	"Old Creek Cancer,Tyler,TX,Cy,Dale,cy@creek.example,boss,S\n"
	"Old Creek Cancer,Tyler,TX,Di,Dale,di@creek.example,sponsor,S\n";

static void a_roster_makes_practices_people_teams_and_members(void **state)
{
	struct Runner *runner = *state;
	const char *before = dump(runner), *out;

	give(runner, "roster.csv", roster);
	out = EXPECT(runner, 2, "import", "roster", "roster.csv").err;
	expect_in(out, "does not say the cohort of each team");
	assert_string_equal(dump(runner), before);

	out = EXPECT(runner, 1, "import", "roster", "roster.csv", "--cohort", "DAL17", "--dry-run")
		      .out;
	expect_in(out,
		  "Nothing is written. 4 rows: 3 create, 0 update, 0 same, 0 skip, 1 conflict.");
	expect_in(out, "not used: Shirt size");
	expect_in(out, "First name = person.given, Last Name = person.family");
	expect_in(out, "Row 4: conflict: \"boss\" is no choice for Role.");
	assert_string_equal(dump(runner), before);

	EXPECT(runner, 1, "import", "roster", "roster.csv", "--cohort", "DAL17");
	out = EXPECT(runner, 0, "list", "member", "person:Dale", "--csv", "--columns",
		     "person,role")
		      .out;
	assert_string_equal(out, "Person,Role\r\nDi Dale,sponsor\r\n");
	out = EXPECT(runner, 1, "import", "roster", "roster.csv", "--cohort", "DAL17").out;
	expect_in(out, "0 create, 0 update, 3 same, 0 skip, 1 conflict.");
	EXPECT(runner, 0, "verify");
	/* What differs is an update, whatever else the row is about; a row that is left has none.
	 */
	give(runner, "moved.csv",
	     "Organization,City,Name,E-mail Address,Role\n"
	     "New Mill Oncology,Reno,Ada Byrd,ada@mill.example,leader\n"
	     "Third Mill,Reno,Cy Dale,cy@creek.example,boss\n");
	out = EXPECT(runner, 1, "import", "roster", "moved.csv", "--cohort", "DAL17", "--dry-run")
		      .out;
	expect_in(out, "Row 2: update practice New Mill Oncology: City Waco > Reno\n");
	expect_in(out, "0 create, 1 update, 0 same, 0 skip, 1 conflict.");
	out = EXPECT(runner, 1, "import", "roster", "moved.csv", "--cohort", "DAL17", "--dry-run",
		     "--json")
		      .out;
	out = strstr(out, "\"row\": 3,");
	assert_non_null(out);
	expect_in(out, "\"records\": []");
	expect_in(out, "\"written\": false");
	expect_in(LINE(runner, "undo"), "import roster from roster.csv");
	assert_string_equal(dump(runner), before);
	EXPECT(runner, 1, "import", "roster", runner_path(runner, "roster.csv"), "--cohort",
	       "DAL17");
	expect_in(LINE(runner, "undo"), ": import roster from roster.csv");
}

static void a_row_that_cannot_be_taken_says_why(void **state)
{
	static const struct {
		const char *kind, *text, *option;
		int code;
		const char *says;
	} rows[] = {
		{"person", "Name,Email\nAda Byrd,ada@x.example\nBob Stone,ada@x.example\n", NULL, 1,
		 "Row 3: conflict: E-mail \"ada@x.example\" is that of Ada Byrd."},
		{"person", "Name,Email\nAda Byrd,ada@x.example\n\"Byrd, Ada\",ADA@x.example\n",
		 NULL, 0, "Row 3: skip: It repeats row 2."},
		{"person", "Name,Email\n\"Byrd, Ada\",ada@x.example\n", NULL, 0,
		 "create person Ada Byrd: E-mail ada@x.example; Given name Ada; Family name Byrd"},
		{"person", "\"Name (Last, First)\",E-mail (work)\n\"Byrd, Ada\",ada@x.example\n",
		 NULL, 0,
		 "Columns: Name (Last, First) = person.name, E-mail (work) = person.email\n"},
		{"person", "Name,Name (if changed)\nAda Byrd,\n", NULL, 0,
		 "not used: Name (if changed)"},
		{"person", "Name,Email\nAda Byrd,ada@x.example\nAda Bird,ADA@x.example\n", NULL, 1,
		 "Row 3: conflict: E-mail \"ADA@x.example\" is that of Ada Byrd."},
		{"person", "Name,Email\nAda Byrd,ada@x.example\nAda Byrd,ada@x.example\n", NULL, 0,
		 "Row 3: skip: It repeats row 2."},
		{"person", "Name,Email\nAda Byrd,ada@x.example\nBob Stone,ada@x.example\n",
		 "--force", 0, "Row 3: create person Bob Stone: E-mail ada@x.example"},
		{"person", "Name,Email\nWei Mei Lin,wei.lin@faculty.example\n", NULL, 0,
		 "Row 2: update person Wei Mei Lin: Name Wei Lin > Wei Mei Lin"},
		{"person", "Email,Member number\nwei.lin@faculty.example,M-20776\n", NULL, 1,
		 "Row 2: conflict: The row fits both Wei Lin and Elena Brandt."},
		{"person", "REF,Member number\nwei.lin@faculty.example,M-20776\n", NULL, 1,
		 "Row 2: conflict: The row fits both Wei Lin and Elena Brandt."},
		{"person", "Name,Email,Other e-mail\nAl,a@x.example; b@x.example,c@x.example\n",
		 NULL, 1, "Row 2: conflict: \"a@x.example; b@x.example\" is no e-mail address."},
		{"person", "Name,Shirt size\nAl,L\n,M\n", NULL, 0,
		 "Row 3: skip: It says nothing of what the columns are about."},
		{"person", "Name,Phone\nJ\xf6rg,1\n", NULL, 0,
		 "The table was read as Windows-1252."},
		{"person", "Name,Email,E-mail address\nA,a@x.example,b@x.example\n", NULL, 2,
		 "\"Email\" (2) and \"E-mail address\" (3) are both E-mail"},
		{"person", "Name,Title,Job title,Phone,Mobile\nA,Dr.,CMO,1,2\n", NULL, 2,
		 "\"Title\" (2) and \"Job title\" (3) are both Position, \"Phone\" (4) and "
		 "\"Mobile\" (5) are both Phone. Rename those that are not meant, or map them to "
		 "\"-\". Use: --map FILE"},
		{"person", "Name,Title,Job title\nA,,CMO\nB,,\n", NULL, 0,
		 "Job title = person.title; not used: Title"},
		{"person", "Name,Job title,Title\nA,,\n", NULL, 0,
		 "Job title = person.title; not used: Title"},
		{"person", "Name,Email,E-mail address\n", NULL, 2,
		 "\"Email\" (2) and \"E-mail address\" (3) are both E-mail"},
		{"person", "Name,Profession,Good standing\nAl,Oncologist,Yes\n", NULL, 0,
		 "Profession physician; Standing in good standing"},
		{"person", "Name,Member from\nAl,4/5/2017\n", NULL, 2,
		 "--dates mdy or --dates dmy"},
		{"person", "Name,Member from,Member until\nAl,3/4/2017,13/4/2018\n", NULL, 0,
		 "Member from 3 Apr 2017; Member until 13 Apr 2018"},
		{"person", "Name,Member from\nAl,Apr-17\n", NULL, 1,
		 "Row 2: conflict: Member from \"Apr-17\" is a month of a year or a day"},
		{"person", "Name,Member from\nAl,3/4/2017\nBo,4/2/2017\n", NULL, 2,
		 "\"3/4/2017\" can be read with the month or the day first"},
		{"person", "Name,Member from\nAl,13/4/2017\nBo,4/25/2017\n", NULL, 2,
		 "Row 2, column \"Member from\", has the day first, and row 3, column"},
		{"person", "Name,Member from,Member until\nAl,13/4/2017,4/25/2018\n", NULL, 2,
		 "and row 2, column \"Member until\", the month"},
		{"person", "Name,Member from\nAl,13/4/2017\nBo,4/25/2017\n", "--dates=dmy", 1,
		 "Row 3: conflict: Member from \"4/25/2017\" has the month first"},
		{"person", "Name,Member from\nAl,4/5/2017\nBo,3/5/2017\n", "--dates=dmy", 0,
		 "2017-05-03 to 2017-05-04"},
		{"person", "Name,Member from\nAl,4/5/2017\nBo,13/5/2017\n", NULL, 0,
		 "read with the day first"},
		{"contact", "Date,Team,Min.,What we talked about\n2017-08-01,DAL17-03,30,Aim\n",
		 NULL, 0, "Minutes 30; Kind call; Notes Aim"},
		{"contact", "Date,Team,Coach\n2017-08-01,DAL17-03,Dr. Okafor\n", NULL, 0,
		 "Coach Daniel Okafor;"},
		{"contact", "Date,Team,Coach\n2017-08-01,DAL17-03,Brandt\n", NULL, 1,
		 "There is no person \"Brandt\"."},
		{"team", "Code,Coach\nDAL17-03,haddad\n", NULL, 0,
		 "Coach Daniel Okafor > Rania Haddad"},
		{"action", "Team,To do,Who,By when\nDAL17-03,Pull data,Elena Brandt,2017-08-30\n",
		 NULL, 0,
		 "create action Pull data: Team Lakeside Oncology; Owner Elena Brandt; Due"},
		{"session",
		 "Cohort,Session no.,Start,End,Hotel\nDAL17,1,2017-04-05,2017-04-06,Elm\n", NULL, 0,
		 "Row 2: update session DAL17-S1: Venue "},
		{"measure", "Team,Measure,Goal\nDAL17-03,Chemo in 14 days,90\n", NULL, 0,
		 "Target 90"},
		{"point", "Measure,Month,Percent\nDAL17-03-M1,2017-08-01,51\n", NULL, 0,
		 "Measure Hours from arrival to start of chemotherapy; Value 51"},
		{"team", "Code,Remarks\nDAL17-03,call first\n", NULL, 0,
		 "Notes (empty) > call first"},
		{"person", "Foo,Bar\n1,2\n", NULL, 2, "No column of the table is a field"},
		{"person", "Foo,Bar,Baz\nName,1,2\nAl,3,4\n", NULL, 2,
		 "No column of the table is a field"},
		{"person", "Name,Practice\nAl,Nowhere\n", NULL, 1,
		 "There is no practice \"Nowhere\"."},
		{"person", "Name,Fellow,Phone\nAl,x,'+49 30\n", NULL, 0, "create person Al"},
		{"team", "Code,Stage\nDAL17-01,declined\n", NULL, 1, "Stage is not set directly"},
		{"practice", "Name,Physicians\nLakeside Oncology,\"1,234\"\n", NULL, 0, " > 1234"},
		{"entry", "Team,Kind,Amount,Date\nDAL17-03,payment,\"1,234\",2017-08-02\n", NULL, 2,
		 "Use: --decimal point or --decimal comma"},
		{"entry", "Team,Kind,Amount,Date\nDAL17-03,payment,\"1,234\",2017-08-02\n",
		 "--decimal=point", 0, "Amount 1,234.00; "},
		{"person", "sep=;\nName;Profession\nAl;Porter\n", NULL, 1,
		 "Row 2 (line 3): conflict: \"Porter\" is no choice"},
		{"person", "Name\nAl\n", "--sheet=1", 2, "It is a text and has no sheets"},
		{"nonsense", "Name\nAl\n", NULL, 2, "nothing that can be imported"},
		{"contact", "Team,Kind,Date\nDAL17-03,call,31/02/2017\n", NULL, 1,
		 "Row 2: conflict: \"31/02/2017\" is no date"},
		{"entry", "Team,Kind,Amount,Date\nDAL17-03,payment,10,2017-08-02\n", NULL, 0,
		 ": Day 2 Aug 2017; "},
		{"person", "REF,Position\nelena.brandt@lakeside.example,Chief\n", NULL, 0,
		 "Row 2: update person Elena Brandt: Position "},
		{"person", "REF,Name\nada@x.example,Ada Byrd\n", NULL, 0,
		 "Row 2: create person Ada Byrd: E-mail ada@x.example"},
		{"person", "REF,Name,Email\nada@x.example,Ada Byrd,bob@x.example\n", NULL, 1,
		 "Row 2: conflict: There is no person \"ada@x.example\"."},
		{"person",
		 "REF,Name,Email\nelena.brandt@lakeside.example,Lihua Chen,"
		 "lihua.chen@harborview.example\n",
		 NULL, 1, "Row 2: conflict: Lihua Chen has the e-mail"},
		{"person", "REF,Name\n,Ada Byrd\n,Bob Stone\n", NULL, 0, "2 create, 0 update"},
		{"practice", "REF,City\nNowhere,Waco\n", NULL, 1,
		 "Row 2: conflict: There is no practice \"Nowhere\"."},
		{"practice", "Name,Notes\nNew A,\"one\r\ntwo\"\n,three\n", NULL, 1,
		 "Row 3 (line 4): conflict: Name is missing"},
		{"practice", "Name,Notes\nNew A,\"one\ntwo\"\nNew B,\"three\n", NULL, 2,
		 "Row 3 (line 4), column 2: the quotation mark is never closed."},
		{"person",
		 "Name,Email,Phone\nWei Lin,WEI.LIN@faculty.example\u00a0,+1 (555) 0104\n", NULL, 0,
		 ": 0 create, 0 update, 1 same,"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct Run run;

		give(runner, "rows.csv", rows[i].text);
		run = EXPECT(runner, rows[i].code, "import", rows[i].kind, "rows.csv", "--dry-run",
			     rows[i].option);
		expect_in(rows[i].code == 2 ? run.err : run.out, rows[i].says);
	}
}

static void a_sheet_as_it_is_kept_comes_in(void **state)
{
	static const struct {
		const char *text, *option;
		int code;
		const char *says[4];
	} rows[] = {
		/* Titles with the separator of another kind, in which commas are text. */
		{"Roster, spring\nas of 14 Mar, by Ann\n\nPractice;Name;Email;Role\nNew Mill;"
		 "\"Byrd; Ada\";ada@mill.example;Team Lead\n",
		 NULL,
		 0,
		 {"Row 4 names the columns; what stands above it is left out.",
		  "Row 5: create practice New Mill", "Role leader"}},
		/* A title is no head of a group. */
		{"Team\nName,E-mail,Practice\nAda Byrd,ada@mill.example,New Mill\n",
		 NULL,
		 0,
		 {"Row 2 names the columns; what stands above it is left out.",
		  "Row 3: create person Ada Byrd"}},
		/* The head of a group above it. */
		{",Person,,\nPractice,Name,E-mail,Role\nNew Mill,Ada Byrd,ada@mill.example,\n",
		 NULL,
		 0,
		 {"Row 2 names the columns", "Row 3: create person Ada Byrd"}},
		{"Practice,Name,E-mail\nNew Mill,Ada Byrd,ada@mill.example\n"
		 ",Bo Dale,bo@mill.example\n",
		 NULL,
		 1,
		 {"1 row is empty in Practice, first row 3; --fill",
		  "Row 3: conflict: It names no team"}},
		{"Team,Name,Email\nFirst,,\n,Ada Byrd,ada@mill.example\n,Bo Dale,bo@mill.example\n"
		 "Total: 2,,\n",
		 "--fill",
		 0,
		 {"2 rows are empty in Team, first row 3: each has what the row above has.",
		  "Row 2: skip: It names no person", "Row 4: create member Bo Dale: Team First",
		  "Row 5: skip: \"Total: 2\" is a note"}},
		/* Sums, in whichever column the word is; names that only begin like one are names.
		 */
		{"No,Practice,Name,E-mail,Role\n1,New Mill,Ada Byrd,ada@mill.example,\n,Summe,2,,\n"
		 ",,TOTAL 2,,\n2,,,,n = 12\n",
		 NULL,
		 0,
		 {"Row 3: skip: \"Summe\" is a note", "Row 4: skip: \"TOTAL 2\" is a note",
		  "Row 5: skip: \"n = 12\" is a note"}},
		{"No,Practice,Family name,Given name\n1,Total Cancer Care,Sum,Anna\n",
		 NULL,
		 0,
		 {"create practice Total Cancer Care", "create person Anna Sum"}},
		/* One person in two teams, and two who share a name and a practice. */
		{"Team,Practice,Name,E-mail\nFirst,New Mill,Ada Byrd,ada@mill.example\nOther,Creek,"
		 "Ada Byrd,ada@mill.example\n",
		 NULL,
		 0,
		 {"Row 3: create team Other",
		  "Row 3: Practice of Ada Byrd stays New Mill, as row 2 says.",
		  "2 create, 0 update"}},
		{"Practice,Name,E-mail\nNew Mill,Ada Byrd,ada@mill.example\nNew Mill,\"Byrd, Ada\","
		 "ab@mill.example\n",
		 NULL,
		 1,
		 {"Row 3: conflict: Row 2 says another E-mail of Ada Byrd: ada@mill.example."}},
	};
	struct Runner *runner = *state;
	const char *before = dump(runner);

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const char *option = rows[i].option, *again, *written;

		give(runner, "kept.csv", rows[i].text);
		const char *out = EXPECT(runner, rows[i].code, "import", "roster", "kept.csv",
					 "--cohort", "DAL17", "--dry-run", option)
					  .out;

		for (size_t s = 0; s < 4 && rows[i].says[s]; s++)
			expect_in(out, rows[i].says[s]);
		EXPECT(runner, rows[i].code, "import", "roster", "kept.csv", "--cohort", "DAL17",
		       option);
		written = dump(runner);
		again = EXPECT(runner, rows[i].code, "import", "roster", "kept.csv", "--cohort",
			       "DAL17", option)
				.out;
		expect_in(again, ": 0 create, 0 update,");
		assert_string_equal(dump(runner), written);
		EXPECT(runner, 0, "undo");
		assert_string_equal(dump(runner), before);
	}
}

/* A contact without a time of day has no key: another program may write it in other words. */
static void a_row_in_other_words_is_the_same(void **state)
{
	struct Runner *runner = *state;

	give(runner, "c.csv",
	     "Team,Coach,State,Date,Kind,Barrier: leadership\n"
	     "Lakeside Oncology,daniel okafor,held,18 Jul 2017,E-mail,TRUE\n");
	expect_in(EXPECT(runner, 0, "import", "contact", "c.csv", "--dry-run").out,
		  ": 0 create, 0 update, 1 same,");
}

/* What was changed in another program comes back as a change, also where no time of day says which
 * contact it is; two of one day that are both new are two. */
static void a_contact_without_a_time_is_found_by_its_day(void **state)
{
	struct Runner *runner = *state;

	give(runner, "c.csv",
	     "Team,Coach,State,Date,Kind,Notes\n"
	     "Lakeside Oncology,daniel okafor,held,2017-08-11,E-mail,one\n"
	     "Lakeside Oncology,daniel okafor,held,2017-08-11,E-mail,two\n"
	     "Harbor Oncology,daniel okafor,held,2017-08-11,E-mail,three\n");
	expect_in(EXPECT(runner, 0, "import", "contact", "c.csv").out, ": 3 create, 0 update,");
	expect_in(EXPECT(runner, 0, "import", "contact", "c.csv").out,
		  ": 0 create, 0 update, 3 same");
	give(runner, "c.csv",
	     "Team,Coach,State,Date,Kind,Notes\n"
	     "Lakeside Oncology,daniel okafor,held,2017-08-11,E-mail,one\n"
	     "Lakeside Oncology,daniel okafor,held,2017-08-11,E-mail,other\n"
	     "Harbor Oncology,daniel okafor,held,2017-08-11,E-mail,changed\n");
	const char *out = EXPECT(runner, 0, "import", "contact", "c.csv").out;

	expect_in(out, ": 0 create, 2 update, 1 same");
	expect_in(out, "three > changed");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

/* A sheet a team: the team of rows that name none is said beside it. */
static void a_team_is_given_to_the_rows_that_name_none(void **state)
{
	static const char rows[] = "Name,Team,Role\nCal Zed,,core\nDi Zed,DAL17-02,core\n,,\n";
	struct Runner *runner = *state;

	give(runner, "sheet.csv",
	     "Name,Email,Role\nAmy Zed,amy@z.example,core\nBob Zed,bob@z.example,extended\n");
	expect_in(LINE(runner, "import", "roster", "sheet.csv", "--team", "DAL17-03"), "2 create");
	expect_in(LINE(runner, "import", "roster", "sheet.csv", "--team", "lakeside"), "2 same");
	give(runner, "rows.csv", rows);
	expect_in(LINE(runner, "import", "roster", "rows.csv", "--team", "DAL17-03"), "2 create");
	expect_in(LINE(runner, "list", "member", "Zed", "team:DAL17-03"), "Cal Zed");
	expect_in(LINE(runner, "list", "member", "Zed", "team:DAL17-02"), "Di Zed");
	give(runner, "calls.csv", "Day,Kind,Notes\n2017-05-04,call,Spoke of pods\n");
	expect_in(LINE(runner, "import", "contact", "calls.csv", "--team", "DAL17-03"), "1 create");
	/* The same of another team is another call. */
	expect_in(LINE(runner, "import", "contact", "calls.csv", "--team", "DAL17-02"), "1 create");
	expect_in(LINE(runner, "import", "contact", "calls.csv", "--team", "DAL17-03"), "1 same");
	expect_in(EXPECT(runner, 2, "import", "person", "sheet.csv", "--team", "DAL17-03").err,
		  "There is no team of a person.");
	for (int i = 0; i < 4; i++)
		EXPECT(runner, 0, "undo");
}

static void a_person_of_a_team_is_found_in_its_practice(void **state)
{
	struct Runner *runner = *state;
	const char *before;

	give(runner, "names.csv",
	     "Team,Role,First name,Last name\nDAL17-01,core,Zora,Neverland\n"
	     "DAL17-02,core,Zora,Neverland\n");
	expect_in(LINE(runner, "import", "roster", "names.csv", "--cohort", "DAL17"),
		  "2 rows: 2 create");
	before = LINE(runner, "dump", "--history");
	expect_in(LINE(runner, "import", "roster", "names.csv", "--cohort", "DAL17"),
		  ": 0 create, 0 update, 2 same, 0 skip, 0 conflict.");
	assert_string_equal(LINE(runner, "dump", "--history"), before);
}

/* What each core member hands in is theirs alone: a row of another person fits none of them. */
static void what_each_member_owes_is_matched_by_the_member(void **state)
{
	static const struct {
		int code;
		const char *person, *said;
	} rows[] = {
		{0, "\"Ybarra, Tom\"", "1 update"},
		{0, "\"Ybarra, Tom\"", "1 same"},
		{1, "Judith Marsh", "Judith Marsh is no core member of DAL17-03."},
		{1, "", "The row fits several deliverables"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		give(runner, "owed.csv",
		     arena_format(&runner->arena,
				  "Team,Milestone,Person,Note\nDAL17-03,2017-M01,%s,Late\n",
				  rows[i].person));
		expect_in(EXPECT(runner, rows[i].code, "import", "deliverable", "owed.csv").out,
			  rows[i].said);
	}
	EXPECT(runner, 0, "undo");
}

static void a_row_changes_only_what_it_says(void **state)
{
	struct Runner *runner = *state;
	const char *before = dump(runner), *out;

	give(runner, "p.csv", "Name,City,Region\nLakeside Oncology,,Utah\n");
	out = EXPECT(runner, 0, "import", "practice", "p.csv").out;
	expect_in(out, "update practice Lakeside Oncology: Region ");
	expect_in(out, " > Utah");
	assert_null(strstr(out, "; City "));
	out = EXPECT(runner, 0, "import", "practice", "p.csv", "--clear", "--json").out;
	expect_in(out, "\"field\": \"city\"");
	expect_in(out, "\"new\": \"\"");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
	assert_string_equal(dump(runner), before);
}

static void what_is_in_the_bin_is_not_made_again(void **state)
{
	struct Runner *runner = *state;
	const char *id;

	give(runner, "q.csv", "Name,City\nSpare Practice,Waco\n");
	EXPECT(runner, 0, "import", "practice", "q.csv");
	EXPECT(runner, 0, "remove", "practice", "Spare Practice");
	expect_in(EXPECT(runner, 1, "import", "practice", "q.csv").out,
		  "Spare Practice is in the bin. Restore it first.");
	id = strstr(EXPECT(runner, 0, "list", "practice", "--bin", "--with-ids", "--csv").out,
		    "\nid:");
	assert_non_null(id);
	give(runner, "q.csv",
	     arena_format(&runner->arena, "Id,Region%.*s,Utah\n", (int)strcspn(id, ","), id));
	expect_in(EXPECT(runner, 1, "import", "practice", "q.csv").out,
		  "Spare Practice is in the bin. Restore it first.");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

/* Totals, heads in two rows, columns of one head, several addresses, roles in other words. */
static void what_people_write_beside_values_is_understood(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give(runner, "w.csv",
	     "Name,E-mail\nRN Mary Poe,mary@w.example <mailto:Mary@w.example>; mpoe@w.example\n"
	     "Ann Ray,Ann Ray <ann@w.example>\nCy Day,cy at w.example\nTotal: 3,\nTotals,3\n");
	out = EXPECT(runner, 1, "import", "person", "w.csv", "--dry-run").out;
	expect_in(out, "E-mail mary@w.example; Given name Mary; Family name Poe; Other e-mail "
		       "mpoe@w.example");
	expect_in(out, "E-mail ann@w.example;");
	expect_in(out, "Row 4: conflict: \"cy at w.example\" is no e-mail address.");
	expect_in(out, "Row 5: skip: \"Total: 3\" is a note, no row of the list.");
	expect_in(out, "Row 6: skip: \"Totals\" is a note");
	EXPECT(runner, 1, "import", "person", "w.csv");
	expect_in(EXPECT(runner, 1, "import", "person", "w.csv").out, "0 create, 0 update, 2 same");
	EXPECT(runner, 0, "undo");
	give(runner, "w.csv", "Family name,Given name,Phone\nSum,Wing,\nSum,,12\n");
	out = EXPECT(runner, 0, "import", "person", "w.csv", "--dry-run").out;
	expect_in(out, "Row 2: create person Wing Sum");
	expect_in(out, "Row 3: skip: \"Sum\" is a note");
	give(runner, "w.csv",
	     "Name,E-mail,Phone\nBo Ek,bo@w.example,2.145551234E+09\n"
	     "Cy Day,cy@w.example,2.14555E+09\n");
	out = EXPECT(runner, 1, "import", "person", "w.csv", "--dry-run").out;
	expect_in(out, "E-mail bo@w.example; Phone 2145551234;");
	expect_in(out, "Row 3: conflict: Phone \"2.14555E+09\" has lost digits in a spreadsheet.");
	give(runner, "w.csv",
	     "Team,,Person,,\nName,Code,Name,Email,Role\nCedar,C1,Bo Ek,bo@w.example,MD champion\n"
	     "Cedar,C1,Cy Day,cy@w.example,Exec sponsor\n");
	out = EXPECT(runner, 0, "import", "roster", "w.csv", "--cohort", "DAL17", "--dry-run").out;
	expect_in(out, "Team Name = team.name, Team Code = team.code, Person Name = person.name");
	expect_in(out, "Row 2 names the columns; what stands above a name goes before it.");
	expect_in(out, "create member Bo Ek: Team Cedar; Role core");
	expect_in(out, "create member Cy Day: Team Cedar; Role sponsor");
	give(runner, "w.csv", "Name,Name,Email\nJane,Doe,jane@w.example\n");
	expect_in(EXPECT(runner, 2, "import", "person", "w.csv", "--dry-run").err,
		  "The columns \"Name\" (1) and \"Name (2)\" (2) are both Name.");
	give(runner, "w.map", "Name=given\nName (2)=family\n");
	expect_in(EXPECT(runner, 0, "import", "person", "w.csv", "--map", "w.map", "--dry-run").out,
		  "create person Jane Doe");
	give(runner, "w.csv",
	     "Team,Call date,Type,Duration,Comments\nDAL17-03,4/13/2017,Phone call,30,a\n"
	     "DAL17-03,4/14/2017,Video call,20,b\nDAL17-03,4/15/2017,site visit,60,c\n");
	out = EXPECT(runner, 0, "import", "contact", "w.csv", "--dry-run").out;
	expect_in(out, "Minutes 30; Kind call; Notes a");
	expect_in(out, "Minutes 20; Kind video; Notes b");
	expect_in(out, "Minutes 60; Kind in person; Notes c");
	give(runner, "w.csv",
	     "Team,Indicator,Type of data,Data,Wanted,Frequency,Goal\n"
	     "DAL17-03,Waiting,x,percentage,lower,Monthly,12.5\n");
	expect_in(EXPECT(runner, 0, "import", "measure", "w.csv", "--dry-run").out,
		  "Wanted lower is better; Data k of n; Chart by the data; Period month; Target "
		  "12.5");
	give(runner, "w.csv",
	     "Name;Vorname;Courriel;T\303\251l\303\251fono;Member from;Member until\n"
	     "Gro\303\237;Anna;anna@w.example;n/a;2017-04-05 09:30;TBD\n");
	expect_in(EXPECT(runner, 0, "import", "person", "w.csv", "--dry-run").out,
		  "create person Anna Gro\303\237: E-mail anna@w.example; Member from 5 Apr 2017; "
		  "Given name Anna; Family name Gro\303\237\n");
}

static void a_map_says_what_a_column_is(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give(runner, "m.csv", "Who,Where,Mail\nAl Map,Lakeside Oncology,al@map.example\n");
	give(runner, "m.map", "# heads\nWho=name\nWhere=practice\r\nMail=-\n");
	out = EXPECT(runner, 0, "import", "person", "m.csv", "--map", "m.map", "--dry-run").out;
	expect_in(out, "Columns: Who = person.name, Where = person.practice; not used: Mail");
	give(runner, "m2.csv",
	     "Name,Email,Mail,E-mail of the leader,E-mail\nAl,a@x.example,"
	     "b@x.example,al@map.example,c@x.example\n");
	give(runner, "m2.map", "E-mail of the leader=email\n");
	out = EXPECT(runner, 0, "import", "person", "m2.csv", "--map", "m2.map", "--dry-run").out;
	expect_in(out, "E-mail of the leader = person.email; not used: Email, Mail, E-mail\n");
	expect_in(out, "create person Al: E-mail al@map.example;");
	give(runner, "m2.map", "E-mail of the leader=email\nMail=email\n");
	expect_in(EXPECT(runner, 2, "import", "person", "m2.csv", "--map", "m2.map").err,
		  "The columns \"Mail\" (3) and \"E-mail of the leader\" (4) are both E-mail.");
	give(runner, "m.map", "Who=nothing\n");
	EXPECT(runner, 2, "import", "person", "m.csv", "--map", "m.map");
	give(runner, "m.map", "Who=name\nWhere\n");
	expect_in(EXPECT(runner, 2, "import", "person", "m.csv", "--map", "m.map").err,
		  "\"Where\" is not HEAD=FIELD");
	give(runner, "wide.csv", "\u59d3\u540d,\u90ae\u7bb1\n\u674e\u5a1c,li@map.example\n");
	give(runner, "m.map", "\u59d3\u540d=name\n\u90ae\u7bb1=email\n");
	expect_in(LINE(runner, "import", "person", "wide.csv", "--map", "m.map", "--dry-run"),
		  "create person \u674e\u5a1c: E-mail li@map.example;");
	give(runner, "m.map", "Who=name\nWhen=notes\n");
	expect_in(EXPECT(runner, 2, "import", "person", "m.csv", "--map", "m.map").err,
		  "The map names the column \"When\", and the table has none of this name.");
}

/* The address sanitizer of clang keeps what was freed for a while: how much was taken says nothing.
 */
#ifdef __has_feature
#define KEEPS_FREED __has_feature(address_sanitizer)
#else
#define KEEPS_FREED 0
#endif

/* Rows of one survey, and of one account: each is checked against those before it. */
static void many_rows_of_one_owner_take_little_memory(void **state)
{
	enum { ROWS = 250, MOST = 150000 /* kilobytes */ };
	struct Runner *runner = *state;
	struct Text answers, payments;
	struct rusage used;

	text_init(&answers);
	text_init(&payments);
	text_append(&answers, "K1,K2,C1,C2\n");
	text_append(&payments, "team,kind,amount,day\n");
	for (int i = 0; i < ROWS; i++) {
		text_format(&answers, "%d,5,6,7\n", i % 10 + 1);
		for (int k = 1; k <= 2; k++)
			text_format(&payments, "DAL17-01,payment,%d,2017-08-0%d\n", i + 1, k);
	}
	give(runner, "answers.csv", text_get(&answers));
	give(runner, "payments.csv", text_get(&payments));
	expect_in(EXPECT(runner, 0, "survey", "import", "DAL17-after", "answers.csv").out,
		  "250 new, ");
	expect_in(EXPECT(runner, 0, "import", "entry", "payments.csv").out, "500 create, ");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
	assert_int_equal(getrusage(RUSAGE_CHILDREN, &used), 0);
	if (used.ru_maxrss > MOST && !KEEPS_FREED)
		fail_msg("%ld kilobytes were taken", used.ru_maxrss);
	text_release(&answers);
	text_release(&payments);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_roster_of_no_team_says_so),
		cmocka_unit_test(a_roster_makes_practices_people_teams_and_members),
		cmocka_unit_test(a_sheet_as_it_is_kept_comes_in),
		cmocka_unit_test(a_row_that_cannot_be_taken_says_why),
		cmocka_unit_test(a_row_says_all_that_is_wrong_with_it),
		cmocka_unit_test(a_row_in_other_words_is_the_same),
		cmocka_unit_test(a_contact_without_a_time_is_found_by_its_day),
		cmocka_unit_test(a_team_is_given_to_the_rows_that_name_none),
		cmocka_unit_test(a_person_of_a_team_is_found_in_its_practice),
		cmocka_unit_test(what_each_member_owes_is_matched_by_the_member),
		cmocka_unit_test(a_row_changes_only_what_it_says),
		cmocka_unit_test(what_is_in_the_bin_is_not_made_again),
		cmocka_unit_test(what_people_write_beside_values_is_understood),
		cmocka_unit_test(a_map_says_what_a_column_is),
		cmocka_unit_test(many_rows_of_one_owner_take_little_memory),
	};

	return cmocka_run_group_tests_name("tables in", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}

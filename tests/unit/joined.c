/* Joined lists: every one is there on the command line and on the screen, with the filter, the
 * order, the columns and the formats of a list. */
#include "qtp/engine/view/joined.h"
#include "qtp/engine/ui/view.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static size_t n_lines(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

static bool has_view(const char *id)
{
	const struct ViewSpec *view = NULL;

	while ((view = view_after(view)))
		if (strcmp(view->id, id) == 0)
			return true;
	return false;
}

static void every_list_is_whole_and_has_its_view(void **state)
{
	struct Runner *runner = *state;
	const struct JoinedSpec *spec;
	size_t n = 0;

	for (size_t i = 0; (spec = joined_at(i)); i++, n++) {
		assert_true(spec->n_columns > 0 && spec->n_columns <= LIST_COLUMNS);
		assert_true(*spec->title && *spec->help && spec->load);
		assert_true(has_view(spec->key));
		assert_null(entity_find(spec->key));
		EXPECT(runner, 0, "list", spec->key);
		EXPECT(runner, 0, "list", spec->key, "--json", "--sort",
		       spec->columns[spec->n_columns - 1].key);
		EXPECT(runner, 0, "list", spec->key, "--html", "--columns", "all");
		assert_int_equal(strncmp(EXPECT(runner, 0, "list", spec->key, "--csv", "--keys",
						"--with-ids")
						 .out,
					 "id,", 3),
				 0);
		expect_in(EXPECT(runner, 2, "list", spec->key, "nofield:x").err,
			  "There is no field \"nofield\" in the list ");
		expect_in(EXPECT(runner, 2, "list", spec->key, "--columns", "nofield").err,
			  "There is no column \"nofield\"");
	}
	assert_true(n >= 6);
}

static void the_roster_says_who_answered_what(void **state)
{
	struct Runner *runner = *state;
	const char *out = EXPECT(runner, 0, "list", "roster", "--csv").out;

	assert_int_equal(n_lines(out), 49);
	expect_in(out,
		  "Team,Role,Family name,Given name,Credentials,E-mail,Phone,Practice,S1,S2,S3");
	expect_in(out, "DAL17-03,leader,Brandt,Elena,MD,elena.brandt@lakeside.example,,Lakeside "
		       "Oncology,yes,yes,yes\r\n");
	out = EXPECT(runner, 0, "list", "roster", "Brandt, Elena", "--csv", "--columns",
		     "team,family")
		      .out;
	assert_string_equal(out, "Team,Family name\r\nDAL17-03,Brandt\r\n");
	out = EXPECT(runner, 0, "list", "roster", "cohort=POR17 role=leader", "--csv", "--columns",
		     "family", "--sort=-family", "--limit", "2")
		      .out;
	assert_string_equal(out, "Family name\r\nVandermeer\r\nSarmento\r\n");
}

/* What is missing comes last in both orders, choices are in the order of their table, and what is
 * alike stays as it was. */
static void a_list_is_in_the_order_of_its_column(void **state)
{
	static const char *const rows[][4] = {
		{"roster", "phone", "family,phone", "\r\nLin,555\r\nEkstr\u00f6m,\r\n"},
		{"roster", "-phone", "family,phone", "\r\nLin,555\r\nEkstr\u00f6m,\r\n"},
		{"roster", "role", "role,team,family",
		 "\r\ncore,DAL17-01,Achterberg\r\ncore,DAL17-01,Pike\r\n"},
		{"roster", "cohort", "role,team,family",
		 "\r\nleader,DAL17-01,Ekstr\u00f6m\r\ncore,DAL17-01,Achterberg\r\n"},
		{"charts", "-light", "light", "Light\r\nfine\r\n"},
		{"charts", "light", "light", "red\r\namber\r\n"},
	};
	struct Runner *runner = *state;

	LINE(runner, "set", "person", "tom.ybarra@lakeside.example", "phone=555", "family=Lin");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		expect_in(EXPECT(runner, 0, "list", rows[i][0], "--columns", rows[i][2], "--csv",
				 arena_format(&runner->arena, "--sort=%s", rows[i][1]))
				  .out,
			  rows[i][3]);
	LINE(runner, "undo");
}

/* A name is found as it is written or said; a season that is named is the one. */
static void a_list_is_filtered_as_lists_of_records_are(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "person", "tom.ybarra@lakeside.example", "name=\u674e \u5a1c",
	     "phone=555");
	LINE(runner, "add", "season", "code=2018", "first_day=2018-01-01", "last_day=2018-12-31");
	static const struct {
		const char *filter, *option;
		size_t n;
	} rows[] = {
		{"\u674e\u5a1c", NULL, 1},
		{"siobhan", NULL, 1},
		{"phone:55", NULL, 1},
		{"phone=", NULL, 47},
		{"DAL17-03", "--season=2018", 0},
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		size_t n = n_lines(
			EXPECT(runner, 0, "list", "roster", rows[i].filter, "--csv", rows[i].option)
				.out);

		if (n != rows[i].n + 1)
			fail_msg("%s: %zu", rows[i].filter, n - 1);
	}
	expect_in(LINE(runner, "list", "roster", "--json", "--limit", "1"),
		  "\"cohort\": \"DAL17\", \"team\": \"DAL17-01\", \"team_name\": ");
	expect_in(EXPECT(runner, 2, "list", "roster", "--bin").err, "takes no --bin and no --view");
	LINE(runner, "undo");
	LINE(runner, "undo");
}

/* What a cell names is found by id:N, REF and name, whichever of them it shows. */
/* Ids of the row and of what its names mean, which a name of several has not. */
static void names_have_their_ids(void **state)
{
	struct Runner *runner = *state;
	const char *out = EXPECT(runner, 0, "list", "roster", "brandt", "--with-ids", "--csv",
				 "--keys", "--columns", "team,practice,family")
				  .out;
	const char *team = EXPECT(runner, 0, "list", "team", "code:DAL17-03", "--with-ids", "--csv",
				  "--columns", "code")
				   .out;

	expect_in(out, "id,team,team_id,practice,practice_id,family\r\nid:");
	team = strstr(team, "\r\n") + 2;
	expect_in(strstr(out, "DAL17-03,"), arena_text_n(&runner->arena, team, strcspn(team, ",")));
	out = EXPECT(runner, 0, "list", "charts", "coach:Ruiz", "--with-ids", "--csv", "--columns",
		     "coach", "--limit", "1")
		      .out;
	expect_in(out, "Id,Coach,Coach id\r\nid:");
	expect_in(out, ",Ruiz,\r\n");
	out = EXPECT(runner, 0, "list", "roster", "--with-ids", "--json", "--limit", "1").out;
	expect_in(out, "\"team\": \"DAL17-01\", \"team_id\": ");
	assert_null(strstr(out, "id:"));
}

static void cells_are_found_by_every_name_of_their_record(void **state)
{
	static const char *const filters[][2] = {
		{"roster", "team=DAL17-03"},	 {"roster", "team:lakeside"},
		{"roster", "cohort:portland"},	 {"larger-team", "team:lakeside"},
		{"sponsors", "team=DAL17-03"},	 {"charts", "team=DAL17-03"},
		{"charts", "coach:daniel"},	 {"charts", "cohort=Dallas"},
		{"charts", "!team=DAL17-03"},	 {"ranking", "team:lantern"},
		{"faculty", "session:DAL17-S1"},
	};
	static const size_t lines[] = {3, 3, 24, 5, 1, 1, 4, 8, 15, 1, 5};
	struct Runner *runner = *state;
	const char *ref =
		strstr(LINE(runner, "list", "team", "DAL17-03", "--json"), "\"id\": ") + 6;
	const char *by_id =
		arena_format(&runner->arena, "team=id:%.*s", (int)strspn(ref, "0123456789"), ref);

	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		size_t n = n_lines(
			EXPECT(runner, 0, "list", filters[i][0], filters[i][1], "--csv").out);

		if (n != lines[i] + 1)
			fail_msg("%s %s: %zu", filters[i][0], filters[i][1], n - 1);
	}
	assert_int_equal(n_lines(EXPECT(runner, 0, "list", "roster", by_id, "--csv").out), 4);
	assert_int_equal(n_lines(EXPECT(runner, 0, "list", "charts", by_id, "--csv").out), 2);
}

static void other_lists_say_what_they_join(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	out = EXPECT(runner, 0, "list", "sponsors", "letter<2017-01-01", "--csv", "--columns",
		     "team,family,letter", "--limit", "1")
		      .out;
	assert_string_equal(out,
			    "Team,Family name,Letter received\r\nDAL17-01,Dunmore,2016-12-05\r\n");
	EXPECT(runner, 0, "letter", "sponsor-update", "DAL17-01", "-o", "letter.txt");
	EXPECT(runner, 0, "--now", "2017-03-01", "letter", "sponsor-update", "DAL17-01", "-o",
	       "older.txt");
	expect_in(EXPECT(runner, 0, "list", "sponsors", "team=DAL17-01", "--csv", "--columns",
			 "written,written_on")
			  .out,
		  "Last written,Written on\r\nsponsor-update,2017-08-21\r\n");
	/* Teams without a sponsor are there, those that are gone are not. */
	LINE(runner, "add", "team", "cohort=DAL17", "name=Bare Oncology");
	assert_string_equal(EXPECT(runner, 0, "list", "sponsors", "team:bare", "--csv", "--columns",
				   "team,family,stage")
				    .out,
			    "Team,Family name,Stage\r\nDAL17-10,,draft\r\n");
	assert_int_equal(
		n_lines(EXPECT(runner, 0, "list", "sponsors", "team=POR17-08", "--csv").out), 1);
	LINE(runner, "set", "person", "priya.nair@lakeside.example", "practice=");
	expect_in(EXPECT(runner, 0, "list", "roster", "nair", "--csv", "--columns", "practice").out,
		  "Practice\r\nLakeside Oncology\r\n");
	LINE(runner, "undo");
	LINE(runner, "undo");
	out = EXPECT(runner, 0, "list", "faculty", "okafor session=DAL17-S1", "--csv", "--columns",
		     "items,minutes")
		      .out;
	assert_string_equal(out, "Items,Minutes\r\n4,255\r\n");
	out = EXPECT(runner, 0, "list", "larger-team", "prather", "--csv", "--columns",
		     "role,title")
		      .out;
	assert_string_equal(out, "Role,Position\r\nextended,Quality analyst\r\n");
	out = EXPECT(runner, 0, "list", "addresses", "achterberg", "--csv", "--columns", "city")
		      .out;
	assert_string_equal(out, "City\r\nLarkmoor\r\n");
}

/* Mail goes to the address of the person, which is whole; else to the practice. */
static void an_address_is_where_mail_reaches_the_person(void **state)
{
	static const char *const columns = "address,city,postal_code";
	struct Runner *runner = *state;

	EXPECT(runner, 0, "set", "practice", "riverbend", "postal_code=04101");
	EXPECT(runner, 0, "set", "person", "wei.lin", "address=5 Elm Row, Ashford",
	       "postal_code=TN1");
	EXPECT(runner, 0, "set", "person", "joanna.pike", "address=7 Oak Row, Salt Fork");
	expect_in(
		EXPECT(runner, 0, "list", "addresses", "achterberg", "--csv", "--columns", columns)
			.out,
		"Larkmoor, OK\",Larkmoor,04101\r\n");
	expect_in(EXPECT(runner, 0, "list", "addresses", "Lin, Wei", "--csv", "--columns", columns)
			  .out,
		  "\r\n\"5 Elm Row, Ashford\",,TN1\r\n");
	expect_in(EXPECT(runner, 0, "list", "addresses", "pike", "--csv", "--columns", columns).out,
		  "\r\n\"7 Oak Row, Salt Fork\",,\r\n");
	for (int i = 0; i < 3; i++)
		EXPECT(runner, 0, "undo");
}

/* Whoever was in a core team of a season that is over is in the list. */
static void alumni_come_when_the_season_is_over(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	assert_int_equal(n_lines(EXPECT(runner, 0, "list", "alumni", "--csv").out), 1);
	out = EXPECT(runner, 0, "--now", "2018-02-01", "list", "alumni", "--csv", "--columns",
		     "family,season", "brandt")
		      .out;
	assert_string_equal(out, "Family name,Season\r\nBrandt,2017\r\n");
	/* One that was never accepted has none. */
	assert_int_equal(n_lines(EXPECT(runner, 0, "--now", "2018-02-01", "list", "alumni",
					"team=DAL17-09", "--csv")
					 .out),
			 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_list_is_whole_and_has_its_view),
		cmocka_unit_test(the_roster_says_who_answered_what),
		cmocka_unit_test(a_list_is_in_the_order_of_its_column),
		cmocka_unit_test(a_list_is_filtered_as_lists_of_records_are),
		cmocka_unit_test(names_have_their_ids),
		cmocka_unit_test(cells_are_found_by_every_name_of_their_record),
		cmocka_unit_test(other_lists_say_what_they_join),
		cmocka_unit_test(an_address_is_where_mail_reaches_the_person),
		cmocka_unit_test(alumni_come_when_the_season_is_over),
	};

	return cmocka_run_group_tests_name("joined lists", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}

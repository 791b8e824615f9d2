/* Reviewers: the table of tests/rules/ranking.txt, and the command line. */
#include "panel/rule_ranking.h"
#include "qtp/engine/domain/seed.h"
#include "support/case_table.h"
#include "support/demo.h"
#include "support/run.h"

#include <inttypes.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "qtp/engine/base/math.h"

#define TEAMS_MOST 8
#define LEAST_TOLD 12

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" is missing in \"%s\"", part, text);
}

static void has_not(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("\"%s\" is in \"%s\"", part, text);
}

/* --- The table --- */

struct Told {
	struct CaseTable table;
	char codes[TEAMS_MOST];
	struct Sheet sheets[TEAMS_MOST][REVIEWERS_MOST];
	struct Ranked ranked[TEAMS_MOST];
	size_t n;
};

static bool take_given(struct Told *told, char *text)
{
	struct Verdicts verdicts = {.n_criteria = 2};
	struct Sheet *sheets = told->sheets[told->n];
	char *save = NULL;

	if (told->n == TEAMS_MOST)
		return false;
	told->codes[told->n] = *strtok_r(text, " ", &save);
	for (char *word; (word = strtok_r(NULL, " ", &save));) {
		const char *scores = strchr(word, '=');

		if (strcmp(word, "opened") == 0) {
			verdicts.is_opened = true;
			continue;
		}
		if (!scores || verdicts.n_reviewers == REVIEWERS_MOST)
			return false;
		struct Sheet *sheet = &sheets[verdicts.n_reviewers++];

		sheet->is_asked = strcmp(scores, "=own") != 0;
		for (size_t i = 0; i < 2; i++)
			sheet->ratings[i] = sheet->is_asked && scores[1 + i] != '.'
						    ? scores[1 + i] - '0'
						    : NUMBER_NONE;
	}
	verdicts.sheets = sheets;
	told->ranked[told->n++] = ranked_of(verdicts);
	return true;
}

static void number_text(double number, char text[16])
{
	if (isnan(number))
		snprintf(text, 16, "-");
	else
		snprintf(text, 16, "%.2f", number);
}

static void said_of(const struct Told *told, size_t index, char said[128])
{
	const struct Ranked *all[TEAMS_MOST], *ranked = &told->ranked[index];
	int64_t ranks[TEAMS_MOST];
	char mean[16], spread[16], rank[16] = "-";

	for (size_t i = 0; i < told->n; i++)
		all[i] = &told->ranked[i];
	rank_means(all, told->n, ranks);
	number_text(ranked->mean, mean);
	number_text(ranked->spread, spread);
	if (ranks[index])
		snprintf(rank, sizeof rank, "%" PRId64, ranks[index]);
	snprintf(said, 128, "%c %s %zu of %zu, mean %s, spread %s, rank %s", told->codes[index],
		 scores_state_key(ranked->state), ranked->n_answered, ranked->n_asked, mean, spread,
		 rank);
}

static bool take(void *context, char *line)
{
	struct Told *told = context;
	char *rest, said[128];

	if (case_rest(line, "case")) {
		told->n = 0;
		return true;
	}
	if ((rest = case_rest(line, "given")))
		return take_given(told, rest);
	if (!(rest = case_rest(line, "then")))
		return false;
	for (size_t i = 0; i < told->n; i++)
		if (told->codes[i] == *rest) {
			said_of(told, i, said);
			case_told(&told->table, strcmp(rest, said) == 0, rest, said);
			return true;
		}
	return false;
}

static void ranks_are_as_the_table_says(void **state)
{
	struct Told told = {.table = {.name = "ranking.txt"}};

	(void)state;
	case_table_run(&told.table, take, &told, LEAST_TOLD);
}

/* --- The command line --- */

/* No list, filter, order, question, history or output says a score before it may be known. */
static void scores_are_blind_everywhere(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	LINE(runner, "assess", "DAL17-05", "okafor", "4 3 2");
	LINE(runner, "assess", "DAL17-05", "haddad", "A2=5");
	said = LINE(runner, "list", "ranking", "--json");
	has(said, "\"team\": \"DAL17-05\", \"team_name\": \"Copperleaf Oncology\", \"stage\": "
		  "\"submitted\", \"mean\": null");
	has(said, "\"answered\": 1, \"asked\": 3, \"missing\": \"Rania Haddad, Greta Nyqvist\", "
		  "\"scores\": \"blind\"");
	has(LINE(runner, "ranking", "DAL17", "--json"), "\"scores\": []");
	has_not(LINE(runner, "list", "application_score", "--json"), "rating");
	has_not(LINE(runner, "sql", "SELECT * FROM v_application_score"), "rating");
	has(LINE(runner, "history", "--json"), "\"field\": \"rating\", \"old\": null, \"new\": "
					       "\"••••\"");
	has(EXPECT(runner, 2, "sql", "SELECT rating FROM v_application_score").err,
	    "no such column: rating");
	EXPECT(runner, 2, "list", "application_score", "rating=4");
	EXPECT(runner, 2, "list", "application_score", "--columns", "rating");
	has(EXPECT(runner, 2, "list", "application_score", "--sort", "-rating").err, "is sealed");
	has(EXPECT(runner, 3, "ranking", "--as", "okafor").err, "takes in the whole file");

	LINE(runner, "assess", "DAL17-05", "haddad", "A1=5 A3=5");
	LINE(runner, "assess", "DAL17-05", "nyqvist", "4 4 4");
	said = LINE(runner, "ranking", "DAL17", "--json");
	has(said, "{\"rank\": 1, \"team\": \"DAL17-05\"");
	/* Those that have no rank yet come after it. */
	assert_int_equal(strncmp(strstr(said, "\"rank\": "), "\"rank\": 1,", 10), 0);
	/* Who is of the practice is not asked, member of the team or not. */
	LINE(runner, "set", "person", "greta.nyqvist@faculty.example",
	     "practice=Copperleaf Oncology");
	said = LINE(runner, "ranking", "DAL17", "--json");
	has(said, "\"not_asked\": [\"Greta Nyqvist\"]");
	LINE(runner, "set", "person", "greta.nyqvist@faculty.example", "practice=");
	LINE(runner, "add", "member", "team=DAL17-05", "person=greta.nyqvist@faculty.example",
	     "role=core");
	LINE(runner, "add", "team", "cohort=DAL17", "name=Draft Oncology");
	said = LINE(runner, "ranking", "DAL17", "--json");
	has(said, "\"not_asked\": [\"Greta Nyqvist\"]");
	has_not(said, "Draft Oncology");
	has(said, "\"mean\": 4, \"spread\": 2, \"missing\": []");
	has(said,
	    "{\"reviewer\": \"Daniel Okafor\", \"mean\": 3, \"A1\": 4, \"A2\": 3, \"A3\": 2}");
}

static void the_coordinator_opens_scores(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 3, "open-scores", "DAL17-05").err, "No reviewer has scored");
	LINE(runner, "assess", "DAL17-05", "okafor", "4,3,2");
	LINE(runner, "open-scores", "DAL17-05", "--reason", "Haddad is ill");
	has(LINE(runner, "ranking", "DAL17"), "opened, 1 of 3 answered");
	has(EXPECT(runner, 3, "open-scores", "DAL17-05").err, "open already");
	LINE(runner, "undo");
	has(LINE(runner, "ranking", "DAL17"), "blind, 1 of 3 answered");
}

/* What came by mail: the same table twice changes nothing, and undo takes all of it back. */
static void scores_come_by_mail(void **state)
{
	struct Runner *runner = *state;
	static const char table[] = "Team;Reviewer;A1;A2\n"
				    "DAL17-06;rania.haddad@faculty.example;5;4\n"
				    "Harborview Oncology;Okafor, Daniel;4;\n"
				    "DAL17-06;Rania Haddad;1;1\n"
				    "DAL17-77;Rania Haddad;1;1\n"
				    "DAL17-07;;2;\n";
	const char *before, *said;

	before = LINE(runner, "dump");
	run_write_file(runner_path(runner, "mail.csv"), table, strlen(table));
	said = EXPECT(runner, 1, "import", "ranking", "mail.csv", "--dry-run").out;
	has(said, "Nothing is written. 2 new, 0 changed, 0 same, 3 skipped.");
	has(said, "Row 4: skipped: DAL17-06, Rania Haddad: row 2 has scores of the same already");
	assert_string_equal(LINE(runner, "dump"), before);
	EXPECT(runner, 1, "import", "ranking", "mail.csv");
	said = EXPECT(runner, 1, "import", "ranking", "mail.csv", "--reviewer", "haddad").out;
	has(said, "Row 6: new: DAL17-07, Rania Haddad: 1 new score");
	has(said, "1 new, 0 changed, 2 same, 2 skipped.");
	static const char no_score[] = "Team;Reviewer;A1\nDAL17-06;Rania Haddad;6\n";

	run_write_file(runner_path(runner, "mail.csv"), no_score, strlen(no_score));
	has(EXPECT(runner, 1, "import", "ranking", "mail.csv", "--dry-run").out,
	    "\"6\" is no score");
	static const char other[] = "Team;Reviewer;A1;A2\nDAL17-06;Rania Haddad;2;4\n";

	run_write_file(runner_path(runner, "mail.csv"), other, strlen(other));
	has(EXPECT(runner, 0, "import", "ranking", "mail.csv", "--dry-run").out,
	    "Row 2: changed: DAL17-06, Rania Haddad: 1 changed score");
	LINE(runner, "undo");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
	static const char titled[] = "Scores, spring\n\nTeam;Reviewer;A1;A2\n"
				     "DAL17-06;rania.haddad@faculty.example;5;4\n";

	run_write_file(runner_path(runner, "mail.csv"), titled, strlen(titled));
	has(EXPECT(runner, 0, "import", "ranking", "mail.csv", "--dry-run").out, "Row 4: new: ");
	static const char own[] = "Team;Reviewer;A1\nDAL17-06;rania.haddad@faculty.example;5\n";

	LINE(runner, "set", "person", "rania.haddad@faculty.example",
	     "practice=Lanternfield Cancer Clinic");
	run_write_file(runner_path(runner, "mail.csv"), own, strlen(own));
	has(EXPECT(runner, 1, "import", "ranking", "mail.csv", "--dry-run").out,
	    "belongs to the team or its practice");
}

/* The same scores in every layout that people send. */
static void scores_come_in_every_layout(void **state)
{
	static const struct {
		const char *table;
		const char *said;
		int code;
	} cases[] = {
		{"Application,Criterion,Rania Haddad,Nyqvist,Okafor (of 5)\n"
		 "DAL17-05 Copperleaf Oncology,A1,4,3,5\n"
		 "DAL17-05,A2: the team can do it,4,,5\nDAL17-05,A3,4.0,3,5\n",
		 "Row 2: new: DAL17-05, A1: 3 new scores", 1},
		{"Team,Reviewer,Question,Rating\nDAL17-05,Haddad,A1,4\nDAL17-05,Haddad,A1,4\n",
		 "Row 3: skipped: DAL17-05, Rania Haddad, A1: row 2 has scores of the same", 1},
		{"Reviewer,Criterion,DAL17-05,DAL17-06\nHaddad,A1,4,2\n",
		 "Row 2: new: Rania Haddad, A1: 2 new scores", 0},
		{"Team,Reviewer,A1 (1-5),\"The team can do it: roles, time, a sponsor who helps\","
		 "Total\nDAL17-05,Haddad,4,3,7\n",
		 "Row 2: new: DAL17-05, Rania Haddad: 2 new scores", 0},
		/* A wrong number leaves its row alone. */
		{"Team,Reviewer,A1,A2\nDAL17-05,Haddad,0,6\nDAL17-06,Haddad,3.5,4/5\n"
		 "DAL17-07,Haddad,5,1\n",
		 "Row 3: skipped: DAL17-06, Rania Haddad: column \"A1\": \"3.5\", column "
		 "\"A2\": \"4/5\" is no score. Write a whole number from 1 to 5\nRow 4: new: ",
		 1},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		run_write_file(runner_path(runner, "way.csv"), cases[i].table,
			       strlen(cases[i].table));
		struct Run run = RUN(runner, "import", "ranking", "way.csv", "--dry-run");

		assert_int_equal(run.code, cases[i].code);
		has(run.out, cases[i].said);
		assert_int_equal(strstr(run.err, "\"Total\"") != NULL,
				 strstr(cases[i].table, "Total") != NULL);
	}
	run_write_file(runner_path(runner, "way.csv"), "Team,Reviewer,A1,A1 (1-5)\n", 26);
	has(EXPECT(runner, 2, "import", "ranking", "way.csv").err, "are both A1");
}

static void what_cannot_be_is_refused_in_words(void **state)
{
	struct Runner *runner = *state;
	static const char *const more[] = {"ines.ruiz", "elena.brandt"};

	has(EXPECT(runner, 2, "assess", "DAL17-05", "wei.lin", "4 4 4").err, "is no reviewer");
	has(EXPECT(runner, 2, "assess", "DAL17-05", "okafor", "4 6 3").err, "\"6\" is no score");
	has(EXPECT(runner, 2, "assess", "DAL17-05", "okafor", "4 0 3").err, "\"0\" is no score");
	has(EXPECT(runner, 2, "assess", "DAL17-05", "okafor", "4 4 4 4").err, "has 3");
	has(EXPECT(runner, 2, "assess", "DAL17-05", "okafor", "B9=4").err, "no criterion");
	has(EXPECT(runner, 2, "add", "reviewer", "season=2017", "person=okafor").err, "already");
	has(EXPECT(runner, 2, "add", "criterion", "season=2017", "code=a1", "text=x").err,
	    "The season has a criterion A1 already.");
	EXPECT(runner, 0, "add", "season", "code=2018", "first_day=2018-01-01",
	       "last_day=2018-12-31");
	EXPECT(runner, 0, "add", "criterion", "season=2018", "code=A1", "text=x");
	for (size_t i = 0; i < 2; i++)
		LINE(runner, "add", "reviewer", "season=2017",
		     arena_format(&runner->arena, "person=%s", more[i]));
	has(EXPECT(runner, 2, "assess", "DAL17-03", "elena.brandt", "4 4 4").err, "does not score");
	has(EXPECT(runner, 3, "add", "reviewer", "season=2017", "person=tom.ybarra").err,
	    "at most 5 reviewers");
	has(LINE(runner, "ranking", "DAL17", "--json"), "\"not_asked\": [\"Elena Brandt\"]");
}

/* Before the day of the decisions, and only where all is in view. */
static void today_says_who_has_not_scored(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "today"), "10 of 13 not scored, decisions in 16 days");
	has_not(LINE(runner, "--as", "okafor", "today"), "not scored");
	has_not(LINE(runner, "--now", "2017-02-01", "today"), "not scored");
	has(LINE(runner, "--now", "2017-03-10", "today"), "decisions 2 days late");
	LINE(runner, "set", "season", "2017", "decision_day=");
	has(LINE(runner, "--now", "2017-03-01", "today"), "decisions in 14 days");
	LINE(runner, "set", "season", "2017", "deadline=");
	has_not(LINE(runner, "--now", "2017-03-01", "today"), "not scored");
}

/* The demo while applications wait for a decision. */
static int set_up(void **state)
{
	struct Runner *runner = test_calloc(1, sizeof *runner);

	runner_init(runner);
	*state = runner;
	demo_put(runner_path(runner, "d.qtp"), DEMO_EARLY);
	runner->file = "d.qtp";
	return 0;
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ranks_are_as_the_table_says),
		TEST(scores_are_blind_everywhere),
		TEST(the_coordinator_opens_scores),
		TEST(scores_come_by_mail),
		TEST(scores_come_in_every_layout),
		TEST(what_cannot_be_is_refused_in_words),
		TEST(today_says_who_has_not_scored),
	};

	return cmocka_run_group_tests_name("reviewers", tests, NULL, NULL);
}

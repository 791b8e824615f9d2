/* Surveys: the table of tests/rules/surveys.txt, and the command line. */
#include "qtp/engine/base/text.h"
#include "qtp/survey.h"
#include "support/case_table.h"
#include "support/run.h"
#include "survey/rule_survey.h"

#include <inttypes.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define SHEETS_MOST 16
#define LEAST_TOLD 16

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" is missing in \"%s\"", part, text);
}

/* --- The table --- */

/* The ratings of one survey. */
struct Given {
	int64_t ratings[SHEETS_MOST];
	Id people[SHEETS_MOST];
	size_t n;
};

struct Told {
	struct CaseTable table;
	struct Given before, after;
};

static struct ItemRatings ratings_of(const struct Given *given)
{
	return (struct ItemRatings){given->ratings, given->people, given->n};
}

static bool take_given(struct Given *given, const char *text)
{
	char name[16];
	int rating;

	if (sscanf(text, "%15s %d", name, &rating) != 2 || given->n == SHEETS_MOST)
		return false;
	given->people[given->n] = *name == '-' ? 0 : *name;
	given->ratings[given->n++] = rating;
	return true;
}

static void mean_text(struct ItemMean mean, char text[64])
{
	if (mean.is_withheld)
		snprintf(text, 64, "withheld of %zu", mean.n);
	else if (isnan(mean.mean))
		snprintf(text, 64, "none of %zu", mean.n);
	else
		snprintf(text, 64, "%.2f of %zu", mean.mean, mean.n);
}

static void gain_text(struct ItemGain gain, char text[64])
{
	if (isnan(gain.points))
		snprintf(text, 64, "none");
	else
		snprintf(text, 64, "%.2f %.0f", gain.points, gain.percent);
}

static bool take_then(struct Told *told, const char *line)
{
	struct ItemRatings before = ratings_of(&told->before), after = ratings_of(&told->after);
	struct ItemGain paired = item_gain_paired(before, after);
	char found[64], said[96];

	gain_text(paired, found);
	snprintf(said, sizeof said, "pairs %zu %s", paired.n, found);
	if (strncmp(line, "mean before ", 12) == 0) {
		mean_text(item_mean(before), found);
		snprintf(said, sizeof said, "mean before %s", found);
	} else if (strncmp(line, "gain ", 5) == 0) {
		gain_text(item_gain(item_mean(before), item_mean(after)), found);
		snprintf(said, sizeof said, "gain %s", found);
	} else if (strncmp(line, "pairs ", 6) != 0) {
		return false;
	}
	case_told(&told->table, strcmp(line, said) == 0, line, said);
	return true;
}

static bool take(void *context, char *line)
{
	struct Told *told = context;
	char *rest;

	if (case_rest(line, "case")) {
		told->before.n = told->after.n = 0;
		return true;
	}
	if ((rest = case_rest(line, "given before")))
		return take_given(&told->before, rest);
	if ((rest = case_rest(line, "given after")))
		return take_given(&told->after, rest);
	return (rest = case_rest(line, "then")) && take_then(told, rest);
}

static void means_and_gains_are_as_the_table_says(void **state)
{
	struct Told told = {.table = {.name = "surveys.txt"}};

	(void)state;
	case_table_run(&told.table, take, &told, LEAST_TOLD);
}

/* --- The command line --- */

static void put_file(struct Runner *runner, const char *text)
{
	run_write_file(runner_path(runner, "answers.csv"), text, strlen(text));
}

#define IMPORT "survey", "import", "DAL17-after", "answers.csv"

/* People by e-mail or name, sheets without a name; the same file twice changes nothing, and undo
 * takes all of it back. */
static void answers_come_in_once(void **state)
{
	struct Runner *runner = *state;
	const char *said, *before = LINE(runner, "dump");

	put_file(runner, "E-mail,Name,K1,K2,C1\n"
			 "elena.brandt@lakeside.example,,8,7,9\n"
			 ",\"Ybarra, Tom\",5,,6\n"
			 ",,7,7,7\n"
			 ",,7,7,7\n"
			 "nobody@elsewhere.example,,1,1,1\n"
			 ",,,,\n");
	said = EXPECT(runner, 1, IMPORT, "--dry-run").out;
	has(said, "Nothing is written. 4 new, 0 changed, 0 same, 1 skipped.");
	assert_string_equal(LINE(runner, "dump"), before);
	said = EXPECT(runner, 1, IMPORT).out;
	has(said, "Row 2: new: Elena Brandt: 3 answers");
	has(said, "Row 3: new: Tom Ybarra: 2 answers");
	has(said, "Row 6: skipped: nobody@elsewhere.example: is no core member");
	has(EXPECT(runner, 1, IMPORT).out, "0 new, 0 changed, 4 same, 1 skipped.");
	put_file(runner, "Email,K1\nelena.brandt@lakeside.example,9\n");
	has(LINE(runner, "survey", "import", "DAL17-after", "answers.csv"),
	    "changed: Elena Brandt: K1 8 > 9");
	said = LINE(runner, "survey", "show", "DAL17-after", "--json");
	has(said, "\"answered\": 2");
	has(said, "\"without_name\": 2");
	has(said, "\"item\": \"C2\"");
	has(said, "\"withheld\": true");
	has(LINE(runner, "undo"), "survey DAL17-after");
	LINE(runner, "undo");
	has(LINE(runner, "survey", "show", "DAL17-after", "--json"), "\"answered\": 0");
}

/* Two seasons ask a K1 each: the survey says which is meant, in any order and in a table. */
static void a_code_of_two_seasons_is_that_of_the_survey(void **state)
{
	static const char *const surveys[] = {"survey=DAL17-before", "survey=DAL18-before"};
	struct Runner *runner = *state;

	EXPECT(runner, 0, "add", "season", "code=2018", "first_day=2018-01-01",
	       "last_day=2018-12-31");
	EXPECT(runner, 0, "add", "cohort", "season=2018", "code=DAL18", "city=Dallas",
	       "zone=America/Chicago");
	EXPECT(runner, 0, "add", "survey", "cohort=DAL18", "wave=before", "due=2018-02-01");
	has(EXPECT(runner, 2, "add", "survey_item", "season=2017", "code=K1", "text=Again",
		   "subject=knowledge")
		    .err,
	    "K1");
	EXPECT(runner, 0, "add", "survey_item", "season=2018", "code=K1", "text=Anew",
	       "subject=knowledge");
	for (size_t i = 0; i < sizeof surveys / sizeof surveys[0]; i++)
		EXPECT(runner, 0, "add", "survey_answer", "item=K1", "sheet=s1", surveys[i],
		       "rating=5");
	has(EXPECT(runner, 2, "add", "survey_answer", "item=K1", "sheet=s2", "rating=5").err,
	    "Survey is missing");
	put_file(runner, "Item,Survey,Sheet,Rating\nK1,DAL18-before,s3,6\nK1,DAL17-before,s4,7\n");
	has(LINE(runner, "import", "survey_answer", "answers.csv"), "2 create");
	has(LINE(runner, "import", "survey_answer", "answers.csv"), "2 same");
	has(LINE(runner, "verify"), "is sound");
}

static void a_long_table_comes_in_whole(void **state)
{
	enum { ROWS = 6000, SAID = 10 };
	struct Text table;

	text_init(&table);
	text_append(&table, "Email,K1\n");
	for (int i = 0; i < ROWS; i++)
		text_format(&table, "nobody%d@elsewhere.example,5\n", i);
	put_file(*state, text_get(&table));
	text_release(&table);
	has(EXPECT((struct Runner *)*state, 1, IMPORT).out,
	    "0 new, 0 changed, 0 same, 6000 skipped.");
	/* Sheets that say the same are as many as there are. */
	text_init(&table);
	text_append(&table, "K1\n");
	for (int i = 0; i < ROWS; i++)
		text_format(&table, "%d\n", i % SAID + 1);
	put_file(*state, text_get(&table));
	text_release(&table);
	has(EXPECT((struct Runner *)*state, 0, IMPORT).out, "6000 new, 0 changed, 0 same,");
	has(EXPECT((struct Runner *)*state, 0, IMPORT).out, "0 new, 0 changed, 6000 same,");
	EXPECT((struct Runner *)*state, 0, "undo");
}

/* What fewer than five sheets without a name say is in no list, question, history or grid; what
 * five say is. */
static void few_sheets_tell_nothing(void **state)
{
	static const char four[] = "K1\n3\n3\n3\n7\n";
	struct Runner *runner = *state;

	put_file(runner, four);
	LINE(runner, IMPORT);
	LINE(runner, "survey", "import", "DAL17-after", "answers.csv");
	assert_null(strstr(LINE(runner, "list", "survey_answer", "survey:after", "--json"),
			   "\"rating\""));
	has(EXPECT(runner, 2, "list", "survey_answer", "--columns", "rating").err, "is sealed");
	has(EXPECT(runner, 2, "list", "survey_answer", "rating=3").err, "is sealed");
	has(EXPECT(runner, 2, "sql", "SELECT avg(rating) FROM v_survey_answer").err, "rating");
	has(LINE(runner, "survey", "show", "DAL17-after", "--json"),
	    "\"given\": [{\"person\": null, \"C1\": null, \"C2\": null, \"K1\": null");
	put_file(runner, "K1\n3\n3\n3\n7\n9\n");
	has(LINE(runner, IMPORT), "1 new, 0 changed, 4 same");
	has(LINE(runner, "survey", "show", "DAL17-after", "--json"), "\"K1\": 9");
}

/* The demo's people before the course against those two after it. */
static void a_cohort_shows_what_was_gained(void **state)
{
	struct Runner *runner = *state;
	const char *said;
	size_t length;

	put_file(runner, "Email,K1\nelena.brandt@lakeside.example,8\n"
			 "tom.ybarra@lakeside.example,8\n");
	LINE(runner, IMPORT);
	said = LINE(runner, "survey", "show", "DAL17");
	has(said, "Gain from before to after the course");
	has(said, "8.0 (2)");
	said = LINE(runner, "survey", "show", "DAL17", "--json");
	has(said, "\"from\": \"DAL17-before\"");
	has(said, "\"pairs\": 2");
	LINE(runner, "survey", "show", "DAL17", "-o", "surveys.pdf");
	has(run_read_file(&runner->arena, runner_path(runner, "surveys.pdf"), &length), "%PDF");
}

static void what_cannot_be_is_refused_in_words(void **state)
{
	static const struct {
		const char *csv, *says;
	} files[] = {
		{"Email,K1\nelena.brandt@lakeside.example,11\n",
		 "Row 2, column \"K1\": \"11\" is no rating. Write a whole number from 1 to 10."},
		{"Email,K1\nelena.brandt@lakeside.example,0\n", "is no rating"},
		{"Email,K1\nelena.brandt@lakeside.example,5.5\n", "is no rating"},
		{"Email,X\nelena.brandt@lakeside.example,5\n", "No column is an item of"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
		put_file(runner, files[i].csv);
		has(EXPECT(runner, 2, IMPORT).err, files[i].says);
	}
	has(EXPECT(runner, 2, "add", "survey", "cohort=DAL17", "wave=before").err,
	    "DAL17-before is that survey already.");
	has(EXPECT(runner, 2, "add", "survey", "cohort=DAL17", "wave=session").err,
	    "An evaluation is of a session. Name it.");
	has(EXPECT(runner, 2, "add", "survey", "cohort=DAL17", "wave=session", "session=POR17-S1")
		    .err,
	    "POR17-S1 is a session of another cohort.");
	has(EXPECT(runner, 2, "add", "survey_item", "season=2017", "code=k1", "text=x").err,
	    "The season has an item K1 already.");
	has(EXPECT(runner, 2, "add", "survey_answer", "survey=DAL17-before", "item=E1",
		   "person=elena.brandt@lakeside.example", "rating=5")
		    .err,
	    "E1 is not asked in DAL17-before.");
	has(EXPECT(runner, 2, "add", "survey_answer", "survey=DAL17-before", "item=K1", "rating=5")
		    .err,
	    "An answer is a person's, or of a sheet without a name.");
	has(EXPECT(runner, 3, "set", "survey_item", "C1", "subject=session").err,
	    "C1 is not asked in DAL17-before.");
}

/* A survey is asked for again when it is late, and is not when all of it is there. */
static void late_answers_are_on_today(void **state)
{
	struct Runner *runner = *state;

	assert_null(strstr(LINE(runner, "today", "--json"), "DAL17-after"));
	runner->now = "2017-10-12";
	has(LINE(runner, "today"), "Survey DAL17-after");
	runner->now = "2017-10-20";
	has(LINE(runner, "today", "--json"), "24 of 24 answers are missing, 2 days late");
	runner->now = "2018-03-01";
	assert_null(strstr(LINE(runner, "today", "--json"), "DAL17-after"));
	runner->now = NULL;
}

#define S2 "DAL17-S2"

/* Where the season asks for it, a certificate waits for the evaluation of its session. */
static void a_certificate_waits_for_the_evaluation(void **state)
{
	static const char roll[] = "Name,2017-07-19 am,2017-07-19 pm\nElena Brandt,y,y\n";
	struct Runner *runner = *state;

	run_write_file(runner_path(runner, "roll.csv"), roll, strlen(roll));
	LINE(runner, "roll", S2, "--csv", "roll.csv");
	LINE(runner, "claim", S2, "elena.brandt@lakeside.example");
	LINE(runner, "set", "season", "2017", "evaluation_first=yes");
	has(EXPECT(runner, 2, "certificate", S2, "-o", "out").err,
	    "the evaluation of the session first");
	has(EXPECT(runner, 2, "certificate", "elena.brandt@lakeside.example", "-o", "out").err,
	    "the evaluation of the session first");
	LINE(runner, "add", "survey", "cohort=DAL17", "wave=session", "session=" S2);
	put_file(runner, "Email,E1,E2\nelena.brandt@lakeside.example,9,9\n");
	LINE(runner, "survey", "import", S2 "-evaluation", "answers.csv");
	has(LINE(runner, "certificate", "elena.brandt@lakeside.example", "-o", "out"),
	    "1 certificate");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(means_and_gains_are_as_the_table_says),
		DEMO(answers_come_in_once),
		DEMO(a_code_of_two_seasons_is_that_of_the_survey),
		DEMO(a_long_table_comes_in_whole),
		DEMO(few_sheets_tell_nothing),
		DEMO(a_cohort_shows_what_was_gained),
		DEMO(what_cannot_be_is_refused_in_words),
		DEMO(late_answers_are_on_today),
		DEMO(a_certificate_waits_for_the_evaluation),
	};

	return cmocka_run_group_tests_name("surveys", tests, NULL, NULL);
}

/* Variants: a partner society's season and a one-day workshop, set up without a line of code; saved
 * views and days that depend on a session, from the command line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "qtp/engine/os/file.h"
#include "support/run.h"

#define WORDS 16

/* Words with | between them; blanks belong to a word. */
static struct Run go(struct Runner *runner, int code, const char *line)
{
	static char place[2000];
	const char *words[WORDS] = {0};
	char *rest = place, *word;
	size_t n = 0;

	/* Faults of the user's own files are reported beside a success. */
	snprintf(place, sizeof(place), "%s", line);
	while ((word = strsep(&rest, "|")) && n + 1 < WORDS)
		words[n++] = word;
	struct Run run = runner_run(runner, words);

	if (run.code != code)
		fail_msg("%s gave %d, not %d: %s%s", line, run.code, code, run.out, run.err);
	return run;
}

static void has(struct Run run, const char *text)
{
	if (!strstr(run.out, text) && !strstr(run.err, text))
		fail_msg("\"%s\" is neither in the output nor in the error:\n%s%s", text, run.out,
			 run.err);
}

static void lacks(struct Run run, const char *text)
{
	if (strstr(run.out, text))
		fail_msg("\"%s\" is in the output:\n%s", text, run.out);
}

static void all(struct Runner *runner, const char *const lines[])
{
	for (; *lines; lines++)
		go(runner, 0, *lines);
}

static const char *const partner[] = {
	"init",
	"add|season|code=HP18|title=Partner "
	"season|first_day=2018-01-01|last_day=2018-12-31|society=HOPA|"
	"lead_rule=pharmacist_member|core_min=2|core_max=3|larger_min=|larger_max=",
	"add|cohort|season=HP18|code=CHI18|city=Chicago|zone=America/Chicago|capacity=6",
	"add|session|cohort=CHI18|number=1|first_day=2018-04-11|last_day=2018-04-12|venue=Hotel",
	"add|session|cohort=CHI18|number=2|first_day=2018-07-11|mode=virtual",
	"add|session|cohort=CHI18|number=3|first_day=2018-10-10|mode=hybrid|venue=Hotel",
	"add|practice|name=Elm Street Oncology",
	"add|person|name=Ada Quist|email=ada@example.org|profession=pharmacist|membership=member|"
	"member_from=2010-01-01|standing=good",
	"add|person|name=Bo Lind|email=bo@example.org|profession=nurse",
	"add|person|name=Cy Marsh|email=cy@example.org|title=Chief Pharmacist",
	"add|team|cohort=CHI18|practice=Elm Street Oncology|letter_received=2018-02-01|"
	"problem=Oral chemotherapy without consent",
	"add|member|team=CHI18-01|person=ada@example.org|role=leader",
	"add|member|team=CHI18-01|person=bo@example.org|role=core",
	"add|member|team=CHI18-01|person=cy@example.org|role=sponsor",
	NULL};

static void answer_all(struct Runner *runner, const char *person, const char *cohort,
		       int n_sessions)
{
	char line[300];

	for (int i = 1; i <= n_sessions; i++) {
		snprintf(line, sizeof(line), "add|confirmation|member=%s|session=%s-S%d|answer=yes",
			 person, cohort, i);
		go(runner, 0, line);
	}
}

static void a_partner_season_needs_no_code(void **state)
{
	struct Runner *runner = *state;

	all(runner, partner);
	answer_all(runner, "Ada Quist", "CHI18", 3);
	answer_all(runner, "Bo Lind", "CHI18", 3);
	has(go(runner, 0, "--now|2018-02-10|check|CHI18-01"), "eligible");
	go(runner, 0, "--now|2018-02-10|submit|CHI18-01");
	go(runner, 0, "--now|2018-02-10|accept|CHI18-01");
	/* A physician may not lead it, and four are too many. */
	go(runner, 0, "set|person|ada@example.org|profession=physician");
	has(go(runner, 1, "--now|2018-02-10|check|CHI18-01"), "pharmacist");
}

static const char *const workshop[] = {
	"init",
	"add|season|code=W18|title=Workshop|first_day=2018-01-01|last_day=2018-12-31|"
	"lead_rule=anyone|"
	"core_min=1|core_max=1|larger_min=|larger_max=|n_sessions=1|letter_required=no",
	"add|cohort|season=W18|code=AUS18|city=Austin|zone=America/Chicago|capacity=40|"
	"format=one_day",
	"add|session|cohort=AUS18|number=1|first_day=2018-05-05|venue=Library",
	"add|practice|name=Elm Street Oncology",
	"add|person|name=Ada Quist|email=ada@example.org|profession=nurse",
	"add|person|name=Bo Lind|email=bo@example.org",
	"add|team|cohort=AUS18|practice=Elm Street Oncology|name=Ada Quist",
	"add|team|cohort=AUS18|practice=Elm Street Oncology|name=Bo Lind",
	"add|member|team=AUS18-01|person=ada@example.org|role=leader",
	"add|member|team=AUS18-02|person=bo@example.org|role=leader",
	NULL};

static void a_one_day_workshop_takes_individuals_without_project_or_sponsor(void **state)
{
	struct Runner *runner = *state;

	all(runner, workshop);
	answer_all(runner, "Ada Quist", "AUS18", 1);
	has(go(runner, 0, "--now|2018-03-01|check|AUS18-01"), "eligible");
	go(runner, 0, "--now|2018-03-01|submit|AUS18-01");
	go(runner, 0, "--now|2018-03-01|accept|AUS18-01");
	/* People are registered one by one; nothing is said of teams and their core. */
	has(go(runner, 0, "--now|2018-03-01|today"), "1 registration\n");
	lacks(go(runner, 0, "--now|2018-03-01|check|AUS18-01"), "Larger team of");
	/* Who has not said that she comes is not in. */
	has(go(runner, 1, "--now|2018-03-01|check|AUS18-02"), "not confirmed");
	lacks(go(runner, 1, "--now|2018-03-01|check|AUS18-02"), "sponsor is named");
}

static void a_day_may_hang_on_a_session(void **state)
{
	struct Runner *runner = *state;

	all(runner, partner);
	go(runner, 0, "set|team|CHI18-01|letter_received=s1-14d");
	has(go(runner, 0, "--json|show|team|CHI18-01"), "2018-03-28");
	go(runner, 0, "set|team|CHI18-01|letter_received=S3 + 2w");
	has(go(runner, 0, "--json|show|team|CHI18-01"), "2018-10-24");
	go(runner, 0, "set|team|CHI18-01|letter_received=s2-1m");
	has(go(runner, 0, "--json|show|team|CHI18-01"), "2018-06-11");
	/* Whatever the order of the fields. */
	go(runner, 0,
	   "add|team|letter_received=s1|practice=Elm Street Oncology|cohort=CHI18|name=Second");
	has(go(runner, 0, "--json|show|team|CHI18-02"), "2018-04-11");
	has(go(runner, 2, "set|team|CHI18-01|letter_received=s7"), "CHI18 has no session 7");
	has(go(runner, 2, "set|season|HP18|deadline=s1"), "needs a cohort or a team");
	has(go(runner, 2, "set|team|CHI18-01|letter_received=s1-x"), "no date");
}

static const char views[] = "[Dallas]\nkind=team\nfilter=site:dal\ncolumns=name,stage\nsort=-name\n"
			    "[look teams]\ncolumns=name\n"
			    "[Old]\nkind=person\nfilter=shoe=4\ncolumns=name,shoe\n";

static void write_config(struct Runner *runner, const char *name, const char *text)
{
	const char *folder = runner_path(runner, ".config/qtp");
	struct Error error = {0};

	assert_true(os_make_folder(folder, &error));
	run_write_file(arena_format(&runner->arena, "%s/%s", folder, name), text, strlen(text));
}

static void views_are_listed_and_used(void **state)
{
	struct Runner *runner = *state;
	struct Run run;

	go(runner, 0, "demo");
	run = go(runner, 0, "views");
	assert_string_equal(run.out, "");
	write_config(runner, "views.conf", views);
	run = go(runner, 0, "views");
	has(run, "  team  /site:dal  columns name,stage  sort -name");
	lacks(run, "look");
	has(go(runner, 0, "--json|views"), "\"sort\": \"-name\"");
	run = go(runner, 0, "list|team|--view|dallas|lake");
	has(run, "Lakeside Oncology");
	lacks(run, "POR17");
	has(go(runner, 0, "list|person|--view|Old"), "a field that is gone; the rest is shown");
	has(go(runner, 2, "list|team|--view|Nothing"), "There is no view \"Nothing\"");
	has(go(runner, 2, "list|team|--view|Old"), "shows person, not team");
}

static void keys_are_printed_with_the_faults_of_the_own_file(void **state)
{
	struct Runner *runner = *state;

	has(go(runner, 0, "keys"), "\nfilter /\n");
	write_config(runner, "keys.conf", "filter F\nno\n");
	has(go(runner, 1, "keys"), "\nfilter F\n");
	has(go(runner, 1, "keys"), "keys.conf line 2");
}

static int set_up(void **state)
{
	struct Runner *runner = calloc(1, sizeof(*runner));

	runner_init(runner);
	runner->file = runner_path(runner, "season.qtp");
	*state = runner;
	return 0;
}

static int tear_down(void **state)
{
	runner_release(*state);
	free(*state);
	return 0;
}

#define WITH_FILE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_FILE(a_partner_season_needs_no_code),
		WITH_FILE(a_one_day_workshop_takes_individuals_without_project_or_sponsor),
		WITH_FILE(a_day_may_hang_on_a_session),
		WITH_FILE(views_are_listed_and_used),
		WITH_FILE(keys_are_printed_with_the_faults_of_the_own_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

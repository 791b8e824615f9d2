/* Structure: locations of a practice, milestones and payers of a season, from the command line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/run.h"

#define WORDS 16

/* Words with | between them; blanks belong to a word. */
static struct Run go(struct Runner *runner, int code, const char *line)
{
	static char place[2000];
	const char *words[WORDS] = {0};
	char *rest = place, *word;
	size_t n = 0;

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

static void a_practice_has_locations_in_the_form_of_its_country(void **state)
{
	struct Runner *runner = *state;

	go(runner, 0, "init|--template|qtp-2017");
	go(runner, 0, "add|practice|name=Clinica del Golfo|country=Italia");
	go(runner, 0, "add|practice|name=Elm Street Oncology|country=USA");
	go(runner, 0,
	   "add|location|practice=Clinica|name=Sede centrale|city=Portofermo|postal_code=00000|"
	   "address=Via del Molo 3\n00000 Portofermo GO");
	has(go(runner, 0, "--json|show|location|Sede"), "\"country\": \"Italia\"");
	has(go(runner, 0, "--json|show|location|Sede"), "Via del Molo 3\\n00000 Portofermo GO");
	has(go(runner, 2, "add|location|name=Nowhere"), "Practice is missing");
	has(go(runner, 2, "add|location|practice=Clinica"), "Name is missing");
	has(go(runner, 2, "add|location|practice=Clinica|name=sede CENTRALE"),
	    "has a location Sede centrale already");
	go(runner, 0, "add|location|practice=Clinica|name=sede CENTRALE|--force");
}

static void a_team_works_at_a_location_of_its_practice(void **state)
{
	struct Runner *runner = *state;

	go(runner, 0, "init|--template|qtp-2017");
	go(runner, 0, "add|practice|name=Elm Street Oncology");
	go(runner, 0, "add|practice|name=Oak Hill Oncology");
	go(runner, 0, "add|location|practice=Elm|name=Annex|city=Elmford");
	go(runner, 0, "add|location|practice=Oak|name=Tower");
	/* A location says which practice it is. */
	go(runner, 0, "add|team|cohort=DAL17|location=Annex");
	has(go(runner, 0, "--json|show|team|DAL17-01"), "\"name\": \"Elm Street Oncology\"");
	lacks(go(runner, 0, "--json|show|team|DAL17-01"), "\"practice\": null");
	has(go(runner, 2, "set|team|DAL17-01|location=Tower"),
	    "Tower is a location of Oak Hill Oncology, not of the team's practice.");
	/* In the bin no one works at it; undo puts both back. */
	go(runner, 0, "remove|location|Annex");
	has(go(runner, 0, "--json|show|team|DAL17-01"), "\"location\": null");
	go(runner, 0, "undo");
	lacks(go(runner, 0, "--json|show|team|DAL17-01"), "\"location\": null");
	go(runner, 0, "remove|location|Annex");
	has(go(runner, 0, "list|location|--bin"), "Annex");
	go(runner, 0, "restore|location|Annex");
	has(go(runner, 0, "list|location|city=elmford"), "Annex");
	/* They go along with their practice. */
	go(runner, 0, "remove|practice|Oak");
	lacks(go(runner, 0, "list|location"), "Tower");
	go(runner, 0, "undo");
	has(go(runner, 0, "list|location"), "Tower");
	has(go(runner, 0, "history"), "add location");
}

static void a_season_has_milestones_of_its_own(void **state)
{
	struct Runner *runner = *state;
	struct Run run;

	go(runner, 0, "init|--template|qtp-2017");
	run = go(runner, 0, "list|milestone");
	has(run, "2017-M01");
	has(run, "2017-M19");
	has(go(runner, 0, "--json|list|milestone|title:baseline"), "\"due\": \"s2-14d\"");
	/* The code is made, or takes the season's in front. */
	go(runner, 0, "add|milestone|season=2017|title=Poster|due=S3 - 1w");
	has(go(runner, 0, "--json|show|milestone|2017-M20"), "\"due\": \"s3-7d\"");
	has(go(runner, 2, "set|season|2017|n_sessions=2"), "There is a session 3 already.");
	has(go(runner, 2, "add|milestone|season=2017|title=Late|due=s99"),
	    "There is no session 99: the season has 3.");
	go(runner, 0, "add|milestone|season=2017|code=X1|title=Extra|due=deadline");
	go(runner, 0, "set|milestone|2017-X1|due=s1+1m|per=core|required=no");
	has(go(runner, 0, "--json|show|milestone|2017-X1"), "\"per\": \"core_member\"");
	has(go(runner, 2, "add|milestone|season=2017|code=m20|title=Again|due=s1"),
	    "There is a milestone");
	has(go(runner, 2, "set|milestone|2017-M20|due=fri"), "write it like s2-14d");
	has(go(runner, 2, "set|milestone|2017-M20|until=s2"), "before s3-7d");
	has(go(runner, 2, "set|milestone|2017-M20|until=s3-8d"), "before the first due day");
	has(go(runner, 2, "add|milestone|season=2017|title=Undated"), "Due is missing");
	go(runner, 0, "remove|milestone|2017-M20");
	has(go(runner, 0, "undo"), "2017-M20");
	/* A season that gets another code takes them along. */
	go(runner, 0, "set|season|2017|code=Q17");
	has(go(runner, 0, "list|milestone"), "Q17-M14");
	go(runner, 0, "undo");
	has(go(runner, 0, "list|milestone"), "2017-M14");
	go(runner, 0, "verify");
}

static void due_days_move_with_their_session_and_are_shown_before(void **state)
{
	struct Runner *runner = *state;
	struct Run run;

	go(runner, 0, "init|--template|qtp-2017");
	run = go(runner, 0, "--now|2017-05-02|move|DAL17-S2|2017-07-26|--dry-run");
	has(run, "8 due days move along:");
	has(run, "  M10   5 Jul 2017 > 12 Jul 2017  Baseline data on a chart");
	has(run, "  M14  19 Sep 2017 > 26 Sep 2017  Follow-up data");
	lacks(run, "M15");
	/* What is over before and after stays untold; a month more or less is. */
	run = go(runner, 0, "--now|2017-09-25|move|DAL17-S3|2017-10-25|--dry-run");
	has(run, "  M14         none > 19 Oct 2017  Follow-up data");
	has(run, "  M15  20 Sep 2017 > 11 Oct 2017  Final presentation");
	lacks(run, "  M14  19");
	run = go(runner, 0, "--now|2017-05-02|move|POR17-S3|2017-09-20|--dry-run");
	has(run, "  M14  28 Sep 2017 > none         Follow-up data");
	run = go(runner, 0, "--now|2017-05-02|move|DAL17-S2|2017-07-26");
	has(run, "8 due days move along:");
}

static void a_clone_has_the_milestones_and_payers(void **state)
{
	struct Runner *runner = *state;
	const char *days = runner_path(runner, "days");
	static const char text[] =
		"DAL17-S1 2018-04-11\nDAL17-S2 2018-07-18\nDAL17-S3 2018-10-03\n"
		"POR17-S1 2018-04-18\nPOR17-S2 2018-06-27\nPOR17-S3 2018-10-17\n";
	char line[400];

	go(runner, 0, "init|--template|qtp-2017");
	go(runner, 0, "set|season|2017|payers=grant , Partner society");
	go(runner, 0, "set|season|2017|decision_day=2017-03-08");
	go(runner, 0, "remove|milestone|2017-M18");
	run_write_file(days, text, strlen(text));
	snprintf(line, sizeof line, "clone|season|2017|2018|--sessions|%s", days);
	go(runner, 0, line);
	has(go(runner, 0, "--json|show|season|2018"), "\"payers\": \"grant, partner_society\"");
	has(go(runner, 0, "--json|show|season|2018"), "\"decision_day\": \"2018-03-14\"");
	has(go(runner, 0, "--json|show|milestone|2018-M14"), "\"until\": \"s3\"");
	lacks(go(runner, 0, "list|milestone|season=2018"), "Abstract");
	has(go(runner, 0, "--now|2018-05-01|move|DAL18-S2|2018-07-25|--dry-run"), "M10");
	go(runner, 0, "undo");
	lacks(go(runner, 0, "list|milestone"), "2018");
}

static void a_payer_the_season_does_not_take_is_pointed_out(void **state)
{
	struct Runner *runner = *state;

	go(runner, 0, "init|--template|qtp-2017");
	go(runner, 0, "add|practice|name=Elm Street Oncology");
	go(runner, 0, "add|team|cohort=DAL17|practice=Elm|payer=participant");
	go(runner, 0, "set|season|2017|payers=practice,grant");
	has(go(runner, 2, "set|season|2017|payers=practice, bank"), "\"bank\" is no payer");
	has(go(runner, 2, "add|team|cohort=POR17|practice=Elm|payer=partner"),
	    "Season 2017 takes no partner society as payer, only: practice, grant.");
	has(go(runner, 2, "set|team|DAL17-01|payer=partner"), "takes no partner society");
	go(runner, 0, "set|team|DAL17-01|payer=partner|--force");
	/* What is recorded already is not asked about again. */
	go(runner, 0, "set|team|DAL17-01|owner=Keller");
	go(runner, 0, "set|team|DAL17-01|payer=grant");
	go(runner, 0, "set|season|2017|payers=");
	go(runner, 0, "set|team|DAL17-01|payer=participant");
}

static void the_fortnight_tells_what_is_due(void **state)
{
	struct Runner *runner = *state;

	go(runner, 0, "demo");
	has(go(runner, 0, "--now|2017-09-12|today"), "Wed 20  Final presentation due, DAL");
	go(runner, 0, "remove|milestone|2017-M15");
	lacks(go(runner, 0, "--now|2017-09-12|today"), "Final presentation due");
	/* Cohorts without an accepted team owe nothing. */
	go(runner, 0, "init|-f|new.qtp|--template|qtp-2017");
	lacks(go(runner, 0, "-f|new.qtp|--now|2017-08-21|today"), " due");
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
		WITH_FILE(a_practice_has_locations_in_the_form_of_its_country),
		WITH_FILE(a_team_works_at_a_location_of_its_practice),
		WITH_FILE(a_season_has_milestones_of_its_own),
		WITH_FILE(due_days_move_with_their_session_and_are_shown_before),
		WITH_FILE(a_clone_has_the_milestones_and_payers),
		WITH_FILE(a_payer_the_season_does_not_take_is_pointed_out),
		WITH_FILE(the_fortnight_tells_what_is_due),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

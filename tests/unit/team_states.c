/* Every state of a team, eligible or not: list, check, Today, forecast, status, board and its page
 * say the same of it. */
#include "ui_help.h"

#include "qtp/engine/domain/command.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/team.h"
#include "support/run.h"

#include <regex.h>

#define TEAM "DAL17-04"
#define NAME "Harbor Oncology"
#define REASON_SEEN 12 /* of a reason in a narrow column */
#define NOT_YET "Not yet known: the team is not accepted."

/* The commands that lead there from an accepted team, and what the verdict is when a rule fails. */
static const struct State {
	enum Stage stage;
	const char *commands[3], *failing;
	const char *forecast; /* NULL: that of an accepted team */
} states[] = {
	{STAGE_ACCEPTED, {NULL}, "no longer eligible", NULL},
	{STAGE_WITHDRAWN,
	 {"withdraw", NULL},
	 "not eligible",
	 "No forecast: the team has withdrawn."},
	{STAGE_SUBMITTED, {"submit", NULL}, "not yet eligible", NOT_YET},
	{STAGE_UNDER_REVIEW, {"review", NULL}, "not yet eligible", NOT_YET},
	{STAGE_INCOMPLETE, {"return", NULL}, "not yet eligible", NOT_YET},
	{STAGE_WAITLISTED, {"waitlist", NULL}, "not yet eligible", NOT_YET},
	{STAGE_DECLINED, {"decline", NULL}, "not eligible", "No forecast: the team was declined."},
};

/* What the command line says of the team now. */
struct Said {
	struct Arena arena;
	const char *list, *check, *today, *forecast, *status, *words, *board;
	const char *reason; /* of the list, as JSON has it: "\"...\"", "null" */
	bool eligible;
	int code; /* of check */
};

static void move_on(struct Sitting *sitting, Id team, const struct State *state)
{
	const struct CommandCall call = {.domain = &sitting->domain, .ids = &team, .n_ids = 1};
	struct Error error = {0};

	for (size_t i = 0; state->commands[i]; i++)
		sitting_must(command_apply(command_find(state->commands[i]), &call, NULL, &error),
			     &error);
}

static void set_problem(struct Sitting *sitting, Id team, const char *text)
{
	const struct Assignment problem = {"problem", text};
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error = {0};

	issues_init(&issues, &arena);
	sitting_must(record_set(&sitting->domain,
				&(struct RecordEdit){.entity = entity_get(KIND_TEAM),
						     .fields = {&problem, 1},
						     .force = true,
						     .issues = &issues},
				(struct IdSpan){&team, 1}, &error),
		     &error);
	arena_release(&arena);
}

static struct Said listen(struct Runner *runner)
{
	struct Said said = {0};
	struct Run check = RUN(runner, "check", TEAM);
	const char *reason;

	said.list = LINE(runner, "list", "team", TEAM, "--columns",
			 "stage,light,eligible,n_failing,forecast,reason", "--json");
	said.check = check.out;
	said.code = check.code;
	said.today = LINE(runner, "today", "--json");
	said.forecast = RUN(runner, "forecast", TEAM, "--json").out;
	said.status = LINE(runner, "status", TEAM, "--json");
	said.words = LINE(runner, "status", TEAM);
	said.board = LINE(runner, "board", "--json");
	reason = strstr(said.list, "\"reason\": ");
	assert_non_null(reason);
	reason += strlen("\"reason\": ");
	said.reason = arena_text_n(&said.arena, reason, strcspn(reason, "}"));
	said.eligible = strstr(said.list, "\"eligible\": true");
	return said;
}

static size_t count(const char *text, const char *needle)
{
	size_t n = 0;

	for (; (text = strstr(text, needle)); text++)
		n++;
	return n;
}

/* The words of the verdict, the number of rules that fail, and the exit code. */
static void assert_check_agrees(struct Said *said, const char *failing)
{
	const char *verdict = strstr(said->check, ": ");
	const char *expected =
		arena_format(&said->arena, "%s\n", said->eligible ? "eligible" : failing);

	assert_non_null(verdict);
	if (strncmp(verdict + 2, expected, strlen(expected)) != 0)
		fail_msg("not \"%s\": %s", expected, said->check);
	assert_non_null(strstr(said->list, arena_format(&said->arena, "\"n_failing\": %zu",
							count(said->check, "  FAIL"))));
	assert_int_equal(said->code, said->eligible ? 0 : 1);
}

/* Today has a row of the team exactly where the list has a reason, with the same words. */
static void assert_today_agrees(struct Said *said)
{
	bool told = strcmp(said->reason, "null") != 0;

	assert_int_equal(count(said->today, "\"ref\": \"" TEAM "\""), told);
	if (told && !strstr(said->today, said->reason))
		fail_msg("Today lacks %s:\n%s", said->reason, said->today);
	assert_int_equal(told, strstr(said->list, "\"light\": \"red\"") ||
				       strstr(said->list, "\"light\": \"amber\""));
}

/* "key": and what follows of the object of the team in a list, or of one object that is alone and
 * has objects in it, up to its end; NULL: it has none. */
static const char *member(struct Said *said, const char *objects, const char *key)
{
	const char *at = strstr(objects, "\"" TEAM "\"");
	const char *end = at ? strstr(at, *objects == '{' ? "\n}" : "}") : NULL;
	const char *object = end ? arena_text_n(&said->arena, at, (size_t)(end - at)) : "";
	const char *found = strstr(object, arena_format(&said->arena, "\"%s\": ", key));

	return found ? arena_text_n(&said->arena, found, strcspn(found, ",")) : NULL;
}

/* Forecast and status say the verdict of the list; only accepted teams are on the board, with
 * the light of the list. */
static void assert_others_agree(struct Said *said, const struct State *state)
{
	const char *light = member(said, said->list, "light");
	bool accepted = state->stage == STAGE_ACCEPTED;
	bool told = strcmp(said->reason, "null") != 0;

	assert_string_equal(member(said, said->status, "light"), light);
	if (told && !strstr(said->status, said->reason))
		fail_msg("status lacks %s:\n%s", said->reason, said->status);
	assert_int_equal(accepted, member(said, said->board, "light") != NULL);
	if (!accepted) {
		assert_non_null(
			strstr(said->words, said->eligible ? ", eligible\n" : state->failing));
		assert_non_null(strstr(said->forecast, state->forecast));
		assert_non_null(strstr(said->list, "\"forecast\": null"));
		return;
	}
	assert_string_equal(member(said, said->board, "light"), light);
	assert_null(strstr(said->forecast, "not accepted"));
	assert_string_equal(member(said, said->status, "verdict"),
			    member(said, said->forecast, "verdict"));
}

/* Until nothing is left to be worked out. */
static void show(struct Sitting *sitting, const char *keys)
{
	sitting_type(sitting, keys);
	app_paint(sitting->app);
	while (app_work(sitting->app))
		app_paint(sitting->app);
}

/* The views of accepted teams have it with the reason of the list, or do not have it. */
static void assert_views_agree(struct Sitting *sitting, struct Said *said,
			       const struct State *state)
{
	static const char *const views[] = {"2/" TEAM " <Enter>", "5", "6/" TEAM " <Enter>"};
	const char *seen = arena_text_n(&said->arena, said->reason + 1, REASON_SEEN);
	bool told = strcmp(said->reason, "null") != 0;

	for (size_t i = 0; i < N_ITEMS(views); i++) { /* beside a list is the page of its row */
		show(sitting, views[i]);
		if (state->stage != STAGE_ACCEPTED)
			sitting_lacks(sitting, NAME " ");
		else
			sitting_shows(sitting, NAME);
		if (i != 1 && state->stage == STAGE_ACCEPTED)
			sitting_shows(sitting, told ? seen : "○ on track");
		sitting_type(sitting, "<Esc>");
	}
}

/* The view of the others has its stage, and beside it the verdict of the check. */
static void assert_applicants_agree(struct Sitting *sitting, struct Said *said,
				    const struct State *state)
{
	const struct Field *stage = entity_field(entity_get(KIND_TEAM), "stage");

	show(sitting, "3/" TEAM " <Enter>");
	if (state->stage == STAGE_ACCEPTED) {
		sitting_shows(sitting, "Nothing matches the filter.");
	} else {
		sitting_shows(sitting, stage->choices[state->stage].label);
		sitting_shows(sitting, said->eligible ? " eligible" : state->failing);
	}
	sitting_type(sitting, "<Esc>");
}

static void assert_page_agrees(struct Sitting *sitting, struct Said *said, Id team,
			       const struct State *state)
{
	const char *reason = said->reason;

	detail_open(sitting->app, (struct Target){KIND_TEAM, team});
	app_paint(sitting->app);
	while (app_work(sitting->app))
		app_paint(sitting->app);
	if (state->stage != STAGE_ACCEPTED)
		sitting_shows(sitting, said->eligible ? " eligible" : state->failing);
	else if (strcmp(reason, "null") == 0)
		sitting_shows(sitting, "on track");
	else
		sitting_shows(sitting, arena_text_n(&said->arena, reason + 1, strlen(reason) - 2));
	sitting_type(sitting, "<Esc>");
}

/* The page of a person of the team names the stage of a team that is not accepted. */
static void assert_person_agrees(struct Sitting *sitting, const struct State *state)
{
	const struct Field *stage = entity_field(entity_get(KIND_TEAM), "stage");

	show(sitting, "0/ whitlock <Enter> <Enter>");
	for (int i = STAGE_DRAFT; stage->choices[i].label; i++) {
		char role[32];

		snprintf(role, sizeof role, "leader, %s", stage->choices[i].label);
		if (i == (int)state->stage && i != STAGE_ACCEPTED)
			sitting_shows(sitting, role);
		else
			sitting_lacks(sitting, role);
	}
	sitting_type(sitting, "<Esc> <Esc>");
}

static void every_state_is_told_with_the_same_words_everywhere(void **state)
{
	struct Sitting *sitting = *state;
	struct Runner runner;
	struct Error error = {0};
	Id team;

	runner_init(&runner);
	runner.file = sitting->path;
	sitting_must(domain_resolve(&sitting->domain, entity_get(KIND_TEAM), TEAM, &team, &error),
		     &error);
	for (size_t i = 0; i < N_ITEMS(states); i++) {
		move_on(sitting, team, &states[i]);
		for (int fails = 0; fails < 2; fails++) {
			struct Said said;

			set_problem(sitting, team, fails ? "" : "Long waits.");
			said = listen(&runner);
			assert_int_equal(said.eligible, !fails);
			assert_check_agrees(&said, states[i].failing);
			assert_today_agrees(&said);
			assert_others_agree(&said, &states[i]);
			assert_page_agrees(sitting, &said, team, &states[i]);
			assert_views_agree(sitting, &said, &states[i]);
			assert_applicants_agree(sitting, &said, &states[i]);
			assert_person_agrees(sitting, &states[i]);
			arena_release(&said.arena);
		}
	}
	runner_release(&runner);
}

/* The field of the object of one team in a list of many. */
static const char *field_of(struct Arena *arena, const char *list, const char *code,
			    const char *key)
{
	const char *at = strstr(list, arena_format(arena, "\"ref\": \"%s\"", code));
	const char *end = at ? strchr(at, '}') : NULL;
	const char *object = end ? arena_text_n(arena, at, (size_t)(end - at)) : "";
	const char *found = strstr(object, arena_format(arena, "\"%s\": ", key));

	assert_non_null(found);
	return arena_text_n(arena, found, strcspn(found, ",\n"));
}

/* What a list reads of a season is enough for its verdicts, once the season is over too. */
static void every_day_of_a_season_is_told_the_same_by_list_and_page(void **state)
{
	static const char *const days[] = {"2017-03-01", "2017-04-06", "2017-07-20", "2017-10-05",
					   "2017-12-31", "2018-01-01", "2018-06-01"};
	static const char *const teams[] = {"DAL17-01", "DAL17-03", "DAL17-08", "POR17-03",
					    "POR17-05"};
	struct Sitting *sitting = *state;
	struct Runner runner;

	runner_init(&runner);
	runner.file = sitting->path;
	for (size_t d = 0; d < N_ITEMS(days); d++) {
		const char *list = LINE(&runner, "--now", days[d], "list", "team", "--columns",
					"light,forecast", "--json");

		for (size_t t = 0; t < N_ITEMS(teams); t++) {
			const char *page =
				LINE(&runner, "--now", days[d], "status", teams[t], "--json");
			const char *forecast = field_of(&runner.arena, list, teams[t], "forecast");

			assert_non_null(
				strstr(page, field_of(&runner.arena, list, teams[t], "light")));
			assert_non_null(
				strstr(page, arena_format(&runner.arena, "\"verdict\"%s",
							  forecast + strlen("\"forecast\""))));
		}
	}
	runner_release(&runner);
}

/* One team, one place, one of what follows from them. */
static void one_of_each_is_said_in_the_singular(void **state)
{
	static const char *const others[] = {"DAL17-01", "DAL17-02", "DAL17-04", "DAL17-05",
					     "DAL17-06", "DAL17-07", "DAL17-08", "POR17-01",
					     "POR17-02", "POR17-03", "POR17-04", "POR17-05",
					     "POR17-06", "POR17-07", "POR17-09"};
	static const char *const days[] = {"2017-04-01", "2017-08-21", "2018-01-05"};
	static const char *const said[][3] = {
		{"today"},
		{"board"},
		{"calendar"},
		{"forecast"},
		{"check"},
		{"fees"},
		{"status", "DAL17-03"},
		{"survey", "show", "DAL17"},
		{"report", "steering", "DAL17"},
		{"report", "season"},
		{"roster", "DAL17"},
	};
	struct Sitting *sitting = *state;
	struct Runner runner;
	regex_t plural;

	runner_init(&runner);
	runner.file = sitting->path;
	for (size_t i = 0; i < N_ITEMS(others); i++)
		LINE(&runner, "withdraw", others[i]);
	LINE(&runner, "set", "cohort", "DAL17", "capacity=1");
	assert_int_equal(regcomp(&plural,
				 "(^|[^0-9.,:-])1 (teams|people|answers|sessions|places|days|"
				 "members|applications|rules|items|learners|cohorts|accounts) ",
				 REG_EXTENDED | REG_NOSUB),
			 0);
	for (size_t d = 0; d < N_ITEMS(days); d++)
		for (size_t i = 0; i < N_ITEMS(said); i++) {
			const char *out =
				RUN(&runner, "--now", days[d], said[i][0], said[i][1], said[i][2])
					.out;

			if (regexec(&plural, out, 0, NULL, 0) == 0)
				fail_msg("one of many:\n%s", out);
		}
	assert_non_null(strstr(LINE(&runner, "today"), " of 1 team on track"));
	assert_non_null(strstr(LINE(&runner, "survey", "show", "DAL17"),
			       "3 of 3 have answered, and 21 who are in no core team"));
	regfree(&plural);
	runner_release(&runner);
}

static int setup(void **state)
{
	struct Sitting *sitting = sitting_make("2017-08-21");

	sitting_start(sitting, 40, 120);
	*state = sitting;
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_state_is_told_with_the_same_words_everywhere,
						setup, sitting_tear_down),
		cmocka_unit_test_setup_teardown(
			every_day_of_a_season_is_told_the_same_by_list_and_page, setup,
			sitting_tear_down),
		cmocka_unit_test_setup_teardown(one_of_each_is_said_in_the_singular, setup,
						sitting_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

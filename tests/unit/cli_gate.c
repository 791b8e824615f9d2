/* The gate, through the real program: under one coach's view every verb and every kind shows and
 * changes what is of the own teams alone. A verb without a row fails. */
#include "support/run.h"

#include "qtp/engine/cli/verbs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))
#define AS "--as=haddad"
#define FOREIGN_MAX 400

struct World {
	struct Runner runner;
	const char *foreign[FOREIGN_MAX]; /* names of teams and e-mails of people out of view */
	size_t n;
	const char *refs[N_KINDS]; /* a record of each kind that is out of view; NULL: none is */
};

/* The REF at the beginning of a line of a list. */
static const char *ref_of(struct Arena *arena, const char *line)
{
	return arena_text_n(arena, line, strcspn(line, " \n"));
}

/* Whether a line of one list is in the other one. */
static bool has(const char *text, const char *ref)
{
	size_t length = strlen(ref);

	for (const char *line = text; line; line = strchr(line, '\n')) {
		line += *line == '\n';
		if (strncmp(line, ref, length) == 0 && strchr(" \n", line[length]))
			return true;
	}
	return false;
}

static void learn_name(struct World *world, enum Kind kind, const char *line, const char *ref)
{
	const char *name = line + strlen(ref);

	if (kind == KIND_PERSON)
		world->foreign[world->n++] = ref;
	if (kind != KIND_TEAM)
		return;
	name += strspn(name, " ");
	world->foreign[world->n++] = arena_text_n(&world->runner.arena, name, strcspn(name, "\n"));
}

static void learn(struct World *world, const struct Entity *entity)
{
	struct Runner *runner = &world->runner;
	const char *columns = entity->kind == KIND_TEAM ? "name" : entity->fields[0].key;
	const char *all = LINE(runner, "list", entity->key, "--columns", columns);
	const char *some = LINE(runner, AS, "list", entity->key, "--columns", columns);

	for (const char *line = all; line; line = strchr(line, '\n')) {
		const char *ref = ref_of(&runner->arena, line += *line == '\n');

		if (!*ref || has(some, ref))
			continue;
		world->refs[entity->kind] = ref;
		if (world->n < FOREIGN_MAX)
			learn_name(world, entity->kind, line, ref);
	}
}

static int set_up(void **state)
{
	struct World *world = test_calloc(1, sizeof *world);
	struct Runner *runner = &world->runner;

	runner_init(runner);
	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	for (int i = 0; i < N_KINDS; i++)
		learn(world, entity_get((enum Kind)i));
	*state = world;
	return 0;
}

static int tear_down(void **state)
{
	struct World *world = *state;

	runner_release(&world->runner);
	test_free(world);
	return 0;
}

static void expect_nothing_foreign(const struct World *world, const char *of, const char *text)
{
	for (size_t i = 0; i < world->n; i++)
		if (strstr(text, world->foreign[i]))
			fail_msg("%s shows %s", of, world->foreign[i]);
}

static void no_record_of_another_team_is_shown_or_changed(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;
	const char *before = LINE(runner, "dump");
	size_t n = 0;

	assert_in_range(world->n, 50, FOREIGN_MAX - 1);
	for (int i = 0; i < N_KINDS; i++) {
		const char *kind = entity_get((enum Kind)i)->key, *ref = world->refs[i];

		expect_nothing_foreign(world, kind, LINE(runner, AS, "--json", "list", kind));
		if (!ref)
			continue;
		n++;
		EXPECT(runner, 2, AS, "show", kind, ref);
		EXPECT(runner, 2, AS, "history", kind, ref);
		EXPECT(runner, 2, AS, "remove", kind, ref);
	}
	assert_in_range(n, 12, N_KINDS);
	assert_string_equal(LINE(runner, "dump"), before);
}

/* --- Verbs --- */

/* What a verb is given: another team's where it can be. `code`: how it has to end. */
static const struct {
	const char *verb;
	int code;
	const char *words[4];
} rows[] = {
	{"today", 0, {NULL}},
	{"list", 0, {"team"}},
	{"agenda", 0, {"DAL17-S3"}},
	{"roll", 0, {"DAL17-S2"}},
	{"credits", 0, {"DAL17-S2"}},
	{"credits", 2, {"PERSON"}},
	{"claim", 2, {"DAL17-S2", "PERSON"}},
	{"transcript", 2, {"PERSON"}},
	{"certificate", 3, {"PERSON", "-o", "out"}},
	{"certificate", 3, {"--season", "-o", "out"}},
	{"roster", 0, {"DAL17"}},
	{"roster", 2, {"DAL17-03"}},
	{"report steering", 0, {"DAL17"}},
	{"report season", 0, {NULL}},
	{"report coach", 2, {"PERSON"}},
	{"report sponsor", 2, {"DAL17-03"}},
	{"report a3", 2, {"DAL17-03"}},
	{"report booklet", 0, {"DAL17-S2"}},
	{"report call-sheet", 0, {NULL}},
	{"report missing", 0, {"DAL17"}},
	{"show", 2, {"team", "DAL17-03"}},
	{"add", 3, {"waiver", "team=DAL17-03", "rule=letter", "reason=x"}},
	{"add", 3, {"member", "team=DAL17-02", "person=PERSON", "role=core"}},
	{"add", 3, {"practice", "name=Another One", "city=Waco"}},
	{"set", 2, {"team", "DAL17-03", "notes=x"}},
	{"set", 3, {"team", "DAL17-02", "coach=daniel.okafor@faculty.example"}},
	{"remove", 2, {"team", "DAL17-03"}},
	{"restore", 2, {"action", "ACTION"}},
	{"check", 1, {NULL}},
	{"check", 2, {"DAL17-03"}},
	{"chart", 2, {"MEASURE"}},
	{"chart", 2, {"--team", "lakeside"}},
	{"point", 2, {"MEASURE", "2017-08-20", "5"}},
	{"points", 2, {"MEASURE", "/dev/null"}},
	{"bin", 0, {NULL}},
	{"calendar", 0, {NULL}},
	{"calendar", 0, {"--fortnight"}},
	{"todo", 3, {"x", "--owner", "elena.brandt@lakeside.example"}},
	{"todo", 0, {NULL}},
	{"log", 2, {"lakeside", "--minutes", "5"}},
	{"log", 2, {"lakeside"}},
	{"sql", 3, {"SELECT name FROM v_team"}},
	{"find", 0, {"oncology"}},
	{"find", 0, {"consent"}},
	{"find", 0, {NULL}},
	{"letter", 2, {"accepted", "DAL17-03"}},
	{"letter", 0, {"session-reminder", "DAL17-S3"}},
	{"letter", 0, {NULL}},
	{"search", 0, {"consent"}},
	{"search", 2, {"consent", "--team", "lakeside"}},
	{"board", 0, {NULL}},
	{"forecast", 0, {NULL}},
	{"forecast", 0, {"--people"}},
	{"forecast", 2, {"DAL17-03"}},
	{"status", 2, {"DAL17-03"}},
	{"tool", 2, {"DAL17-03", "payoff"}},
	{"charge", 2, {"DAL17-03", "10"}},
	{"pay", 2, {"DAL17-03", "10"}},
	{"refund", 2, {"DAL17-03", "10"}},
	{"waive-fee", 2, {"DAL17-03", "10"}},
	{"penalty", 2, {"DAL17-03", "10"}},
	{"write-off", 2, {"DAL17-03", "10"}},
	{"transfer", 2, {"DAL17-02", "DAL17-03", "10"}},
	{"reverse", 2, {"id:1"}},
	{"fees", 0, {NULL}},
	{"fees", 2, {"DAL17-03"}},
	{"ageing", 0, {NULL}},
	{"invoice", 2, {"DAL17-03"}},
	{"receipt", 2, {"DAL17-03"}},
	{"statement", 2, {"DAL17-03"}},
	{"credit-note", 2, {"INV17-000001"}},
	{"export calendar", 0, {NULL}},
	{"export all", 3, {NULL}},
	{"export ledger", 0, {NULL}},
	{"export signin", 0, {"DAL17-S2"}},
	{"export badges", 0, {"DAL17-S2"}},
	{"clashes", 0, {NULL}},
	{"retention", 0, {NULL}},
	{"export pars", 1, {"DAL17-S2"}},
	{"export activities", 3, {NULL}},
	{"export ancc", 0, {NULL}},
	{"disclosures", 0, {"DAL17-S3"}},
	{"activity", 0, {"DAL17-S3"}},
	{"survey show", 0, {"DAL17"}},
	{"survey import", 2, {"DAL17-before", "all.ics"}},
	{"ranking", 3, {NULL}},
	{"link show", 2, {"team", "DAL17-03"}},
	{"link open", 2, {"Signed charter"}},
	{"case", 2, {"lakeside", "report"}},
	{"compliance", 2, {"lakeside"}},
	{"import", 0, {"calendar", "all.ics"}},
	{"history", 0, {NULL}},
	{"undo", 3, {NULL}},
	{"undo", 3, {"2"}},
	{"redo", 3, {NULL}},
	{"dump", 3, {NULL}},
	{"verify", 3, {NULL}},
	{"salvage", 3, {"new.qtp"}},
	{"main-file", 3, {NULL}},
	{"backup", 3, {NULL}},
	{"backups", 3, {NULL}},
	{"go-back", 3, {"1", "--force"}},
	{"merge person", 2, {"PERSON", "rania.haddad@faculty.example"}},
	{"merge practice", 2, {"lakeside", "riverbend"}},
	{"waive", 2, {"DAL17-03", "leader", "--reason", "x"}},
	{"swap", 2, {"DAL17-03", "Brandt", "Ybarra"}},
	{"set", 3, {"season", "2017", "notes=x"}},
	{"set", 3, {"cohort", "DAL17", "notes=x"}},
	{"remove", 3, {"session", "DAL17-S3"}},
	{"move", 3, {"DAL17-S3", "2017-10-05"}},
};

/* Of the whole program; and what makes season records from a session without an agenda or from a
 * file of days, which the demo lacks: they end before the gate is asked. */
static const char *const of_all[] = {"demo",	 "init", "kinds",   "views",	   "keys",
				     "complete", "help", "version", "copy-agenda", "clone"};

static const char *word(struct World *world, const char *text)
{
	static const struct {
		const char *text;
		enum Kind kind;
	} names[] = {{"MEASURE", KIND_MEASURE}, {"PERSON", KIND_PERSON}, {"ACTION", KIND_ACTION}};

	for (size_t i = 0; i < N(names); i++) {
		const char *at = strstr(text, names[i].text);

		if (at)
			return arena_format(&world->runner.arena, "%.*s%s", (int)(at - text), text,
					    world->refs[names[i].kind]);
	}
	return text;
}

static struct Run run_row(struct World *world, const char *const words[])
{
	const char *all[8] = {AS, words[0]};
	size_t n = 1;

	for (; words[n]; n++)
		all[n + 1] = word(world, words[n]);
	return runner_run(&world->runner, all);
}

static void check_row(struct World *world, size_t i)
{
	const char *words[6] = {rows[i].verb};
	struct Run run;

	memcpy(words + 1, rows[i].words, sizeof rows[i].words);
	run = run_row(world, words);
	if (run.code != rows[i].code)
		fail_msg("%s (row %zu) ends with %d, not %d: %s", rows[i].verb, i, run.code,
			 rows[i].code, run.err);
	if (run.code == 3 && !strstr(run.err, "only the teams of one coach are in view") &&
	    !strstr(run.err, "not belong to the teams of the coach in view"))
		fail_msg("%s does not say why: %s", rows[i].verb, run.err);
	expect_nothing_foreign(world, rows[i].verb, run.out);
}

/* A command without a row of its own is given another team's record and what else it needs. */
static void check_command(struct World *world, const struct Command *command)
{
	const char *words[4] = {command->verb, world->refs[command->kind]};

	if (run_row(world, words).code == 0)
		fail_msg("%s changes a record of another team", command->verb);
}

static bool is_among(const char *name, const char *const names[], size_t n)
{
	while (n > 0 && strcmp(names[n - 1], name) != 0)
		n--;
	return n > 0;
}

static void every_verb_keeps_to_the_teams_in_view(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;
	const char *before;
	const struct Verb *verb;

	/* The newest of the history, and of the bin, is of another team; the newest undo is, too.
	 */
	LINE(runner, "remove", "action", world->refs[KIND_ACTION]);
	LINE(runner, "set", "team", "DAL17-03", "notes=x");
	LINE(runner, "undo");
	LINE(runner, "export", "calendar", "-o", "all.ics");
	before = LINE(runner, "dump");
	for (size_t i = 0; i < N(rows); i++)
		check_row(world, i);
	for (size_t i = 0; (verb = verb_at(i, &runner->arena)); i++) {
		size_t k = 0;

		while (k < N(rows) && strcmp(rows[k].verb, verb->name) != 0)
			k++;
		if (k < N(rows) || is_among(verb->name, of_all, N(of_all)))
			continue;
		if (!verb->command)
			fail_msg("%s has no row in this test", verb->name);
		check_command(world, verb->command);
	}
	assert_string_equal(LINE(runner, "dump"), before);
}

/* What was done to several teams at once says nothing of those out of view. */
static void a_title_of_the_history_names_no_other_team(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;
	const char *text;

	LINE(runner, "pay", "DAL17-02,DAL17-03", "20", "--method", "check");
	text = LINE(runner, AS, "history");
	assert_non_null(strstr(text, " payment of DAL17-02 Valley Clinic, (not in view): 20.00"));
	expect_nothing_foreign(world, "history", text);
	expect_nothing_foreign(world, "history", LINE(runner, AS, "--json", "history"));
	EXPECT(runner, 3, AS, "undo");
	LINE(runner, "undo");
	expect_nothing_foreign(world, "history", LINE(runner, AS, "history"));
}

/* An e-mail that somebody has says that it is taken, not by whom. */
static void a_refusal_names_nobody_out_of_view(void **state)
{
	static const char table[] = "Name,Email\nZed Zulu,elena.brandt@lakeside.example\n";
	struct World *world = *state;
	struct Runner *runner = &world->runner;
	struct Run run;

	run_write_file(runner_path(runner, "taken.csv"), table, sizeof table - 1);
	run = RUN(runner, AS, "import", "person", "taken.csv", "--dry-run");
	assert_non_null(strstr(run.out, "is that of (not in view). Give another one."));
	run = RUN(runner, AS, "add", "person", "name=Zed Zulu",
		  "email=elena.brandt@lakeside.example");
	assert_non_null(strstr(run.err, "Somebody who is not in view has the e-mail "
					"elena.brandt@lakeside.example already. Give another"));
	assert_null(strstr(run.err, "Use that record"));
}

/* What a coach may: the own, and taking it back. */
static void the_own_is_changed_and_taken_back(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;
	const char *before = LINE(runner, "dump");

	LINE(runner, AS, "set", "team", "DAL17-02", "notes=x");
	LINE(runner, AS, "undo");
	LINE(runner, AS, "redo");
	LINE(runner, AS, "undo");
	LINE(runner, AS, "log", "DAL17-02", "--minutes", "5", "--note", "x");
	LINE(runner, AS, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_record_of_another_team_is_shown_or_changed),
		cmocka_unit_test(every_verb_keeps_to_the_teams_in_view),
		cmocka_unit_test(a_title_of_the_history_names_no_other_team),
		cmocka_unit_test(a_refusal_names_nobody_out_of_view),
		cmocka_unit_test(the_own_is_changed_and_taken_back),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* Random walks through the command line, held against dump: undoing all brings back the first dump,
 * byte for byte. */
#include "support/json.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { STEPS = 60, WALKS = 4, NAME_LENGTH = 24 };

struct World {
	struct Runner runner;
	uint64_t seed;
	size_t n_done; /* operations that stand and are ours */
	const char *dumps[STEPS + 1];
	struct Arena scratch;	  /* holds the records of this step */
	const struct Json *kinds; /* the newest dump, read */
};

static int set_up(void **state)
{
	struct World *world = test_calloc(1, sizeof *world);

	runner_init(&world->runner);
	world->runner.now = "2017-03-01";
	*state = world;
	return 0;
}

static int tear_down(void **state)
{
	struct World *world = *state;

	runner_release(&world->runner);
	arena_release(&world->scratch);
	test_free(world);
	return 0;
}

static size_t pick(struct World *world, size_t n)
{
	const uint64_t factor = UINT64_C(6364136223846793005), step = UINT64_C(1442695040888963407);
	const int high_bits = 33;

	world->seed = world->seed * factor + step;
	return (size_t)(world->seed >> high_bits) % n;
}

static const char *dump(struct World *world)
{
	return EXPECT(&world->runner, 0, "dump").out;
}

static void read_records(struct World *world, const char *text)
{
	arena_release(&world->scratch);
	world->kinds = json_parse(&world->scratch, text, strlen(text), NULL);
	assert_non_null(world->kinds);
}

/* A record of a kind that is not in the bin, as id:N; NULL: there is none. */
static const char *any_of(struct World *world, const char *kind)
{
	const struct Json *all = json_get(world->kinds, kind), *record = json_at(all, 0);
	size_t n = 0, chosen;

	assert_non_null(all);
	for (; record; record = record->next)
		n += json_get_number(record, "binned") == 0;
	if (n == 0)
		return NULL;
	chosen = pick(world, n);
	for (record = json_at(all, 0); record; record = record->next)
		if (json_get_number(record, "binned") == 0 && chosen-- == 0)
			break;
	return arena_format(&world->runner.arena, "id:%.0f", json_get_number(record, "id"));
}

static const char *any_text(struct World *world)
{
	static const char *const parts[] = {"a", "é", "日", "\"", "=", "\\",
					    " ", "'", "z",  "-",  "%", "e\xcc\x81"};
	const char *text = "T";

	for (size_t i = pick(world, NAME_LENGTH); i > 0; i--)
		text = arena_format(&world->runner.arena, "%s%s", text,
				    parts[pick(world, sizeof parts / sizeof parts[0])]);
	return text;
}

static const char *assign(struct World *world, const char *field, const char *value)
{
	return arena_format(&world->runner.arena, "%s=%s", field, value ? value : "");
}

/* Changes of the coach's side: contacts, actions, scores, measures and their points. */
static struct Run coach(struct World *world, const char *team)
{
	static const char *const days[] = {"2017-02-01", "2017-02-08", "2017-02-15", "2017-02-22"};
	static const char *const values[] = {"0.5", "2.5", "3.5", "12"};
	struct Runner *runner = &world->runner;
	const char *measure = any_of(world, "measure"), *day = days[pick(world, 4)],
		   *value = values[pick(world, 4)];

	switch (pick(world, 6)) {
	case 0:
		return RUN(runner, "log", team, "--minutes", "30", "--coach", "coach@x.example",
			   "--date", day, "--note", any_text(world), "--action", any_text(world));
	case 1:
		return RUN(runner, "add", "action", assign(world, "team", team),
			   assign(world, "text", any_text(world)));
	case 2:
		return RUN(runner, "add", "score", assign(world, "team", team), "rater=coach",
			   assign(world, "month", day), assign(world, "value", value),
			   assign(world, "reason", any_text(world)));
	case 3:
		return RUN(runner, "add", "measure", assign(world, "team", team), "data=value",
			   assign(world, "name", any_text(world)));
	case 4:
		return RUN(runner, "add", "annotation", assign(world, "measure", measure),
			   assign(world, "day", day), assign(world, "text", any_text(world)));
	default:
		return RUN(runner, "point", measure ? measure : "x", day, value, "--note",
			   any_text(world));
	}
}

/* What moves many records at once. */
static struct Run rearrange(struct World *world, const char *team, const char *person)
{
	struct Runner *runner = &world->runner;
	const char *other = any_of(world, "person");

	switch (pick(world, 4)) {
	case 0:
		return RUN(runner, "merge", "person", person, other);
	case 1:
		return RUN(runner, "swap", team, person, other);
	case 2:
		return RUN(runner, "clone", "season", "2017", "2018", "--sessions", "sessions.txt");
	default:
		return RUN(runner, "copy-agenda", "DAL17-S1", "POR17-S1");
	}
}

static struct Run change(struct World *world)
{
	static const char *const kinds[] = {"team",    "person",       "practice", "member",
					    "session", "confirmation", "waiver",   "contact",
					    "action",  "score",	       "measure",  "point",
					    "agenda",  "annotation"};
	static const char *const moves[] = {"submit",	"review",  "return",  "accept",
					    "waitlist", "decline", "withdraw"};
	static const char *const rules[] = {"letter",	"sponsor", "core_size",
					    "sessions", "problem", "one_leader"};
	struct Runner *runner = &world->runner;
	const char *team = any_of(world, "team"), *person = any_of(world, "person");
	const char *kind = kinds[pick(world, sizeof kinds / sizeof kinds[0])],
		   *some = any_of(world, kind);

	switch (pick(world, 16)) {
	case 10:
	case 11:
	case 12:
	case 13:
		return coach(world, team ? team : "x");
	case 14:
		return rearrange(world, team ? team : "x", person ? person : "x");
	case 0:
		return RUN(runner, "add", "person", assign(world, "name", any_text(world)),
			   "profession=physician");
	case 1:
		return RUN(runner, "add", "team", pick(world, 2) ? "cohort=DAL17" : "cohort=POR17",
			   assign(world, "name", any_text(world)),
			   assign(world, "problem", any_text(world)));
	case 2:
		return RUN(runner, "add", "member", assign(world, "team", team),
			   assign(world, "person", person),
			   pick(world, 2) ? "role=leader" : "role=core");
	case 3:
		return RUN(runner, "add", "confirmation",
			   assign(world, "member", any_of(world, "member")),
			   assign(world, "session", any_of(world, "session")), "answer=yes");
	case 4:
		return RUN(runner, "set", kind, some ? some : "x", "--",
			   assign(world, "notes", any_text(world)));
	case 5:
		return RUN(runner, "remove", kind, some ? some : "x");
	case 6:
		return RUN(runner, "waive", team ? team : "x", rules[pick(world, 6)], "--reason",
			   any_text(world));
	case 7:
		return RUN(runner, "set", "cohort", "DAL17",
			   pick(world, 2) ? "code=DALX" : "capacity=3");
	case 8:
		return RUN(runner, "move", "POR17-S2",
			   pick(world, 2) ? "2017-06-21" : "2017-07-05");
	default:
		return RUN(runner, moves[pick(world, 7)], team ? team : "x");
	}
}

static void take_back(struct World *world)
{
	EXPECT(&world->runner, 0, "undo");
	assert_string_equal(dump(world), world->dumps[world->n_done - 1]);
	world->n_done--;
}

/* A change that was refused leaves the dump as it was; one that was made can be taken back and made
 * again. */
static void take_step(struct World *world)
{
	const char *before = world->dumps[world->n_done];
	struct Run run;
	const char *after;

	read_records(world, before);
	run = change(world);
	after = dump(world);

	assert_in_range(run.code, 0, 3);
	if (strcmp(before, after) == 0)
		return;
	assert_int_equal(run.code, 0);
	world->dumps[++world->n_done] = after;
	if (pick(world, 4) == 0) {
		EXPECT(&world->runner, 0, "undo");
		assert_string_equal(dump(world), before);
		EXPECT(&world->runner, 0, "redo");
		assert_string_equal(dump(world), after);
	}
	if (pick(world, 8) == 0)
		take_back(world);
}

/* The first days of a season that is copied. */
static void write_sessions(struct World *world)
{
	static const char text[] =
		"DAL17-S1 2018-04-04\nDAL17-S2 2018-07-18\nDAL17-S3 2018-10-03\n"
		"POR17-S1 2018-04-11\nPOR17-S2 2018-06-20\nPOR17-S3 2018-10-10\n";

	run_write_file(runner_path(&world->runner, "sessions.txt"), text, sizeof text - 1);
}

static void walk(struct World *world, uint64_t seed)
{
	char file[32];

	snprintf(file, sizeof file, "w%d.qtp", (int)seed);
	world->seed = seed;
	world->runner.file = NULL;
	LINE(&world->runner, "init", file, "--template", "qtp-2017");
	world->runner.file = file;
	write_sessions(world);
	LINE(&world->runner, "add", "person", "name=Coach", "email=coach@x.example", "coach=yes");
	LINE(&world->runner, "add", "team", "cohort=DAL17", "name=First");
	world->n_done = 0;
	world->dumps[0] = dump(world);
	for (size_t i = 0; i < STEPS; i++)
		take_step(world);
	assert_true(world->n_done > STEPS / 6);
	while (world->n_done > 0)
		take_back(world);
	EXPECT(&world->runner, 0, "verify");
	world->runner.file = NULL;
}

static void undoing_all_brings_back_the_first_dump(void **state)
{
	for (uint64_t seed = 1; seed <= WALKS; seed++)
		walk(*state, seed);
}

static void a_dump_is_sorted_and_stays_the_same(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;

	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	const char *first = dump(world);
	struct Run run = EXPECT(runner, 0, "dump");
	const struct Json *all = json_parse(&runner->arena, run.out, run.n_out, NULL);

	assert_string_equal(first, dump(world));
	assert_non_null(all);
	for (const struct Json *records = all->first; records; records = records->next) {
		for (size_t k = 1; records->kind == JSON_ARRAY && k < json_n(records); k++)
			assert_true(json_get_number(json_at(records, k - 1), "id") <
				    json_get_number(json_at(records, k), "id"));
	}
	/* Reading changes nothing, and the judgements do not show in it. */
	RUN(runner, "check");
	RUN(runner, "today");
	RUN(runner, "list", "team", "eligible=no");
	assert_string_equal(first, dump(world));
}

static void undo_is_refused_where_someone_went_on(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;

	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	LINE(runner, "set", "team", "DAL17-01", "owner=First");
	LINE(runner, "set", "team", "DAL17-01", "owner=Second");
	const char *before = EXPECT(runner, 0, "dump", "--history").out;
	const char *said = EXPECT(runner, 3, "undo", "2").err;

	assert_non_null(strstr(said, "wner"));
	assert_string_equal(EXPECT(runner, 0, "dump", "--history").out, before);
	LINE(runner, "undo", "3");
	LINE(runner, "undo", "2");
	assert_null(strstr(LINE(runner, "show", "team", "DAL17-01"), "First"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(undoing_all_brings_back_the_first_dump, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_dump_is_sorted_and_stays_the_same, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(undo_is_refused_where_someone_went_on, set_up,
						tear_down),
	};

	return cmocka_run_group_tests_name("cli walk", tests, NULL, NULL);
}

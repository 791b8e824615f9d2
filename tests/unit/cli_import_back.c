/* Tables that go out and come back in: every kind, in every form, says the same; what was changed
 * in between is brought back, and undo takes back each import. */
#include "qtp/engine/domain/import.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const char *dump(struct Runner *runner)
{
	return EXPECT(runner, 0, "dump").out;
}

/* Of each kind that the demo season lacks. */
static void add_what_is_not_there(struct Runner *runner)
{
	EXPECT(runner, 0, "add", "review", "case=Summit", "kind=yearly", "done=2017-08-01");
	EXPECT(runner, 0, "add", "opening", "team=DAL17-09", "reason=x");
	EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "--mailto");
}

/* Whatever a list writes out says the same when it comes back, in every form. */
static void every_kind_comes_back_the_same(void **state)
{
	static const char *const forms[][2] = {{"--csv", "--keys"},
					       {"--tsv", "--with-ids"},
					       {"--csv", "--excel"},
					       {"--xlsx", "--keys"}};
	struct Runner *runner = *state;
	const char *before;

	EXPECT(runner, 0, "set", "practice", "Lakeside", "notes==1+1\n'two'");
	EXPECT(runner, 0, "set", "practice", "Harbor Onc", "name='=Harbor");
	EXPECT(runner, 0, "set", "practice", "Valley", "region=\u00a0around\u3000");
	EXPECT(runner, 0, "set", "practice", "Valley", "notes=one\r\ntwo\rthree");
	EXPECT(runner, 0, "set", "person", "elena.brandt@lakeside.example", "title='-Bar");
	add_what_is_not_there(runner);
	before = dump(runner);
	for (int kind = 0; kind < N_KINDS; kind++) {
		const char *key = entity_get((enum Kind)kind)->key;
		const char *const *form = forms[kind % 4];
		const char *out;

		/* By labels as well, which are what people have. */
		EXPECT(runner, 0, "list", key, "--columns", "all", "--csv", "-o", "out", "--force");
		expect_in(EXPECT(runner, 0, "import", key, "out", "--dry-run").out,
			  " 0 create, 0 update, ");
		EXPECT(runner, 0, "list", key, "--columns", "all", form[0], form[1], "-o", "out",
		       "--force");
		out = EXPECT(runner, 0, "import", key, "out").out;
		expect_in(out, " 0 create, 0 update, ");
		expect_in(out, " 0 skip, 0 conflict.");
		if (strstr(out, "\n0 rows: "))
			fail_msg("there is no %s to come back: add_what_is_not_there() adds one",
				 key);
	}
	EXPECT(runner, 0, "list", "person", "--columns", "all", "--xlsx", "-o", "out.xlsx");
	expect_in(EXPECT(runner, 0, "import", "person", "out.xlsx").out, " 0 create, 0 update, ");
	EXPECT(runner, 0, "list", "practice", "--columns", "name,city,notes", "--xlsx", "-o",
	       "out.xlsx", "--force");
	expect_in(EXPECT(runner, 0, "import", "practice", "out.xlsx").out, " 0 create, 0 update, ");
	assert_string_equal(dump(runner), before);
}

/* Kinds of which a table changes nothing: they only refer to others, or commands alone set them. */
static const char *const unchanged[] = {"contact_team", "contact_person", "reviewer", "paper"};

/* Another value of a field, as typed; NULL: a table does not set it, or it may be the only one. */
static const char *another_value(const struct Field *field)
{
	if (field->flags & (FIELD_JUDGED | FIELD_ORDER | FIELD_OWNED | FIELD_FIXED | FIELD_CODE))
		return NULL;
	if (field->type == FIELD_CHOICE)
		return field->choices[1].key;
	if (field->type == FIELD_NUMBER)
		return "3";
	return field->type == FIELD_TEXT || field->type == FIELD_NOTE ? "Changed" : NULL;
}

/* Two of the kind's records with another value, as a table. */
static void give_changed(struct Runner *runner, const char *kind, const struct Field *field)
{
	const char *at = EXPECT(runner, 0, "list", kind, "--with-ids", "--csv", "--limit", "2").out;
	const char *text = arena_format(&runner->arena, "id,%s", field->key);

	for (; (at = strstr(at, "\nid:")); at++)
		text = arena_format(&runner->arena, "%s%.*s,%s", text, (int)strcspn(at, ","), at,
				    another_value(field));
	give(runner, "changed.csv", text);
}

/* A table of the kind changes something: of the first field that may be changed. */
static bool change_by_table(struct Runner *runner, const struct Entity *entity)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		if (!another_value(&entity->fields[i]))
			continue;
		give_changed(runner, entity->key, &entity->fields[i]);
		if (!strstr(RUN(runner, "import", entity->key, "changed.csv").out, ", 0 update, "))
			return true;
	}
	return false;
}

static bool is_unchanged(const char *kind)
{
	for (size_t i = 0; i < sizeof unchanged / sizeof unchanged[0]; i++)
		if (strcmp(unchanged[i], kind) == 0)
			return true;
	return false;
}

/* The dump of before, or where it is another one. */
static void expect_dump(struct Runner *runner, const char *before, const char *what)
{
	const char *now = dump(runner);
	size_t at = 0, line = 0;

	for (; now[at] && now[at] == before[at]; at++)
		line = now[at] == '\n' ? at + 1 : line;
	if (now[at] != before[at])
		fail_msg("%s: from %.*s\nto %.*s", what, (int)strcspn(before + line, "\n"),
			 before + line, (int)strcspn(now + line, "\n"), now + line);
}

/* A spreadsheet of every kind says the same when it comes back; of what was changed in between it
 * brings back what was, and undo takes back each import. */
static void a_spreadsheet_of_every_kind_brings_back_what_was(void **state)
{
	struct Runner *runner = *state;
	const char *before;

	add_what_is_not_there(runner);
	before = dump(runner);
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		EXPECT(runner, 0, "list", entity->key, "--columns", "all", "--xlsx", "--with-ids",
		       "-o", "was.xlsx", "--force");
		bool is_changed = change_by_table(runner, entity);

		if (is_changed == is_unchanged(entity->key))
			fail_msg("a table changes %s of %s: mend unchanged[]",
				 is_changed ? "something" : "nothing", entity->key);
		const char *out =
			EXPECT(runner, 0, "import", entity->key, "was.xlsx", "--clear").out;

		expect_in(out, " 0 skip, 0 conflict.");
		/* A rating is in no list. */
		if (strstr(entity->key, "_score") || strstr(entity->key, "_answer"))
			expect_in(out, " 0 create, 0 update, ");
		else
			expect_dump(runner, before, entity->key);
		if (!strstr(out, ", 0 update, "))
			EXPECT(runner, 0, "undo");
		if (is_changed)
			EXPECT(runner, 0, "undo");
		expect_dump(runner, before, entity->key);
	}
}

/* The roster that is handed out, of a cohort and of a team, in every form of a spreadsheet. */
static void a_roster_comes_back_the_same(void **state)
{
	static const char *const forms[][2] = {
		{"--csv", NULL}, {"--tsv", NULL}, {"--xlsx", NULL}, {"--csv", "--excel"}};
	static const char *const refs[] = {"DAL17", "POR17", "DAL17-03"};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump", "--history");

	for (size_t i = 0; i < sizeof refs / sizeof refs[0]; i++)
		for (size_t f = 0; f < sizeof forms / sizeof forms[0]; f++) {
			EXPECT(runner, 0, "roster", refs[i], "-o", "back", "--force", forms[f][0],
			       forms[f][1]);
			expect_in(LINE(runner, "import", "roster", "back"),
				  ": 0 create, 0 update,");
			expect_in(LINE(runner, "import", "roster", "back"),
				  " same, 0 skip, 0 conflict.");
		}
	EXPECT(runner, 0, "list", "roster", "--csv", "-o", "all.csv");
	expect_in(LINE(runner, "import", "roster", "all.csv", "--cohort", "DAL17"),
		  ": 0 create, 0 update, 48 same, 0 skip, 0 conflict.");
	assert_string_equal(LINE(runner, "dump", "--history"), before);
}

static void every_kind_says_how_it_is_matched(void **state)
{
	(void)state;
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);
		const struct MatchRow *row = match_of((enum Kind)kind);

		if (!row || !row->keys[0].fields[0])
			fail_msg("%s has no row", entity->key);
		for (size_t k = 0; k < MATCH_KEYS; k++)
			for (size_t f = 0; f < MATCH_FIELDS && row->keys[k].fields[f]; f++)
				if (!entity_field(entity, row->keys[k].fields[f]))
					fail_msg("%s has no %s", entity->key,
						 row->keys[k].fields[f]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_kind_says_how_it_is_matched,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(every_kind_comes_back_the_same, runner_demo_set_up,
						runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_spreadsheet_of_every_kind_brings_back_what_was,
						runner_demo_set_up, runner_demo_tear_down),
		cmocka_unit_test_setup_teardown(a_roster_comes_back_the_same, runner_demo_set_up,
						runner_demo_tear_down),
	};

	return cmocka_run_group_tests_name("tables out and in", tests, NULL, NULL);
}

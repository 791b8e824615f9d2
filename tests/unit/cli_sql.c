/* Questions in SQL: every kind has a view, and nothing but the views is read, and nothing written.
 */
#include "qtp/engine/base/arena.h"
#include "qtp/engine/model/entity.h"
#include "qtp/engine/view/joined.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

static void every_kind_has_a_view_of_its_fields(void **state)
{
	struct Runner *runner = *state;
	const char *all = LINE(runner, "sql", "--csv");

	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);
		const char *columns = "id";

		for (size_t i = 0; i < entity->n_fields; i++) {
			const struct Field *field = &entity->fields[i];
			const char *row =
				arena_format(&runner->arena, "\nv_%s,%s,", entity->key, field->key);
			bool shown = !(field->flags & (FIELD_JUDGED | FIELD_CLOSED | FIELD_MASKED));

			if (!strstr(all, row) == shown)
				fail_msg("%s is %s the views", row + 1, shown ? "not in" : "in");
			if (shown)
				columns = arena_format(&runner->arena, "%s, \"%s\"", columns,
						       field->key);
		}
		EXPECT(runner, 0, "sql",
		       arena_format(&runner->arena, "SELECT %s FROM v_%s LIMIT 1", columns,
				    entity->key));
	}
}

static const char *view_of(const struct JoinedSpec *spec, struct Arena *arena)
{
	char *name = arena_format(arena, "v_%s", spec->key);

	for (char *at = name; *at; at++)
		*at = *at == '-' ? '_' : *at;
	return name;
}

/* With the columns of the list, and the rows of it in every season. */
static void every_joined_list_is_a_view(void **state)
{
	struct Runner *runner = *state;
	const char *all = LINE(runner, "sql", "--csv");
	const struct JoinedSpec *spec;

	for (size_t i = 0; (spec = joined_at(i)); i++) {
		const char *view = view_of(spec, &runner->arena);
		const char *columns = "";

		assert_null(entity_find(view + 2));
		for (size_t k = 0; k < spec->n_columns; k++) {
			const char *key = spec->columns[k].key;

			assert_non_null(
				strstr(all, arena_format(&runner->arena, "\n%s,%s,", view, key)));
			columns = arena_format(&runner->arena, "%s%s\"%s\"", columns,
					       *columns ? ", " : "", key);
		}
		assert_string_equal(
			LINE(runner, "sql", "--keys", "--json",
			     arena_format(&runner->arena, "SELECT %s FROM %s", columns, view)),
			LINE(runner, "list", spec->key, "--columns", "all", "--keys", "--json"));
	}
}

static void rows_of_a_joined_list_lead_to_their_records(void **state)
{
	struct Runner *runner = *state;

	assert_string_equal(LINE(runner, "sql", "--tsv",
				 "SELECT r.season, r.kind, p.name, r.s1 FROM V_Roster AS r JOIN "
				 "v_person AS p ON p.id = r.id WHERE r.team = 'DAL17-03' AND "
				 "r.role = 'leader'"),
			    "season\tkind\tname\ts1\n2017\tperson\tElena Brandt\tyes");
	assert_string_equal(LINE(runner, "--read-only", "sql", "--tsv",
				 "SELECT letter, team FROM v_sponsors WHERE letter < '2017-01-01' "
				 "ORDER BY 1 LIMIT 1"),
			    "letter\tteam\n2016-12-05\tDAL17-01");
	EXPECT(runner, 2, "sql", "INSERT INTO v_roster(team) VALUES('x')");
	EXPECT(runner, 3, "--as", "okafor", "sql", "SELECT * FROM v_roster");
}

static void a_question_is_answered_in_every_form(void **state)
{
	static const char question[] =
		"SELECT code, coach, stage_since FROM v_team WHERE code = 'DAL17-03'";
	struct Runner *runner = *state;

	assert_string_equal(LINE(runner, "sql", question), "code      coach          stage_since\n"
							   "DAL17-03  Daniel Okafor  2017-03-06");
	assert_string_equal(LINE(runner, "sql", "--tsv", question),
			    "code\tcoach\tstage_since\nDAL17-03\tDaniel Okafor\t2017-03-06");
	assert_non_null(strstr(LINE(runner, "sql", "--json", question), "\"DAL17-03\""));
	assert_string_equal(LINE(runner, "sql", "--tsv",
				 "WITH a AS (SELECT cohort, count(*) AS n FROM v_team GROUP BY 1) "
				 "SELECT n, n / 2.0 AS half FROM a"),
			    "n\thalf\n9\t4.5\n9\t4.5");
	assert_string_equal(LINE(runner, "sql", "SELECT name FROM v_team WHERE 0"), "name");
	/* Of a table of the question itself no column may be read, only how many rows it has. */
	assert_string_equal(
		LINE(runner, "sql", "--tsv",
		     "WITH a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a LIMIT 5), b "
		     "AS MATERIALIZED (SELECT code FROM v_team) SELECT (SELECT count(*) "
		     "FROM a) AS a, (SELECT count(*) FROM b) AS b"),
		"a\tb\n5\t18");
}

static void a_question_may_come_on_standard_input(void **state)
{
	static const char question[] = "SELECT count(*) AS n\nFROM v_team -- all\n";
	struct Runner *runner = *state, shell = *runner;
	const char *command = arena_format(&runner->arena, "'%s' -f '%s' sql - --tsv <question.sql",
					   runner->program, runner->file);
	struct Run run;

	run_write_file(runner_path(runner, "question.sql"), question, strlen(question));
	shell.program = "/bin/sh";
	shell.file = shell.now = NULL;
	run = RUN(&shell, "-c", command);
	runner->arena = shell.arena;
	assert_int_equal(run.code, 0);
	assert_string_equal(run.out, "n\n18\n");
	assert_non_null(strstr(EXPECT(runner, 2, "sql", "-").err, "one SELECT"));
}

/* What is masked is there where the question names it, which a text of the question does not. */
static void what_is_masked_is_named(void **state)
{
	struct Runner *runner = *state;
	struct stat found;
	const char *out = EXPECT(runner, 0, "sql", "SELECT npi FROM v_person", "--csv").out;

	assert_non_null(strstr(out, "npi\r\n"));
	out = EXPECT(runner, 0, "sql", "SELECT 'npi' AS x, * FROM v_person", "--csv").out;
	assert_null(strstr(out, ",npi"));
	EXPECT(runner, 0, "sql", "SELECT npi FROM v_person", "-o", "npi.csv");
	assert_int_equal(stat(runner_path(runner, "npi.csv"), &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
}

static void what_is_in_the_bin_is_in_no_view(void **state)
{
	struct Runner *runner = *state;
	const char *question = "SELECT count(*) FROM v_team",
		   *before = LINE(runner, "sql", question);

	EXPECT(runner, 0, "add", "team", "cohort=DAL17", "name=Short lived");
	assert_string_not_equal(LINE(runner, "sql", question), before);
	EXPECT(runner, 0, "remove", "team", "DAL17-10");
	assert_string_equal(LINE(runner, "sql", question), before);
}

static void nothing_is_written_and_nothing_else_is_read(void **state)
{
	static const char *const questions[][2] = {
		{"INSERT INTO v_team(name) VALUES('x')", "only reads"},
		{"DELETE FROM team", "only reads"},
		{"UPDATE team SET name = 'x'", "only reads"},
		{"WITH x AS (SELECT 1) INSERT INTO team(id) SELECT 1", "only reads"},
		{"PRAGMA user_version = 3", "only reads"},
		{"ATTACH 'other.db' AS other", "only reads"},
		{"VACUUM INTO 'other.db'", "one SELECT"},
		{"CREATE TEMP VIEW v_x AS SELECT * FROM person", "only reads"},
		{"DROP VIEW v_team", "only reads"},
		{"BEGIN", "only reads"},
		{"SELECT * FROM pragma_table_info('team')", "only reads"},
		{"SELECT * FROM team", "is no view"},
		{"SELECT count(*) FROM team", "is no view"},
		{"SELECT count(*) FROM operation AS a", "is no view"},
		{"WITH team AS (SELECT 1) SELECT count(*) FROM main.team", "is no view"},
		{"WITH change AS (SELECT 1) SELECT count(*) FROM main.change", "is no view"},
		{"WITH change AS (SELECT 1) SELECT count(*) FROM change", "is no view"},
		{"WITH x AS (SELECT id FROM v_team) SELECT count(*) FROM main.team, x",
		 "is no view"},
		{"WITH sqlite_schema AS (SELECT 1) SELECT count(*) FROM sqlite_schema",
		 "is no view"},
		{"SELECT * FROM sqlite_master", "is no view"},
		{"SELECT * FROM change", "is no view"},
		{"SELECT * FROM v_team WHERE id IN (SELECT id FROM person)", "is no view"},
		{"SELECT * FROM v_nothing", "The views are: v_season"},
		{"SELECT * FROM v_nothing", " and more: qtp sql alone lists them all.\n"},
		{"SELECT nosuch FROM v_cohort", "no such column: nosuch. The columns of "
						"v_cohort are: id, season, season_id, code, city,"},
		{"SELECT nosuch FROM v_larger_team", "The columns of v_larger_team are: "},
		{"SELECT nosuch", "The question is not understood: no such column: nosuch."},
		{"SELECT *\nFROM v_cohort\nWHERE nosuch",
		 "not understood in line 3: no such column: nosuch. The columns of v_cohort are"},
		{"SELECT 1,\n2 FORM x, y", "not understood in line 2: near"},
		{"SELECT * FROM v_teams", "\"v_teams\" is no view. Is it v_team? The views"},
		{"SELECT * FROM persons", "Is it v_person?"},
		{"SELECT * FROM v_xyz", "\"v_xyz\" is no view. The views"},
		{"DELETE FROM v_team", "A question only reads."},
		{"UPDATE v_team SET name = 'x'", "A question only reads."},
		{"SELECT 1; SELECT 2", "one SELECT"},
		{"", "one SELECT"},
		{"SELECT FORM v_team", "not understood"},
		{"SELECT 1; -- one\nDELETE FROM team", "one SELECT"},
		{"SELECT abs(-9223372036854775808)", "cannot be answered"},
		{"SELECT load_extension('x')", "not authorized"},
	};
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump", "--history");

	for (size_t i = 0; i < N(questions); i++) {
		struct Run run = EXPECT(runner, 2, "sql", questions[i][0]);

		if (!strstr(run.err, questions[i][1]))
			fail_msg("%s: %s", questions[i][0], run.err);
	}
	assert_string_equal(LINE(runner, "dump", "--history"), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_has_a_view_of_its_fields),
		cmocka_unit_test(every_joined_list_is_a_view),
		cmocka_unit_test(rows_of_a_joined_list_lead_to_their_records),
		cmocka_unit_test(a_question_is_answered_in_every_form),
		cmocka_unit_test(a_question_may_come_on_standard_input),
		cmocka_unit_test(what_is_masked_is_named),
		cmocka_unit_test(what_is_in_the_bin_is_in_no_view),
		cmocka_unit_test(nothing_is_written_and_nothing_else_is_read),
	};

	return cmocka_run_group_tests(tests, runner_demo_set_up, runner_demo_tear_down);
}

/* Screens over a file in which one column holds what it cannot hold: nothing breaks, and nothing
 * that a terminal obeys is shown. QTP_DAMAGE_ROUNDS=N tries N columns of each table,
 * QTP_DAMAGE_SEED=N others, QTP_DAMAGE_SHOW=1 says which. */
#include "qtp/engine/base/math.h"
#include "support/mutants.h"
#include "support/run.h"
#include "ui_help.h"

#include <sqlite3.h>

/* Of SQL. */
static const char *const values[] = {
	"NULL",
	"x'00ff1b5b333141'",
	"hex(zeroblob(200000))",
	"'twelve'",
	"''",
	"-1",
	"9223372036854775807",
	"-9223372036854775808",
	"9e999",
	"CAST(x'ff85c328eda080' AS TEXT)",
	"char(65534) || 'x'",
	"char(27) || '[31mX' || char(7) || char(155) || char(8238) || char(13) || char(10) || 'Y'",
	"'a' || char(0) || 'b'",
	"'no_such_choice'",
	"424242",
	"'2017-02-31'",
	"'9999-12-31'",
	"'25:61'",
	"'%s%n%s%n%d'",
};

static const char *const screens[] = {
	"1",	      "2 <Enter>", "3 <Enter> c", "4 <Enter>",	 "0 <Enter>",
	"5 <Enter>",  "6 <Enter>", "7 <Enter>",	  "8 <Enter>",	 "gp",
	"gh <Enter>", "gb",	   "2 w",	  "3 <Enter> e", "0 <Enter> <End> <Enter>",
};

enum { SCREENS_APART = 3 };

struct Bench {
	struct Sitting *sitting;
	struct Arena arena;
	char *whole; /* the bytes of the sound file */
	size_t n;
	uint64_t random;
	bool shows;
};

static size_t number_outside(const char *name, size_t otherwise)
{
	const char *text = getenv(name);

	return text ? (size_t)strtoul(text, NULL, 10) : otherwise;
}

struct Damage {
	const char *table, *column, *value;
	bool everywhere; /* in all rows, else in the first */
};

static void execute(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sqlite3_errmsg(db), sql);
}

/* Two times for a file: a schema that was written is read when the file is opened. `may_fail`:
 * SQLite itself keeps some values out. */
static void execute_in_file(const char *path, const char *may_fail, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	execute(db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;"
		    "PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON");
	sqlite3_exec(db, may_fail, NULL, NULL, NULL);
	execute(db, sql);
	sqlite3_close(db);
}

/* What the declaration of the table keeps out is taken from it for the moment. */
static void damage_file(struct Bench *bench, struct Damage damage)
{
	const char *path = bench->sitting->path, *table = damage.table;
	struct Arena *arena = &bench->arena;

	run_write_file(path, bench->whole, bench->n);
	execute_in_file(path, "",
			arena_format(arena,
				     "CREATE TABLE kept AS SELECT sql FROM sqlite_schema "
				     "WHERE name = '%s';"
				     "UPDATE sqlite_schema SET sql = replace(replace(sql, "
				     "'NOT NULL', ''), 'STRICT', '') WHERE name = '%s'",
				     table, table));
	execute_in_file(path,
			arena_format(arena,
				     "UPDATE OR IGNORE \"%s\" SET \"%s\" = %s WHERE %d OR "
				     "rowid = (SELECT min(rowid) FROM \"%s\")",
				     table, damage.column, damage.value, damage.everywhere, table),
			arena_format(arena,
				     "UPDATE sqlite_schema SET sql = (SELECT sql FROM kept) "
				     "WHERE name = '%s'; DROP TABLE kept",
				     table));
}

static void assert_screen_is_harmless(struct Sitting *sitting)
{
	char *at = (char *)(uintptr_t)sitting_screen(sitting);

	while ((at = strchr(at, '\n')))
		*at = ' ';
	mutants_assert_harmless(text_get(&sitting->screen));
	/* Verbs of the command line are no help at the screen. */
	sitting_lacks(sitting, "qtp verify");
	sitting_lacks(sitting, "qtp salvage");
}

/* Some of them, others each time. */
static void look_at_screens(struct Sitting *sitting, size_t first)
{
	sitting_start(sitting, 40, 119); /* no page beside lists: it is opened by itself */
	for (size_t i = first % SCREENS_APART; i < N_ITEMS(screens); i += SCREENS_APART) {
		assert_int_equal(sitting_type(sitting, screens[i]), APP_RUNS);
		assert_screen_is_harmless(sitting);
		assert_int_equal(sitting_type(sitting, "<Ctrl-C> <Ctrl-C> <Ctrl-C>"), APP_RUNS);
	}
	sitting_stop(sitting);
}

static size_t pick(struct Bench *bench, size_t n)
{
	return (size_t)(mutants_random(&bench->random) >> 20) % n;
}

/* A file that is refused is refused with a sentence. */
static void look_at_damage(struct Bench *bench, struct Damage damage)
{
	struct Sitting *sitting = bench->sitting;
	struct Error error = {0};

	if (bench->shows)
		printf("%s.%s = %s%s\n", damage.table, damage.column, damage.value,
		       damage.everywhere ? " everywhere" : "");
	fflush(stdout);
	damage_file(bench, damage);
	if (!store_open(sitting_options(sitting), &sitting->store, &error)) {
		assert_true(strlen(error.text) > 0);
		mutants_assert_harmless(error.text);
		return;
	}
	domain_init(&sitting->domain, sitting->store, &sitting->env, DAY_NONE);
	look_at_screens(sitting, pick(bench, SCREENS_APART));
	store_close(sitting->store);
	sitting->store = NULL;
}

/* The columns of a table, in the arena. */
static const char **columns_of(struct Bench *bench, sqlite3 *db, const char *table, size_t *ret_n)
{
	const char **columns = NULL;
	size_t capacity = 0;
	sqlite3_stmt *rows;

	*ret_n = 0;
	assert_int_equal(
		sqlite3_prepare_v2(db, "SELECT name FROM pragma_table_info(?)", -1, &rows, NULL),
		SQLITE_OK);
	sqlite3_bind_text(rows, 1, table, -1, SQLITE_STATIC);
	while (sqlite3_step(rows) == SQLITE_ROW) {
		columns = arena_grow(&bench->arena, columns, *ret_n, &capacity, sizeof *columns);
		columns[(*ret_n)++] =
			arena_text(&bench->arena, (const char *)sqlite3_column_text(rows, 0));
	}
	sqlite3_finalize(rows);
	return columns;
}

static void damage_table(struct Bench *bench, const char *table, const char *const columns[],
			 size_t n)
{
	for (size_t i = 0; i < number_outside("QTP_DAMAGE_ROUNDS", 1); i++) {
		bool everywhere = pick(bench, 2);

		look_at_damage(bench,
			       (struct Damage){table, columns[pick(bench, n)],
					       values[pick(bench, N_ITEMS(values))], everywhere});
	}
}

/* Tables of our own: what SQLite keeps for the search is its own. */
static void no_value_in_a_column_breaks_a_screen(void **state)
{
	struct Bench *bench = *state;
	sqlite3_stmt *tables;
	sqlite3 *db;
	size_t n, n_tables = 0;

	assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
	assert_int_equal(sqlite3_deserialize(db, "main", (unsigned char *)bench->whole,
					     (sqlite3_int64)bench->n, (sqlite3_int64)bench->n,
					     SQLITE_DESERIALIZE_READONLY),
			 SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db,
					    "SELECT name FROM sqlite_schema WHERE type = 'table' "
					    "AND sql LIKE 'CREATE TABLE%STRICT%' "
					    "AND sql NOT LIKE '%WITHOUT ROWID%' ORDER BY name",
					    -1, &tables, NULL),
			 SQLITE_OK);
	while (sqlite3_step(tables) == SQLITE_ROW) {
		const char *table = (const char *)sqlite3_column_text(tables, 0);
		const char **columns = columns_of(bench, db, table, &n);

		damage_table(bench, table, columns, n);
		n_tables++;
	}
	sqlite3_finalize(tables);
	sqlite3_close(db);
	assert_true(n_tables >= N_KINDS);
}

/* A measure's rules are read again for each chart. */
static void damaged_rules_of_measures_break_no_screen(void **state)
{
	struct Bench *bench = *state;
	static const char *const columns[] = {"rules", "chart", "data", "freeze_until", "target"};

	for (size_t i = 0; i < N_ITEMS(columns); i++)
		for (size_t k = 0; k < 2; k++)
			look_at_damage(bench,
				       (struct Damage){"measure", columns[i],
						       values[pick(bench, N_ITEMS(values))], true});
}

static int set_up(void **state)
{
	struct Bench *bench = test_calloc(1, sizeof *bench);

	bench->sitting = sitting_make("2017-08-21");
	store_close(bench->sitting->store);
	bench->sitting->store = NULL;
	bench->whole = run_read_file(&bench->arena, bench->sitting->path, &bench->n);
	bench->random = number_outside("QTP_DAMAGE_SEED", 1);
	bench->shows = getenv("QTP_DAMAGE_SHOW") != NULL;
	*state = bench;
	return 0;
}

static int tear_down(void **state)
{
	struct Bench *bench = *state;

	sitting_free(bench->sitting);
	arena_release(&bench->arena);
	test_free(bench);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(no_value_in_a_column_breaks_a_screen, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(damaged_rules_of_measures_break_no_screen, set_up,
						tear_down),
	};

	return cmocka_run_group_tests_name("ui damage", tests, NULL, NULL);
}

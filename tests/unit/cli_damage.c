/* Files that are cut, overwritten or changed at random: verify notices, every verb says one
 * sentence and writes nothing, and salvage saves what can be read. */
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <sqlite3.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

enum { PAGE = 4096, FLIPS = 24 };

struct Bench {
	struct Runner runner;
	char *whole; /* the bytes of a sound file */
	size_t n;
	const char *dump;
	char *bytes; /* of the damaged one, in bad.qtp */
	size_t n_bytes;
};

static int set_up(void **state)
{
	struct Bench *bench = test_calloc(1, sizeof *bench);
	struct Runner *runner = &bench->runner;

	runner_init(runner);
	runner_demo(runner, "good.qtp");
	bench->whole = run_read_file(&runner->arena, runner_path(runner, "good.qtp"), &bench->n);
	bench->bytes = arena_alloc(&runner->arena, bench->n + PAGE);
	runner->file = "good.qtp";
	bench->dump = EXPECT(runner, 0, "dump").out;
	runner->file = "bad.qtp";
	*state = bench;
	return 0;
}

static int tear_down(void **state)
{
	struct Bench *bench = *state;

	runner_release(&bench->runner);
	test_free(bench);
	return 0;
}

/* The first `n` bytes of the sound file. */
static void cut_to(struct Bench *bench, size_t n)
{
	memcpy(bench->bytes, bench->whole, n);
	bench->n_bytes = n;
	run_write_file(runner_path(&bench->runner, "bad.qtp"), bench->bytes, n);
}

/* The sound file with bytes put over it. */
static void overwrite(struct Bench *bench, size_t at, int byte, size_t n)
{
	memcpy(bench->bytes, bench->whole, bench->n);
	memset(bench->bytes + at, byte, n);
	bench->n_bytes = bench->n;
	run_write_file(runner_path(&bench->runner, "bad.qtp"), bench->bytes, bench->n);
}

/* The damaged file is as it was, and nothing is beside it. */
static void check_untouched(struct Bench *bench, const char *what)
{
	struct Runner *runner = &bench->runner;
	size_t n;
	const char *now = run_read_file(&runner->arena, runner_path(runner, "bad.qtp"), &n);

	if (n != bench->n_bytes || memcmp(now, bench->bytes, n) != 0)
		fail_msg("%s has changed the damaged file", what);
	assert_int_equal(access(runner_path(runner, "bad.qtp-journal"), F_OK), -1);
}

/* What a run on a damaged file may be: an answer, a finding or one sentence. */
static void check_run(struct Bench *bench, const char *what, struct Run run)
{
	const char *end = strchr(run.err, '\n');

	if (run.signal)
		fail_msg("%s died of signal %d", what, run.signal);
	assert_in_range(run.code, 0, 3);
	if (run.code > 1 && (strncmp(run.err, "qtp: ", 5) != 0 || !end || end[1]))
		fail_msg("%s says: %s", what, run.err);
	check_untouched(bench, what);
}

/* Finding or failure; the sentences name the damage. */
static void verify_notices(struct Bench *bench, const char *what)
{
	struct Run run = RUN(&bench->runner, "verify");

	check_run(bench, what, run);
	if (run.code != 1 && run.code != 3)
		fail_msg("%s: verify ends with %d: %s", what, run.code, run.out);
	assert_true(run.n_out + run.n_err > 20);
}

static void a_file_that_is_cut_is_noticed_wherever_it_is_cut(void **state)
{
	struct Bench *bench = *state;
	const size_t lengths[] = {bench->n - PAGE,
				  bench->n - 100,
				  bench->n - 1,
				  bench->n / 2,
				  bench->n / 2 / PAGE * PAGE,
				  bench->n / PAGE / 4 * PAGE + 1,
				  2 * PAGE,
				  PAGE,
				  PAGE - 1,
				  100,
				  99,
				  1};
	char what[40];

	for (size_t i = 0; i < N(lengths); i++) {
		cut_to(bench, lengths[i]);
		snprintf(what, sizeof what, "cut to %zu", lengths[i]);
		verify_notices(bench, what);
	}
}

static void what_lies_behind_the_last_page_is_noticed(void **state)
{
	struct Bench *bench = *state;

	memcpy(bench->bytes, bench->whole, bench->n);
	memset(bench->bytes + bench->n, 'x', PAGE);
	for (size_t extra = 1; extra <= PAGE; extra += PAGE - 1) {
		bench->n_bytes = bench->n + extra;
		run_write_file(runner_path(&bench->runner, "bad.qtp"), bench->bytes,
			       bench->n_bytes);
		verify_notices(bench, "more behind the last page");
	}
}

static void a_page_of_zeros_is_noticed(void **state)
{
	struct Bench *bench = *state;
	const size_t n_pages = bench->n / PAGE;
	char what[40];

	for (size_t i = 0; i < 8; i++) {
		size_t page = i * (n_pages - 1) / 7;

		overwrite(bench, page * PAGE, 0, PAGE);
		snprintf(what, sizeof what, "zeros in page %zu", page);
		verify_notices(bench, what);
	}
}

static uint64_t next_random(uint64_t *random)
{
	*random = *random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return *random >> 33;
}

/* A byte of a page that nothing uses can be any; so here only nothing must break. */
static void a_flipped_byte_breaks_nothing(void **state)
{
	struct Bench *bench = *state;
	uint64_t random = 1;
	size_t n_noticed = 0;

	for (size_t i = 0; i < FLIPS; i++) {
		size_t at = next_random(&random) % bench->n;
		struct Run run;

		overwrite(bench, at, ~bench->whole[at], 1);
		run = RUN(&bench->runner, "verify");
		check_run(bench, "verify", run);
		n_noticed += run.code != 0;
		check_run(bench, "today", RUN(&bench->runner, "today"));
		check_run(bench, "list", RUN(&bench->runner, "list", "team", "silent|lake"));
	}
	assert_true(n_noticed > FLIPS / 4);
}

/* Every verb that opens the file; those that write are refused, or the damage stops them before. */
static const char *const verbs[][8] = {
	{"today"},
	{"list", "team"},
	{"list", "point", "value>3"},
	{"show", "team", "DAL17-01"},
	{"check"},
	{"check", "DAL17-01"},
	{"plan", "DAL17-S1"},
	{"chart", "DAL17-01-M1"},
	{"chart", "--team", "DAL17-01"},
	{"log", "DAL17-01"},
	{"log", "DAL17-01", "--minutes", "30"},
	{"export", "calendar"},
	{"history"},
	{"history", "--limit", "3"},
	{"dump"},
	{"dump", "--history"},
	{"--json", "today"},
	{"add", "person", "name=Someone"},
	{"set", "team", "DAL17-01", "owner=x"},
	{"remove", "team", "DAL17-01"},
	{"restore", "team", "DAL17-01"},
	{"accept", "DAL17-01"},
	{"move", "POR17-S2", "2017-06-21"},
	{"point", "DAL17-01-M1", "2017-08-20", "3"},
	{"undo"},
	{"redo"},
};

static void every_verb_says_one_sentence_and_writes_nothing(void **state)
{
	struct Bench *bench = *state;
	const size_t lengths[] = {bench->n - PAGE, bench->n - 100, bench->n / 2};

	for (size_t i = 0; i < N(lengths); i++) {
		cut_to(bench, lengths[i]);
		for (size_t v = 0; v < N(verbs); v++)
			check_run(bench, verbs[v][0], runner_run(&bench->runner, verbs[v]));
	}
	overwrite(bench, bench->n / PAGE / 3 * PAGE, 0, PAGE);
	for (size_t v = 0; v < N(verbs); v++)
		check_run(bench, verbs[v][0], runner_run(&bench->runner, verbs[v]));
}

/* --- Salvage */

/* Runs it; the new file is sound. Says whether it holds all that the sound file held. */
static bool salvage(struct Bench *bench, int code)
{
	struct Runner *runner = &bench->runner;
	bool same;

	unlink(runner_path(runner, "new.qtp"));
	check_run(bench, "salvage", EXPECT(runner, code, "salvage", "new.qtp"));
	runner->file = "new.qtp";
	EXPECT(runner, 0, "verify");
	same = strcmp(EXPECT(runner, 0, "dump").out, bench->dump) == 0;
	runner->file = "bad.qtp";
	return same;
}

static void salvage_of_a_sound_file_saves_everything(void **state)
{
	struct Bench *bench = *state;

	cut_to(bench, bench->n);
	assert_true(salvage(bench, 0));
}

static void salvage_saves_the_rest_of_a_file_that_was_cut(void **state)
{
	struct Bench *bench = *state;
	struct Run run;

	cut_to(bench, bench->n - 100);
	assert_true(salvage(bench, 0));
	cut_to(bench, bench->n / 2);
	assert_false(salvage(bench, 1));
	unlink(runner_path(&bench->runner, "new.qtp"));
	run = EXPECT(&bench->runner, 1, "salvage", "new.qtp");
	assert_non_null(strstr(run.out, "Saved "));
	assert_non_null(strstr(run.out, "Lost are "));
	assert_non_null(strstr(run.out, "Keep the damaged file"));
}

/* What the table has lost the history gives back. */
static void salvage_takes_lost_records_from_the_history(void **state)
{
	struct Bench *bench = *state;
	const size_t n_pages = bench->n / PAGE;
	size_t n_same = 0;

	for (size_t i = 1; i < 8; i++) {
		overwrite(bench, (n_pages - 1) * i / 8 * PAGE, 0, PAGE);
		unlink(runner_path(&bench->runner, "new.qtp"));
		n_same += RUN(&bench->runner, "salvage", "new.qtp").code == 0;
		check_untouched(bench, "salvage");
	}
	assert_true(n_same >= 4);
}

static void salvage_refuses_what_it_cannot_do_with_a_sentence(void **state)
{
	struct Bench *bench = *state;
	struct Runner *runner = &bench->runner;

	cut_to(bench, PAGE);
	check_run(bench, "salvage", EXPECT(runner, 3, "salvage", "new.qtp"));
	assert_int_equal(access(runner_path(runner, "new.qtp"), F_OK), -1);
	check_run(bench, "salvage", EXPECT(runner, 3, "salvage", "good.qtp"));
	check_run(bench, "salvage", EXPECT(runner, 3, "salvage", "bad.qtp"));
	check_run(bench, "salvage", EXPECT(runner, 2, "salvage"));
	check_run(bench, "salvage", EXPECT(runner, 3, "--read-only", "salvage", "new.qtp"));
	runner->file = "nowhere.qtp";
	EXPECT(runner, 3, "salvage", "new.qtp");
	run_write_file(runner_path(runner, "text.qtp"), "no database at all\n", 19);
	runner->file = "text.qtp";
	EXPECT(runner, 3, "salvage", "new.qtp");
	assert_int_equal(access(runner_path(runner, "new.qtp"), F_OK), -1);
}

/* --- Values that cannot be */

static void execute(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sqlite3_errmsg(db), sql);
}

/* The history knows the record by its own. */
static void salvage_takes_no_id_that_cannot_be(void **state)
{
	static const char *const ids[] = {"0", "-5", "9223372036854775807"};
	struct Bench *bench = *state;
	struct Runner *runner = &bench->runner;
	sqlite3 *db;

	for (size_t i = 0; i < N(ids); i++) {
		cut_to(bench, bench->n);
		assert_int_equal(sqlite3_open(runner_path(runner, "bad.qtp"), &db), SQLITE_OK);
		execute(db, arena_format(&runner->arena,
					 "UPDATE survey_answer SET id = %s WHERE id = (SELECT "
					 "min(id) FROM survey_answer)",
					 ids[i]));
		sqlite3_close(db);
		unlink(runner_path(runner, "new.qtp"));
		EXPECT(runner, 0, "salvage", "new.qtp");
		runner->file = "new.qtp";
		EXPECT(runner, 0, "verify");
		assert_string_equal(EXPECT(runner, 0, "dump").out, bench->dump);
		runner->file = "bad.qtp";
	}
}

/* A table that takes anything: what its declaration keeps out is taken from it for the moment. */
static void put_into_column(struct Bench *bench, const char *table, const char *column,
			    const char *value)
{
	struct Runner *runner = &bench->runner;
	const char *path = runner_path(runner, "bad.qtp");
	sqlite3 *db;

	run_write_file(path, bench->whole, bench->n);
	for (int step = 0; step < 2; step++) {
		assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
		if (step == 0)
			execute(db, arena_format(
					    &runner->arena,
					    "PRAGMA synchronous = OFF; PRAGMA writable_schema = ON;"
					    "CREATE TABLE kept AS SELECT sql FROM sqlite_schema "
					    "WHERE name = '%s';"
					    "UPDATE sqlite_schema SET sql = replace(replace(sql, "
					    "'NOT NULL', ''), 'STRICT', '') WHERE name = '%s'",
					    table, table));
		else
			execute(db, arena_format(
					    &runner->arena,
					    "PRAGMA synchronous = OFF;"
					    "PRAGMA ignore_check_constraints = ON;"
					    "UPDATE OR IGNORE \"%s\" SET \"%s\" = %s;"
					    "PRAGMA writable_schema = ON;"
					    "UPDATE sqlite_schema SET sql = (SELECT sql FROM kept) "
					    "WHERE name = '%s'; DROP TABLE kept",
					    table, column, value, table));
		sqlite3_close(db);
	}
}

/* The history has it as it was. */
static void salvage_takes_no_value_out_of_its_range(void **state)
{
	static const char *const columns[][3] = {
		{"agenda", "minutes", "99999"},
		{"contact", "minutes", "-1"},
		{"score", "value", "7"},
		{"score", "value", "2.3"},
	};
	struct Bench *bench = *state;
	struct Runner *runner = &bench->runner;

	for (size_t i = 0; i < N(columns); i++) {
		put_into_column(bench, columns[i][0], columns[i][1], columns[i][2]);
		unlink(runner_path(runner, "new.qtp"));
		EXPECT(runner, 0, "salvage", "new.qtp");
		runner->file = "new.qtp";
		if (RUN(runner, "verify").code != 0 ||
		    strcmp(EXPECT(runner, 0, "dump").out, bench->dump) != 0)
			fail_msg("%s of a %s is not as it was", columns[i][1], columns[i][0]);
		runner->file = "bad.qtp";
	}
}

/* The address sanitizer of clang keeps what was freed for a while: how much was taken says nothing.
 */
#ifdef __has_feature
#define KEEPS_FREED __has_feature(address_sanitizer)
#else
#define KEEPS_FREED 0
#endif

/* Each change names its record. The most that any child took is known: this test is the first. */
static void names_that_are_long_take_little_memory_in_the_history(void **state)
{
	enum { MOST = 100000 /* kilobytes */ };
	struct Bench *bench = *state;
	struct rusage used;

	put_into_column(bench, "person", "name", "printf('%.*c', 1000000, 'A')");
	EXPECT(&bench->runner, 0, "history", "--json");
	assert_int_equal(getrusage(RUSAGE_CHILDREN, &used), 0);
	if (used.ru_maxrss > MOST && !KEEPS_FREED)
		fail_msg("%ld kilobytes were taken", used.ru_maxrss);
}

static void a_change_of_no_kind_is_listed(void **state)
{
	struct Bench *bench = *state;

	put_into_column(bench, "change", "kind", "'nothing'");
	assert_non_null(strstr(EXPECT(&bench->runner, 0, "history", "--json").out,
			       "{\"kind\": \"\", \"ref\": \"id:"));
}

static void no_value_in_a_column_breaks_or_is_printed_raw(void **state)
{
	static const char *const values[] = {"NULL",
					     "char(27) || '[31mX' || CAST(x'ff85' AS TEXT)"};
	static const char *const asked[][4] = {
		{"verify"}, {"history"}, {"dump", "--history"}, {"chart", "DAL17-03-M1"}};
	struct Bench *bench = *state;
	struct Runner *runner = &bench->runner;
	sqlite3_stmt *columns;
	sqlite3 *db;

	assert_int_equal(sqlite3_open(runner_path(runner, "good.qtp"), &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db,
					    "SELECT t.name, c.name FROM sqlite_schema t "
					    "JOIN pragma_table_info(t.name) c "
					    "WHERE t.type = 'table' AND c.pk = 0 AND t.name IN "
					    "('operation', 'change', 'measure', 'point')",
					    -1, &columns, NULL),
			 SQLITE_OK);
	while (sqlite3_step(columns) == SQLITE_ROW) {
		const char *table = (const char *)sqlite3_column_text(columns, 0),
			   *column = (const char *)sqlite3_column_text(columns, 1);

		for (size_t i = 0; i < N(values); i++) {
			put_into_column(bench, table, column, values[i]);
			for (size_t k = 0; k < N(asked); k++) {
				struct Run run = runner_run(runner, asked[k]);

				if (run.signal || run.code > 3 || strchr(run.out, 27) ||
				    strchr(run.err, 27))
					fail_msg("%s of %s.%s = %s: signal %d, code %d: %s",
						 asked[k][0], table, column, values[i], run.signal,
						 run.code, run.err);
			}
		}
	}
	sqlite3_finalize(columns);
	sqlite3_close(db);
}

/* A code and an id are always there, the id below 2^53. */
static void a_record_without_its_code_or_with_an_id_out_of_range_is_refused(void **state)
{
	static const char *const cases[][3] = {{"team", "code", "NULL"},
					       {"cohort", "id", "9223372036854775807"},
					       {"session", "id", "-1"},
					       {"deliverable", "state", "NULL"}};
	static const char *const asked[][3] = {
		{"board"}, {"today"}, {"credits", "DAL17-S2"}, {"calendar"}, {"verify"}};
	struct Bench *bench = *state;

	for (size_t i = 0; i < N(cases); i++) {
		put_into_column(bench, cases[i][0], cases[i][1], cases[i][2]);
		for (size_t k = 0; k < N(asked); k++) {
			struct Run run = runner_run(&bench->runner, asked[k]);

			if (run.signal || run.code > 3 ||
			    (run.code == 0 && strcmp(asked[k][0], "verify") == 0))
				fail_msg("%s of %s.%s: signal %d, code %d: %s", asked[k][0],
					 cases[i][0], cases[i][1], run.signal, run.code, run.err);
		}
	}
}

/* What is made of the records, and what is kept beside them. */
static void verify_notices_damage_beside_the_records(void **state)
{
	static const struct {
		const char *sql, *says;
	} rows[] = {
		{"UPDATE meta SET text = 'soon' WHERE key = 'demo_clock'",
		 "The file's demo_clock cannot be \"soon\"."},
		{"UPDATE meta SET key = 'demo_clok' WHERE key = 'demo_clock'",
		 "a key \"demo_clok\" that this program"},
		{"INSERT INTO meta VALUES ('main_file', 'here')",
		 "The file's main_file cannot be \"here\"."},
		{"UPDATE person SET folded = 'x' WHERE id = (SELECT min(id) FROM person)",
		 "1 of the people are found by other words than theirs, person id:"},
		{"UPDATE note_place SET scope = 'x' WHERE place = (SELECT max(place) FROM "
		 "note_place)",
		 "The index of words is not that of the notes"},
		{"UPDATE note_place SET place = place + 1000000 WHERE place = (SELECT max(place) "
		 "FROM note_place)",
		 "The index of words is not that of the notes"},
		{"DELETE FROM note_words_data WHERE id > 100",
		 "The index of words is not that of the notes"},
		{"DELETE FROM note_words_data WHERE id = 1",
		 "The index of words is not that of the notes"},
		{"UPDATE note_words_data SET block = zeroblob(length(block)) "
		 "WHERE id = (SELECT max(id) FROM note_words_data)",
		 "The index of words is not that of the notes"},
		{"DELETE FROM note_words_idx WHERE segid = (SELECT max(segid) FROM note_words_idx)",
		 "The index of words is not that of the notes"},
		{"UPDATE note_words_docsize SET sz = x'01' "
		 "WHERE id = (SELECT max(id) FROM note_words_docsize)",
		 "The index of words is not that of the notes"},
		{"DELETE FROM note_words_config WHERE k = 'automerge'",
		 "The index of words is not that of the notes"},
	};
	struct Bench *bench = *state;
	struct Runner *runner = &bench->runner;
	const char *path = runner_path(runner, "bad.qtp");

	for (size_t i = 0; i < N(rows); i++) {
		sqlite3 *db;

		run_write_file(path, bench->whole, bench->n);
		assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
		execute(db, rows[i].sql);
		assert_int_equal(sqlite3_changes(db) > 0, 1);
		sqlite3_close(db);
		const char *said = EXPECT(runner, 1, "verify").out;

		if (!strstr(said, rows[i].says))
			fail_msg("%s: %s", rows[i].sql, said);
	}
	EXPECT(runner, 0, "verify", "--mend");
	EXPECT(runner, 0, "verify");
}

/* What depends on a lost record says so; the count of what was done has no end to run over.
 */
static void what_depends_on_a_lost_record_says_so(void **state)
{
	static const struct {
		const char *sql, *verb;
		int code;
		const char *says;
	} rows[] = {
		{"UPDATE season SET id = 7", "calendar", 3, "has lost its season. Run qtp verify."},
		{"UPDATE operation SET number = 9223372036854775807 "
		 "WHERE number = (SELECT max(number) FROM operation)",
		 "verify", 1, "9223372036854775807"},
	};
	struct Bench *bench = *state;
	struct Runner *runner = &bench->runner;
	const char *path = runner_path(runner, "bad.qtp");

	for (size_t i = 0; i < N(rows); i++) {
		sqlite3 *db;

		run_write_file(path, bench->whole, bench->n);
		assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
		execute(db, "PRAGMA foreign_keys = 0");
		execute(db, rows[i].sql);
		sqlite3_close(db);
		struct Run run = EXPECT(runner, rows[i].code, rows[i].verb);

		if (!strstr(run.err, rows[i].says) && !strstr(run.out, rows[i].says))
			fail_msg("%s: %s%s", rows[i].sql, run.out, run.err);
	}
}

/* The kind of a saved view is a word of a file like any other; a pipe is not waited for. */
static void settings_files_are_read_as_texts_and_printed_shown(void **state)
{
	static const char text[] = "[Odd]\nkind=\033[31mteam\nfilter=\033[32m\n";
	struct Bench *bench = *state;
	struct Runner *runner = &bench->runner;
	const char *path = runner_path(runner, ".config/qtp/views.conf");

	mkdir(runner_path(runner, ".config"), S_IRWXU);
	mkdir(runner_path(runner, ".config/qtp"), S_IRWXU);
	run_write_file(path, text, strlen(text));
	struct Run run = EXPECT(runner, 0, "views");

	assert_non_null(strstr(run.out, "Odd"));
	assert_null(strchr(run.out, 27));
	unlink(path);
	assert_int_equal(mkfifo(path, S_IRUSR | S_IWUSR), 0);
	run = RUN(runner, "views");
	assert_int_equal(run.code, 0);
	assert_non_null(strstr(run.err, "not a regular file"));
}

/* Nothing that is read waits for someone at the other end of a pipe. */
static void a_pipe_with_a_name_is_no_file_to_read(void **state)
{
	static const char *const asked[][8] = {
		{"import", "person", "pipe.csv"},
		{"import", "person", "pipe.xlsx"},
		{"import", "calendar", "pipe.csv"},
		{"import", "bank", "pipe.csv"},
		{"import", "roster", "pipe.csv", "--cohort", "DAL17"},
		{"points", "DAL17-03-M1", "pipe.csv"},
		{"chart", "--type", "run", "--data", "pipe.csv"},
		{"survey", "import", "DAL17-after", "pipe.csv"},
		{"roll", "DAL17-S2", "--csv", "pipe.csv"},
		{"clone", "season", "2017", "--sessions", "pipe.csv", "2018"},
	};
	struct Bench *bench = *state;
	struct Runner *runner = &bench->runner;

	runner->file = "good.qtp";
	assert_int_equal(mkfifo(runner_path(runner, "pipe.csv"), S_IRUSR | S_IWUSR), 0);
	assert_int_equal(mkfifo(runner_path(runner, "pipe.xlsx"), S_IRUSR | S_IWUSR), 0);
	for (size_t i = 0; i < N(asked); i++) {
		struct Run run = runner_run(runner, asked[i]);

		if (run.code != 3 || !strstr(run.err, " is a named pipe or a terminal. "))
			fail_msg("%s %s: code %d: %s", asked[i][0], asked[i][1], run.code, run.err);
	}
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(names_that_are_long_take_little_memory_in_the_history),
		TEST(a_file_that_is_cut_is_noticed_wherever_it_is_cut),
		TEST(what_lies_behind_the_last_page_is_noticed),
		TEST(a_page_of_zeros_is_noticed),
		TEST(a_flipped_byte_breaks_nothing),
		TEST(every_verb_says_one_sentence_and_writes_nothing),
		TEST(salvage_takes_no_value_out_of_its_range),
		TEST(a_change_of_no_kind_is_listed),
		TEST(no_value_in_a_column_breaks_or_is_printed_raw),
		TEST(a_record_without_its_code_or_with_an_id_out_of_range_is_refused),
		TEST(verify_notices_damage_beside_the_records),
		TEST(what_depends_on_a_lost_record_says_so),
		TEST(settings_files_are_read_as_texts_and_printed_shown),
		TEST(a_pipe_with_a_name_is_no_file_to_read),
		TEST(salvage_of_a_sound_file_saves_everything),
		TEST(salvage_saves_the_rest_of_a_file_that_was_cut),
		TEST(salvage_takes_lost_records_from_the_history),
		TEST(salvage_refuses_what_it_cannot_do_with_a_sentence),
		TEST(salvage_takes_no_id_that_cannot_be),
	};

	return cmocka_run_group_tests_name("cli damage", tests, NULL, NULL);
}

/* Opening and making a file: every way it can go wrong has its own sentence, and nothing is written
 * then. */
#include "store_help.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NOBODY = 65534 };

static void write_bytes(const char *path, const void *data, size_t n)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	assert_int_equal(fwrite(data, 1, n, out), n);
	fclose(out);
}

static void patch(const char *path, long offset, const void *data, size_t n)
{
	FILE *out = fopen(path, "r+");

	assert_non_null(out);
	assert_int_equal(fseek(out, offset, SEEK_SET), 0);
	assert_int_equal(fwrite(data, 1, n, out), n);
	fclose(out);
}

static void a_new_file_is_private_and_has_the_newest_schema(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct stat facts;

	assert_false(store_is_read_only(store));
	assert_true(store_is_idle(store));
	assert_int_equal(store_last_operation(store), 0);
	assert_null(store_meta(store, "demo_clock", &place->arena));
	store_close(store);
	assert_int_equal(stat(place->path, &facts), 0);
	assert_int_equal(facts.st_mode & 0777, 0600);
	assert_int_equal(facts.st_nlink, 1);
	store_close(place_open(place, "ann"));
}

static void making_leaves_nothing_else_in_the_folder(void **state)
{
	struct Place *place = *state;
	char command[160];

	store_close(place_create(place));
	snprintf(command, sizeof command, "test \"$(ls -A '%s')\" = season.qtp", place->folder);
	assert_int_equal(system(command), 0);
}

static void an_existing_file_is_not_made_again(void **state)
{
	struct Place *place = *state;
	struct Store *store = NULL;

	write_bytes(place->path, "precious", 8);
	must_fail(place, ERROR_IO,
		  store_create(place_options(place, "ann"), &store, &place->error));
	assert_holds(place->error.text, "exists already");
}

static void meta_is_kept_and_removed(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);

	must(place, store_begin(store, "clock", &place->error));
	must(place, store_set_meta(store, "demo_clock", "2017-08-21", &place->error));
	must(place, store_commit(store, NULL, &place->error));
	store_close(store);
	store = place_open(place, "ann");
	assert_string_equal(store_meta(store, "demo_clock", &place->arena), "2017-08-21");
	must(place, store_begin(store, "clock", &place->error));
	must(place, store_set_meta(store, "demo_clock", NULL, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	assert_null(store_meta(store, "demo_clock", &place->arena));
	store_close(store);
}

/* --- Damage
 * ------------------------------------------------------------
 */

struct Damage {
	const char *name;
	void (*make)(struct Place *place);
	enum ErrorCode code;
	const char *words;
};

static void make_missing(struct Place *place)
{
	assert_int_equal(unlink(place->path), 0);
}

static void make_folder(struct Place *place)
{
	make_missing(place);
	assert_int_equal(mkdir(place->path, 0700), 0);
}

static void make_fifo(struct Place *place)
{
	make_missing(place);
	assert_int_equal(mkfifo(place->path, 0600), 0);
}

static void make_text(struct Place *place)
{
	static char text[8192];

	memset(text, 'x', sizeof text);
	write_bytes(place->path, text, sizeof text);
}

static void make_short_text(struct Place *place)
{
	write_bytes(place->path, "hello\n", 6);
}

static void make_empty(struct Place *place)
{
	write_bytes(place->path, "", 0);
}

static void make_other_program(struct Place *place)
{
	make_missing(place);
	place_sql(place, "PRAGMA journal_mode = WAL; CREATE TABLE mail (id INTEGER)");
}

static void make_newer(struct Place *place)
{
	place_sql(place, "PRAGMA user_version = 9999");
}

static void make_truncated(struct Place *place)
{
	struct stat facts;

	assert_int_equal(stat(place->path, &facts), 0);
	assert_int_equal(truncate(place->path, facts.st_size / 2), 0);
}

static void make_header_only(struct Place *place)
{
	assert_int_equal(truncate(place->path, 100), 0);
}

static void make_schema_garbage(struct Place *place)
{
	static char garbage[3900];

	memset(garbage, 0xa5, sizeof garbage);
	patch(place->path, 100, garbage, sizeof garbage);
}

static void make_tableless(struct Place *place)
{
	make_missing(place);
	place_sql(
		place,
		"PRAGMA application_id = 1903456305; PRAGMA user_version = 1; CREATE TABLE x (y)");
}

static void make_symlink(struct Place *place)
{
	char other[128];

	snprintf(other, sizeof other, "%s.real", place->path);
	assert_int_equal(rename(place->path, other), 0);
	assert_int_equal(symlink(other, place->path), 0);
}

static void make_hard_link(struct Place *place)
{
	char other[128];

	snprintf(other, sizeof other, "%s.other", place->path);
	assert_int_equal(link(place->path, other), 0);
}

/* Opening, or at the latest the first reading of a record, fails with the sentence. */
static bool open_and_read(struct Place *place, struct Store **store)
{
	struct Records records;
	struct ListQuery query = {.entity = entity_get(KIND_TEAM)};

	return store_open(place_options(place, "ann"), store, &place->error) &&
	       store_list(*store, &query, &place->arena, &records, &place->error);
}

static void every_wrong_file_has_its_own_sentence(void **state)
{
	static const struct Damage damages[] = {
		{"missing", make_missing, ERROR_IO, "There is no file"},
		{"a folder", make_folder, ERROR_IO, "is a folder"},
		{"a pipe", make_fifo, ERROR_IO, "not a regular file"},
		{"a text", make_text, ERROR_CORRUPT, "not a database"},
		{"a short text", make_short_text, ERROR_CORRUPT, "not a database"},
		{"empty", make_empty, ERROR_CORRUPT, "is empty"},
		{"another program's", make_other_program, ERROR_CORRUPT, "another program"},
		{"newer", make_newer, ERROR_CORRUPT, "newer qtp"},
		{"cut short", make_truncated, ERROR_CORRUPT, "damaged or cut short"},
		{"a header only", make_header_only, ERROR_CORRUPT, "damaged or cut short"},
		{"garbage in the schema", make_schema_garbage, ERROR_CORRUPT,
		 "damaged or cut short"},
		{"no tables", make_tableless, ERROR_CORRUPT, "has not the tables"},
		{"a symbolic link", make_symlink, ERROR_IO, "symbolic link"},
		{"two names", make_hard_link, ERROR_IO, "2 names"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof damages / sizeof damages[0]; i++) {
		struct Place *place;
		struct Store *store = NULL;

		place_setup((void **)&place);
		store_close(place_create(place));
		damages[i].make(place);
		print_message("  %s\n", damages[i].name);
		must_fail(place, damages[i].code, open_and_read(place, &store));
		assert_holds(place->error.text, damages[i].words);
		assert_holds(place->error.text, "season.qtp");
		assert_int_equal(place->error.text[strlen(place->error.text) - 1], '.');
		store_close(store);
		place_teardown((void **)&place);
	}
}

static void another_programs_file_is_left_as_it_is(void **state)
{
	struct Place *place = *state;
	struct Store *store = NULL;
	sqlite3 *db = NULL;
	sqlite3_stmt *statement = NULL;

	place_sql(place, "PRAGMA journal_mode = WAL; CREATE TABLE mail (id INTEGER)");
	must_fail(place, ERROR_CORRUPT,
		  store_open(place_options(place, "ann"), &store, &place->error));
	assert_int_equal(sqlite3_open(place->path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, "PRAGMA journal_mode", -1, &statement, NULL),
			 SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	assert_string_equal((const char *)sqlite3_column_text(statement, 0), "wal");
	sqlite3_finalize(statement);
	sqlite3_close(db);
}

/* Damage on pages that opening does not read: found before the first write. */
static void damage_deep_in_the_file_is_found_before_the_first_write(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	static char garbage[2048];

	ground_fill(place, store, &ground);
	store_close(store);
	memset(garbage, 0x5a, sizeof garbage);
	patch(place->path, place_offset(place, "waiver"), garbage, sizeof garbage);
	store = place_open(place, "ann");
	must_fail(place, ERROR_CORRUPT, store_begin(store, "write", &place->error));
	assert_holds(place->error.text, "amaged");
	store_close(store);
}

/* --- Reading only
 * ------------------------------------------------------------
 */

static void read_only_refuses_to_write_and_reads(void **state)
{
	struct Place *place = *state;
	struct StoreOptions options = place_options(place, "ann");
	struct Store *store = place_create(place);
	struct Ground ground;
	struct Team team;

	ground_fill(place, store, &ground);
	store_close(store);
	options.read_only = true;
	must(place, store_open(options, &store, &place->error));
	assert_true(store_is_read_only(store));
	must(place, store_get(store, (struct KindId){KIND_TEAM, ground.team.record.id}, &team,
			      &place->arena, &place->error));
	must_fail(place, ERROR_IO, store_begin(store, "write", &place->error));
	assert_holds(place->error.text, "--read-only");
	must_fail(place, ERROR_IO, undo_alone(store, 0, &place->arena, NULL, &place->error));
	store_close(store);
}

/* Runs `check` in a child that is no one special, where the tests run as root. */
static void as_nobody(struct Place *place, bool (*check)(struct Place *place))
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		if (geteuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
			_exit(2);
		_exit(check(place) ? 0 : 1);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		fail_msg("the child failed with %d", status);
}

static bool writing_fails_with(struct Place *place, const char *words)
{
	struct Store *store = NULL;
	struct Records records;
	struct ListQuery query = {.entity = entity_get(KIND_TEAM)};
	struct Error error = {.code = ERROR_NONE};
	bool right;

	if (!store_open(place_options(place, "ann"), &store, &error) ||
	    !store_list(store, &query, &place->arena, &records, &error)) {
		fprintf(stderr, "reading: %s\n", error.text);
		return false;
	}
	right = !store_begin(store, "write", &error) && error.code == ERROR_IO &&
		strstr(error.text, words);
	if (!right)
		fprintf(stderr, "%s\n", error.text);
	store_close(store);
	return right;
}

static bool file_refuses(struct Place *place)
{
	return writing_fails_with(place, "permissions allow only reading");
}

static bool folder_refuses(struct Place *place)
{
	return writing_fails_with(place, "its folder cannot be written");
}

static bool reading_refused(struct Place *place)
{
	struct Store *store = NULL;
	struct Error error = {.code = ERROR_NONE};

	return !store_open(place_options(place, "ann"), &store, &error) && error.code == ERROR_IO &&
	       strstr(error.text, "cannot be read");
}

static bool making_refused(struct Place *place)
{
	struct Store *store = NULL;
	struct Error error = {.code = ERROR_NONE};

	snprintf(place->path, sizeof place->path, "%s/new.qtp", place->folder);
	return !store_create(place_options(place, "ann"), &store, &error) &&
	       error.code == ERROR_IO && strstr(error.text, "folder cannot be written");
}

static void a_read_only_file_or_folder_reads_and_says_why_it_does_not_write(void **state)
{
	struct Place *place = *state;

	store_close(place_create(place));
	chmod(place->folder, 0777);
	chmod(place->path, 0444);
	as_nobody(place, file_refuses);
	chmod(place->path, 0000);
	as_nobody(place, reading_refused);
	chmod(place->path, 0666);
	chmod(place->folder, 0555);
	as_nobody(place, folder_refuses);
	as_nobody(place, making_refused);
}

static void copy_file(const char *from, const char *to)
{
	char command[320];

	snprintf(command, sizeof command, "cp '%s' '%s'", from, to);
	assert_int_equal(system(command), 0);
}

/* A file and its journal as a process that died in the middle of a commit leaves them. */
static void leave_hot_journal(struct Place *place)
{
	char journal[128], kept[128], kept_journal[128];
	sqlite3 *db = NULL;

	snprintf(journal, sizeof journal, "%s-journal", place->path);
	snprintf(kept, sizeof kept, "%s/kept", place->folder);
	snprintf(kept_journal, sizeof kept_journal, "%s/kept-journal", place->folder);
	assert_int_equal(sqlite3_open(place->path, &db), SQLITE_OK);
	assert_int_equal(
		sqlite3_exec(
			db,
			"PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; "
			"UPDATE team SET name = 'half'; "
			"WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT "
			"2000) "
			"INSERT INTO practice (name) SELECT hex(zeroblob(200)) FROM c",
			NULL, NULL, NULL),
		SQLITE_OK);
	copy_file(place->path, kept);
	copy_file(journal, kept_journal);
	sqlite3_close(db);
	assert_int_equal(rename(kept, place->path), 0);
	assert_int_equal(rename(kept_journal, journal), 0);
}

static void a_crash_in_the_middle_is_told_when_reading_only_and_mended_otherwise(void **state)
{
	struct Place *place = *state;
	struct StoreOptions options = place_options(place, "ann");
	struct Store *store = place_create(place);
	struct Ground ground;
	struct Issues issues;
	const char *before;

	ground_fill(place, store, &ground);
	before = place_dump(place, store, true);
	store_close(store);
	leave_hot_journal(place);
	options.read_only = true;
	must_fail(place, ERROR_IO, store_open(options, &store, &place->error));
	assert_holds(place->error.text, "in the middle of a change");
	store = place_open(place, "ann");
	assert_string_equal(place_dump(place, store, true), before);
	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	assert_int_equal(issues.n, 0);
	store_close(store);
}

/* --- Migration
 * ------------------------------------------------------------
 */

static const char *const next_step =
	"ALTER TABLE meta ADD COLUMN note TEXT; CREATE TABLE extra (id INTEGER PRIMARY KEY) "
	"STRICT;";
static const char *const wrong_next_step =
	"CREATE TABLE extra (id INTEGER PRIMARY KEY); INSERT INTO nothing VALUES (1);";
static const char *const orphan_next_step =
	"PRAGMA defer_foreign_keys = ON; INSERT INTO cohort (id, season, code, city, zone, format) "
	"VALUES (1, 99, 'X', 'Y', 'Z', 'one_day');";

enum { MAX_STEPS = 64 };

/* The newest schema and one step that does not exist. */
static struct Schema with_next_step(struct SchemaStep steps[MAX_STEPS], const char *text,
				    bool readable)
{
	int n = newest_schema.n_steps, newest = schema_version(&newest_schema);

	assert_true(n < MAX_STEPS);
	memcpy(steps, newest_schema.steps, (size_t)n * sizeof *steps);
	steps[n] = (struct SchemaStep){newest + 1, text};
	return (struct Schema){
		.steps = steps, .n_steps = n + 1, .readable_since = readable ? newest : newest + 1};
}

static int count_copies(struct Place *place)
{
	char command[160];
	FILE *pipe;
	int n = -1;

	snprintf(command, sizeof command, "ls '%s' | grep -c 'season.qtp.format-'", place->folder);
	pipe = popen(command, "r");
	assert_non_null(pipe);
	assert_int_equal(fscanf(pipe, "%d", &n), 1);
	pclose(pipe);
	return n;
}

/* No tables are made in what another program has emptied meanwhile, and what is cut is named. */
static void a_file_that_was_emptied_or_cut_is_not_migrated(void **state)
{
	struct Place *place = *state;
	struct SchemaStep steps[MAX_STEPS];
	struct Schema schema = with_next_step(steps, next_step, true);
	struct Store *store = place_create(place);
	struct Ground ground;

	struct stat facts;

	ground_fill(place, store, &ground);
	store_close(store);
	must(place, store_open_with(place_options(place, "ann"), &schema, &store, &place->error));
	for (off_t left = 40960; left >= 0; left -= 40960) {
		assert_int_equal(truncate(place->path, left), 0);
		must_fail(place, ERROR_CORRUPT, store_begin(store, "first", &place->error));
		assert_non_null(strstr(place->error.text, "season.qtp "));
		assert_int_equal(stat(place->path, &facts), 0);
		assert_int_equal(facts.st_size, left);
	}
	store_close(store);
}

static void an_older_file_is_migrated_at_the_first_write_with_a_copy_beside_it(void **state)
{
	struct Place *place = *state;
	struct SchemaStep steps[MAX_STEPS];
	struct Schema schema = with_next_step(steps, next_step, true);
	struct Store *store = place_create(place);
	struct Ground ground;
	const char *before;

	ground_fill(place, store, &ground);
	before = place_dump(place, store, true);
	store_close(store);
	must(place, store_open_with(place_options(place, "ann"), &schema, &store, &place->error));
	assert_string_equal(place_dump(place, store, true), before);
	assert_int_equal(file_version(place->path), schema_version(&newest_schema));
	must(place, store_begin(store, "first", &place->error));
	store_rollback(store);
	assert_int_equal(file_version(place->path), schema_version(&schema));
	assert_int_equal(count_copies(place), 1);
	insert_alone(place, store, KIND_PRACTICE,
		     &(struct Practice){
			     .name = "P", .setting = CHOICE_NONE, .n_physicians = NUMBER_NONE});
	store_close(store);
	must_fail(place, ERROR_CORRUPT,
		  store_open(place_options(place, "ann"), &store, &place->error));
	assert_holds(place->error.text, "newer qtp (format");
}

static void a_file_too_old_to_be_read_is_migrated_or_told(void **state)
{
	struct Place *place = *state;
	struct SchemaStep steps[MAX_STEPS];
	struct Schema schema = with_next_step(steps, next_step, false);
	struct StoreOptions options = place_options(place, "ann");
	struct Store *store;

	store_close(place_create(place));
	options.read_only = true;
	must_fail(place, ERROR_CORRUPT, store_open_with(options, &schema, &store, &place->error));
	assert_holds(place->error.text, "older qtp (format");
	assert_int_equal(file_version(place->path), schema_version(&newest_schema));
	options.read_only = false;
	must(place, store_open_with(options, &schema, &store, &place->error));
	assert_int_equal(file_version(place->path), schema_version(&schema));
	store_close(store);
}

static void a_migration_that_fails_leaves_the_old_file_whole(void **state)
{
	static const char *const texts[] = {wrong_next_step, orphan_next_step};
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	const char *before;

	ground_fill(place, store, &ground);
	before = place_dump(place, store, true);
	store_close(store);
	for (size_t i = 0; i < 2; i++) {
		struct SchemaStep steps[MAX_STEPS];
		struct Schema schema = with_next_step(steps, texts[i], true);

		must(place,
		     store_open_with(place_options(place, "ann"), &schema, &store, &place->error));
		must_fail(place, ERROR_CORRUPT, store_begin(store, "first", &place->error));
		store_close(store);
		assert_int_equal(file_version(place->path), schema_version(&newest_schema));
	}
	store = place_open(place, "ann");
	assert_string_equal(place_dump(place, store, true), before);
	store_close(store);
}

static void kinds_an_older_file_does_not_have_are_empty_until_it_is_migrated(void **state)
{
	struct Place *place = *state;
	const struct Schema first = {
		.steps = newest_schema.steps, .n_steps = 1, .readable_since = 1};
	struct SchemaStep steps[MAX_STEPS];
	struct Schema schema = with_next_step(steps, next_step, true);
	struct Store *store = NULL, *other = NULL;
	struct Ground ground;
	const char *before;

	schema.readable_since = 1;
	must(place, store_create_with(place_options(place, "ann"), &first, &store, &place->error));
	store_close(store);
	must(place, store_open_with(place_options(place, "ann"), &schema, &store, &place->error));
	must(place, store_open_with(place_options(place, "bob"), &schema, &other, &place->error));
	before = place_dump(place, store, false);
	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		if (entity_get(kind))
			assert_holds(before, entity_get(kind)->key);
	assert_int_equal(file_version(place->path), 1);
	ground_fill(place, store, &ground);
	assert_int_equal(file_version(place->path), schema_version(&schema));
	assert_true(store_changed_outside(other));
	assert_string_equal(place_dump(place, other, true), place_dump(place, store, true));
	store_close(other);
	store_close(store);
}

static void season_of_old(struct Place *place, struct Store *store, const char *payers)
{
	struct Season season;

	must(place, store_get(store, (struct KindId){KIND_SEASON, 7}, &season, &place->arena,
			      &place->error));
	assert_string_equal(season.code, "2017");
	if (payers)
		assert_string_equal(season.payers, payers);
	else
		assert_null(season.payers);
}

static void records_of_an_older_file_are_read_without_the_fields_it_does_not_have(void **state)
{
	struct Place *place = *state;
	struct Schema old = newest_schema;
	struct SchemaStep steps[MAX_STEPS];
	struct Schema wrong = with_next_step(steps, wrong_next_step, true);
	struct StoreOptions options = place_options(place, "ann");
	const int version_before_payers = 7;
	struct Store *store;
	struct Season season;

	wrong.readable_since = old.readable_since;
	while (old.steps[old.n_steps - 1].version > version_before_payers)
		old.n_steps--;
	must(place, store_create_with(options, &old, &store, &place->error));
	store_close(store);
	place_sql(place, "INSERT INTO season (id, code, first_day, last_day, lead_rule, core_min, "
			 "core_max, n_sessions, letter_required) VALUES (7, '2017', '2017-01-01', "
			 "'2017-12-31', 'anyone', 2, 4, 3, 1)");
	options.read_only = true;
	must(place, store_open(options, &store, &place->error));
	season_of_old(place, store, NULL);
	store_close(store);
	assert_int_equal(file_version(place->path), version_before_payers);
	/* A migration that fails leaves a file that is read as before. */
	options.read_only = false;
	must(place, store_open_with(options, &wrong, &store, &place->error));
	must_fail(place, ERROR_CORRUPT, store_begin(store, "first", &place->error));
	season_of_old(place, store, NULL);
	store_close(store);
	must(place, store_open(options, &store, &place->error));
	must(place, store_begin(store, "payers", &place->error));
	season_of_old(place, store, NULL);
	must(place, store_get(store, (struct KindId){KIND_SEASON, 7}, &season, &place->arena,
			      &place->error));
	struct Season after = season;

	after.payers = "grant";
	must(place, store_update(store, entity_get(KIND_SEASON), &season, &after, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	season_of_old(place, store, "grant");
	store_close(store);
	assert_int_equal(file_version(place->path), schema_version(&newest_schema));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_new_file_is_private_and_has_the_newest_schema),
		TEST(making_leaves_nothing_else_in_the_folder),
		TEST(an_existing_file_is_not_made_again),
		TEST(meta_is_kept_and_removed),
		cmocka_unit_test(every_wrong_file_has_its_own_sentence),
		TEST(another_programs_file_is_left_as_it_is),
		TEST(damage_deep_in_the_file_is_found_before_the_first_write),
		TEST(read_only_refuses_to_write_and_reads),
		TEST(a_read_only_file_or_folder_reads_and_says_why_it_does_not_write),
		TEST(a_crash_in_the_middle_is_told_when_reading_only_and_mended_otherwise),
		TEST(an_older_file_is_migrated_at_the_first_write_with_a_copy_beside_it),
		TEST(a_file_that_was_emptied_or_cut_is_not_migrated),
		TEST(a_file_too_old_to_be_read_is_migrated_or_told),
		TEST(a_migration_that_fails_leaves_the_old_file_whole),
		TEST(kinds_an_older_file_does_not_have_are_empty_until_it_is_migrated),
		TEST(records_of_an_older_file_are_read_without_the_fields_it_does_not_have),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Backups on the command line: made, listed and gone back to, whole or not at all. */
#include "support/patience.h"
#include "support/run.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include <sqlite3.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

/* The path that `backup` prints. */
static const char *make(struct Runner *runner)
{
	const char *line = LINE(runner, "backup"), *at = strstr(line, " is ");

	assert_non_null(at);
	at += strlen(" is ");
	return arena_text_n(&runner->arena, at, strcspn(at, ","));
}

static size_t count(const char *text, const char *what)
{
	size_t n = 0;

	for (const char *at = text; (at = strstr(at, what)); at++)
		n++;
	return n;
}

static size_t n_backups(struct Runner *runner)
{
	return count(LINE(runner, "backups", "--json"), "\"number\"");
}

static void a_backup_is_made_and_listed(void **state)
{
	struct Runner *runner = *state;
	struct stat found;
	const char *path, *folder;

	expect_in(LINE(runner, "backups"), "Make one with: qtp backup");
	path = make(runner);
	assert_int_equal(stat(path, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	folder = arena_text_n(&runner->arena, path, (size_t)(strrchr(path, '/') - path));
	assert_int_equal(stat(folder, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0700);
	expect_in(LINE(runner, "backups"), "as the file is now");
	LINE(runner, "add", "practice", "name=One");
	expect_in(LINE(runner, "backups"), "1 action since");
	LINE(runner, "--read-only", "backup");
	expect_in(LINE(runner, "backups", "--json"), "\"number\": 2");
	expect_in(LINE(runner, "backups", "--csv"),
		  "Number,Day,Time,Bytes,Last action,Since,Fault,File\r\n2,");
	expect_in(LINE(runner, "backups", "--tsv", "--keys"),
		  "number\tday\ttime\tsize\toperation\tsince\tfault\tpath");
	assert_string_equal(LINE(runner, "complete", "go-back", ""), "2\n1");
	runner->file = path;
	LINE(runner, "verify");
}

static void a_name_of_ones_own_is_no_number(void **state)
{
	struct Runner *runner = *state;

	expect_in(LINE(runner, "backup", "-o", "own.qtp"), "own.qtp");
	expect_in(EXPECT(runner, 3, "backup", "-o", "own.qtp").err, "not written over");
	expect_in(EXPECT(runner, 3, "backup", "-o", "d.qtp").err, "not written over");
	EXPECT(runner, 3, "backup", "-o", "nowhere/own.qtp");
	assert_int_equal(n_backups(runner), 0);
}

static void going_back_is_undone_by_going_back(void **state)
{
	struct Runner *runner = *state;
	const char *before, *after, *said;

	before = LINE(runner, "dump", "--history");
	make(runner);
	LINE(runner, "add", "practice", "name=One");
	LINE(runner, "add", "practice", "name=Two");
	after = LINE(runner, "dump", "--history");
	expect_in(EXPECT(runner, 2, "go-back", "1").err, "takes 2 actions out of the file");
	assert_string_equal(LINE(runner, "dump", "--history"), after);
	said = LINE(runner, "go-back", "1", "--force");
	expect_in(said, "2 actions are taken out");
	expect_in(said, "is backup 2:");
	assert_string_equal(LINE(runner, "dump", "--history"), before);
	LINE(runner, "verify");
	expect_in(EXPECT(runner, 2, "go-back", "1").err, "nothing to go back to");
	expect_in(LINE(runner, "go-back", "2"), "2 actions are back");
	assert_string_equal(LINE(runner, "dump", "--history"), after);
	LINE(runner, "verify");
}

static void what_cannot_be_done_is_refused(void **state)
{
	static const struct {
		int code;
		const char *words[5], *says;
	} cases[] = {
		{2, {"go-back", "9"}, "There is no backup 9."},
		{2, {"go-back", "x"}, "no number of a backup"},
		{2, {"go-back", "0"}, "no number of a backup"},
		{2, {"go-back", "1x"}, "no number of a backup"},
		{2, {"go-back", "99999999999999999999"}, "There is no backup"},
		{3, {"--read-only", "go-back", "1", "--force"}, "open for reading only"},
		{3, {"--as=haddad", "go-back", "1", "--force"}, "only the teams of one coach"},
		{3, {"--as=haddad", "backup"}, "only the teams of one coach"},
		{3, {"--as=haddad", "backup", "-o", "x.qtp"}, "only the teams of one coach"},
		{3, {"--as=haddad", "backups"}, "only the teams of one coach"},
	};
	struct Runner *runner = *state;
	const char *dump;

	make(runner);
	LINE(runner, "add", "practice", "name=One");
	dump = LINE(runner, "dump");
	for (size_t i = 0; i < N(cases); i++)
		expect_in(runner_expect(runner, cases[i].code, cases[i].words).err, cases[i].says);
	assert_string_equal(LINE(runner, "dump"), dump);
	assert_int_equal(n_backups(runner), 1);
}

static void the_newest_twenty_are_kept(void **state)
{
	struct Runner *runner = *state;

	for (int i = 0; i < 21; i++)
		make(runner);
	expect_in(LINE(runner, "backup"), "1 older one was removed: the newest 20 are kept.");
	assert_int_equal(n_backups(runner), 20);
	assert_int_equal(count(LINE(runner, "complete", "go-back", "22"), "22"), 1);
	assert_string_equal(LINE(runner, "complete", "go-back", "2"), "22\n21\n20");
	expect_in(EXPECT(runner, 2, "go-back", "2").err, "There is no backup 2.");
}

/* Takes the last step of the format back. */
#define OLDER                                                           \
	"DROP INDEX location_named; DROP INDEX milestone_code;"         \
	"DROP INDEX survey_item_named; DROP INDEX survey_answer_sheet;" \
	"PRAGMA user_version = 45"

/* --- What is wrong with a backup --- */

static void script(const char *path, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static void cut(const char *path)
{
	assert_int_equal(truncate(path, 100000), 0);
}

static void overwrite(const char *path)
{
	FILE *file = fopen(path, "r+");

	assert_non_null(file);
	for (int page = 20; page < 120; page++) {
		fseek(file, page * 4096L, SEEK_SET);
		for (int i = 0; i < 64; i++)
			fputc(0xff, file);
	}
	fclose(file);
}

static void make_newer(const char *path)
{
	script(path, "PRAGMA user_version = 9999");
}

static void make_foreign(const char *path)
{
	script(path, "PRAGMA application_id = 7");
}

static void make_text(const char *path)
{
	run_write_file(path, "no database", 11);
}

static void make_empty(const char *path)
{
	run_write_file(path, "", 0);
}

static void make_unreadable(const char *path)
{
	assert_int_equal(unlink(path), 0);
	assert_int_equal(mkdir(path, 0700), 0);
}

static void a_backup_that_is_not_sound_is_refused(void **state)
{
	static const struct {
		void (*spoil)(const char *path);
		const char *says;
	} cases[] = {
		{cut, "Backup 1 cannot be used, and nothing was changed"},
		{overwrite, "Backup 1 cannot be used, and nothing was changed"},
		{make_newer, "newer qtp"},
		{make_foreign, "another program"},
		{make_text, "Backup 1 cannot be used"},
		{make_empty, "is empty"},
		{make_unreadable, "is a folder"},
	};
	struct Runner *runner = *state;
	size_t n;
	const char *path = make(runner), *dump;
	const char *sound = run_read_file(&runner->arena, path, &n);

	LINE(runner, "add", "practice", "name=One");
	dump = LINE(runner, "dump", "--history");
	for (size_t i = 0; i < N(cases); i++) {
		run_write_file(path, sound, n);
		cases[i].spoil(path);
		expect_in(EXPECT(runner, 3, "go-back", "1", "--force").err, cases[i].says);
		assert_string_equal(LINE(runner, "dump", "--history"), dump);
		assert_int_equal(n_backups(runner), 1);
	}
}

static void an_older_backup_is_brought_up_to_date(void **state)
{
	struct Runner *runner = *state;
	const char *path, *before = LINE(runner, "dump");

	path = make(runner);
	script(path, OLDER);
	LINE(runner, "add", "practice", "name=One");
	LINE(runner, "go-back", "1", "--force");
	assert_string_equal(LINE(runner, "dump"), before);
	LINE(runner, "verify");
}

static void bringing_a_file_up_to_date_makes_a_backup(void **state)
{
	struct Runner *runner = *state;

	script(runner_path(runner, "d.qtp"), OLDER);
	LINE(runner, "list", "team");
	assert_int_equal(n_backups(runner), 0);
	LINE(runner, "add", "practice", "name=One");
	expect_in(LINE(runner, "backups"), "1 ");
	assert_int_equal(n_backups(runner), 1);
}

/* --- Faults --- */

static void a_full_disk_changes_nothing(void **state)
{
	struct Runner *runner = *state;
	struct stat found;
	const char *dump;

	make(runner);
	LINE(runner, "add", "practice", "name=One");
	dump = LINE(runner, "dump", "--history");
	assert_int_equal(stat(runner_path(runner, "d.qtp"), &found), 0);
	runner->file_limit = (size_t)found.st_size / 2;
	expect_in(EXPECT(runner, 3, "backup").err, "d.qtp");
	/* By its own name, not by that of its draft. */
	expect_in(EXPECT(runner, 3, "backup", "-o", "copy.qtp").err, "write copy.qtp: ");
	runner->file_limit = 0;
	assert_int_equal(n_backups(runner), 1);
	/* The copy has room, and the journal has not. */
	runner->file_limit = (size_t)found.st_size;
	EXPECT(runner, 3, "go-back", "1", "--force");
	runner->file_limit = 0;
	assert_string_equal(LINE(runner, "dump", "--history"), dump);
	LINE(runner, "verify");
}

static void a_folder_that_cannot_be_written_is_named(void **state)
{
	struct Runner *runner = *state;
	const char *path = make(runner), *dump = LINE(runner, "dump");
	const char *folder =
		arena_text_n(&runner->arena, path, (size_t)(strrchr(path, '/') - path));

	/* In its place is a file, which root cannot write into either. */
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(folder), 0);
	run_write_file(folder, "x", 1);
	expect_in(EXPECT(runner, 3, "backup").err, folder);
	LINE(runner, "backup", "-o", "own.qtp");
	assert_string_equal(LINE(runner, "dump"), dump);
}

/* The process is killed while the journal is there. */
static void kill_in_the_middle(struct Runner *runner)
{
	const char *journal = runner_path(runner, "d.qtp-journal");
	pid_t child = START(runner, "go-back", "1", "--force");

	while (access(journal, F_OK) != 0 && waitpid(child, NULL, WNOHANG) == 0)
		continue;
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
}

static void a_kill_leaves_one_or_the_other(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump", "--history"), *after, *now;

	make(runner);
	LINE(runner, "add", "practice", "name=One");
	after = LINE(runner, "dump", "--history");
	for (int i = 0; i < 5; i++) {
		kill_in_the_middle(runner);
		now = LINE(runner, "dump", "--history");
		assert_true(strcmp(now, before) == 0 || strcmp(now, after) == 0);
		LINE(runner, "verify");
	}
}

/* --- Numbers of papers --- */

static void numbers_that_were_given_are_not_given_again(void **state)
{
	struct Runner *runner = *state;

	make(runner);
	LINE(runner, "charge", "lakeside", "100");
	LINE(runner, "invoice", "lakeside", "-o", "one.html");
	expect_in(LINE(runner, "go-back", "1", "--force"), "qtp main-file");
	LINE(runner, "go-back", "2", "--force");
	LINE(runner, "charge", "lakeside", "100");
	LINE(runner, "invoice", "lakeside", "-o", "two.html");
	LINE(runner, "go-back", "1", "--force");
	LINE(runner, "charge", "lakeside", "100");
	expect_in(EXPECT(runner, 2, "invoice", "lakeside", "-o", "three.html").err, "main-file");
	LINE(runner, "main-file");
	LINE(runner, "invoice", "lakeside", "-o", "three.html");
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_backup_is_made_and_listed),
		CASE(a_name_of_ones_own_is_no_number),
		CASE(going_back_is_undone_by_going_back),
		CASE(what_cannot_be_done_is_refused),
		CASE(the_newest_twenty_are_kept),
		CASE(a_backup_that_is_not_sound_is_refused),
		CASE(an_older_backup_is_brought_up_to_date),
		CASE(bringing_a_file_up_to_date_makes_a_backup),
		CASE(a_full_disk_changes_nothing),
		CASE(a_folder_that_cannot_be_written_is_named),
		CASE(a_kill_leaves_one_or_the_other),
		CASE(numbers_that_were_given_are_not_given_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Files that are wrong, full disks, broken pipes, kills in the middle: one sentence, and the file
 * whole. */
#include "support/json.h"
#include "support/run.h"

#include "qtp/engine/base/text.h"

#include <fcntl.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include <sqlite3.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))

static int set_up(void **state)
{
	struct Runner *runner = test_calloc(1, sizeof *runner);

	runner_init(runner);
	*state = runner;
	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	return 0;
}

static int tear_down(void **state)
{
	struct Runner *runner = *state;

	chmod(runner->folder, S_IRWXU);
	runner_release(runner);
	test_free(runner);
	return 0;
}

/* Reading and writing both end with the code, and with one sentence that has the words. */
static void expect_refused(struct Runner *runner, const char *file, const char *words)
{
	runner->file = file;
	const char *reading = EXPECT(runner, 3, "list", "team").err,
		   *writing = EXPECT(runner, 3, "add", "practice", "name=P").err;

	if (!strstr(reading, words) || !strstr(writing, words))
		fail_msg("%s: %s%s", file, reading, writing);
	EXPECT(runner, 3, "verify");
	runner->file = "d.qtp";
}

static void make_foreign(struct Runner *runner, const char *name, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(runner_path(runner, name), &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

/* Without a mask of the user: a season file is private all the same. */
static void only_what_is_handed_out_follows_the_umask(void **state)
{
	static const struct {
		const char *name;
		unsigned mode;
	} files[] = {{"i.qtp", 0600},
		     {"saved.qtp", 0600},
		     {"teams.csv", 0666},
		     {"practice.html", 0666},
		     /* Attendances and answers are in it. */
		     {"person.html", 0600}};
	struct Runner *runner = *state;
	mode_t before = umask(0);
	struct stat found;

	LINE(runner, "init", "i.qtp");
	LINE(runner, "salvage", "saved.qtp");
	LINE(runner, "list", "team", "-o", runner_path(runner, "teams.csv"));
	LINE(runner, "show", "practice", "lakeside", "-o", runner_path(runner, "practice.html"));
	LINE(runner, "show", "person", "abadie", "-o", runner_path(runner, "person.html"));
	umask(before);
	for (size_t i = 0; i < N(files); i++) {
		assert_int_equal(stat(runner_path(runner, files[i].name), &found), 0);
		if ((found.st_mode & 07777) != files[i].mode)
			fail_msg("%s has mode %o", files[i].name, found.st_mode & 07777);
	}
}

static void files_that_are_not_ours(void **state)
{
	struct Runner *runner = *state;

	run_write_file(runner_path(runner, "text"), "hello, this is no database at all\n", 33);
	run_write_file(runner_path(runner, "empty"), "", 0);
	make_foreign(runner, "foreign", "create table t(x); insert into t values(1);");
	LINE(runner, "init", "newer");
	make_foreign(runner, "newer", "pragma user_version = 999;");
	mkdir(runner_path(runner, "folder"), S_IRWXU);
	assert_int_equal(symlink("d.qtp", runner_path(runner, "link")), 0);
	expect_refused(runner, "text", "text");
	expect_refused(runner, "empty", "empty");
	expect_refused(runner, "foreign", "another program");
	expect_refused(runner, "newer", "newer");
	expect_refused(runner, "folder", "folder");
	expect_refused(runner, "missing", "missing");
	expect_refused(runner, "link", "symbolic link");
}

/* Refused with a sentence, or read; never a signal, never an unknown code. */
static bool try_damaged(struct Runner *runner)
{
	static const char *const verbs[][4] = {{"list", "team"},
					       {"today"},
					       {"dump", "--history"},
					       {"verify"},
					       {"show", "team", "DAL17-01"}};
	bool all_read = true;

	for (size_t i = 0; i < N(verbs); i++) {
		struct Run run = runner_run(runner, verbs[i]);

		assert_int_equal(run.signal, 0);
		assert_in_range(run.code, 0, 3);
		if (run.code >= 2)
			assert_int_equal(strncmp(run.err, "qtp: ", 5), 0);
		all_read = all_read && run.code == 0;
	}
	return all_read;
}

static void a_truncated_file_is_never_taken_for_whole(void **state)
{
	struct Runner *runner = *state;
	size_t length;
	char *data = run_read_file(&runner->arena, runner_path(runner, "d.qtp"), &length);
	const size_t lengths[] = {1,	      15,	  16,	      99,	    100,
				  512,	      4095,	  4096,	      4097,	    8192,
				  length / 4, length / 3, length / 2, length - 4096};
	/* A last page that is cut short is read with zeros after it, which may be what stood
	 * there. */
	const size_t within_last_page[] = {length - 100, length - 1};

	runner->file = "cut.qtp";
	for (size_t i = 0; i < N(lengths); i++) {
		run_write_file(runner_path(runner, "cut.qtp"), data, lengths[i]);
		assert_false(try_damaged(runner));
	}
	for (size_t i = 0; i < N(within_last_page); i++) {
		run_write_file(runner_path(runner, "cut.qtp"), data, within_last_page[i]);
		try_damaged(runner);
	}
}

static void flipped_bytes_are_noticed_or_harmless(void **state)
{
	struct Runner *runner = *state;
	const size_t n_tries = 40, step = 7919;
	size_t length, n_noticed = 0;
	char *data = run_read_file(&runner->arena, runner_path(runner, "d.qtp"), &length);

	runner->file = "bad.qtp";
	for (size_t i = 0; i < n_tries; i++) {
		size_t at = (100 + i * step * 13) % length;

		data[at] = (char)(data[at] ^ 0x55);
		run_write_file(runner_path(runner, "bad.qtp"), data, length);
		n_noticed += !try_damaged(runner);
		data[at] = (char)(data[at] ^ 0x55);
	}
	/* Some bytes hold nothing; most damage has to be seen. */
	assert_true(n_noticed > n_tries / 4);
}

static void a_change_behind_the_back_is_found(void **state)
{
	struct Runner *runner = *state;

	make_foreign(runner, "d.qtp", "update team set owner = 'x' where code = 'DAL17-01';");
	struct Run run = EXPECT(runner, 1, "verify");

	assert_non_null(strstr(run.out, "owner is \"x\""));
}

static void read_only_files_and_folders(void **state)
{
	struct Runner *runner = *state;

	if (geteuid() == 0) {
		/* The whole of it as a person without rights: root may write everything. */
		runner->as_nobody = true;
		chmod(runner->folder, 0777);
		chmod(runner_path(runner, "d.qtp"), 0644);
	}
	chmod(runner_path(runner, "d.qtp"), 0444);
	EXPECT(runner, 0, "list", "team");
	const char *said = EXPECT(runner, 3, "add", "practice", "name=P").err;

	assert_non_null(strstr(said, "d.qtp"));
	assert_non_null(strstr(said, "mode 0444"));
	EXPECT(runner, 0, "move", "DAL17-S3", "+1w", "--dry-run");
	chmod(runner_path(runner, "d.qtp"), 0666);
	chmod(runner->folder, 0555);
	EXPECT(runner, 0, "list", "team");
	assert_non_null(strstr(EXPECT(runner, 3, "add", "practice", "name=P").err, "mode 0555"));
	EXPECT(runner, 3, "init", "new.qtp");
	EXPECT(runner, 3, "demo", "new.qtp");
	chmod(runner_path(runner, "d.qtp"), 0000);
	assert_non_null(strstr(EXPECT(runner, 3, "list", "team").err, "mode 0000"));
}

static void what_is_only_tried_is_tried_on_a_file_that_is_only_read(void **state)
{
	struct Runner *runner = *state;
	const char *path = runner_path(runner, "d.qtp");
	size_t n_before, n_after;
	char *before = run_read_file(&runner->arena, path, &n_before);

	EXPECT(runner, 0, "--read-only", "move", "DAL17-S3", "+1w", "--dry-run");
	EXPECT(runner, 3, "--read-only", "move", "DAL17-S3", "+1w");
	char *after = run_read_file(&runner->arena, path, &n_after);

	assert_int_equal(n_after, n_before);
	assert_memory_equal(after, before, n_before);
}

/* SQLite plays a journal back into its file, or throws it away. */
static void no_output_takes_a_name_beside_a_database(void **state)
{
	static const char *const names[] = {"d.qtp-journal", "d.qtp-wal", "d.qtp-shm"};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(names); i++) {
		EXPECT(runner, 3, "export", "calendar", "-o", names[i], "--force");
		assert_int_equal(access(runner_path(runner, names[i]), F_OK), -1);
	}
}

/* What cannot be done there is not advised. */
static void a_restore_that_is_refused_says_what_mends_it(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "add", "person", "name=First One", "email=same@x.example");
	LINE(runner, "remove", "person", "same@x.example");
	LINE(runner, "add", "person", "name=Second One", "email=same@x.example");
	struct Run run = EXPECT(runner, 3, "restore", "person", "First One");

	assert_non_null(strstr(run.err, "another e-mail"));
	assert_null(strstr(run.err, "force"));
}

static void the_demo_is_made_at_the_moment_of_now(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "demo", "early.qtp", "--now", "2017-02-20");
	runner->file = "early.qtp";
	assert_non_null(strstr(EXPECT(runner, 0, "today").out, "Mon 20 Feb 2017 (demo clock)"));
	EXPECT(runner, 2, "demo", "other.qtp", "--at", "2017-02-21");
}

static void a_full_disk_changes_nothing(void **state)
{
	struct Runner *runner = *state;
	const char *before = EXPECT(runner, 0, "dump", "--history").out;
	/* Large enough for the sentence itself, which is caught in a file too. */
	const size_t limits[] = {512, 1024, 4096, 8192, 20000};

	for (size_t i = 0; i < N(limits); i++) {
		runner->file_limit = limits[i];
		struct Run run = RUN(runner, "set", "team", "DAL17-01", "owner=New owner");

		assert_int_equal(run.signal, 0);
		assert_int_equal(run.code, 3);
		assert_int_equal(strncmp(run.err, "qtp: ", 5), 0);
		EXPECT(runner, 3, "init", "none.qtp", "--template", "qtp-2017");
		assert_int_not_equal(access(runner_path(runner, "none.qtp"), F_OK), 0);
		runner->file_limit = 0;
		assert_string_equal(EXPECT(runner, 0, "dump", "--history").out, before);
	}
	LINE(runner, "set", "team", "DAL17-01", "owner=New owner");
}

/* The pages that did not fit into memory are in the file already when the disk is full. */
static void after_a_full_disk_in_a_large_action_the_file_is_whole_without_its_journal(void **state)
{
	enum { ROWS = 16000, ROOM = 800000, FIRST_YEAR = 1700, MONTHS = 12, DAYS = 28 };
	struct Runner *runner = *state;
	const char *before = EXPECT(runner, 0, "dump", "--history").out;
	struct Text rows;
	struct stat found;

	text_init(&rows);
	text_append(&rows, "date,k,n\n");
	for (int i = 0; i < ROWS; i++)
		text_format(&rows, "%04d-%02d-%02d,1,36\n", FIRST_YEAR + i / (MONTHS * DAYS),
			    1 + i / DAYS % MONTHS, 1 + i % DAYS);
	run_write_file(runner_path(runner, "rows.csv"), text_get(&rows), rows.length);
	text_release(&rows);
	assert_int_equal(stat(runner_path(runner, "d.qtp"), &found), 0);
	runner->file_limit = (size_t)found.st_size + ROOM;
	EXPECT(runner, 3, "points", "DAL17-01-M1", "rows.csv");
	runner->file_limit = 0;
	assert_int_not_equal(access(runner_path(runner, "d.qtp-journal"), F_OK), 0);
	assert_string_equal(EXPECT(runner, 0, "dump", "--history").out, before);
}

static void what_was_left_unfinished_is_swept_a_day_later(void **state)
{
	static const char *const left[] = {"d.qtp.new-0123456789abcdef",
					   "d.qtp.new-0123456789abcdef-journal",
					   ".qtp-unfinished-1-0"};
	static const char *const verbs[][5] = {{"set", "team", "DAL17-01", "owner=New"},
					       {"init", "other.qtp"}};
	const struct timespec long_ago[2] = {{.tv_sec = 1000000}, {.tv_sec = 1000000}};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(verbs); i++) {
		for (size_t k = 0; k < N(left); k++) {
			run_write_file(runner_path(runner, left[k]), "half", 4);
			assert_int_equal(
				utimensat(AT_FDCWD, runner_path(runner, left[k]), long_ago, 0), 0);
		}
		assert_int_equal(runner_run(runner, verbs[i]).code, 0);
		for (size_t k = 0; k < N(left); k++)
			assert_int_not_equal(access(runner_path(runner, left[k]), F_OK), 0);
	}
}

/* SQLite would play it into the new file. */
static void no_file_is_made_beside_a_journal_of_its_name(void **state)
{
	struct Runner *runner = *state;

	run_write_file(runner_path(runner, "new.qtp-journal"), "old", 3);
	assert_non_null(strstr(EXPECT(runner, 3, "init", "new.qtp").err, "new.qtp-journal"));
	assert_int_not_equal(access(runner_path(runner, "new.qtp"), F_OK), 0);
}

/* SQLite would play it into the file beside it, or throw it away. */
static void nothing_takes_a_name_that_belongs_to_a_database(void **state)
{
	static const char *const makings[][6] = {
		{"init", "d.qtp-journal"},
		{"demo", "d.qtp-wal"},
		{"salvage", "d.qtp-shm"},
		{"export", "calendar", "-o", "d.qtp-journal"},
		{"letter", "accepted", "DAL17-01", "--eml", "d.qtp-journal"},
		{"letter", "accepted", "DAL17-01", "--eml", "d.qtp-journal/"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(makings); i++) {
		struct Run run = runner_run(runner, makings[i]);

		assert_int_equal(run.code, 3);
		assert_non_null(strstr(run.err, "keeps beside it"));
	}
	assert_int_not_equal(access(runner_path(runner, "d.qtp-journal"), F_OK), 0);
	assert_int_not_equal(access(runner_path(runner, "d.qtp-wal"), F_OK), 0);
	EXPECT(runner, 0, "set", "team", "DAL17-01", "owner=Still");
}

static void output_that_cannot_be_written(void **state)
{
	static const char *const making[][7] = {
		{"init", "made.qtp"},
		{"demo", "shown.qtp"},
		{"salvage", "saved.qtp"},
		{"export", "calendar", "-o", "made.ics"},
		{"letter", "accepted", "DAL17-01", "--eml", "made.eml", "--no-record"}};
	struct Runner *runner = *state;

	runner->output = RUN_FULL_DEVICE;
	EXPECT(runner, 3, "list", "team");
	EXPECT(runner, 3, "help");
	EXPECT(runner, 3, "dump");
	assert_non_null(strstr(EXPECT(runner, 3, "add", "practice", "name=Full Device").err,
			       "What was asked for is done. The output could not be written"));
	assert_non_null(
		strstr(EXPECT(runner, 3, "todo", "Book").err, "What was asked for is done."));
	assert_null(strstr(EXPECT(runner, 3, "todo").err, "What was asked for is done."));
	for (size_t i = 0; i < N(making); i++) {
		struct Run run = runner_run(runner, making[i]);

		assert_int_equal(run.code, 3);
		assert_non_null(strstr(run.err, "What was asked for is done."));
	}
	runner->output = RUN_CLOSED;
	assert_non_null(strstr(EXPECT(runner, 3, "list", "team").err, "standard output is closed"));
	EXPECT(runner, 3, "help");
	EXPECT(runner, 3, "--version");
	EXPECT(runner, 3, "today", "--json");
	/* A closed output must never become the file. */
	RUN(runner, "set", "team", "DAL17-01", "owner=Closed");
	runner->output = RUN_CAPTURED;
	EXPECT(runner, 0, "verify");
	assert_non_null(strstr(LINE(runner, "show", "team", "DAL17-01"), "Closed"));
	EXPECT(runner, 0, "show", "practice", "Full Device");
}

static void verify_says_who_else_may_change_the_file(void **state)
{
	struct Runner *runner = *state;
	const char *file = runner_path(runner, runner->file), *said;

	assert_null(strstr(LINE(runner, "verify"), "note:"));
	assert_int_equal(chmod(file, 0666), 0);
	assert_int_equal(chmod(runner->folder, 0777), 0);
	said = LINE(runner, "verify");
	assert_non_null(strstr(said, "note: Others may read or change "));
	assert_non_null(strstr(said, "(mode 0666)"));
	assert_non_null(strstr(said, "note: Others may rename and replace files"));
	assert_non_null(strstr(said, "is sound."));
	assert_int_equal(chmod(file, 0600), 0);
	assert_int_equal(chmod(runner->folder, 0700), 0);
}

static void eight_at_once_add_each_its_own(void **state)
{
	enum { PROCESSES = 8, EACH = 6 };
	struct Runner *runner = *state;
	size_t n_before =
		json_n(json_parse(&runner->arena, LINE(runner, "--json", "list", "practice"),
				  strlen(LINE(runner, "--json", "list", "practice")), NULL));

	for (int round = 0; round < EACH; round++) {
		pid_t children[PROCESSES];

		for (int i = 0; i < PROCESSES; i++)
			children[i] = START(runner, "add", "practice",
					    arena_format(&runner->arena, "name=P %d %d", round, i));
		for (int i = 0; i < PROCESSES; i++) {
			int status;

			assert_int_equal(waitpid(children[i], &status, 0), children[i]);
			assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
		}
	}
	const char *text = LINE(runner, "--json", "list", "practice");

	assert_int_equal(json_n(json_parse(&runner->arena, text, strlen(text), NULL)),
			 n_before + (size_t)PROCESSES * EACH);
	EXPECT(runner, 0, "verify");
}

static int64_t clock_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Killed at a moment that moves through the whole run. */
static void kill_after(pid_t child, long microseconds)
{
	int64_t end = clock_us() + microseconds;

	while (clock_us() < end)
		sched_yield();
	kill(child, SIGKILL);
}

static void killed_in_the_middle(void **state)
{
	enum { KILLS = 120, AT_ONCE = 3 };
	struct Runner *runner = *state;
	int n_done = 0;

	for (int i = 0; i < KILLS; i++) {
		pid_t children[AT_ONCE];

		for (int k = 0; k < AT_ONCE; k++)
			children[k] = START(runner, "add", "practice",
					    arena_format(&runner->arena, "name=K %d %d", i, k),
					    "notes=killed");
		for (int k = 0; k < AT_ONCE; k++) {
			int status;

			kill_after(children[k], 200 + i * 97 % 7000);
			assert_int_equal(waitpid(children[k], &status, 0), children[k]);
			n_done += WIFEXITED(status) && WEXITSTATUS(status) == 0;
		}
	}
	EXPECT(runner, 0, "verify");
	const char *text = LINE(runner, "--json", "list", "practice", "notes=killed");
	size_t n_kept = json_n(json_parse(&runner->arena, text, strlen(text), NULL));

	/* What was acknowledged is there; what was killed is there whole or not at all. */
	assert_in_range(n_kept, n_done, (size_t)KILLS * AT_ONCE);
	for (size_t i = 0; i < n_kept; i++)
		EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "verify");
	assert_string_equal(LINE(runner, "list", "practice", "notes=killed"), "");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(only_what_is_handed_out_follows_the_umask),
		TEST(files_that_are_not_ours),
		TEST(a_truncated_file_is_never_taken_for_whole),
		TEST(flipped_bytes_are_noticed_or_harmless),
		TEST(a_change_behind_the_back_is_found),
		TEST(read_only_files_and_folders),
		TEST(what_is_only_tried_is_tried_on_a_file_that_is_only_read),
		TEST(no_output_takes_a_name_beside_a_database),
		TEST(a_restore_that_is_refused_says_what_mends_it),
		TEST(the_demo_is_made_at_the_moment_of_now),
		TEST(a_full_disk_changes_nothing),
		TEST(after_a_full_disk_in_a_large_action_the_file_is_whole_without_its_journal),
		TEST(what_was_left_unfinished_is_swept_a_day_later),
		TEST(no_file_is_made_beside_a_journal_of_its_name),
		TEST(nothing_takes_a_name_that_belongs_to_a_database),
		TEST(output_that_cannot_be_written),
		TEST(verify_says_who_else_may_change_the_file),
		TEST(eight_at_once_add_each_its_own),
		TEST(killed_in_the_middle),
	};

	return cmocka_run_group_tests_name("cli files", tests, NULL, NULL);
}

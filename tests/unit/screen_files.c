/* The real program when its file is shared, full, read-only, taken away or replaced. */
#include "support/desk.h"

#include "qtp/engine/base/math.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define NEW_PERSON "0 a Zuzanna <Space> Quill <Tab> <Tab> zq@x.example"

static void what_others_write_appears_by_itself(void **state)
{
	struct Desk *desk = *state;
	struct Screen *other;

	SIT(desk);
	other = desk_neighbour(desk);
	screen_type(desk->screen, "0 / quill <Enter>");
	screen_type(other, "0 / quill <Enter>");
	LINE(&desk->runner, "add", "person", "name=Aaron Quill", "email=aq@x.example");
	assert_true(screen_wait_text(desk->screen, "Aaron Quill"));
	assert_true(screen_wait_text(other, "Aaron Quill"));
	screen_type(other, "<Esc> a Berta <Space> Quill <Ctrl-S>");
	assert_true(screen_wait_text(desk->screen, "Berta Quill"));
	screen_type(other, "<Esc> u");
	LINE(&desk->runner, "set", "person", "aq@x.example", "name=Cesar Quill");
	assert_true(screen_wait_text(desk->screen, "Cesar Quill"));
	assert_true(!screen_contains(desk->screen, "Berta Quill"));
	screen_close(other);
	desk_leave(desk);
	desk_assert_sound(desk);
}

static void two_edits_of_one_person_are_both_kept_and_told(void **state)
{
	struct Desk *desk = *state;

	LINE(&desk->runner, "add", "person", "name=Aaron Quill", "email=aq@x.example");
	SIT(desk);
	screen_type(desk->screen, "0 / quill <Enter> e <Ctrl-X> <End> Junior");
	LINE(&desk->runner, "set", "person", "aq@x.example", "name=Cesar Quill");
	screen_type(desk->screen, "<Ctrl-S>");
	assert_true(screen_contains(desk->screen, "QuillJunior"));
	assert_true(screen_contains(desk->screen, "Cesar Quill"));
	screen_type(desk->screen, "<Ctrl-S>");
	desk_leave(desk);
	assert_non_null(
		strstr(LINE(&desk->runner, "show", "person", "aq@x.example"), "QuillJunior"));
}

static void keys_of_two_and_a_third_writer_leave_a_sound_file(void **state)
{
	const int n_rounds = 40;
	struct Desk *desk = *state;
	struct Screen *other;

	SIT(desk);
	other = desk_neighbour(desk);
	screen_type(desk->screen, "3 <Enter> c");
	screen_type(other, "3 <Enter> c <Down>");
	for (int i = 0; i < n_rounds; i++) {
		assert_true(screen_send_text(desk->screen, i % 4 == 3 ? "u" : " "));
		assert_true(screen_send_text(other, i % 5 == 4 ? "u" : " "));
		if (i % 8 == 0)
			LINE(&desk->runner, "add", "person",
			     arena_format(&desk->runner.arena, "name=Number %d", i),
			     arena_format(&desk->runner.arena, "email=n%d@x.example", i));
	}
	assert_true(screen_settle(desk->screen));
	assert_true(screen_settle(other));
	screen_close(other);
	desk_leave(desk);
	desk_assert_sound(desk);
}

static void limit_files(struct Desk *desk, rlim_t bytes)
{
	struct rlimit limit = {bytes, RLIM_INFINITY};

	assert_int_equal(prlimit(screen_program(desk->screen), RLIMIT_FSIZE, &limit, NULL), 0);
}

/* No byte more, then only as many as the journal takes, then space again. */
static void a_full_disk_is_a_sentence_and_the_form_keeps_its_text(void **state)
{
	static const rlim_t sizes[] = {1, 1000, 10000, 100000};
	struct Desk *desk = *state;
	const char *before = desk_dump(desk);

	SIT(desk);
	screen_type(desk->screen, NEW_PERSON);
	for (size_t i = 0; i < N_ITEMS(sizes); i++) {
		limit_files(desk, sizes[i]);
		screen_type(desk->screen, "<Ctrl-S>");
		assert_true(screen_contains(desk->screen, "Zuzanna Quill"));
		assert_true(screen_contains(desk->screen, "season.qtp"));
		assert_string_equal(desk_dump(desk), before);
	}
	limit_files(desk, RLIM_INFINITY);
	screen_type(desk->screen, "<Ctrl-S>");
	desk_leave(desk);
	assert_non_null(strstr(desk_dump(desk), "Zuzanna Quill"));
	desk_assert_sound(desk);
}

static void read_only_everything_is_seen_and_nothing_written(void **state)
{
	static const char *const keys[] = {
		"0 a",	       "0 d", "3 <Enter> A", "3 <Enter> R", "3 <Enter> c <Space>",
		"3 <Enter> e", "u",   "<Ctrl-R>",    "gh u",	    "4 a"};
	struct Desk *desk = *state;
	const char *before = desk_dump(desk);

	desk_sit(desk, 24, 80, (const char *const[]){"--read-only", NULL});
	for (size_t i = 0; i < N_ITEMS(keys); i++) {
		screen_type(desk->screen, keys[i]);
		if (!screen_contains(desk->screen, "reading only"))
			fail_msg("no word about reading only after %s", keys[i]);
		screen_type(desk->screen, "<Ctrl-C> <Ctrl-C> <Ctrl-C>");
	}
	desk_leave(desk);
	assert_string_equal(desk_dump(desk), before);
}

static void a_file_that_may_not_be_written_says_so(void **state)
{
	struct Desk *desk = *state;
	const char *const argv[] = {"/usr/bin/setpriv",	  "--reuid=65534",
				    "--regid=65534",	  "--clear-groups",
				    desk->runner.program, "-f",
				    desk->runner.file,	  NULL};

	if (geteuid() != 0 || access(argv[0], X_OK) != 0)
		skip();
	assert_int_equal(chmod(desk->runner.folder, 0755), 0);
	assert_int_equal(chmod(desk->runner.file, 0444), 0);
	desk_start(desk, 24, 160, argv, NULL);
	assert_true(screen_settle(desk->screen));
	screen_type(desk->screen, "0 a");
	assert_true(screen_contains(desk->screen, "its permissions allow only reading"));
	desk_leave(desk);
}

/* What is typed is never lost without a word. */
static void a_file_that_is_taken_away_is_noticed(void **state)
{
	struct Desk *desk = *state;

	SIT(desk);
	screen_type(desk->screen, NEW_PERSON);
	assert_int_equal(unlink(desk->runner.file), 0);
	screen_type(desk->screen, "<Ctrl-S>");
	assert_true(screen_contains(desk->screen, "Zuzanna Quill"));
	assert_true(screen_contains(desk->screen, "season.qtp"));
	desk_leave(desk);
}

/* Where the file goes, and whether it comes back. */
static void move_away(struct Desk *desk, const char *how)
{
	const char *path = desk->runner.file;

	if (strcmp(how, "moved") == 0)
		assert_int_equal(rename(path, runner_path(&desk->runner, "elsewhere.qtp")), 0);
	else if (strcmp(how, "removed") == 0)
		assert_int_equal(unlink(path), 0);
	else
		assert_int_equal(rename(runner_path(&desk->runner, "other.qtp"), path), 0);
}

/* Without a key, and the form stays as it is. */
static void a_file_that_goes_is_told_at_once(void **state)
{
	static const char *const ways[] = {"moved", "removed", "replaced"};
	struct Desk *desk = *state;
	const char *path = desk->runner.file;
	size_t length;
	char *whole = run_read_file(&desk->runner.arena, path, &length);

	for (size_t i = 0; i < N_ITEMS(ways); i++) {
		run_write_file(path, whole, length);
		run_write_file(runner_path(&desk->runner, "other.qtp"), whole, length);
		desk_sit(desk, 24, 160, (const char *const[]){NULL});
		screen_type(desk->screen, NEW_PERSON);
		move_away(desk, ways[i]);
		assert_true(screen_wait_text(desk->screen, "was moved, replaced or removed"));
		assert_true(screen_contains(desk->screen, "Zuzanna Quill"));
		screen_type(desk->screen, "<Ctrl-S>");
		assert_true(screen_contains(desk->screen, "was moved, replaced or removed"));
		assert_true(screen_contains(desk->screen, "Zuzanna Quill"));
		desk_leave(desk);
	}
}

/* Writes over the start of a file, then ends it there: whoever reads in between sees no empty file,
 * of which something else would be said. */
static void write_over(const char *path, const char *text, size_t size)
{
	int file = open(path, O_WRONLY | O_CLOEXEC);

	assert_true(file >= 0);
	assert_int_equal(pwrite(file, text, strlen(text), 0), strlen(text));
	assert_int_equal(ftruncate(file, (off_t)size), 0);
	assert_int_equal(close(file), 0);
}

/* Without a key, though it is still in its place. */
static void a_file_that_is_written_over_is_told_at_once(void **state)
{
	static const struct {
		const char *with;
		size_t size; /* of what is left */
		const char *said;
	} ways[] = {
		{"", 0, "has not the tables it should have"},
		{"", 5000, "is damaged or cut short"},
		{"no database, however long it may be", 5000, "is not a database"},
	};
	struct Desk *desk = *state;
	const char *path = desk->runner.file;
	size_t length;
	char *whole = run_read_file(&desk->runner.arena, path, &length);

	for (size_t i = 0; i < N_ITEMS(ways); i++) {
		run_write_file(path, whole, length);
		desk_sit(desk, 24, 160, (const char *const[]){NULL});
		screen_type(desk->screen, "2");
		write_over(path, ways[i].with, ways[i].size);
		assert_true(screen_wait_text(desk->screen, ways[i].said));
		desk_leave(desk);
	}
}

static void a_file_that_comes_back_is_written_again(void **state)
{
	struct Desk *desk = *state;
	const char *path = desk->runner.file,
		   *elsewhere = runner_path(&desk->runner, "elsewhere.qtp");

	desk_sit(desk, 24, 160, (const char *const[]){NULL});
	screen_type(desk->screen, NEW_PERSON);
	assert_int_equal(rename(path, elsewhere), 0);
	assert_true(screen_wait_text(desk->screen, "was moved, replaced or removed"));
	assert_int_equal(rename(elsewhere, path), 0);
	screen_type(desk->screen, "<Ctrl-S>");
	desk_leave(desk);
	assert_non_null(strstr(desk_dump(desk), "Zuzanna Quill"));
	desk_assert_sound(desk);
}

static void a_file_that_is_replaced_is_noticed(void **state)
{
	struct Desk *desk = *state;

	SIT(desk);
	screen_type(desk->screen, NEW_PERSON);
	desk->runner.file = NULL;
	LINE(&desk->runner, "demo", "other.qtp", "--at", "2017-08-21");
	desk->runner.file = runner_path(&desk->runner, "season.qtp");
	assert_int_equal(rename(runner_path(&desk->runner, "other.qtp"), desk->runner.file), 0);
	screen_type(desk->screen, "<Ctrl-S>");
	assert_true(screen_contains(desk->screen, "Zuzanna Quill"));
	assert_true(screen_contains(desk->screen, "season.qtp"));
	desk_leave(desk);
	assert_null(strstr(desk_dump(desk), "Zuzanna Quill"));
	desk_assert_sound(desk);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_others_write_appears_by_itself),
		TEST(two_edits_of_one_person_are_both_kept_and_told),
		TEST(keys_of_two_and_a_third_writer_leave_a_sound_file),
		TEST(a_full_disk_is_a_sentence_and_the_form_keeps_its_text),
		TEST(read_only_everything_is_seen_and_nothing_written),
		TEST(a_file_that_may_not_be_written_says_so),
		TEST(a_file_that_is_taken_away_is_noticed),
		TEST(a_file_that_is_replaced_is_noticed),
		TEST(a_file_that_goes_is_told_at_once),
		TEST(a_file_that_is_written_over_is_told_at_once),
		TEST(a_file_that_comes_back_is_written_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

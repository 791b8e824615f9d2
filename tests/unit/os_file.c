/* Files: facts, folders, whole writes, reads, the watch; in a temporary folder of each test. */
#include "os_help.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static void skip_as_root(void)
{
	if (geteuid() == 0) {
		print_message("skipped: runs as root, to whom permissions do not apply\n");
		skip();
	}
}

static void write_text(struct Fixture *fixture, const char *name, const char *text)
{
	assert_true(os_write_file(in(fixture, name), text, strlen(text), true, &fixture->error));
}

static void assert_content(struct Fixture *fixture, const char *name, const char *wanted)
{
	char *data;
	size_t length;

	assert_true(os_read_file((struct FileToRead){in(fixture, name), LIMIT}, &fixture->arena,
				 &data, &length, &fixture->error));
	assert_int_equal(length, strlen(wanted));
	assert_string_equal(data, wanted);
}

static size_t count_entries(const char *folder)
{
	DIR *entries = opendir(folder);
	const struct dirent *entry;
	size_t n = 0;

	assert_non_null(entries);
	while ((entry = readdir(entries)) != NULL)
		n += entry->d_name[0] != '.' || strlen(entry->d_name) > 2;
	closedir(entries);
	return n;
}

static struct FileFacts facts_of(struct Fixture *fixture, const char *name)
{
	struct FileFacts facts;

	assert_true(os_file_facts(in(fixture, name), &facts, &fixture->error));
	return facts;
}

static void a_plain_file_is_seen_as_one(void **state)
{
	struct FileFacts facts;

	write_text(*state, "a", "12345");
	facts = facts_of(*state, "a");
	assert_int_equal(facts.state, FILE_REGULAR);
	assert_false(facts.is_symlink);
	assert_int_equal(facts.n_links, 1);
	assert_int_equal(facts.size, 5);
	assert_int_equal(facts.mode, 0600);
	assert_int_equal(facts.owner, geteuid());
	assert_true(facts.readable && facts.writable && facts.folder_writable);
	assert_false(facts.folder_sticky);
	assert_int_equal(facts.folder_mode, 0700);
}

static void a_missing_file_is_a_fact(void **state)
{
	struct FileFacts facts = facts_of(*state, "nothing");

	assert_int_equal(facts.state, FILE_MISSING);
	assert_int_equal(facts.n_links, 0);
	assert_false(facts.readable || facts.writable);
	assert_true(facts.folder_writable);
}

static void a_missing_folder_is_an_error_that_names_it(void **state)
{
	struct Fixture *fixture = *state;
	struct FileFacts facts;

	assert_false(os_file_facts(in(fixture, "no/file"), &facts, &fixture->error));
	assert_int_equal(fixture->error.code, ERROR_IO);
	assert_non_null(strstr(fixture->error.text, in(fixture, "no")));
	write_text(fixture, "plain", "");
	assert_false(os_file_facts(in(fixture, "plain/file"), &facts, &fixture->error));
}

static void a_folder_and_a_pipe_are_told_apart(void **state)
{
	assert_int_equal(mkfifo(in(*state, "pipe"), 0600), 0);
	assert_int_equal(mkdir(in(*state, "folder"), 0700), 0);
	assert_int_equal(facts_of(*state, "pipe").state, FILE_OTHER);
	assert_int_equal(facts_of(*state, "folder").state, FILE_FOLDER);
	assert_int_equal(facts_of(*state, "folder/").state, FILE_FOLDER);
}

static void links_are_seen(void **state)
{
	struct Fixture *fixture = *state;

	write_text(fixture, "a", "x");
	assert_int_equal(symlink("a", in(fixture, "soft")), 0);
	assert_int_equal(symlink("nowhere", in(fixture, "dangling")), 0);
	assert_int_equal(link(in(fixture, "a"), in(fixture, "hard")), 0);
	assert_true(facts_of(fixture, "soft").is_symlink);
	assert_int_equal(facts_of(fixture, "soft").state, FILE_REGULAR);
	assert_true(facts_of(fixture, "dangling").is_symlink);
	assert_int_equal(facts_of(fixture, "dangling").state, FILE_MISSING);
	assert_int_equal(facts_of(fixture, "hard").n_links, 2);
	assert_int_equal(facts_of(fixture, "a").n_links, 2);
}

static void a_circle_of_links_is_an_error(void **state)
{
	struct Fixture *fixture = *state;
	struct FileFacts facts;

	assert_int_equal(symlink("round", in(fixture, "round")), 0);
	assert_false(os_file_facts(in(fixture, "round"), &facts, &fixture->error));
	assert_non_null(strstr(fixture->error.text, "circle"));
}

static void a_sticky_folder_is_seen(void **state)
{
	struct Fixture *fixture = *state;

	assert_int_equal(chmod(fixture->folder, 01770), 0);
	assert_true(facts_of(fixture, "a").folder_sticky);
}

static void an_unreadable_file_is_a_fact(void **state)
{
	struct Fixture *fixture = *state;

	write_text(fixture, "a", "x");
	assert_int_equal(chmod(in(fixture, "a"), 0), 0);
	assert_int_equal(facts_of(fixture, "a").mode, 0);
	skip_as_root();
	assert_false(facts_of(fixture, "a").readable);
	assert_false(facts_of(fixture, "a").writable);
	assert_int_equal(chmod(fixture->folder, 0500), 0);
	assert_false(facts_of(fixture, "a").folder_writable);
}

static void a_refused_write_names_owner_and_mode(void **state)
{
	struct Fixture *fixture = *state;
	char owner[64];

	skip_as_root();
	assert_int_equal(chmod(fixture->folder, 0500), 0);
	assert_false(os_write_file(in(fixture, "a"), "x", 1, true, &fixture->error));
	snprintf(owner, sizeof owner, "belongs to user %lu, mode 0500", (unsigned long)geteuid());
	assert_non_null(strstr(fixture->error.text, owner));
}

static void network_disks_are_known_by_number(void **state)
{
	static const struct {
		uint32_t magic;
		bool network;
	} rows[] = {{0x6969, true},
		    {0xff534d42, true},
		    {0xfe534d42, true},
		    {0x01021997, true},
		    {0x65735546, true},
		    {0xef53, false},
		    /* ext4 */ {0x9123683e, false},
		    /* btrfs */ {0x58465342, false}, /* xfs */
		    {0x01021994, false},
		    /* tmpfs */ {0x794c7630, false} /* overlay */};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_int_equal(os_is_network_magic(rows[i].magic), rows[i].network);
}

static void folders_are_made_with_their_parents_and_private(void **state)
{
	struct Fixture *fixture = *state;
	struct stat found;
	mode_t before = umask(0);

	assert_true(os_make_folder(in(fixture, "a/b/c"), &fixture->error));
	assert_true(os_make_folder(in(fixture, "a/b/c/"), &fixture->error));
	assert_true(os_make_folder("/", &fixture->error));
	umask(before);
	assert_int_equal(stat(in(fixture, "a/b"), &found), 0);
	assert_int_equal(found.st_mode & 07777, 0700);
	assert_int_equal(stat(in(fixture, "a/b/c"), &found), 0);
	assert_int_equal(found.st_mode & 07777, 0700);
}

static void a_file_in_the_way_of_a_folder_is_an_error(void **state)
{
	struct Fixture *fixture = *state;

	write_text(fixture, "a", "x");
	assert_false(os_make_folder(in(fixture, "a"), &fixture->error));
	assert_false(os_make_folder(in(fixture, "a/b"), &fixture->error));
	assert_false(os_make_folder("", &fixture->error));
	assert_content(fixture, "a", "x");
}

static void a_written_file_is_private_and_leaves_no_temporary(void **state)
{
	struct Fixture *fixture = *state;
	struct stat found;
	mode_t before = umask(0);

	write_text(fixture, "a", "one");
	umask(before);
	assert_int_equal(stat(in(fixture, "a"), &found), 0);
	assert_int_equal(found.st_mode & 07777, 0600);
	write_text(fixture, "a", "two, longer");
	assert_content(fixture, "a", "two, longer");
	assert_int_equal(count_entries(fixture->folder), 1);
}

static void an_existing_file_is_replaced_only_when_asked(void **state)
{
	struct Fixture *fixture = *state;

	assert_true(os_write_file(in(fixture, "a"), "new", 3, false, &fixture->error));
	assert_false(os_write_file(in(fixture, "a"), "other", 5, false, &fixture->error));
	assert_int_equal(fixture->error.code, ERROR_CONFLICT);
	assert_non_null(strstr(fixture->error.text, "--force"));
	assert_content(fixture, "a", "new");
	assert_int_equal(count_entries(fixture->folder), 1);
}

static void links_folders_and_devices_are_never_written_through(void **state)
{
	struct Fixture *fixture = *state;
	const char *const names[] = {"soft", "dangling", "pipe", "folder"};

	write_text(fixture, "a", "old");
	assert_int_equal(symlink("a", in(fixture, "soft")), 0);
	assert_int_equal(symlink("nowhere", in(fixture, "dangling")), 0);
	assert_int_equal(mkfifo(in(fixture, "pipe"), 0600), 0);
	assert_int_equal(mkdir(in(fixture, "folder"), 0700), 0);
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		assert_false(os_write_file(in(fixture, names[i]), "new", 3, true, &fixture->error));
		assert_int_equal(fixture->error.code, ERROR_IO);
	}
	assert_content(fixture, "a", "old");
	assert_true(facts_of(fixture, "soft").is_symlink);
	assert_int_equal(count_entries(fixture->folder), 5);
}

/* A pipe would be waited for, a device never ends. */
static void a_file_of_the_user_s_own_is_a_regular_one(void **state)
{
	struct Fixture *fixture = *state;
	size_t length;
	char *data;

	assert_int_equal(mkfifo(in(fixture, "pipe"), 0600), 0);
	assert_false(os_read_regular((struct FileToRead){in(fixture, "pipe"), 100}, &fixture->arena,
				     &data, &length, &fixture->error));
	assert_non_null(strstr(fixture->error.text, "not a regular file"));
	assert_false(os_read_regular((struct FileToRead){"/dev/zero", 100}, &fixture->arena, &data,
				     &length, &fixture->error));
	write_text(fixture, "a", "text");
	assert_int_equal(symlink("a", in(fixture, "soft")), 0);
	assert_true(os_read_regular((struct FileToRead){in(fixture, "soft"), 100}, &fixture->arena,
				    &data, &length, &fixture->error));
	assert_string_equal(data, "text");
}

static void other_names_of_the_old_file_keep_the_old_content(void **state)
{
	struct Fixture *fixture = *state;

	write_text(fixture, "a", "old");
	assert_int_equal(link(in(fixture, "a"), in(fixture, "hard")), 0);
	write_text(fixture, "a", "new");
	assert_content(fixture, "hard", "old");
	assert_content(fixture, "a", "new");
}

/* The exit code of a child that may write 4 kB a file and tries more: 0 when it ended cleanly. */
static int write_beyond_the_limit(struct Fixture *fixture)
{
	const struct rlimit limit = {4096, 4096};
	static const char data[65536];
	pid_t child = fork();
	int status;

	if (child == 0) {
		signal(SIGXFSZ, SIG_IGN);
		if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
			_exit(2);
		if (os_write_file(in(fixture, "a"), data, sizeof data, true, &fixture->error))
			_exit(3);
		_exit(fixture->error.code == ERROR_FULL ? 0 : 4);
	}
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void when_space_ends_the_old_file_stays_whole(void **state)
{
	struct Fixture *fixture = *state;

	write_text(fixture, "a", "old");
	assert_int_equal(write_beyond_the_limit(fixture), 0);
	assert_content(fixture, "a", "old");
	assert_int_equal(count_entries(fixture->folder), 1);
}

static void old_temporaries_are_swept_and_nothing_else(void **state)
{
	static const char *const swept[] = {".qtp-unfinished-99-0",
					    "season.qtp.new-0123456789abcdef",
					    "season.qtp.new-0123456789abcdef-journal"};
	static const char *const kept[] = {
		"season.qtp", "season.qtp-journal",	   "a.new-0123456789abcdeg",
		"a.new-0123", ".new-0123456789abcdef.txt", "season.qtp.format-9-01234567"};
	const int n_swept = sizeof swept / sizeof swept[0], n_kept = sizeof kept / sizeof kept[0];
	const int64_t second = 1000000, day = INT64_C(86400) * second, made = day * 1000;
	const struct timespec times[2] = {{.tv_sec = made / second}, {.tv_sec = made / second}};
	struct Fixture *fixture = *state;

	for (int i = 0; i < n_swept + n_kept; i++) {
		const char *name = i < n_swept ? swept[i] : kept[i - n_swept];

		write_text(fixture, name, "some");
		assert_int_equal(utimensat(AT_FDCWD, in(fixture, name), times, 0), 0);
	}
	assert_int_equal(os_sweep_temporaries(fixture->folder, made + day), 0);
	assert_int_equal(os_sweep_temporaries(fixture->folder, made - 5 * day), 0);
	assert_int_equal(os_sweep_temporaries(fixture->folder, made + day + second), n_swept);
	assert_int_equal(count_entries(fixture->folder), n_kept);
	for (int i = 0; i < n_kept; i++)
		assert_content(fixture, kept[i], "some");
	assert_int_equal(os_sweep_temporaries(in(fixture, "no"), made), 0);
}

static void reading_gives_every_byte_and_a_closing_nul(void **state)
{
	static const size_t sizes[] = {0, 1, 4093, 4094, 4095, 4096, 4097, 70000};
	struct Fixture *fixture = *state;
	char *written = arena_alloc(&fixture->arena, 70000), *data;
	size_t length;

	for (size_t i = 0; i < 70000; i++)
		written[i] = (char)(i * 7);
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		assert_true(
			os_write_file(in(fixture, "a"), written, sizes[i], true, &fixture->error));
		assert_true(os_read_file((struct FileToRead){in(fixture, "a"), LIMIT},
					 &fixture->arena, &data, &length, &fixture->error));
		assert_int_equal(length, sizes[i]);
		assert_memory_equal(data, written, length);
		assert_int_equal(data[length], '\0');
	}
}

static void reading_stops_at_the_limit(void **state)
{
	struct Fixture *fixture = *state;
	char *data;
	size_t length;

	write_text(fixture, "a", "12345");
	assert_true(os_read_file((struct FileToRead){in(fixture, "a"), 5}, &fixture->arena, &data,
				 &length, &fixture->error));
	assert_false(os_read_file((struct FileToRead){in(fixture, "a"), 4}, &fixture->arena, &data,
				  &length, &fixture->error));
	assert_int_equal(fixture->error.code, ERROR_INPUT);
	assert_false(os_read_file((struct FileToRead){"/dev/zero", 10000}, &fixture->arena, &data,
				  &length, &fixture->error));
	assert_int_equal(fixture->error.code, ERROR_INPUT);
}

static void what_cannot_be_read_is_an_error_with_its_name(void **state)
{
	struct Fixture *fixture = *state;
	char *data;
	size_t length;

	assert_false(os_read_file((struct FileToRead){in(fixture, "no"), 9}, &fixture->arena, &data,
				  &length, &fixture->error));
	assert_non_null(strstr(fixture->error.text, in(fixture, "no")));
	assert_false(os_read_file((struct FileToRead){fixture->folder, 9}, &fixture->arena, &data,
				  &length, &fixture->error));
	assert_non_null(strstr(fixture->error.text, "folder"));
}

static void a_dash_reads_the_standard_input(void **state)
{
	struct Fixture *fixture = *state;
	int kept = dup(STDIN_FILENO), ends[2];
	char *data;
	size_t length;
	bool fine;

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "piped", 5), 5);
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	fine = os_read_file((struct FileToRead){"-", LIMIT}, &fixture->arena, &data, &length,
			    &fixture->error);
	dup2(kept, STDIN_FILENO);
	close(kept);
	close(ends[0]);
	assert_true(fine);
	assert_string_equal(data, "piped");
}

static void a_finished_copy_takes_its_name(void **state)
{
	struct Fixture *fixture = *state;

	write_text(fixture, "copy", "new");
	assert_true(
		os_rename_durably(in(fixture, "copy"), in(fixture, "a"), false, &fixture->error));
	assert_content(fixture, "a", "new");
	write_text(fixture, "copy", "newer");
	assert_false(
		os_rename_durably(in(fixture, "copy"), in(fixture, "a"), false, &fixture->error));
	assert_int_equal(fixture->error.code, ERROR_CONFLICT);
	assert_content(fixture, "a", "new");
	assert_content(fixture, "copy", "newer");
	assert_true(
		os_rename_durably(in(fixture, "copy"), in(fixture, "a"), true, &fixture->error));
	assert_content(fixture, "a", "newer");
	assert_int_equal(count_entries(fixture->folder), 1);
}

static void a_copy_that_is_missing_or_meets_a_link_is_refused(void **state)
{
	struct Fixture *fixture = *state;

	assert_false(os_rename_durably(in(fixture, "no"), in(fixture, "a"), true, &fixture->error));
	write_text(fixture, "copy", "new");
	assert_int_equal(symlink("elsewhere", in(fixture, "a")), 0);
	assert_false(
		os_rename_durably(in(fixture, "copy"), in(fixture, "a"), true, &fixture->error));
	assert_content(fixture, "copy", "new");
}

static void removing_is_done_when_nothing_is_there(void **state)
{
	struct Fixture *fixture = *state;

	write_text(fixture, "a", "x");
	assert_true(os_remove_file(in(fixture, "a"), &fixture->error));
	assert_true(os_remove_file(in(fixture, "a"), &fixture->error));
	assert_int_equal(facts_of(fixture, "a").state, FILE_MISSING);
	assert_false(os_remove_file(fixture->folder, &fixture->error));
}

static bool is_awake(int fd)
{
	struct pollfd waiting = {.fd = fd, .events = POLLIN};

	return poll(&waiting, 1, 0) == 1;
}

static void append(struct Fixture *fixture, const char *name)
{
	int fd = open(in(fixture, name), O_WRONLY | O_CREAT | O_APPEND, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, "x", 1), 1);
	close(fd);
}

static void the_watch_wakes_when_a_commit_ends(void **state)
{
	struct Fixture *fixture = *state;
	const char *path = in(fixture, "a.qtp");
	int fd;

	append(fixture, "a.qtp");
	fd = os_watch_open(path);
	assert_true(fd >= 0);
	append(fixture, "a.qtp-journal");
	append(fixture, "busy.log");
	assert_false(is_awake(fd));
	assert_int_equal(unlink(in(fixture, "a.qtp-journal")), 0);
	assert_true(is_awake(fd));
	assert_true(os_watch_drain(fd, path));
	assert_false(is_awake(fd));
	assert_false(os_watch_drain(fd, path));
	close(fd);
}

static void the_watch_tells_other_files_and_an_open_journal_apart(void **state)
{
	struct Fixture *fixture = *state;
	const char *path = in(fixture, "a.qtp");
	int fd = os_watch_open(path);

	assert_true(fd >= 0);
	append(fixture, "b.qtp");
	append(fixture, "a.qtp-journal");
	append(fixture, "a.qtp2");
	assert_false(os_watch_drain(fd, path));
	assert_int_equal(unlink(in(fixture, "a.qtp-journal")), 0);
	assert_true(os_watch_drain(fd, path));
	write_text(fixture, "a.qtp", "replaced");
	assert_true(os_watch_drain(fd, path));
	close(fd);
}

/* By a program that has no journal. */
static void the_watch_wakes_when_the_file_was_written_in_place(void **state)
{
	struct Fixture *fixture = *state;
	const char *path = in(fixture, "a.qtp");
	int fd;

	append(fixture, "a.qtp");
	fd = os_watch_open(path);
	append(fixture, "busy.log");
	assert_false(is_awake(fd));
	append(fixture, "a.qtp");
	assert_true(os_watch_drain(fd, path));
	close(fd);
}

static void there_is_no_watch_on_a_missing_folder(void **state)
{
	assert_int_equal(os_watch_open(in(*state, "no/a.qtp")), -1);
}

/* In a child, because it closes what the test program itself needs. */
static void closed_standard_files_are_opened_on_dev_null(void **state)
{
	pid_t child = fork();
	int status;

	(void)state;
	if (child == 0) {
		close(0);
		close(2);
		os_guard_standard_fds();
		_exit(fcntl(0, F_GETFD) >= 0 && fcntl(1, F_GETFD) >= 0 && fcntl(2, F_GETFD) >= 0 &&
				      open("/dev/null", O_RDONLY) > 2
			      ? 0
			      : 1);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static unsigned mode_of(struct Fixture *fixture, const char *name)
{
	struct stat found;

	assert_int_equal(stat(in(fixture, name), &found), 0);
	return found.st_mode & 07777;
}

static void what_is_handed_out_follows_the_umask_and_keeps_the_mode_it_has(void **state)
{
	struct Fixture *fixture = *state;
	struct Text text;
	mode_t before = umask(027);

	text_init(&text);
	text_append(&text, "out");
	assert_true(os_write_output(in(fixture, "a"), &text, &(struct KeptFiles){0}, false,
				    &fixture->error));
	assert_int_equal(umask(before), 027);
	assert_int_equal(mode_of(fixture, "a"), 0640);
	assert_int_equal(chmod(in(fixture, "a"), 0604), 0);
	assert_true(os_write_output(in(fixture, "a"), &text, &(struct KeptFiles){0}, true,
				    &fixture->error));
	assert_int_equal(mode_of(fixture, "a"), 0604);
	text_release(&text);
}

/* Settings and drafts are the program's own: no output takes their place, a new file may be there.
 */
static void an_output_is_not_written_over_what_is_kept(void **state)
{
	struct Fixture *fixture = *state;
	const struct KeptFiles kept = {NULL, {in(fixture, "config"), in(fixture, "none")}};
	struct Text text;

	text_init(&text);
	text_append(&text, "out");
	assert_true(os_make_folder(in(fixture, "config/letters"), &fixture->error));
	assert_true(os_write_output(in(fixture, "config/letters/a"), &text, &kept, true,
				    &fixture->error));
	assert_false(os_write_output(in(fixture, "config/letters/a"), &text, &kept, true,
				     &fixture->error));
	assert_non_null(strstr(fixture->error.text, "a file of the program itself"));
	assert_false(os_check_output(in(fixture, "config/../config/letters/a"), &kept, true,
				     &fixture->error));
	assert_int_equal(symlink(in(fixture, "config"), in(fixture, "config-too")), 0);
	assert_false(os_write_private_output(in(fixture, "config-too/letters/a"), &text, &kept,
					     true, &fixture->error));
	assert_true(os_write_output(in(fixture, "configs"), &text, &kept, true, &fixture->error));
	assert_true(os_write_output(in(fixture, "configs"), &text, &kept, true, &fixture->error));
	text_release(&text);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_plain_file_is_seen_as_one),
		TEST(a_missing_file_is_a_fact),
		TEST(a_missing_folder_is_an_error_that_names_it),
		TEST(a_folder_and_a_pipe_are_told_apart),
		TEST(links_are_seen),
		TEST(a_circle_of_links_is_an_error),
		TEST(a_sticky_folder_is_seen),
		TEST(an_unreadable_file_is_a_fact),
		TEST(a_refused_write_names_owner_and_mode),
		TEST(network_disks_are_known_by_number),
		TEST(folders_are_made_with_their_parents_and_private),
		TEST(a_file_in_the_way_of_a_folder_is_an_error),
		TEST(a_written_file_is_private_and_leaves_no_temporary),
		TEST(an_existing_file_is_replaced_only_when_asked),
		TEST(links_folders_and_devices_are_never_written_through),
		TEST(a_file_of_the_user_s_own_is_a_regular_one),
		TEST(other_names_of_the_old_file_keep_the_old_content),
		TEST(when_space_ends_the_old_file_stays_whole),
		TEST(old_temporaries_are_swept_and_nothing_else),
		TEST(reading_gives_every_byte_and_a_closing_nul),
		TEST(reading_stops_at_the_limit),
		TEST(what_cannot_be_read_is_an_error_with_its_name),
		TEST(a_dash_reads_the_standard_input),
		TEST(a_finished_copy_takes_its_name),
		TEST(a_copy_that_is_missing_or_meets_a_link_is_refused),
		TEST(removing_is_done_when_nothing_is_there),
		TEST(the_watch_wakes_when_a_commit_ends),
		TEST(the_watch_tells_other_files_and_an_open_journal_apart),
		TEST(the_watch_wakes_when_the_file_was_written_in_place),
		TEST(there_is_no_watch_on_a_missing_folder),
		TEST(closed_standard_files_are_opened_on_dev_null),
		TEST(what_is_handed_out_follows_the_umask_and_keeps_the_mode_it_has),
		TEST(an_output_is_not_written_over_what_is_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

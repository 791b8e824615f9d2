/* Unfinished files: what a process that is killed, or a disk that fails, leaves
 * of them. */
#include "os_help.h"

#include <dirent.h>
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* A disk that confirms no name. */
static bool folders_fail;

int fsync(int fd)
{
	struct stat found;

	if (folders_fail && fstat(fd, &found) == 0 && S_ISDIR(found.st_mode)) {
		errno = EIO;
		return -1;
	}
	return (int)syscall(SYS_fsync, fd);
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

static void write_text(struct Fixture *fixture, const char *name, const char *text)
{
	assert_true(os_write_file(in(fixture, name), text, strlen(text), true, &fixture->error));
}

static void a_new_file_that_the_disk_does_not_confirm_is_not_there(void **state)
{
	struct Fixture *fixture = *state;

	write_text(fixture, "from", "whole");
	folders_fail = true;
	assert_false(os_write_file(in(fixture, "a"), "new", 3, false, &fixture->error));
	assert_non_null(strstr(fixture->error.text, "Cannot write"));
	assert_false(
		os_rename_durably(in(fixture, "from"), in(fixture, "to"), false, &fixture->error));
	folders_fail = false;
	assert_int_equal(count_entries(fixture->folder), 0);
}

/* The name of a draft, and of a temporary, of a process that is gone, and of
 * this one. */
static void what_a_process_that_is_gone_has_left_is_swept_at_once(void **state)
{
	struct Fixture *fixture = *state;
	struct Text name;
	int status;

	text_init(&name);
	os_draft_name(&name, in(fixture, "mine.qtp"), 7);
	assert_true(os_write_file(text_get(&name), "m", 1, false, &fixture->error));
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		text_clear(&name);
		os_draft_name(&name, in(fixture, "season.qtp"), UINT64_MAX);
		_exit(os_write_file(text_get(&name), "s", 1, false, NULL) &&
				      os_write_file(arena_format(&fixture->arena, "%s-journal",
								 text_get(&name)),
						    "j", 1, false, NULL)
			      ? 0
			      : 1);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	assert_int_equal(count_entries(fixture->folder), 3);
	assert_int_equal(os_sweep_temporaries(fixture->folder, 0), 2);
	assert_int_equal(access(text_get(&name), F_OK), 0);
	text_release(&name);
}

static void a_temporary_stays_while_its_process_lives(void **state)
{
	const struct rlimit small = {4096, RLIM_INFINITY};
	struct Fixture *fixture = *state;
	char *data = arena_alloc(&fixture->arena, LIMIT);
	int status;
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		/* The system ends it in the middle of the writing. */
		signal(SIGXFSZ, SIG_DFL);
		prctl(PR_SET_DUMPABLE, 0);
		setrlimit(RLIMIT_FSIZE, &small);
		_exit(os_write_file(in(fixture, "a"), data, LIMIT, false, NULL));
	}
	assert_int_equal(waitid(P_PID, (id_t)child, &(siginfo_t){0}, WEXITED | WNOWAIT), 0);
	/* As long as no one has waited for it, its number is taken. */
	assert_int_equal(count_entries(fixture->folder), 1);
	assert_int_equal(os_sweep_temporaries(fixture->folder, 0), 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(os_sweep_temporaries(fixture->folder, 0), 1);
	assert_int_equal(count_entries(fixture->folder), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_new_file_that_the_disk_does_not_confirm_is_not_there),
		TEST(what_a_process_that_is_gone_has_left_is_swept_at_once),
		TEST(a_temporary_stays_while_its_process_lives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

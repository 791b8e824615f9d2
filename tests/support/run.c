/* Run: the real program with words, for tests of the command line. */
#include "run.h"

#include "support/demo.h"
#include "support/folder.h"
#include "support/patience.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "qtp/engine/domain/seed.h"

enum { MAX_WORDS = 96, NOT_STARTED = 127, NOBODY = 65534 };

void runner_init(struct Runner *runner)
{
	*runner = (struct Runner){.program = getenv("QTP_TEST_BINARY")};
	assert_non_null(runner->program);
	assert_true(folder_make(runner->folder, sizeof runner->folder, "cli"));
}

static int remove_one(const char *path, const struct stat *facts, int kind, struct FTW *place)
{
	(void)facts;
	(void)kind;
	(void)place;
	return remove(path);
}

void runner_release(struct Runner *runner)
{
	const int depth = 16;

	nftw(runner->folder, remove_one, depth, FTW_DEPTH | FTW_PHYS);
	arena_release(&runner->arena);
}

const char *runner_path(struct Runner *runner, const char *name)
{
	return arena_format(&runner->arena, "%s/%s", runner->folder, name);
}

/* argv of the program: the runner's own options first. */
static const char **take_words(struct Runner *runner, const char *const words[])
{
	const char **argv = ARENA_ARRAY(&runner->arena, MAX_WORDS, const char *);
	size_t n = 0;

	argv[n++] = runner->program;
	if (runner->file) {
		argv[n++] = "-f";
		argv[n++] = runner->file;
	}
	if (runner->now) {
		argv[n++] = "--now";
		argv[n++] = runner->now;
	}
	for (; *words; words++) {
		assert_true(n < MAX_WORDS - 1);
		argv[n++] = *words;
	}
	return argv;
}

static char **take_environment(struct Runner *runner)
{
	const char *counters = getenv("LLVM_PROFILE_FILE");
	/* Leaks are looked for in unit tests; here a check at the end of thousands of runs would
	 * only take time. */
	const char *const variables[] = {
		arena_format(&runner->arena, "HOME=%s", runner->folder),
		arena_format(&runner->arena, "TZ=%s", runner->zone ? runner->zone : "UTC"),
		"LANG=C.UTF-8",
		arena_format(&runner->arena, "LC_ALL=%s",
			     runner->locale ? runner->locale : "C.UTF-8"),
		"PATH=/usr/bin:/bin",
		"TERM=xterm",
		"ASAN_OPTIONS=detect_leaks=0:exitcode=99",
		"UBSAN_OPTIONS=halt_on_error=1:exitcode=99",
		/* A build that counts what it runs through writes that at its end, and a limit
		 * would be in its way. */
		arena_format(&runner->arena, "LLVM_PROFILE_FILE=%s",
			     counters && !runner->file_limit ? counters : "/dev/null"),
	};
	const size_t n = sizeof variables / sizeof variables[0];
	char **environment = ARENA_ARRAY(&runner->arena, n + 1, char *);

	for (size_t i = 0; i < n; i++)
		environment[i] = arena_text(&runner->arena, variables[i]);
	return environment;
}

static void limit_files(size_t bytes)
{
	struct rlimit limit = {bytes, bytes};

	if (bytes)
		setrlimit(RLIMIT_FSIZE, &limit);
}

static void take_output(enum RunOutput output, int captured)
{
	int full = output == RUN_FULL_DEVICE ? open("/dev/full", O_WRONLY | O_CLOEXEC) : captured;

	if (output == RUN_CLOSED)
		close(STDOUT_FILENO);
	else
		dup2(full, STDOUT_FILENO);
}

/* The program as a file in memory, which everybody may run: the folders above the program's own, or
 * its mode, may keep a user without rights out. */
static int copy_program(const char *path)
{
	int from = open(path, O_RDONLY | O_CLOEXEC), copy = memfd_create("program", MFD_CLOEXEC);
	struct stat facts;
	off_t at = 0;

	if (from < 0 || copy < 0 || fstat(from, &facts) != 0)
		return -1;
	while (at < facts.st_size)
		if (sendfile(copy, from, &at, (size_t)(facts.st_size - at)) <= 0)
			return -1;
	close(from);
	return copy;
}

/* In the child, as a user without rights; comes back when that fails. */
static void run_as_nobody(const struct Runner *runner, const char **argv, char **environment)
{
	int copy = copy_program(runner->program);

	limit_files(runner->file_limit);
	if (copy >= 0 && setresuid(NOBODY, NOBODY, NOBODY) == 0)
		fexecve(copy, (char *const *)argv, environment);
}

/* In the child: never comes back. */
static void become(const struct Runner *runner, const char **argv, char **environment, int out,
		   int err)
{
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);

	dup2(null, STDIN_FILENO);
	take_output(runner->output, out < 0 ? null : out);
	dup2(err < 0 ? null : err, STDERR_FILENO);
	if (chdir(runner->folder) != 0)
		_exit(NOT_STARTED);
	if (runner->as_nobody && geteuid() == 0) {
		run_as_nobody(runner, argv, environment);
	} else {
		limit_files(runner->file_limit);
		execve(runner->program, (char *const *)argv, environment);
	}
	_exit(NOT_STARTED);
}

static pid_t start(struct Runner *runner, const char *const words[], int out, int err)
{
	const char **argv = take_words(runner, words);
	char **environment = take_environment(runner);
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0)
		become(runner, argv, environment, out, err);
	return child;
}

pid_t runner_start(struct Runner *runner, const char *const words[])
{
	return start(runner, words, -1, -1);
}

static const char *read_all(struct Arena *arena, int fd, size_t *ret_length)
{
	struct stat facts;

	assert_int_equal(fstat(fd, &facts), 0);
	char *data = arena_alloc(arena, (size_t)facts.st_size + 1);

	assert_int_equal(pread(fd, data, (size_t)facts.st_size, 0), facts.st_size);
	*ret_length = (size_t)facts.st_size;
	close(fd);
	return data;
}

/* The wait status; one that is hung is killed. */
static int wait_for_end(pid_t child)
{
	struct Patience patience = patience_for(child);
	struct pollfd file = {.fd = (int)syscall(SYS_pidfd_open, child, 0), .events = POLLIN};
	bool lasts = file.fd >= 0;
	int status;

	while (lasts && poll(&file, 1, PATIENCE_PIECE_MS) == 0) {
		lasts = patience_lasts(&patience, false);
		if (!lasts)
			kill(child, SIGKILL);
	}
	if (file.fd >= 0)
		close(file.fd);
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

struct Run runner_run(struct Runner *runner, const char *const words[])
{
	int out = memfd_create("out", MFD_CLOEXEC), err = memfd_create("err", MFD_CLOEXEC);
	pid_t child = start(runner, words, out, err);
	struct Run run = {.code = -1};
	int status = wait_for_end(child);

	if (WIFEXITED(status))
		run.code = WEXITSTATUS(status);
	else
		run.signal = WTERMSIG(status);
	run.out = read_all(&runner->arena, out, &run.n_out);
	run.err = read_all(&runner->arena, err, &run.n_err);
	assert_int_not_equal(run.code, NOT_STARTED);
	return run;
}

static const char *said(struct Runner *runner, const char *const words[])
{
	const char *all = "qtp";

	for (; *words; words++)
		all = arena_format(&runner->arena, "%s %.60s", all, *words);
	return all;
}

struct Run runner_expect(struct Runner *runner, int code, const char *const words[])
{
	struct Run run = runner_run(runner, words);
	const char *end = strchr(run.err, '\n');
	bool one_line = run.n_err > 0 && strncmp(run.err, "qtp: ", 5) == 0 && end && !end[1];
	/* A finding (1) and a success say nothing on standard error. */
	bool error_fits = code >= 2 ? one_line : run.n_err == 0;

	if (run.code != code || run.signal || !error_fits)
		fail_msg("%s\n gave %d (signal %d), not %d\n out: %.400s\n err: %.400s",
			 said(runner, words), run.code, run.signal, code, run.out, run.err);
	return run;
}

/* Rows under a head: `list` and its like where no other format is asked for. */
static bool is_list(const char *const words[])
{
	static const char *const formats[] = {"--json",	  "--csv", "--tsv", "--html",
					      "--output", "-o",	   "--help"};

	static const char *const heads[] = {"list", "history"};
	bool is_named = false;

	for (size_t i = 0; words[i]; i++) {
		for (size_t h = 0; h < sizeof heads / sizeof heads[0]; h++)
			is_named |=
				strcmp(words[i], heads[h]) == 0 && (i == 0 || words[0][0] == '-');
		for (size_t f = 0; f < sizeof formats / sizeof formats[0]; f++)
			if (strcmp(words[i], formats[f]) == 0)
				return false;
	}
	return is_named;
}

const char *runner_line(struct Runner *runner, const char *const words[])
{
	struct Run run = runner_expect(runner, 0, words);
	const char *lines = run.out, *end = lines + run.n_out;

	if (is_list(words) && run.n_out)
		lines += strcspn(lines, "\n") + 1;
	if (end > lines && end[-1] == '\n')
		end--;
	return arena_text_n(&runner->arena, lines, (size_t)(end - lines));
}

void run_write_file(const char *path, const void *data, size_t length)
{
	const mode_t mode = 0600;
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, data, length), length);
	close(fd);
}

void give(struct Runner *runner, const char *name, const char *text)
{
	run_write_file(runner_path(runner, name), text, strlen(text));
}

void expect_in(const char *text, const char *part)
{
	assert_non_null(text);
	if (!strstr(text, part))
		fail_msg("\"%s\" is not in:\n%s", part, text);
}

char *run_read_file(struct Arena *arena, const char *path, size_t *ret_length)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	assert_true(fd >= 0);
	return (char *)read_all(arena, fd, ret_length);
}

void runner_demo(struct Runner *runner, const char *file)
{
	demo_put(runner_path(runner, file), DEMO_LATE);
}

int runner_demo_set_up(void **state)
{
	struct Runner *runner = test_calloc(1, sizeof *runner);

	runner_init(runner);
	*state = runner;
	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	return 0;
}

int runner_demo_tear_down(void **state)
{
	runner_release(*state);
	test_free(*state);
	return 0;
}

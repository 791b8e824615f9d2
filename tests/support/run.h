/* Run: the real program with words, for tests of the command line. No shell; a home of its own. */
#ifndef TESTS_SUPPORT_RUN_H
#define TESTS_SUPPORT_RUN_H

#include "qtp/engine/base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* What came of one run; texts end with a NUL and are owned by the runner's arena. */
struct Run {
	int code;   /* exit code; -1 when a signal ended it */
	int signal; /* 0: none */
	const char *out, *err;
	size_t n_out, n_err;
};

/* Where standard output goes. */
enum RunOutput { RUN_CAPTURED, RUN_FULL_DEVICE, RUN_CLOSED };

/* Owner of a folder of its own, which is the working folder and the home of every run. */
struct Runner {
	struct Arena arena;
	char folder[64];
	const char *program; /* $QTP_TEST_BINARY */
	const char *file;    /* given with -f before the words; NULL: none */
	const char *now;     /* given with --now; NULL: none */
	const char *zone;    /* TZ; NULL: UTC */
	const char *locale;  /* LC_ALL; NULL: C.UTF-8 */
	size_t file_limit;   /* RLIMIT_FSIZE in bytes; 0: none */
	enum RunOutput output;
	bool as_nobody; /* drops root, where the test runs as root; modules are not found then */
};

void runner_init(struct Runner *runner);
/* Removes the folder with all in it. */
void runner_release(struct Runner *runner);

/* Puts the demo at its later moment into a file of the runner's folder. */
void runner_demo(struct Runner *runner, const char *file);

/*
 * Fixtures of a group of tests: *state becomes a runner with the demo season in d.qtp, or is
 * released and freed.
 */
int runner_demo_set_up(void **state);
int runner_demo_tear_down(void **state);

/* Words end with NULL. Fails the test when the program cannot be started. One that is hung
 * (patience.h) is killed. */
struct Run runner_run(struct Runner *runner, const char *const words[]);
/* The same, started and left alone: its process. Output and errors are dropped. */
pid_t runner_start(struct Runner *runner, const char *const words[]);

#define RUN(runner, ...) runner_run(runner, (const char *const[]){__VA_ARGS__, NULL})
#define START(runner, ...) runner_start(runner, (const char *const[]){__VA_ARGS__, NULL})

/* Runs, and fails the test unless the exit code is `code`; an error must be one line that begins
 * with "qtp: ". */
struct Run runner_expect(struct Runner *runner, int code, const char *const words[]);
#define EXPECT(runner, code, ...) \
	runner_expect(runner, code, (const char *const[]){__VA_ARGS__, NULL})
/* The standard output of a run that has to succeed, without its last line feed; the rows of `list`
 * without their head. */
const char *runner_line(struct Runner *runner, const char *const words[]);
#define LINE(runner, ...) runner_line(runner, (const char *const[]){__VA_ARGS__, NULL})

/* Whole files, for files that the program has not made or that are damaged on purpose. */
void run_write_file(const char *path, const void *data, size_t length);
char *run_read_file(struct Arena *arena, const char *path, size_t *ret_length);
/* A path in the runner's folder; owned by its arena. */
const char *runner_path(struct Runner *runner, const char *name);
/* Writes a text into a file of that folder. */
void give(struct Runner *runner, const char *name, const char *text);

/* Fails the test unless the text, which is no NULL, has the part. */
void expect_in(const char *text, const char *part);

#endif

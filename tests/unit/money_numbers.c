/* Numbers of invoices have no gap, whoever issues at the same time and is killed; and what is
 * written to the ledger is undone and reversed without a trace. */
#include "qtp/engine/base/math.h"
#include "support/run.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { ISSUES = 5, KILLS = 6, STEPS = 10, TRIES = 50 };

/* Again where another process has written in between: then nothing was issued. */
static void run_until_done(struct Runner *runner, const char *verb, const char *team,
			   const char *amount)
{
	int code = 3;

	for (int i = 0; i < TRIES && code != 0; i++)
		code = RUN(runner, verb, team, amount).code;
}

/* A fee of its own and its invoice. */
static void issue(struct Runner *runner, const char *team, int index)
{
	const char *amount = arena_format(&runner->arena, "%d", index + 1);

	run_until_done(runner, "charge", team, amount);
	run_until_done(runner, "invoice", team, NULL);
}

static pid_t issue_many(struct Runner *runner, const char *team)
{
	pid_t child = fork();

	if (child != 0)
		return child;
	for (int i = 0; i < ISSUES; i++)
		issue(runner, team, i);
	_exit(0);
}

/* One that is killed at some moment on its way. */
static void issue_killed(struct Runner *runner, const char *team, int index)
{
	pid_t child;

	RUN(runner, "charge", team, arena_format(&runner->arena, "%d", index + 1));
	child = START(runner, "invoice", team);
	if (index % 3 > 0)
		RUN(runner, "version");
	if (index % 3 > 1)
		RUN(runner, "version");
	assert_int_equal(kill(child, SIGKILL), 0);
	assert_int_equal(waitpid(child, NULL, 0), child);
}

static void expect_no_gap(struct Runner *runner, int least)
{
	const char *list = LINE(runner, "list", "paper", "kind=invoice", "--sort", "serial",
				"--columns", "serial", "--json");
	int n = 0;

	for (const char *at = list; (at = strstr(at, "\"serial\": \"INV17-")); n++, at++) {
		const char *wanted =
			arena_format(&runner->arena, "\"serial\": \"INV17-%06d\"", n + 1);

		assert_int_equal(strncmp(at, wanted, strlen(wanted)), 0);
	}
	assert_true(n >= least);
	LINE(runner, "verify");
}

static void two_processes_and_a_kill_leave_no_gap(void **state)
{
	struct Runner *runner = *state;
	pid_t children[] = {issue_many(runner, "DAL17-02"), issue_many(runner, "DAL17-03")};
	int status;

	for (int i = 0; i < KILLS; i++)
		issue_killed(runner, "DAL17-04", i);
	for (size_t i = 0; i < N_ITEMS(children); i++) {
		assert_int_equal(waitpid(children[i], &status, 0), children[i]);
		assert_int_equal(status, 0);
	}
	expect_no_gap(runner, 2 * ISSUES);
	LINE(runner, "charge", "DAL17-05", "1");
	LINE(runner, "invoice", "DAL17-05");
	expect_no_gap(runner, 2 * ISSUES + 1);
}

/* --- The main file --- */

static const char *copy_to(struct Runner *runner, const char *name)
{
	const char *path = runner_path(runner, name);
	size_t length;
	char *whole = run_read_file(&runner->arena, runner->file, &length);

	run_write_file(path, whole, length);
	return path;
}

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

/* In a file of that name. */
static struct Run run_in(struct Runner *runner, const char *file, const char *verb,
			 const char *word)
{
	const char *was = runner->file;
	struct Run run;

	runner->file = file;
	run = RUN(runner, verb, word);
	runner->file = was;
	return run;
}

static void refuse_in(struct Runner *runner, const char *file, const char *verb, const char *said)
{
	const char *word = strcmp(verb, "main-file") == 0 ? NULL : "DAL17-02";
	struct Run run = run_in(runner, file, verb, word);

	assert_int_equal(run.code, 2);
	has(run.err, said);
}

static void a_copy_gives_no_numbers(void **state)
{
	struct Runner *runner = *state;
	const char *main_file = runner_path(runner, "main.qtp"), *copy, *moved, *stale, *fresh;

	runner->file = main_file;
	LINE(runner, "demo");
	LINE(runner, "charge", "DAL17-02", "4");
	fresh = copy_to(runner, "fresh.qtp");
	LINE(runner, "invoice", "DAL17-02");
	LINE(runner, "charge", "DAL17-02", "5");
	stale = copy_to(runner, "stale.qtp");
	LINE(runner, "invoice", "DAL17-02");
	LINE(runner, "charge", "DAL17-02", "7");
	copy = copy_to(runner, "copy.qtp");
	assert_int_equal(run_in(runner, fresh, "invoice", "DAL17-02").code, 0);
	refuse_in(runner, copy, "invoice", "main.qtp. If the copy is to go on in its place: qtp");
	refuse_in(runner, stale, "main-file", "has gone on since this copy of it was made");
	has(run_in(runner, copy, "main-file", NULL).out, "main.qtp gives none any more.");
	assert_int_equal(run_in(runner, copy, "invoice", "DAL17-02").code, 0);
	refuse_in(runner, main_file, "invoice", "is a copy or was moved");
	moved = runner_path(runner, "moved.qtp");
	assert_int_equal(rename(copy, moved), 0);
	assert_int_equal(run_in(runner, moved, "receipt", "DAL17-01").code, 0);
	LINE(runner, "export", "all", "-o", "all.json");
	runner->file = runner_path(runner, "loaded.qtp");
	LINE(runner, "import", "all", "all.json");
	refuse_in(runner, runner->file, "invoice", "main-file");
	has(LINE(runner, "main-file"), "is the main file from now on");
	has(LINE(runner, "main-file"), "as before");
	LINE(runner, "invoice", "DAL17-02");
	LINE(runner, "verify");
}

/* --- Random ledgers of the program --- */

static unsigned pick(unsigned *seed, unsigned n)
{
	*seed = *seed * 1103515245U + 12345U;
	return (*seed >> 16) % n;
}

static struct Run write_something(struct Runner *runner, unsigned *seed)
{
	static const char *const teams[] = {"DAL17-02", "DAL17-03", "DAL17-05"};
	static const char *const verbs[] = {"charge", "charge",	   "pay",     "pay",
					    "refund", "waive-fee", "penalty", "write-off"};
	const char *team = teams[pick(seed, N_ITEMS(teams))];
	const char *amount =
		arena_format(&runner->arena, "%u.%02u", 1 + pick(seed, 300), pick(seed, 100));

	if (pick(seed, 5) == 0)
		return RUN(runner, "transfer", team, teams[pick(seed, N_ITEMS(teams))], amount);
	return RUN(runner, verbs[pick(seed, N_ITEMS(verbs))], team, amount,
		   pick(seed, 2) ? "--split" : "--note=random");
}

static const char *first_entry(struct Runner *runner, const char *said)
{
	const char *id = strstr(said, "id:");

	return id ? arena_text_n(&runner->arena, id, 3 + strspn(id + 3, "0123456789")) : NULL;
}

static void what_is_written_is_undone_and_reversed(void **state)
{
	struct Runner *runner = *state;
	unsigned seed = 17;
	int n = 0;

	for (int i = 0; i < STEPS; i++) {
		const char *before = LINE(runner, "dump"), *open = LINE(runner, "fees", "--json");
		struct Run run = write_something(runner, &seed);
		const char *entry = first_entry(runner, run.out);

		if (run.code != 0) {
			assert_int_equal(run.code, 2);
			assert_string_equal(LINE(runner, "dump"), before);
			continue;
		}
		n++;
		LINE(runner, "undo");
		assert_string_equal(LINE(runner, "dump"), before);
		LINE(runner, "redo");
		if (strstr(run.out, "in parts") || RUN(runner, "reverse", entry).code != 0)
			continue;
		assert_string_equal(LINE(runner, "fees", "--json"), open);
		LINE(runner, "undo");
	}
	assert_true(n > STEPS / 2);
	LINE(runner, "verify");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DEMO(two_processes_and_a_kill_leave_no_gap),
		DEMO(a_copy_gives_no_numbers),
		DEMO(what_is_written_is_undone_and_reversed),
	};

	return cmocka_run_group_tests_name("numbers of papers", tests, NULL, NULL);
}

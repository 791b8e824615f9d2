/* The screen scripts, run by the real program on a pseudo-terminal; ui_screens runs them in memory.
 */
#include "support/desk.h"
#include "support/desk_screens.h"
#include "support/script.h"

#include "qtp/engine/base/math.h"

#include <pwd.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* Seeds by the names that the scripts use. */
static const struct {
	const char *name, *moment;
} seeds[] = {{"demo", "2017-08-21"},
	     {"demo-early", "2017-02-20"},
	     {"season", "template"},
	     {"empty", "empty"}};

#define MOST_ARGUMENTS 8

static void add_argument(const char *argv[], const char *argument)
{
	size_t n = 0;

	while (argv[n])
		n++;
	assert_true(n < MOST_ARGUMENTS);
	argv[n] = argument;
}

/* The demo has a clock of its own. */
static void set_arguments(const struct Desk *desk, const struct ScriptStart *script,
			  const char *argv[])
{
	add_argument(argv, desk->runner.program);
	add_argument(argv, "-f");
	add_argument(argv, desk->runner.file);
	if (strncmp(script->seed, "demo", 4) != 0) {
		add_argument(argv, "--now");
		add_argument(argv, script->now);
	}
	if (*script->as) {
		add_argument(argv, "--as");
		add_argument(argv, script->as);
	}
	if (script->plain)
		add_argument(argv, "--plain");
}

static struct Screen *start(void *context, const struct ScriptStart *script)
{
	struct Desk *desk = context;
	const char *argv[MOST_ARGUMENTS + 1] = {NULL};

	for (size_t i = 0; i < N_ITEMS(seeds); i++)
		if (strcmp(seeds[i].name, script->seed) == 0)
			desk_init(desk, seeds[i].moment);
	assert_non_null(desk->runner.file);
	set_arguments(desk, script, argv);
	const char *const environment[] = {
		arena_format(&desk->runner.arena, "HOME=%s", desk->runner.folder), "TZ=UTC", NULL};

	return screen_open((struct ScreenOptions){.argv = argv,
						  .environment = environment,
						  .rows = script->rows,
						  .columns = script->columns});
}

/* Who acts is what the system says; in memory, and so in the scripts, it is always "tester". */
static bool screen_of_tester(void *context, struct Text *ret_text, struct Error *error)
{
	struct ScriptPty *pty = context;
	const struct passwd *account = getpwuid(geteuid());
	struct Text shown;
	char name[64];

	snprintf(name, sizeof(name), " by %s:", account ? account->pw_name : "?");
	text_init(&shown);
	bool done = script_pty_driver(pty).screen(context, &shown, error);
	const char *rest = text_get(&shown), *found;

	for (; (found = strstr(rest, name)); rest = found + strlen(name)) {
		text_append_n(ret_text, rest, (size_t)(found - rest));
		text_append(ret_text, " by tester:");
	}
	text_append(ret_text, rest);
	text_release(&shown);
	return done;
}

static void run_script(const char *path)
{
	struct Desk desk = {0};
	struct ScriptPty pty = {.open = start, .context = &desk};
	struct ScriptDriver driver = script_pty_driver(&pty);
	struct Error error = {0};

	driver.screen = screen_of_tester;
	bool passed = script_run(path, &driver, false, &error);

	script_pty_close(&pty);
	desk_release(&desk);
	if (!passed)
		fail_msg("%s", error.text);
}

static void every_script_goes_as_it_is_written(void **state)
{
	(void)state;
	scripts_each(run_script);
}

/* What was done is found again after quitting, killing and opening again; so is the way back. */
static void what_was_accepted_is_accepted_tomorrow(void **state)
{
	struct Desk desk;

	(void)state;
	desk_init(&desk, "2017-02-20");
	SIT(&desk);
	screen_type(desk.screen, "3 / alderglen <Enter> <Enter> A");
	assert_true(screen_contains(desk.screen, "First in line is POR17-0"));
	screen_type(desk.screen, "y");
	assert_true(screen_contains(desk.screen, "Accepted POR17-05"));
	desk_leave(&desk);
	SIT(&desk);
	screen_type(desk.screen, "2 / alderglen <Enter>");
	assert_true(screen_contains(desk.screen, "Alderglen University"));
	screen_signal(desk.screen, SIGKILL);
	(void)desk_wait_end(&desk);
	SIT(&desk);
	screen_type(desk.screen, "2 u y / alderglen <Enter>");
	assert_true(screen_contains(desk.screen, "Nothing matches"));
	desk_leave(&desk);
	desk_assert_sound(&desk);
	desk_release(&desk);
}

/* A list that is empty says so to a person; a program, as the tests of the command line have it,
 * reads no line that is no row. */
static void an_empty_list_says_so_to_a_person(void **state)
{
	static const struct {
		const char *words[6], *said;
	} lists[] = {
		{{"list", "team", "nosuch"}, "None of the teams match: nosuch"},
		{{"list", "team"}, "There are no teams."},
		{{"list", "roster", "nosuch"}, "None of the rows match: nosuch"},
	};
	struct Desk desk;

	(void)state;
	desk_init(&desk, "empty");
	for (size_t i = 0; i < N_ITEMS(lists); i++) {
		const char *const argv[] = {desk.runner.program,
					    "-f",
					    desk.runner.file,
					    lists[i].words[0],
					    lists[i].words[1],
					    lists[i].words[2],
					    NULL};

		desk_start(&desk, 24, 100, argv, NULL);
		assert_int_equal(desk_wait_end(&desk), 0);
		if (!screen_contains(desk.screen, lists[i].said))
			fail_msg("nowhere: %s", lists[i].said);
	}
	desk_release(&desk);
}

/* In one write, as from a keyboard faster than the program; then one by one. */
static void what_follows_a_key_that_does_nothing_at_once_does_not_run(void **state)
{
	struct Desk desk;

	(void)state;
	desk_init(&desk, "2017-08-21");
	SIT(&desk);
	screen_type(desk.screen, "0 a Zz1 <Ctrl-S> 1 Bu");
	assert_true(screen_contains(desk.screen, "Put the cursor on a survey"));
	screen_type(desk.screen, "<Esc> Zo");
	assert_true(screen_contains(desk.screen, "What followed was ignored."));
	assert_false(screen_contains(desk.screen, "File:"));
	screen_type(desk.screen, "<Esc> u");
	assert_true(screen_contains(desk.screen, "undo: "));
	desk_leave(&desk);
	desk_release(&desk);
}

static void plain_screens_are_drawn_in_ascii(void **state)
{
	static const char *const signs[] = {"▸", "●", "◐", "○", "✓", "✗", "─", "…", "›", "★", "·"};
	struct Desk desk;

	(void)state;
	desk_init(&desk, "2017-02-20");
	desk_sit(&desk, 24, 80, (const char *const[]){"--plain", NULL});
	for (size_t i = 0; i < N_ITEMS(every_screen); i++) {
		screen_type(desk.screen, every_screen[i]);
		for (size_t n = 0; n < N_ITEMS(signs); n++)
			if (screen_contains(desk.screen, signs[n]))
				fail_msg("%s after %s", signs[n], every_screen[i]);
		screen_type(desk.screen, "<Ctrl-C> <Ctrl-C> <Ctrl-C>");
	}
	desk_leave(&desk);
	desk_release(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_script_goes_as_it_is_written),
		cmocka_unit_test(what_was_accepted_is_accepted_tomorrow),
		cmocka_unit_test(an_empty_list_says_so_to_a_person),
		cmocka_unit_test(what_follows_a_key_that_does_nothing_at_once_does_not_run),
		cmocka_unit_test(plain_screens_are_drawn_in_ascii),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

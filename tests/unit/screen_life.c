/* The life of the terminal around the real program: each way to end, to stop, and to begin. */
#include "support/desk.h"
#include "support/desk_screens.h"

#include "qtp/engine/base/math.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define HANG_UP 0 /* in place of a signal: the window is closed */
#define FIRST_ROW "NEEDS YOU"

/* The program as a desk starts it, after a shell's `before`. */
static void start_in_shell(struct Desk *desk, const char *before, const char *behind)
{
	const char *line =
		arena_format(&desk->runner.arena, "%s exec \"$0\" -f \"$1\" %s", before, behind);
	const char *const argv[] = {"/bin/sh",	       "-c", line, desk->runner.program,
				    desk->runner.file, NULL};

	desk_start(desk, 24, 80, argv, NULL);
}

static void start_with(struct Desk *desk, const char *variable)
{
	const char *const environment[] = {variable, NULL};

	desk_start(desk, 24, 80, NULL, environment);
}

static void end_by(struct Desk *desk, int signal)
{
	struct ScreenExit end;

	if (signal == HANG_UP)
		screen_hang_up(desk->screen);
	else
		screen_signal(desk->screen, signal);
	assert_true(screen_wait_exit(desk->screen, &end));
	assert_true(WIFEXITED(end.status));
	/* of a closed window it may hear by the signal or by the end of the input */
	if (signal != HANG_UP || WEXITSTATUS(end.status) != 0)
		assert_int_equal(WEXITSTATUS(end.status),
				 128 + (signal == HANG_UP ? SIGHUP : signal));
	if (signal != HANG_UP)
		desk_assert_restored(desk);
}

static void each_signal_ends_every_screen_in_order(void **state)
{
	static const int signals[] = {SIGTERM, SIGHUP, SIGQUIT, HANG_UP};
	struct Desk *desk = *state;

	for (size_t i = 0; i < N_ITEMS(every_screen); i++) {
		SIT(desk);
		screen_type(desk->screen, every_screen[i]);
		end_by(desk, signals[i % N_ITEMS(signals)]);
		SIT(desk);
		screen_type(desk->screen, every_screen[i]);
		end_by(desk, signals[(i + 1) % N_ITEMS(signals)]);
	}
	desk_assert_sound(desk);
}

static void an_interrupt_goes_one_step_back_and_ends_nothing(void **state)
{
	struct Desk *desk = *state;

	SIT(desk);
	for (size_t i = 0; i < N_ITEMS(every_screen); i++) {
		screen_type(desk->screen, every_screen[i]);
		screen_signal(desk->screen, SIGINT);
		screen_type(desk->screen, "<Ctrl-C> <Ctrl-C> <Ctrl-C>");
	}
	screen_type(desk->screen, "1");
	assert_true(screen_contains(desk->screen, FIRST_ROW));
	desk_leave(desk);
}

static void a_crash_on_any_screen_restores_the_terminal(void **state)
{
	static const int crashes[] = {SIGSEGV, SIGABRT, SIGBUS};
	const char *const environment[] = {
		"ASAN_OPTIONS=handle_segv=0:handle_abort=0:handle_sigbus=0", NULL};
	struct Desk *desk = *state;

	for (size_t i = 0; i < N_ITEMS(every_screen); i++) {
		int signal = crashes[i % N_ITEMS(crashes)], status;

		desk_start(desk, 24, 80, NULL, environment);
		assert_true(screen_settle(desk->screen));
		screen_type(desk->screen, every_screen[i]);
		screen_signal(desk->screen, signal);
		status = desk_wait_end(desk);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), signal);
		desk_assert_restored(desk);
	}
	desk_assert_sound(desk);
}

/* Each kind of form, with words in its first text field. */
static const struct {
	const char *open, *type, *shown;
} forms[] = {
	{"0 a", "Quillfeather", "Quillfeather"},
	{"gp a", "Quillfeather", "Quillfeather"},
	{"3 <Enter> R", "<Tab> Quillfeather", "Quillfeather"},
	{"0 <Enter> e", "Quillfeather", "Quillfeather"},
};

static void what_was_typed_is_offered_back_after_any_end(void **state)
{
	static const int signals[] = {SIGTERM, SIGHUP, HANG_UP};
	struct Desk *desk = *state;

	for (size_t i = 0; i < N_ITEMS(forms); i++)
		for (size_t s = 0; s < N_ITEMS(signals); s++) {
			SIT(desk);
			screen_type(desk->screen, forms[i].open);
			screen_type(desk->screen, "<Ctrl-X>");
			screen_type(desk->screen, forms[i].type);
			end_by(desk, signals[s]);
			SIT(desk);
			assert_false(screen_contains(desk->screen, forms[i].shown));
			screen_type(desk->screen, forms[i].open);
			if (!screen_contains(desk->screen, forms[i].shown))
				fail_msg("form %zu, signal %d: the draft is gone", i, signals[s]);
			assert_true(screen_contains(desk->screen, "draft"));
		}
}

static void while_it_is_stopped_another_may_write(void **state)
{
	struct Desk *desk = *state;
	static const char *const screens[] = {"0", "0 a", "0 / zz", "0 :"};

	for (size_t i = 0; i < N_ITEMS(screens); i++) {
		const char *name = arena_format(&desk->runner.arena, "name=Zz Meanwhile%zu", i);
		const char *email = arena_format(&desk->runner.arena, "email=zz%zu@x.example", i);

		SIT(desk);
		screen_type(desk->screen, screens[i]);
		screen_forget(desk->screen);
		screen_signal(desk->screen, SIGTSTP);
		assert_true(screen_wait_stop(desk->screen));
		desk_assert_restored(desk);
		LINE(&desk->runner, "add", "person", name, email);
		screen_forget(desk->screen);
		screen_signal(desk->screen, SIGCONT);
		assert_true(screen_wait_raw(desk->screen, "\033[?2004h"));
		screen_type(desk->screen, "<Esc> <Esc> <Esc> 0 / meanwhile");
		assert_true(screen_contains(desk->screen,
					    arena_format(&desk->runner.arena, "Meanwhile%zu", i)));
		desk_leave(desk);
	}
}

static void a_terminal_nobody_knows_is_taken_for_an_xterm(void **state)
{
	static const char *const types[] = {"alacritty", "xterm-kitty", "foot", "no-such"};
	struct Desk *desk = *state;

	for (size_t i = 0; i < N_ITEMS(types); i++) {
		start_with(desk, arena_format(&desk->runner.arena, "TERM=%s", types[i]));
		assert_true(screen_settle(desk->screen));
		assert_true(screen_contains(desk->screen, FIRST_ROW));
		desk_leave(desk);
	}
}

static void a_terminal_that_cannot_is_refused_with_the_way_out(void **state)
{
	static const char *const variables[] = {"TERM=dumb", "TERM=", "TERM", "TERM=../../tmp/x"};
	struct Desk *desk = *state;

	for (size_t i = 0; i < N_ITEMS(variables); i++) {
		int status;

		start_with(desk, variables[i]);
		status = desk_wait_end(desk);
		assert_int_equal(WEXITSTATUS(status), 3);
		assert_true(screen_contains(desk->screen, "qtp today"));
		assert_false(screen_raw_contains(desk->screen, "\033"));
	}
}

/* Without a terminal at both ends Today comes as text. */
static void without_a_terminal_today_is_text(void **state)
{
	static const struct {
		const char *before, *behind;
	} cases[] = {
		{"", "</dev/null"},
		{"", "</dev/null 2>&-"},
		{"", "| cat"},
		{"", "<&- "},
	};
	struct Desk *desk = *state;

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		int status;

		start_in_shell(desk, cases[i].before, cases[i].behind);
		status = desk_wait_end(desk);
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status), 0);
		assert_true(screen_raw_contains(desk->screen, "NEXT 14 DAYS"));
		assert_false(screen_raw_contains(desk->screen, "\033"));
	}
}

static void closed_descriptors_never_become_the_file(void **state)
{
	static const char *const closed[] = {"<&- >&-", ">&-", "<&- >&- 2>&-", "2>&-"};
	struct Desk *desk = *state;

	for (size_t i = 0; i < N_ITEMS(closed); i++) {
		start_in_shell(desk, "", closed[i]);
		if (i == N_ITEMS(closed) - 1) {
			assert_true(screen_settle(desk->screen));
			desk_leave(desk);
		} else {
			assert_true(WIFEXITED(desk_wait_end(desk)));
		}
		desk_assert_sound(desk);
	}
}

static void a_broken_locale_is_no_broken_screen(void **state)
{
	static const struct {
		const char *variable, *cursor;
	} cases[] = {
		{"LANG=xx", "\n▸"},	 {"LC_ALL=xx_YY.UTF-8", "\n▸"}, {"LC_ALL=C", "\n>"},
		{"LC_ALL=POSIX", "\n>"}, {"LANG=C.UTF-8", "\n▸"},
	};
	struct Desk *desk = *state;

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		start_with(desk, cases[i].variable);
		assert_true(screen_settle(desk->screen));
		assert_true(screen_contains(desk->screen, FIRST_ROW));
		if (!screen_contains(desk->screen, cases[i].cursor))
			fail_msg("%s draws other signs", cases[i].variable);
		desk_leave(desk);
	}
}

static void what_is_written_to_standard_error_stays_off_the_screen(void **state)
{
	struct Desk *desk = *state;
	const char *text = "a library complains\n";
	int fd;

	SIT(desk);
	screen_forget(desk->screen);
	fd = open(arena_format(&desk->runner.arena, "/proc/%d/fd/2",
			       (int)screen_program(desk->screen)),
		  O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	close(fd);
	screen_type(desk->screen, "<Down>");
	assert_false(screen_raw_contains(desk->screen, "complains"));
	desk_leave(desk);
}

static void nobody_at_the_keys_costs_nothing(void **state)
{
	static const char *const screens[] = {"1", "2", "gh", "0 /", "2 <Enter>", "4"};
	const int ms = 300;
	struct Desk *desk = *state;

	for (size_t i = 0; i < N_ITEMS(screens); i++) {
		SIT(desk);
		screen_type(desk->screen, screens[i]);
		if (!screen_falls_quiet(desk->screen, ms))
			fail_msg("it is not quiet after %s", screens[i]);
		desk_leave(desk);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_signal_ends_every_screen_in_order),
		TEST(an_interrupt_goes_one_step_back_and_ends_nothing),
		TEST(a_crash_on_any_screen_restores_the_terminal),
		TEST(what_was_typed_is_offered_back_after_any_end),
		TEST(while_it_is_stopped_another_may_write),
		TEST(a_terminal_nobody_knows_is_taken_for_an_xterm),
		TEST(a_terminal_that_cannot_is_refused_with_the_way_out),
		TEST(without_a_terminal_today_is_text),
		TEST(closed_descriptors_never_become_the_file),
		TEST(a_broken_locale_is_no_broken_screen),
		TEST(what_is_written_to_standard_error_stays_off_the_screen),
		TEST(nobody_at_the_keys_costs_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

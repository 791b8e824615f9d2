/* The real terminal back end, through a pseudo-terminal and libvterm. */
#include "support/screen.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/term/event.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define ROWS 24
#define COLUMNS 80

static struct Screen *open_with(const char *const *environment, int rows, int columns)
{
	const char *const argv[] = {getenv("QTP_TEST_ECHO"), NULL};

	assert_non_null(argv[0]);
	return screen_open((struct ScreenOptions){
		.argv = argv, .environment = environment, .rows = rows, .columns = columns});
}

static struct Screen *open_echo(void)
{
	struct Screen *screen = open_with(NULL, ROWS, COLUMNS);

	assert_true(screen_settle(screen));
	return screen;
}

static void quit(struct Screen *screen)
{
	struct ScreenExit end;

	assert_true(screen_send_text(screen, "q"));
	assert_true(screen_wait_exit(screen, &end));
	assert_true(WIFEXITED(end.status));
	assert_int_equal(WEXITSTATUS(end.status), 0);
	screen_close(screen);
}

/* What a terminal sends, and what the program receives. */
static void bytes_of_a_terminal_become_keys(void **state)
{
	static const struct {
		const char *bytes, *shown;
	} cases[] = {
		{"a", "key a"},
		{"\303\251", "key \303\251"},
		{"\033[A\033[A\r", "key Enter"},
		{"\n", "key Ctrl-J"},
		{"\t", "key Tab"},
		{"\033[Z", "key S-Tab"},
		{"\177", "key Backspace"},
		{"\b", "key Backspace"},
		{"\003", "key Ctrl-C"},
		{"\022", "key Ctrl-R"},
		{"\021", "key Ctrl-Q"},
		{"\034", "key Ctrl-\\"},
		{"\033x", "key Alt-x"},
		{"\033\r", "key Alt-Enter"},
		{"\033[1;5D", "key Ctrl-Left"},
		{"\033[1;5C", "key Ctrl-Right"},
		{"\033[H", "key Home"},
		{"\033OF", "key End"},
		{"\033[1~", "key Home"},
		{"\033[4~", "key End"},
		{"\033[5~", "key PgUp"},
		{"\033[6~", "key PgDn"},
		{"\033[2~", "key Ins"},
		{"\033[3~", "key Del"},
		{"\033OP", "key F1"},
		{"\033[[A", "key F1"},
		{"\033[15~", "key F5"},
		{"\033[24~", "key F12"},
		{"\033[1;3D", "key Alt-Left"},
		{"\033", "key Esc"},
		{"\033[", "key Alt-["},
		{"\033[12;40Rz", "key z"},
		{"\033[?62;c\377y", "key y"},
	};
	struct Screen *screen = open_echo();

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		assert_true(screen_send_text(screen, cases[i].bytes));
		assert_true(screen_settle(screen));
		if (!screen_contains(screen, cases[i].shown))
			fail_msg("bytes %zu do not show \"%s\"", i, cases[i].shown);
	}
	quit(screen);
}

static void a_sequence_cut_in_two_is_still_one_key(void **state)
{
	struct Screen *screen = open_echo();
	const char *bytes = "\303\251";

	(void)state;
	assert_true(screen_send(screen, bytes, 1));
	assert_true(screen_send(screen, bytes + 1, 1));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "key \303\251"));
	quit(screen);
}

static void a_paste_is_text_and_never_keys(void **state)
{
	const char paste[] = "one\r\ntwo\rq\003\032\033[A X\xff\n";
	struct Screen *screen = open_echo();

	(void)state;
	assert_true(screen_send_paste(screen, paste, sizeof(paste) - 1));
	assert_true(screen_settle(screen));
	/* newlines are newlines, what is no text is shown as a picture */
	assert_true(screen_contains(screen, "paste 20 one⏎two⏎q␃␚␛[A X\xef\xbf\xbd⏎"));
	quit(screen);
}

static void a_paste_of_a_megabyte_arrives_whole_and_a_greater_one_is_cut(void **state)
{
	const size_t whole = 1u << 20, more = PASTE_LIMIT + 1000;
	char *text = malloc(more);
	struct Screen *screen = open_echo();

	(void)state;
	memset(text, 'q', more);
	assert_true(screen_send_paste(screen, text, whole));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "paste 1048576 qqq"));
	assert_true(screen_send_paste(screen, text, more));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "paste 4194304 cut qqq"));
	free(text);
	quit(screen);
}

static void a_paste_whose_end_is_lost_can_be_left_with_escape(void **state)
{
	struct Screen *screen = open_echo();

	(void)state;
	assert_true(screen_send_text(screen, "\033[200~half q"));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "paste 6 half q"));
	assert_true(screen_send_text(screen, "\033"));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "key Esc"));
	quit(screen);
}

/* Any bytes at all, in pieces of any size; only those that end the test program are left out. */
static void any_bytes_leave_it_alive(void **state)
{
	struct Screen *screen = open_echo();
	uint32_t seed = 1;
	char bytes[1000];

	(void)state;
	for (int round = 0; round < 40; round++) {
		for (size_t i = 0; i < sizeof(bytes); i++) {
			seed = (uint32_t)((seed * 1664525ull + 1013904223u) & UINT32_MAX);
			bytes[i] = seed >> 31 ? "\033[O;0123456789~<M\xe9"[(seed >> 8) % 19]
					      : (char)(seed >> 16);
			if (strchr("qXA\032", bytes[i]))
				bytes[i] = 'a';
		}
		assert_true(screen_send(screen, bytes, sizeof(bytes)));
	}
	assert_true(screen_send_text(screen, "\033[200~\033[201~"));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "echo 24x80"));
	quit(screen);
}

static void mouse_reports_come_only_when_switched_on(void **state)
{
	struct Screen *screen = open_echo();

	(void)state;
	assert_false(screen_raw_contains(screen, "?1000h"));
	assert_true(screen_send_text(screen, "M"));
	assert_true(screen_settle(screen));
	assert_true(screen_raw_contains(screen, "?1000h"));
	assert_true(screen_send_text(screen, "\033[<0;11;5M\033[<0;11;5m"));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "mouse 4 10 0"));
	assert_true(screen_send_text(screen, "\033[<65;1;1M"));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "mouse 0 0 1"));
	quit(screen);
}

static void the_cursor_stands_where_the_canvas_says(void **state)
{
	struct Screen *screen = open_echo();
	int row, column;

	(void)state;
	assert_true(screen_cursor(screen, &row, &column));
	assert_int_equal(row, 6);
	assert_int_equal(column, 1);
	assert_true(screen_send_key(screen, KEY_ARROW_DOWN));
	assert_true(screen_settle(screen));
	assert_true(screen_cursor(screen, &row, &column));
	assert_int_equal(row, 7);
	quit(screen);
}

static void every_size_paints_and_nothing_is_no_size(void **state)
{
	static const struct {
		int rows, columns;
	} sizes[] = {{1, 1}, {2, 5}, {5, 20}, {10, 40}, {60, 200}, {500, 500}, {24, 80}};
	struct Screen *screen = open_echo();

	(void)state;
	for (size_t i = 0; i < N_ITEMS(sizes); i++) {
		screen_resize(screen, sizes[i].rows, sizes[i].columns);
		assert_true(screen_settle(screen));
	}
	assert_true(screen_contains(screen, "echo 24x80"));
	screen_resize(screen, 0, 0);
	assert_true(screen_send_text(screen, "a"));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "echo 24x80"));
	screen_resize(screen, 20, 70);
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "echo 20x70"));
	quit(screen);
}

/* The terminal after the program: its own screen, its own modes, a cursor, no bracketed paste. */
static void assert_restored(struct Screen *screen)
{
	int row, column;

	assert_true(screen_raw_contains(screen, "\033[?2004l"));
	assert_true(screen_raw_contains(screen, "\033[?1049l"));
	assert_false(screen_is_alternate(screen));
	assert_true(screen_cursor(screen, &row, &column));
	assert_true(screen_is_cooked(screen));
}

static void each_signal_that_ends_leaves_the_terminal_in_order(void **state)
{
	static const int signals[] = {SIGTERM, SIGHUP, SIGQUIT};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(signals); i++) {
		struct Screen *screen = open_echo();
		struct ScreenExit end;

		assert_true(screen_is_alternate(screen));
		assert_false(screen_is_cooked(screen));
		screen_signal(screen, signals[i]);
		assert_true(screen_wait_exit(screen, &end));
		assert_true(WIFEXITED(end.status));
		assert_int_equal(WEXITSTATUS(end.status), 128 + signals[i]);
		assert_restored(screen);
		assert_true(screen_contains(screen, "ended"));
		screen_close(screen);
	}
}

static void an_interrupt_from_outside_is_the_key(void **state)
{
	struct Screen *screen = open_echo();

	(void)state;
	screen_signal(screen, SIGINT);
	assert_true(screen_wait_text(screen, "key Ctrl-C"));
	quit(screen);
}

static void a_closed_terminal_ends_the_program_at_once(void **state)
{
	struct Screen *screen = open_echo();
	struct ScreenExit end;

	(void)state;
	screen_hang_up(screen);
	assert_true(screen_wait_exit(screen, &end));
	assert_true(WIFEXITED(end.status));
	assert_int_equal(WEXITSTATUS(end.status), 128);
	screen_close(screen);
}

static void a_crash_restores_the_terminal_and_dies_as_it_would(void **state)
{
	static const struct {
		const char *key;
		int signal; /* sent from outside when there is no key */
		int dies_of;
	} cases[] = {{"X", 0, SIGSEGV},
		     {"A", 0, SIGABRT},
		     {NULL, SIGSEGV, SIGSEGV},
		     {NULL, SIGBUS, SIGBUS}};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const char *const environment[] = {
			"ASAN_OPTIONS=handle_segv=0:handle_abort=0:handle_sigbus=0", NULL};
		struct Screen *screen = open_with(environment, ROWS, COLUMNS);
		struct ScreenExit end;

		assert_true(screen_settle(screen));
		if (cases[i].key)
			assert_true(screen_send_text(screen, cases[i].key));
		else
			screen_signal(screen, cases[i].signal);
		assert_true(screen_wait_exit(screen, &end));
		assert_true(WIFSIGNALED(end.status));
		assert_int_equal(WTERMSIG(end.status), cases[i].dies_of);
		assert_restored(screen);
		screen_close(screen);
	}
}

static void suspending_gives_the_terminal_back_and_resuming_takes_it(void **state)
{
	struct Screen *screen = open_echo();
	static const bool by_key[] = {true, false};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(by_key); i++) {
		screen_forget(screen);
		if (by_key[i])
			assert_true(screen_send_text(screen, "\032"));
		else
			screen_signal(screen, SIGTSTP);
		assert_true(screen_wait_stop(screen));
		assert_restored(screen);
		screen_forget(screen);
		screen_signal(screen, SIGCONT);
		assert_true(screen_wait_raw(screen, "\033[?2004h"));
		assert_true(screen_send_text(screen, "z"));
		assert_true(screen_settle(screen));
		assert_true(screen_is_alternate(screen));
		assert_true(screen_contains(screen, "key z"));
		assert_true(screen_contains(screen, "resume"));
		assert_true(screen_contains(screen, "Row 11 of a list"));
	}
	quit(screen);
}

static void stopped_without_warning_it_paints_anew(void **state)
{
	struct Screen *screen = open_echo();

	(void)state;
	screen_signal(screen, SIGSTOP);
	assert_true(screen_wait_stop(screen));
	screen_forget(screen);
	screen_signal(screen, SIGCONT);
	assert_true(screen_wait_text(screen, "resume"));
	assert_true(screen_raw_contains(screen, "Row 11 of a list"));
	quit(screen);
}

static void terminals_unknown_here_are_used_as_xterm_and_said(void **state)
{
	static const char *const types[] = {"foot", "alacritty", "xterm-ghostty",
					    "no-such-terminal"};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(types); i++) {
		char term[64], notice[64];
		const char *const environment[] = {term, "TERMINFO=/nonexistent", NULL};
		struct Screen *screen;

		snprintf(term, sizeof(term), "TERM=%s", types[i]);
		snprintf(notice, sizeof(notice), "The terminal \"%s\" is not known", types[i]);
		screen = open_with(environment, ROWS, 160);
		assert_true(screen_settle(screen));
		if (i == 3)
			assert_true(screen_contains(screen, notice));
		quit(screen);
	}
}

static void what_is_no_terminal_is_refused_in_a_sentence(void **state)
{
	static const struct {
		const char *term, *sentence;
	} cases[] = {
		{"TERM=dumb", "The terminal \"dumb\" cannot move its cursor"},
		{"TERM=unknown", "The terminal \"unknown\" cannot move its cursor"},
		{"TERM=", "TERM is not set"},
		{"TERM", "TERM is not set"},
		{"TERM=../../etc/passwd", "TERM is not the name of a terminal"},
		{"TERM=\033[31m", "TERM is not the name of a terminal"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const char *const environment[] = {cases[i].term, NULL};
		struct Screen *screen = open_with(environment, ROWS, 200);
		struct ScreenExit end;

		assert_true(screen_wait_exit(screen, &end));
		assert_int_equal(WEXITSTATUS(end.status), 3);
		assert_true(screen_contains(screen, cases[i].sentence));
		assert_true(screen_contains(screen, "qtp today"));
		assert_false(screen_raw_contains(screen, "\033"));
		screen_close(screen);
	}
}

static void older_terminals_work(void **state)
{
	static const char *const types[] = {"xterm", "screen-256color", "tmux-256color", "linux",
					    "vt100", "vt220",		"rxvt"};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(types); i++) {
		char term[64];
		const char *const environment[] = {term, NULL};
		struct Screen *screen;

		snprintf(term, sizeof(term), "TERM=%s", types[i]);
		screen = open_with(environment, ROWS, COLUMNS);
		assert_true(screen_settle(screen));
		assert_true(screen_contains(screen, "Row 11 of a list"));
		quit(screen);
	}
}

static void a_locale_that_is_not_utf8_gets_ascii(void **state)
{
	const char *const environment[] = {"LANG=C", "LC_ALL=C", NULL};
	struct Screen *screen = open_with(environment, ROWS, COLUMNS);

	(void)state;
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "\n >"));
	assert_true(screen_contains(screen, "\n-----"));
	quit(screen);
}

static void hostile_text_sends_nothing_of_its_own(void **state)
{
	static const char *const needles[] = {"\033]0;", "title\a",  "\033[31mred",
					      "\033[6n", "\302\233", "\342\200\256"};
	struct Screen *screen = open_echo();

	(void)state;
	assert_true(screen_send_text(screen, "H"));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "␛]0;title␇␛[31mred␛[6n"));
	for (size_t i = 0; i < N_ITEMS(needles); i++)
		assert_false(screen_raw_contains(screen, needles[i]));
	assert_true(screen_contains(screen, "Row 0 of a list"));
	quit(screen);
}

/* Texts of every width take each other's place without leaving anything. */
static void texts_of_any_width_replace_each_other(void **state)
{
	static const struct {
		const char *text, *row;
	} cases[] = {
		{"plain text", "\n paste 10 plain text\n"},
		{"日本語の名前", "\n paste 18 日本語の名前\n"},
		{"x日y本z", "\n paste 9 x日y本z\n"},
		{"o\xcc\x88zgür", "\n paste 8 o\xcc\x88zgür\n"},
		{"👍🏽 end", "\n paste 12 👍🏽 end\n"},
		{"❤\xef\xb8\x8f end", "\n paste 10 ❤ end\n"},
		{"a", "\n paste 1 a\n"},
	};
	struct Screen *screen = open_echo();

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		assert_true(screen_send_paste(screen, cases[i].text, strlen(cases[i].text)));
		assert_true(screen_settle(screen));
		if (!screen_contains(screen, cases[i].row))
			fail_msg("not on the screen: %s", cases[i].row);
		assert_true(screen_contains(screen, "\n   Row 11 of a list"));
	}
	quit(screen);
}

static bool has_colors(const struct Screen *screen)
{
	static const char *const needles[] = {"\033[30m", "\033[31m", "\033[32m", "\033[33m",
					      "\033[34m", "\033[35m", "\033[36m", "\033[37m",
					      "38;5",	  "48;5"};

	for (size_t i = 0; i < N_ITEMS(needles); i++)
		if (screen_raw_contains(screen, needles[i]))
			return true;
	return false;
}

static void colors_can_be_refused(void **state)
{
	static const char red[] = "\033[31m";
	const char *const environment[] = {"NO_COLOR=1", NULL};
	struct Screen *screen = open_echo();

	(void)state;
	assert_true(screen_raw_contains(screen, red));
	quit(screen);
	screen = open_with(environment, ROWS, COLUMNS);
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "●"));
	assert_false(has_colors(screen));
	quit(screen);
}

static void each_theme_has_its_red_and_mono_has_none(void **state)
{
	/* in the order of enum ThemeName, after the first */
	static const struct {
		const char *name, *ink;
	} themes[] = {
		{"light", "\033[38;5;124m"},
		{"contrast", "38;5;217"},
		{"deutan", "\033[38;5;208m"},
		{"tritan", "\033[38;5;203m"},
		{"mono", NULL},
		{"terminal", "\033[31m"},
	};
	struct Screen *screen = open_echo();

	(void)state;
	for (size_t i = 0; i < N_ITEMS(themes); i++) {
		screen_forget(screen);
		assert_true(screen_send_text(screen, "T"));
		assert_true(screen_settle(screen));
		assert_true(screen_contains(screen, themes[i].name));
		assert_true(screen_contains(screen, "\n   Row 11 of a list"));
		if (themes[i].ink)
			assert_true(screen_raw_contains(screen, themes[i].ink));
		else
			assert_false(has_colors(screen));
	}
	quit(screen);
}

/* How soon is given by input_delay (mutants_files). */
static void escape_alone_is_told(void **state)
{
	struct Screen *screen = open_echo();

	(void)state;
	assert_true(screen_send_text(screen, "\033"));
	assert_true(screen_settle(screen));
	assert_true(screen_contains(screen, "key Esc"));
	quit(screen);
}

static void what_libraries_print_leaves_the_screen_alone(void **state)
{
	char path[] = "/tmp/qtp-test-log-XXXXXX", variable[64];
	const char *const environment[] = {variable, NULL};
	int fd = mkstemp(path);
	char logged[64] = "";
	struct Screen *screen;

	(void)state;
	assert_true(fd >= 0);
	snprintf(variable, sizeof(variable), "ECHO_LOG=%s", path);
	screen = open_with(environment, ROWS, COLUMNS);
	assert_true(screen_settle(screen));
	assert_true(screen_send_text(screen, "E"));
	assert_true(screen_settle(screen));
	assert_false(screen_raw_contains(screen, "complains"));
	quit(screen);
	assert_true(read(fd, logged, sizeof(logged) - 1) > 0);
	assert_string_equal(logged, "a library complains\n");
	close(fd);
	unlink(path);
}

/* 64 bytes a step are the bound of a marker without a bar, 32 the aim. */
static void a_cursor_step_costs_few_bytes(void **state)
{
	static const struct {
		int rows, columns;
	} sizes[] = {{24, 80}, {60, 200}};
	const size_t n_steps = 10, bound = 64;

	(void)state;
	for (size_t i = 0; i < N_ITEMS(sizes); i++) {
		struct Screen *screen = open_with(NULL, sizes[i].rows, sizes[i].columns);
		size_t bytes;

		assert_true(screen_settle(screen));
		screen_forget(screen);
		for (size_t step = 0; step < n_steps; step++) {
			assert_true(screen_send_key(screen, KEY_ARROW_DOWN));
			assert_true(screen_settle(screen));
		}
		bytes = screen_raw(screen)->length / n_steps;
		print_message("%dx%d: %zu bytes a step\n", sizes[i].rows, sizes[i].columns, bytes);
		assert_true(bytes > 0 && bytes <= bound);
		quit(screen);
	}
}

static void keys_that_wait_together_are_painted_once(void **state)
{
	struct Screen *screen = open_echo();
	struct Text keys;
	long before = screen_n_frames(screen);

	(void)state;
	text_init(&keys);
	text_append_repeat(&keys, "\033[B", 50);
	assert_true(screen_send(screen, keys.data, keys.length));
	assert_true(screen_settle(screen));
	assert_true(screen_n_frames(screen) - before <= 3);
	text_release(&keys);
	quit(screen);
}

static void an_idle_program_sends_nothing(void **state)
{
	struct Screen *screen = open_echo();

	(void)state;
	assert_true(screen_is_quiet(screen, 300));
	quit(screen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_of_a_terminal_become_keys),
		cmocka_unit_test(a_sequence_cut_in_two_is_still_one_key),
		cmocka_unit_test(a_paste_is_text_and_never_keys),
		cmocka_unit_test(a_paste_of_a_megabyte_arrives_whole_and_a_greater_one_is_cut),
		cmocka_unit_test(a_paste_whose_end_is_lost_can_be_left_with_escape),
		cmocka_unit_test(any_bytes_leave_it_alive),
		cmocka_unit_test(mouse_reports_come_only_when_switched_on),
		cmocka_unit_test(the_cursor_stands_where_the_canvas_says),
		cmocka_unit_test(every_size_paints_and_nothing_is_no_size),
		cmocka_unit_test(each_signal_that_ends_leaves_the_terminal_in_order),
		cmocka_unit_test(an_interrupt_from_outside_is_the_key),
		cmocka_unit_test(a_closed_terminal_ends_the_program_at_once),
		cmocka_unit_test(a_crash_restores_the_terminal_and_dies_as_it_would),
		cmocka_unit_test(suspending_gives_the_terminal_back_and_resuming_takes_it),
		cmocka_unit_test(stopped_without_warning_it_paints_anew),
		cmocka_unit_test(terminals_unknown_here_are_used_as_xterm_and_said),
		cmocka_unit_test(what_is_no_terminal_is_refused_in_a_sentence),
		cmocka_unit_test(older_terminals_work),
		cmocka_unit_test(a_locale_that_is_not_utf8_gets_ascii),
		cmocka_unit_test(hostile_text_sends_nothing_of_its_own),
		cmocka_unit_test(texts_of_any_width_replace_each_other),
		cmocka_unit_test(colors_can_be_refused),
		cmocka_unit_test(each_theme_has_its_red_and_mono_has_none),
		cmocka_unit_test(escape_alone_is_told),
		cmocka_unit_test(what_libraries_print_leaves_the_screen_alone),
		cmocka_unit_test(a_cursor_step_costs_few_bytes),
		cmocka_unit_test(keys_that_wait_together_are_painted_once),
		cmocka_unit_test(an_idle_program_sends_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

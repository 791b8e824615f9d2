/* Env: what is captured of the process, and days by its clock. */
#include "qtp/engine/env/env.h"

#include <langinfo.h>
#include <locale.h>
#include <pwd.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static const char *const touched[] = {"HOME",		"XDG_DATA_HOME",
				      "XDG_STATE_HOME", "XDG_CONFIG_HOME",
				      "QTP_FILE",	"TERM",
				      "VISUAL",		"EDITOR",
				      "NO_COLOR",	"QTP_FRAME_MARKS",
				      "LC_ALL",		"LC_CTYPE",
				      "LANG",		"TZ",
				      "TMUX",		"STY"};

struct Fixture {
	struct Arena arena;
	struct Env env;
	struct Error error;
};

static void use_zone(const char *zone)
{
	setenv("TZ", zone, 1);
	tzset();
}

static int setup(void **state)
{
	static struct Fixture fixture;

	memset(&fixture, 0, sizeof fixture);
	for (size_t i = 0; i < sizeof touched / sizeof touched[0]; i++)
		unsetenv(touched[i]);
	setenv("HOME", "/home/someone", 1);
	use_zone("UTC");
	*state = &fixture;
	return 0;
}

static int teardown(void **state)
{
	struct Fixture *fixture = *state;

	arena_release(&fixture->arena);
	return 0;
}

static struct Env *capture(struct Fixture *fixture)
{
	assert_true(env_capture(&fixture->arena, &fixture->env, &fixture->error));
	return &fixture->env;
}

static void folders_lie_below_home_by_default(void **state)
{
	struct Env *env = capture(*state);

	assert_string_equal(env->data_dir, "/home/someone/.local/share/qtp");
	assert_string_equal(env->state_dir, "/home/someone/.local/state/qtp");
	assert_string_equal(env->config_dir, "/home/someone/.config/qtp");
}

static void xdg_variables_move_the_folders(void **state)
{
	struct Env *env;

	setenv("XDG_DATA_HOME", "/data", 1);
	setenv("XDG_STATE_HOME", "/state", 1);
	setenv("XDG_CONFIG_HOME", "/config", 1);
	env = capture(*state);
	assert_string_equal(env->data_dir, "/data/qtp");
	assert_string_equal(env->state_dir, "/state/qtp");
	assert_string_equal(env->config_dir, "/config/qtp");
}

static void relative_and_empty_xdg_variables_are_ignored(void **state)
{
	struct Env *env;

	setenv("XDG_DATA_HOME", "data", 1);
	setenv("XDG_STATE_HOME", "../state", 1);
	setenv("XDG_CONFIG_HOME", "", 1);
	env = capture(*state);
	assert_string_equal(env->data_dir, "/home/someone/.local/share/qtp");
	assert_string_equal(env->state_dir, "/home/someone/.local/state/qtp");
	assert_string_equal(env->config_dir, "/home/someone/.config/qtp");
}

static void without_home_the_account_says_where(void **state)
{
	const char *const homes[] = {NULL, "", "relative/home"};
	const struct passwd *account = getpwuid(geteuid());
	struct Fixture *fixture = *state;
	char wanted[512];

	if (!account || account->pw_dir[0] != '/') {
		print_message("skipped: this account has no home folder\n");
		skip();
	}
	snprintf(wanted, sizeof wanted, "%s/.local/share/qtp", account->pw_dir);
	for (size_t i = 0; i < sizeof homes / sizeof homes[0]; i++) {
		unsetenv("HOME");
		if (homes[i])
			setenv("HOME", homes[i], 1);
		assert_string_equal(capture(fixture)->data_dir, wanted);
	}
}

static void the_user_is_the_account_and_not_a_variable(void **state)
{
	const struct passwd *account = getpwuid(geteuid());
	struct Env *env;

	setenv("USER", "somebody-else", 1);
	setenv("LOGNAME", "somebody-else", 1);
	env = capture(*state);
	assert_string_not_equal(env->user, "somebody-else");
	if (account)
		assert_string_equal(env->user, account->pw_name);
}

static void variables_that_are_not_set_leave_their_defaults(void **state)
{
	struct Env *env = capture(*state);

	assert_string_equal(env->term, "");
	assert_null(env->editor);
	assert_null(env->file);
	assert_false(env->no_color);
	assert_false(env->frame_marks);
	assert_true(env->columns >= 1);
}

static void variables_that_are_set_are_taken_and_empty_ones_are_not(void **state)
{
	struct Env *env;

	setenv("TERM", "xterm", 1);
	setenv("EDITOR", "vi", 1);
	setenv("QTP_FILE", "/x/y.qtp", 1);
	setenv("NO_COLOR", "1", 1);
	setenv("QTP_FRAME_MARKS", "1", 1);
	env = capture(*state);
	assert_string_equal(env->term, "xterm");
	assert_string_equal(env->editor, "vi");
	assert_string_equal(env->file, "/x/y.qtp");
	assert_true(env->no_color);
	assert_true(env->frame_marks);
	setenv("VISUAL", "nano", 1);
	setenv("QTP_FILE", "", 1);
	setenv("NO_COLOR", "", 1);
	env = capture(*state);
	assert_string_equal(env->editor, "nano");
	assert_null(env->file);
	assert_false(env->no_color);
}

/* Within tmux, TERM often names screen. */
static void what_the_terminal_is_in_is_told_by_its_own_variable(void **state)
{
	struct Env *env;

	setenv("TERM", "screen", 1);
	env = capture(*state);
	assert_false(env->in_tmux || env->in_screen);
	setenv("STY", "1.pts", 1);
	env = capture(*state);
	assert_true(env->in_screen && !env->in_tmux);
	setenv("TMUX", "/tmp/tmux,1,0", 1);
	env = capture(*state);
	assert_true(env->in_tmux && !env->in_screen);
}

static void a_broken_locale_still_gives_utf8_and_c_by_name_ascii(void **state)
{
	const char *const locales[] = {"C.UTF-8", "xx_YY", "$(id)", "../../x", "C", "POSIX"};
	const size_t n_utf8 = 4;

	if (!setlocale(LC_CTYPE, "C.UTF-8")) {
		print_message("skipped: this system has no C.UTF-8\n");
		skip();
	}
	for (size_t i = 0; i < sizeof locales / sizeof locales[0]; i++) {
		setenv("LC_ALL", locales[i], 1);
		assert_int_equal(capture(*state)->utf8, i < n_utf8);
		assert_string_equal(nl_langinfo(CODESET), "UTF-8");
	}
}

static void numbers_and_order_stay_those_of_c(void **state)
{
	setenv("LC_ALL", "C.UTF-8", 1);
	capture(*state);
	assert_string_equal(setlocale(LC_NUMERIC, NULL), "C");
	assert_string_equal(setlocale(LC_COLLATE, NULL), "C");
	assert_string_equal(setlocale(LC_TIME, NULL), "C");
}

static void the_zone_is_a_name_of_the_zone_data(void **state)
{
	static const struct {
		const char *tz, *zone;
	} rows[] = {
		{"America/Chicago", "America/Chicago"},
		{":America/Los_Angeles", "America/Los_Angeles"},
		{"/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"},
		{":/usr/share/zoneinfo/posix/Etc/GMT+5", "Etc/GMT+5"},
		{"CST6CDT,M3.2.0,M11.1.0", "UTC"},
		{"../../etc/passwd", "UTC"},
		{"/etc/passwd", "UTC"},
		{"<-03>3", "UTC"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		use_zone(rows[i].tz);
		assert_string_equal(capture(*state)->zone, rows[i].zone);
	}
}

static void without_tz_there_is_always_some_zone(void **state)
{
	struct Env *env;

	unsetenv("TZ");
	tzset();
	env = capture(*state);
	assert_non_null(env->zone);
	assert_true(env->zone[0] >= 'A' && env->zone[0] <= 'Z');
}

static void random_numbers_differ(void **state)
{
	struct Env *env = capture(*state);
	uint64_t first = env->random(env->context), second = env->random(env->context);

	assert_true(first != second);
	assert_true((first | second) >>
		    53); /* all 64 bits are drawn; the chance of a false alarm is 2^-22 */
}

static void the_clock_counts_microseconds_since_1970(void **state)
{
	struct Env *env = capture(*state);
	int64_t seconds = (int64_t)time(NULL);
	int64_t apart = env->now(env->context) / 1000000 - seconds;

	assert_true(apart >= 0 && apart < 60);
}

/* A clock fixed at *context. */
static int64_t fixed_now(void *context)
{
	return *(int64_t *)context;
}

static void today_is_the_local_day(void **state)
{
	static const struct {
		const char *zone;
		int64_t seconds;
		const char *today, *stamp;
	} rows[] = {
		/* 2017-08-22 04:59:59 UTC and a second later */
		{"America/Chicago", 1503377999, "2017-08-21", "2017-08-21 23:59"},
		{"America/Chicago", 1503378000, "2017-08-22", "2017-08-22 00:00"},
		{"America/Los_Angeles", 1503378000, "2017-08-21", "2017-08-21 22:00"},
		{"Pacific/Auckland", 1503378000, "2017-08-22", "2017-08-22 17:00"},
		{"UTC", 0, "1970-01-01", "1970-01-01 00:00"},
		{"UTC", -1, "1969-12-31", "1969-12-31 23:59"},
	};
	struct Fixture *fixture = *state;
	char text[DAY_TEXT];

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		int64_t now = rows[i].seconds * 1000000;
		struct Env env = {.now = fixed_now, .context = &now};

		use_zone(rows[i].zone);
		assert_string_equal(day_iso(env_today(&env), text), rows[i].today);
		assert_string_equal(env_stamp_text(&env, now, &fixture->arena), rows[i].stamp);
	}
}

static void a_stamp_between_two_seconds_belongs_to_the_earlier(void **state)
{
	struct Fixture *fixture = *state;
	struct Env env = {.now = fixed_now};

	assert_string_equal(env_stamp_text(&env, -1, &fixture->arena), "1969-12-31 23:59");
	assert_string_equal(env_stamp_text(&env, 59999999, &fixture->arena), "1970-01-01 00:00");
}

static void midnight_is_as_far_as_the_local_day_is_long(void **state)
{
	static const struct {
		const char *zone;
		int64_t microseconds, left_ms;
	} rows[] = {
		{"UTC", INT64_C(0), 86400000},
		{"UTC", INT64_C(86399999000), 1},
		{"UTC", INT64_C(86399999999), 1}, /* rounded up: never before midnight */
		/* Chicago, 00:00 on 12 Mar 2017 (23 hours) and on 5 Nov 2017 (25 hours) */
		{"America/Chicago", INT64_C(1489298400000000), INT64_C(23) * 3600000},
		{"America/Chicago", INT64_C(1509858000000000), INT64_C(25) * 3600000},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		int64_t now = rows[i].microseconds;
		struct Env env = {.now = fixed_now, .context = &now};

		use_zone(rows[i].zone);
		assert_int_equal(env_until_midnight(&env), rows[i].left_ms);
	}
}

static void files_lie_in_the_data_folder(void **state)
{
	struct Fixture *fixture = *state;
	struct Env *env = capture(fixture);

	assert_string_equal(env_default_file(env, &fixture->arena),
			    "/home/someone/.local/share/qtp/season.qtp");
	assert_string_equal(env_demo_file(env, &fixture->arena),
			    "/home/someone/.local/share/qtp/demo.qtp");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(folders_lie_below_home_by_default),
		TEST(xdg_variables_move_the_folders),
		TEST(relative_and_empty_xdg_variables_are_ignored),
		TEST(without_home_the_account_says_where),
		TEST(the_user_is_the_account_and_not_a_variable),
		TEST(variables_that_are_not_set_leave_their_defaults),
		TEST(variables_that_are_set_are_taken_and_empty_ones_are_not),
		TEST(what_the_terminal_is_in_is_told_by_its_own_variable),
		TEST(a_broken_locale_still_gives_utf8_and_c_by_name_ascii),
		TEST(numbers_and_order_stay_those_of_c),
		TEST(the_zone_is_a_name_of_the_zone_data),
		TEST(without_tz_there_is_always_some_zone),
		TEST(random_numbers_differ),
		TEST(the_clock_counts_microseconds_since_1970),
		TEST(today_is_the_local_day),
		TEST(a_stamp_between_two_seconds_belongs_to_the_earlier),
		TEST(midnight_is_as_far_as_the_local_day_is_long),
		TEST(files_lie_in_the_data_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

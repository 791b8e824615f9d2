/* Two people: real programs on terminals of their own and one file; the first start; reading only.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "qtp/engine/domain/seed.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/store.h"
#include "qtp/engine/term/event.h"
#include "support/demo.h"
#include "support/folder.h"
#include "support/screen.h"

#define QUIET_MS 1500

struct Desk {
	char folder[64], file[96], data[96], config[96], state_dir[96];
	uint64_t random;
};

static uint64_t next_random(void *context)
{
	uint64_t *random = context;

	*random = *random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return *random >> 8;
}

static int64_t stamp(void *context)
{
	(void)context;
	return INT64_C(1503316800000000);
}

/* Runs the program without a terminal and expects success. */
static void run(const struct Desk *desk, const char *arguments)
{
	char command[600];

	snprintf(command, sizeof(command),
		 "XDG_DATA_HOME='%s' XDG_CONFIG_HOME='%s' XDG_STATE_HOME='%s' '%s' -f '%s' %s "
		 ">/dev/null",
		 desk->data, desk->config, desk->state_dir, getenv("QTP_TEST_BINARY"), desk->file,
		 arguments);
	assert_int_equal(system(command), 0);
}

/* The program on a terminal; `option` may be NULL. Without `with_file` on the default file. */
static struct Screen *sit_down(const struct Desk *desk, bool with_file, const char *option)
{
	char data[128], config[128], state_dir[128];
	const char *argv[6] = {getenv("QTP_TEST_BINARY")},
		   *environment[4] = {data, config, state_dir};
	size_t n = 1;
	struct Screen *screen;

	if (with_file) {
		argv[n++] = "-f";
		argv[n++] = desk->file;
	}
	argv[n] = option;
	snprintf(data, sizeof(data), "XDG_DATA_HOME=%s", desk->data);
	snprintf(config, sizeof(config), "XDG_CONFIG_HOME=%s", desk->config);
	snprintf(state_dir, sizeof(state_dir), "XDG_STATE_HOME=%s", desk->state_dir);
	screen = screen_open((struct ScreenOptions){
		.rows = 24, .columns = 80, .argv = argv, .environment = environment});
	assert_true(screen_settle(screen));
	return screen;
}

static void type(struct Screen *screen, const char *text)
{
	assert_true(screen_send_text(screen, text));
	assert_true(screen_settle(screen));
}

static void press(struct Screen *screen, uint32_t key)
{
	assert_true(screen_send_key(screen, key));
	assert_true(screen_settle(screen));
}

static void shows(struct Screen *screen, const char *text)
{
	struct Text all;

	if (screen_contains(screen, text))
		return;
	text_init(&all);
	screen_text(screen, true, &all);
	fail_msg("the screen lacks \"%s\":\n%s", text, text_get(&all));
}

/* Opens the form of the first practice that the filter finds, with the cursor after its city. */
static void open_form(struct Screen *screen)
{
	type(screen, "gp");
	type(screen, "/lakeside");
	press(screen, KEY_RETURN);
	type(screen, "e");
	shows(screen, "Edit practice");
	while (!screen_contains(screen, "Town or city."))
		press(screen, KEY_ARROW_DOWN);
}

static void what_another_program_writes_appears_by_itself_and_then_all_is_quiet(void **state)
{
	struct Desk *desk = *state;
	struct Screen *screen = sit_down(desk, true, NULL);

	type(screen, "gp");
	type(screen, "/lakeside");
	press(screen, KEY_RETURN);
	shows(screen, "Lakeside Oncology");
	run(desk, "set practice 'Lakeside Oncology' 'name=Lakeside Cancer House'");
	assert_true(screen_wait_text(screen, "Lakeside Cancer Ho"));
	/* counts come after the paint */
	assert_true(screen_falls_quiet(screen, QUIET_MS));
	screen_close(screen);
}

static void two_edits_of_one_field_tell_the_second_who_and_keep_her_text(void **state)
{
	struct Desk *desk = *state;
	struct Screen *first = sit_down(desk, true, NULL), *second = sit_down(desk, true, NULL);

	open_form(first);
	open_form(second);
	type(first, "Waco");
	press(first, KEY_CTRL('s'));
	shows(first, "The practice is saved.");
	type(second, "Austin");
	press(second, KEY_CTRL('s'));
	shows(second, "Waco");
	shows(second, "Austin");
	shows(second, "Ctrl-S once more");
	press(second, KEY_CTRL('s'));
	shows(second, "The practice is saved.");
	/* The first is shown what the second has put in its place. */
	assert_true(screen_wait_text(first, "Austin"));
	screen_close(first);
	screen_close(second);
}

/* This process is the other program: it holds the file until it is asked to let go. */
static struct Store *hold_file(struct Desk *desk)
{
	struct StoreOptions options = {.path = desk->file,
				       .who = "somebody",
				       .sources = {next_random, stamp, &desk->random},
				       .hooks = index_hooks};
	struct Error error = {0};
	struct Store *store;

	if (!store_open(options, &store, &error) || !store_begin(store, "hold", &error))
		fail_msg("%s", error.text);
	return store;
}

static void a_save_that_waits_says_so_and_can_be_given_up(void **state)
{
	struct Desk *desk = *state;
	struct Screen *screen = sit_down(desk, true, NULL);
	struct Store *other;

	open_form(screen);
	type(screen, "Waco");
	other = hold_file(desk);
	assert_true(screen_send_key(screen, KEY_CTRL('s')));
	assert_true(screen_wait_text(screen, "Waiting for another qtp"));
	assert_true(screen_send_key(screen, KEY_ESCAPE));
	assert_true(screen_wait_text(screen, "You gave up waiting"));
	store_rollback(other);
	store_close(other);
	shows(screen, "Waco");
	press(screen, KEY_CTRL('s'));
	shows(screen, "The practice is saved.");
	screen_close(screen);
}

static void a_save_that_waits_goes_on_as_soon_as_the_file_is_free(void **state)
{
	struct Desk *desk = *state;
	struct Screen *screen = sit_down(desk, true, NULL);
	struct Store *other;

	open_form(screen);
	type(screen, "Waco");
	other = hold_file(desk);
	assert_true(screen_send_key(screen, KEY_CTRL('s')));
	assert_true(screen_wait_text(screen, "Waiting for another qtp"));
	store_rollback(other);
	store_close(other);
	assert_true(screen_wait_text(screen, "The practice is saved."));
	screen_close(screen);
}

static void reading_only_refuses_every_change_with_one_sentence(void **state)
{
	const char *const keys[] = {"a", "e", "d", "u"};
	struct Desk *desk = *state;
	struct Screen *screen = sit_down(desk, true, "--read-only");

	type(screen, "gp");
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		type(screen, keys[i]);
		shows(screen, "open for reading only.");
		press(screen, KEY_ARROW_DOWN);
	}
	screen_close(screen);
}

static void the_first_start_makes_the_file_that_is_chosen_and_opens_it(void **state)
{
	struct Desk *desk = *state;
	struct Screen *screen = sit_down(desk, false, NULL);
	struct FileFacts facts;
	char path[160];

	shows(screen, "Welcome to qtp");
	type(screen, "2");
	press(screen, KEY_ARROW_UP);
	assert_true(screen_send_key(screen, KEY_RETURN));
	assert_true(screen_wait_text(screen, "NEEDS YOU"));
	shows(screen, "Season 2017");
	screen_close(screen);
	snprintf(path, sizeof(path), "%s/qtp/season.qtp", desk->data);
	assert_true(os_file_facts(path, &facts, NULL));
	assert_int_equal(facts.state, FILE_REGULAR);
	screen = sit_down(desk, false, NULL);
	shows(screen, "Season 2017");
	screen_close(screen);
}

static void the_first_start_can_be_left_without_a_trace(void **state)
{
	struct Desk *desk = *state;
	struct Screen *screen = sit_down(desk, false, NULL);
	struct ScreenExit ended;
	struct FileFacts facts;
	char path[160];

	assert_true(screen_send_text(screen, "q"));
	assert_true(screen_wait_exit(screen, &ended));
	assert_int_equal(ended.status, 0);
	assert_true(screen_is_cooked(screen));
	screen_close(screen);
	snprintf(path, sizeof(path), "%s/qtp/season.qtp", desk->data);
	assert_true(!os_file_facts(path, &facts, NULL) || facts.state == FILE_MISSING);
}

static int set_up(void **state)
{
	struct Desk *desk = calloc(1, sizeof(*desk));

	if (!desk || !folder_make(desk->folder, sizeof(desk->folder), "two"))
		return -1;
	snprintf(desk->file, sizeof(desk->file), "%s/season.qtp", desk->folder);
	snprintf(desk->data, sizeof(desk->data), "%s/data", desk->folder);
	snprintf(desk->config, sizeof(desk->config), "%s/config", desk->folder);
	snprintf(desk->state_dir, sizeof(desk->state_dir), "%s/state", desk->folder);
	desk->random = 11;
	*state = desk;
	demo_put(desk->file, DEMO_LATE);
	return 0;
}

static int tear_down(void **state)
{
	struct Desk *desk = *state;
	char command[128];

	snprintf(command, sizeof(command), "rm -rf '%s'", desk->folder);
	free(desk);
	return system(command);
}

#define AT_A_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		AT_A_DESK(what_another_program_writes_appears_by_itself_and_then_all_is_quiet),
		AT_A_DESK(two_edits_of_one_field_tell_the_second_who_and_keep_her_text),
		AT_A_DESK(a_save_that_waits_says_so_and_can_be_given_up),
		AT_A_DESK(a_save_that_waits_goes_on_as_soon_as_the_file_is_free),
		AT_A_DESK(reading_only_refuses_every_change_with_one_sentence),
		AT_A_DESK(the_first_start_makes_the_file_that_is_chosen_and_opens_it),
		AT_A_DESK(the_first_start_can_be_left_without_a_trace),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

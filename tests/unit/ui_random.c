/* The screen under anything: every size, thousands of random keys, pastes and resizes. */
#include "ui_help.h"

#include "qtp/engine/store/store.h"
#include "qtp/engine/term/event.h"

#define N_KEYS 20000
#define N_CHANGES 50
#define N_SMALL 41
#define SMALL_ROWS 10

static const char *const screens[] = {
	"1",	       "2",	      "3",
	"4",	       "0",	      "gp",
	"gh",	       "gb",	      "2 <Enter>",
	"3 <Enter> c", "0 a",	      "2 <Enter> e",
	"0 /",	       "0 ?",	      "0 :",
	"0 s",	       "0 d",	      "gh <Enter>",
	"2 w",	       "3 <Enter> R", "0 <Enter> <End> <Enter>",
};

static const uint32_t special[] = {
	KEY_RETURN,	KEY_ESCAPE,	KEY_TABULATOR,	 KEY_BACK_TAB,	 KEY_ARROW_UP,
	KEY_ARROW_DOWN, KEY_ARROW_LEFT, KEY_ARROW_RIGHT, KEY_PAGE_UP,	 KEY_PAGE_DOWN,
	KEY_TO_HOME,	KEY_TO_END,	KEY_ERASE,	 KEY_DELETE,	 KEY_WORD_LEFT,
	KEY_WORD_RIGHT, KEY_SPACE,	KEY_RETURN,	 KEY_ARROW_DOWN, KEY_RETURN,
	KEY_ARROW_DOWN,
};

#define N_ITEMS(a) (sizeof(a) / sizeof((a)[0]))

static void every_screen_can_be_painted_at_every_small_size(void **state)
{
	struct Sitting *sitting = *state;

	for (size_t i = 0; i < N_ITEMS(screens); i++) {
		sitting_start(sitting, 24, 80);
		assert_int_equal(sitting_type(sitting, screens[i]), APP_RUNS);
		for (int rows = 1; rows <= SMALL_ROWS; rows++)
			for (int columns = 1; columns < N_SMALL; columns++) {
				term_memory_resize(sitting->term, rows, columns);
				sitting_event(sitting, term_wait(sitting->term, -1, 0));
			}
		term_memory_resize(sitting->term, 200, 300);
		sitting_event(sitting, term_wait(sitting->term, -1, 0));
		sitting_key(sitting, KEY_ARROW_DOWN);
		sitting_stop(sitting);
	}
}

/* Keys that change something, and those that lead to where something can be changed. */
static const uint32_t telling[] = {
	'y', 'u', KEY_CTRL('r'), 'd', 'y', 'a',	       'e',	   KEY_CTRL('s'), 'c',
	'n', ' ', 'A',		 'S', 'V', 'W',	       'L',	   'D',		  'I',
	'r', 'y', '3',		 '8', '5', KEY_ESCAPE, KEY_ESCAPE, KEY_CTRL('s'), 'x',
};

static uint32_t random_key(struct Sitting *sitting)
{
	uint64_t r = sitting_random(sitting);

	switch (r % 8) {
	case 0:
	case 1:
	case 2:
		return special[(r >> 8) % N_ITEMS(special)];
	case 3:
		return '1' + (uint32_t)((r >> 8) % 9);
	case 4:
	case 5:
		return telling[(r >> 8) % N_ITEMS(telling)];
	case 6:
		return KEY_CTRL((uint32_t)('a' + (r >> 8) % 26));
	default:
		return 0x20 + (uint32_t)((r >> 8) % 0x60);
	}
}

static struct Event random_event(struct Sitting *sitting)
{
	static const char *const pastes[] = {
		"lake", "\n\nq\ny", "2017-04-05", "\u8d64\u0301 \u202e", "!|\"", "-"};
	uint64_t r = sitting_random(sitting);

	if (r % 50 == 0)
		return (struct Event){.type = EVENT_PASTE,
				      .text = pastes[(r >> 8) % N_ITEMS(pastes)]};
	if (r % 50 == 1) {
		term_memory_resize(sitting->term, 1 + (int)((r >> 8) % 50),
				   1 + (int)((r >> 16) % 120));
		return term_wait(sitting->term, -1, 0);
	}
	if (r % 50 == 2)
		return (struct Event){.type = EVENT_WAKE};
	return (struct Event){.type = EVENT_KEY, .key = random_key(sitting)};
}

static void random_keys_never_abort_and_leave_no_transaction_open(void **state)
{
	struct Sitting *sitting = *state;

	sitting_start(sitting, 24, 80);
	for (int i = 0; i < N_KEYS; i++)
		if (sitting_event(sitting, random_event(sitting)) == APP_ENDS) {
			sitting_stop(sitting);
			sitting_start(sitting, 24, 80);
		}
	assert_true(store_is_idle(sitting->store));
	/* A walk that never got anywhere would prove nothing. */
	assert_true(store_last_operation(sitting->store) > N_CHANGES);
}

static void a_paste_of_every_key_runs_no_command(void **state)
{
	struct Sitting *sitting = *state;
	int64_t before = store_last_operation(sitting->store);

	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "3");
	for (int i = 0; i < 20; i++)
		sitting_event(sitting, (struct Event){.type = EVENT_PASTE,
						      .text = "dyuASLDWIVqa\n\r\t\x1b"});
	assert_int_equal(store_last_operation(sitting->store), before);
	sitting_shows(sitting, "Applicants");
}

static int setup(void **state)
{
	*state = sitting_make("2017-02-20");
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_screen_can_be_painted_at_every_small_size,
						setup, sitting_tear_down),
		cmocka_unit_test_setup_teardown(
			random_keys_never_abort_and_leave_no_transaction_open, setup,
			sitting_tear_down),
		cmocka_unit_test_setup_teardown(a_paste_of_every_key_runs_no_command, setup,
						sitting_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The real program under anything a hand, a terminal or a crash can do to it. */
#include "support/desk.h"
#include "support/desk_screens.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/term/event.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define N_SEEDS 6
#define N_EVENTS 600
#define N_RESIZES 300
#define LARGEST 500
#define N_KILLS 25
#define BOMB_SIZE (1u << 20)
#define CTRL_Z 0x1a

static uint32_t next(uint64_t *random)
{
	*random = *random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(*random >> 33);
}

static void append_random_key(uint64_t *random, struct Text *ret_bytes)
{
	static const uint32_t special[] = {
		KEY_RETURN,  KEY_RETURN,     KEY_TABULATOR,	   KEY_BACK_TAB,  KEY_ARROW_UP,
		KEY_TO_HOME, KEY_ARROW_DOWN, KEY_ARROW_RIGHT,	   KEY_PAGE_DOWN, KEY_ARROW_LEFT,
		KEY_TO_END,  KEY_ERASE,	     KEY_DELETE,	   KEY_WORD_LEFT, KEY_FUNCTION_1,
		KEY_PAGE_UP, KEY_SPACE,	     KEY_ALT | KEY_RETURN, KEY_ALT | 'x', KEY_FUNCTION_12,
	};
	uint32_t key;

	switch (next(random) % 8) {
	case 0:
	case 1:
	case 2:
		screen_key_bytes(special[next(random) % N_ITEMS(special)], ret_bytes);
		return;
	case 3:
		screen_key_bytes('1' + next(random) % 9, ret_bytes);
		return;
	case 4:
		key = 1 + next(random) % 0x1f;
		text_append_char(ret_bytes, (char)(key == CTRL_Z ? KEY_ESCAPE : key));
		return;
	case 5:
		if (next(random) % 16 == 0)
			text_append_char(ret_bytes, (char)(0x80 + next(random) % 0x80));
		return;
	default:
		screen_key_bytes(KEY_SPACE + next(random) % 0x5f, ret_bytes);
	}
}

/* A handful of keys at once, a paste, or another size. */
static bool send_random(struct Screen *screen, uint64_t *random, struct Text *bytes)
{
	static const char *const pastes[] = {
		"lake", "\n\nq\ny",   "2017-04-05",	   "\xe8\xb5\xa4\xcc\x81",
		"!|\"", "\033]0;x\a", "dyuASLDWIV\x1b\x13"};

	switch (next(random) % 24) {
	case 0:
		text_clear(bytes);
		text_append(bytes, pastes[next(random) % N_ITEMS(pastes)]);
		return screen_send_paste(screen, bytes->data, bytes->length);
	case 1:
		screen_resize(screen, 1 + (int)(next(random) % 60), 1 + (int)(next(random) % 160));
		return true;
	default:
		text_clear(bytes);
		for (uint32_t n = 1 + next(random) % 6; n > 0; n--)
			append_random_key(random, bytes);
		return screen_send(screen, text_get(bytes), bytes->length);
	}
}

/* Ended by itself; or by a Ctrl-C or Ctrl-\ among the keys that came after it had given the
 * terminal back. */
static bool is_own_end(int status)
{
	return (WIFEXITED(status) && WEXITSTATUS(status) == 0) ||
	       (WIFSIGNALED(status) && (WTERMSIG(status) == SIGINT || WTERMSIG(status) == SIGQUIT));
}

/* One seed; the program is started again where the keys have left it. */
static void run_seed(struct Desk *desk, uint64_t seed)
{
	struct Text bytes;
	uint64_t random = seed;

	text_init(&bytes);
	SIT(desk);
	for (int i = 0; i < N_EVENTS; i++) {
		if (send_random(desk->screen, &random, &bytes) &&
		    (i % 8 || screen_settle(desk->screen)))
			continue;
		int status = desk_wait_end(desk);

		if (!is_own_end(status))
			fail_msg("seed %lu, event %d: ended with %x", (unsigned long)seed, i,
				 (unsigned)status);
		desk_assert_restored(desk);
		SIT(desk);
	}
	text_release(&bytes);
}

static void random_keys_pastes_and_resizes_end_in_a_sound_file(void **state)
{
	struct Desk *desk = *state;

	for (uint64_t seed = 1; seed <= N_SEEDS; seed++) {
		run_seed(desk, seed);
		desk_assert_sound(desk);
	}
	screen_send_text(desk->screen, "\033[201~");
	screen_signal(desk->screen, SIGTERM);
	assert_int_equal(WEXITSTATUS(desk_wait_end(desk)), 128 + SIGTERM);
	desk_assert_restored(desk);
}

static void every_screen_takes_every_size(void **state)
{
	struct Desk *desk = *state;
	uint64_t random = 3;

	for (size_t i = 0; i < N_ITEMS(every_screen); i++) {
		SIT(desk);
		screen_type(desk->screen, every_screen[i]);
		for (int n = 0; n < N_RESIZES / (int)N_ITEMS(every_screen); n++) {
			int rows = 1 + (int)(next(&random) % (n % 4 ? 12 : LARGEST));

			screen_resize(desk->screen, rows,
				      1 + (int)(next(&random) % (n % 4 ? 50 : LARGEST)));
			if (n % 3 == 0)
				assert_true(screen_settle(desk->screen));
		}
		screen_resize(desk->screen, LARGEST, LARGEST);
		assert_true(screen_settle(desk->screen));
		screen_resize(desk->screen, 1, 1);
		assert_true(screen_settle(desk->screen));
		screen_resize(desk->screen, 24, 80);
		assert_true(screen_settle(desk->screen));
		desk_leave(desk);
	}
}

static void make_bomb(struct Text *ret_bomb)
{
	text_init(ret_bomb);
	while (ret_bomb->length < BOMB_SIZE) {
		for (char c = 1; c < 0x7f; c++)
			if (c != KEY_ESCAPE)
				text_append_char(ret_bomb, c);
		text_append(ret_bomb, "y\r\nAVSWDL\r\ny\x13uq\x03");
	}
}

static void a_pasted_megabyte_of_every_key_runs_no_command(void **state)
{
	struct Desk *desk = *state;
	const char *before = desk_dump(desk);
	struct Text bomb;

	make_bomb(&bomb);
	for (size_t i = 0; i < N_ITEMS(every_screen); i++) {
		SIT(desk);
		screen_type(desk->screen, every_screen[i]);
		assert_true(screen_send_paste(desk->screen, bomb.data, bomb.length));
		assert_true(screen_settle(desk->screen));
		screen_type(desk->screen, "<Esc>");
		desk_leave(desk);
	}
	assert_string_equal(desk_dump(desk), before);
	text_release(&bomb);
}

/* Writes as fast as it can be asked to, and is killed somewhere in it. */
static void killed_while_it_writes_it_is_found_whole(void **state)
{
	struct Desk *desk = *state;
	uint64_t random = 11;

	for (int i = 0; i < N_KILLS; i++) {
		uint32_t keys = 5 + next(&random) % 60;
		int status;

		SIT(desk);
		screen_type(desk->screen, "3 <Enter> c");
		for (uint32_t n = 0; n < keys; n++)
			assert_true(screen_send_text(desk->screen, n % 5 == 4 ? "u" : " \033[B"));
		screen_signal(desk->screen, SIGKILL);
		status = desk_wait_end(desk);
		assert_true(WIFSIGNALED(status));
		desk_assert_sound(desk);
	}
	SIT(desk);
	screen_type(desk->screen, "gh");
	assert_true(screen_contains(desk->screen, "History"));
	desk_leave(desk);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(random_keys_pastes_and_resizes_end_in_a_sound_file),
		TEST(every_screen_takes_every_size),
		TEST(a_pasted_megabyte_of_every_key_runs_no_command),
		TEST(killed_while_it_writes_it_is_found_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

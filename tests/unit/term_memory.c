/* The terminal in memory. */
#include "qtp/engine/term/term.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void events_come_in_the_order_they_were_pushed(void **state)
{
	struct Term *term = term_open_memory(24, 80, false);
	char text[] = "pasted";
	struct Event event;

	(void)state;
	assert_false(term_pending(term));
	for (uint32_t key = 'a'; key <= 'z'; key++)
		term_memory_push(term, (struct Event){.type = EVENT_KEY, .key = key});
	term_memory_push(term, (struct Event){.type = EVENT_PASTE, .text = text});
	memset(text, 'x', sizeof(text) - 1); /* the queue holds a copy */
	for (uint32_t key = 'a'; key <= 'z'; key++) {
		assert_true(term_pending(term));
		event = term_wait(term, -1, -1);
		assert_int_equal(event.type, EVENT_KEY);
		assert_int_equal(event.key, key);
	}
	event = term_wait(term, -1, -1);
	assert_int_equal(event.type, EVENT_PASTE);
	assert_string_equal(event.text, "pasted");
	assert_false(term_pending(term));
	term_close(term);
}

static void an_empty_queue_never_hangs(void **state)
{
	struct Term *term = term_open_memory(24, 80, false);

	(void)state;
	assert_int_equal(term_wait(term, -1, 0).type, EVENT_NONE);
	assert_int_equal(term_wait(term, -1, 1000).type, EVENT_WAKE);
	assert_int_equal(term_wait(term, -1, -1).type, EVENT_QUIT);
	term_close(term);
}

static void the_last_frame_is_kept(void **state)
{
	struct Term *term = term_open_memory(2, 10, true);
	struct Canvas canvas;
	struct Text text;

	(void)state;
	assert_true(term_is_ascii(term));
	canvas_init(&canvas, 2, 10);
	text_init(&text);
	area_text(canvas_area(&canvas), 1, 2, STYLE_NORMAL, "frame");
	area_cursor(canvas_area(&canvas), 1, 4);
	term_present(term, &canvas);
	canvas_clear(&canvas);
	canvas_to_text(term_memory_screen(term), &text);
	assert_string_equal(text_get(&text), "\n  frame\n");
	assert_int_equal(term_memory_screen(term)->cursor_row, 1);
	assert_int_equal(term_memory_screen(term)->cursor_column, 4);
	assert_int_equal(term_memory_n_frames(term), 1);
	text_release(&text);
	canvas_release(&canvas);
	term_close(term);
}

static void a_new_size_is_told_by_an_event(void **state)
{
	struct Term *term = term_open_memory(24, 80, false);
	int rows, columns;

	(void)state;
	term_memory_resize(term, 5, 20);
	assert_int_equal(term_wait(term, -1, -1).type, EVENT_RESIZE);
	term_size(term, &rows, &columns);
	assert_int_equal(rows, 5);
	assert_int_equal(columns, 20);
	term_close(term);
}

static void closing_frees_what_was_never_read(void **state)
{
	struct Term *term = term_open_memory(24, 80, false);

	(void)state;
	term_memory_push(term, (struct Event){.type = EVENT_PASTE, .text = "unread"});
	term_memory_push(term, (struct Event){.type = EVENT_PASTE, .text = "unread"});
	term_wait(term, -1, -1);
	term_close(term);
	term_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(events_come_in_the_order_they_were_pushed),
		cmocka_unit_test(an_empty_queue_never_hangs),
		cmocka_unit_test(the_last_frame_is_kept),
		cmocka_unit_test(a_new_size_is_told_by_an_event),
		cmocka_unit_test(closing_frees_what_was_never_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

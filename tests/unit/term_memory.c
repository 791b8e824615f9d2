/* The terminal in memory. */
#include "engine/term/clipboard.h"
#include "qtp/engine/term/term.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

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

/* What a text sends to the terminal; at most 4 KB. */
static const char *sent(const char *text, bool in_screen)
{
	static char bytes[4096];
	FILE *file = tmpfile();
	int saved = dup(STDOUT_FILENO);

	assert_non_null(file);
	fflush(stdout);
	dup2(fileno(file), STDOUT_FILENO);
	clipboard_send(text, in_screen);
	dup2(saved, STDOUT_FILENO);
	close(saved);
	rewind(file);
	bytes[fread(bytes, 1, sizeof bytes - 1, file)] = '\0';
	fclose(file);
	return bytes;
}

/* OSC 52; GNU screen hands on what is wrapped, no more than a piece at once. */
static void what_is_copied_goes_to_the_terminal(void **state)
{
	char text[601];
	const char *at;
	size_t n = 0;

	(void)state;
	assert_string_equal(sent("a\tb\303\251\n", false), "\033]52;c;YQliw6kK\a");
	assert_string_equal(sent("hi", true), "\033P\033]52;c;aGk=\a\033\\");
	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	for (at = sent(text, true); *at; n++) {
		const char *end = strstr(at, "\033\\");

		assert_int_equal(strncmp(at, "\033P", 2), 0);
		assert_non_null(end);
		assert_in_range(end - at, 3, 242);
		at = end + 2;
	}
	assert_int_equal(n, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(events_come_in_the_order_they_were_pushed),
		cmocka_unit_test(an_empty_queue_never_hangs),
		cmocka_unit_test(the_last_frame_is_kept),
		cmocka_unit_test(a_new_size_is_told_by_an_event),
		cmocka_unit_test(closing_frees_what_was_never_read),
		cmocka_unit_test(what_is_copied_goes_to_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

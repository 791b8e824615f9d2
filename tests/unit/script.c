/* Screen scripts: their language, and both drivers. */
#include "support/script.h"
#include "support/screen.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/term/event.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* A program that shows how it was started and what was typed. */
struct Notebook {
	struct Canvas canvas;
	struct Text typed;
	char title[128];
};

static void paint(struct Notebook *book)
{
	struct Area area = canvas_area(&book->canvas);

	canvas_clear(&book->canvas);
	area_text(area, 0, 1, STYLE_TITLE, book->title);
	area_cursor(area, 2, area_text(area, 2, 0, STYLE_NORMAL, text_get(&book->typed)));
}

static bool start_notebook(void *context, const struct ScriptStart *start, struct Error *error)
{
	struct Notebook *book = context;

	if (strcmp(start->seed, "broken") == 0)
		return error_set(error, ERROR_INPUT, "", "no such seed");
	canvas_init(&book->canvas, start->rows, start->columns);
	snprintf(book->title, sizeof(book->title), "%s %s", start->now, start->seed);
	paint(book);
	return true;
}

static bool notebook_event(void *context, const struct Event *event, struct Error *error)
{
	struct Notebook *book = context;
	char name[KEY_NAME];

	(void)error;
	if (event->type == EVENT_KEY)
		text_append(&book->typed, key_name(event->key, name));
	else if (event->type == EVENT_PASTE)
		text_format(&book->typed, "[%s]", event->text);
	paint(book);
	return true;
}

static void resize_notebook(void *context, int rows, int columns)
{
	struct Notebook *book = context;

	canvas_resize(&book->canvas, rows, columns);
}

static const struct Canvas *notebook_canvas(void *context)
{
	struct Notebook *book = context;

	return &book->canvas;
}

/* Writes the script to a file of its own, runs it, and reads it back into `text` (NULL: does not).
 */
static bool run_script(const char *script, bool update, struct Error *error, char *text,
		       size_t size)
{
	struct Notebook book = {.title = ""};
	struct ScriptProgram program = {&book, start_notebook, notebook_event, resize_notebook,
					notebook_canvas};
	struct ScriptDriver driver = script_memory_driver(&program);
	char path[] = "/tmp/qtp-test-script-XXXXXX";
	int fd = mkstemp(path);
	size_t length = strlen(script);
	bool done;

	text_init(&book.typed);
	assert_true(fd >= 0 && write(fd, script, length) == (ssize_t)length);
	done = script_run(path, &driver, update, error);
	if (text) {
		ssize_t n = pread(fd, text, size - 1, 0);

		text[n > 0 ? n : 0] = '\0';
	}
	close(fd);
	unlink(path);
	text_release(&book.typed);
	canvas_release(&book.canvas);
	return done;
}

static void a_script_that_is_so_passes(void **state)
{
	static const char script[] = "# a comment\n"
				     "size 40x5\n"
				     "now 2017-08-21\n"
				     "seed demo\n"
				     "\n"
				     "keys 2 / lake <Enter> <Space> é <Ctrl-R>\n"
				     "contains 2/lakeEnterSpaceéCtrl-R\n"
				     "lacks 2/lakes\n"
				     "cursor 2 23\n"
				     "paste a b\\nc\n"
				     "screen\n"
				     " 2017-08-21 demo\n"
				     "\n"
				     "2/lakeEnterSpaceéCtrl-R[a b⏎c]   \n"
				     "\n"
				     "end\n"
				     "resize 6x1\n"
				     "screen\n"
				     " 2017…\n"
				     "end\n"
				     "cursor hidden\n";
	struct Error error = {0};

	(void)state;
	if (!run_script(script, false, &error, NULL, 0))
		fail_msg("%s", error.text);
}

static void each_line_that_is_not_so_is_named(void **state)
{
	static const struct {
		const char *script, *says;
	} cases[] = {
		{"keys a\ncontains b\n", ":2: nowhere on the screen: b"},
		{"keys a\nlacks a\n", ":2: on the screen: a"},
		{"keys a\ncursor 0 0\n", ":2: the cursor is at 2 1"},
		{"keys a\ncursor here\n", ":2: \"here\" is no place"},
		{"keys a\nscreen\nb\nend\n", ":4: the screen differs first in row 1"},
		{"now x\nkeys a\nscreen\n x\n\nb\nend\n", ":7: the screen differs first in row 3"},
		{"keys a\nscreen\na\n", ":3: the screen has no \"end\""},
		{"keys <Nothing>\n", ":1: <Nothing> is no key"},
		{"size big\n", ":1: \"big\" is no size"},
		{"keys a\nsize 80x24\n", ":2: \"size\" comes too late"},
		{"type a\n", ":1: \"type a\" is no word of a script"},
		{"seed broken\nkeys a\n", ":2: no such seed"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Error error = {0};

		assert_false(run_script(cases[i].script, false, &error, NULL, 0));
		if (!strstr(error.text, cases[i].says))
			fail_msg("script %zu: %s", i, error.text);
	}
}

static void updating_rewrites_the_screens_and_nothing_else(void **state)
{
	struct Error error = {0};
	char text[512];

	(void)state;
	assert_true(run_script("# kept\nnow x\n\nkeys a\nscreen\nold\nend\n# too\n", true, &error,
			       text, sizeof(text)));
	assert_string_equal(text, "# kept\nnow x\n\nkeys a\nscreen\n x\n\na\nend\n# too\n");
}

static struct Screen *open_echo(void *context, const struct ScriptStart *start)
{
	const char *const argv[] = {getenv("QTP_TEST_ECHO"), NULL};

	(void)context;
	return screen_open((struct ScreenOptions){
		.argv = argv, .rows = start->rows, .columns = start->columns});
}

static void a_script_runs_on_a_real_terminal(void **state)
{
	static const char script[] = "size 60x10\n"
				     "keys a <Down> <Esc>\n"
				     "contains key Esc\n"
				     "lacks key q\n"
				     "cursor 7 1\n"
				     "paste two\\nlines\n"
				     "resize 30x8\n"
				     "screen\n"
				     "echo 8x30\n"
				     "──────────────────────────────\n"
				     " resize\n"
				     " paste 9 two⏎lines\n"
				     " key Esc\n"
				     "●\n"
				     "   Row 0 of a list that is as…\n"
				     " ▸ Row 1 of a list that is as…\n"
				     "end\n";
	struct ScriptPty pty = {.open = open_echo};
	struct ScriptDriver driver = script_pty_driver(&pty);
	char path[] = "/tmp/qtp-test-script-XXXXXX";
	int fd = mkstemp(path);
	struct Error error = {0};
	bool done;

	(void)state;
	assert_true(fd >= 0 && write(fd, script, sizeof(script) - 1) > 0);
	close(fd);
	done = script_run(path, &driver, false, &error);
	script_pty_close(&pty);
	unlink(path);
	if (!done)
		fail_msg("%s", error.text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_script_that_is_so_passes),
		cmocka_unit_test(each_line_that_is_not_so_is_named),
		cmocka_unit_test(updating_rewrites_the_screens_and_nothing_else),
		cmocka_unit_test(a_script_runs_on_a_real_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

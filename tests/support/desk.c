/* Desk: starting the program over a file of its own, typing, leaving, looking at the file. */
#include "support/desk.h"
#include "support/demo.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/term/event.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

enum { MAX_VARIABLES = 16, MAX_ARGUMENTS = 16, DEEPEST = 6 };

void desk_init(struct Desk *desk, const char *moment)
{
	*desk = (struct Desk){0};
	runner_init(&desk->runner);
	if (strcmp(moment, "template") == 0)
		LINE(&desk->runner, "init", "season.qtp", "--template", "qtp-2017");
	else if (strcmp(moment, "empty") == 0)
		LINE(&desk->runner, "init", "season.qtp");
	else
		demo_put(runner_path(&desk->runner, "season.qtp"), moment);
	desk->runner.file = runner_path(&desk->runner, "season.qtp");
}

void desk_release(struct Desk *desk)
{
	if (desk->screen)
		screen_close(desk->screen);
	desk->screen = NULL;
	runner_release(&desk->runner);
}

int desk_open(void **state)
{
	struct Desk *desk = test_calloc(1, sizeof(*desk));

	desk_init(desk, "2017-02-20");
	*state = desk;
	return 0;
}

int desk_close(void **state)
{
	desk_release(*state);
	test_free(*state);
	return 0;
}

static struct Screen *start(struct Desk *desk, int rows, int columns, const char *const argv[],
			    const char *const environment[])
{
	struct Arena *arena = &desk->runner.arena;
	const char *const program[] = {desk->runner.program, "-f", desk->runner.file, NULL};
	const char *variables[MAX_VARIABLES + 1] = {
		arena_format(arena, "HOME=%s", desk->runner.folder), "TZ=UTC"};

	for (size_t i = 0; environment && environment[i]; i++) {
		assert_true(i + 2 < MAX_VARIABLES);
		variables[i + 2] = environment[i];
	}
	return screen_open((struct ScreenOptions){.argv = argv ? argv : program,
						  .environment = variables,
						  .rows = rows,
						  .columns = columns});
}

void desk_start(struct Desk *desk, int rows, int columns, const char *const argv[],
		const char *const environment[])
{
	if (desk->screen)
		screen_close(desk->screen);
	desk->screen = start(desk, rows, columns, argv, environment);
}

void desk_sit(struct Desk *desk, int rows, int columns, const char *const words[])
{
	const char *argv[MAX_ARGUMENTS + 1] = {desk->runner.program, "-f", desk->runner.file};

	for (size_t i = 0; words[i]; i++) {
		assert_true(i + 3 < MAX_ARGUMENTS);
		argv[i + 3] = words[i];
	}
	desk_start(desk, rows, columns, argv, NULL);
	assert_true(screen_settle(desk->screen));
}

struct Screen *desk_neighbour(struct Desk *desk)
{
	struct Screen *screen = start(desk, 24, 80, NULL, NULL);

	assert_true(screen_settle(screen));
	return screen;
}

static void append_token(const char *token, size_t length, struct Text *ret_bytes)
{
	char name[KEY_NAME];

	if (length < 3 || token[0] != '<' || token[length - 1] != '>') {
		text_append_n(ret_bytes, token, length);
		return;
	}
	snprintf(name, sizeof(name), "%.*s", (int)(length - 2), token + 1);
	assert_int_not_equal(key_parse(name), 0);
	screen_key_bytes(key_parse(name), ret_bytes);
}

void screen_type_bytes(const char *keys, struct Text *ret_bytes)
{
	while (*(keys += strspn(keys, " "))) {
		size_t length = strcspn(keys, " ");

		append_token(keys, length, ret_bytes);
		keys += length;
	}
}

/* Token by token: an Esc and the key after it in one read are a key with Alt. */
void screen_type(struct Screen *screen, const char *keys)
{
	struct Text bytes;

	text_init(&bytes);
	while (*(keys += strspn(keys, " "))) {
		size_t length = strcspn(keys, " ");

		text_clear(&bytes);
		append_token(keys, length, &bytes);
		assert_true(screen_send(screen, bytes.data, bytes.length));
		assert_true(screen_settle(screen));
		keys += length;
	}
	text_release(&bytes);
}

void desk_assert_restored(struct Desk *desk)
{
	int row, column;

	assert_false(screen_is_alternate(desk->screen));
	assert_true(screen_cursor(desk->screen, &row, &column));
	assert_true(screen_is_cooked(desk->screen));
	assert_true(screen_raw_contains(desk->screen, "\033[?2004l"));
}

int desk_wait_end(struct Desk *desk)
{
	struct ScreenExit end;

	assert_true(screen_wait_exit(desk->screen, &end));
	return end.status;
}

void desk_leave(struct Desk *desk)
{
	int status;

	for (int i = 0; i < DEEPEST; i++)
		screen_type(desk->screen, "<Ctrl-C>");
	assert_true(screen_send_text(desk->screen, "q"));
	status = desk_wait_end(desk);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		struct Text text;

		text_init(&text);
		screen_text(desk->screen, true, &text);
		fail_msg("the program ended with %x:\n%s", (unsigned)status, text_get(&text));
	}
	desk_assert_restored(desk);
	screen_close(desk->screen);
	desk->screen = NULL;
}

void desk_assert_sound(struct Desk *desk)
{
	EXPECT(&desk->runner, 0, "verify");
	assert_true(strlen(desk_dump(desk)) > 100);
}

const char *desk_dump(struct Desk *desk)
{
	return EXPECT(&desk->runner, 0, "dump").out;
}

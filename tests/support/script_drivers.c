/* The two drivers of scripts: a program on a pseudo-terminal, and one in this process. */
#include "support/script.h"

#include "support/screen.h"

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/term/event.h"

#include <string.h>

static bool failed(struct Error *error)
{
	return error_set(error, ERROR_IO, "", "the program does not answer");
}

static bool pty_start(void *context, const struct ScriptStart *start, struct Error *error)
{
	struct ScriptPty *pty = context;

	pty->screen = pty->open(pty->context, start);
	return (pty->screen && screen_finish(pty->screen)) || failed(error);
}

static bool pty_key(void *context, uint32_t key, struct Error *error)
{
	struct ScriptPty *pty = context;

	return (screen_send_key(pty->screen, key) && screen_finish(pty->screen)) || failed(error);
}

static bool pty_paste(void *context, const char *text, struct Error *error)
{
	struct ScriptPty *pty = context;

	return (screen_send_paste(pty->screen, text, strlen(text)) && screen_finish(pty->screen)) ||
	       failed(error);
}

static bool pty_resize(void *context, int rows, int columns, struct Error *error)
{
	struct ScriptPty *pty = context;

	screen_resize(pty->screen, rows, columns);
	return screen_finish(pty->screen) || failed(error);
}

static bool pty_screen(void *context, struct Text *ret_text, struct Error *error)
{
	struct ScriptPty *pty = context;

	if (!screen_rest(pty->screen))
		return failed(error);
	screen_text(pty->screen, true, ret_text);
	return true;
}

static void pty_cursor(void *context, int *ret_row, int *ret_column)
{
	struct ScriptPty *pty = context;

	if (!screen_cursor(pty->screen, ret_row, ret_column))
		*ret_row = *ret_column = -1;
}

static void pty_selected(void *context, struct Text *ret_text)
{
	const struct Screen *screen = ((struct ScriptPty *)context)->screen;
	int rows, columns;

	screen_size(screen, &rows, &columns);
	for (int row = 0; row < rows; row++) {
		for (int column = 0; column < columns; column++)
			if (screen_is_selected(screen, row, column))
				screen_part(screen, row, column, column + 1, ret_text);
			else
				text_append_char(ret_text, ' ');
		text_append_char(ret_text, '\n');
	}
}

struct ScriptDriver script_pty_driver(struct ScriptPty *pty)
{
	return (struct ScriptDriver){
		.context = pty,
		.start = pty_start,
		.key = pty_key,
		.paste = pty_paste,
		.resize = pty_resize,
		.screen = pty_screen,
		.cursor = pty_cursor,
		.selected = pty_selected,
	};
}

void script_pty_close(struct ScriptPty *pty)
{
	if (pty->screen)
		screen_close(pty->screen);
	pty->screen = NULL;
}

static bool memory_start(void *context, const struct ScriptStart *start, struct Error *error)
{
	struct ScriptProgram *program = context;

	return program->start(program->context, start, error);
}

static bool memory_key(void *context, uint32_t key, struct Error *error)
{
	struct ScriptProgram *program = context;
	struct Event event = {.type = EVENT_KEY, .key = key};

	return program->event(program->context, &event, error);
}

static bool memory_paste(void *context, const char *text, struct Error *error)
{
	struct ScriptProgram *program = context;
	struct Event event = {.type = EVENT_PASTE, .text = text};

	return program->event(program->context, &event, error);
}

static bool memory_resize(void *context, int rows, int columns, struct Error *error)
{
	struct ScriptProgram *program = context;
	struct Event event = {.type = EVENT_RESIZE};

	program->resize(program->context, rows, columns);
	return program->event(program->context, &event, error);
}

static bool memory_screen(void *context, struct Text *ret_text, struct Error *error)
{
	struct ScriptProgram *program = context;

	(void)error;
	canvas_to_text_trimmed(program->canvas(program->context), ret_text);
	return true;
}

static void memory_cursor(void *context, int *ret_row, int *ret_column)
{
	struct ScriptProgram *program = context;
	const struct Canvas *canvas = program->canvas(program->context);

	*ret_row = canvas->cursor_row;
	*ret_column = canvas->cursor_column;
}

static void memory_selected(void *context, struct Text *ret_text)
{
	struct ScriptProgram *program = context;
	const struct Canvas *canvas = program->canvas(program->context);
	struct Canvas bar;

	canvas_init(&bar, canvas->rows, canvas->columns);
	for (int i = 0; i < canvas->rows * canvas->columns; i++)
		if (canvas->cells[i].selected)
			bar.cells[i] = canvas->cells[i];
	canvas_to_text(&bar, ret_text);
	canvas_release(&bar);
}

struct ScriptDriver script_memory_driver(struct ScriptProgram *program)
{
	return (struct ScriptDriver){
		.context = program,
		.start = memory_start,
		.key = memory_key,
		.paste = memory_paste,
		.resize = memory_resize,
		.screen = memory_screen,
		.cursor = memory_cursor,
		.selected = memory_selected,
	};
}

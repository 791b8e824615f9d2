/* Script: a session at the screen as text, run by any driver. */
#ifndef TESTS_SUPPORT_SCRIPT_H
#define TESTS_SUPPORT_SCRIPT_H

#include "qtp/engine/base/error.h"
#include "qtp/engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

struct Screen;
struct Canvas;
struct Event;

/*
 * The lines of a script; empty ones and those that begin with "#" say nothing.
 *
 *   size 80x24            columns x rows; with now and seed before all others
 *   now 2017-08-21        the program's day
 *   seed demo             what the file holds; the driver knows the names
 *   as okafor             the coach whose teams are shown
 *   plain                 started with --plain: ASCII, no colors
 *   keys 2 / lake <Enter> tokens between spaces: <Name> is a key of key_parse, others are typed as
 *                         they stand; <Space> for a space
 *   paste TEXT            a bracketed paste; \n in it is a line end
 *   resize 20x5
 *   contains TEXT         somewhere on the screen
 *   lacks TEXT
 *   cursor ROW COLUMN     from 0; "cursor hidden"
 *   selected TEXT         in the bar of a selected row
 *   screen ... end        the whole screen; spaces at line ends and empty rows at its end do not
 * count
 */
struct ScriptStart {
	int rows, columns;
	const char *now;  /* "" when the script does not say */
	const char *seed; /* "" */
	const char *as;	  /* "" */
	bool plain;
};

/* What runs a script. Each returns false when it cannot; then `error` says why. */
struct ScriptDriver {
	void *context;
	bool (*start)(void *context, const struct ScriptStart *start, struct Error *error);
	bool (*key)(void *context, uint32_t key, struct Error *error);
	bool (*paste)(void *context, const char *text, struct Error *error);
	bool (*resize)(void *context, int rows, int columns, struct Error *error);
	/* The screen after all that has been given: one line a row. */
	bool (*screen)(void *context, struct Text *ret_text, struct Error *error);
	/* The rows that have cells on the bar of a selection, only these cells: one line a row. */
	void (*selected)(void *context, struct Text *ret_text);
	/* -1 -1 when it is hidden. */
	void (*cursor)(void *context, int *ret_row, int *ret_column);
};

/*
 * Runs the script of a file. False at the first line that is not so, with "PATH:LINE: ..." in the
 * error and the whole screen on stderr. With `update` (or QTP_UPDATE=1) the screens in the file are
 * replaced by those that came.
 */
MUST_USE bool script_run(const char *path, const struct ScriptDriver *driver, bool update,
			 struct Error *error);

/* Calls `run` with the path of each script of tests/screens, in the order of their names; fails the
 * test when there is none. */
void scripts_each(void (*run)(const char *path));

/*
 * The driver for a program on a pseudo-terminal. `open` starts it at the size; the rest is done
 * here. Zero the struct, set `open` and `context`, and call script_pty_close at the end.
 */
struct ScriptPty {
	struct Screen *(*open)(void *context, const struct ScriptStart *start);
	void *context;
	struct Screen *screen;
};
struct ScriptDriver script_pty_driver(struct ScriptPty *pty);
void script_pty_close(struct ScriptPty *pty);

/*
 * The driver for a program in this process: `start` makes it and paints its first frame, `event`
 * hands it one event and lets it paint, `canvas` gives the frame.
 */
struct ScriptProgram {
	void *context;
	bool (*start)(void *context, const struct ScriptStart *start, struct Error *error);
	bool (*event)(void *context, const struct Event *event, struct Error *error);
	/* The size is set first; then EVENT_RESIZE comes through `event`. */
	void (*resize)(void *context, int rows, int columns);
	const struct Canvas *(*canvas)(void *context);
};
struct ScriptDriver script_memory_driver(struct ScriptProgram *program);

#endif

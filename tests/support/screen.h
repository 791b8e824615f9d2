/* Screen: a program on a pseudo-terminal with libvterm as its terminal. Nothing sleeps; every wait
 * has the limits of patience.h. */
#ifndef TESTS_SUPPORT_SCREEN_H
#define TESTS_SUPPORT_SCREEN_H

#include "qtp/engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct Screen;

struct ScreenOptions {
	const char *const *argv; /* NULL-terminated; argv[0] is a path */
	const char *const
		*environment; /* "NAME=value" added, "NAME" taken out; NULL-terminated, or NULL */
	int rows, columns;
};

/*
 * Starts the program as the foreground job of its own session, with TERM=xterm-256color,
 * LANG=C.UTF-8 and QTP_FRAME_MARKS=1 unless `environment` says otherwise. Aborts the test program
 * when the system refuses.
 */
struct Screen *screen_open(struct ScreenOptions options);
/* Kills what still runs and frees. */
void screen_close(struct Screen *screen);

/* Sends bytes as typed; reads output meanwhile, so that any amount goes through. False when no one
 * takes them. */
bool screen_send(struct Screen *screen, const char *bytes, size_t length);
bool screen_send_text(struct Screen *screen, const char *text);
/* Sends a key of event.h as xterm sends it. */
bool screen_send_key(struct Screen *screen, uint32_t key);
/* The bytes of such a key, appended. */
void screen_key_bytes(uint32_t key, struct Text *ret_bytes);
/* A bracketed paste. */
bool screen_send_paste(struct Screen *screen, const char *text, size_t length);
void screen_resize(struct Screen *screen, int rows, int columns);
/* The process of the program, for looks into /proc. */
pid_t screen_program(const struct Screen *screen);
/* To the program alone, as kill does. */
void screen_signal(struct Screen *screen, int signal);
/* The terminal's window is closed. */
void screen_hang_up(struct Screen *screen);

/*
 * Reads until the frame that has taken in all that was sent, at the size that was set (in-band
 * marks, see term.h). False, with what is on the screen on stderr, when the program ends or the
 * program is given up.
 */
bool screen_settle(struct Screen *screen);
/* The same, until the program has nothing left to do and waits: what it reads in pieces is there.
 */
bool screen_finish(struct Screen *screen);
/*
 * The same, and then until the program sleeps with nothing left to read: what it put off until
 * after a frame is on the screen too.
 */
bool screen_rest(struct Screen *screen);
/* Reads until the screen holds the text, or the raw output the bytes. */
bool screen_wait_text(struct Screen *screen, const char *text);
bool screen_wait_raw(struct Screen *screen, const char *bytes);
/* Until the program has ended; its wait status and the processor time it took. */
struct ScreenExit {
	int status; /* as of wait(2) */
	long cpu_ms;
};
bool screen_wait_exit(struct Screen *screen, struct ScreenExit *ret_exit);
/* Until the program has been stopped by a signal. */
bool screen_wait_stop(struct Screen *screen);
/* Rests, and then looks at idleness: whether for `ms` milliseconds nothing comes and the program
 * sleeps without a break. The only wait for nothing; a busy machine does not change what it says.
 */
bool screen_is_quiet(struct Screen *screen, int ms);
/* The same twice on end, once what it puts off until after a frame is done. */
bool screen_falls_quiet(struct Screen *screen, int ms);

/* The screen as text: one line a row, spaces at line ends cut, empty rows at the end left out when
 * `trimmed`. */
void screen_text(const struct Screen *screen, bool trimmed, struct Text *ret_text);
/* The cells of one row from a column to before another, appended. */
void screen_part(const struct Screen *screen, int row, int from, int to, struct Text *ret_text);
/* Whether a cell is reversed or has a ground of its own. */
bool screen_is_selected(const struct Screen *screen, int row, int column);
/* The rows and columns there are. */
void screen_size(const struct Screen *screen, int *ret_rows, int *ret_columns);
/* The same as an SVG picture with colors. */
void screen_picture(const struct Screen *screen, bool dark, struct Text *ret_text);
bool screen_contains(const struct Screen *screen, const char *text);
/* False when the cursor is hidden. */
bool screen_cursor(const struct Screen *screen, int *ret_row, int *ret_column);
bool screen_is_alternate(const struct Screen *screen);
/* All bytes since the last screen_forget, without the frame marks. */
const struct Text *screen_raw(const struct Screen *screen);
bool screen_raw_contains(const struct Screen *screen, const char *bytes);
void screen_forget(struct Screen *screen);
/* Frames that were marked so far. */
long screen_n_frames(const struct Screen *screen);
/* The terminal's modes (IXON, ECHO, ICANON...) as stty shows them: true when they are those of a
 * plain terminal. */
bool screen_is_cooked(const struct Screen *screen);

#endif

/* Term: the terminal seam. Two back ends: curses for people, memory for tests. */
#ifndef QTP_TERM_TERM_H
#define QTP_TERM_TERM_H

#include "qtp/engine/base/error.h"
#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/term/event.h"

#include <stdint.h>

struct Term;

enum ThemeName {
	THEME_TERMINAL,
	THEME_LIGHT,
	THEME_CONTRAST,
	THEME_DEUTAN,
	THEME_TRITAN,
	THEME_MONO,
	N_THEMES
};

struct TermOptions {
	const char *type; /* $TERM; NULL or "" is refused */
	bool utf8;  /* false: ASCII twins only (as also when the locale set by env is not UTF-8) */
	bool color; /* false: NO_COLOR */
	bool mouse;
	bool in_screen; /* GNU screen hands on what is wrapped for it alone */
	enum ThemeName theme;
	bool frame_marks; /* tests: after each presented frame writes an in-band mark, see below */
	const char *log_path; /* file that gets what libraries write on fd 2 while the screen is
				 ours; NULL: dropped */
};

/*
 * The mark: ESC ] 7777 ; FRAME ; INPUT ; ROWS x COLUMNS BEL, where FRAME counts the frames and
 * INPUT the bytes of input that the program had taken as events before it painted this one. A
 * driver knows by INPUT that all it has typed is on the screen; therefore the program presents
 * after every event (several events that wait together may share a frame). Where it waits for the
 * next event, with nothing left to do, ";rests" follows.
 */

/*
 * Opens the real terminal on fds 0 and 1. An unknown TERM of a modern terminal becomes
 * xterm-256color and `ret_notice` (NULL allowed; owned by the term, NULL when there is nothing to
 * say) says so; one that cannot address its cursor is refused with a sentence that names the
 * command line. Only one may be open.
 *
 * The terminal is in raw mode without signal keys: Ctrl-C, Ctrl-Z, Ctrl-\ and the flow control keys
 * arrive as keys, and bytes inside a paste can neither stop nor end the program.
 *
 * SIGWINCH SIGTERM SIGHUP SIGINT SIGQUIT SIGTSTP SIGCONT are blocked from here to term_close or
 * term_suspend and come through only inside term_wait and term_pending: no call is ever
 * interrupted. SIGINT from outside is the key Ctrl-C. A child that is started while the screen is
 * ours inherits the blocked mask; suspend first, or set the mask in the child. A crash restores the
 * terminal with strings fetched now and then dies as it would have. Descriptor 2 goes to `log_path`
 * while the screen is ours.
 */
MUST_USE bool term_open_curses(struct TermOptions options, struct Term **ret_term,
			       const char **ret_notice, struct Error *error);
/* A terminal in memory: events come from term_memory_push, frames go to term_memory_screen. Cannot
 * fail. */
struct Term *term_open_memory(int rows, int columns, bool ascii);
/* Restores the terminal and frees. NULL is allowed. */
void term_close(struct Term *term);

void term_size(const struct Term *term, int *ret_rows, int *ret_columns);
bool term_is_ascii(const struct Term *term);
/* Shows a canvas of the terminal's size: only cells that differ from the last one are sent. Keeps
 * no pointer. */
void term_present(struct Term *term, const struct Canvas *canvas);
/* The next present sends everything (after text of uncertain width, after EVENT_RESUME). */
void term_invalidate(struct Term *term);
/*
 * True when an event can be had without waiting: paint later. It may suspend as term_wait may, and
 * ends the text of the last event. Long computations ask it to stop early.
 */
bool term_pending(struct Term *term);
/* True when somebody has typed or a signal waits. Reads nothing and never suspends, so that it may
 * be asked while the file is being read; what was typed need not be an event. */
bool term_has_input(struct Term *term);
/*
 * Waits for the next event with ppoll: keys, paste, signals, `wake_fd` readable (-1 none;
 * EVENT_WAKE) or `timeout_ms` gone by since the last input (-1 never; EVENT_WAKE; 0 polls:
 * EVENT_NONE). Never wakes for anything else. `wake_fd` is not read. Hold no transaction and no
 * lock here: SIGTSTP stops the program inside.
 */
struct Event term_wait(struct Term *term, int wake_fd, int timeout_ms);
/* Leaves the screen for an outside program or ^Z, and comes back (the next present sends
 * everything). */
void term_suspend(struct Term *term);
void term_resume(struct Term *term);
/* Stops the whole job as ^Z of a terminal does, and comes back when it is continued (the next
 * present sends everything). */
void term_stop(struct Term *term);
void term_set_theme(struct Term *term, enum ThemeName theme);
void term_set_mouse(struct Term *term, bool on);
/* More does not reach every terminal. */
#define TERM_COPY_MAX ((size_t)74000)
/* Sends a text to the clipboard (OSC 52); whether it arrives cannot be known. False: it is longer
 * than TERM_COPY_MAX, and nothing is sent. */
MUST_USE bool term_copy(struct Term *term, const char *text);

/* How settings write a theme: "terminal", "light", "contrast", "deutan", "tritan", "mono". */
const char *theme_name(enum ThemeName theme);
/* One line that says what it is for. */
const char *theme_help(enum ThemeName theme);
/* False when `name` is none. */
bool theme_parse(const char *name, enum ThemeName *ret_theme);

/*
 * The in-memory back end only. When its queue is empty, term_wait gives EVENT_QUIT without a
 * timeout (no one will ever type), EVENT_WAKE with one, EVENT_NONE with 0.
 */
void term_memory_push(struct Term *term, struct Event event); /* texts are copied */
/* Changes the size and pushes EVENT_RESIZE. */
void term_memory_resize(struct Term *term, int rows, int columns);
/* What was copied last; "" nothing. */
const char *term_memory_copied(const struct Term *term);
const struct Canvas *term_memory_screen(const struct Term *term);
int term_memory_n_frames(const struct Term *term);

#endif

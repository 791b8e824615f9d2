/* The real terminal: ncurses paints, we read. The only file that sees curses.h. */
#define NCURSES_WIDECHAR 1
#define key_name curses_key_name /* event.h has its own; curses reads no keys for us */
#include <assert.h>
#include <curses.h>
#include <term.h>
#undef key_name
#undef lines
#undef columns

#include "backend.h"
#include "cells.h"
#include "choose.h"
#include "clipboard.h"
#include "input.h"
#include "signals.h"
#include "theme.h"
#include "tty.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <langinfo.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MOST_MARKS_TEXT 96
#define RESTORE_SIZE 256
#define SCROLL_ROWS \
	4 /* with fewer changed rows looking for scrolled lines costs more than it saves */
#define MANY_COLORS 256
#define BASIC_COLORS 8

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";

struct CursesTerm {
	struct Term term;
	SCREEN *screen;
	struct termios modes; /* as they were */
	struct SignalState signals;
	struct Input input;
	struct Canvas last; /* what the terminal shows */
	chtype *line;	    /* room for one row */
	attr_t attributes[N_SELECTED][N_STYLES];
	char *log_path;
	char *notice;
	char restore[RESTORE_SIZE]; /* what a crash writes */
	int saved_error;	    /* the real fd 2; -1 while it is in place */
	int rows, columns;
	enum ThemeName theme;
	bool color, mouse, frame_marks, in_screen;
	bool on_screen; /* not suspended */
	bool stale;	/* the next present sends everything */
	bool cursor_shown;
	bool searches_scrolls;
	long n_frames, rested; /* frames so far, and those before the last rest */
	struct Event stashed;  /* found by pending, for the next wait; EVENT_NONE */
	size_t taken;	       /* bytes of input in the events that were given out */
	size_t marked;	       /* `taken` when the last mark was written */
};

/* Colors and weights */

static short color_number(int16_t color, int16_t basic)
{
	if (color == COLOR_OWN)
		return -1;
	return COLORS >= MANY_COLORS ? color : (short)(basic % BASIC_COLORS);
}

static attr_t look_attributes(const struct Look *look)
{
	attr_t attributes = A_NORMAL;

	if (look->attributes & LOOK_BOLD)
		attributes |= A_BOLD;
	if (look->attributes & LOOK_DIM)
		attributes |= A_DIM;
	if (look->attributes & LOOK_UNDERLINE)
		attributes |= A_UNDERLINE;
	if (look->attributes & LOOK_REVERSE)
		attributes |= A_REVERSE;
	return attributes;
}

/* A color pair of each role that has one, and more of them for its bars: the numbers count from 1.
 */
static attr_t role_attributes(const struct CursesTerm *curses, enum Style style,
			      enum Selected selected)
{
	bool reversed = selected != SELECTED_NOT && !curses->color;
	struct Look look = theme_look(reversed ? THEME_MONO : curses->theme, style, selected);
	short color = color_number(look.color, look.basic);
	short ground = color_number(look.ground, look.basic_ground);
	short pair = (short)(selected * N_STYLES + style + 1);
	attr_t attributes = look_attributes(&look);

	if (!curses->color || (color < 0 && ground < 0) || pair >= COLOR_PAIRS)
		return attributes;
	init_pair(pair, color, ground);
	return attributes | (attr_t)COLOR_PAIR(pair);
}

static void apply_theme(struct CursesTerm *curses)
{
	for (int selected = 0; selected < N_SELECTED; selected++)
		for (int style = 0; style < N_STYLES; style++)
			curses->attributes[selected][style] =
				role_attributes(curses, (enum Style)style, (enum Selected)selected);
	bkgdset((chtype)' ' | curses->attributes[SELECTED_NOT][STYLE_NORMAL]);
	curses->stale = true;
}

/* Painting */

static const struct Cell *row_of(const struct Canvas *canvas, int row)
{
	return canvas->cells + (size_t)row * (size_t)canvas->columns;
}

/* A space shows neither weight nor ink: sent as an ordinary one it costs less. */
static attr_t cell_attributes(const struct CursesTerm *curses, const struct Cell *cell)
{
	const attr_t *looks =
		curses->attributes[cell->selected < N_SELECTED ? cell->selected : SELECTED_NOT];
	attr_t attributes = looks[cell->style < N_STYLES ? cell->style : STYLE_NORMAL];

	if (cell->code == ' ' && cell->marks[0] == 0 && !(attributes & (A_UNDERLINE | A_REVERSE)))
		return looks[STYLE_NORMAL];
	return attributes;
}

static bool is_plain(const struct Cell *cell)
{
	return cell->code < 0x80 && cell->marks[0] == 0;
}

static void put_cell(const struct CursesTerm *curses, int row, int column, const struct Cell *cell)
{
	attr_t attributes = cell_attributes(curses, cell);
	wchar_t text[CELL_MARKS + 2];
	cchar_t curses_cell;

	if (cell->width == 0)
		return;
	if (is_plain(cell)) {
		mvaddch(row, column, (chtype)cell->code | attributes);
		return;
	}
	cell_wide_text(cell, text);
	setcchar(&curses_cell, text, attributes & ~(attr_t)A_COLOR, (short)PAIR_NUMBER(attributes),
		 NULL);
	if (cell->width == 2)
		mvaddch(row, column + 1,
			(chtype)' ' | attributes); /* in case the C library counts it as one */
	mvadd_wch(row, column, &curses_cell);
}

/* The cells from `column` on that are of one byte, all at once; returns how many there are. */
static int put_plain(const struct CursesTerm *curses, int row, int column, const struct Cell *cells,
		     int n)
{
	int used = 0;

	for (; column + used < n && is_plain(&cells[column + used]); used++)
		curses->line[used] = (chtype)cells[column + used].code |
				     cell_attributes(curses, &cells[column + used]);
	if (used > 0)
		mvaddchnstr(row, column, curses->line, used);
	return used;
}

/* A row that differs from what is shown. */
static void put_row(const struct CursesTerm *curses, int row, const struct Cell *cells,
		    const struct Cell *shown, int n)
{
	bool wide = cells_have_wide(cells, n) || (shown && cells_have_wide(shown, n));

	for (int column = 0; column < n; column++) {
		if (!wide)
			column += put_plain(curses, row, column, cells, n);
		if (column < n)
			put_cell(curses, row, column, &cells[column]);
	}
	if (cells_have_uncertain(cells, n) || (shown && cells_have_uncertain(shown, n)))
		wredrawln(stdscr, row, 1);
}

static void keep_row(struct CursesTerm *curses, int row, const struct Cell *cells, int n)
{
	assert(curses->last.cells);
	memcpy(curses->last.cells + (size_t)row * (size_t)curses->columns, cells,
	       (size_t)n * sizeof(*cells));
}

/* Returns the number of rows that differ. */
static int put_rows(struct CursesTerm *curses, const struct Canvas *canvas, int rows, int n)
{
	int n_changed = 0;

	for (int row = 0; row < rows; row++) {
		const struct Cell *cells = row_of(canvas, row);
		const struct Cell *shown = curses->stale ? NULL : row_of(&curses->last, row);

		if (shown && memcmp(cells, shown, (size_t)n * sizeof(*cells)) == 0)
			continue;
		put_row(curses, row, cells, shown, n);
		keep_row(curses, row, cells, n);
		n_changed++;
	}
	return n_changed;
}

static void put_cursor(struct CursesTerm *curses, const struct Canvas *canvas)
{
	bool shown = canvas->cursor_row >= 0 && canvas->cursor_row < curses->rows &&
		     canvas->cursor_column >= 0 && canvas->cursor_column < curses->columns;

	if (shown != curses->cursor_shown || curses->stale)
		curs_set(shown ? 1 : 0);
	curses->cursor_shown = shown;
	leaveok(stdscr, !shown);
	if (shown)
		move(canvas->cursor_row, canvas->cursor_column);
}

static void write_mark(struct CursesTerm *curses, bool rests)
{
	char mark[MOST_MARKS_TEXT];

	curses->marked = curses->taken;
	snprintf(mark, sizeof(mark), "\033]7777;%ld;%zu;%dx%d%s\a", curses->n_frames,
		 curses->marked, curses->rows, curses->columns, rests ? ";rests" : "");
	tty_write(mark);
}

/* Once for each frame, and where input was taken without one. */
static void mark_rest(struct CursesTerm *curses)
{
	curses->taken = input_taken(&curses->input);
	if (curses->frame_marks &&
	    (curses->taken != curses->marked || curses->rested != curses->n_frames))
		write_mark(curses, true);
	curses->rested = curses->n_frames;
}

static void search_scrolls(struct CursesTerm *curses, bool on)
{
	if (curses->searches_scrolls != on)
		idlok(stdscr, on);
	curses->searches_scrolls = on;
}

static void curses_present(struct Term *term, const struct Canvas *canvas)
{
	struct CursesTerm *curses = (struct CursesTerm *)term;
	int rows = canvas->rows < curses->rows ? canvas->rows : curses->rows;
	int n = canvas->columns < curses->columns ? canvas->columns : curses->columns;

	if (!curses->on_screen)
		return;
	if (curses->stale) {
		canvas_clear(&curses->last);
		erase();
		clearok(curscr, TRUE);
	}
	search_scrolls(curses, put_rows(curses, canvas, rows, n) >= SCROLL_ROWS);
	put_cursor(curses, canvas);
	curses->stale = false;
	wnoutrefresh(stdscr);
	doupdate();
	curses->n_frames++;
	if (curses->frame_marks)
		write_mark(curses, false);
}

static void curses_invalidate(struct Term *term)
{
	((struct CursesTerm *)term)->stale = true;
}

/* Taking and leaving the screen */

/* Takes over a new size; false when it is none or the same. */
static bool take_size(struct CursesTerm *curses)
{
	int rows, columns;

	if (!tty_size(&rows, &columns) || (rows == curses->rows && columns == curses->columns))
		return false;
	resize_term(rows, columns);
	canvas_resize(&curses->last, rows, columns);
	curses->line = heap_resize(curses->line, (size_t)columns * sizeof(*curses->line));
	curses->rows = rows;
	curses->columns = columns;
	curses->stale = true;
	return true;
}

static void enter(struct CursesTerm *curses)
{
	signals_take(&curses->signals);
	if (curses->saved_error < 0)
		curses->saved_error = tty_hide_errors(curses->log_path);
	crash_arm(curses->restore, &curses->modes, curses->saved_error);
	tty_write(paste_on);
	if (curses->mouse)
		tty_write(mouse_on);
	curses->on_screen = true;
	curses->stale = true;
}

static void leave(struct CursesTerm *curses)
{
	tty_write(paste_off);
	if (curses->mouse)
		tty_write(mouse_off);
	endwin();
	tcsetattr(STDIN_FILENO, TCSADRAIN, &curses->modes);
	crash_disarm();
	tty_show_errors(curses->saved_error);
	curses->saved_error = -1;
	signals_give_back(&curses->signals);
	curses->on_screen = false;
}

static void curses_suspend(struct Term *term)
{
	struct CursesTerm *curses = (struct CursesTerm *)term;

	if (curses->on_screen)
		leave(curses);
}

static void curses_resume(struct Term *term)
{
	struct CursesTerm *curses = (struct CursesTerm *)term;

	if (curses->on_screen)
		return;
	reset_prog_mode();
	enter(curses);
	take_size(curses);
}

/* Like every program the whole job stops, and the terminal is as it was meanwhile. */
static void curses_stop(struct Term *term)
{
	curses_suspend(term);
	kill(0, SIGTSTP);
	curses_resume(term);
}

/* SIGTSTP from outside is for this process alone. */
static struct Event stopped(struct CursesTerm *curses)
{
	curses_suspend(&curses->term);
	raise(SIGTSTP);
	curses_resume(&curses->term);
	return (struct Event){.type = EVENT_RESUME};
}

/* After SIGSTOP and SIGCONT no one had a chance to put the terminal in order; set it up again. */
static struct Event continued(struct CursesTerm *curses)
{
	curses_suspend(&curses->term);
	curses_resume(&curses->term);
	return (struct Event){.type = EVENT_RESUME};
}

/* Waiting */

static bool quit_event(struct Event *ret_event)
{
	static const int quit_signals[] = {SIGTERM, SIGHUP, SIGQUIT};

	for (size_t i = 0; i < N_ITEMS(quit_signals); i++) {
		if (signals_came(quit_signals[i])) {
			*ret_event = (struct Event){.type = EVENT_QUIT, .signal = quit_signals[i]};
			return true;
		}
	}
	return false;
}

static bool signal_event(struct CursesTerm *curses, struct Event *ret_event)
{
	if (!signals_waiting(&curses->signals))
		return false;
	if (quit_event(ret_event))
		return true;
	if (signals_came(SIGTSTP)) {
		*ret_event = stopped(curses);
		return true;
	}
	if (signals_came(SIGCONT)) {
		*ret_event = continued(curses);
		return true;
	}
	if (signals_came(SIGINT)) {
		*ret_event = (struct Event){.type = EVENT_KEY, .key = KEY_CTRL('c')};
		return true;
	}
	if (signals_came(SIGWINCH) && take_size(curses)) {
		*ret_event = (struct Event){.type = EVENT_RESIZE};
		return true;
	}
	return false;
}

static bool input_event(struct CursesTerm *curses, bool final, struct Event *ret_event)
{
	return input_next(&curses->input, final, ret_event);
}

/* Waits for what a wait with `timeout_ms` waits for; true when that gave an event. */
static bool step(struct CursesTerm *curses, int wake_fd, int timeout_ms, struct Event *ret_event)
{
	int delay = input_delay(&curses->input);
	bool delayed = delay >= 0 && (timeout_ms < 0 || delay <= timeout_ms);

	switch (tty_sleep(wake_fd, delayed ? delay : timeout_ms, &curses->signals.wait_mask)) {
	case WOKEN_BY_INPUT:
		*ret_event = (struct Event){.type = EVENT_QUIT};
		return !tty_read(&curses->input);
	case WOKEN_BY_FILE:
		*ret_event = (struct Event){.type = EVENT_WAKE};
		return true;
	case WOKEN_BY_TIME:
		if (delayed)
			return input_event(curses, true, ret_event);
		*ret_event = (struct Event){.type = timeout_ms == 0 ? EVENT_NONE : EVENT_WAKE};
		return true;
	case WOKEN_BY_SIGNAL:
		break;
	}
	return false;
}

/* The next event that is there already. */
static bool ready_event(struct CursesTerm *curses, struct Event *ret_event)
{
	return signal_event(curses, ret_event) || input_event(curses, false, ret_event);
}

static struct Event wait_for_event(struct CursesTerm *curses, int wake_fd, int timeout_ms)
{
	struct Event event = {.type = EVENT_NONE};

	for (;;) {
		if (ready_event(curses, &event))
			return event;
		mark_rest(curses);
		if (step(curses, wake_fd, timeout_ms, &event))
			return event;
	}
}

static struct Event curses_wait(struct Term *term, int wake_fd, int timeout_ms)
{
	struct CursesTerm *curses = (struct CursesTerm *)term;
	struct Event event = curses->stashed;

	if (event.type == EVENT_NONE)
		event = wait_for_event(curses, wake_fd, timeout_ms);
	curses->stashed.type = EVENT_NONE;
	curses->taken = input_taken(&curses->input);
	return event;
}

/*
 * Bytes and signals that mean nothing must not count, or a paint is put off for ever: so the event
 * itself is looked for and kept.
 */
static bool curses_pending(struct Term *term)
{
	struct CursesTerm *curses = (struct CursesTerm *)term;

	while (curses->stashed.type == EVENT_NONE && !ready_event(curses, &curses->stashed)) {
		if (!tty_has_input())
			return false;
		if (!tty_read(&curses->input))
			curses->stashed = (struct Event){.type = EVENT_QUIT};
	}
	return true;
}

static bool curses_has_input(struct Term *term)
{
	const struct CursesTerm *curses = (const struct CursesTerm *)term;

	/* An Esc that may begin another key is typed, too: only a wait tells which it is. */
	return curses->stashed.type != EVENT_NONE || input_delay(&curses->input) >= 0 ||
	       tty_has_input() || signals_waiting(&curses->signals);
}

/* Opening and closing */

static void curses_size(const struct Term *term, int *ret_rows, int *ret_columns)
{
	const struct CursesTerm *curses = (const struct CursesTerm *)term;

	*ret_rows = curses->rows;
	*ret_columns = curses->columns;
}

static void curses_set_theme(struct Term *term, enum ThemeName theme)
{
	struct CursesTerm *curses = (struct CursesTerm *)term;

	curses->theme = theme;
	apply_theme(curses);
}

static void curses_set_mouse(struct Term *term, bool on)
{
	struct CursesTerm *curses = (struct CursesTerm *)term;

	if (curses->mouse == on)
		return;
	curses->mouse = on;
	if (curses->on_screen)
		tty_write(on ? mouse_on : mouse_off);
}

static void curses_copy(struct Term *term, const char *text)
{
	const struct CursesTerm *curses = (const struct CursesTerm *)term;

	clipboard_send(text, curses->in_screen);
}

static void curses_close(struct Term *term)
{
	struct CursesTerm *curses = (struct CursesTerm *)term;

	curses_suspend(term);
	delscreen(curses->screen);
	input_release(&curses->input);
	canvas_release(&curses->last);
	heap_free(curses->line);
	heap_free(curses->log_path);
	heap_free(curses->notice);
	heap_free(curses);
}

static const struct Backend curses_backend = {
	.close = curses_close,
	.size = curses_size,
	.present = curses_present,
	.invalidate = curses_invalidate,
	.pending = curses_pending,
	.has_input = curses_has_input,
	.wait = curses_wait,
	.suspend = curses_suspend,
	.stop = curses_stop,
	.resume = curses_resume,
	.set_theme = curses_set_theme,
	.set_mouse = curses_set_mouse,
	.copy = curses_copy,
};

static const char *capability(const char *name)
{
	const char *text = tigetstr(name);

	return text && text != (const char *)-1 ? text : NULL;
}

static enum Known known_type(const char *type)
{
	enum Known known = KNOWN_NOT;
	int found;

	if (setupterm(type, STDOUT_FILENO, &found) != OK)
		return found == 1 ? KNOWN_POOR : KNOWN_NOT;
	known = capability("cup") && capability("clear") ? KNOWN_WELL : KNOWN_POOR;
	del_curterm(cur_term);
	return known;
}

static void fetch_restore(struct CursesTerm *curses)
{
	struct Text text;

	text_init(&text);
	text_append(&text, paste_off);
	text_append(&text, mouse_off);
	choose_unpadded(&text, capability("op"));
	choose_unpadded(&text, capability("sgr0"));
	choose_unpadded(&text, capability("cnorm"));
	choose_unpadded(&text, capability("rmcup"));
	text_append(&text, "\r\n");
	snprintf(curses->restore, sizeof(curses->restore), "%s", text_get(&text));
	text_release(&text);
}

static void set_up_screen(struct CursesTerm *curses, const struct TermOptions *options)
{
	raw();
	noecho();
	nonl();
	typeahead(-1);
	def_prog_mode();
	curses->color = options->color && has_colors() && start_color() == OK;
	if (curses->color)
		use_default_colors();
	curses->theme = options->theme;
	apply_theme(curses);
}

static struct CursesTerm *new_curses(const struct TermOptions *options, const struct termios *modes,
				     SCREEN *screen)
{
	struct CursesTerm *curses = heap_alloc(sizeof(*curses));

	curses->term.backend = &curses_backend;
	curses->term.ascii = !options->utf8 || strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	curses->screen = screen;
	curses->modes = *modes;
	curses->log_path = heap_text(options->log_path);
	curses->saved_error = -1;
	curses->mouse = options->mouse;
	curses->frame_marks = options->frame_marks;
	curses->in_screen = options->in_screen;
	curses->cursor_shown = true;
	curses->rows = LINES;
	curses->columns = COLS;
	input_init(&curses->input);
	canvas_init(&curses->last, curses->rows, curses->columns);
	curses->line = heap_alloc((size_t)curses->columns * sizeof(*curses->line));
	return curses;
}

static bool open_screen(const char *type, SCREEN **ret_screen, struct termios *ret_modes,
			struct Error *error)
{
	if (tcgetattr(STDIN_FILENO, ret_modes) != 0 || !isatty(STDOUT_FILENO))
		return error_set(error, ERROR_IO, "",
				 "Standard input and output are not both a terminal; the commands "
				 "work without one: qtp today, qtp help.");
	use_env(FALSE);
	use_tioctl(TRUE);
	*ret_screen = newterm(type, stdout, stdin);
	if (!*ret_screen)
		return error_set(error, ERROR_IO, "",
				 "The terminal could not be opened for a full-screen view.");
	return true;
}

static void start(struct CursesTerm *curses, const struct TermOptions *options, const char *type)
{
	set_up_screen(curses, options);
	fetch_restore(curses);
	enter(curses);
	take_size(curses);
	curses->notice = choose_notice(options->type, type);
}

bool term_open_curses(struct TermOptions options, struct Term **ret_term, const char **ret_notice,
		      struct Error *error)
{
	struct SignalState signals = {.taken = false};
	struct CursesTerm *curses;
	struct termios modes;
	const char *type;
	SCREEN *screen;

	if (!choose_terminal(options.type, known_type, &type, error))
		return false;
	signals_take(&signals); /* first: then curses leaves them alone */
	if (!open_screen(type, &screen, &modes, error)) {
		signals_give_back(&signals);
		return false;
	}
	curses = new_curses(&options, &modes, screen);
	curses->signals = signals;
	start(curses, &options, type);
	if (ret_notice)
		*ret_notice = curses->notice;
	*ret_term = &curses->term;
	return true;
}

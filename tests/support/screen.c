/* A program on a pseudo-terminal: starting, feeding, waiting, looking. */
#include "support/screen.h"

#include "support/patience.h"
#include "support/picture.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

#define CHUNK 65536

static const char mark_start[] = "\033]7777;";

/* What the launcher, a shell in little, tells about its job. */
struct Report {
	pid_t pid;
	int status;
	long cpu_ms;
	bool started;
};

struct Screen {
	VTerm *vterm;
	VTermScreen *cells;
	int master; /* -1 after the hang-up */
	int reports;
	pid_t launcher, program;
	int rows, columns;
	bool cursor_shown, alternate;
	bool exited, stopped;
	struct Report last;
	struct Text raw;
	size_t n_sent;
	/* the last mark */
	long frame;
	size_t input;
	int mark_rows, mark_columns;
	bool rests; /* as the last mark says */
};

static void die(const char *what)
{
	perror(what);
	abort();
}

/* The launcher's side */

static void set_environment(const char *const *environment)
{
	static const char *const kept[] = {"PATH",	   "ASAN_OPTIONS",	"UBSAN_OPTIONS",
					   "LSAN_OPTIONS", "LLVM_PROFILE_FILE", "QTP_TEST_SOURCE"};
	char *values[N_ITEMS(kept)];

	for (size_t i = 0; i < N_ITEMS(kept); i++) {
		const char *value = getenv(kept[i]);

		values[i] = value ? strdup(value) : NULL;
	}
	clearenv();
	for (size_t i = 0; i < N_ITEMS(kept); i++)
		if (values[i])
			setenv(kept[i], values[i], 1);
	setenv("TERM", "xterm-256color", 1);
	setenv("LANG", "C.UTF-8", 1);
	setenv("HOME", "/nonexistent", 1);
	setenv("QTP_FRAME_MARKS", "1", 1);
	for (; environment && *environment; environment++) {
		if (strchr(*environment, '='))
			putenv((char *)*environment);
		else
			unsetenv(*environment);
	}
}

static void run_program(const struct ScreenOptions *options)
{
	sigset_t none;

	setpgid(0, 0);
	signal(SIGTTOU, SIG_IGN);
	tcsetpgrp(STDIN_FILENO, getpid());
	signal(SIGTTOU, SIG_DFL);
	/* A test that runs in the background of a shell has some of them ignored. */
	signal(SIGHUP, SIG_DFL);
	signal(SIGINT, SIG_DFL);
	signal(SIGQUIT, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	set_environment(options->environment);
	execv(options->argv[0], (char *const *)options->argv);
	perror(options->argv[0]);
	_exit(127);
}

static void send_report(int fd, struct Report report)
{
	if (write(fd, &report, sizeof(report)) != (ssize_t)sizeof(report))
		_exit(1);
}

static void watch_program(pid_t pid, int fd)
{
	struct rusage usage;
	int status;

	while (wait4(pid, &status, WUNTRACED, &usage) == pid) {
		long cpu = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 +
			   (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;

		send_report(fd, (struct Report){.pid = pid, .status = status, .cpu_ms = cpu});
		if (!WIFSTOPPED(status))
			break;
	}
	_exit(0);
}

/* A Ctrl-C typed after the program has given the terminal back ends it, and takes none of its last
 * bytes along. */
static void keep_output_on_signals(void)
{
	struct termios modes;

	if (tcgetattr(STDIN_FILENO, &modes) != 0)
		_exit(126);
	modes.c_lflag |= NOFLSH;
	if (tcsetattr(STDIN_FILENO, TCSANOW, &modes) != 0)
		_exit(126);
}

/* Session leader on the terminal; does not die with it, so that the program's end is seen. */
static void launch(const struct ScreenOptions *options, int fd)
{
	pid_t pid;

	signal(SIGHUP, SIG_IGN);
	signal(SIGTTOU, SIG_IGN);
	fcntl(fd, F_SETFD, FD_CLOEXEC);
	keep_output_on_signals();
	pid = fork();
	if (pid < 0)
		_exit(126);
	if (pid == 0)
		run_program(options);
	setpgid(pid, pid);
	send_report(fd, (struct Report){.pid = pid, .started = true});
	watch_program(pid, fd);
}

/* The terminal's side */

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct Screen *screen = user;

	if (property == VTERM_PROP_CURSORVISIBLE)
		screen->cursor_shown = value->boolean;
	if (property == VTERM_PROP_ALTSCREEN)
		screen->alternate = value->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

static void make_vterm(struct Screen *screen)
{
	/* At least two columns: libvterm 0.1 writes a wide character past a single one. */
	screen->vterm = vterm_new(screen->rows, screen->columns + (screen->columns == 1));
	vterm_set_utf8(screen->vterm, 1);
	screen->cells = vterm_obtain_screen(screen->vterm);
	vterm_screen_enable_altscreen(screen->cells, 1);
	vterm_screen_set_callbacks(screen->cells, &callbacks, screen);
	vterm_screen_reset(screen->cells, 1);
}

static void handle_report(struct Screen *screen)
{
	struct Report report;
	ssize_t n = read(screen->reports, &report, sizeof(report));

	if (n != (ssize_t)sizeof(report)) {
		screen->exited = true;
		return;
	}
	screen->program = report.pid;
	if (report.started)
		return;
	screen->last = report;
	if (WIFSTOPPED(report.status))
		screen->stopped = true;
	else
		screen->exited = true;
}

struct Screen *screen_open(struct ScreenOptions options)
{
	struct winsize size = {.ws_row = (unsigned short)options.rows,
			       .ws_col = (unsigned short)options.columns};
	struct Screen *screen = heap_alloc(sizeof(*screen));
	int pipe_fds[2];

	screen->rows = options.rows;
	screen->columns = options.columns;
	text_init(&screen->raw);
	if (pipe(pipe_fds) != 0)
		die("pipe");
	screen->launcher = forkpty(&screen->master, NULL, NULL, &size);
	if (screen->launcher < 0)
		die("forkpty");
	if (screen->launcher == 0) {
		close(pipe_fds[0]);
		launch(&options, pipe_fds[1]);
	}
	close(pipe_fds[1]);
	screen->reports = pipe_fds[0];
	fcntl(screen->reports, F_SETFD, FD_CLOEXEC);
	fcntl(screen->master, F_SETFD, FD_CLOEXEC);
	fcntl(screen->master, F_SETFL, O_NONBLOCK);
	make_vterm(screen);
	handle_report(screen);
	return screen;
}

void screen_hang_up(struct Screen *screen)
{
	if (screen->master >= 0)
		close(screen->master);
	screen->master = -1;
}

void screen_close(struct Screen *screen)
{
	if (!screen->exited && screen->program > 0)
		kill(screen->program, SIGKILL);
	waitpid(screen->launcher, NULL, 0);
	screen_hang_up(screen);
	close(screen->reports);
	vterm_free(screen->vterm);
	text_release(&screen->raw);
	heap_free(screen);
}

/* Takes one whole mark out of the raw bytes; false when there is none. */
static bool take_mark(struct Screen *screen, char *start)
{
	struct Text *raw = &screen->raw;
	char *end = memchr(start, '\a', (size_t)(raw->data + raw->length - start));

	if (!end)
		return false;
	char rests = '\0';

	sscanf(start + sizeof(mark_start) - 1, "%ld;%zu;%dx%d;%c", &screen->frame, &screen->input,
	       &screen->mark_rows, &screen->mark_columns, &rests);
	screen->rests = rests == 'r';
	end++;
	memmove(start, end, (size_t)(raw->data + raw->length - end) + 1);
	raw->length -= (size_t)(end - start);
	return true;
}

static void take_output(struct Screen *screen, const char *bytes, size_t length)
{
	size_t old = screen->raw.length, back = old < CHUNK ? old : sizeof(mark_start) + 64;
	char *start;

	vterm_input_write(screen->vterm, bytes, length);
	text_append_n(&screen->raw, bytes, length);
	start = screen->raw.data + (old > back ? old - back : 0);
	while ((start = memmem(start, (size_t)(screen->raw.data + screen->raw.length - start),
			       mark_start, sizeof(mark_start) - 1)))
		if (!take_mark(screen, start))
			break;
}

/* Answers of the terminal go to the program as from a real one. */
static void answer(struct Screen *screen)
{
	char bytes[256];
	size_t n = vterm_output_read(screen->vterm, bytes, sizeof(bytes));

	if (n > 0 && write(screen->master, bytes, n) < 0)
		return;
}

/* Reads what there is. False at the end of the output. */
static bool read_output(struct Screen *screen)
{
	char bytes[CHUNK];
	ssize_t n = read(screen->master, bytes, sizeof(bytes));

	if (n > 0) {
		take_output(screen, bytes, (size_t)n);
		answer(screen);
	}
	return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

/* What a piece of waiting brought. */
enum Heard { HEARD_NOTHING, HEARD_WORD, HEARD_END };

/* Waits for output, a report, or (when `wants_out`) room to write. */
static enum Heard listen_for(struct Screen *screen, int ms, bool wants_out)
{
	struct pollfd files[] = {
		{.fd = screen->master, .events = (short)(POLLIN | (wants_out ? POLLOUT : 0))},
		{.fd = screen->exited ? -1 : screen->reports, .events = POLLIN},
	};

	if (poll(files, N_ITEMS(files), ms) <= 0)
		return HEARD_NOTHING;
	if (files[1].revents)
		handle_report(screen);
	if (files[0].revents & POLLIN)
		return read_output(screen) ? HEARD_WORD : HEARD_END;
	return files[0].revents & (POLLHUP | POLLERR | POLLNVAL) ? HEARD_END : HEARD_WORD;
}

/* Waits until something comes. False when the program is given up or all is over. */
static bool pump(struct Screen *screen, struct Patience *patience, bool wants_out)
{
	enum Heard heard;

	while ((heard = listen_for(screen, PATIENCE_PIECE_MS, wants_out)) == HEARD_NOTHING)
		if (!patience_lasts(patience, false))
			return false;
	return heard == HEARD_WORD && patience_lasts(patience, true);
}

static bool complain(const struct Screen *screen, const char *what)
{
	struct Text text;

	text_init(&text);
	screen_text(screen, true, &text);
	fprintf(stderr, "screen: %s (sent %zu, taken %zu, frame %ld, %s)\n%s\n", what,
		screen->n_sent, screen->input, screen->frame, screen->exited ? "ended" : "running",
		text_get(&text));
	text_release(&text);
	return false;
}

bool screen_send(struct Screen *screen, const char *bytes, size_t length)
{
	struct Patience patience = patience_for(screen->program);

	screen->n_sent += length;
	while (length > 0) {
		ssize_t n = screen->master < 0
				    ? -1
				    : write(screen->master, bytes, size_min(length, 1024));

		if (n < 0 && errno != EAGAIN)
			return complain(screen, "nobody takes what is typed");
		if (n > 0) {
			bytes += n;
			length -= (size_t)n;
		} else if (!pump(screen, &patience, true)) {
			return complain(screen, "what is typed is not taken in time");
		}
	}
	return true;
}

bool screen_send_text(struct Screen *screen, const char *text)
{
	return screen_send(screen, text, strlen(text));
}

bool screen_send_key(struct Screen *screen, uint32_t key)
{
	struct Text text;
	bool sent;

	text_init(&text);
	screen_key_bytes(key, &text);
	sent = screen_send(screen, text.data, text.length);
	text_release(&text);
	return sent;
}

bool screen_send_paste(struct Screen *screen, const char *text, size_t length)
{
	return screen_send_text(screen, "\033[200~") && screen_send(screen, text, length) &&
	       screen_send_text(screen, "\033[201~");
}

void screen_resize(struct Screen *screen, int rows, int columns)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};

	if (rows > 0 && columns > 0) {
		screen->rows = rows;
		screen->columns = columns;
		vterm_set_size(screen->vterm, rows, columns + (columns == 1));
	}
	ioctl(screen->master, TIOCSWINSZ, &size);
}

pid_t screen_program(const struct Screen *screen)
{
	return screen->program;
}

void screen_signal(struct Screen *screen, int signal)
{
	if (!screen->exited)
		kill(screen->program, signal);
}

static bool is_settled(const struct Screen *screen)
{
	return screen->frame > 0 && screen->input >= screen->n_sent &&
	       screen->mark_rows == screen->rows && screen->mark_columns == screen->columns;
}

static bool settle(struct Screen *screen, bool to_rest)
{
	struct Patience patience = patience_for(screen->program);

	while (!is_settled(screen) || (to_rest && !screen->rests))
		if (!pump(screen, &patience, false) || screen->exited)
			return is_settled(screen) || complain(screen, "the screen does not settle");
	return true;
}

bool screen_settle(struct Screen *screen)
{
	return settle(screen, false);
}

bool screen_finish(struct Screen *screen)
{
	return settle(screen, true);
}

/* Nothing comes for so long, and the program sleeps through all of it. */
static bool is_still(struct Screen *screen, int ms)
{
	struct Pulse before = pulse_get(screen->program);

	return listen_for(screen, ms, false) == HEARD_NOTHING &&
	       pulse_is_still(screen->program, before);
}

bool screen_rest(struct Screen *screen)
{
	const int pause_ms = 2;
	struct Patience patience = patience_for(screen->program);

	if (!screen_settle(screen))
		return false;
	while (!screen->exited && !is_still(screen, pause_ms))
		if (!patience_lasts(&patience, true))
			return complain(screen, "the program does not come to rest");
	return true;
}

bool screen_wait_text(struct Screen *screen, const char *text)
{
	struct Patience patience = patience_for(screen->program);

	while (!screen_contains(screen, text))
		if (!pump(screen, &patience, false))
			return screen_contains(screen, text) || complain(screen, text);
	return true;
}

bool screen_wait_raw(struct Screen *screen, const char *bytes)
{
	struct Patience patience = patience_for(screen->program);

	while (!screen_raw_contains(screen, bytes))
		if (!pump(screen, &patience, false))
			return screen_raw_contains(screen, bytes) || complain(screen, bytes);
	return true;
}

/* The program has ended: the rest of its output. */
static void drain(struct Screen *screen)
{
	char bytes[CHUNK];
	ssize_t n;

	while (screen->master >= 0 && (n = read(screen->master, bytes, sizeof(bytes))) > 0)
		take_output(screen, bytes, (size_t)n);
}

bool screen_wait_exit(struct Screen *screen, struct ScreenExit *ret_exit)
{
	struct Patience patience = patience_for(screen->program);

	while (!screen->exited)
		if (!pump(screen, &patience, false) && !patience_lasts(&patience, false))
			return complain(screen, "the program does not end");
	drain(screen);
	*ret_exit = (struct ScreenExit){screen->last.status, screen->last.cpu_ms};
	return true;
}

bool screen_wait_stop(struct Screen *screen)
{
	struct Patience patience = patience_for(screen->program);

	while (!screen->stopped)
		if (screen->exited || !pump(screen, &patience, false))
			return complain(screen, "the program does not stop");
	screen->stopped = false;
	drain(screen);
	return true;
}

bool screen_is_quiet(struct Screen *screen, int ms)
{
	return screen_rest(screen) && !screen->exited && is_still(screen, ms);
}

bool screen_falls_quiet(struct Screen *screen, int ms)
{
	const int most_looks = 50;

	for (int i = 0; i < most_looks && !screen_is_quiet(screen, ms); i++)
		continue;
	return screen_is_quiet(screen, ms);
}

static void append_cell(const struct Screen *screen, VTermPos place, struct Text *ret_text)
{
	VTermScreenCell cell;
	char bytes[4];

	if (!vterm_screen_get_cell(screen->cells, place, &cell) || cell.chars[0] == 0) {
		text_append_char(ret_text, ' ');
		return;
	}
	if (cell.chars[0] == (uint32_t)-1) /* the right half of a wide character */
		return;
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
		text_append_n(ret_text, bytes, utf8_encode(cell.chars[i], bytes));
}

void screen_size(const struct Screen *screen, int *ret_rows, int *ret_columns)
{
	*ret_rows = screen->rows;
	*ret_columns = screen->columns;
}

bool screen_is_selected(const struct Screen *screen, int row, int column)
{
	VTermScreenCell cell;

	return vterm_screen_get_cell(screen->cells, (VTermPos){.row = row, .col = column}, &cell) &&
	       (cell.attrs.reverse || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
}

void screen_picture(const struct Screen *screen, bool dark, struct Text *ret_text)
{
	picture_svg(screen->cells, screen->rows, screen->columns, dark, ret_text);
}

static void cut_spaces(struct Text *text, char space)
{
	while (text->length > 0 && text->data[text->length - 1] == space)
		text->data[--text->length] = '\0';
}

void screen_text(const struct Screen *screen, bool trimmed, struct Text *ret_text)
{
	for (int row = 0; row < screen->rows; row++) {
		for (int column = 0; column < screen->columns; column++)
			append_cell(screen, (VTermPos){.row = row, .col = column}, ret_text);
		cut_spaces(ret_text, ' ');
		text_append_char(ret_text, '\n');
	}
	if (!trimmed)
		return;
	cut_spaces(ret_text, '\n');
	if (ret_text->length > 0)
		text_append_char(ret_text, '\n');
}

void screen_part(const struct Screen *screen, int row, int from, int to, struct Text *ret_text)
{
	for (int column = from; column < to; column++)
		append_cell(screen, (VTermPos){.row = row, .col = column}, ret_text);
}

bool screen_contains(const struct Screen *screen, const char *text)
{
	struct Text shown;
	bool found;

	text_init(&shown);
	screen_text(screen, false, &shown);
	found = strstr(text_get(&shown), text) != NULL;
	text_release(&shown);
	return found;
}

bool screen_cursor(const struct Screen *screen, int *ret_row, int *ret_column)
{
	VTermPos place;

	vterm_state_get_cursorpos(vterm_obtain_state(screen->vterm), &place);
	*ret_row = place.row;
	*ret_column = place.col;
	return screen->cursor_shown;
}

bool screen_is_alternate(const struct Screen *screen)
{
	return screen->alternate;
}

const struct Text *screen_raw(const struct Screen *screen)
{
	return &screen->raw;
}

bool screen_raw_contains(const struct Screen *screen, const char *bytes)
{
	return screen->raw.length > 0 &&
	       memmem(screen->raw.data, screen->raw.length, bytes, strlen(bytes));
}

void screen_forget(struct Screen *screen)
{
	text_clear(&screen->raw);
}

long screen_n_frames(const struct Screen *screen)
{
	return screen->frame;
}

bool screen_is_cooked(const struct Screen *screen)
{
	struct termios modes;
	const tcflag_t local = ICANON | ECHO | ISIG;

	return tcgetattr(screen->master, &modes) == 0 && (modes.c_lflag & local) == local &&
	       (modes.c_iflag & (IXON | ICRNL)) == (IXON | ICRNL) &&
	       (modes.c_oflag & (OPOST | ONLCR)) == (OPOST | ONLCR);
}

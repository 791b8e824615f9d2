/* A program on a pseudo-terminal: libvterm answers what it asks and holds what it shows. */
#include "guest.h"

#include "qtp/engine/base/arena.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

#define CHUNK 65536
#define LINE_SIZE 256
#define LIMIT_MS 10000
#define MS_PER_S 1000.0
#define NS_PER_MS 1e6

struct Guest {
	pid_t pid;
	int master;
	int rows, columns;
	VTerm *vterm;
	VTermScreen *screen;
	double since;
	bool ended;
};

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * MS_PER_S + (double)now.tv_nsec / NS_PER_MS;
}

static void die(const char *what)
{
	perror(what);
	exit(EXIT_FAILURE);
}

static void write_all(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(fd, bytes, length);

		if (n <= 0)
			return;
		bytes += n;
		length -= (size_t)n;
	}
}

static void answer_query(const char *bytes, size_t length, void *user)
{
	write_all(((struct Guest *)user)->master, bytes, length);
}

static void run_program(char *const argv[])
{
	setenv("TERM", "xterm-256color", 1);
	setenv("LANG", "C.UTF-8", 1);
	unsetenv("LC_ALL");
	unsetenv("LINES");
	unsetenv("COLUMNS");
	execv(argv[0], argv);
	perror(argv[0]);
	_exit(EXIT_FAILURE);
}

struct Guest *guest_start(char *const argv[], int rows, int columns)
{
	struct Guest *guest = heap_alloc(sizeof(*guest));
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};

	guest->rows = rows;
	guest->columns = columns;
	guest->vterm = vterm_new(rows, columns);
	vterm_set_utf8(guest->vterm, 1);
	vterm_output_set_callback(guest->vterm, answer_query, guest);
	guest->screen = vterm_obtain_screen(guest->vterm);
	vterm_screen_enable_altscreen(guest->screen, 1);
	vterm_screen_reset(guest->screen, 1);
	guest->since = now_ms();
	guest->pid = forkpty(&guest->master, NULL, NULL, &size);
	if (guest->pid < 0)
		die("forkpty");
	if (guest->pid == 0)
		run_program(argv);
	return guest;
}

static void row_text(const struct Guest *guest, int row, char *out, size_t size)
{
	VTermRect rect = {
		.start_row = row, .end_row = row + 1, .start_col = 0, .end_col = guest->columns};
	size_t n = vterm_screen_get_text(guest->screen, out, size - 1, rect);

	out[n] = '\0';
}

static bool shows(const struct Guest *guest, const char *text)
{
	char line[CHUNK];

	for (int row = 0; row < guest->rows; row++) {
		row_text(guest, row, line, sizeof(line));
		if (strstr(line, text))
			return true;
	}
	return false;
}

void guest_show(const struct Guest *guest)
{
	char line[CHUNK];

	for (int row = 0; row < guest->rows; row++) {
		row_text(guest, row, line, sizeof(line));
		fprintf(stderr, "|%s\n", line);
	}
}

/* Takes what comes within `wait_ms` into `answer`; false when nothing does. */
static bool take(struct Guest *guest, double wait_ms, struct Answer *answer)
{
	struct timespec wait = {.tv_sec = (time_t)(wait_ms / MS_PER_S)};
	struct pollfd watched = {.fd = guest->master, .events = POLLIN};
	char bytes[CHUNK];
	ssize_t n;

	wait.tv_nsec = (long)((wait_ms - (double)wait.tv_sec * MS_PER_S) * NS_PER_MS);
	if (guest->ended || ppoll(&watched, 1, &wait, NULL) <= 0)
		return false;
	n = read(guest->master, bytes, sizeof(bytes));
	if (n <= 0) {
		guest->ended = true;
		return false;
	}
	answer->last = now_ms() - guest->since;
	if (answer->n_bytes == 0)
		answer->first = answer->last;
	answer->n_bytes += (size_t)n;
	vterm_input_write(guest->vterm, bytes, (size_t)n);
	return true;
}

struct Answer guest_settle(struct Guest *guest, const char *text, int quiet_ms)
{
	struct Answer answer = {.seen = -1, .first = -1, .last = -1};

	while (!guest->ended && now_ms() - guest->since < LIMIT_MS) {
		bool came = take(guest, quiet_ms, &answer);

		if (came && text && answer.seen < 0 && shows(guest, text))
			answer.seen = answer.last;
		if (!came && (text ? answer.seen >= 0 : answer.n_bytes > 0))
			break;
	}
	return answer;
}

struct Answer guest_listen(struct Guest *guest, int ms)
{
	struct Answer answer = {.seen = -1, .first = -1, .last = -1};
	double end;

	guest->since = now_ms();
	end = guest->since + ms;
	for (double left = ms; left > 0 && !guest->ended; left = end - now_ms())
		take(guest, left, &answer);
	return answer;
}

void guest_type(struct Guest *guest, const char *keys)
{
	guest->since = now_ms();
	write_all(guest->master, keys, strlen(keys));
}

/* The number after `name` in a file of /proc/PID. */
static double proc_number(const struct Guest *guest, const char *file, const char *name)
{
	char path[LINE_SIZE], line[LINE_SIZE];
	double number = 0;
	FILE *in;

	snprintf(path, sizeof(path), "/proc/%d/%s", (int)guest->pid, file);
	in = fopen(path, "r");
	while (in && fgets(line, sizeof(line), in))
		if (strncmp(line, name, strlen(name)) == 0)
			number = strtod(line + strlen(name), NULL);
	if (in)
		fclose(in);
	return number;
}

struct Usage guest_usage(const struct Guest *guest)
{
	return (struct Usage){
		.rss_kib = proc_number(guest, "smaps_rollup", "Rss:"),
		.anonymous_kib = proc_number(guest, "smaps_rollup", "Anonymous:"),
		.cpu_ms = proc_number(guest, "schedstat", "") / NS_PER_MS,
		.n_wakeups = proc_number(guest, "status", "voluntary_ctxt_switches:"),
		.n_switches = proc_number(guest, "status", "nonvoluntary_ctxt_switches:"),
	};
}

double guest_end(struct Guest *guest, const char *keys)
{
	struct Answer answer = {.seen = -1};
	double ended = -1;
	int status;

	guest_type(guest, keys);
	while (ended < 0 && now_ms() - guest->since < LIMIT_MS) {
		take(guest, 1, &answer);
		if (waitpid(guest->pid, &status, WNOHANG) == guest->pid)
			ended = now_ms() - guest->since;
	}
	if (ended < 0) {
		kill(guest->pid, SIGKILL);
		waitpid(guest->pid, &status, 0);
	}
	close(guest->master);
	vterm_free(guest->vterm);
	heap_free(guest);
	return ended;
}

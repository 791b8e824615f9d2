/* Guest: a program on a pseudo-terminal whose answers are timed. */
#ifndef TESTS_BENCH_GUEST_H
#define TESTS_BENCH_GUEST_H

#include <stdbool.h>
#include <stddef.h>

struct Guest;

/* What came between a moment and the quiet that follows it. Times in milliseconds since that
 * moment. */
struct Answer {
	double seen;  /* until the text that was waited for stood on the screen; -1: it never did */
	double first; /* byte; -1: none came */
	double last;
	size_t n_bytes;
};

/* What a process takes. */
struct Usage {
	double rss_kib, anonymous_kib;
	double cpu_ms;
	double n_wakeups;  /* voluntary context switches so far */
	double n_switches; /* and those that were forced on it */
};

/* Starts `argv` on a terminal of that size; ends the benchmark when the system refuses. The moment
 * is the start. */
struct Guest *guest_start(char *const argv[], int rows, int columns);
/* Reads until nothing has come for `quiet_ms`, and `text` (NULL: anything) is on the screen; at
 * most some seconds. */
struct Answer guest_settle(struct Guest *guest, const char *text, int quiet_ms);
/* Types; the moment is now. */
void guest_type(struct Guest *guest, const char *keys);
/* Listens for so long whatever comes. */
struct Answer guest_listen(struct Guest *guest, int ms);
struct Usage guest_usage(const struct Guest *guest);
/* The screen on standard error. */
void guest_show(const struct Guest *guest);
/* Types `keys` and frees; milliseconds until the program had ended, -1 when it had to be killed. */
double guest_end(struct Guest *guest, const char *keys);

#endif

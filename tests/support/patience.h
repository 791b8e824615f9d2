/* Patience: how long a test waits for a program before it calls it hung. On a busy machine a
 * program may be slow; only one that does nothing is given up early. */
#ifndef TESTS_SUPPORT_PATIENCE_H
#define TESTS_SUPPORT_PATIENCE_H

#include <stdbool.h>
#include <sys/types.h>

/* Waiting goes on in pieces of this length; after each silent one the program is looked at. */
#define PATIENCE_PIECE_MS 1000

/* What /proc says of a process. */
struct Pulse {
	char state;    /* R works or waits for a processor, S sleeps...; X when it is not there */
	long switches; /* context switches so far */
};

struct Pulse pulse_get(pid_t process);
/* It sleeps now, and slept all the time since `before`. */
bool pulse_is_still(pid_t process, struct Pulse before);

struct Patience {
	pid_t process;
	long deadline_ms; /* on the monotonic clock */
	int n_still;	  /* silent pieces in a row in which it did not run */
	struct Pulse pulse;
};

/* Waiting for this process begins. */
struct Patience patience_for(pid_t process);
/* After output has come (`heard`) or a piece has passed in silence: whether to wait on. */
bool patience_lasts(struct Patience *patience, bool heard);

#endif

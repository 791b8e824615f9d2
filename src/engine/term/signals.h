/* Signals: those that concern the terminal, and the crash handler. Private to the room. */
#ifndef QTP_TERM_SIGNALS_H
#define QTP_TERM_SIGNALS_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

#define N_TAKEN_SIGNALS 7

/* What was there before, to be given back. */
struct SignalState {
	bool taken;
	struct sigaction old[N_TAKEN_SIGNALS];
	sigset_t old_mask;
	sigset_t wait_mask; /* for ppoll: the taken signals come through only there */
};

/*
 * Takes SIGWINCH SIGTERM SIGHUP SIGINT SIGQUIT SIGTSTP SIGCONT: blocked, with a handler that only
 * sets a flag. Those ignored so far (nohup, a shell without job control) stay ignored.
 */
void signals_take(struct SignalState *state);
/* Dispositions and mask as before; children started now have clean ones. */
void signals_give_back(struct SignalState *state);
/* Whether `signal` has come since it was last asked for. */
bool signals_came(int signal);
/* Lets those through that wait blocked, and tells whether any has come. */
bool signals_waiting(const struct SignalState *state);

/*
 * From here to crash_disarm a crash (SEGV BUS ABRT FPE ILL SYS) writes `restore` (copied, at most
 * 255 bytes) to fd 1, sets `modes` on fd 0, puts `saved_error` back as fd 2 (-1: leaves it), and
 * dies as it would have.
 */
void crash_arm(const char *restore, const struct termios *modes, int saved_error);
void crash_disarm(void);

#endif

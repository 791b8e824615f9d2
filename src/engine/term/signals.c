/* Signals become flags; crashes restore the terminal first. */
#include "signals.h"

#include "qtp/engine/base/math.h"

#include <string.h>
#include <unistd.h>

static const int taken_signals[N_TAKEN_SIGNALS] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT,
						   SIGQUIT,  SIGTSTP, SIGCONT};
static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGSYS};

#define N_CRASH_SIGNALS N_ITEMS(crash_signals)
#define CRASH_RESTORE 256
#define CRASH_STACK 16384

/* The flags of the handler: file scope because a handler has no other way in. */
static volatile sig_atomic_t came[NSIG];

/* The terminal as a crash must leave it, for the same reason. */
static struct {
	char restore[CRASH_RESTORE];
	size_t length;
	struct termios modes;
	int saved_error;
	struct sigaction old[N_CRASH_SIGNALS];
	char stack[CRASH_STACK]; /* a crash may be the end of the stack */
} crash;

static void note(int signal)
{
	came[signal] = 1;
}

static void take_all(sigset_t *ret_set)
{
	sigemptyset(ret_set);
	for (size_t i = 0; i < N_TAKEN_SIGNALS; i++)
		sigaddset(ret_set, taken_signals[i]);
}

void signals_take(struct SignalState *state)
{
	struct sigaction action = {.sa_handler = note};
	sigset_t set;

	if (state->taken)
		return;
	take_all(&set);
	sigprocmask(SIG_BLOCK, &set, &state->old_mask);
	state->wait_mask = state->old_mask;
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < N_TAKEN_SIGNALS; i++) {
		came[taken_signals[i]] = 0;
		sigdelset(&state->wait_mask, taken_signals[i]);
		sigaction(taken_signals[i], NULL, &state->old[i]);
		if (state->old[i].sa_handler != SIG_IGN)
			sigaction(taken_signals[i], &action, NULL);
	}
	state->taken = true;
}

void signals_give_back(struct SignalState *state)
{
	if (!state->taken)
		return;
	for (size_t i = 0; i < N_TAKEN_SIGNALS; i++)
		sigaction(taken_signals[i], &state->old[i], NULL);
	sigprocmask(SIG_SETMASK, &state->old_mask, NULL);
	state->taken = false;
}

/* ppoll lets a signal through only when no file is ready: under a flood of keys they would wait for
 * ever. */
static void let_through(const struct SignalState *state)
{
	sigset_t pending, blocked;

	if (sigpending(&pending) != 0 || sigisemptyset(&pending))
		return;
	sigprocmask(SIG_SETMASK, &state->wait_mask, &blocked);
	sigprocmask(SIG_SETMASK, &blocked, NULL);
}

bool signals_came(int signal)
{
	if (!came[signal])
		return false;
	came[signal] = 0;
	return true;
}

bool signals_waiting(const struct SignalState *state)
{
	let_through(state);
	for (size_t i = 0; i < N_TAKEN_SIGNALS; i++)
		if (came[taken_signals[i]])
			return true;
	return false;
}

/* Only calls that are safe in a handler. */
static void on_crash(int signal, siginfo_t *info, void *context)
{
	(void)context;
	if (crash.length > 0 && write(1, crash.restore, crash.length) < 0)
		crash.length = 0;
	tcsetattr(0, TCSANOW, &crash.modes);
	if (crash.saved_error >= 0)
		dup2(crash.saved_error, 2);
	for (size_t i = 0; i < N_CRASH_SIGNALS; i++)
		sigaction(crash_signals[i], &crash.old[i], NULL);
	/* a fault happens again on return; what was sent must be sent again */
	if (info->si_code <= 0)
		raise(signal);
}

void crash_arm(const char *restore, const struct termios *modes, int saved_error)
{
	struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
	stack_t stack = {.ss_sp = crash.stack, .ss_size = sizeof(crash.stack)}, present;

	crash.length = strnlen(restore, CRASH_RESTORE - 1);
	memcpy(crash.restore, restore, crash.length);
	crash.modes = *modes;
	crash.saved_error = saved_error;
	if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE))
		sigaltstack(&stack, NULL);
	sigfillset(&action.sa_mask);
	for (size_t i = 0; i < N_CRASH_SIGNALS; i++)
		sigaction(crash_signals[i], &action, &crash.old[i]);
}

void crash_disarm(void)
{
	for (size_t i = 0; i < N_CRASH_SIGNALS; i++)
		sigaction(crash_signals[i], &crash.old[i], NULL);
}

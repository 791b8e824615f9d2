/* Editor: a child with the terminal to itself, as long as it runs. */
#include "qtp/engine/os/editor.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>

/* Keys that end programs are meant for the child alone. */
static const int terminal_signals[] = {SIGINT, SIGQUIT};
#define N_SIGNALS (sizeof terminal_signals / sizeof terminal_signals[0])

/* The shell takes the options apart; the path stays one word whatever is in it. */
static int start(const char *editor, const char *path, pid_t *ret_child)
{
	const char *const arguments[] = {"sh", "-c", "exec $1 \"$2\"", "sh", editor, path, NULL};
	posix_spawnattr_t attributes;
	sigset_t defaults, none;
	int fault;

	sigemptyset(&defaults);
	sigemptyset(&none);
	for (size_t i = 0; i < N_SIGNALS; i++)
		sigaddset(&defaults, terminal_signals[i]);
	if (posix_spawnattr_init(&attributes) != 0)
		return ENOMEM;
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	posix_spawnattr_setsigdefault(&attributes, &defaults);
	posix_spawnattr_setsigmask(&attributes, &none);
	fault = posix_spawn(ret_child, "/bin/sh", NULL, &attributes, (char **)(uintptr_t)arguments,
			    environ);
	posix_spawnattr_destroy(&attributes);
	return fault;
}

static int wait_for(pid_t child)
{
	int status;

	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return status;
}

bool os_edit_file(const char *editor, const char *path, struct Error *error)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before[N_SIGNALS];
	pid_t child;
	int fault, status = 0;

	for (size_t i = 0; i < N_SIGNALS; i++)
		sigaction(terminal_signals[i], &ignore, &before[i]);
	fault = start(editor, path, &child);
	if (fault == 0)
		status = wait_for(child);
	for (size_t i = 0; i < N_SIGNALS; i++)
		sigaction(terminal_signals[i], &before[i], NULL);
	if (fault != 0)
		return error_set(error, ERROR_IO, "", "The editor cannot be started: %s.",
				 strerror(fault));
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return error_set(error, ERROR_IO, "",
				 "The editor \"%.60s\" failed; the text is as it was before.",
				 editor);
	return true;
}

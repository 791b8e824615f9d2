/* Opener: hands a file or an address to the program of the system that shows it. */
#include "qtp/engine/os/opener.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __APPLE__
#define OPENER "open"
#else
#define OPENER "xdg-open"
#endif

/* The terminal stays ours: what the opener says goes nowhere. */
static int start(const char *target, pid_t *ret_child)
{
	const char *const arguments[] = {OPENER, target, NULL};
	posix_spawn_file_actions_t files;
	int fault = posix_spawn_file_actions_init(&files);

	if (fault != 0)
		return fault;
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO && fault == 0; fd++)
		fault = posix_spawn_file_actions_addopen(&files, fd, "/dev/null", O_RDWR, 0);
	if (fault == 0)
		fault = posix_spawnp(ret_child, OPENER, &files, NULL, (char **)(uintptr_t)arguments,
				     environ);
	posix_spawn_file_actions_destroy(&files);
	return fault;
}

bool os_open_outside(const char *target, struct Error *error)
{
	pid_t child;
	int status = 0, fault = start(target, &child);

	if (fault != 0)
		return error_set(error, ERROR_IO, "",
				 "The opener of the system, " OPENER ", cannot be started: %s.",
				 strerror(fault));
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return error_set(error, ERROR_IO, "", "Cannot wait for " OPENER ": %s.",
					 strerror(errno));
	return (WIFEXITED(status) && WEXITSTATUS(status) == 0) ||
	       error_set(error, ERROR_IO, "",
			 OPENER
			 " could not open it. Open it by hand, or install a program for it.");
}

/* Process: the standard files and signals of the process, set once at the start. */
#include "qtp/engine/os/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void os_guard_standard_fds(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) >= 0 || errno != EBADF)
			continue;
		/* The lowest free number is handed out, and all below this one are in use. An
		 * output that was closed fails when it is written. */
		if (open("/dev/null", fd == STDOUT_FILENO ? O_RDONLY : O_RDWR) != fd)
			abort();
	}
}

void os_tell_file_limits(void)
{
	signal(SIGXFSZ, SIG_IGN);
}

const char *os_program_folder(struct Arena *arena)
{
	char path[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
	char *slash;

	if (length <= 0)
		return NULL;
	path[length] = '\0';
	slash = strrchr(path, '/');
	return slash ? arena_text_n(arena, path, (size_t)(slash - path)) : NULL;
}

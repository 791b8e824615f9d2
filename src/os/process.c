/* Process: the standard files and the mode of new files, set once at the start. */
#include "qtp/os/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PRIVATE_MASK = 077 };

void os_guard_standard_fds(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) >= 0 || errno != EBADF)
			continue;
		/* The lowest free number is handed out, and all below this one are in use. */
		if (open("/dev/null", O_RDWR) != fd)
			abort();
	}
}

void os_set_umask(void)
{
	umask(PRIVATE_MASK);
}

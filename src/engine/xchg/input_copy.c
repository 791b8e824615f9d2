/* Input copy: what comes through a pipe as a file in memory, which can be read again. */
#include "input_copy.h"

#include "qtp/engine/base/math.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#define CHUNK ((size_t)1 << 16)

bool input_copy_write(int fd, const void *bytes, size_t n)
{
	const char *at = bytes;

	while (n > 0) {
		ssize_t done = write(fd, at, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		at += done;
		n -= (size_t)done;
	}
	return true;
}

int input_copy(int fd, const void *first, size_t n, size_t max)
{
	int copy = memfd_create("qtp-input", MFD_CLOEXEC);
	bool fine = copy >= 0 && input_copy_write(copy, first, n);
	char chunk[CHUNK];
	ssize_t got = 1;

	while (fine && got != 0 && max > 0) {
		got = read(fd, chunk, size_min(sizeof chunk, max));
		if (got < 0 && errno == EINTR)
			continue;
		fine = got >= 0 && input_copy_write(copy, chunk, (size_t)got);
		max -= got > 0 ? (size_t)got : 0;
	}
	if (fine && lseek(copy, 0, SEEK_SET) == 0)
		return copy;
	if (copy >= 0)
		close(copy);
	return -1;
}

/* The system calls on descriptors 0, 1 and 2. */
#include "tty.h"

#include "qtp/engine/base/math.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define MOST_ROWS 600
#define MOST_COLUMNS 1200
#define MS_PER_S 1000
#define NS_PER_MS 1000000L

void tty_write(const char *text)
{
	size_t length = strlen(text);

	while (length > 0) {
		ssize_t written = write(STDOUT_FILENO, text, length);

		if (written < 0 && errno != EINTR)
			return;
		if (written > 0) {
			text += written;
			length -= (size_t)written;
		}
	}
}

bool tty_size(int *ret_rows, int *ret_columns)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
		return false;
	*ret_rows = int_clamp(size.ws_row, 1, MOST_ROWS);
	*ret_columns = int_clamp(size.ws_col, 1, MOST_COLUMNS);
	return true;
}

bool tty_read(struct Input *input)
{
	size_t size;
	char *bytes = input_room(input, &size);
	ssize_t n = read(STDIN_FILENO, bytes, size);

	if (n > 0)
		input_added(input, (size_t)n);
	return n > 0 || (n < 0 && (errno == EINTR || errno == EAGAIN));
}

bool tty_has_input(void)
{
	struct pollfd file = {.fd = STDIN_FILENO, .events = POLLIN};

	return poll(&file, 1, 0) > 0;
}

enum Woken tty_sleep(int wake_fd, int timeout_ms, const sigset_t *mask)
{
	struct pollfd files[] = {
		{.fd = STDIN_FILENO, .events = POLLIN},
		{.fd = wake_fd, .events = POLLIN},
	};
	struct timespec limit = {
		.tv_sec = timeout_ms / MS_PER_S,
		.tv_nsec = timeout_ms % MS_PER_S * NS_PER_MS,
	};
	int n = ppoll(files, N_ITEMS(files), timeout_ms < 0 ? NULL : &limit, mask);

	if (n < 0)
		return WOKEN_BY_SIGNAL;
	if (n == 0)
		return WOKEN_BY_TIME;
	return files[0].revents ? WOKEN_BY_INPUT : WOKEN_BY_FILE;
}

int tty_hide_errors(const char *path)
{
	const int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
	int fd = open(path ? path : "/dev/null", flags, 0600);
	int saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

	if (fd < 0)
		fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (fd >= 0) {
		dup2(fd, STDERR_FILENO);
		close(fd);
	}
	return saved;
}

void tty_show_errors(int saved)
{
	if (saved < 0)
		return;
	dup2(saved, STDERR_FILENO);
	close(saved);
}

/* Watch: wakes a waiting program when another process has written to its file. */
#include "qtp/engine/os/file.h"

#include "failure.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

enum { EVENT_BYTES = 4096, INHERITED_MOST = 64 };

int os_watch_open(const char *path)
{
	/* A commit ends with its journal going away. Writes are not asked for: those of others
	 * would wake us too. */
	const uint32_t changes = IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE_SELF |
				 IN_MOVE_SELF | IN_ONLYDIR;
	struct Arena arena = {0};
	const char *folder, *name;
	int fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);

	os_split_path(&arena, path, &folder, &name);
	if (fd >= 0 && inotify_add_watch(fd, folder, changes) < 0) {
		close(fd);
		fd = -1;
	}
	/* What is copied onto the file has no journal. It is not there yet perhaps. */
	if (fd >= 0)
		(void)inotify_add_watch(fd, path, IN_CLOSE_WRITE);
	arena_release(&arena);
	return fd;
}

/* The file's journal went away, or the file itself did, was replaced or written by whoever. */
static bool concerns(const struct inotify_event *event, const char *name)
{
	const char *rest;

	if (event->mask &
	    (IN_Q_OVERFLOW | IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_CLOSE_WRITE))
		return true;
	if (event->len == 0 || strncmp(event->name, name, strlen(name)) != 0)
		return false;
	rest = event->name + strlen(name);
	return *rest == '\0' ||
	       (strcmp(rest, "-journal") == 0 && event->mask & (IN_DELETE | IN_MOVED_FROM));
}

static bool any_concerns(const char *events, size_t length, const char *name)
{
	size_t at = 0;

	while (at + sizeof(struct inotify_event) <= length) {
		const struct inotify_event *event = (const void *)(events + at);

		if (concerns(event, name))
			return true;
		at += sizeof *event + event->len;
	}
	return false;
}

bool os_watch_drain(int fd, const char *path)
{
	_Alignas(struct inotify_event) char events[EVENT_BYTES];
	struct Arena arena = {0};
	const char *folder, *name;
	bool changed = false;
	ssize_t length;

	os_split_path(&arena, path, &folder, &name);
	while ((length = read(fd, events, sizeof events)) > 0 || (length < 0 && errno == EINTR))
		if (length > 0 && any_concerns(events, (size_t)length, name))
			changed = true;
	arena_release(&arena);
	return changed;
}

/* The child holds nothing but the watch until the program has let go of it, and calls nothing but
 * what a child of any process may. */
static void end_watch(int fd, int gone)
{
	char byte;

	for (int other = 0; other < INHERITED_MOST; other++)
		if (other != fd && other != gone)
			close(other);
	while (read(gone, &byte, 1) < 0 && errno == EINTR)
		;
	_exit(0);
}

void os_watch_leave(int fd)
{
	int ends[2];

	if (fd < 0)
		return;
	if (pipe2(ends, O_CLOEXEC) == 0) {
		if (fork() == 0)
			end_watch(fd, ends[0]);
		close(fd);
		close(ends[0]);
		close(ends[1]);
	} else {
		close(fd);
	}
}

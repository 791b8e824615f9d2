/* Read: a whole file, within a limit. */
#include "qtp/engine/os/file.h"

#include "failure.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { FIRST_BYTES = 4096 };
#define PIPES_OF_SHELLS 0x50495045 /* f_type of the file system of pipes without a name */

/* What was read. */
struct Content {
	char *data;
	size_t length;
};

static bool too_large(struct FileToRead file, struct Error *error)
{
	return error_set(error, ERROR_INPUT, "",
			 "%s is larger than the %zu bytes allowed here. Split it into parts.",
			 file.path, file.limit);
}

/* Room for what the file says it has and one byte more, so that the end is met without growing. */
static size_t first_capacity(int fd, size_t limit)
{
	struct stat found;
	size_t size = FIRST_BYTES;

	if (fstat(fd, &found) == 0 && S_ISREG(found.st_mode) && found.st_size > 0)
		size = (size_t)found.st_size + 2;
	return size < limit + 2 ? size : limit + 2;
}

/* Always leaves room for the closing NUL. */
static bool read_all(int fd, struct FileToRead file, struct Arena *arena,
		     struct Content *ret_content, struct Error *error)
{
	size_t capacity = first_capacity(fd, file.limit), length = 0;
	char *data = arena_alloc(arena, capacity);
	ssize_t got;

	for (;;) {
		if (length + 1 >= capacity)
			data = arena_grow(arena, data, capacity, &capacity, 1);
		got = read(fd, data + length, capacity - length - 1);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			break;
		length += (size_t)got;
		if (length > file.limit)
			return too_large(file, error);
	}
	if (got < 0)
		return os_failed(error, "read", file.path, errno);
	data[length] = '\0';
	*ret_content = (struct Content){data, length};
	return true;
}

static bool read_opened(int fd, struct FileToRead file, struct Arena *arena,
			struct Content *ret_content, struct Error *error)
{
	bool fine = read_all(fd, file, arena, ret_content, error);

	close(fd);
	return fine;
}

/* A pipe with a name has maybe no one at its other end, and a terminal is typed at; one that the
 * shell has made, as <(COMMAND), is fed. */
static bool may_never_end(int fd, const struct stat *found)
{
	struct statfs system;

	if (S_ISCHR(found->st_mode))
		return isatty(fd) == 1;
	return S_ISFIFO(found->st_mode) &&
	       (fstatfs(fd, &system) != 0 || system.f_type != PIPES_OF_SHELLS);
}

int os_open_input(const char *path, struct Error *error)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	struct stat found;

	if (fd < 0) {
		error_clear(error);
		return -1;
	}
	if (fstat(fd, &found) == 0 && may_never_end(fd, &found)) {
		close(fd);
		error_set_shell("Name a file, or - for standard input.", error, ERROR_IO, "",
				"%s is a named pipe or a terminal.", path);
		return -1;
	}
	fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
	error_clear(error);
	return fd;
}

static bool read_path(struct FileToRead file, struct Arena *arena, struct Content *ret_content,
		      struct Error *error)
{
	int fd;

	if (strcmp(file.path, "-") == 0)
		return read_all(STDIN_FILENO, (struct FileToRead){"The standard input", file.limit},
				arena, ret_content, error);
	fd = os_open_input(file.path, error);
	if (fd < 0)
		return error->code == ERROR_NONE && os_failed(error, "read", file.path, errno);
	return read_opened(fd, file, arena, ret_content, error);
}

bool os_read_file(struct FileToRead file, struct Arena *arena, char **ret_data, size_t *ret_length,
		  struct Error *error)
{
	struct Content content = {0};

	if (!read_path(file, arena, &content, error))
		return false;
	*ret_data = content.data;
	*ret_length = content.length;
	return true;
}

bool os_read_regular(struct FileToRead file, struct Arena *arena, char **ret_data,
		     size_t *ret_length, struct Error *error)
{
	int fd = open(file.path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	struct Content content = {0};
	struct stat found;

	if (fd < 0)
		return os_failed(error, "read", file.path, errno);
	if (fstat(fd, &found) != 0 || !S_ISREG(found.st_mode)) {
		close(fd);
		return error_set(error, ERROR_IO, "", "%s is not a regular file. Move it away.",
				 file.path);
	}
	if (!read_opened(fd, file, arena, &content, error))
		return false;
	*ret_data = content.data;
	*ret_length = content.length;
	return true;
}

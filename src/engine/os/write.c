/* Write: files that are there whole or not at all. */
#include "qtp/engine/os/file.h"

#include "failure.h"
#include "temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	PRIVATE_FILE = 0600,
	ANY_FILE = 0666,
	PERMISSIONS = 0777,
	PRIVATE_MASK = 077,
	NAME_TRIES = 1000,
	NAME_BYTES = 64
};

/* A file being written: an open folder, the name it will have, the name it has meanwhile. */
struct Draft {
	int folder, fd;
	const char *name;
	mode_t mode; /* of the finished file */
	char temporary[NAME_BYTES];
};

struct Content {
	const void *data;
	size_t length;
};

static bool open_folder(const char *path, int *ret_fd, struct Error *error)
{
	*ret_fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return *ret_fd >= 0 || os_failed(error, "open the folder", path, errno);
}

/* What the user's mask leaves of a new file. There is one thread, so no other file is made between.
 */
static mode_t unmasked_mode(void)
{
	mode_t mask = umask(PRIVATE_MASK);

	umask(mask);
	return ANY_FILE & ~mask;
}

/* Only a plain file may be replaced: renaming over a link or a device would lose it. */
static bool check_target(int folder, const char *name, const char *path, bool replace,
			 struct Error *error)
{
	struct stat found;

	if (fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT ? true : os_failed(error, "write", path, errno);
	if (S_ISDIR(found.st_mode))
		return os_failed(error, "write", path, EISDIR);
	if (!S_ISREG(found.st_mode))
		return error_set(error, ERROR_IO, "",
				 "Cannot write %s: it is a link or a device. Name a plain file.",
				 path);
	return replace ? true : os_failed(error, "write", path, EEXIST);
}

static bool make_temporary(struct Draft *draft, const char *path, struct Error *error)
{
	for (int i = 0; i < NAME_TRIES; i++) {
		snprintf(draft->temporary, sizeof draft->temporary,
			 TEMPORARY_PREFIX "%0*" PRIx64 "-%d", MAKER_DIGITS, maker_here(), i);
		draft->fd =
			openat(draft->folder, draft->temporary,
			       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, PRIVATE_FILE);
		if (draft->fd >= 0)
			return true;
		if (errno != EEXIST)
			break;
	}
	return os_failed(error, "write", path, errno);
}

static bool write_all(int fd, const char *data, size_t length)
{
	while (length > 0) {
		ssize_t written = write(fd, data, length);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		data += written;
		length -= (size_t)written;
	}
	return true;
}

/* Closes the draft's file in any case; the first fault is the one in errno. */
static bool fill_draft(struct Draft *draft, struct Content content)
{
	bool fine = fchmod(draft->fd, draft->mode) == 0 &&
		    write_all(draft->fd, content.data, content.length) && fsync(draft->fd) == 0;
	int code = errno;

	if (close(draft->fd) != 0 && fine) {
		fine = false;
		code = errno;
	}
	errno = code;
	return fine;
}

/* Where the disk cannot rename without replacing, a hard link does the same in two steps. */
static bool move_name(int from_folder, const char *from, int to_folder, const char *to,
		      bool replace)
{
	if (replace)
		return renameat(from_folder, from, to_folder, to) == 0;
	if (renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE) == 0)
		return true;
	if (errno != EINVAL && errno != ENOSYS)
		return false;
	return linkat(from_folder, from, to_folder, to, 0) == 0 &&
	       unlinkat(from_folder, from, 0) == 0;
}

/* Where a file goes: a name in an open folder. */
struct Spot {
	int folder;
	const char *name, *path;
};

/*
 * After the name was given: a new one that the disk does not confirm is taken away again, so that
 * what failed has left nothing. What was replaced is gone. Some network disks cannot sync a folder
 * and say EINVAL; that is no fault of the file.
 */
static bool confirm(struct Spot spot, bool replaced, struct Error *error)
{
	int code;

	if (fsync(spot.folder) == 0 || errno == EINVAL)
		return true;
	code = errno;
	if (!replaced && unlinkat(spot.folder, spot.name, 0) == 0)
		return os_failed(error, "write", spot.path, code);
	return error_set(
		error, ERROR_IO, "",
		"%s was written, but the disk could not confirm it. Look at it before use.",
		spot.path);
}

static bool write_in(struct Draft *draft, const char *path, struct Content content, bool replace,
		     struct Error *error)
{
	int code;

	if (!check_target(draft->folder, draft->name, path, replace, error) ||
	    !make_temporary(draft, path, error))
		return false;
	if (fill_draft(draft, content) &&
	    move_name(draft->folder, draft->temporary, draft->folder, draft->name, replace))
		return confirm((struct Spot){draft->folder, draft->name, path}, replace, error);
	code = errno;
	unlinkat(draft->folder, draft->temporary, 0);
	return os_failed(error, "write", path, code);
}

static bool write_with_mode(const char *path, struct Content content, mode_t mode, bool replace,
			    struct Error *error)
{
	struct Arena arena = {0};
	struct Draft draft = {.mode = mode};
	const char *folder;
	bool fine;

	os_split_path(&arena, path, &folder, &draft.name);
	fine = open_folder(folder, &draft.folder, error);
	if (fine) {
		fine = write_in(&draft, path, content, replace, error);
		close(draft.folder);
	}
	arena_release(&arena);
	return fine;
}

bool os_write_file(const char *path, const void *data, size_t length, bool replace,
		   struct Error *error)
{
	struct Content content = {data, length};

	return write_with_mode(path, content, PRIVATE_FILE, replace, error);
}

bool os_write_shared_file(const char *path, const void *data, size_t length, bool replace,
			  struct Error *error)
{
	struct Content content = {data, length};
	struct stat found;
	bool is_there = lstat(path, &found) == 0 && S_ISREG(found.st_mode);

	return write_with_mode(path, content,
			       is_there ? found.st_mode & PERMISSIONS : unmasked_mode(), replace,
			       error);
}

static bool sync_file(const char *path, struct Error *error)
{
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	int code = 0;

	if (fd < 0)
		return os_failed(error, "open", path, errno);
	if (fsync(fd) != 0)
		code = errno;
	close(fd);
	return code == 0 || os_failed(error, "write", path, code);
}

static bool rename_in(struct Spot spot, const char *from, bool replace, struct Error *error)
{
	if (!check_target(spot.folder, spot.name, spot.path, replace, error))
		return false;
	if (!move_name(AT_FDCWD, from, spot.folder, spot.name, replace))
		return os_failed(error, "write", spot.path, errno);
	return confirm(spot, replace, error);
}

bool os_rename_durably(const char *from, const char *to, bool replace, struct Error *error)
{
	struct Arena arena = {0};
	const char *folder, *name;
	int fd;
	bool fine;

	os_split_path(&arena, to, &folder, &name);
	fine = sync_file(from, error) && open_folder(folder, &fd, error);
	if (fine) {
		fine = rename_in((struct Spot){fd, name, to}, from, replace, error);
		close(fd);
	}
	arena_release(&arena);
	return fine;
}

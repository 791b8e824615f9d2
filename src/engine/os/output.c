/* Output: files that a person asked for, never over a database. */
#include "qtp/engine/os/file.h"

#include "failure.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a SQLite database begins with, its NUL included. */
static const char magic[16] = "SQLite format 3";

static bool begins_as_database(const char *path)
{
	char head[sizeof magic];
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	bool is;

	if (fd < 0)
		return false;
	is = read(fd, head, sizeof head) == (ssize_t)sizeof head &&
	     memcmp(head, magic, sizeof head) == 0;
	close(fd);
	return is;
}

/* The open season file is known by its place, without opening it: closing it again would drop the
 * locks of the process. */
static bool is_database(const char *path, const char *season)
{
	struct stat found, open_file;

	if (stat(path, &found) != 0)
		return false;
	if (season && stat(season, &open_file) == 0 && found.st_dev == open_file.st_dev &&
	    found.st_ino == open_file.st_ino)
		return true;
	return S_ISREG(found.st_mode) && begins_as_database(path);
}

/* Whether a file that is there is in the folder or below it, by whatever name. */
static bool is_within(const char *path, const char *folder)
{
	char file[PATH_MAX], above[PATH_MAX];

	if (!folder || !realpath(path, file) || !realpath(folder, above))
		return false;
	return strncmp(file, above, strlen(above)) == 0 && file[strlen(above)] == '/';
}

static bool check_path(const char *path, const struct KeptFiles *kept, struct Error *error)
{
	for (size_t i = 0; i < sizeof kept->folders / sizeof kept->folders[0]; i++)
		if (is_within(path, kept->folders[i]))
			return error_set(error, ERROR_IO, "output",
					 "%.300s is a file of the program itself; it is not "
					 "written over. Give another name.",
					 path);
	if (is_database(path, kept->season))
		return error_set(error, ERROR_IO, "output",
				 "%s is a season file or another database; it is not written over. "
				 "Give another name.",
				 path);
	return os_check_name(path, error);
}

/* What would keep a file from being made, as far as that can be known before. */
static bool check_place(const char *path, bool replace, struct Error *error)
{
	struct FileFacts facts;

	if (!os_file_facts(path, &facts, error))
		return false;
	if (!facts.folder_writable)
		return error_set(error, ERROR_IO, "output",
				 "The folder of %.300s cannot be written. Name another.", path);
	if (facts.state == FILE_MISSING && !facts.is_symlink)
		return true;
	if (!replace)
		return error_set(error, ERROR_CONFLICT, "output", "%.300s is there already.", path);
	return (facts.state == FILE_REGULAR && !facts.is_symlink) ||
	       error_set(error, ERROR_IO, "output",
			 "%.300s is no plain file, so it is not replaced. Give another name.",
			 path);
}

bool os_check_output(const char *path, const struct KeptFiles *kept, bool replace,
		     struct Error *error)
{
	return check_path(path, kept, error) && check_place(path, replace, error);
}

/* What a killed process has left where the file goes. */
static void sweep_beside(const char *path)
{
	struct Arena arena = {0};
	const char *folder, *name;

	os_split_path(&arena, path, &folder, &name);
	os_sweep_temporaries(folder, 0);
	arena_release(&arena);
}

bool os_write_output(const char *path, const struct Text *data, const struct KeptFiles *kept,
		     bool replace, struct Error *error)
{
	if (!check_path(path, kept, error))
		return false;
	sweep_beside(path);
	return os_write_shared_file(path, text_get(data), data->length, replace, error);
}

bool os_write_private_output(const char *path, const struct Text *data,
			     const struct KeptFiles *kept, bool replace, struct Error *error)
{
	if (!check_path(path, kept, error))
		return false;
	sweep_beside(path);
	return os_write_file(path, text_get(data), data->length, replace, error);
}

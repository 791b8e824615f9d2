/* Failure: the sentence for a system call that failed. */
#include "failure.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

struct Cause {
	int code;
	enum ErrorCode kind;
	const char *words;
};

static const struct Cause causes[] = {
	{ENOSPC, ERROR_FULL, "the disk is full. Free some space and try again"},
	{EDQUOT, ERROR_FULL, "your quota on this disk is used up. Free some space and try again"},
	{EFBIG, ERROR_FULL, "the file would be larger than the system allows"},
	{EMFILE, ERROR_FULL, "too many files are open"},
	{ENFILE, ERROR_FULL, "too many files are open on this machine"},
	{ENOENT, ERROR_IO,
	 "there is no such file or folder. Check the spelling, or make the folder first"},
	{ENOTDIR, ERROR_IO, "a part of the path is a file, not a folder"},
	{EISDIR, ERROR_IO, "it is a folder. Name a file in it"},
	{EROFS, ERROR_IO, "the disk is read-only. Choose another place"},
	{ELOOP, ERROR_IO, "it leads round in a circle of links"},
	{ENAMETOOLONG, ERROR_IO, "the name is too long"},
	{EXDEV, ERROR_IO, "it is on another disk"},
	{EEXIST, ERROR_CONFLICT,
	 "a file of that name is there already. Choose another name, or say --force to replace it"},
	{EIO, ERROR_IO, "the disk reported a fault. Look after the disk before anything else"},
};

/* Who owns what refused us: the path itself, or its nearest folder that can be seen. */
static bool permission_failed(struct Error *error, const char *action, const char *path)
{
	struct Arena arena = {0};
	struct stat facts;
	const char *seen = path, *folder, *name;

	while (stat(seen, &facts) != 0 && strcmp(seen, "/") != 0 && strcmp(seen, ".") != 0) {
		os_split_path(&arena, seen, &folder, &name);
		seen = folder;
	}
	if (stat(seen, &facts) != 0)
		error_set(error, ERROR_IO, "", "Cannot %s %s: permission is missing.", action,
			  path);
	else
		error_set(
			error, ERROR_IO, "",
			"Cannot %s %s: permission is missing (%s belongs to user %lu, mode %04o). "
			"Ask its owner, or choose another place.",
			action, path, seen, (unsigned long)facts.st_uid,
			(unsigned)(facts.st_mode & 07777));
	arena_release(&arena);
	return false;
}

bool os_failed(struct Error *error, const char *action, const char *path, int code)
{
	if (code == EACCES || code == EPERM)
		return permission_failed(error, action, path);
	for (size_t i = 0; i < sizeof causes / sizeof causes[0]; i++)
		if (causes[i].code == code)
			return error_set(error, causes[i].kind, "", "Cannot %s %s: %s.", action,
					 path, causes[i].words);
	return error_set(error, ERROR_IO, "", "Cannot %s %s: the system says \"%s\".", action, path,
			 strerror(code));
}

const char *os_owners(const char *path, const struct FileFacts *facts, struct Arena *arena)
{
	const char *folder =
		arena_format(arena, "user %u, mode %04o", facts->folder_owner, facts->folder_mode);

	if (facts->state == FILE_MISSING)
		return arena_format(arena, "the folder of %s belongs to %s", path, folder);
	return arena_format(arena, "%s belongs to user %u, mode %04o, its folder to %s", path,
			    facts->owner, facts->mode, folder);
}

/* After the last character that is not a slash; at least 1, so that "/" stays. */
static size_t length_without_slashes(const char *path, size_t length)
{
	while (length > 1 && path[length - 1] == '/')
		length--;
	return length;
}

void os_split_path(struct Arena *arena, const char *path, const char **ret_folder,
		   const char **ret_name)
{
	size_t length = length_without_slashes(path, strlen(path));
	size_t start = length;

	while (start > 0 && path[start - 1] != '/')
		start--;
	*ret_name = arena_text_n(arena, path + start, length - start);
	*ret_folder =
		start == 0 ? "." : arena_text_n(arena, path, length_without_slashes(path, start));
}

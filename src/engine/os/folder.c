/* Folder: making folders, removing files, sweeping what a killed process left. */
#include "qtp/engine/os/file.h"

#include "failure.h"
#include "temporary.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PRIVATE_FOLDER = 0700 };

static bool make_one(const char *path, struct Error *error)
{
	struct stat found;
	int code;

	if (mkdir(path, PRIVATE_FOLDER) == 0)
		return true;
	code = errno;
	/* Something there answers EEXIST, or on a read-only disk EROFS; only a folder will do. */
	if (stat(path, &found) == 0)
		return S_ISDIR(found.st_mode) ? true
					      : os_failed(error, "make the folder", path, ENOTDIR);
	return os_failed(error, "make the folder", path, code == EEXIST ? ENOTDIR : code);
}

bool os_make_folder(const char *path, struct Error *error)
{
	struct Arena arena = {0};
	char *part = arena_text(&arena, path);
	bool fine = (*path != '\0' || os_failed(error, "make the folder", path, ENOENT)) &&
		    os_check_name(path, error);

	for (char *slash = strchr(part + (*part != '\0'), '/'); fine && slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		fine = make_one(part, error);
		*slash = '/';
	}
	fine = fine && make_one(path, error);
	arena_release(&arena);
	return fine;
}

bool os_remove_file(const char *path, struct Error *error)
{
	if (unlink(path) == 0 || errno == ENOENT)
		return true;
	return os_failed(error, "remove", path, errno);
}

static bool is_old(int folder, const char *name, int64_t now)
{
	const int64_t day_seconds = INT64_C(24) * 60 * 60;
	const int64_t microseconds = 1000000;
	struct stat found;

	return fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(found.st_mode) &&
	       now / microseconds - found.st_mtime > day_seconds;
}

void os_draft_name(struct Text *name, const char *path, uint64_t random)
{
	const int n_random = DRAFT_DIGITS - MAKER_DIGITS;

	text_format(name, "%s" DRAFT_MARK "%0*" PRIx64 "%0*" PRIx64, path, MAKER_DIGITS,
		    maker_here(), n_random, random & ((UINT64_C(1) << 4 * n_random) - 1));
}

/* The digits of a draft, or of the journal of one; NULL: it is neither. */
static const char *draft_digits(const char *name)
{
	static const char journal[] = "-journal";
	size_t length = strlen(name), ending = strlen(journal), mark = strlen(DRAFT_MARK);
	const char *digits;

	if (length > ending && strcmp(name + length - ending, journal) == 0)
		length -= ending;
	if (length <= mark + DRAFT_DIGITS)
		return NULL;
	digits = name + length - DRAFT_DIGITS;
	return strspn(digits, "0123456789abcdef") == DRAFT_DIGITS &&
			       strncmp(digits - mark, DRAFT_MARK, mark) == 0
		       ? digits
		       : NULL;
}

/* Where the name of an unfinished file says who makes it; NULL: it is none. Of
 * one of another kind of name no one knows. */
static const char *unfinished_maker(const char *name)
{
	const size_t prefix = strlen(TEMPORARY_PREFIX);

	if (strncmp(name, TEMPORARY_PREFIX, prefix) == 0)
		return strlen(name) > prefix + MAKER_DIGITS && name[prefix + MAKER_DIGITS] == '-'
			       ? name + prefix
			       : "";
	return draft_digits(name);
}

/* What its maker has left, or no one has touched for a day. */
static bool is_left(int folder, const char *name, int64_t now)
{
	const char *maker = unfinished_maker(name);

	return maker && ((*maker && maker_is_gone(maker)) || is_old(folder, name, now));
}

size_t os_sweep_temporaries(const char *folder, int64_t now)
{
	DIR *entries = opendir(folder);
	struct dirent *entry;
	size_t n_removed = 0;

	if (!entries)
		return 0;
	while ((entry = readdir(entries)) != NULL) {
		if (is_left(dirfd(entries), entry->d_name, now) &&
		    unlinkat(dirfd(entries), entry->d_name, 0) == 0)
			n_removed++;
	}
	closedir(entries);
	return n_removed;
}

const char *os_find_file(const char *folder, const char *prefix, struct Arena *arena, size_t *ret_n)
{
	DIR *entries = opendir(folder);
	struct dirent *entry;
	const char *found = NULL;

	*ret_n = 0;
	if (!entries)
		return NULL;
	while ((entry = readdir(entries)) != NULL) {
		if (strncmp(entry->d_name, prefix, strlen(prefix)) != 0)
			continue;
		found = *ret_n == 0 ? arena_text(arena, entry->d_name) : found;
		++*ret_n;
	}
	closedir(entries);
	return found;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **os_list_files(const char *folder, const char *ending, struct Arena *arena,
			   size_t *ret_n)
{
	DIR *entries = opendir(folder);
	struct dirent *entry;
	const char **names = NULL;
	size_t capacity = 0, n_ending = strlen(ending);

	*ret_n = 0;
	if (!entries)
		return NULL;
	while ((entry = readdir(entries)) != NULL) {
		size_t length = strlen(entry->d_name);

		if (length <= n_ending || strcmp(entry->d_name + length - n_ending, ending) != 0)
			continue;
		names = arena_grow(arena, names, *ret_n, &capacity, sizeof names[0]);
		names[(*ret_n)++] = arena_text_n(arena, entry->d_name, length - n_ending);
	}
	closedir(entries);
	if (names)
		qsort(names, *ret_n, sizeof names[0], by_name);
	return names;
}

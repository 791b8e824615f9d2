/* What is asked of a path before SQLite sees it. */
#include "private.h"

#include "qtp/engine/os/file.h"

#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

static bool check_shape(const char *path, const struct FileFacts *facts, struct Error *error)
{
	if (facts->is_symlink)
		return error_set(error, ERROR_IO, "",
				 "%s is a symbolic link. Name the file it leads to, so that no one "
				 "writes beside it.",
				 path);
	switch (facts->state) {
	case FILE_MISSING:
		return error_set(
			error, ERROR_IO, "",
			"There is no file %s. Make one with qtp init, or name another with -f.",
			path);
	case FILE_FOLDER:
		return error_set(error, ERROR_IO, "",
				 "%s is a folder, not a file. Name a file in it with -f.", path);
	case FILE_OTHER:
		return error_set(error, ERROR_IO, "",
				 "%s is not a regular file. Name another with -f.", path);
	case FILE_REGULAR:
		break;
	}
	return true;
}

static bool refuse(const char *path, const struct FileFacts *facts, const char *why,
		   struct Error *error)
{
	struct Arena arena = {0};

	error_set(error, ERROR_IO, "", "%s %s (%s). Ask its owner.", path, why,
		  os_owners(path, facts, &arena));
	arena_release(&arena);
	return false;
}

static bool check_content(const char *path, const struct FileFacts *facts, struct Error *error)
{
	if (facts->n_links > 1)
		return error_set(error, ERROR_IO, "",
				 "%s has %d names (hard links), and a crash could then damage it. "
				 "Remove the other names.",
				 path, facts->n_links);
	if (!facts->readable)
		return refuse(path, facts, "cannot be read: its permissions do not allow it",
			      error);
	if (facts->size == 0)
		return error_set(
			error, ERROR_CORRUPT, "",
			"%s is empty, so it is no qtp file. Remove it and make one with qtp init.",
			path);
	return true;
}

/* Whether locks, and so writing, cannot be relied on there. */
static bool is_network(struct StoreOptions options, const struct FileFacts *facts)
{
	bool network = options.disk ? os_is_network_magic(*options.disk) : facts->network;

	return network && !options.allow_network;
}

/* Heap memory; NULL: nothing keeps anyone from writing. */
static char *why_not_writable(struct StoreOptions options, const struct FileFacts *facts)
{
	struct Arena arena = {0};
	const char *owners = os_owners(options.path, facts, &arena), *why = NULL;
	char *result;

	if (!facts->writable)
		why = arena_format(&arena, "its permissions allow only reading (%s)", owners);
	else if (!facts->folder_writable)
		why = arena_format(&arena,
				   "its folder cannot be written, and a change needs a journal "
				   "there (%s)",
				   owners);
	else if (is_network(options, facts))
		why = "it is on a network file system, where locks cannot be relied on; "
		      "copy it to a local disk";
	result = heap_text(why);
	arena_release(&arena);
	return result;
}

bool path_check(struct StoreOptions options, bool *ret_read_only, char **ret_why,
		struct Error *error)
{
	struct FileFacts facts;

	if (!os_file_facts(options.path, &facts, error) ||
	    !check_shape(options.path, &facts, error) ||
	    !check_content(options.path, &facts, error))
		return false;
	*ret_why = options.read_only ? NULL : why_not_writable(options, &facts);
	*ret_read_only = options.read_only || *ret_why;
	return true;
}

/* SQLite would play it into the new file. It may be all that can mend a file that was moved. */
static bool check_no_journal(const char *path, struct Error *error)
{
	struct FileFacts facts;
	struct Text journal;
	bool is_there;

	text_init(&journal);
	text_format(&journal, "%s-journal", path);
	is_there = os_file_facts(text_get(&journal), &facts, NULL) && facts.state != FILE_MISSING;
	text_release(&journal);
	return !is_there ||
	       error_set(
		       error, ERROR_IO, "",
		       "%s cannot be made: %s-journal is there, left of a file that had this name. "
		       "Move that file and its journal back, or remove the journal.",
		       path, path);
}

bool path_check_new(struct StoreOptions options, struct Error *error)
{
	const char *path = options.path;
	struct FileFacts facts;

	if (!os_check_name(path, error) || !os_file_facts(path, &facts, error))
		return false;
	if (facts.state != FILE_MISSING || facts.is_symlink)
		return error_set(error, ERROR_IO, "",
				 "%s exists already. Name a file that does not exist yet.", path);
	if (!check_no_journal(path, error))
		return false;
	if (!facts.folder_writable)
		return refuse(path, &facts, "cannot be made: its folder cannot be written", error);
	if (is_network(options, &facts))
		return error_set(
			error, ERROR_IO, "",
			"%s cannot be made: it would lie on a network file system, where locks "
			"cannot be relied on. Name a file on a local disk.",
			path);
	return true;
}

char *path_resolved(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct Text text;
	char folder[PATH_MAX], *result;

	text_init(&text);
	text_append_n(&text, path, slash ? (size_t)(slash - path) + 1 : 0);
	if (!realpath(text.length ? text_get(&text) : ".", folder)) {
		text_release(&text);
		return heap_text(path);
	}
	text_clear(&text);
	text_append(&text, folder);
	text_append(&text, strcmp(folder, "/") == 0 ? "" : "/");
	text_append(&text, slash ? slash + 1 : path);
	result = heap_text(text_get(&text));
	text_release(&text);
	return result;
}

/* --- Where its backups are --- */

enum { BACKUP_NAME_MOST = 60 };

/* Two files of one name in different folders have folders of their own. */
static uint32_t path_mark(const char *path)
{
	uint32_t hash = 2166136261U; /* FNV-1a */

	for (; *path; path++)
		hash = (hash ^ (uint8_t)*path) * 16777619U;
	return hash;
}

char *backups_folder(const char *data_dir, const char *path)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	size_t length = strnlen(name, BACKUP_NAME_MOST);
	struct Text text;
	char *folder;

	while (length > 0 && ((uint8_t)name[length] & 0xc0) == 0x80)
		length--; /* no character is cut */
	text_init(&text);
	text_format(&text, "%s/backups/%.*s-%08" PRIx32, data_dir, (int)length, name,
		    path_mark(path));
	folder = heap_text(text_get(&text));
	text_release(&text);
	return folder;
}

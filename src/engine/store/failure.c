/* From SQLite's codes to a sentence for the person. */
#include "private.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/os/file.h"

#include <errno.h>
#include <string.h>

static bool input_failure(const char *text, struct Error *error)
{
	const char *dot = strrchr(text, '.');

	return error_set(error, ERROR_INPUT, dot ? dot + 1 : "",
			 "The file refuses a value (%s). Nothing was changed.", text);
}

/* "UNIQUE constraint failed: team.code" */
static bool unique_failure(const char *text, struct Error *error)
{
	const char *dot = strrchr(text, '.');

	return error_set(error, ERROR_CONFLICT, dot ? dot + 1 : "",
			 "The %s is taken already, by a record, perhaps one in the bin. Choose "
			 "another.",
			 dot ? dot + 1 : "value");
}

static bool constraint_failure(int extended, const char *text, struct Error *error)
{
	switch (extended) {
	case SQLITE_CONSTRAINT_UNIQUE:
	case SQLITE_CONSTRAINT_PRIMARYKEY:
	case SQLITE_CONSTRAINT_ROWID:
		return unique_failure(text, error);
	case SQLITE_CONSTRAINT_FOREIGNKEY:
		return error_set(
			error, ERROR_CONFLICT, "",
			"A record that is referred to does not exist (any more). Look again "
			"and repeat it.");
	default:
		return input_failure(text, error);
	}
}

static bool moved_failure(const char *path, struct Error *error)
{
	return error_set(error, ERROR_IO, "",
			 "%s was moved, replaced or removed while it was open. Nothing more is "
			 "written: put it back, or start again.",
			 path);
}

bool store_is_in_place(const struct Store *store, struct Error *error)
{
	int moved = 0;

	return sqlite3_file_control(store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) !=
		       SQLITE_OK ||
	       !moved || moved_failure(store->path, error);
}

static bool readonly_failure(int extended, const char *path, struct Error *error)
{
	switch (extended) {
	case SQLITE_READONLY_ROLLBACK:
	case SQLITE_READONLY_RECOVERY:
		return error_set(
			error, ERROR_IO, "",
			"%s was left in the middle of a change by a process that died. Open it "
			"once for writing, "
			"without --read-only, and the change is taken back.",
			path);
	case SQLITE_READONLY_DBMOVED:
		return moved_failure(path, error);
	case SQLITE_READONLY_DIRECTORY:
		return error_set(error, ERROR_IO, "",
				 "%s cannot be changed: its folder cannot be written, and a change "
				 "needs a journal there.",
				 path);
	default:
		return error_set(error, ERROR_IO, "",
				 "%s cannot be written: it is open for reading only.", path);
	}
}

/* What the system says of the file itself; other codes may be about its journal. */
static bool is_of_disk(int code)
{
	static const int codes[] = {ENOSPC, EDQUOT, EFBIG, EROFS, EIO, EACCES, EPERM};

	for (size_t i = 0; i < N_ITEMS(codes); i++)
		if (codes[i] == code)
			return true;
	return false;
}

/* Who owns the file and its folder, in brackets; nothing where that cannot be seen. */
static const char *owners(const char *path, struct Arena *arena)
{
	struct FileFacts facts;

	return os_file_facts(path, &facts, NULL)
		       ? arena_format(arena, " (%s)", os_owners(path, &facts, arena))
		       : "";
}

static bool io_failure(int extended, const char *path, sqlite3 *db, struct Error *error)
{
	int code = sqlite3_system_errno(db);
	struct Arena arena = {0};

	if (is_of_disk(code))
		return os_failed(error, "read or write", path, code);
	error_set(error, ERROR_IO, "",
		  "The system failed while reading or writing %s or its journal: %s, code %d%s. "
		  "Look at the disk.",
		  path, code ? strerror(code) : sqlite3_errstr(extended), extended,
		  owners(path, &arena));
	arena_release(&arena);
	return false;
}

static bool opening_failure(const char *path, struct Error *error)
{
	struct Arena arena = {0};

	error_set(error, ERROR_IO, "",
		  "%s or its journal cannot be opened or made%s. Look at the permissions of the "
		  "file and its folder.",
		  path, owners(path, &arena));
	arena_release(&arena);
	return false;
}

bool failure_of(const char *path, sqlite3 *db, struct Error *error)
{
	int extended = sqlite3_extended_errcode(db);

	switch (extended & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return error_set(error, ERROR_BUSY, "",
				 "Another process is writing to %s. Wait a moment and repeat it.",
				 path);
	case SQLITE_FULL:
		return error_set(
			error, ERROR_FULL, "",
			"There is no space left on the disk of %s. Nothing was changed; make "
			"room and repeat it.",
			path);
	case SQLITE_NOMEM:
		return error_set(error, ERROR_FULL, "",
				 "There is not enough memory for this. Nothing was changed.");
	case SQLITE_TOOBIG:
		return error_set(error, ERROR_INPUT, "",
				 "A text is too long for the file. Make it shorter.");
	case SQLITE_NOTADB:
		return error_set(error, ERROR_CORRUPT, "",
				 "%s is not a database, so it is no qtp file.", path);
	case SQLITE_CORRUPT:
		return error_set_shell(
			"What can still be read of it is saved by: qtp salvage.", error,
			ERROR_CORRUPT, "",
			"%s is damaged or cut short. Restore a copy of it, and leave this one as "
			"it is.",
			path);
	case SQLITE_READONLY:
		return readonly_failure(extended, path, error);
	case SQLITE_CONSTRAINT:
		return constraint_failure(extended, sqlite3_errmsg(db), error);
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
	case SQLITE_AUTH:
		return opening_failure(path, error);
	case SQLITE_ERROR:
		return error_set(error, ERROR_CORRUPT, "",
				 "%s has not the tables it should have (%s). Restore a copy of it.",
				 path, sqlite3_errmsg(db));
	default:
		return io_failure(extended, path, db, error);
	}
}

bool failure(struct Store *store, struct Error *error)
{
	if (store->gave_up && (sqlite3_errcode(store->db) & 0xff) == SQLITE_BUSY) {
		store->gave_up = false;
		return error_set(error, ERROR_BUSY, "",
				 "You gave up waiting for the other qtp. Nothing was changed.");
	}
	return failure_of(store->path, store->db, error);
}

/* A verified copy of the file, whole or not at all. */
#include "private.h"

#include "qtp/engine/os/file.h"

#include <string.h>

#define PAGES_A_STEP 1024

static bool copy_pages(struct Store *store, sqlite3 *copy, const char *path, struct Error *error)
{
	sqlite3_backup *backup = sqlite3_backup_init(copy, "main", store->db, "main");
	int code;

	if (!backup)
		return failure_of(path, copy, error);
	store->waited_us = 0;
	while (sqlite3_backup_step(backup, PAGES_A_STEP) == SQLITE_OK)
		progress_tell(store);
	code = sqlite3_backup_finish(backup);
	if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
		path = store->path; /* what was read, not what was written */
	return code == SQLITE_OK || failure_of(path, copy, error);
}

/* What is wrong in a copy is wrong in the file at `path` that it was made of. */
bool backup_is_whole(sqlite3 *copy, const char *path, struct Error *error)
{
	sqlite3_stmt *statement = NULL;
	bool whole;

	if (sqlite3_prepare_v2(copy, query_texts[QUERY_INTEGRITY_CHECK], -1, &statement, NULL) !=
	    SQLITE_OK)
		return failure_of(path, copy, error);
	whole = sqlite3_step(statement) == SQLITE_ROW &&
		text_equal(column_borrowed(statement, 0), "ok");
	sqlite3_finalize(statement);
	return whole || error_set_shell("Run qtp verify.", error, ERROR_CORRUPT, "",
					"The copy of %s is not whole.", path);
}

/* Without a journal file: a full disk would leave it, and what is not whole is thrown away. */
static bool fill_copy(struct Store *store, sqlite3 *copy, const char *to, struct Error *error)
{
	progress_follow(store, copy);
	if (sqlite3_exec(copy, "PRAGMA journal_mode = MEMORY", NULL, NULL, NULL) != SQLITE_OK)
		return failure_of(to, copy, error);
	return copy_pages(store, copy, to, error) && backup_is_whole(copy, store->path, error);
}

/* The draft of the copy that goes `to` a place; sentences name that. */
static bool write_copy(struct Store *store, const char *draft, const char *to, struct Error *error)
{
	sqlite3 *copy = NULL;
	bool done;

	if (!os_write_file(draft, "", 0, false, error))
		return false;
	if (sqlite3_open_v2(draft, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW, NULL) !=
	    SQLITE_OK)
		done = failure_of(to, copy, error);
	else
		done = fill_copy(store, copy, to, error);
	sqlite3_close(copy);
	return done;
}

bool backup_to_memory(struct Store *store, struct Error *error)
{
	sqlite3 *copy = NULL;
	bool done = sqlite3_open_v2(":memory:", &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
				    NULL) == SQLITE_OK
			    ? copy_pages(store, copy, store->path, error)
			    : failure_of(store->path, copy, error);

	if (!done) {
		sqlite3_close(copy);
		return false;
	}
	statements_release(store);
	sqlite3_close(store->db);
	store->db = copy;
	store->in_memory = true;
	store->read_only = false;
	return settings_apply(store, error);
}

bool backup_to(struct Store *store, const char *to, struct Error *error)
{
	struct Text draft;
	bool done;

	text_init(&draft);
	os_draft_name(&draft, to, store->sources.random(store->sources.context));
	done = write_copy(store, text_get(&draft), to, error) &&
	       os_rename_durably(text_get(&draft), to, false, error);
	if (!done && !os_remove_file(text_get(&draft), NULL))
		done = false; /* it was never made, or cannot be removed: the first error says
				 enough */
	text_release(&draft);
	return done;
}

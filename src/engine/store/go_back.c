/* Going back: the content of a backup takes the place of that of the file, in one transaction that
 * other connections see as any other. */
#include "private.h"

#include "qtp/engine/store/backups.h"
#include "qtp/engine/store/history.h"

#include <inttypes.h>

static bool unmark(struct Store *copy, struct Error *error)
{
	bool done = query_run(copy, QUERY_BEGIN, error) && main_file_unmark(copy, error) &&
		    query_run(copy, QUERY_COMMIT, error);

	copy->pending.meta_changed = false;
	return done;
}

/* Numbers that were given since must not be given again. */
static bool stop_numbers(struct Store *store, struct Store *copy, struct GoneBack *gone,
			 struct Error *error)
{
	struct Arena arena = {0};

	gone->numbers_stopped = gone->to.n_since > 0 && (main_file_is_named(store, &arena) ||
							 main_file_is_named(copy, &arena));
	arena_release(&arena);
	return !gone->numbers_stopped || unmark(copy, error);
}

/* In memory, in the newest format, whole. */
static bool read_backup(struct Store *store, struct GoneBack *gone, struct Store **ret_copy,
			struct Error *error)
{
	if (!backup_open(store, &gone->to, true, ret_copy, error))
		return false;
	backup_compare(store, *ret_copy, &gone->to);
	if (backup_is_whole((*ret_copy)->db, gone->to.path, error) && migrate(*ret_copy, error) &&
	    stop_numbers(store, *ret_copy, gone, error))
		return true;
	store_close(*ret_copy);
	return false;
}

/* Changes when another process has written. */
static unsigned content_mark(struct Store *store)
{
	unsigned mark = 0;

	sqlite3_file_control(store->db, "main", SQLITE_FCNTL_DATA_VERSION, &mark);
	return mark;
}

static bool refuse_meanwhile(const struct Store *store, struct Error *error)
{
	return error_set(error, ERROR_BUSY, "",
			 "Another process has written to %s meanwhile. Nothing was changed; look "
			 "again and repeat it.",
			 store->path);
}

/* The first step takes the lock and copies nothing: what was written before it is seen by then. */
static bool put_in_place(struct Store *store, struct Store *copy, unsigned seen,
			 struct Error *error)
{
	sqlite3_backup *backup;
	bool same = true;
	int code;

	statements_release(store);
	statements_release(copy);
	backup = sqlite3_backup_init(store->db, "main", copy->db, "main");
	if (!backup)
		return failure(store, error);
	store->waited_us = 0;
	code = sqlite3_backup_step(backup, 0);
	if (code == SQLITE_OK) {
		same = content_mark(store) == seen;
		if (same)
			sqlite3_backup_step(backup, -1);
	}
	code = sqlite3_backup_finish(backup);
	if (code != SQLITE_OK)
		return failure(store, error);
	return same || refuse_meanwhile(store, error);
}

static bool exchange(struct Store *store, struct Store *copy, struct GoneBack *gone,
		     struct Arena *arena, struct Error *error)
{
	unsigned seen;
	bool done;

	if (!store_backup(store, arena, &gone->left, error))
		return false;
	seen = content_mark(store);
	if (store_last_operation(store) != gone->to.common + gone->to.n_since)
		return refuse_meanwhile(store, error);
	done = put_in_place(store, copy, seen, error);
	/* After a failed write the file is whole before the program ends: it is read. */
	sqlite3_exec(store->db, "PRAGMA user_version", NULL, NULL, NULL);
	return done;
}

bool store_go_back(struct Store *store, int64_t number, struct Arena *arena,
		   struct GoneBack *ret_gone, struct Error *error)
{
	struct Store *copy;
	struct Error why = {0};
	bool done;

	*ret_gone = (struct GoneBack){0};
	if (!store_may_write(store, error) ||
	    !backup_find(store, number, arena, &ret_gone->to, error) ||
	    !store_check(store, error) || !migrate(store, error))
		return false;
	if (!read_backup(store, ret_gone, &copy, &why))
		return error_set(error, why.code, "",
				 "Backup %" PRId64 " cannot be used, and nothing was changed: %s",
				 number, why.text);
	done = exchange(store, copy, ret_gone, arena, error);
	store_close(copy);
	store->checked = store->checked && !done;
	return done && store_check(store, error);
}

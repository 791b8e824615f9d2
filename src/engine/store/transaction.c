/* Transactions: an operation begins, and is committed or rolled back. */
#include "search.h"

#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"

#include <assert.h>

bool store_refuse_write(const char *path, const char *why, struct Error *error)
{
	if (why)
		return error_set(error, ERROR_IO, "", "%s cannot be changed: %s.", path, why);
	return error_set(error, ERROR_IO, "",
			 "%s is open for reading only. Leave out --read-only to change it.", path);
}

bool store_may_write(const struct Store *store, struct Error *error)
{
	if (store->read_only)
		return store_refuse_write(store->path, store->why_read_only, error);
	return store_is_in_place(store, error);
}

static bool may_write(struct Store *store, struct Error *error)
{
	return store_may_write(store, error) && store_check(store, error) && migrate(store, error);
}

bool store_begin(struct Store *store, const char *title, struct Error *error)
{
	assert(!store->pending.open);
	if (!may_write(store, error) || !query_run(store, QUERY_BEGIN, error))
		return false;
	if (operation_open(store, title, error))
		return true;
	store_rollback(store);
	return false;
}

/*
 * Only rolls back: an error here has nothing to add to the one before. After a failed write SQLite
 * may leave the file to whoever reads it next, so it is read: it is whole before the program ends.
 */
void store_rollback(struct Store *store)
{
	if (!sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, query_texts[QUERY_ROLLBACK], NULL, NULL, NULL);
	sqlite3_exec(store->db, "PRAGMA user_version", NULL, NULL, NULL);
	operation_forget(store);
}

/* After a COMMIT that failed: is the operation in the file all the same? */
static bool was_committed(struct Store *store)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_OPERATION_BY_ID, NULL);
	bool found;

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, store->pending.id);
	sqlite3_bind_int64(statement, 2, store->pending.number);
	found = statement_step(store, statement, NULL) == STEP_ROW;
	if (found)
		statement_done(statement);
	return found;
}

static bool commit_now(struct Store *store, struct Error *error)
{
	if (query_run(store, QUERY_COMMIT, error))
		return true;
	if (!sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, query_texts[QUERY_ROLLBACK], NULL, NULL, NULL);
	if (!was_committed(store))
		return false;
	error_clear(error);
	return true;
}

/* With what ended the transaction, where that is known. */
static bool refuse_commit(struct Store *store, struct Error *error)
{
	const struct Error why = store->pending.why;

	store_rollback(store);
	if (why.code != ERROR_NONE)
		return error_set(error, why.code, why.field, "%s", why.text);
	return error_set(error, ERROR_IO, "",
			 "Nothing was changed: a part of this could not be written. Repeat it.");
}

bool store_commit(struct Store *store, int64_t *ret_operation, struct Error *error)
{
	struct Pending *pending = &store->pending;
	bool written = pending->n_changes > 0 || pending->keep;
	int64_t number = written ? pending->number : 0;
	bool done;

	assert(pending->open);
	if (pending->failed || sqlite3_get_autocommit(store->db))
		return refuse_commit(store, error);
	if (!written && !pending->meta_changed) {
		store_rollback(store);
		done = true;
	} else {
		done = store_deferred(store, error) && (!written || operation_add(store, error)) &&
		       search_settle(store, error) && commit_now(store, error);
	}
	if (pending->open)
		store_rollback(store);
	if (done && ret_operation)
		*ret_operation = number;
	return done;
}

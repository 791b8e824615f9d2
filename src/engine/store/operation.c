/* Operations: one user action is one transaction and one entry of the history. */
#include "search.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"

#include <assert.h>
#include <string.h>

bool operation_failed(struct Store *store)
{
	store->pending.failed = true;
	return false;
}

static void forget(struct Store *store)
{
	if (store->pending.n_changes >= LARGE_OPERATION)
		settings_use_large_cache(store, false);
	heap_free(store->pending.title);
	heap_free(store->pending.deferred);
	store->pending = (struct Pending){.open = false};
}

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

static Id random_id(struct Store *store)
{
	Id id;

	do
		id = (Id)(store->sources.random(store->sources.context) & (uint64_t)(ID_LIMIT - 1));
	while (id == 0);
	return id;
}

/* Number, time and hash of the operation before. */
static bool follow_last(struct Store *store, struct Error *error)
{
	struct Pending *pending = &store->pending;
	sqlite3_stmt *statement = statement_query(store, QUERY_OPERATION_LAST, error);
	enum Step step = statement ? statement_step(store, statement, error) : STEP_FAILED;

	pending->number = 1;
	pending->at = store->sources.now(store->sources.context);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	pending->number = sqlite3_column_int64(statement, 0) + 1;
	if (sqlite3_column_bytes(statement, 1) == HASH_BYTES)
		memcpy(pending->previous, sqlite3_column_blob(statement, 1), HASH_BYTES);
	if (sqlite3_column_int64(statement, 2) > pending->at)
		pending->at = sqlite3_column_int64(statement, 2);
	statement_done(statement);
	return true;
}

bool operation_open(struct Store *store, const char *title, struct Error *error)
{
	store->pending =
		(struct Pending){.open = true, .id = random_id(store), .title = heap_text(title)};
	chain_init(&store->pending.payload);
	return follow_last(store, error);
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

void store_set_title(struct Store *store, const char *title)
{
	assert(store->pending.open);
	heap_free(store->pending.title);
	store->pending.title = heap_text(title);
}

void store_mark_system(struct Store *store)
{
	assert(store->pending.open);
	store->pending.system = true;
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
	forget(store);
}

bool change_add(struct Store *store, const struct Change *change, struct Error *error)
{
	struct Pending *pending = &store->pending;
	const char *kind = entity_get(change->kind)->key;
	sqlite3_stmt *statement = statement_query(store, QUERY_CHANGE_ADD, error);

	if (!statement)
		return false;
	if (pending->n_changes == LARGE_OPERATION - 1)
		settings_use_large_cache(store, true);
	sqlite3_bind_int64(statement, 1, pending->number);
	sqlite3_bind_int64(statement, 2, ++pending->n_changes);
	sqlite3_bind_text(statement, 3, kind, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 4, change->record);
	sqlite3_bind_text(statement, 5, change->field, -1, SQLITE_STATIC);
	bind_borrowed(statement, 6, change->old_value);
	bind_borrowed(statement, 7, change->new_value);
	pending->changed[change->kind] = true;
	chain_change(&pending->payload, kind, change);
	return statement_run(store, statement, error);
}

static bool add_operation(struct Store *store, struct Error *error)
{
	struct Pending *pending = &store->pending;
	struct OperationHead head = {.number = pending->number,
				     .id = pending->id,
				     .at = pending->at,
				     .undoes = pending->undoes,
				     .who = store->who,
				     .title = pending->title,
				     .system = pending->system};
	uint8_t payload[HASH_BYTES], hash[HASH_BYTES];
	sqlite3_stmt *statement = statement_query(store, QUERY_OPERATION_ADD, error);

	if (!statement)
		return false;
	chain_end(&pending->payload, &head, payload);
	chain_link(pending->previous, head.number, payload, hash);
	sqlite3_bind_int64(statement, 1, head.number);
	sqlite3_bind_int64(statement, 2, head.id);
	sqlite3_bind_int64(statement, 3, head.at);
	sqlite3_bind_text(statement, 4, head.who, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 5, head.title, -1, SQLITE_STATIC);
	bind_value(statement, 6, head.undoes ? value_number(head.undoes) : value_none);
	sqlite3_bind_int(statement, 7, head.system);
	sqlite3_bind_blob(statement, 8, payload, HASH_BYTES, SQLITE_STATIC);
	sqlite3_bind_blob(statement, 9, hash, HASH_BYTES, SQLITE_STATIC);
	return statement_run(store, statement, error);
}

bool operation_close(struct Store *store, struct Error *error)
{
	bool written = store->pending.n_changes > 0;
	bool done = !store->pending.failed && store_deferred(store, error) &&
		    (!written || add_operation(store, error)) && search_settle(store, error);

	forget(store);
	return done;
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

bool store_commit(struct Store *store, int64_t *ret_operation, struct Error *error)
{
	struct Pending *pending = &store->pending;
	bool written = pending->n_changes > 0 || pending->keep;
	int64_t number = written ? pending->number : 0;
	bool done;

	assert(pending->open);
	if (pending->failed || sqlite3_get_autocommit(store->db)) {
		store_rollback(store);
		return error_set(
			error, ERROR_IO, "",
			"Nothing was changed: a part of this could not be written. Repeat it.");
	}
	if (!written && !pending->meta_changed) {
		store_rollback(store);
		done = true;
	} else {
		done = store_deferred(store, error) && (!written || add_operation(store, error)) &&
		       search_settle(store, error) && commit_now(store, error);
	}
	if (pending->open)
		store_rollback(store);
	if (done && ret_operation)
		*ret_operation = number;
	return done;
}

/* --- Facts of the file beside its records */

const char *store_meta(struct Store *store, const char *key, struct Arena *arena)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_META_GET, NULL);
	const char *text;

	if (!statement)
		return NULL;
	sqlite3_bind_text(statement, 1, key, -1, SQLITE_STATIC);
	if (statement_step(store, statement, NULL) != STEP_ROW)
		return NULL;
	text = column_text(statement, 0, arena);
	statement_done(statement);
	return text;
}

bool store_set_meta(struct Store *store, const char *key, const char *text, struct Error *error)
{
	sqlite3_stmt *statement;

	assert(store->pending.open);
	if (!meta_is_valid(key, text)) {
		struct Arena arena = {0};

		error_set(error, ERROR_INPUT, "", "The file keeps no \"%.40s\" like \"%.40s\".",
			  text_show(&arena, key), text ? text_show(&arena, text) : "");
		arena_release(&arena);
		return false;
	}
	statement = statement_query(store, text ? QUERY_META_SET : QUERY_META_REMOVE, error);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, key, -1, SQLITE_STATIC);
	if (text)
		sqlite3_bind_text(statement, 2, text, -1, SQLITE_STATIC);
	store->pending.meta_changed = true;
	return statement_run(store, statement, error);
}

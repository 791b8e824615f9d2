/* Operations: one user action is one entry of the history, with its changes. */
#include "search.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"

#include <assert.h>
#include <string.h>

enum { CHANGES_AT_ONCE = 8, CHANGE_COLUMNS = 7 };

void operation_forget(struct Store *store)
{
	if (store->pending.n_changes >= LARGE_OPERATION)
		settings_use_cache(store, CACHE_USUAL);
	heap_free(store->pending.title);
	heap_free(store->pending.deferred);
	arena_release(&store->pending.arena);
	store->pending = (struct Pending){.open = false};
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

static void bind_change(sqlite3_stmt *statement, int first, const struct Pending *pending,
			const struct Change *change)
{
	sqlite3_bind_int64(statement, first, pending->number);
	sqlite3_bind_int64(statement, first + 1, pending->n_changes);
	sqlite3_bind_text(statement, first + 2, entity_get(change->kind)->key, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, first + 3, change->record);
	sqlite3_bind_text(statement, first + 4, change->field, -1, SQLITE_STATIC);
	bind_borrowed(statement, first + 5, change->old_value);
	bind_borrowed(statement, first + 6, change->new_value);
}

static bool add_at_once(struct Store *store, const struct Change changes[], int n,
			struct Error *error)
{
	struct Pending *pending = &store->pending;
	sqlite3_stmt *statement = statement_query(
		store, n == CHANGES_AT_ONCE ? QUERY_CHANGE_ADD_EIGHT : QUERY_CHANGE_ADD, error);

	for (int i = 0; statement && i < n; i++) {
		pending->n_changes++;
		if (pending->n_changes == LARGE_OPERATION)
			settings_use_cache(store, CACHE_OF_WRITES);
		bind_change(statement, 1 + i * CHANGE_COLUMNS, pending, &changes[i]);
		chain_change(&pending->payload, entity_get(changes[i].kind)->key, &changes[i]);
	}
	return statement && statement_run(store, statement, error);
}

bool changes_add(struct Store *store, const struct Change changes[], size_t n, struct Error *error)
{
	size_t i = 0;

	for (; n - i >= CHANGES_AT_ONCE; i += CHANGES_AT_ONCE)
		if (!add_at_once(store, changes + i, CHANGES_AT_ONCE, error))
			return false;
	for (; i < n; i++)
		if (!add_at_once(store, changes + i, 1, error))
			return false;
	return true;
}

bool operation_add(struct Store *store, struct Error *error)
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
		    (!written || operation_add(store, error)) && search_settle(store, error);

	operation_forget(store);
	return done;
}

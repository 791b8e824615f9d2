/* Defer: indexes that nothing reads while records are made are left out meanwhile and made at the
 * end, in the same transaction: each in one sort, not a place at a time all over the file. */
#include "search.h"

#include "qtp/engine/store/records.h"

#include <string.h>

/* Patterns of the texts of such indexes. */
#define ORDER_OF_LISTS "%(binned, %folded%"
#define OF_A_RECORD "%record%"

enum { CHANGES_A_RECORD = 4 }; /* at least, of one that is new */

/* Up to `limit`. */
static bool count_up_to(struct Store *store, sqlite3_stmt *statement, int64_t *ret_n,
			struct Error *error)
{
	if (!statement || statement_step(store, statement, error) != STEP_ROW)
		return false;
	*ret_n = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return true;
}

static bool has_fewer(struct Store *store, const struct Entity *entity, size_t n, bool *ret_fewer,
		      struct Error *error)
{
	struct ListQuery all = {.entity = entity};
	struct Arena arena = {0};
	struct Sql sql;
	int64_t found = 0;
	bool counted;

	sql_init(&sql, &arena);
	sql_count(&sql, &all, n + 1);
	counted = count_up_to(store, sql_prepare(store, &sql, error), &found, error);
	*ret_fewer = found <= (int64_t)n;
	arena_release(&arena);
	return counted;
}

/* Takes away the indexes of a table whose text is like the pattern, and keeps their texts. */
static bool leave_out(struct Store *store, const char *table, const char *pattern,
		      struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_INDEXES, error);
	struct Text drops, again;
	enum Step step;
	bool done;

	if (!statement)
		return false;
	text_init(&drops);
	text_init(&again);
	text_append(&again, store->pending.deferred ? store->pending.deferred : "");
	sqlite3_bind_text(statement, 1, table, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 2, pattern, -1, SQLITE_STATIC);
	while ((step = statement_step(store, statement, error)) == STEP_ROW) {
		text_format(&drops, "DROP INDEX \"%s\";", column_borrowed(statement, 0));
		text_format(&again, "%s;", column_borrowed(statement, 1));
	}
	done = step == STEP_DONE && statement_script(store, text_get(&drops), error);
	if (done) {
		heap_free(store->pending.deferred);
		store->pending.deferred = heap_text(text_get(&again));
	}
	text_release(&drops);
	text_release(&again);
	return done;
}

bool store_defer(struct Store *store, const struct Entity *entity, size_t n, struct Error *error)
{
	sqlite3_stmt *statement;
	int64_t n_changes = 0;
	bool fewer;

	if (n < LARGE_OPERATION)
		return true;
	if (!has_fewer(store, entity, n, &fewer, error) ||
	    (fewer && !leave_out(store, entity->key, ORDER_OF_LISTS, error)))
		return false;
	statement = statement_number(store, QUERY_CHANGE_COUNT, (int64_t)n * CHANGES_A_RECORD + 1,
				     error);
	if (!count_up_to(store, statement, &n_changes, error))
		return false;
	return n_changes > (int64_t)n * CHANGES_A_RECORD ||
	       leave_out(store, "change", OF_A_RECORD, error);
}

bool store_deferred(struct Store *store, struct Error *error)
{
	char *again = store->pending.deferred;
	bool done;

	if (!again)
		return true;
	store->pending.deferred = NULL;
	settings_use_cache(store, CACHE_OF_WRITES);
	done = statement_script(store, again, error);
	heap_free(again);
	return done || operation_failed(store);
}

/* Reading the history. */
#include "private.h"

#include <assert.h>
#include <inttypes.h>

static bool newest_taker(struct Store *store, int64_t number, int64_t *ret_taker,
			 struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_OPERATION_TAKERS, error);
	enum Step step;

	*ret_taker = 0;
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, number);
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	*ret_taker = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return true;
}

/* Undone when the newest operation that took it back has not been taken back itself. */
bool operation_is_undone(struct Store *store, int64_t number, bool *ret_undone, struct Error *error)
{
	int64_t taker;

	*ret_undone = false;
	for (;;) {
		if (!newest_taker(store, number, &taker, error))
			return false;
		if (taker == 0)
			return true;
		*ret_undone = !*ret_undone;
		number = taker;
	}
}

static struct Operation read_operation(sqlite3_stmt *statement, struct Arena *arena)
{
	return (struct Operation){
		.number = sqlite3_column_int64(statement, 0),
		.at = sqlite3_column_int64(statement, 1),
		.who = column_sure(statement, 2, arena),
		.title = column_sure(statement, 3, arena),
		.undoes = sqlite3_column_int64(statement, 4),
		.system = sqlite3_column_int(statement, 5),
		.n_changes = (size_t)sqlite3_column_int64(statement, 6),
	};
}

static bool read_operations(struct Store *store, sqlite3_stmt *statement, struct Arena *arena,
			    struct Operation **ret_operations, size_t *ret_n, struct Error *error)
{
	size_t capacity = 0;
	enum Step step;

	*ret_operations = NULL;
	*ret_n = 0;
	while ((step = statement_step(store, statement, error)) == STEP_ROW) {
		*ret_operations = arena_grow(arena, *ret_operations, *ret_n, &capacity,
					     sizeof **ret_operations);
		(*ret_operations)[(*ret_n)++] = read_operation(statement, arena);
	}
	for (size_t i = 0; step == STEP_DONE && i < *ret_n; i++) {
		struct Operation *operation = &(*ret_operations)[i];

		if (!operation_is_undone(store, operation->number, &operation->undone, error))
			return false;
	}
	return step == STEP_DONE;
}

bool store_history(struct Store *store, int64_t before, size_t limit, struct Arena *arena,
		   struct Operation **ret_operations, size_t *ret_n, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_OPERATION_PAGE, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, before ? before : INT64_MAX);
	sqlite3_bind_int64(statement, 2, limit ? (int64_t)limit : -1);
	return read_operations(store, statement, arena, ret_operations, ret_n, error);
}

bool store_history_of(struct Store *store, enum Kind kind, Id record, size_t limit,
		      struct Arena *arena, struct Operation **ret_operations, size_t *ret_n,
		      struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_OPERATION_PAGE_OF, error);

	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, entity_get(kind)->key, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, record);
	sqlite3_bind_int64(statement, 3, limit ? (int64_t)limit : -1);
	return read_operations(store, statement, arena, ret_operations, ret_n, error);
}

bool store_operation(struct Store *store, int64_t number, struct Arena *arena,
		     struct Operation *ret_operation, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_OPERATION_GET, error);
	struct Operation *found;
	size_t n;

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, number);
	if (!read_operations(store, statement, arena, &found, &n, error))
		return false;
	if (n == 0)
		return error_set(error, ERROR_INPUT, "",
				 "There is no operation %" PRId64 " in the history.", number);
	*ret_operation = found[0];
	return true;
}

static enum Kind kind_of(sqlite3_stmt *statement, int column)
{
	const struct Entity *entity = entity_find(column_borrowed(statement, column));

	return entity ? entity->kind : KIND_NONE;
}

static struct Change read_change(sqlite3_stmt *statement, struct Arena *arena)
{
	return (struct Change){
		.operation = sqlite3_column_int64(statement, 0),
		.kind = kind_of(statement, 1),
		.record = sqlite3_column_int64(statement, 2),
		.field = column_sure(statement, 3, arena),
		.old_value = column_value(statement, 4, arena),
		.new_value = column_value(statement, 5, arena),
	};
}

static bool read_changes(struct Store *store, sqlite3_stmt *statement, struct Arena *arena,
			 struct Change **ret_changes, size_t *ret_n, struct Error *error)
{
	size_t capacity = 0;
	enum Step step;

	while ((step = statement_step(store, statement, error)) == STEP_ROW) {
		*ret_changes =
			arena_grow(arena, *ret_changes, *ret_n, &capacity, sizeof **ret_changes);
		(*ret_changes)[(*ret_n)++] = read_change(statement, arena);
	}
	return step == STEP_DONE;
}

bool changes_read(struct Store *store, enum Query query, int64_t operation, struct Arena *arena,
		  struct Change **ret_changes, size_t *ret_n, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, query, error);

	*ret_changes = NULL;
	*ret_n = 0;
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, operation);
	return read_changes(store, statement, arena, ret_changes, ret_n, error);
}

bool store_pending_changes(struct Store *store, const struct Entity *entity, struct Arena *arena,
			   struct Change **ret_changes, size_t *ret_n, struct Error *error)
{
	sqlite3_stmt *statement;

	assert(store->pending.open);
	*ret_changes = NULL;
	*ret_n = 0;
	if (!store->pending.changed[entity->kind])
		return true;
	statement = statement_query(store, QUERY_CHANGE_PENDING, error);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, store->pending.number);
	sqlite3_bind_text(statement, 2, entity->key, -1, SQLITE_STATIC);
	return read_changes(store, statement, arena, ret_changes, ret_n, error);
}

bool store_changes(struct Store *store, int64_t operation, struct Arena *arena,
		   struct Change **ret_changes, size_t *ret_n, struct Error *error)
{
	return changes_read(store, QUERY_CHANGE_PAGE, operation, arena, ret_changes, ret_n, error);
}

int64_t store_last_operation(struct Store *store)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_OPERATION_LAST, NULL);
	int64_t number;

	if (!statement || statement_step(store, statement, NULL) != STEP_ROW)
		return 0;
	number = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return number;
}

bool store_changed_since(struct Store *store, int64_t operation, struct Arena *arena,
			 struct Change **ret_changes, size_t *ret_n, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_CHANGE_SINCE, error);
	size_t capacity = 0;
	enum Step step;

	*ret_changes = NULL;
	*ret_n = 0;
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, operation);
	while ((step = statement_step(store, statement, error)) == STEP_ROW) {
		*ret_changes =
			arena_grow(arena, *ret_changes, *ret_n, &capacity, sizeof **ret_changes);
		(*ret_changes)[(*ret_n)++] =
			(struct Change){.kind = kind_of(statement, 0),
					.record = sqlite3_column_int64(statement, 1)};
	}
	return step == STEP_DONE;
}

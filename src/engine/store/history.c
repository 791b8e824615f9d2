/* Reading the history. */
#include "qtp/engine/store/history.h"
#include "private.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

static bool newest_taker(struct Store *store, int64_t number, int64_t *ret_taker,
			 struct Error *error)
{
	sqlite3_stmt *statement = statement_number(store, QUERY_OPERATION_TAKERS, number, error);
	enum Step step;

	*ret_taker = 0;
	if (!statement)
		return false;
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
			    struct Operations *ret_operations, struct Error *error)
{
	struct Operations operations = {0};
	size_t capacity = 0;
	enum Step step;

	while ((step = statement_step(store, statement, error)) == STEP_ROW) {
		operations.items = arena_grow(arena, operations.items, operations.n, &capacity,
					      sizeof operations.items[0]);
		operations.items[operations.n++] = read_operation(statement, arena);
	}
	for (size_t i = 0; step == STEP_DONE && i < operations.n; i++) {
		struct Operation *operation = &operations.items[i];

		if (!operation_is_undone(store, operation->number, &operation->undone, error))
			return false;
	}
	*ret_operations = operations;
	return step == STEP_DONE;
}

bool store_history(struct Store *store, const struct HistoryQuery *query, struct Arena *arena,
		   struct Operations *ret_operations, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(
		store, query->of.id ? QUERY_OPERATION_PAGE_OF : QUERY_OPERATION_PAGE, error);

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, query->before ? query->before : INT64_MAX);
	sqlite3_bind_int64(statement, 2, query->limit ? (int64_t)query->limit : -1);
	if (query->of.id) {
		sqlite3_bind_text(statement, 3, entity_get(query->of.kind)->key, -1, SQLITE_STATIC);
		sqlite3_bind_int64(statement, 4, query->of.id);
	}
	return read_operations(store, statement, arena, ret_operations, error);
}

bool store_operation(struct Store *store, int64_t number, struct Arena *arena,
		     struct Operation *ret_operation, struct Error *error)
{
	sqlite3_stmt *statement = statement_number(store, QUERY_OPERATION_GET, number, error);
	struct Operations found;

	if (!statement)
		return false;
	if (!read_operations(store, statement, arena, &found, error))
		return false;
	if (found.n == 0)
		return error_set(error, ERROR_INPUT, "",
				 "There is no operation %" PRId64 " in the history.", number);
	*ret_operation = found.items[0];
	return true;
}

static enum Kind kind_of(sqlite3_stmt *statement, int column)
{
	const struct Entity *entity = entity_find(column_borrowed(statement, column));

	return entity ? entity->kind : KIND_NONE;
}

static struct Change read_change(sqlite3_stmt *statement, enum Kind kind, struct Arena *arena)
{
	return (struct Change){
		.operation = sqlite3_column_int64(statement, 0),
		.kind = kind,
		.record = sqlite3_column_int64(statement, 2),
		.field = column_sure(statement, 3, arena),
		.old_value = column_value(statement, 4, arena),
		.new_value = column_value(statement, 5, arena),
	};
}

static void add_change(struct Changes *changes, size_t *capacity, struct Change change,
		       struct Arena *arena)
{
	changes->items =
		arena_grow(arena, changes->items, changes->n, capacity, sizeof changes->items[0]);
	changes->items[changes->n++] = change;
}

bool changes_read(struct Store *store, sqlite3_stmt *statement, struct Arena *arena,
		  struct Changes *ret_changes, struct Error *error)
{
	size_t capacity = 0;
	enum Step step;

	*ret_changes = (struct Changes){0};
	if (!statement)
		return false;
	while ((step = statement_step(store, statement, error)) == STEP_ROW)
		add_change(ret_changes, &capacity,
			   read_change(statement, kind_of(statement, 1), arena), arena);
	return step == STEP_DONE;
}

/* The place of one change among those of an operation. */
struct ChangePlace {
	Id record;
	size_t i;
};

static int by_record(const void *a, const void *b)
{
	const struct ChangePlace *left = a, *right = b;

	if (left->record != right->record)
		return left->record < right->record ? -1 : 1;
	return (left->i > right->i) - (left->i < right->i);
}

/* Record by record; what is of one record keeps its order. */
static void group_changes(struct Changes *changes, struct Arena *arena)
{
	struct ChangePlace *places;
	struct Change *items;
	size_t n_ordered = 1;

	while (n_ordered < changes->n &&
	       changes->items[n_ordered - 1].record <= changes->items[n_ordered].record)
		n_ordered++;
	if (n_ordered >= changes->n)
		return;
	places = heap_alloc(changes->n * sizeof *places);
	items = ARENA_ARRAY(arena, changes->n, struct Change);
	for (size_t i = 0; i < changes->n; i++)
		places[i] = (struct ChangePlace){changes->items[i].record, i};
	qsort(places, changes->n, sizeof *places, by_record);
	for (size_t i = 0; i < changes->n; i++)
		items[i] = changes->items[places[i].i];
	heap_free(places);
	changes->items = items;
}

static void sort_ids(struct IdList *list)
{
	bool sorted = true;

	for (size_t i = 1; i < list->n && sorted; i++)
		sorted = list->ids[i - 1] < list->ids[i];
	if (!sorted)
		qsort(list->ids, list->n, sizeof *list->ids, id_order);
}

static bool has_id(struct IdSpan ids, Id id)
{
	return ids.n > 0 && bsearch(&id, ids.ids, ids.n, sizeof id, id_order);
}

struct IdSpan store_pending_made(struct Store *store, const struct Entity *entity)
{
	struct Touched *touched = &store->pending.touched[entity->kind];
	struct IdSpan ended = {touched->ended.ids, touched->ended.n};
	struct IdList *made = &touched->made;
	size_t n = 0;

	assert(store->pending.open);
	sort_ids(made);
	sort_ids(&touched->ended);
	for (size_t i = 0; i < made->n; i++)
		if (!has_id(ended, made->ids[i]))
			made->ids[n++] = made->ids[i];
	made->n = n;
	touched->ended.n = 0;
	return (struct IdSpan){made->ids, made->n};
}

bool store_pending_changes_but(struct Store *store, struct KindIds but, struct Arena *arena,
			       struct Changes *ret_changes, struct Error *error)
{
	const struct Touched *touched = &store->pending.touched[but.kind];
	sqlite3_stmt *statement;
	size_t capacity = 0;
	enum Step step;

	assert(store->pending.open);
	*ret_changes = (struct Changes){0};
	if (!touched->altered && but.ids.n == touched->made.n)
		return true;
	statement = statement_number(store, QUERY_CHANGE_PENDING, store->pending.number, error);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 2, entity_get(but.kind)->key, -1, SQLITE_STATIC);
	while ((step = statement_step(store, statement, error)) == STEP_ROW)
		if (!has_id(but.ids, sqlite3_column_int64(statement, 2)))
			add_change(ret_changes, &capacity, read_change(statement, but.kind, arena),
				   arena);
	group_changes(ret_changes, arena);
	return step == STEP_DONE;
}

bool store_pending_changes(struct Store *store, const struct Entity *entity, struct Arena *arena,
			   struct Changes *ret_changes, struct Error *error)
{
	return store_pending_changes_but(store, (struct KindIds){entity->kind, {NULL, 0}}, arena,
					 ret_changes, error);
}

bool store_changes(struct Store *store, int64_t operation, struct Arena *arena,
		   struct Changes *ret_changes, struct Error *error)
{
	return changes_read(store, statement_number(store, QUERY_CHANGE_PAGE, operation, error),
			    arena, ret_changes, error);
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
			 struct Changes *ret_changes, struct Error *error)
{
	sqlite3_stmt *statement = statement_number(store, QUERY_CHANGE_SINCE, operation, error);
	size_t capacity = 0;
	enum Step step;

	*ret_changes = (struct Changes){0};
	if (!statement)
		return false;
	while ((step = statement_step(store, statement, error)) == STEP_ROW)
		add_change(ret_changes, &capacity,
			   (struct Change){.kind = kind_of(statement, 0),
					   .record = sqlite3_column_int64(statement, 1)},
			   arena);
	return step == STEP_DONE;
}

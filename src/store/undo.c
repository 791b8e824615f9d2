/* Undo and redo: the changes of an operation are put back, as a new operation, where nothing has
 * touched them since. */
#include "private.h"

#include "qtp/base/utf8.h"

#include <inttypes.h>
#include <string.h>

struct Undoing {
	struct Store *store;
	struct Arena *arena;
	struct Operation target;
	struct Change *changes; /* the last first */
	size_t n;
};

/* "operation 12 (accept DAL17-03) by ann at 2017-03-01 14:02 UTC" */
static const char *operation_words(struct Undoing *undoing, int64_t number)
{
	struct Operation operation;

	if (!store_operation(undoing->store, number, undoing->arena, &operation, NULL))
		return arena_format(undoing->arena, "operation %" PRId64, number);
	return arena_format(
		undoing->arena, "operation %" PRId64 " (%.*s) by %s at %s", number,
		(int)utf8_prefix(operation.title, 60), text_show(undoing->arena, operation.title),
		text_show(undoing->arena, operation.who), stamp_text(operation.at, undoing->arena));
}

/* --- Which operation
 * ------------------------------------------------------------
 */

/* What an undo takes back in the end, through redos and undos of it; `ret_depth` 1 for an undo, 2
 * for a redo... */
static bool find_root(struct Store *store, struct Operation operation, struct Arena *arena,
		      struct Operation *ret_root, int *ret_depth, struct Error *error)
{
	*ret_root = operation;
	for (*ret_depth = 0; ret_root->undoes; (*ret_depth)++)
		if (!store_operation(store, ret_root->undoes, arena, ret_root, error))
			return false;
	return true;
}

static bool is_undo(int depth)
{
	return depth % 2 == 1;
}

enum Wanted { WANTED_ACTION, WANTED_UNDO };

/* Whether an own operation is the one that is looked for; `ret_end`: nothing behind it can be. */
static bool judge_own(struct Store *store, int64_t number, enum Wanted wanted, struct Arena *arena,
		      bool *ret_found, bool *ret_end, struct Error *error)
{
	struct Operation operation, root;
	int depth;

	if (!store_operation(store, number, arena, &operation, error) ||
	    !find_root(store, operation, arena, &root, &depth, error))
		return false;
	*ret_end = wanted == WANTED_UNDO && depth == 0;
	*ret_found = !operation.undone && (wanted == WANTED_UNDO ? is_undo(depth) : depth == 0);
	return true;
}

/* The newest own action that stands; or the newest own undo that stands, with no own action behind
 * it. 0: none. */
static bool find_own(struct Store *store, enum Wanted wanted, int64_t *ret_number,
		     struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_OPERATION_OWN, error);
	struct Arena arena = {0};
	bool found = false, end = false, read = true;
	enum Step step = STEP_FAILED;

	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, store->who, -1, SQLITE_STATIC);
	while (read && !found && !end &&
	       (step = statement_step(store, statement, error)) == STEP_ROW) {
		*ret_number = sqlite3_column_int64(statement, 0);
		read = judge_own(store, *ret_number, wanted, &arena, &found, &end, error);
		arena_reset(&arena);
	}
	arena_release(&arena);
	if (step == STEP_ROW)
		statement_done(statement);
	if (!found)
		*ret_number = 0;
	return read && step != STEP_FAILED;
}

static bool check_target(const struct Operation *target, struct Error *error)
{
	if (target->system)
		return error_set(error, ERROR_RULE, "",
				 "Operation %" PRId64
				 " was made by the program itself and cannot be undone.",
				 target->number);
	if (target->undone)
		return error_set(error, ERROR_INPUT, "", "Operation %" PRId64 " is undone already.",
				 target->number);
	return true;
}

/* --- May it be put back?
 * ------------------------------------------------------------ */

/* A later operation stands in the way unless it was undone, or undid a later one. */
static bool stands_in_way(struct Undoing *undoing, int64_t later, int64_t undoes, bool *ret_blocks,
			  struct Error *error)
{
	bool undone;

	if (!operation_is_undone(undoing->store, later, &undone, error))
		return false;
	*ret_blocks = !undone && undoes <= undoing->target.number;
	return true;
}

/* `field` NULL: any field of the record. */
static bool check_untouched(struct Undoing *undoing, const struct Entity *entity, Id record,
			    const char *field, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(undoing->store, QUERY_CHANGE_WALK, error);
	int64_t later = 0;
	bool blocked = false, read = true;
	enum Step step = STEP_FAILED;

	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, entity->key, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, record);
	sqlite3_bind_int64(statement, 3, undoing->target.number);
	bind_value(statement, 4, value_text(field));
	while (read && !blocked &&
	       (step = statement_step(undoing->store, statement, error)) == STEP_ROW) {
		later = sqlite3_column_int64(statement, 0);
		read = stands_in_way(undoing, later, sqlite3_column_int64(statement, 2), &blocked,
				     error);
	}
	if (step == STEP_ROW)
		statement_done(statement);
	if (!read || step == STEP_FAILED)
		return false;
	return !blocked ||
	       error_set(error, ERROR_CONFLICT, field ? field : "",
			 "Operation %" PRId64 " cannot be undone: %s has changed the %s%s%s since.",
			 undoing->target.number, operation_words(undoing, later),
			 record_name(undoing->store, entity, record, undoing->arena),
			 field ? ", field " : "", field ? field : "");
}

/* The change that made a reference to the record. */
static bool needed_by(struct Undoing *undoing, struct Row row, const struct Entity *entity,
		      const struct Field *field, Id id, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(undoing->store, QUERY_CHANGE_LAST, error);
	int64_t number = 0;

	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, entity->key, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, id);
	sqlite3_bind_text(statement, 3, field->key, -1, SQLITE_STATIC);
	if (statement_step(undoing->store, statement, NULL) == STEP_ROW) {
		number = sqlite3_column_int64(statement, 0);
		statement_done(statement);
	}
	return error_set(error, ERROR_CONFLICT, "",
			 "Operation %" PRId64
			 " cannot be undone: the %s it made is needed by the %s, since %s.",
			 undoing->target.number,
			 record_name(undoing->store, row.entity, row.id, undoing->arena),
			 record_name(undoing->store, entity, id, undoing->arena),
			 operation_words(undoing, number));
}

static bool check_field_unneeded(struct Undoing *undoing, struct Row row,
				 const struct Entity *entity, const struct Field *field,
				 struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;
	Id id;

	sql_init(&sql, undoing->arena);
	sql_referrers(&sql, entity, field, row.id, true);
	statement = sql_prepare(undoing->store, &sql, error);
	step = statement ? statement_step(undoing->store, statement, error) : STEP_FAILED;
	if (step != STEP_ROW)
		return step == STEP_DONE;
	id = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return needed_by(undoing, row, entity, field, id, error);
}

/* A record can only end when nothing refers to it, in the bin or not. */
static bool check_unneeded(struct Undoing *undoing, struct Row row, struct Error *error)
{
	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);

		for (size_t i = 0; entity && i < entity->n_fields; i++) {
			const struct Field *field = &entity->fields[i];

			if (field->type != FIELD_REF || field->ref != row.entity->kind ||
			    field_is_judged(field))
				continue;
			if (!check_field_unneeded(undoing, row, entity, field, error))
				return false;
		}
	}
	return true;
}

/* --- Putting it back
 * ------------------------------------------------------------
 */

static bool not_as_left(struct Undoing *undoing, struct Row row, const char *field,
			struct Error *error)
{
	return error_set(
		error, ERROR_CONFLICT, field,
		"Operation %" PRId64
		" cannot be undone: the %s of the %s is not as it left it. Run qtp verify.",
		undoing->target.number, field,
		record_name(undoing->store, row.entity, row.id, undoing->arena));
}

static bool put_back_binned(struct Undoing *undoing, struct Row *row, const struct Change *change,
			    struct Error *error)
{
	if (row->binned != (change->new_value.type == VALUE_NUMBER))
		return not_as_left(undoing, *row, "binned", error);
	row->binned = change->old_value.type == VALUE_NUMBER;
	return true;
}

static bool put_back_existence(struct Undoing *undoing, struct Row *row,
			       const struct Change *change, struct Error *error)
{
	if (row->exists != (change->new_value.type == VALUE_NUMBER))
		return not_as_left(undoing, *row, "id", error);
	row->exists = change->old_value.type == VALUE_NUMBER;
	return true;
}

static bool put_back_field(struct Undoing *undoing, struct Row *row, const struct Change *change,
			   struct Error *error)
{
	const struct Field *field = entity_field(row->entity, change->field);
	size_t i = field ? (size_t)(field - row->entity->fields) : 0;

	if (!field || field_is_judged(field) || !value_equal(row->values[i], change->new_value))
		return not_as_left(undoing, *row, change->field, error);
	row->values[i] = change->old_value;
	return true;
}

static bool put_back(struct Undoing *undoing, struct Row *row, const struct Change *change,
		     struct Error *error)
{
	bool existence = strcmp(change->field, "id") == 0;

	if (!check_untouched(undoing, row->entity, row->id, existence ? NULL : change->field,
			     error))
		return false;
	if (existence)
		return put_back_existence(undoing, row, change, error);
	if (strcmp(change->field, "binned") == 0)
		return put_back_binned(undoing, row, change, error);
	return put_back_field(undoing, row, change, error);
}

/* Changes `first` up to `end` are all of one record. */
static bool put_back_record(struct Undoing *undoing, size_t first, size_t end, struct Error *error)
{
	const struct Entity *entity = entity_get(undoing->changes[first].kind);
	struct Row before, after;

	if (!entity)
		return error_set(error, ERROR_RULE, "",
				 "Operation %" PRId64 " changed a kind this qtp does not know.",
				 undoing->target.number);
	if (!row_read(undoing->store, entity, undoing->changes[first].record, undoing->arena,
		      &before, error))
		return false;
	after = row_copy(before, undoing->arena);
	for (size_t i = first; i < end; i++)
		if (!put_back(undoing, &after, &undoing->changes[i], error))
			return false;
	if (before.exists && !after.exists && !check_unneeded(undoing, before, error))
		return false;
	return row_save(undoing->store, before, after, error);
}

static size_t run_end(const struct Undoing *undoing, size_t first)
{
	const struct Change *changes = undoing->changes;
	size_t end = first + 1;

	while (end < undoing->n && changes[end].kind == changes[first].kind &&
	       changes[end].record == changes[first].record)
		end++;
	return end;
}

static bool check_bins(struct Undoing *undoing, struct Error *error)
{
	struct Row row;

	for (size_t i = 0; i < undoing->n; i = run_end(undoing, i)) {
		const struct Change *change = &undoing->changes[i];

		if (!row_read(undoing->store, entity_get(change->kind), change->record,
			      undoing->arena, &row, error) ||
		    !bin_check(undoing->store, row, error))
			return false;
	}
	return true;
}

static bool put_back_all(struct Undoing *undoing, struct Error *error)
{
	for (size_t i = 0; i < undoing->n; i = run_end(undoing, i))
		if (!put_back_record(undoing, i, run_end(undoing, i), error))
			return false;
	return check_bins(undoing, error);
}

/* Inside the operation that takes `number` back. */
static bool take_back(struct Undoing *undoing, int64_t number, struct Error *error)
{
	struct Store *store = undoing->store;
	struct Operation root;
	int depth;

	if (!store_operation(store, number, undoing->arena, &undoing->target, error) ||
	    !check_target(&undoing->target, error) ||
	    !find_root(store, undoing->target, undoing->arena, &root, &depth, error))
		return false;
	store_set_title(store, arena_format(undoing->arena, "%s: %s",
					    is_undo(depth + 1) ? "undo" : "redo", root.title));
	store->pending.undoes = number;
	store->pending.keep = true;
	return changes_read(store, QUERY_CHANGE_PAGE_BACKWARDS, number, undoing->arena,
			    &undoing->changes, &undoing->n, error) &&
	       put_back_all(undoing, error);
}

static bool find_and_take_back(struct Undoing *undoing, int64_t number, enum Wanted wanted,
			       struct Error *error)
{
	if (number == 0 && !find_own(undoing->store, wanted, &number, error))
		return false;
	if (number == 0)
		return error_set(
			error, ERROR_RULE, "",
			wanted == WANTED_ACTION
				? "There is nothing of yours to undo."
				: "There is nothing to redo: your last action is not an undo.");
	return take_back(undoing, number, error);
}

static bool undo(struct Store *store, int64_t number, enum Wanted wanted, struct Arena *arena,
		 struct Operation *ret_done, struct Error *error)
{
	struct Undoing undoing = {.store = store, .arena = arena};

	if (!store_begin(store, "undo", error))
		return false;
	if (!find_and_take_back(&undoing, number, wanted, error)) {
		store_rollback(store);
		return false;
	}
	if (ret_done)
		*ret_done = undoing.target;
	return store_commit(store, NULL, error);
}

bool store_undo(struct Store *store, int64_t operation, struct Arena *arena,
		struct Operation *ret_done, struct Error *error)
{
	return undo(store, operation, WANTED_ACTION, arena, ret_done, error);
}

bool store_redo(struct Store *store, struct Arena *arena, struct Operation *ret_done,
		struct Error *error)
{
	return undo(store, 0, WANTED_UNDO, arena, ret_done, error);
}

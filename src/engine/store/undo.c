/* Undo and redo: the changes of an operation are applied backwards, as a new operation, where
 * nothing has touched them since. */
#include "private.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/store/apply.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

struct Undoing {
	struct Store *store;
	struct Arena *arena;
	struct Operation target;
	struct Changes changes; /* the last first */
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

/* What an operation takes back in the end, through redos and undos of it. */
struct Root {
	struct Operation operation;
	int depth; /* 0: nothing; 1 for an undo, 2 for a redo... */
};

static bool find_root(struct Store *store, struct Operation operation, struct Arena *arena,
		      struct Root *ret_root, struct Error *error)
{
	*ret_root = (struct Root){operation, 0};
	for (; ret_root->operation.undoes; ret_root->depth++)
		if (!store_operation(store, ret_root->operation.undoes, arena, &ret_root->operation,
				     error))
			return false;
	return true;
}

static bool is_undo(int depth)
{
	return depth % 2 == 1;
}

enum Wanted { WANTED_ACTION, WANTED_UNDO };

enum Verdict {
	OWN_PASSED,
	OWN_FOUND, /* it is the one that is looked for */
	OWN_LAST   /* nothing before it can be */
};

static bool judge_own(struct Store *store, int64_t number, enum Wanted wanted,
		      enum Verdict *ret_verdict, struct Error *error)
{
	struct Arena arena = {0};
	struct Operation operation;
	struct Root root;
	bool read = store_operation(store, number, &arena, &operation, error) &&
		    find_root(store, operation, &arena, &root, error);

	arena_release(&arena);
	*ret_verdict = OWN_PASSED;
	if (!read)
		return false;
	if (!operation.undone && (wanted == WANTED_UNDO ? is_undo(root.depth) : root.depth == 0))
		*ret_verdict = OWN_FOUND;
	else if (wanted == WANTED_UNDO && root.depth == 0)
		*ret_verdict = OWN_LAST;
	return true;
}

/* The newest own action that still counts; or the newest own undo that still counts, with no own
 * action after it. 0: none. */
static bool find_own(struct Store *store, enum Wanted wanted, int64_t *ret_number,
		     struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_OPERATION_OWN, error);
	enum Verdict verdict = OWN_PASSED;
	bool read = true;
	enum Step step = STEP_FAILED;

	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, store->who, -1, SQLITE_STATIC);
	while (read && verdict == OWN_PASSED &&
	       (step = statement_step(store, statement, error)) == STEP_ROW) {
		*ret_number = sqlite3_column_int64(statement, 0);
		read = judge_own(store, *ret_number, wanted, &verdict, error);
	}
	if (step == STEP_ROW)
		statement_done(statement);
	if (verdict != OWN_FOUND)
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

/* A later operation is in the way unless it was undone, or undid a later one. */
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

/* Of an issued record only its references are put back: people who became one become two again. */
static bool check_issued(struct Undoing *undoing, const struct Entity *entity,
			 const struct Change *change, struct Error *error)
{
	const struct Field *field = entity_field(entity, change->field);

	return !entity->is_issued || (field && field->type == FIELD_REF) ||
	       error_set(error, ERROR_INPUT, "",
			 "Operation %" PRId64 " cannot be undone, for it wrote the %s: %s",
			 undoing->target.number,
			 record_name(undoing->store, entity, change->record, undoing->arena),
			 entity->kept);
}

/* Before a change is put back: the history knows who touched it, whatever the file holds. */
static bool may_put_back(void *context, const struct Entity *entity, const struct Change *change,
			 struct Error *error)
{
	bool existence = strcmp(change->field, "id") == 0;

	return check_issued(context, entity, change, error) &&
	       check_untouched(context, entity, change->record, existence ? NULL : change->field,
			       error);
}

/* --- Why it was not put back
 * ------------------------------------------------------------ */

/* With the change that made the reference to the record. */
static bool refuse_needed(struct Undoing *undoing, const struct Applied *applied,
			  struct Error *error)
{
	sqlite3_stmt *statement = statement_query(undoing->store, QUERY_CHANGE_LAST, error);
	int64_t number = 0;

	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, applied->needed_by->key, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, applied->needed_id);
	sqlite3_bind_text(statement, 3, applied->needed_as->key, -1, SQLITE_STATIC);
	if (statement_step(undoing->store, statement, NULL) == STEP_ROW) {
		number = sqlite3_column_int64(statement, 0);
		statement_done(statement);
	}
	return error_set(
		error, ERROR_CONFLICT, "",
		"Operation %" PRId64
		" cannot be undone: the %s it made is needed by the %s, since %s.",
		undoing->target.number,
		record_name(undoing->store, entity_get(applied->change->kind),
			    applied->change->record, undoing->arena),
		record_name(undoing->store, applied->needed_by, applied->needed_id, undoing->arena),
		operation_words(undoing, number));
}

static bool refuse(struct Undoing *undoing, const struct Applied *applied, struct Error *error)
{
	const struct Change *change = applied->change;
	const struct Entity *entity = entity_get(change->kind);

	if (!entity)
		return error_set(error, ERROR_RULE, "",
				 "Operation %" PRId64 " changed a kind this qtp does not know.",
				 undoing->target.number);
	if (applied->reason == REASON_NEEDED)
		return refuse_needed(undoing, applied, error);
	return error_set_shell("Run qtp verify.", error, ERROR_CONFLICT, change->field,
			       "Operation %" PRId64
			       " cannot be undone: the %s of the %s is not as it left it.",
			       undoing->target.number, change->field,
			       record_name(undoing->store, entity, change->record, undoing->arena));
}

static bool put_back_all(struct Undoing *undoing, struct Error *error)
{
	struct ApplySet set = {.store = undoing->store,
			       .arena = undoing->arena,
			       .changes = undoing->changes.items,
			       .n = undoing->changes.n,
			       .backwards = true,
			       .exact = true,
			       .may = may_put_back,
			       .context = undoing};
	struct ApplyReport report;

	if (!store_apply(&set, &report, error))
		return false;
	return !report.conflict || refuse(undoing, report.conflict, error);
}

/* Inside the operation that takes `number` back. */
static bool take_back(struct Undoing *undoing, int64_t number, struct Error *error)
{
	struct Store *store = undoing->store;
	struct Root root;

	if (!store_operation(store, number, undoing->arena, &undoing->target, error) ||
	    !check_target(&undoing->target, error) ||
	    !find_root(store, undoing->target, undoing->arena, &root, error))
		return false;
	store_set_title(store, arena_format(undoing->arena, "%s: %s",
					    is_undo(root.depth + 1) ? "undo" : "redo",
					    root.operation.title));
	store->pending.undoes = number;
	store->pending.keep = true;
	return changes_read(store,
			    statement_number(store, QUERY_CHANGE_PAGE_BACKWARDS, number, error),
			    undoing->arena, &undoing->changes, error) &&
	       put_back_all(undoing, error);
}

/* The same; ERROR_RULE where there is none. */
static bool need_own(struct Store *store, enum Wanted wanted, int64_t *ret_number,
		     struct Error *error)
{
	if (!find_own(store, wanted, ret_number, error))
		return false;
	if (*ret_number == 0)
		return error_set(
			error, ERROR_RULE, "",
			wanted == WANTED_ACTION
				? "There is nothing of yours to undo."
				: "There is nothing to redo: your last action is not an undo.");
	return true;
}

bool store_undo_next(struct Store *store, struct Arena *arena, struct Operation *ret_operation,
		     struct Error *error)
{
	int64_t number;

	return need_own(store, WANTED_ACTION, &number, error) &&
	       store_operation(store, number, arena, ret_operation, error);
}

bool store_redo_next(struct Store *store, struct Arena *arena, struct Operation *ret_operation,
		     struct Error *error)
{
	int64_t number;

	return need_own(store, WANTED_UNDO, &number, error) &&
	       store_operation(store, number, arena, ret_operation, error);
}

/* `number` 0: the newest own one that is wanted. */
static bool undo(struct Undoing *undoing, int64_t number, enum Wanted wanted,
		 struct Operation *ret_done, struct Error *error)
{
	assert(undoing->store->pending.open);
	if (number == 0 && !need_own(undoing->store, wanted, &number, error))
		return false;
	if (!take_back(undoing, number, error))
		return false;
	if (ret_done)
		*ret_done = undoing->target;
	return true;
}

bool store_undo(struct Store *store, int64_t operation, struct Arena *arena,
		struct Operation *ret_done, struct Error *error)
{
	struct Undoing undoing = {.store = store, .arena = arena};

	return undo(&undoing, operation, WANTED_ACTION, ret_done, error);
}

bool store_redo(struct Store *store, struct Arena *arena, struct Operation *ret_done,
		struct Error *error)
{
	struct Undoing undoing = {.store = store, .arena = arena};

	return undo(&undoing, 0, WANTED_UNDO, ret_done, error);
}

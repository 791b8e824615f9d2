/* The bin: what goes along, what refuses, what comes back. */
#include "private.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/store/records.h"

#include <assert.h>
#include <inttypes.h>

/* Records that go or come together. */
struct Party {
	struct Store *store;
	struct Arena *arena;
	struct Row *rows;
	size_t n, capacity;
};

/* A record that refers to another by a field. */
struct Referrer {
	const struct Entity *entity;
	const struct Field *field;
	Id id;
	struct Row owner; /* the one referred to */
};

typedef bool EachReferrer(struct Party *party, const struct Referrer *from, struct Error *error);

static bool collect_ids(struct Party *party, struct Sql *sql, Id **ret_ids, size_t *ret_n,
			struct Error *error)
{
	sqlite3_stmt *statement = sql_prepare(party->store, sql, error);
	size_t capacity = 0;
	enum Step step;

	*ret_ids = NULL;
	*ret_n = 0;
	if (!statement)
		return false;
	while ((step = statement_step(party->store, statement, error)) == STEP_ROW) {
		*ret_ids = arena_grow(party->arena, *ret_ids, *ret_n, &capacity, sizeof **ret_ids);
		(*ret_ids)[(*ret_n)++] = sqlite3_column_int64(statement, 0);
	}
	return step == STEP_DONE;
}

/* `from` is without an id: each record that refers so gets its turn. */
static bool each_through(struct Party *party, struct Referrer from, bool with_binned,
			 EachReferrer *each, struct Error *error)
{
	struct Sql sql;
	Id *ids;
	size_t n;

	sql_init(&sql, party->arena);
	sql_referrers(&sql, from.entity, from.field, from.owner.id, with_binned);
	if (!collect_ids(party, &sql, &ids, &n, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		from.id = ids[i];
		if (!each(party, &from, error))
			return false;
	}
	return true;
}

/* Calls `each` for every record that refers to `owner`. */
static bool each_referrer(struct Party *party, struct Row owner, bool with_binned,
			  EachReferrer *each, struct Error *error)
{
	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);

		for (size_t i = 0; entity && i < entity->n_fields; i++) {
			const struct Field *field = &entity->fields[i];

			if (field->type != FIELD_REF || field->ref != owner.entity->kind ||
			    field_is_judged(field))
				continue;
			if (!each_through(party, (struct Referrer){entity, field, 0, owner},
					  with_binned, each, error))
				return false;
		}
	}
	return true;
}

static bool in_party(const struct Party *party, const struct Entity *entity, Id id)
{
	for (size_t i = 0; i < party->n; i++)
		if (party->rows[i].entity == entity && party->rows[i].id == id)
			return true;
	return false;
}

static bool join_party(struct Party *party, const struct Entity *entity, Id id, struct Error *error)
{
	struct Row row;

	if (in_party(party, entity, id))
		return true;
	if (!row_read(party->store, (struct KindId){entity->kind, id}, party->arena, &row, error))
		return false;
	party->rows = arena_grow(party->arena, party->rows, party->n, &party->capacity,
				 sizeof *party->rows);
	party->rows[party->n++] = row;
	return true;
}

static bool join_part(struct Party *party, const struct Referrer *from, struct Error *error)
{
	return from->field->removal != REMOVAL_ALONG ||
	       join_party(party, from->entity, from->id, error);
}

/* The record itself, its parts, the parts of those. */
static bool gather(struct Party *party, struct Row first, bool with_binned, struct Error *error)
{
	if (!join_party(party, first.entity, first.id, error))
		return false;
	for (size_t i = 0; i < party->n; i++)
		if (!each_referrer(party, party->rows[i], with_binned, join_part, error))
			return false;
	return true;
}

static bool refuse_needed(struct Party *party, const struct Referrer *from, struct Error *error)
{
	if (from->field->removal != REMOVAL_REFUSE || in_party(party, from->entity, from->id))
		return true;
	return error_set(
		error, ERROR_RULE, "",
		"The %s cannot go to the bin: the %s needs it as its %s. Change that first.",
		record_name(party->store, from->owner.entity, from->owner.id, party->arena),
		record_name(party->store, from->entity, from->id, party->arena), from->field->key);
}

static bool clear_reference(struct Party *party, const struct Referrer *from, struct Error *error)
{
	struct Row before, after;

	if (from->field->removal != REMOVAL_CLEAR || in_party(party, from->entity, from->id))
		return true;
	if (!row_read(party->store, (struct KindId){from->entity->kind, from->id}, party->arena,
		      &before, error))
		return false;
	after = row_copy(before, party->arena);
	after.values[from->field - from->entity->fields] = value_none;
	return row_save(party->store, before, after, error);
}

static bool set_binned(struct Store *store, struct Row row, bool binned, struct Error *error)
{
	struct Row after = row;

	after.binned = binned;
	return row.binned == binned || row_save(store, row, after, error);
}

static bool bin_party(struct Party *party, struct Row first, struct Error *error)
{
	if (!gather(party, first, false, error))
		return false;
	for (size_t i = 0; i < party->n; i++)
		if (!each_referrer(party, party->rows[i], false, refuse_needed, error))
			return false;
	for (size_t i = 0; i < party->n; i++)
		if (!each_referrer(party, party->rows[i], false, clear_reference, error))
			return operation_failed(party->store);
	for (size_t i = party->n; i > 0; i--)
		if (!set_binned(party->store, party->rows[i - 1], true, error))
			return operation_failed(party->store);
	return true;
}

static bool read_existing(struct Party *party, const struct Entity *entity, Id id,
			  struct Row *ret_row, struct Error *error)
{
	if (!row_read(party->store, (struct KindId){entity->kind, id}, party->arena, ret_row,
		      error))
		return false;
	return ret_row->exists || error_set(error, ERROR_INPUT, "",
					    "There is no %s id:%" PRId64 ".", entity->name, id);
}

static bool bin(struct Party *party, const struct Entity *entity, Id id, struct Error *error)
{
	struct Row row;

	if (!read_existing(party, entity, id, &row, error))
		return false;
	if (row.binned)
		return error_set(error, ERROR_INPUT, "", "The %s is in the bin already.",
				 record_name(party->store, entity, id, party->arena));
	return bin_party(party, row, error);
}

bool store_bin(struct Store *store, const struct Entity *entity, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Party party = {.store = store, .arena = &arena};
	bool done;

	assert(store->pending.open);
	done = bin(&party, entity, id, error);
	arena_release(&arena);
	return done;
}

/* --- Out of the bin
 * ------------------------------------------------------------
 */

/* Asked for each reference of each record that is written: nothing but that is read. */
static bool is_binned(struct Store *store, const struct Entity *entity, Id id, bool *ret_binned,
		      struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;

	*ret_binned = false;
	sql_init(&sql, &store->scratch);
	text_append(&sql.text, "SELECT binned FROM \"");
	text_append(&sql.text, entity->key);
	text_append(&sql.text, "\" WHERE id = ");
	sql_bind(&sql, value_number(id));
	statement = sql_prepare(store, &sql, error);
	step = statement ? statement_step(store, statement, error) : STEP_FAILED;
	if (step != STEP_ROW)
		return step == STEP_DONE;
	*ret_binned = sqlite3_column_int(statement, 0);
	statement_done(statement);
	return true;
}

/* The first reference of `row` that leads to a record in the bin; NULL: none does. */
static bool binned_target(struct Store *store, struct Row row, const struct Field **ret_field,
			  struct Error *error)
{
	bool binned;

	*ret_field = NULL;
	for (size_t i = 0; i < row.entity->n_fields; i++) {
		const struct Field *field = &row.entity->fields[i];

		if (field->type != FIELD_REF || row.values[i].type != VALUE_NUMBER)
			continue;
		if (!is_binned(store, entity_get(field->ref), row.values[i].number, &binned, error))
			return false;
		if (binned) {
			*ret_field = field;
			return true;
		}
	}
	return true;
}

static bool refuse_any(struct Party *party, const struct Referrer *from, struct Error *error)
{
	return error_set(
		error, ERROR_CONFLICT, "",
		"The %s cannot lie in the bin: the %s needs it as its %s.",
		record_name(party->store, from->owner.entity, from->owner.id, party->arena),
		record_name(party->store, from->entity, from->id, party->arena), from->field->key);
}

static bool check_row(struct Party *party, struct Row row, struct Error *error)
{
	const struct Field *field;
	const struct Entity *target;

	if (!row.exists)
		return true;
	if (row.binned)
		return each_referrer(party, row, false, refuse_any, error);
	if (!binned_target(party->store, row, &field, error))
		return false;
	if (!field)
		return true;
	target = entity_get(field->ref);
	return error_set(error, ERROR_CONFLICT, field->key,
			 "The %s is in the bin, and %s %s refers to it. Restore it first.",
			 record_name(party->store, target,
				     row.values[field - row.entity->fields].number, party->arena),
			 article_of(row.entity->name), row.entity->name);
}

bool bin_check(struct Store *store, struct Row row, struct Error *error)
{
	struct Arena arena = {0};
	struct Party party = {.store = store, .arena = &arena};
	bool right = check_row(&party, row, error);

	arena_release(&arena);
	return right;
}

/* The operation that put a record into the bin last; 0: none. */
static bool binning_of(struct Store *store, struct Row row, int64_t *ret_operation,
		       struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_CHANGE_LAST, error);
	enum Step step;

	*ret_operation = 0;
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, row.entity->key, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, row.id);
	sqlite3_bind_text(statement, 3, "binned", -1, SQLITE_STATIC);
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	*ret_operation = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return true;
}

/* A part comes back when it went with its owner, and nothing else it refers to is in the bin. */
static bool restore_part(struct Store *store, struct Row row, int64_t with, struct Error *error)
{
	const struct Field *blocked;
	int64_t operation;

	if (!row.binned || !binning_of(store, row, &operation, error))
		return !row.binned;
	if (operation != with)
		return true;
	if (!binned_target(store, row, &blocked, error))
		return false;
	return blocked || set_binned(store, row, false, error);
}

static bool restore_party(struct Party *party, struct Row first, struct Error *error)
{
	struct Row alive = first;
	int64_t with;

	alive.binned = false;
	if (!check_row(party, alive, error) || !binning_of(party->store, first, &with, error) ||
	    !gather(party, first, true, error))
		return false;
	if (!set_binned(party->store, first, false, error))
		return operation_failed(party->store);
	for (size_t i = 1; i < party->n; i++)
		if (!restore_part(party->store, party->rows[i], with, error))
			return operation_failed(party->store);
	return true;
}

static bool restore(struct Party *party, const struct Entity *entity, Id id, struct Error *error)
{
	struct Row row;

	if (!read_existing(party, entity, id, &row, error))
		return false;
	if (!row.binned)
		return error_set(error, ERROR_INPUT, "", "The %s is not in the bin.",
				 record_name(party->store, entity, id, party->arena));
	return restore_party(party, row, error);
}

bool store_restore(struct Store *store, const struct Entity *entity, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Party party = {.store = store, .arena = &arena};
	bool done;

	assert(store->pending.open);
	done = restore(&party, entity, id, error);
	arena_release(&arena);
	return done;
}

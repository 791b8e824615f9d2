/* Reading records by id and by owner, and what they are called. */
#include "private.h"

#include <inttypes.h>
#include <string.h>

void *records_at(const struct Records *records, size_t index)
{
	return (char *)records->items + index * records->entity->size;
}

/* Room for one more record at the end of `records`. */
static void *records_add(struct Records *records, size_t *capacity, struct Arena *arena)
{
	records->items =
		arena_grow(arena, records->items, records->n, capacity, records->entity->size);
	return records_at(records, records->n++);
}

static bool read_one(struct Store *store, const struct Entity *entity, Id id, void *ret_record,
		     struct Arena *arena, bool *ret_found, struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;
	bool read;

	sql_init(&sql, arena);
	sql_get(&sql, store, entity, id);
	statement = sql_prepare(store, &sql, error);
	step = statement ? statement_step(store, statement, error) : STEP_FAILED;
	*ret_found = step == STEP_ROW;
	if (step != STEP_ROW)
		return step == STEP_DONE;
	read = row_to_record(store, statement, entity, ret_record, arena, error);
	statement_done(statement);
	return read;
}

bool store_get(struct Store *store, const struct Entity *entity, Id id, void *ret_record,
	       struct Arena *arena, struct Error *error)
{
	bool found;

	if (!read_one(store, entity, id, ret_record, arena, &found, error))
		return false;
	return found || error_set(error, ERROR_INPUT, "", "There is no %s id:%" PRId64 " in %s.",
				  entity->name, id, store->path);
}

bool store_get_many(struct Store *store, const struct Entity *entity, const Id ids[], size_t n_ids,
		    struct Arena *arena, struct Records *ret_records, struct Error *error)
{
	bool found;

	*ret_records = (struct Records){.entity = entity,
					.items = arena_array(arena, n_ids, entity->size)};
	for (size_t i = 0; i < n_ids; i++) {
		if (!read_one(store, entity, ids[i], records_at(ret_records, ret_records->n), arena,
			      &found, error))
			return false;
		ret_records->n += found;
	}
	return true;
}

bool store_children_of(struct Store *store, const struct Entity *entity, const char *field_key,
		       const Id ids[], size_t n_ids, struct Arena *arena,
		       struct Records *ret_records, struct Error *error)
{
	struct ListQuery query = {.entity = entity, .scope = entity_field(entity, field_key)};
	size_t capacity = 0;

	*ret_records = (struct Records){.entity = entity};
	for (size_t i = 0; i < n_ids; i++) {
		struct Records part;

		query.scope_id = ids[i];
		if (!store_list(store, &query, arena, &part, error))
			return false;
		for (size_t k = 0; k < part.n; k++)
			memcpy(records_add(ret_records, &capacity, arena), records_at(&part, k),
			       entity->size);
	}
	return true;
}

bool store_children(struct Store *store, const struct Entity *entity, const char *field_key, Id id,
		    struct Arena *arena, struct Records *ret_records, struct Error *error)
{
	struct ListQuery query = {
		.entity = entity, .scope = entity_field(entity, field_key), .scope_id = id};

	return store_list(store, &query, arena, ret_records, error);
}

static bool read_name(struct Store *store, const char *text, Id id, struct Arena *arena,
		      struct RefName *ret_name, struct Error *error)
{
	sqlite3_stmt *statement = statement_text(store, text, error);
	enum Step step;

	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, id);
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	ret_name->ref = column_text(statement, 0, arena);
	if (!ret_name->ref)
		ret_name->ref = arena_format(arena, "id:%" PRId64, id);
	ret_name->label = column_text(statement, 1, arena);
	if (!ret_name->label)
		ret_name->label = ret_name->ref;
	statement_done(statement);
	return true;
}

bool store_ref_names(struct Store *store, const struct Entity *entity, const Id ids[], size_t n_ids,
		     struct Arena *arena, struct RefName *ret_names, struct Error *error)
{
	struct Sql sql;
	bool read = true;

	sql_init(&sql, arena);
	sql_names(&sql, entity);
	for (size_t i = 0; read && i < n_ids; i++) {
		ret_names[i] = (struct RefName){.id = ids[i]};
		if (ids[i])
			read = read_name(store, text_get(&sql.text), ids[i], arena, &ret_names[i],
					 error);
	}
	sql_release(&sql);
	return read;
}

const char *record_name(struct Store *store, const struct Entity *entity, Id id,
			struct Arena *arena)
{
	struct RefName name;

	if (!store_ref_names(store, entity, &id, 1, arena, &name, NULL) || !name.ref)
		return arena_format(arena, "%s id:%" PRId64, entity->name, id);
	return arena_format(arena, "%s %s", entity->name, name.label);
}

bool store_team_ids(struct Store *store, Id season, struct Arena *arena, Id **ret_ids,
		    size_t *ret_n, struct Error *error)
{
	struct ListQuery query = {.entity = entity_get(KIND_TEAM), .season = season};
	struct Records teams;

	if (!store_list(store, &query, arena, &teams, error))
		return false;
	*ret_ids = ARENA_ARRAY(arena, teams.n, Id);
	*ret_n = teams.n;
	for (size_t i = 0; i < teams.n; i++)
		(*ret_ids)[i] = ((const struct Record *)records_at(&teams, i))->id;
	return true;
}

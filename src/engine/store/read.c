/* Reading records by id and by owner, and what they are called. */
#include "private.h"
#include "qtp/engine/store/records.h"

#include <inttypes.h>
#include <string.h>

enum { NAMES_KNOWN = 512 };

/* Room for one more record at the end of `records`. */
static void *records_add(struct Records *records, size_t *capacity, struct Arena *arena)
{
	records->items =
		arena_grow(arena, records->items, records->n, capacity, records->entity->size);
	return records_at(records, records->n++);
}

static bool read_one(struct RowReader *reader, Id id, void *ret_record, bool *ret_found,
		     struct Error *error)
{
	enum Step step;
	bool read;

	reader->statement =
		statement_get(reader->store, (struct KindId){reader->entity->kind, id}, error);
	step = reader->statement ? statement_step(reader->store, reader->statement, error)
				 : STEP_FAILED;
	*ret_found = step == STEP_ROW;
	if (step != STEP_ROW)
		return step == STEP_DONE;
	read = row_to_record(reader, ret_record, error);
	statement_done(reader->statement);
	return read;
}

bool store_get(struct Store *store, struct KindId which, void *ret_record, struct Arena *arena,
	       struct Error *error)
{
	struct RowReader reader = {
		.store = store, .entity = entity_get(which.kind), .arena = arena};
	bool found;

	if (!read_one(&reader, which.id, ret_record, &found, error))
		return false;
	return found || error_set(error, ERROR_INPUT, "", "There is no %s id:%" PRId64 " in %s.",
				  reader.entity->name, which.id, store->path);
}

/* By a statement that reads the records that `sql` selects, whose one value is an id. */
static bool read_by_ids(struct RowReader *reader, struct Sql *sql, struct IdSpan ids,
			struct Records *ret_records, struct Error *error)
{
	enum Step step;
	size_t capacity = 0;

	*ret_records = (struct Records){.entity = reader->entity};
	reader->statement = sql_prepare(reader->store, sql, error);
	step = reader->statement ? STEP_DONE : STEP_FAILED;
	for (size_t i = 0; i < ids.n && step == STEP_DONE; i++) {
		sqlite3_bind_int64(reader->statement, 1, ids.ids[i]);
		while ((step = statement_step(reader->store, reader->statement, error)) ==
		       STEP_ROW) {
			void *record = records_add(ret_records, &capacity, reader->arena);

			if (!row_to_record(reader, record, error)) {
				statement_done(reader->statement);
				return false;
			}
		}
	}
	return step == STEP_DONE;
}

bool store_get_many(struct Store *store, struct KindIds which, struct Arena *arena,
		    struct Records *ret_records, struct Error *error)
{
	struct RowReader reader = {
		.store = store, .entity = entity_get(which.kind), .arena = arena};
	bool began = store_read_begin(store), read;
	struct Sql sql;

	sql_init(&sql, arena);
	sql_get(&sql, store, reader.entity, 0);
	read = read_by_ids(&reader, &sql, which.ids, ret_records, error);
	store_read_end(store, began);
	return read;
}

/* As store_list has them: those without a key come last. */
static void sql_children(struct Sql *sql, const struct Store *store, const struct Entity *entity,
			 const char *field_key)
{
	struct SortKey key;
	const char *expression;

	sort_key_init(&key, entity, NULL);
	expression = text_get(&key.expression);
	sql_select(sql, store, entity, NULL);
	/* The plus: by the index on the reference, never by one in the order of the kind. */
	text_format(&sql->text, "%s WHERE +r.binned = 0 AND r.\"%s\" = ", text_get(&key.joins),
		    field_key);
	sql_bind(sql, value_none);
	text_append(&sql->text, " ORDER BY ");
	if (key.nullable)
		text_format(&sql->text, "%s IS NULL, ", expression);
	text_format(&sql->text, "%s, r.id", expression);
	sort_key_release(&key);
}

bool store_children_of(struct Store *store, struct OwnedByAny which, struct Arena *arena,
		       struct Records *ret_records, struct Error *error)
{
	struct RowReader reader = {
		.store = store, .entity = entity_get(which.kind), .arena = arena};
	bool began = store_read_begin(store), read;
	struct Sql sql;

	sql_init(&sql, arena);
	sql_children(&sql, store, reader.entity, which.owner);
	read = read_by_ids(&reader, &sql, which.ids, ret_records, error);
	store_read_end(store, began);
	return read;
}

bool store_children_first(struct Store *store, struct OwnedBy which, struct Arena *arena,
			  struct Records *ret_records, struct Error *error)
{
	struct RowReader reader = {
		.store = store, .entity = entity_get(which.kind), .arena = arena};
	bool began = store_read_begin(store), read;
	struct Sql sql;

	sql_init(&sql, arena);
	sql_select(&sql, store, reader.entity, NULL);
	/* The index on the reference has them in the order of their ids. */
	text_format(&sql.text, " WHERE +r.binned = 0 AND r.\"%s\" = ", which.owner);
	sql_bind(&sql, value_none);
	text_append(&sql.text, " ORDER BY r.id LIMIT ");
	sql_bind(&sql, value_number((int64_t)which.most));
	read = read_by_ids(&reader, &sql, (struct IdSpan){&which.id, 1}, ret_records, error);
	store_read_end(store, began);
	return read;
}

/* Of the record `ret_name->id`. */
static bool read_name(struct Store *store, sqlite3_stmt *statement, struct Arena *arena,
		      struct RefName *ret_name, struct Error *error)
{
	enum Step step;

	sqlite3_bind_int64(statement, 1, ret_name->id);
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	ret_name->ref = column_text(statement, 0, arena);
	if (!ret_name->ref)
		ret_name->ref = arena_format(arena, "id:%" PRId64, ret_name->id);
	ret_name->label = column_text(statement, 1, arena);
	if (!ret_name->label)
		ret_name->label = ret_name->ref;
	statement_done(statement);
	return true;
}

bool store_ref_names(struct Store *store, struct KindIds which, struct Arena *arena,
		     struct RefName *ret_names, struct Error *error)
{
	bool began = store_read_begin(store), read;
	sqlite3_stmt *statement;
	const struct RefName *known[NAMES_KNOWN] = {NULL}; /* of the last id of a place */
	struct Sql sql;

	sql_init(&sql, arena);
	sql_names(&sql, entity_get(which.kind));
	statement = sql_prepare(store, &sql, error);
	read = statement != NULL;
	for (size_t i = 0; read && i < which.ids.n; i++) {
		Id id = which.ids.ids[i];
		const struct RefName **place = &known[(uint64_t)id % NAMES_KNOWN];

		ret_names[i] = *place && (*place)->id == id ? **place : (struct RefName){.id = id};
		if (id && !ret_names[i].label)
			read = read_name(store, statement, arena, &ret_names[i], error);
		*place = &ret_names[i];
	}
	store_read_end(store, began);
	return read;
}

const char *record_name(struct Store *store, const struct Entity *entity, Id id,
			struct Arena *arena)
{
	struct KindIds which = {entity->kind, {&id, 1}};
	struct RefName name;

	if (!store_ref_names(store, which, arena, &name, NULL) || !name.ref)
		return arena_format(arena, "%s id:%" PRId64, entity->name, id);
	return entity->called ? name.label : arena_format(arena, "%s %s", entity->name, name.label);
}

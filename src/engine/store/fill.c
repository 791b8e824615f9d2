/* Fill: what a migration writes into fields that follow from others, as an operation of the
 * program.
 */
#include "qtp/engine/model/field_value.h"
#include "search.h"

/* The values of a row as a record, filled, and back. */
static struct Row filled_row(struct Row row, struct Arena *arena, bool *ret_done)
{
	const struct Entity *entity = row.entity;
	void *record = arena_alloc(arena, entity->size);
	struct Record *head = record;

	record_blank(entity, record);
	*ret_done = true;
	for (size_t i = 0; i < entity->n_fields; i++)
		*ret_done =
			*ret_done && field_load(&entity->fields[i], record, row.values[i], arena);
	head->id = row.id;
	head->binned = row.binned;
	entity->fill->fill(record, arena);
	return row_of_record(entity, record, arena);
}

/* One that cannot be read stays as it is: verify says so. */
static bool fill_record(struct Store *store, const struct Entity *entity, Id id,
			struct Error *error)
{
	struct Arena arena = {0};
	struct Row before;
	bool readable = false,
	     done = row_read(store, (struct KindId){entity->kind, id}, &arena, &before, error);

	if (done) {
		struct Row after = filled_row(before, &arena, &readable);

		done = !readable || row_save(store, before, after, error);
	}
	arena_release(&arena);
	return done;
}

static bool read_ids(struct Store *store, const struct Entity *entity, struct Arena *arena,
		     struct IdList *ids, struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;

	sql_init(&sql, arena);
	sql_ids(&sql, entity, false);
	statement = sql_prepare(store, &sql, error);
	if (!statement)
		return false;
	while ((step = statement_step(store, statement, error)) == STEP_ROW)
		id_list_add(ids, sqlite3_column_int64(statement, 0), arena);
	return step == STEP_DONE;
}

/* The order of the folded texts may be another one: the parts of the search are made again. */
static bool fill_kind(struct Store *store, const struct Entity *entity, struct Error *error)
{
	struct Arena arena = {0};
	struct IdList ids = {0};
	bool done = operation_open(store, entity->fill->title, error) &&
		    search_remove_all(store, entity, error) &&
		    read_ids(store, entity, &arena, &ids, error);

	store->pending.system = true;
	for (size_t i = 0; done && i < ids.n; i++) {
		done = fill_record(store, entity, ids.ids[i], error);
		progress_tell(store);
	}
	done = operation_close(store, done ? error : NULL) && done;
	arena_release(&arena);
	return done;
}

static bool refold_kind(struct Store *store, const struct Entity *entity, struct Error *error)
{
	struct Arena arena = {0};
	sqlite3_stmt *statement;
	struct Sql sql;
	bool done;

	sql_init(&sql, &arena);
	text_format(&sql.text, "UPDATE main.\"%s\" AS r SET folded = (", entity->key);
	sql_folded(&sql.text, entity);
	text_append(&sql.text, ")");
	statement = sql_prepare(store, &sql, error);
	done = statement && statement_run(store, statement, error) &&
	       (!search_has_parts(store, entity) || search_make_all(store, entity, error));
	arena_release(&arena);
	return done;
}

static bool is_new(struct Store *store, int since, int before)
{
	return since > before && since <= store->version;
}

/* Names are in the texts of their own kind, and in the search of those that refer to it. */
static bool refold_names(struct Store *store, const struct Entity *entity, struct Error *error)
{
	const struct Field *label = entity_label(entity);

	if (label && field_names(entity, label))
		return refold_kind(store, entity, error);
	return !search_has_parts(store, entity) || search_make_all(store, entity, error);
}

bool fill_records(struct Store *store, struct Error *error)
{
	int before = store->version;
	bool done = true;

	store->version = schema_version(store->schema);
	for (enum Kind kind = 0; done && kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);

		if (entity && entity->fill && is_new(store, entity->fill->since, before))
			done = fill_kind(store, entity, error);
		if (done && entity && is_new(store, entity->folded_since, before))
			done = refold_kind(store, entity, error);
		else if (done && entity && is_new(store, NAMES_UNSIGNED_SINCE, before))
			done = refold_names(store, entity, error);
	}
	store->version = done ? store->version : before;
	return done;
}

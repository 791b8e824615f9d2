/* Salvage: what can still be read of a damaged file, record by record, into a new one. */
#include "private.h"

#include "qtp/engine/store/apply.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"

#include <assert.h>
#include <stdlib.h>

struct Salvaging {
	struct Store *from, *to;
	struct Arena arena, record_arena;
	Id *ids; /* of the kind in hand */
	size_t n, capacity;
	struct Salvage *salvage;
};

/* --- Which records there were: what is in the table, read from both ends up to the damage, and
 * what the history names */

static void take_ids(struct Salvaging *salvaging, sqlite3_stmt *ids)
{
	/* An error ends it: what is after the damage is looked for from the other side. */
	while (ids && statement_step(salvaging->from, ids, NULL) == STEP_ROW) {
		salvaging->ids = arena_grow(&salvaging->arena, salvaging->ids, salvaging->n,
					    &salvaging->capacity, sizeof *salvaging->ids);
		salvaging->ids[salvaging->n++] = sqlite3_column_int64(ids, 0);
	}
}

static void take_ids_of_table(struct Salvaging *salvaging, const struct Entity *entity,
			      bool backwards)
{
	struct Sql sql;

	sql_init(&sql, &salvaging->arena);
	sql_ids(&sql, entity, backwards);
	take_ids(salvaging, sql_prepare(salvaging->from, &sql, NULL));
}

static void take_ids_of_history(struct Salvaging *salvaging, const struct Entity *entity)
{
	sqlite3_stmt *ids = statement_query(salvaging->from, QUERY_CHANGE_RECORDS, NULL);

	if (ids)
		sqlite3_bind_text(ids, 1, entity->key, -1, SQLITE_STATIC);
	take_ids(salvaging, ids);
}

/* An id that no record can have was damaged: the history knows the record by its own. */
static void find_ids(struct Salvaging *salvaging, const struct Entity *entity)
{
	size_t n = 0;

	arena_reset(&salvaging->arena);
	salvaging->ids = NULL;
	salvaging->n = salvaging->capacity = 0;
	take_ids_of_table(salvaging, entity, false);
	take_ids_of_table(salvaging, entity, true);
	take_ids_of_history(salvaging, entity);
	if (salvaging->n > 1)
		qsort(salvaging->ids, salvaging->n, sizeof *salvaging->ids, id_order);
	for (size_t i = 0; i < salvaging->n; i++)
		if (salvaging->ids[i] > 0 && salvaging->ids[i] < ID_LIMIT &&
		    (n == 0 || salvaging->ids[i] != salvaging->ids[n - 1]))
			salvaging->ids[n++] = salvaging->ids[i];
	salvaging->n = n;
}

/* --- One record */

/* A record that is not there, and of which the history says the same, is not lost. */
static bool was_removed(struct Salvaging *salvaging, const struct Entity *entity, Id id)
{
	struct Row recorded;
	bool removed = row_replay(salvaging->from, (struct KindId){entity->kind, id},
				  &salvaging->record_arena, &recorded, NULL) &&
		       !recorded.exists;

	arena_reset(&salvaging->record_arena);
	return removed;
}

static struct Change *add_change(struct Change *change, struct Row row, const char *field,
				 struct Value value)
{
	*change = (struct Change){.kind = row.entity->kind,
				  .record = row.id,
				  .field = field,
				  .old_value = value_none,
				  .new_value = value};
	return change + 1;
}

size_t row_changes(struct Row row, struct Change changes[])
{
	struct Change *end = add_change(changes, row, "id", value_number(row.id));

	for (size_t i = 0; i < row.entity->n_fields; i++)
		if (!field_is_judged(&row.entity->fields[i]) && row.values[i].type != VALUE_NONE)
			end = add_change(end, row, row.entity->fields[i].key, row.values[i]);
	if (row.binned)
		end = add_change(end, row, "binned", value_number(1));
	return (size_t)(end - changes);
}

/* With `may_empty` without the values that cannot be. */
static bool save_row(struct Salvaging *salvaging, struct Row row, bool may_empty)
{
	struct Arena *arena = &salvaging->record_arena;
	struct Change *changes = ARENA_ARRAY(arena, row.entity->n_fields + 2, struct Change);
	struct ApplySet set = {.store = salvaging->to,
			       .arena = arena,
			       .changes = changes,
			       .n = row_changes(row, changes),
			       .check_values = true,
			       .partly = true,
			       .whole_records = !may_empty};
	struct ApplyReport report;
	bool saved = row.exists && store_apply(&set, &report, NULL) && report.n_saved > 0;

	salvaging->salvage->n_saved[row.entity->kind] += saved;
	salvaging->salvage->n_emptied += saved ? report.n_conflicts : 0;
	return saved;
}

/* As it is, or else as the history has it. False: not yet, or not at all. */
static bool save_record(struct Salvaging *salvaging, const struct Entity *entity, Id id,
			bool may_empty)
{
	struct Arena *arena = &salvaging->record_arena;
	struct Row row;
	bool saved =
		row_read(salvaging->from, (struct KindId){entity->kind, id}, arena, &row, NULL) &&
		save_row(salvaging, row, may_empty);

	if (!saved &&
	    row_replay(salvaging->from, (struct KindId){entity->kind, id}, arena, &row, NULL) &&
	    save_row(salvaging, row, may_empty)) {
		salvaging->salvage->n_replayed++;
		saved = true;
	}
	arena_reset(arena);
	return saved;
}

/* One go through the records that are left. True when some were saved. */
static bool save_some(struct Salvaging *salvaging, const struct Entity *entity, bool may_empty)
{
	size_t n_left = 0, n_before = salvaging->n;

	for (size_t i = 0; i < salvaging->n; i++)
		if (!save_record(salvaging, entity, salvaging->ids[i], may_empty))
			salvaging->ids[n_left++] = salvaging->ids[i];
	salvaging->n = n_left;
	return n_left < n_before;
}

/* A record may refer to another of its kind: again and again, and only then without what it refers
 * to. */
static void save_kind(struct Salvaging *salvaging, const struct Entity *entity)
{
	find_ids(salvaging, entity);
	while (save_some(salvaging, entity, false))
		;
	while (save_some(salvaging, entity, true))
		;
	for (size_t i = 0; i < salvaging->n; i++)
		salvaging->salvage->n_lost[entity->kind] +=
			!was_removed(salvaging, entity, salvaging->ids[i]);
}

/* --- All */

static bool is_ready(const struct Entity *entity, const bool done[N_KINDS])
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (field->type == FIELD_REF && field->ref != entity->kind && !done[field->ref])
			return false;
	}
	return true;
}

enum Kind kind_ready(const bool done[N_KINDS])
{
	enum Kind kind = 0;

	while (kind < N_KINDS && (done[kind] || !is_ready(entity_get(kind), done)))
		kind++;
	return kind;
}

static void save_all(struct Salvaging *salvaging)
{
	bool done[N_KINDS] = {false};
	const char *clock;

	for (enum Kind kind; (kind = kind_ready(done)) < N_KINDS; done[kind] = true)
		save_kind(salvaging, entity_get(kind));
	clock = store_meta(salvaging->from, "demo_clock", &salvaging->record_arena);
	if (clock && !store_set_meta(salvaging->to, "demo_clock", clock, NULL))
		salvaging->salvage->n_emptied++;
}

bool store_salvage(struct Store *damaged, struct Store *fresh, struct Salvage *ret_salvage,
		   struct Error *error)
{
	struct Salvaging salvaging = {.from = damaged, .to = fresh, .salvage = ret_salvage};
	struct Text title;

	*ret_salvage = (struct Salvage){0};
	text_init(&title);
	text_format(&title, "salvage of %s", damaged->path);
	bool begun = store_begin(fresh, text_get(&title), error);

	text_release(&title);
	if (!begun)
		return false;
	store_mark_system(fresh);
	save_all(&salvaging);
	arena_release(&salvaging.arena);
	arena_release(&salvaging.record_arena);
	return main_file_unmark(fresh, error) && store_commit(fresh, NULL, error);
}

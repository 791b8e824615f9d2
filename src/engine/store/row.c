/* A record as values, and the only place that writes one. */
#include "search.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>
#include <string.h>

struct Row row_empty(const struct Entity *entity, Id id, struct Arena *arena)
{
	return (struct Row){.entity = entity,
			    .id = id,
			    .values = ARENA_ARRAY(arena, entity->n_fields, struct Value)};
}

struct Row row_copy(struct Row row, struct Arena *arena)
{
	struct Row copy = row;

	copy.values = ARENA_ARRAY(arena, row.entity->n_fields, struct Value);
	memcpy(copy.values, row.values, row.entity->n_fields * sizeof *row.values);
	return copy;
}

bool row_read(struct Store *store, struct KindId which, struct Arena *arena, struct Row *ret_row,
	      struct Error *error)
{
	const struct Entity *entity = entity_get(which.kind);
	sqlite3_stmt *statement = statement_get(store, which, error);
	enum Step step;

	*ret_row = row_empty(entity, which.id, arena);
	if (!statement)
		return false;
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	ret_row->exists = true;
	ret_row->binned = sqlite3_column_int(statement, 1);
	for (size_t i = 0; i < entity->n_fields; i++)
		if (!field_is_judged(&entity->fields[i]))
			ret_row->values[i] =
				column_value(statement, (int)i + FIRST_FIELD_COLUMN, arena);
	statement_done(statement);
	return true;
}

bool row_replay(struct Store *store, struct KindId which, struct Arena *arena, struct Row *ret_row,
		struct Error *error)
{
	const struct Entity *entity = entity_get(which.kind);
	sqlite3_stmt *statement = statement_query(store, QUERY_CHANGE_OF_RECORD, error);
	enum Step step;

	*ret_row = row_empty(entity, which.id, arena);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, entity->key, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, which.id);
	while ((step = statement_step(store, statement, error)) == STEP_ROW) {
		const char *key = column_borrowed(statement, 0);
		const struct Field *field = entity_field(entity, key);
		struct Value value = column_value(statement, 1, arena);

		if (strcmp(key, "id") == 0)
			ret_row->exists = value.type != VALUE_NONE;
		else if (strcmp(key, "binned") == 0)
			ret_row->binned = value.type != VALUE_NONE;
		else if (field)
			ret_row->values[field - entity->fields] = value;
	}
	return step == STEP_DONE;
}

struct Row row_of_record(const struct Entity *entity, const void *record, struct Arena *arena)
{
	const struct Record *head = record;
	struct Row row = row_empty(entity, head->id, arena);

	row.exists = true;
	row.binned = head->binned;
	for (size_t i = 0; i < entity->n_fields; i++)
		if (!field_is_judged(&entity->fields[i]))
			row.values[i] = field_value(&entity->fields[i], record, arena);
	return row;
}

/* A text is borrowed until the next step: field_load copies what it keeps. */
static struct Value borrowed_value(sqlite3_stmt *statement, int column)
{
	int type = sqlite3_column_type(statement, column);

	if (type == SQLITE_INTEGER)
		return value_number(sqlite3_column_int64(statement, column));
	if (type == SQLITE_FLOAT)
		return (struct Value){.type = VALUE_REAL,
				      .real = sqlite3_column_double(statement, column)};
	return value_text((const char *)sqlite3_column_text(statement, column));
}

bool row_load_field(const struct RowReader *reader, int column, const struct Field *field,
		    void *record, struct Error *error)
{
	const struct Record *head = record;
	struct Value value = borrowed_value(reader->statement, column);
	bool is_missing =
		value.type == VALUE_NONE && (field->flags & (FIELD_REQUIRED | FIELD_CODE));

	return (!is_missing && field_load(field, record, value, reader->arena)) ||
	       error_set_shell("Run qtp verify.", error, ERROR_CORRUPT, field->key,
			       "%s holds %s %s for %s id:%" PRId64 " that cannot be.",
			       reader->store->path, article_of(field->key), field->key,
			       reader->entity->name, head->id);
}

bool row_load_head(const struct RowReader *reader, struct Record *ret_head, struct Error *error)
{
	ret_head->id = sqlite3_column_int64(reader->statement, 0);
	ret_head->binned = sqlite3_column_int(reader->statement, 1);
	return (ret_head->id > 0 && ret_head->id < ID_LIMIT) ||
	       error_set_shell("Run qtp verify.", error, ERROR_CORRUPT, "id",
			       "%s holds %s %s with an id that cannot be, %" PRId64 ".",
			       reader->store->path, article_of(reader->entity->name),
			       reader->entity->name, ret_head->id);
}

bool row_to_record(const struct RowReader *reader, void *ret_record, struct Error *error)
{
	struct Record *head = ret_record;

	if (reader->leaves)
		record_blank(reader->entity, ret_record);
	if (!row_load_head(reader, head, error))
		return false;
	for (size_t i = 0; i < reader->entity->n_fields; i++)
		if (!(reader->leaves && reader->leaves[i]) &&
		    !row_load_field(reader, (int)i + FIRST_FIELD_COLUMN, &reader->entity->fields[i],
				    ret_record, error))
			return false;
	return true;
}

static struct Value value_of(struct Row row, const struct Field *field)
{
	return row.values[field - row.entity->fields];
}

/* What the record is sorted by, a line of its own in front. */
static void add_lead(struct Text *text, struct Row row, struct Arena *arena)
{
	const struct Field *lead = entity_lead(row.entity);
	struct Value value;

	if (!lead)
		return;
	value = value_of(row, lead);
	if (value.type != VALUE_TEXT)
		value = value_of(row, entity_label(row.entity));
	text_append(text, value.type == VALUE_TEXT ? text_fold(arena, value.text) : "");
	text_append_char(text, '\n');
}

/* The searchable texts, folded, a line each: a search never matches across two of them. */
static const char *folded_text(struct Row row, struct Arena *arena)
{
	struct Text text;
	const char *result;
	bool first = true;

	text_init(&text);
	add_lead(&text, row, arena);
	for (size_t i = 0; i < row.entity->n_fields; i++) {
		const struct Field *field = &row.entity->fields[i];
		const char *value = row.values[i].type == VALUE_TEXT ? row.values[i].text : "";

		if (!(field->flags & FIELD_SEARCH) || !field_is_text(field))
			continue;
		text_append(&text, first ? "" : "\n");
		text_append(&text, field_names(row.entity, field) ? text_fold_name(arena, value)
								  : text_fold(arena, value));
		first = false;
	}
	result = arena_text(arena, text_get(&text));
	text_release(&text);
	return result;
}

static bool write_columns(struct Store *store, sqlite3_stmt *statement, struct Row row,
			  struct Error *error)
{
	int position = 1;

	if (!statement)
		return false;
	for (size_t i = 0; i < row.entity->n_fields; i++)
		if (!field_is_judged(&row.entity->fields[i]))
			bind_borrowed(statement, position++, row.values[i]);
	bind_borrowed(statement, position++, value_text(folded_text(row, &store->scratch)));
	bind_value(statement, position++, value_number(row.binned));
	bind_value(statement, position, value_number(row.id));
	return statement_run(store, statement, error);
}

static bool write_row(struct Store *store, struct Row before, struct Row after, struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;

	if (after.exists && !before.exists)
		return write_columns(store,
				     statement_of_kind(store, after.entity, KIND_INSERT, error),
				     after, error);
	sql_init(&sql, &store->scratch);
	if (after.exists) {
		sql_update(&sql, after.entity);
		return write_columns(store, sql_prepare(store, &sql, error), after, error);
	}
	sql_delete(&sql, after.entity, after.id);
	statement = sql_prepare(store, &sql, error);
	return statement && statement_run(store, statement, error);
}

static struct Value existence(struct Row row)
{
	return row.exists ? value_number(row.id) : value_none;
}

static struct Value binning(struct Row row)
{
	return row.binned ? value_number(1) : value_none;
}

/* Those of a record; begins zeroed. */
struct ChangeList {
	struct Change *items;
	size_t n;
};

/* What becomes of one field, where it changes. */
static void add_change(struct ChangeList *list, struct Change change)
{
	if (!value_equal(change.old_value, change.new_value))
		list->items[list->n++] = change;
}

/* The making of a record is written before its fields, its end after them. */
static bool record_changes(struct Store *store, struct Row before, struct Row after,
			   struct Error *error)
{
	size_t n_fields = after.entity->n_fields;
	struct ChangeList list = {ARENA_ARRAY(&store->scratch, n_fields + 2, struct Change), 0};
	struct Change change = {.kind = after.entity->kind,
				.record = after.id,
				.field = "id",
				.old_value = existence(before),
				.new_value = existence(after)};
	const struct Change life = change;

	if (!before.exists)
		add_change(&list, life);
	for (size_t i = 0; i < n_fields; i++) {
		change.field = after.entity->fields[i].key;
		change.old_value = before.values[i];
		change.new_value = after.values[i];
		add_change(&list, change);
	}
	change.field = "binned";
	change.old_value = binning(before);
	change.new_value = binning(after);
	add_change(&list, change);
	if (before.exists)
		add_change(&list, life);
	return changes_add(store, list.items, list.n, error);
}

static bool same_row(struct Row a, struct Row b)
{
	if (a.exists != b.exists || a.binned != b.binned)
		return false;
	for (size_t i = 0; i < a.entity->n_fields; i++)
		if (!value_equal(a.values[i], b.values[i]))
			return false;
	return true;
}

static void note_touched(struct Store *store, struct Row before, struct Row after)
{
	struct Touched *touched = &store->pending.touched[after.entity->kind];

	touched->altered = touched->altered || before.exists;
	if (!before.exists)
		id_list_add(&touched->made, after.id, &store->pending.arena);
	else if (!after.exists)
		id_list_add(&touched->ended, after.id, &store->pending.arena);
}

bool row_save(struct Store *store, struct Row before, struct Row after, struct Error *error)
{
	bool saved;

	if (same_row(before, after))
		return true;
	saved = hooks_begin(store, before, error) && write_row(store, before, after, error);
	if (saved)
		note_touched(store, before, after);
	if (saved && !hooks_saved(store, before, after, error))
		saved = operation_failed(store);
	if (saved && (!record_changes(store, before, after, error) ||
		      !search_follow(store, before, after, error)))
		saved = operation_failed(store);
	arena_reset(&store->scratch);
	return saved;
}

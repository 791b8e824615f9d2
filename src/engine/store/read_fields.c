/* Some fields of many records: one statement, run for each id, and nothing decoded that no one
 * asked for. A list of ids in the statement costs more: it makes a table of them first. */
#include "private.h"
#include "qtp/engine/store/records.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* A read under way. */
struct Reading {
	struct RowReader rows;
	const struct FieldsQuery *query;
	const struct Field **fields;
	size_t n_fields;
	const void *blank; /* a record with nothing in it */
	struct Records *records;
	size_t capacity;
};

static void find_fields(struct Reading *reading)
{
	const struct FieldsQuery *query = reading->query;
	void *blank = arena_alloc(reading->rows.arena, query->entity->size);

	while (query->fields[reading->n_fields])
		reading->n_fields++;
	reading->fields = ARENA_ARRAY(reading->rows.arena, reading->n_fields, const struct Field *);
	for (size_t i = 0; i < reading->n_fields; i++) {
		reading->fields[i] = entity_field(query->entity, query->fields[i]);
		assert(reading->fields[i] && !field_is_judged(reading->fields[i]));
	}
	record_blank(query->entity, blank);
	reading->blank = blank;
}

static void choose(struct Text *text, const struct FieldsQuery *query, const char *alias)
{
	text_format(text, " AND +%s.binned = 0", alias);
	if (query->choice)
		text_format(text, " AND %s.\"%s\" = '%s'", alias, query->choice,
			    entity_field(query->entity, query->choice)->choices[query->value].key);
	if (query->text)
		text_format(text, " AND %s.\"%s\" = ?4", alias, query->text);
	/* A line of the folded text ends where the next one begins: no character of it is before
	 * that. */
	if (query->named)
		text_format(text, " AND %s.folded >= ?5 AND %s.folded < ?5 || char(11)", alias,
			    alias);
}

static void between_days(struct Text *text, const struct FieldsQuery *query, const char *alias)
{
	text_format(text, " AND %s.\"%s\" BETWEEN ?1 AND ?2", alias, query->day);
}

static void of_newest_day(struct Text *text, const struct FieldsQuery *query)
{
	text_format(text, " AND r.\"%s\" = (SELECT max(x.\"%s\") FROM \"%s\" x WHERE x.\"%s\" = ?3",
		    query->day, query->day, query->entity->key, query->owner);
	choose(text, query, "x");
	between_days(text, query, "x");
	text_append_char(text, ')');
}

/* The days are the first two values, the id is the third, then a text and a name. An index brings
 * the rows without sorting.
 */
static void sql_fields(struct Text *text, const struct Reading *reading)
{
	const struct FieldsQuery *query = reading->query;
	const char *key = query->owner ? query->owner : "id";

	text_append(text, "SELECT r.id, r.binned");
	for (size_t i = 0; i < reading->n_fields; i++)
		text_format(text, ", r.\"%s\"", reading->fields[i]->key);
	text_format(text, " FROM \"%s\" r WHERE r.\"%s\" = ?3", query->entity->key, key);
	if (query->owner)
		choose(text, query, "r");
	if (query->newest)
		of_newest_day(text, query);
	else if (query->day)
		between_days(text, query, "r");
	text_append(text, " ORDER BY ");
	if (query->day)
		text_format(text, "r.\"%s\", ", query->day);
	text_append(text, "r.id");
}

static bool add_record(struct Reading *reading, struct Error *error)
{
	struct Records *records = reading->records;
	struct Record *record;

	records->items = arena_grow(reading->rows.arena, records->items, records->n,
				    &reading->capacity, records->entity->size);
	record = records_at(records, records->n++);
	memcpy(record, reading->blank, records->entity->size);
	if (!row_load_head(&reading->rows, record, error))
		return false;
	for (size_t i = 0; i < reading->n_fields; i++)
		if (!row_load_field(&reading->rows, (int)i + FIRST_FIELD_COLUMN, reading->fields[i],
				    record, error))
			return false;
	return true;
}

static void bind_day(sqlite3_stmt *statement, int position, Day day)
{
	char text[DAY_TEXT];

	bind_value(statement, position, value_text(day_iso(day, text)));
}

/* The records of one id. */
static bool read_id(struct Reading *reading, Id id, struct Error *error)
{
	sqlite3_stmt *statement = reading->rows.statement;
	const struct FieldsQuery *query = reading->query;
	enum Step step;

	if (query->day) {
		bind_day(statement, 1, query->from);
		bind_day(statement, 2, query->to);
	}
	sqlite3_bind_int64(statement, 3, id);
	if (query->text)
		bind_value(statement, 4, value_text(query->equals));
	if (query->named)
		bind_value(statement, 5, value_text(query->named));
	while ((step = statement_step(reading->rows.store, statement, error)) == STEP_ROW) {
		if (!add_record(reading, error)) {
			statement_done(statement);
			return false;
		}
	}
	return step == STEP_DONE;
}

static bool read_ids(struct Reading *reading, const Id ids[], size_t n, struct Error *error)
{
	struct Sql sql;
	bool read;

	sql_init(&sql, reading->rows.arena);
	sql_fields(&sql.text, reading);
	reading->rows.statement = sql_prepare(reading->rows.store, &sql, error);
	read = reading->rows.statement != NULL;
	for (size_t i = 0; read && i < n; i++)
		read = read_id(reading, ids[i], error);
	return read;
}

/* The ids rising, each once. */
static Id *rising(const Id ids[], size_t n, struct Arena *arena, size_t *ret_n)
{
	Id *sorted = ARENA_ARRAY(arena, n, Id);
	size_t kept = 0;

	memcpy(sorted, ids, n * sizeof ids[0]);
	qsort(sorted, n, sizeof sorted[0], id_order);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || sorted[kept - 1] != sorted[i])
			sorted[kept++] = sorted[i];
	*ret_n = kept;
	return sorted;
}

bool store_read_fields(struct Store *store, const struct FieldsQuery *query, struct Arena *arena,
		       struct Records *ret_records, struct Error *error)
{
	struct Reading reading = {.rows = {.store = store, .entity = query->entity, .arena = arena},
				  .query = query,
				  .records = ret_records};
	bool began, read;
	size_t n;
	Id *ids;

	*ret_records = (struct Records){.entity = query->entity};
	if (query->n_ids == 0)
		return true;
	ids = rising(query->ids, query->n_ids, arena, &n);
	find_fields(&reading);
	began = store_read_begin(store);
	read = read_ids(&reading, ids, n, error);
	store_read_end(store, began);
	return read;
}

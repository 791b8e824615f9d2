/* Which records belong to one record, by paths through their references. */
#include "private.h"
#include "qtp/engine/store/records.h"

#include <assert.h>
#include <string.h>

/* Longest name of a kind or a field in a path. */
#define NAME_MAX_LENGTH 40

/* Where a path has come to: the records of `entity`, whose columns are called with `alias`. */
struct Place {
	const struct Entity *entity;
	const char *alias; /* "r." or "" */
	Id id;
};

static const char *next_name(const char *path, char name[NAME_MAX_LENGTH])
{
	size_t length = strcspn(path, ".<");

	assert(length > 0 && length < NAME_MAX_LENGTH);
	memcpy(name, path, length);
	name[length] = '\0';
	return path + length;
}

static void path_condition(struct Sql *sql, struct Place place, const char *path);

/* ".field" */
static void follow(struct Sql *sql, struct Place place, const char *path)
{
	char name[NAME_MAX_LENGTH];
	const struct Field *field;

	path = next_name(path, name);
	field = entity_field(place.entity, name);
	assert(field);
	text_format(&sql->text, "%s\"%s\"", place.alias, field->key);
	if (*path) {
		place = (struct Place){entity_get(field->ref), "", place.id};
		text_format(&sql->text, " IN (SELECT id FROM \"%s\" WHERE ", place.entity->key);
		path_condition(sql, place, path);
		text_append_char(&sql->text, ')');
		return;
	}
	text_append(&sql->text, " = ");
	sql_bind(sql, value_number(field->type == FIELD_REF ? place.id : CHOICE_YES));
}

/* "<kind.field" */
static void gather(struct Sql *sql, struct Place place, const char *path)
{
	char name[NAME_MAX_LENGTH], field[NAME_MAX_LENGTH];

	path = next_name(path, name);
	assert(*path == '.');
	path = next_name(path + 1, field);
	text_format(&sql->text, "%sid IN (SELECT \"%s\" FROM \"%s\" WHERE binned = 0 AND ",
		    place.alias, field, name);
	path_condition(sql, (struct Place){entity_find(name), "", place.id}, path);
	text_append_char(&sql->text, ')');
}

static void path_condition(struct Sql *sql, struct Place place, const char *path)
{
	if (*path == '.') {
		follow(sql, place, path + 1);
	} else if (*path == '<') {
		gather(sql, place, path + 1);
	} else {
		text_format(&sql->text, "%sid = ", place.alias);
		sql_bind(sql, value_number(place.id));
	}
}

void sql_within(struct Sql *sql, const struct Entity *entity, const char *alias,
		const struct Within *within)
{
	for (size_t i = 0; within->paths[i]; i++) {
		text_append(&sql->text, i ? " OR " : " AND (");
		path_condition(sql, (struct Place){entity, alias, within->id},
			       within->paths[i] + strcspn(within->paths[i], ".<"));
	}
	text_append_char(&sql->text, ')');
}

static size_t index_of(struct IdSpan ids, Id id)
{
	size_t i = 0;

	while (i < ids.n && ids.ids[i] != id)
		i++;
	return i;
}

static void mark(struct IdSpan ids, Id id, bool ret_in[])
{
	for (size_t i = index_of(ids, id); i < ids.n; i++)
		ret_in[i] = ret_in[i] || ids.ids[i] == id;
}

bool store_within(struct Store *store, struct KindIds which, const struct Within *within,
		  bool ret_in[], struct Error *error)
{
	const struct Entity *entity = entity_get(which.kind);
	struct IdSpan ids = which.ids;
	struct Arena arena = {0};
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step = STEP_DONE;

	for (size_t i = 0; i < ids.n; i++)
		ret_in[i] = false;
	if (ids.n == 0)
		return true;
	sql_init(&sql, &arena);
	text_format(&sql.text, "SELECT r.id FROM \"%s\" r WHERE r.id IN (", entity->key);
	sql_ids_bound(&sql, ids.ids, ids.n);
	text_append_char(&sql.text, ')');
	sql_within(&sql, entity, "r.", within);
	statement = sql_prepare(store, &sql, error);
	while (statement && (step = statement_step(store, statement, error)) == STEP_ROW)
		mark(ids, sqlite3_column_int64(statement, 0), ret_in);
	arena_release(&arena);
	return statement && step == STEP_DONE;
}

bool store_is_writing(const struct Store *store)
{
	return store->pending.open;
}

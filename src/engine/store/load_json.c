/* Load: reads the JSON of an export, object by object. */
#include "load.h"

#include <math.h>
#include <string.h>

bool json_read_members(struct Loading *loading, const char *json, struct Arena *arena,
		       struct JsonMember **ret_members, size_t *ret_n)
{
	sqlite3_stmt *statement =
		statement_query(loading->store, QUERY_JSON_MEMBERS, loading->error);
	size_t capacity = 0;
	enum Step step;

	*ret_members = NULL;
	*ret_n = 0;
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, json, -1, SQLITE_STATIC);
	while ((step = statement_step(loading->store, statement, loading->error)) == STEP_ROW) {
		*ret_members =
			arena_grow(arena, *ret_members, *ret_n, &capacity, sizeof **ret_members);
		(*ret_members)[(*ret_n)++] = (struct JsonMember){column_text(statement, 0, arena),
								 column_text(statement, 1, arena),
								 column_value(statement, 2, arena)};
	}
	return step == STEP_DONE;
}

bool json_is(const struct JsonMember *member, const char *type)
{
	return strcmp(member->type, type) == 0;
}

bool json_read_items(struct Loading *loading, const char *json, struct Arena *arena,
		     const char ***ret_items, size_t *ret_n)
{
	sqlite3_stmt *statement = statement_query(loading->store, QUERY_JSON_ITEMS, loading->error);
	size_t capacity = 0;
	bool all = true;
	enum Step step;

	*ret_items = NULL;
	*ret_n = 0;
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, json, -1, SQLITE_STATIC);
	while ((step = statement_step(loading->store, statement, loading->error)) == STEP_ROW) {
		all = all && strcmp(column_text(statement, 0, arena), "object") == 0;
		*ret_items = arena_grow(arena, *ret_items, *ret_n, &capacity, sizeof **ret_items);
		(*ret_items)[(*ret_n)++] = column_text(statement, 1, arena);
	}
	return step == STEP_DONE &&
	       (all || error_set(loading->error, ERROR_INPUT, "",
				 "A list of the export holds something that is no object."));
}

struct Value json_field_value(const struct Field *field, struct Value value)
{
	const double limit = (double)ID_LIMIT; /* up to which reals have all whole numbers */

	if (field && (field->type == FIELD_NUMBER || field->type == FIELD_CENTS) &&
	    value.type == VALUE_REAL && fabs(value.real) < limit && value.real == trunc(value.real))
		return (struct Value){.type = VALUE_NUMBER, .number = (int64_t)value.real};
	if (field && field->type == FIELD_REAL && value.type == VALUE_NUMBER)
		return (struct Value){.type = VALUE_REAL, .real = (double)value.number};
	return value;
}

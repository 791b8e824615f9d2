/* Load: the history of an export, as it was written. */
#include "load.h"
#include "qtp/engine/store/records.h"
#include "search.h"

#include <string.h>

enum { OPERATION_COLUMNS = 9, CHANGE_COLUMNS = 7, HEX_DIGITS = 2, HEX_BASE = 16 };

static const char *const operation_keys[OPERATION_COLUMNS] = {
	"number", "id", "at", "who", "title", "undoes", "system", "payload_hash", "hash"};
static const char *const change_keys[CHANGE_COLUMNS] = {"operation", "n",   "kind", "record",
							"field",     "old", "new"};

/* The members of an object in the order of the columns; one that is missing is nothing. */
static bool read_columns(struct Loading *loading, const char *json, const char *const keys[],
			 size_t n_keys, struct Value ret_values[])
{
	struct JsonMember *members;
	size_t n;

	if (!json_read_members(loading, json, loading->arena, &members, &n))
		return false;
	for (size_t k = 0; k < n_keys; k++) {
		ret_values[k] = value_none;
		for (size_t i = 0; i < n; i++)
			if (strcmp(members[i].key, keys[k]) == 0)
				ret_values[k] = members[i].value;
	}
	return true;
}

static bool refuse(struct Loading *loading, const char *what)
{
	return error_set(loading->error, ERROR_INPUT, "",
			 "The history of the export is damaged: %s. Import it without: export it "
			 "again, or leave out \"operation\" and \"change\".",
			 what);
}

static int digit(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = c ? strchr(digits, c) : NULL;

	return at ? (int)(at - digits) : -1;
}

static bool read_hash(struct Value value, uint8_t ret_hash[HASH_BYTES])
{
	if (value.type != VALUE_TEXT || strlen(value.text) != (size_t)HEX_DIGITS * HASH_BYTES)
		return false;
	for (size_t i = 0; i < HASH_BYTES; i++) {
		int high = digit(value.text[HEX_DIGITS * i]),
		    low = digit(value.text[HEX_DIGITS * i + 1]);

		if (high < 0 || low < 0)
			return false;
		ret_hash[i] = (uint8_t)(high * HEX_BASE + low);
	}
	return true;
}

static bool add_operation(struct Loading *loading, const char *json)
{
	enum { FIRST_HASH = OPERATION_COLUMNS - 2 };
	struct Value values[OPERATION_COLUMNS];
	uint8_t payload[HASH_BYTES], hash[HASH_BYTES];
	sqlite3_stmt *statement;

	if (!read_columns(loading, json, operation_keys, OPERATION_COLUMNS, values))
		return false;
	if (!read_hash(values[FIRST_HASH], payload) || !read_hash(values[FIRST_HASH + 1], hash))
		return refuse(loading, "an operation has no hash");
	statement = statement_query(loading->store, QUERY_OPERATION_ADD, loading->error);
	if (!statement)
		return false;
	for (int i = 0; i < FIRST_HASH; i++)
		bind_value(statement, i + 1, values[i]);
	sqlite3_bind_blob(statement, FIRST_HASH + 1, payload, HASH_BYTES, SQLITE_STATIC);
	sqlite3_bind_blob(statement, FIRST_HASH + 2, hash, HASH_BYTES, SQLITE_STATIC);
	return statement_run(loading->store, statement, loading->error);
}

static bool add_change(struct Loading *loading, const char *json)
{
	enum { KIND_COLUMN = 2, FIELD_COLUMN_OF_CHANGE = 4, OLD_COLUMN, NEW_COLUMN };
	struct Value values[CHANGE_COLUMNS];
	const struct Entity *entity;
	const struct Field *field;
	sqlite3_stmt *statement;

	if (!read_columns(loading, json, change_keys, CHANGE_COLUMNS, values))
		return false;
	if (values[KIND_COLUMN].type != VALUE_TEXT ||
	    values[FIELD_COLUMN_OF_CHANGE].type != VALUE_TEXT)
		return refuse(loading, "a change has no kind or no field");
	entity = entity_find(values[KIND_COLUMN].text);
	field = entity ? entity_field(entity, values[FIELD_COLUMN_OF_CHANGE].text) : NULL;
	values[OLD_COLUMN] = json_field_value(field, values[OLD_COLUMN]);
	values[NEW_COLUMN] = json_field_value(field, values[NEW_COLUMN]);
	statement = statement_query(loading->store, QUERY_CHANGE_ADD, loading->error);
	if (!statement)
		return false;
	for (int i = 0; i < CHANGE_COLUMNS; i++)
		bind_value(statement, i + 1, values[i]);
	return statement_run(loading->store, statement, loading->error);
}

static bool add_all(struct Loading *loading, const char *json,
		    bool (*add)(struct Loading *loading, const char *json))
{
	struct Arena items_arena = {0}, arena = {0}, *outer = loading->arena;
	const char **items;
	size_t n;
	bool done = json_read_items(loading, json, &items_arena, &items, &n);

	loading->arena = &arena;
	for (size_t i = 0; i < n && done; i++) {
		done = add(loading, items[i]);
		arena_reset(&arena);
	}
	loading->arena = outer;
	arena_release(&arena);
	arena_release(&items_arena);
	return done;
}

bool load_history(struct Loading *loading)
{
	struct Store *store = loading->store;
	bool done = query_run(store, QUERY_CHANGE_FORGET, loading->error) &&
		    add_all(loading, loading->operations, add_operation) &&
		    add_all(loading, loading->changes, add_change) &&
		    search_settle(store, loading->error) &&
		    query_run(store, QUERY_COMMIT, loading->error);

	/* Committed or not, the operation that was begun ends without an entry of its own. */
	store_rollback(store);
	return done;
}

/* Load: the records of an export, and its history when it has one, into a new file. */
#include "load.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/store/apply.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"

#include <inttypes.h>
#include <string.h>

/* --- Reading JSON, with the functions of SQLite */

/* --- Records */

static bool refuse_member(struct Loading *loading, const struct Entity *entity, Id id,
			  const struct JsonMember *member)
{
	return error_set(loading->error, ERROR_INPUT, "",
			 "The %s %" PRId64 " of the export has a \"%.40s\" that no %s can have.",
			 entity->name, id, text_show(loading->arena, member->key), entity->name);
}

static bool is_plain(const struct JsonMember *member)
{
	return json_is(member, "null") || json_is(member, "integer") || json_is(member, "real") ||
	       json_is(member, "text");
}

static bool take_member(struct Loading *loading, struct Row *row, const struct JsonMember *member)
{
	const struct Field *field = entity_field(row->entity, member->key);
	bool is_flag = json_is(member, "integer") && (member->value.number & ~INT64_C(1)) == 0;

	if (strcmp(member->key, "id") == 0)
		return true;
	if (strcmp(member->key, "binned") == 0) {
		row->binned = member->value.number == 1;
		return is_flag || refuse_member(loading, row->entity, row->id, member);
	}
	if (!field || field_is_judged(field) || !is_plain(member))
		return refuse_member(loading, row->entity, row->id, member);
	row->values[field - row->entity->fields] = json_field_value(field, member->value);
	return true;
}

static bool take_row(struct Loading *loading, const struct Entity *entity, const char *json,
		     struct Row *ret_row)
{
	struct JsonMember *members;
	size_t n;
	Id id = 0;

	if (!json_read_members(loading, json, loading->arena, &members, &n))
		return false;
	for (size_t i = 0; i < n; i++)
		if (strcmp(members[i].key, "id") == 0 && json_is(&members[i], "integer"))
			id = members[i].value.number;
	if (id <= 0 || id >= ID_LIMIT)
		return error_set(loading->error, ERROR_INPUT, "",
				 "The export has %s %s without an id from 1 to 2^53 - 1.",
				 article_of(entity->name), entity->name);
	*ret_row = row_empty(entity, id, loading->arena);
	ret_row->exists = true;
	for (size_t i = 0; i < n; i++)
		if (!take_member(loading, ret_row, &members[i]))
			return false;
	return true;
}

struct Rows {
	struct Row *items;
	size_t n;
};

static bool take_rows(struct Loading *loading, const struct Entity *entity, struct Rows *ret_rows)
{
	const char **items;

	*ret_rows = (struct Rows){0};
	if (!loading->kinds[entity->kind])
		return true;
	if (!json_read_items(loading, loading->kinds[entity->kind], loading->arena, &items,
			     &ret_rows->n))
		return false;
	ret_rows->items = ARENA_ARRAY(loading->arena, ret_rows->n, struct Row);
	for (size_t i = 0; i < ret_rows->n; i++)
		if (!take_row(loading, entity, items[i], &ret_rows->items[i]))
			return false;
	return true;
}

static const char *reason_text(const struct Applied *applied)
{
	switch (applied->reason) {
	case REASON_REFERENCE:
		return "refers to a record that is not in it";
	case REASON_VALUE:
		return "cannot be that";
	case REASON_CHANGED:
		return "is there twice";
	case REASON_NONE:
	case REASON_KIND:
	case REASON_NEEDED:
		break;
	}
	return "cannot be read";
}

/* False with an empty error: it does not go in yet, and `ret_why` says why. */
static bool save(struct Loading *loading, struct Row row, struct Applied *ret_why)
{
	struct Arena arena = {0};
	struct Change *changes = ARENA_ARRAY(&arena, row.entity->n_fields + 2, struct Change);
	struct ApplySet set = {.store = loading->store,
			       .arena = &arena,
			       .changes = changes,
			       .n = row_changes(row, changes),
			       .check_values = true,
			       .exact = true,
			       .partly = true,
			       .whole_records = true};
	struct ApplyReport report = {0};
	bool saved = store_apply(&set, &report, loading->error) && report.n_saved > 0;

	*ret_why = (struct Applied){0};
	if (!saved && report.conflict) {
		struct Change *change = ARENA_NEW(loading->arena, struct Change);

		*change = *report.conflict->change;
		*ret_why = *report.conflict;
		ret_why->change = change;
	}
	arena_release(&arena);
	return saved;
}

/* A record may refer to another of its kind: again and again, until all are in. */
static bool save_rows(struct Loading *loading, struct Rows rows)
{
	struct Applied why = {0};

	for (size_t n_before = rows.n + 1; rows.n > 0 && rows.n < n_before;) {
		size_t n_left = 0;

		n_before = rows.n;
		for (size_t i = 0; i < rows.n; i++) {
			if (save(loading, rows.items[i], &why))
				continue;
			if (*loading->error->text)
				return false;
			rows.items[n_left++] = rows.items[i];
		}
		rows.n = n_left;
	}
	if (rows.n == 0)
		return true;
	return error_set(loading->error, ERROR_INPUT, "",
			 "The %s %" PRId64 " of the export cannot be taken: its %s %s.",
			 rows.items[0].entity->name, rows.items[0].id,
			 why.change ? why.change->field : "record",
			 why.change ? reason_text(&why) : "lacks what it cannot be without");
}

static bool load_records(struct Loading *loading)
{
	bool done[N_KINDS] = {false};
	struct Rows rows;

	for (enum Kind kind; (kind = kind_ready(done)) < N_KINDS; done[kind] = true) {
		struct Arena arena = {0}, *outer = loading->arena;

		loading->arena = &arena;
		bool loaded = take_rows(loading, entity_get(kind), &rows);

		loading->n_records += loaded ? rows.n : 0;
		loaded = loaded && save_rows(loading, rows);
		loading->arena = outer;
		arena_release(&arena);
		if (!loaded)
			return false;
	}
	return true;
}

/* --- The whole */

static bool take_format(struct Loading *loading, const struct JsonMember *member)
{
	loading->has_format = json_is(member, "integer");
	if (!loading->has_format)
		return error_set(loading->error, ERROR_INPUT, "",
				 "The \"format\" of the export is no number.");
	return member->value.number <= loading->store->version ||
	       error_set(loading->error, ERROR_INPUT, "",
			 "The export has format %" PRId64 ", and this program knows formats up to "
			 "%d. Use a newer one.",
			 member->value.number, loading->store->version);
}

static bool take_root(struct Loading *loading, const struct JsonMember *member)
{
	const struct Entity *entity = member->key ? entity_find(member->key) : NULL;
	bool is_list = json_is(member, "array");

	if (!member->key)
		return error_set(loading->error, ERROR_INPUT, "",
				 "It is no export of qtp: it is a single value.");
	if (strcmp(member->key, "format") == 0)
		return take_format(loading, member);
	if (strcmp(member->key, "demo_clock") == 0 && is_plain(member)) {
		loading->demo_clock = member->value.type == VALUE_TEXT ? member->value.text : NULL;
		return true;
	}
	if (is_list && strcmp(member->key, "operation") == 0) {
		loading->operations = member->value.text;
		return true;
	}
	if (is_list && strcmp(member->key, "change") == 0) {
		loading->changes = member->value.text;
		return true;
	}
	if (!is_list || !entity || strcmp(entity->key, member->key) != 0)
		return error_set(loading->error, ERROR_INPUT, "",
				 "The export has a \"%.40s\" that this program does not know.",
				 text_show(loading->arena, member->key));
	if (loading->kinds[entity->kind])
		return error_set(loading->error, ERROR_INPUT, "", "The export has \"%s\" twice.",
				 entity->key);
	loading->kinds[entity->kind] = member->value.text;
	return true;
}

static bool check_json(struct Loading *loading, const char *json, size_t length)
{
	sqlite3_stmt *statement;
	bool valid = false;

	if (utf8_is_valid(json, length) && strlen(json) == length) {
		statement = statement_query(loading->store, QUERY_JSON_VALID, loading->error);
		if (!statement)
			return false;
		sqlite3_bind_text(statement, 1, json, -1, SQLITE_STATIC);
		if (statement_step(loading->store, statement, loading->error) != STEP_ROW)
			return false;
		valid = sqlite3_column_int(statement, 0);
		statement_done(statement);
	}
	return valid || error_set(loading->error, ERROR_INPUT, "",
				  "It is no JSON, or it is cut short: nothing is read of it.");
}

static bool take_all(struct Loading *loading, const char *json, size_t length)
{
	struct JsonMember *members;
	size_t n;

	if (!check_json(loading, json, length) ||
	    !json_read_members(loading, json, loading->arena, &members, &n))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!take_root(loading, &members[i]))
			return false;
	if (!loading->has_format || !loading->operations != !loading->changes)
		return error_set(loading->error, ERROR_INPUT, "",
				 loading->has_format
					 ? "Of the history of the export one half is missing."
					 : "It is no export of qtp: it has no \"format\".");
	return true;
}

static bool load(struct Loading *loading)
{
	store_mark_system(loading->store);
	return load_records(loading) &&
	       (!loading->demo_clock ||
		store_set_meta(loading->store, "demo_clock", loading->demo_clock, loading->error));
}

bool store_load(struct Store *fresh, const char *json, size_t length, size_t *ret_n_records,
		struct Error *error)
{
	struct Arena arena = {0};
	struct Loading loading = {.store = fresh, .arena = &arena, .error = error};
	bool done = false;

	error_clear(error);
	if (store_begin(fresh, "import of an export", error)) {
		done = take_all(&loading, json, length) && load(&loading) &&
		       main_file_unmark(fresh, error);
		if (!done)
			store_rollback(fresh);
		else if (loading.operations)
			done = load_history(&loading);
		else
			done = store_commit(fresh, NULL, error);
	}
	*ret_n_records = loading.n_records;
	arena_release(&arena);
	return done;
}

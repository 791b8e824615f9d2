/* Load: the records of an export, and its history when it has one, into a new file. */
#include "load.h"

#include "json_fault.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/field_range.h"
#include "qtp/engine/store/apply.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"

#include <inttypes.h>
#include <limits.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf" /* as some editors write it */

/* --- Records */

static bool is_plain(const struct JsonMember *member)
{
	return json_is(member, "null") || json_is(member, "integer") || json_is(member, "real") ||
	       json_is(member, "text");
}

static bool refuse_member(struct Loading *loading, const struct Entity *entity, Id id,
			  const struct JsonMember *member)
{
	return error_set(loading->error, ERROR_INPUT, "",
			 "The %s %" PRId64 " of the export has a \"%.40s\" that no %s can have%s.",
			 entity->name, id, text_show(loading->arena, member->key), entity->name,
			 is_plain(member) ? "" : ": write a text, a number or null");
}

/* What a record cannot be without is not there where its text is empty. */
static bool is_empty_name(const struct Field *field, const struct JsonMember *member)
{
	return (field->flags & FIELD_REQUIRED) && json_is(member, "text") &&
	       text_is_empty(member->value.text);
}

/* `taken`: which fields have been. */
static bool take_member(struct Loading *loading, struct Row *row, const struct JsonMember *member,
			bool taken[])
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
	if (taken[field - row->entity->fields])
		return error_set(loading->error, ERROR_INPUT, "",
				 "The %s %" PRId64 " of the export has its \"%s\" twice.",
				 row->entity->name, row->id, field->key);
	taken[field - row->entity->fields] = true;
	if (!is_empty_name(field, member))
		row->values[field - row->entity->fields] = json_field_value(field, member->value);
	return true;
}

static bool take_row(struct Loading *loading, const struct Entity *entity, const char *json,
		     struct Row *ret_row)
{
	bool *taken = ARENA_ARRAY(loading->arena, entity->n_fields, bool);
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
		if (!take_member(loading, ret_row, &members[i], taken))
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

/* ": 42" where it is a number, else what is written there. */
static const char *written_text(struct Value value, struct Arena *arena)
{
	if (value.type == VALUE_TEXT)
		return arena_format(arena, "\"%.40s\"", text_show(arena, value.text));
	if (value.type == VALUE_NUMBER)
		return arena_format(arena, "%" PRId64, value.number);
	return value.type == VALUE_REAL ? arena_format(arena, "%g", value.real) : "null";
}

/* What a field takes, as it is written in JSON. */
static const char *wanted_text(const struct Field *field, struct Arena *arena)
{
	static const char *const wanted[N_FIELD_TYPES] = {
		[FIELD_TEXT] = "a text of one line",
		[FIELD_NUMBER] = "a whole number",
		[FIELD_CENTS] = "a whole number, of cents",
		[FIELD_DAY] = "a date like \"2017-04-05\"",
		[FIELD_YES_NO] = "1 or 0",
	};
	const char *all = NULL;

	if (wanted[field->type])
		return wanted[field->type];
	if (field->type == FIELD_REF)
		return arena_format(arena, "the id of %s %s",
				    article_of(entity_get(field->ref)->name),
				    entity_get(field->ref)->name);
	for (size_t i = 0; field->choices && field->choices[i].key; i++)
		all = all ? arena_format(arena, "%s, %s", all, field->choices[i].key)
			  : arena_format(arena, "one of: %s", field->choices[i].key);
	if (all)
		return all;
	return arena_format(arena, "%s %s", article_of(field_type_name(field->type)),
			    field_type_name(field->type));
}

/* Why a field cannot hold a value: out of range, too long, or nothing of its type. */
static const char *refusal_text(const struct Entity *entity, const struct Field *field,
				struct Value value, struct Arena *arena)
{
	const char *written = written_text(value, arena);
	void *record = arena_alloc(arena, entity->size);
	struct Error error;

	if (!field->choices && field_load(field, record, value, arena) &&
	    !field_in_range(field, record, arena, &error))
		return arena_format(arena, "cannot be that: %s. %s", written, error.text);
	return arena_format(arena, "cannot be that: %s. It is %s.", written,
			    wanted_text(field, arena));
}

static const char *reason_text(const struct Applied *applied, const struct Entity *entity,
			       struct Arena *arena)
{
	const struct Field *field = entity_field(entity, applied->change->field);

	switch (applied->reason) {
	case REASON_REFERENCE:
		return "refers to a record that is not in it.";
	case REASON_VALUE:
		return field ? refusal_text(entity, field, applied->change->new_value, arena)
			     : "cannot be that.";
	case REASON_CHANGED:
		return "is there twice.";
	case REASON_NONE:
	case REASON_KIND:
	case REASON_NEEDED:
		break;
	}
	return "cannot be read.";
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

/* Says of which record an error is; false. */
static bool refuse_row(struct Loading *loading, const struct Row *row)
{
	struct Error error = *loading->error;

	if (error.code >= ERROR_BUSY) /* it is not of the row */
		return false;
	for (size_t i = 0; i < row->entity->n_fields; i++)
		if ((row->entity->fields[i].flags & FIELD_REQUIRED) &&
		    row->values[i].type == VALUE_NONE)
			return error_set(loading->error, ERROR_INPUT, "",
					 "The %s %" PRId64
					 " of the export cannot be taken: it has no %s.",
					 row->entity->name, row->id, row->entity->fields[i].key);
	return error_set(loading->error, ERROR_INPUT, error.field,
			 "The %s %" PRId64 " of the export cannot be taken: %s", row->entity->name,
			 row->id, error.text);
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
				return refuse_row(loading, &rows.items[i]);
			rows.items[n_left++] = rows.items[i];
		}
		rows.n = n_left;
	}
	if (rows.n == 0)
		return true;
	return error_set(loading->error, ERROR_INPUT, "",
			 "The %s %" PRId64 " of the export cannot be taken: its %s %s",
			 rows.items[0].entity->name, rows.items[0].id,
			 why.change ? why.change->field : "record",
			 why.change ? reason_text(&why, rows.items[0].entity, loading->arena)
				    : "lacks what it cannot be without.");
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
	loading->has_format = json_is(member, "integer") && member->value.number > 0;
	if (!loading->has_format)
		return error_set(loading->error, ERROR_INPUT, "",
				 "The \"format\" of the export is no whole number from 1.");
	return member->value.number <= loading->store->version ||
	       error_set(loading->error, ERROR_INPUT, "",
			 "The export has format %" PRId64 ", and this program knows formats up to "
			 "%d. Use a newer one.",
			 member->value.number, loading->store->version);
}

static bool take_demo_clock(struct Loading *loading, const struct JsonMember *member)
{
	loading->demo_clock = json_is(member, "text") ? member->value.text : NULL;
	return loading->demo_clock || json_is(member, "null") ||
	       error_set(loading->error, ERROR_INPUT, "",
			 "The \"demo_clock\" of the export is no date like \"2017-08-21\".");
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
	if (strcmp(member->key, "demo_clock") == 0)
		return take_demo_clock(loading, member);
	if (is_list && strcmp(member->key, "operation") == 0) {
		loading->operations = member->value.text;
		return true;
	}
	if (is_list && strcmp(member->key, "change") == 0) {
		loading->changes = member->value.text;
		return true;
	}
	if (!is_list && entity && strcmp(entity->key, member->key) == 0)
		return error_set(
			loading->error, ERROR_INPUT, "",
			"The \"%s\" of the export is no list: write [ ] around its records.",
			entity->key);
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

/* What is there where the text is no JSON any more, as words for its first sign. */
static const char *fault_text(const char *place, struct Arena *arena)
{
	static const struct {
		const char *signs, *text;
	} known[] = {
		{"]}", "a comma before it is too many, or a value is missing"},
		{"/#", "JSON has no comments"},
		{"'", "JSON has its texts in double quotes"},
	};
	size_t length = strcspn(place, "\r\n"), most = utf8_prefix(place, 20);

	for (size_t i = 0; i < N_ITEMS(known); i++)
		if (strchr(known[i].signs, *place))
			return arena_format(arena, "\"%c\" is no JSON there: %s", *place,
					    known[i].text);
	return arena_format(
		arena, "it is no JSON from \"%s\" on",
		text_show(arena, arena_text_n(arena, place, length < most ? length : most)));
}

/* Where it is no JSON, as a sentence; false. */
static bool refuse_json(struct Loading *loading, const char *json, bool is_text)
{
	size_t line = 0;
	const char *place = is_text ? json_fault(json, &line) : NULL;

	if (!is_text)
		return error_set(loading->error, ERROR_INPUT, "",
				 "It is no text in UTF-8, or it is cut short: nothing is read of "
				 "it. Save it as UTF-8.");
	return error_set(loading->error, ERROR_INPUT, "", "Line %zu: %s. Nothing is read of it.",
			 line,
			 place && *place ? fault_text(place, loading->arena)
					 : "it ends too early, as if cut short");
}

/* The texts of the file end at a NUL. */
static bool check_no_nul(struct Loading *loading, const char *json)
{
	size_t line = json_nul_line(json);

	return line == 0 ||
	       error_set(loading->error, ERROR_INPUT, "",
			 "Line %zu: no text can hold the character \\u0000. Take it out.", line);
}

static bool check_json(struct Loading *loading, const char *json, size_t length)
{
	bool is_text = utf8_is_valid(json, length) && strlen(json) == length;
	sqlite3_stmt *statement;
	bool valid = false;

	if (is_text) {
		statement = statement_query(loading->store, QUERY_JSON_VALID, loading->error);
		if (!statement)
			return false;
		sqlite3_bind_text(statement, 1, json, -1, SQLITE_STATIC);
		if (statement_step(loading->store, statement, loading->error) != STEP_ROW)
			return false;
		valid = sqlite3_column_int(statement, 0);
		statement_done(statement);
	}
	return valid ? check_no_nul(loading, json) : refuse_json(loading, json, is_text);
}

static bool take_all(struct Loading *loading, const char *json, size_t length)
{
	struct JsonMember *members;
	size_t n, mark = strncmp(json, BYTE_ORDER_MARK, strlen(BYTE_ORDER_MARK)) == 0
				 ? strlen(BYTE_ORDER_MARK)
				 : 0;

	json += mark;
	if (json[strspn(json, " \t\r\n")] == '[')
		return error_set(loading->error, ERROR_INPUT, "",
				 "It is no export of qtp: it is a list.");
	if (!check_json(loading, json, length - mark) ||
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
	/* A whole export is longer than any value of a file. */
	const int usual = sqlite3_limit(fresh->db, SQLITE_LIMIT_LENGTH, INT_MAX);
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
	sqlite3_limit(fresh->db, SQLITE_LIMIT_LENGTH, usual);
	*ret_n_records = loading.n_records;
	arena_release(&arena);
	return done;
}

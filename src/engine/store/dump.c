/* All records, and the history when asked for, as stable JSON text. */
#include "private.h"

#include "qtp/engine/base/utf8.h"

#include <inttypes.h>
#include <string.h>

enum { FIRST_PRINTABLE = 0x20, HEX_PER_BYTE = 2 };

/* What a terminal obeys, hides or turns round: never printed as it is. */
static bool is_hidden(uint32_t code)
{
	return code < FIRST_PRINTABLE || (code >= 0x7f && code <= 0x9f) || code == 0x61c ||
	       (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) ||
	       (code >= 0x2060 && code <= 0x206f) || code == 0xfeff ||
	       (code >= 0xfff9 && code <= 0xfffb);
}

/* Codes beyond four hexadecimal digits are written as two halves. */
static void write_escape(struct Text *out, uint32_t code)
{
	if (code > 0xffff)
		text_format(out, "\\u%04x\\u%04x", 0xd800 + ((code - 0x10000) >> 10),
			    0xdc00 + (code & 0x3ff));
	else
		text_format(out, "\\u%04x", code);
}

static void write_string(struct Text *out, const char *s)
{
	size_t left = strlen(s);
	char bytes[4];

	text_append_char(out, '"');
	while (left > 0) {
		uint32_t code;
		size_t used = utf8_decode(s, left, &code);

		if (code == '"' || code == '\\')
			text_format(out, "\\%c", (char)code);
		else if (code == '\n')
			text_append(out, "\\n");
		else if (is_hidden(code) ||
			 (code >= 0xe0000 && code <= 0xe007f)) /* tag characters */
			write_escape(out, code);
		else
			text_append_n(out, bytes, utf8_encode(code, bytes));
		s += used;
		left -= used;
	}
	text_append_char(out, '"');
}

static void write_value(struct Text *out, struct Value value)
{
	switch (value.type) {
	case VALUE_NONE:
		text_append(out, "null");
		return;
	case VALUE_NUMBER:
		text_format(out, "%" PRId64, value.number);
		return;
	case VALUE_REAL:
		text_format(out, "%.17g", value.real);
		return;
	case VALUE_TEXT:
		write_string(out, value.text);
	}
}

static void write_hex(struct Text *out, const uint8_t *bytes, int n)
{
	text_append_char(out, '"');
	for (int i = 0; i < n; i++)
		text_format(out, "%02x", bytes[i]);
	text_append_char(out, '"');
}

static void write_row(struct Text *out, struct Row row)
{
	text_format(out, "{\"id\": %" PRId64, row.id);
	for (size_t i = 0; i < row.entity->n_fields; i++) {
		if (field_is_judged(&row.entity->fields[i]))
			continue;
		text_format(out, ", \"%s\": ", row.entity->fields[i].key);
		write_value(out, row.values[i]);
	}
	text_format(out, ", \"binned\": %d}", row.binned);
}

static bool dump_rows(struct Store *store, sqlite3_stmt *ids, const struct Entity *entity,
		      struct Text *out, struct Error *error)
{
	struct Arena arena = {0};
	bool first = true, read = true;
	enum Step step = STEP_FAILED;

	while (read && (step = statement_step(store, ids, error)) == STEP_ROW) {
		struct Row row;

		read = row_read(store, (struct KindId){entity->kind, sqlite3_column_int64(ids, 0)},
				&arena, &row, error);
		text_append(out, first ? "\n  " : ",\n  ");
		if (read)
			write_row(out, row);
		first = false;
		arena_reset(&arena);
	}
	if (step == STEP_ROW)
		statement_done(ids);
	arena_release(&arena);
	text_append(out, first ? "]" : "\n ]");
	return read && step == STEP_DONE;
}

static bool dump_kind(struct Store *store, const struct Entity *entity, struct Text *out,
		      struct Error *error)
{
	struct Arena arena = {0};
	struct Sql sql;
	sqlite3_stmt *ids;
	bool done;

	text_format(out, ",\n \"%s\": [", entity->key);
	sql_init(&sql, &arena);
	sql_ids(&sql, entity, false);
	ids = sql_prepare(store, &sql, error);
	done = ids && dump_rows(store, ids, entity, out, error);
	arena_release(&arena);
	return done;
}

static void write_column(struct Text *out, sqlite3_stmt *statement, int column)
{
	struct Arena arena = {0};

	if (sqlite3_column_type(statement, column) == SQLITE_BLOB)
		write_hex(out, sqlite3_column_blob(statement, column),
			  sqlite3_column_bytes(statement, column));
	else
		write_value(out, column_value(statement, column, &arena));
	arena_release(&arena);
}

/* An object a row, keyed by the columns' names. */
static bool dump_query(struct Store *store, enum Query query, const char *key, struct Text *out,
		       struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, query, error);
	bool first = true;
	enum Step step;

	text_format(out, ",\n \"%s\": [", key);
	if (!statement)
		return false;
	while ((step = statement_step(store, statement, error)) == STEP_ROW) {
		text_append(out, first ? "\n  {" : ",\n  {");
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			text_format(out, "%s\"%s\": ", i ? ", " : "",
				    sqlite3_column_name(statement, i));
			write_column(out, statement, i);
		}
		text_append_char(out, '}');
		first = false;
	}
	text_append(out, first ? "]" : "\n ]");
	return step == STEP_DONE;
}

struct Dumping {
	bool history, facts; /* of the file, beside its records */
};

static void dump_facts(struct Store *store, struct Text *out)
{
	struct Arena arena = {0};

	text_append(out, ",\n \"demo_clock\": ");
	write_value(out, value_text(store_meta(store, "demo_clock", &arena)));
	arena_release(&arena);
}

static bool dump(struct Store *store, struct Dumping what, struct Text *out, struct Error *error)
{
	text_format(out, "{\n \"format\": %d", store->version);
	if (what.facts)
		dump_facts(store, out);
	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		if (entity_get(kind) && !dump_kind(store, entity_get(kind), out, error))
			return false;
	if (what.history && (!dump_query(store, QUERY_OPERATION_CHAIN, "operation", out, error) ||
			     !dump_query(store, QUERY_CHANGE_DUMP, "change", out, error)))
		return false;
	text_append(out, "\n}\n");
	return true;
}

static bool dump_at_once(struct Store *store, struct Dumping what, struct Text *out,
			 struct Error *error)
{
	bool own = sqlite3_get_autocommit(store->db), done;

	if (own && !query_run(store, QUERY_BEGIN_READ, error))
		return false;
	done = dump(store, what, out, error);
	if (own && !query_run(store, QUERY_COMMIT, done ? error : NULL))
		return false;
	return done;
}

bool store_dump(struct Store *store, bool history, struct Text *out, struct Error *error)
{
	return dump_at_once(store, (struct Dumping){.history = history}, out, error);
}

bool store_export(struct Store *store, bool history, struct Text *out, struct Error *error)
{
	return dump_at_once(store, (struct Dumping){history, true}, out, error);
}

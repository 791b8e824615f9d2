/* Facts of the file beside its records: what is kept, and what may stand in it. */
#include "place.h"

#include "qtp/engine/base/day.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/store/records.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

bool place_read(const char *text, struct Place *ret_place)
{
	char *end;

	if (*text < '0' || *text > '9')
		return false;
	ret_place->inode = strtoull(text, &end, 10);
	if (*end != ' ' || end[1] < '0' || end[1] > '9')
		return false;
	ret_place->device = strtoull(end + 1, &end, 10);
	ret_place->path = end + 1;
	return *end == ' ' && end[1] == '/';
}

static bool is_place(const char *text)
{
	struct Place place;

	return strcmp(text, ELSEWHERE) == 0 || place_read(text, &place);
}

/* What is kept beside the records, with what may stand in it. */
struct MetaKey {
	const char *key;
	bool (*is_valid)(const char *text);
};

static bool is_day(const char *text)
{
	Day day;

	return text && day_parse_iso(text, &day);
}

static const struct MetaKey meta_keys[] = {
	{"demo_clock", is_day},
	{"main_file", is_place},
};

static const struct MetaKey *meta_key_of(const char *key)
{
	for (size_t i = 0; i < N_ITEMS(meta_keys); i++)
		if (text_equal(meta_keys[i].key, key))
			return &meta_keys[i];
	return NULL;
}

static bool meta_is_valid(const char *key, const char *text)
{
	const struct MetaKey *known = meta_key_of(key);

	return known && (!text || known->is_valid(text));
}

bool verify_meta(struct Store *store, struct Issues *issues, struct Error *error)
{
	sqlite3_stmt *statement =
		statement_text(store, "SELECT key, text FROM main.meta ORDER BY key", error);
	enum Step step = STEP_FAILED;

	while (statement && (step = statement_step(store, statement, error)) == STEP_ROW) {
		const char *key = column_borrowed(statement, 0),
			   *text = column_borrowed(statement, 1);
		const struct MetaKey *known = meta_key_of(key);

		if (!known)
			issues_add(
				issues, ERROR_CORRUPT, "",
				"The file holds a key \"%.40s\" that this program does not know.",
				text_show(issues->arena, key));
		else if (!known->is_valid(text))
			issues_add(issues, ERROR_CORRUPT, "", "The file's %s cannot be \"%.40s\".",
				   known->key, text_show(issues->arena, text));
	}
	return statement && step == STEP_DONE;
}

const char *store_meta(struct Store *store, const char *key, struct Arena *arena)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_META_GET, NULL);
	const char *text;

	if (!statement)
		return NULL;
	sqlite3_bind_text(statement, 1, key, -1, SQLITE_STATIC);
	if (statement_step(store, statement, NULL) != STEP_ROW)
		return NULL;
	text = column_text(statement, 0, arena);
	statement_done(statement);
	return text;
}

bool store_set_meta(struct Store *store, const char *key, const char *text, struct Error *error)
{
	sqlite3_stmt *statement;

	assert(store->pending.open);
	if (!meta_is_valid(key, text)) {
		struct Arena arena = {0};

		error_set(error, ERROR_INPUT, "", "The file keeps no \"%.40s\" like \"%.40s\".",
			  text_show(&arena, key), text ? text_show(&arena, text) : "");
		arena_release(&arena);
		return false;
	}
	statement = statement_query(store, text ? QUERY_META_SET : QUERY_META_REMOVE, error);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, key, -1, SQLITE_STATIC);
	if (text)
		sqlite3_bind_text(statement, 2, text, -1, SQLITE_STATIC);
	store->pending.meta_changed = true;
	return statement_run(store, statement, error);
}

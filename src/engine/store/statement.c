/* Prepared statements: an array over the queries, and a small cache for what is made from the
 * entity tables. */
#include "private.h"

#include <assert.h>
#include <string.h>

const struct Value value_none = {.type = VALUE_NONE};

struct Value value_number(int64_t number)
{
	return (struct Value){.type = VALUE_NUMBER, .number = number};
}

struct Value value_text(const char *text)
{
	return (struct Value){.type = text ? VALUE_TEXT : VALUE_NONE, .text = text};
}

sqlite3_stmt *statement_prepare(struct Store *store, const char *text, struct Error *error)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v3(store->db, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
	    SQLITE_OK) {
		failure(store, error);
		return NULL;
	}
	return statement;
}

sqlite3_stmt *statement_query(struct Store *store, enum Query query, struct Error *error)
{
	if (!store->queries[query])
		store->queries[query] = statement_prepare(store, query_texts[query], error);
	assert(!store->queries[query] || !sqlite3_stmt_busy(store->queries[query]));
	return store->queries[query];
}

void statement_forget(struct Store *store, enum Query query)
{
	sqlite3_finalize(store->queries[query]);
	store->queries[query] = NULL;
}

/* The place of `text`, or the one that was not used for longest and is free. */
static struct Cached *cache_place(struct Store *store, const char *text)
{
	struct Cached *oldest = NULL;
	size_t length = strlen(text);

	for (size_t i = 0; i < N_CACHED; i++) {
		struct Cached *cached = &store->cached[i];

		if (cached->text && cached->length == length &&
		    memcmp(cached->text, text, length) == 0)
			return cached;
		if (cached->statement && sqlite3_stmt_busy(cached->statement))
			continue;
		if (!oldest || cached->used < oldest->used)
			oldest = cached;
	}
	assert(oldest);
	return oldest;
}

sqlite3_stmt *statement_text(struct Store *store, const char *text, struct Error *error)
{
	struct Cached *cached = cache_place(store, text);

	if (!cached->text || strcmp(cached->text, text) != 0) {
		sqlite3_stmt *statement = statement_prepare(store, text, error);

		if (!statement)
			return NULL;
		sqlite3_finalize(cached->statement);
		heap_free(cached->text);
		cached->statement = statement;
		cached->text = heap_text(text);
		cached->length = strlen(text);
	}
	assert(!sqlite3_stmt_busy(cached->statement));
	cached->used = ++store->n_uses;
	return cached->statement;
}

sqlite3_stmt *statement_number(struct Store *store, enum Query query, int64_t number,
			       struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, query, error);

	if (statement)
		sqlite3_bind_int64(statement, 1, number);
	return statement;
}

sqlite3_stmt *statement_values(struct Store *store, const char *text, const struct Value values[],
			       size_t n_values, struct Error *error)
{
	sqlite3_stmt *statement = statement_text(store, text, error);

	for (size_t i = 0; statement && i < n_values; i++)
		bind_value(statement, (int)i + 1, values[i]);
	return statement;
}

void statements_release(struct Store *store)
{
	for (size_t i = 0; i < N_QUERIES; i++) {
		sqlite3_finalize(store->queries[i]);
		store->queries[i] = NULL;
	}
	for (size_t kind = 0; kind < N_KINDS; kind++)
		for (size_t i = 0; i < N_KIND_STATEMENTS; i++) {
			sqlite3_finalize(store->of_kind[kind][i]);
			store->of_kind[kind][i] = NULL;
		}
	for (size_t i = 0; i < N_CACHED; i++) {
		sqlite3_finalize(store->cached[i].statement);
		heap_free(store->cached[i].text);
		store->cached[i] = (struct Cached){.text = NULL};
	}
}

void bind_borrowed(sqlite3_stmt *statement, int position, struct Value value)
{
	if (value.type == VALUE_TEXT)
		sqlite3_bind_text(statement, position, value.text, -1, SQLITE_STATIC);
	else
		bind_value(statement, position, value);
}

void bind_value(sqlite3_stmt *statement, int position, struct Value value)
{
	switch (value.type) {
	case VALUE_NONE:
		sqlite3_bind_null(statement, position);
		return;
	case VALUE_NUMBER:
		sqlite3_bind_int64(statement, position, value.number);
		return;
	case VALUE_REAL:
		sqlite3_bind_double(statement, position, value.real);
		return;
	case VALUE_TEXT:
		sqlite3_bind_text(statement, position, value.text, -1, SQLITE_TRANSIENT);
	}
}

void statement_done(sqlite3_stmt *statement)
{
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
}

/* A full disk ends the transaction, and whoever goes on without a word meets that at its commit. */
static void keep_cause(struct Store *store)
{
	struct Pending *pending = &store->pending;

	if (pending->open && pending->why.code == ERROR_NONE && sqlite3_get_autocommit(store->db))
		failure(store, &pending->why);
}

enum Step statement_step(struct Store *store, sqlite3_stmt *statement, struct Error *error)
{
	int code;

	store->waited_us = 0;
	code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		return STEP_ROW;
	if (code != SQLITE_DONE) {
		failure(store, error);
		keep_cause(store);
	}
	statement_done(statement);
	return code == SQLITE_DONE ? STEP_DONE : STEP_FAILED;
}

bool statement_run(struct Store *store, sqlite3_stmt *statement, struct Error *error)
{
	enum Step step;

	do
		step = statement_step(store, statement, error);
	while (step == STEP_ROW);
	return step == STEP_DONE;
}

bool query_run(struct Store *store, enum Query query, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, query, error);

	return statement && statement_run(store, statement, error);
}

bool statement_script(struct Store *store, const char *text, struct Error *error)
{
	store->waited_us = 0;
	return sqlite3_exec(store->db, text, NULL, NULL, NULL) == SQLITE_OK ||
	       failure(store, error);
}

int64_t column_number(sqlite3_stmt *statement, int column)
{
	return sqlite3_column_int64(statement, column);
}

const char *column_text(sqlite3_stmt *statement, int column, struct Arena *arena)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);

	return text ? arena_text_n(arena, text, (size_t)sqlite3_column_bytes(statement, column))
		    : NULL;
}

const char *column_borrowed(sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);

	return text ? text : "";
}

const char *column_sure(sqlite3_stmt *statement, int column, struct Arena *arena)
{
	return arena_text(arena, column_borrowed(statement, column));
}

struct Value column_value(sqlite3_stmt *statement, int column, struct Arena *arena)
{
	switch (sqlite3_column_type(statement, column)) {
	case SQLITE_INTEGER:
		return value_number(sqlite3_column_int64(statement, column));
	case SQLITE_FLOAT:
		return (struct Value){.type = VALUE_REAL,
				      .real = sqlite3_column_double(statement, column)};
	case SQLITE_TEXT:
	case SQLITE_BLOB:
		return value_text(column_text(statement, column, arena));
	default:
		return value_none;
	}
}

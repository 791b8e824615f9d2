/* Notes by their words: what an index answers in the time of a key. */
#include "private.h"

#include <inttypes.h>

/* More hits than these are not put in order of rank: the newest are. */
#define RANKED_MOST 5000

enum { COLUMN_PLACE, COLUMN_KIND, COLUMN_RECORD };

/* In quotes, so that nothing in it is syntax; the index takes the words apart itself. */
static void add_quoted(struct Text *match, const char *words)
{
	text_append_char(match, '"');
	for (; *words; words++)
		text_append_n(match, *words == '"' ? " " : words, 1);
	text_append_char(match, '"');
}

static void add_terms(struct Text *match, const struct NoteQuery *query)
{
	text_append(match, "words : (");
	for (size_t i = 0; i < query->n_terms; i++) {
		text_append(match, i ? " AND " : "");
		add_quoted(match, query->terms[i].words);
		text_append(match, query->terms[i].prefix ? " *" : "");
	}
	text_append_char(match, ')');
}

static void add_scope(struct Text *match, const struct NoteQuery *query)
{
	const char *mark = " AND scope : (";

	for (size_t i = 0; i < query->n_teams; i++, mark = " OR ")
		text_format(match, "%s\"team%" PRId64 "\"", mark, query->teams[i]);
	if (query->coach) {
		text_format(match, "%s\"coach%" PRId64 "\"", mark, query->coach);
		mark = " OR ";
	}
	text_append(match, mark[1] == 'O' ? ")" : "");
}

static bool is_indexed(struct Store *store, struct Error *error)
{
	if (store->version >= NOTES_SINCE)
		return true;
	return error_set(
		error, ERROR_IO, "",
		"%s was written by an older qtp (format %d), which kept no index of words. "
		"The first change made with this one brings it up to date.",
		store->path, store->version);
}

static struct NoteHit hit_of(sqlite3_stmt *statement)
{
	const struct Entity *entity =
		entity_find((const char *)sqlite3_column_text(statement, COLUMN_KIND));

	return (struct NoteHit){
		.place = sqlite3_column_int64(statement, COLUMN_PLACE),
		.kind = entity ? entity->kind : KIND_NONE,
		.id = sqlite3_column_int64(statement, COLUMN_RECORD),
	};
}

static bool read_hits(struct Store *store, sqlite3_stmt *statement, struct Arena *arena,
		      struct NoteHit **ret_hits, size_t *ret_n, struct Error *error)
{
	size_t capacity = 0;
	enum Step step;

	*ret_hits = NULL;
	*ret_n = 0;
	while ((step = statement_step(store, statement, error)) == STEP_ROW) {
		*ret_hits = arena_grow(arena, *ret_hits, *ret_n, &capacity, sizeof **ret_hits);
		(*ret_hits)[(*ret_n)++] = hit_of(statement);
	}
	return step == STEP_DONE;
}

/* The place of the last hit that is ranked; the least there is when they are few. */
static bool find_edge(struct Store *store, const char *match, int64_t *ret_edge,
		      struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_NOTE_EDGE, error);
	enum Step step;

	*ret_edge = INT64_MIN;
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, match, -1, SQLITE_TRANSIENT);
	sqlite3_bind_int64(statement, 2, RANKED_MOST - 1);
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	*ret_edge = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return true;
}

static bool find(struct Store *store, const struct NoteQuery *query, const char *match,
		 struct Arena *arena, struct NoteHit **ret_hits, size_t *ret_n, struct Error *error)
{
	int64_t bound = query->before ? query->before : INT64_MAX;
	sqlite3_stmt *statement;

	if (query->ranked && !find_edge(store, match, &bound, error))
		return false;
	statement = statement_query(store, query->ranked ? QUERY_NOTE_RANKED : QUERY_NOTE_NEWEST,
				    error);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, match, -1, SQLITE_TRANSIENT);
	sqlite3_bind_int64(statement, 2, bound);
	sqlite3_bind_int64(statement, 3, query->limit ? (int64_t)query->limit : -1);
	return read_hits(store, statement, arena, ret_hits, ret_n, error);
}

bool store_find_notes(struct Store *store, const struct NoteQuery *query, struct Arena *arena,
		      struct NoteHit **ret_hits, size_t *ret_n, struct Error *error)
{
	struct Text match;
	bool found;

	*ret_hits = NULL;
	*ret_n = 0;
	if (!is_indexed(store, error))
		return false;
	if (query->n_terms == 0)
		return true;
	text_init(&match);
	add_terms(&match, query);
	add_scope(&match, query);
	found = find(store, query, text_get(&match), arena, ret_hits, ret_n, error);
	text_release(&match);
	return found;
}

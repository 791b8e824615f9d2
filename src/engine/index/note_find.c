/* Notes by their words: what an index answers in the time of a key. */
#include "index_queries.h"
#include "note_index.h"

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
	if (store_version(store) >= NOTES_SINCE)
		return true;
	return error_set(
		error, ERROR_IO, "",
		"%s was written by an older qtp (format %d), which kept no index of words. "
		"The first change made with this one brings it up to date.",
		store_path(store), store_version(store));
}

static struct NoteHit hit_of(struct sqlite3_stmt *statement, struct Arena *arena)
{
	const struct Entity *entity = entity_find(column_sure(statement, COLUMN_KIND, arena));

	return (struct NoteHit){
		.place = column_number(statement, COLUMN_PLACE),
		.kind = entity ? entity->kind : KIND_NONE,
		.id = column_number(statement, COLUMN_RECORD),
	};
}

static bool read_hits(struct Store *store, struct sqlite3_stmt *statement, struct Arena *arena,
		      struct NoteHits *hits, struct Error *error)
{
	size_t capacity = 0;
	enum Step step;

	while ((step = statement_step(store, statement, error)) == STEP_ROW) {
		hits->items =
			arena_grow(arena, hits->items, hits->n, &capacity, sizeof hits->items[0]);
		hits->items[hits->n++] = hit_of(statement, arena);
	}
	return step == STEP_DONE;
}

/* The place of the last hit that is ranked; the least there is when they are few. */
static bool find_edge(struct Store *store, const char *match, int64_t *ret_edge,
		      struct Error *error)
{
	struct Value values[] = {value_text(match), value_number(RANKED_MOST - 1)};
	struct sqlite3_stmt *statement =
		statement_values(store, index_texts[INDEX_NOTE_EDGE], values, 2, error);
	enum Step step;

	*ret_edge = INT64_MIN;
	if (!statement)
		return false;
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	*ret_edge = column_number(statement, 0);
	statement_done(statement);
	return true;
}

/* NULL: it failed. */
static struct sqlite3_stmt *find(struct Store *store, const struct NoteQuery *query,
				 const char *match, struct Error *error)
{
	int64_t bound = query->before ? query->before : INT64_MAX;

	if (query->ranked && !find_edge(store, match, &bound, error))
		return NULL;
	struct Value values[] = {value_text(match), value_number(bound),
				 value_number(query->limit ? (int64_t)query->limit : -1)};

	return statement_values(store,
				index_texts[query->ranked ? INDEX_NOTE_RANKED : INDEX_NOTE_NEWEST],
				values, 3, error);
}

bool note_find(struct Store *store, const struct NoteQuery *query, struct Arena *arena,
	       struct NoteHits *ret_hits, struct Error *error)
{
	struct sqlite3_stmt *statement;
	struct Text match;
	bool found;

	*ret_hits = (struct NoteHits){0};
	if (!is_indexed(store, error))
		return false;
	if (query->n_terms == 0)
		return true;
	text_init(&match);
	add_terms(&match, query);
	add_scope(&match, query);
	statement = find(store, query, text_get(&match), error);
	found = statement && read_hits(store, statement, arena, ret_hits, error);
	text_release(&match);
	return found;
}

/* Notes: the index of their words is written with the records it follows from. */
#include "index_queries.h"
#include "note_index.h"

#include "qtp/engine/base/day.h"
#include "qtp/engine/store/records.h"

#include <inttypes.h>
#include <string.h>

#define PLACES_A_MINUTE (INT64_C(1) << 20)
#define MINUTES_A_DAY 1440

enum { COLUMN_PLACE, COLUMN_SCOPE };

/* A note as the index holds it. */
struct Note {
	bool found;
	int64_t place;
	const char *scope;
};

static bool is_noted(const struct Row *row)
{
	return row->exists && row->entity->noted_by;
}

/* Runs a statement that gives no row. */
static bool run(struct Store *store, enum IndexQuery query, const struct Value values[],
		size_t n_values, struct Error *error)
{
	struct sqlite3_stmt *statement =
		statement_values(store, index_texts[query], values, n_values, error);

	return statement && statement_run(store, statement, error);
}

static bool get(struct Store *store, const struct Entity *entity, Id id, struct Note *ret_note,
		struct Error *error)
{
	struct Value values[] = {value_text(entity->key), value_number(id)};
	struct sqlite3_stmt *statement =
		statement_values(store, index_texts[INDEX_NOTE_GET], values, 2, error);
	enum Step step;

	*ret_note = (struct Note){.found = false};
	if (!statement)
		return false;
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	*ret_note = (struct Note){
		.found = true,
		.place = column_number(statement, COLUMN_PLACE),
		.scope = column_sure(statement, COLUMN_SCOPE, store_scratch(store)),
	};
	statement_done(statement);
	return true;
}

/* The words as they were written: another version of the program may fold otherwise. */
static bool read_words(struct Store *store, const struct Entity *entity, Id id,
		       const char **ret_words, struct Error *error)
{
	struct Sql sql;
	struct sqlite3_stmt *statement;
	enum Step step;

	*ret_words = NULL;
	sql_init(&sql, store_scratch(store));
	text_format(&sql.text, "SELECT r.folded FROM \"%s\" r WHERE r.id = ", entity->key);
	sql_bind(&sql, value_number(id));
	statement = sql_prepare(store, &sql, error);
	if (!statement)
		return false;
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	*ret_words = column_sure(statement, 0, store_scratch(store));
	statement_done(statement);
	return true;
}

static bool drop_words(struct Store *store, const struct Note *note, const char *words,
		       struct Error *error)
{
	struct Value values[] = {value_number(note->place), value_text(words),
				 value_text(note->scope)};

	return run(store, INDEX_NOTE_WORDS_FORGET, values, 3, error);
}

static bool drop_place(struct Store *store, int64_t place, struct Error *error)
{
	struct Value value = value_number(place);

	return run(store, INDEX_NOTE_FORGET, &value, 1, error);
}

static bool forget(struct Store *store, const struct Entity *entity, Id id, struct Error *error)
{
	struct Note note;
	const char *words;

	if (!get(store, entity, id, &note, error))
		return false;
	return !note.found ||
	       (read_words(store, entity, id, &words, error) &&
		drop_words(store, &note, words, error) && drop_place(store, note.place, error));
}

/* --- Keeping --- */

static bool says_something(const char *words)
{
	return words && words[strspn(words, " \n")];
}

static struct Value value_of(struct Row row, const char *field_key)
{
	const struct Field *field = entity_field(row.entity, field_key);

	return field ? row.values[field - row.entity->fields] : value_none;
}

/* Of the day by which it is noted, and of a start where there is one. */
static int64_t minute_of(struct Row row)
{
	struct Value day_text = value_of(row, row.entity->noted_by), start = value_of(row, "start");
	TimeOfDay time = 0;
	Day day = 0;

	if (day_text.type != VALUE_TEXT || !day_parse_iso(day_text.text, &day))
		return 0;
	if (start.type != VALUE_TEXT || !time_parse(start.text, &time))
		time = 0;
	return (int64_t)day * MINUTES_A_DAY + time;
}

/* After the last of the same minute. */
static bool find_place(struct Store *store, int64_t minute, int64_t *ret_place, struct Error *error)
{
	int64_t first = minute * PLACES_A_MINUTE;
	struct Value values[] = {value_number(first), value_number(first + PLACES_A_MINUTE)};
	struct sqlite3_stmt *statement =
		statement_values(store, index_texts[INDEX_NOTE_LAST], values, 2, error);
	struct Value last;

	if (!statement || statement_step(store, statement, error) != STEP_ROW)
		return false;
	last = column_value(statement, 0, store_scratch(store));
	*ret_place = last.type == VALUE_NUMBER ? last.number + 1 : first;
	statement_done(statement);
	return true;
}

static bool is_about(const struct Field *field)
{
	return field->type == FIELD_REF &&
	       (strcmp(field->key, "team") == 0 || strcmp(field->key, "coach") == 0);
}

/* "team12 coach7": a word for each team and coach that it is about. */
static void add_scope(struct Text *scope, struct Row row)
{
	for (size_t i = 0; i < row.entity->n_fields; i++)
		if (is_about(&row.entity->fields[i]) && row.values[i].type == VALUE_NUMBER)
			text_format(scope, "%s%s%" PRId64, scope->length ? " " : "",
				    row.entity->fields[i].key, row.values[i].number);
}

/* What records of other kinds say that lead to this one. */
static bool add_links(struct Store *store, struct Text *scope, struct Row row,
		      const struct Entity *link, struct Error *error)
{
	struct Arena *arena = store_scratch(store);
	const struct Field *field = entity_field(link, link->note_of);
	struct Records links;

	if (field->ref != row.entity->kind)
		return true;
	if (!store_children(store, (struct OwnedBy){link->kind, link->note_of, row.id}, arena,
			    &links, error))
		return false;
	for (size_t i = 0; i < links.n; i++)
		add_scope(scope, row_of_record(link, records_at(&links, i), arena));
	return true;
}

static bool find_scope(struct Store *store, struct Row row, struct Text *scope, struct Error *error)
{
	bool found = true;

	add_scope(scope, row);
	for (enum Kind kind = 0; kind < N_KINDS && found; kind++) {
		const struct Entity *link = entity_get(kind);

		if (link && link->note_of)
			found = add_links(store, scope, row, link, error);
	}
	return found;
}

static bool add(struct Store *store, struct Row row, struct Note note, const char *words,
		struct Error *error)
{
	struct Value places[] = {value_number(note.place), value_text(row.entity->key),
				 value_number(row.id), value_text(note.scope)};
	struct Value texts[] = {value_number(note.place), value_text(words),
				value_text(note.scope)};

	return run(store, INDEX_NOTE_ADD, places, 4, error) &&
	       run(store, INDEX_NOTE_WORDS_ADD, texts, 3, error);
}

static bool keep(struct Store *store, struct Row row, struct Error *error)
{
	struct Text scope;
	const char *words;
	int64_t place;
	bool kept;

	if (row.binned)
		return true;
	if (!read_words(store, row.entity, row.id, &words, error))
		return false;
	if (!says_something(words))
		return true;
	text_init(&scope);
	kept = find_scope(store, row, &scope, error) &&
	       find_place(store, minute_of(row), &place, error) &&
	       add(store, row, (struct Note){true, place, text_get(&scope)}, words, error);
	text_release(&scope);
	return kept;
}

/* --- What a link leads to --- */

/* Reindexes the note after one of its links changed. */
static bool renew(struct Store *store, struct Row link, struct Error *error)
{
	const struct Field *field = entity_field(link.entity, link.entity->note_of);
	struct Value id = value_of(link, link.entity->note_of);
	struct Row row;

	if (id.type != VALUE_NUMBER)
		return true;
	if (!row_read(store, (struct KindId){field->ref, id.number}, store_scratch(store), &row,
		      error))
		return false;
	return !is_noted(&row) ||
	       (forget(store, row.entity, row.id, error) && keep(store, row, error));
}

static bool begin(struct Store *store, struct Row before, struct Error *error)
{
	return store_version(store) < NOTES_SINCE || !is_noted(&before) ||
	       forget(store, before.entity, before.id, error);
}

static bool saved(struct Store *store, struct Row before, struct Row after, struct Error *error)
{
	if (store_version(store) < NOTES_SINCE)
		return true;
	if (!after.entity->note_of)
		return !is_noted(&after) || keep(store, after, error);
	return (!before.exists || renew(store, before, error)) &&
	       (!after.exists || renew(store, after, error));
}

const struct RowHook note_hook = {
	.begin = begin, .saved = saved, .verify = note_verify, .mend = note_mend};

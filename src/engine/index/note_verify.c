/* verify: the index of words has every note that it should have, and no other. */
#include "note_index.h"

#include "qtp/engine/store/schema.h"

#include <inttypes.h>
#include <string.h>

/* The part of the step to this format that fills the index from the records. */
#define FILLING "INSERT INTO note_place\n"

/* The first row of a statement in which kind is bound once. 0: none. */
static bool first_id(struct Store *store, struct Sql *sql, Id *ret_id, struct Error *error)
{
	struct sqlite3_stmt *statement = sql_prepare(store, sql, error);
	enum Step step;

	*ret_id = 0;
	if (!statement)
		return false;
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	*ret_id = column_number(statement, 0);
	statement_done(statement);
	return true;
}

static bool verify_missing(struct Store *store, const struct Entity *entity, struct Arena *arena,
			   struct Issues *issues, struct Error *error)
{
	struct Sql sql;
	Id id;

	sql_init(&sql, arena);
	text_format(&sql.text,
		    "SELECT r.id FROM \"%s\" r WHERE r.binned = 0 "
		    "AND trim(r.folded, ' ' || char(10)) <> '' AND NOT EXISTS "
		    "(SELECT 1 FROM note_place n WHERE n.record = r.id AND n.kind = ",
		    entity->key);
	sql_bind(&sql, value_text(entity->key));
	text_append(&sql.text, ") LIMIT 1");
	if (!first_id(store, &sql, &id, error))
		return false;
	if (id)
		issues_add(issues, ERROR_CORRUPT, "",
			   "The words of %s id:%" PRId64 " are not in the index: search does not "
			   "find it. Nothing is lost. Run qtp verify --mend.",
			   entity->key, id);
	return true;
}

static bool verify_extra(struct Store *store, const struct Entity *entity, struct Arena *arena,
			 struct Issues *issues, struct Error *error)
{
	struct Sql sql;
	Id id;

	sql_init(&sql, arena);
	text_append(&sql.text, "SELECT n.record FROM note_place n WHERE n.kind = ");
	sql_bind(&sql, value_text(entity->key));
	text_format(&sql.text,
		    " AND NOT EXISTS (SELECT 1 FROM \"%s\" r WHERE r.id = n.record "
		    "AND r.binned = 0) LIMIT 1",
		    entity->key);
	if (!first_id(store, &sql, &id, error))
		return false;
	if (id)
		issues_add(issues, ERROR_CORRUPT, "",
			   "The words of %s id:%" PRId64 " are in the index, but it is in the bin "
			   "or gone. Nothing is lost. Run qtp verify --mend.",
			   entity->key, id);
	return true;
}

/* --- The words themselves: the index is built again beside the file, and both are read in step */

#define BUILD_AGAIN                                                                             \
	"CREATE VIRTUAL TABLE temp.note_again USING fts5 (words, scope, content = '', "         \
	"tokenize = 'unicode61 remove_diacritics 2');"                                          \
	"CREATE VIRTUAL TABLE temp.note_is USING fts5vocab ('main', 'note_words', 'instance');" \
	"CREATE VIRTUAL TABLE temp.note_should USING fts5vocab ('temp', 'note_again', 'instance')"
#define DROP_AGAIN                               \
	"DROP TABLE IF EXISTS temp.note_is;"     \
	"DROP TABLE IF EXISTS temp.note_should;" \
	"DROP TABLE IF EXISTS temp.note_again"

static bool fill_again(struct Store *store, struct Arena *arena, struct Error *error)
{
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		if (entity && entity->noted_by &&
		    !statement_script(
			    store,
			    arena_format(arena,
					 "INSERT INTO temp.note_again (rowid, words, scope) "
					 "SELECT n.place, r.folded, n.scope FROM main.note_place n "
					 "JOIN main.\"%s\" r ON r.id = n.record "
					 "WHERE n.kind = '%s' ORDER BY n.place",
					 entity->key, entity->key),
			    error))
			return false;
	}
	return true;
}

static bool is_same_word(struct sqlite3_stmt *is, struct sqlite3_stmt *should)
{
	return text_equal(column_borrowed(is, 0), column_borrowed(should, 0)) &&
	       column_number(is, 1) == column_number(should, 1) &&
	       text_equal(column_borrowed(is, 2), column_borrowed(should, 2)) &&
	       column_number(is, 3) == column_number(should, 3);
}

/* False: an index cannot be read. */
static bool compare_words(struct Store *store, bool *ret_same, struct Error *error)
{
	struct sqlite3_stmt *is =
		statement_text(store, "SELECT term, doc, col, offset FROM temp.note_is", error);
	struct sqlite3_stmt *should =
		is ? statement_text(store, "SELECT term, doc, col, offset FROM temp.note_should",
				    error)
		   : NULL;
	enum Step left = STEP_FAILED, right = STEP_FAILED;

	while (should) {
		left = statement_step(store, is, error);
		right = left == STEP_FAILED ? STEP_FAILED : statement_step(store, should, error);
		if (left != STEP_ROW || right != STEP_ROW || !is_same_word(is, should))
			break;
	}
	*ret_same = left == STEP_DONE && right == STEP_DONE;
	if (is && left == STEP_ROW)
		statement_done(is);
	if (should && right == STEP_ROW)
		statement_done(should);
	return left != STEP_FAILED && right != STEP_FAILED;
}

static bool verify_words(struct Store *store, struct Arena *arena, struct Issues *issues,
			 struct Error *error)
{
	struct Error lost = {0};
	bool same = false, read = statement_script(store, DROP_AGAIN ";" BUILD_AGAIN, error) &&
				  fill_again(store, arena, error);

	if (read && (!compare_words(store, &same, &lost) || !same))
		issues_add(issues, ERROR_CORRUPT, "",
			   "The index of words is not that of the notes: search misses some or "
			   "finds others. Nothing is lost. Run qtp verify --mend.");
	return statement_script(store, DROP_AGAIN, read ? error : NULL) && read;
}

/* One index is of all kinds: it is looked at once, with the first of them. */
static bool is_first_noted(const struct Entity *entity)
{
	for (int kind = 0; kind < N_KINDS; kind++)
		if (entity_get((enum Kind)kind) && entity_get((enum Kind)kind)->noted_by)
			return entity_get((enum Kind)kind) == entity;
	return false;
}

bool note_verify(struct Store *store, const struct Entity *entity, struct Issues *issues,
		 struct Error *error)
{
	struct Arena arena = {0};
	size_t before = issues->n;
	bool done = !entity->noted_by || store_version(store) < NOTES_SINCE;

	if (!done)
		done = verify_missing(store, entity, &arena, issues, error) &&
		       verify_extra(store, entity, &arena, issues, error) &&
		       (issues->n > before || !is_first_noted(entity) ||
			verify_words(store, &arena, issues, error));
	arena_release(&arena);
	return done;
}

bool note_mend(struct Store *store, struct Error *error)
{
	const char *filling = NULL;

	for (int i = 0; i < newest_schema.n_steps; i++)
		if (newest_schema.steps[i].version == NOTES_SINCE)
			filling = strstr(newest_schema.steps[i].text, FILLING);
	return filling &&
	       statement_script(store,
				"DELETE FROM note_place; "
				"INSERT INTO note_words (note_words) VALUES ('delete-all')",
				error) &&
	       statement_script(store, filling, error);
}

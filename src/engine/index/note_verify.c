/* verify: the index of words has every note that it should have, and no other; note_words.c: its
 * words. */
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
			note_verify_words(store, &arena, issues, error));
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
				"INSERT INTO note_words (note_words) VALUES ('delete-all');"
				"INSERT INTO note_words (note_words, rank) VALUES "
				"('automerge', 0), ('hashsize', 1048576)",
				error) &&
	       statement_script(store, filling, error);
}

/* verify: the index of words has every note that it should have, and no other. */
#include "private.h"

#include <inttypes.h>
#include <string.h>

/* The part of the step to this format that fills the index from the records. */
#define FILLING "INSERT INTO note_place\n"

/* The first row of a statement in which kind is bound once. 0: none. */
static bool first_id(struct Store *store, struct Sql *sql, Id *ret_id, struct Error *error)
{
	sqlite3_stmt *statement = sql_prepare(store, sql, error);
	enum Step step;

	*ret_id = 0;
	if (!statement)
		return false;
	step = statement_step(store, statement, error);
	if (step != STEP_ROW)
		return step == STEP_DONE;
	*ret_id = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return true;
}

static bool verify_missing(struct Store *store, const struct Entity *entity, struct Arena *arena,
			   struct Issues *issues, struct Error *error)
{
	struct Sql sql;
	Id id;

	sql_init(&sql, arena);
	sql_unnoted(&sql, entity);
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
	sql_noted_gone(&sql, entity);
	if (!first_id(store, &sql, &id, error))
		return false;
	if (id)
		issues_add(issues, ERROR_CORRUPT, "",
			   "The words of %s id:%" PRId64 " are in the index, but it is in the bin "
			   "or gone. Nothing is lost. Run qtp verify --mend.",
			   entity->key, id);
	return true;
}

bool note_verify(struct Store *store, const struct Entity *entity, struct Issues *issues,
		 struct Error *error)
{
	struct Arena arena = {0};
	bool done = !entity->noted_by || store->version < NOTES_SINCE ||
		    (verify_missing(store, entity, &arena, issues, error) &&
		     verify_extra(store, entity, &arena, issues, error));

	arena_release(&arena);
	return done;
}

bool note_mend(struct Store *store, struct Error *error)
{
	const char *filling = NULL;

	for (int i = 0; i < N_SCHEMA_STEPS; i++)
		if (schema_steps[i].version == NOTES_SINCE)
			filling = strstr(schema_steps[i].text, FILLING);
	return filling &&
	       statement_script(store,
				"DELETE FROM note_place; "
				"INSERT INTO note_words (note_words) VALUES ('delete-all')",
				error) &&
	       statement_script(store, filling, error);
}

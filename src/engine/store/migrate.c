/* Migrations: numbered steps, in one transaction, after a verified copy was put beside the file. */
#include "qtp/engine/store/backups.h"

#include "private.h"

#include <inttypes.h>

const struct Schema newest_schema = {
	.steps = schema_steps, .n_steps = N_SCHEMA_STEPS, .readable_since = 4};

static bool set_version(struct Store *store, int version, struct Error *error)
{
	struct Text text;
	bool done;

	text_init(&text);
	text_format(&text, "PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION_ID,
		    version);
	done = statement_script(store, text_get(&text), error);
	text_release(&text);
	return done;
}

bool migrate_steps(struct Store *store, struct Error *error)
{
	for (int i = 0; i < store->schema->n_steps; i++) {
		const struct SchemaStep *step = &store->schema->steps[i];

		if (step->version <= store->version)
			continue;
		if (!statement_script(store, step->text, error))
			return false;
	}
	return set_version(store, schema_version(store->schema), error);
}

/* No row: every reference leads to a record. */
static bool references_hold(struct Store *store, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_FOREIGN_KEY_CHECK, error);
	enum Step step = statement ? statement_step(store, statement, error) : STEP_FAILED;

	if (step == STEP_ROW) {
		statement_done(statement);
		return error_set_shell(
			"Run qtp verify on it.", error, ERROR_CORRUPT, "",
			"%s cannot be brought up to date: a reference in it leads nowhere.",
			store->path);
	}
	return step == STEP_DONE;
}

/* Under a name of its own, where its backups have no folder. */
static bool copy_beside(struct Store *store, struct Error *error)
{
	struct Text name;
	bool done;

	text_init(&name);
	text_format(&name, "%s.format-%d-%08" PRIx32, store->path, store->version,
		    (uint32_t)store->sources.random(store->sources.context));
	done = backup_to(store, text_get(&name), error);
	text_release(&name);
	return done;
}

static bool copy_aside(struct Store *store, struct Error *error)
{
	struct Arena arena = {0};
	struct Backup made;
	bool done = store->in_memory ||
		    (store->backups && store_backup(store, &arena, &made, error)) ||
		    copy_beside(store, error);

	arena_release(&arena);
	return done;
}

/* Another process may have been quicker: the version is read again under the lock. It never falls:
 * a file without one was emptied, and would be filled with nothing but tables. */
static bool is_newest(struct Store *store, bool *ret_newest, struct Error *error)
{
	sqlite3_stmt *statement = statement_text(store, "PRAGMA user_version", error);
	int version;

	if (!statement || statement_step(store, statement, error) != STEP_ROW)
		return false;
	version = sqlite3_column_int(statement, 0);
	statement_done(statement);
	if (version < store->version)
		return error_set(error, ERROR_CORRUPT, "",
				 "%s was emptied or replaced while it was open. Restore a copy of "
				 "it.",
				 store->path);
	store->version = version;
	*ret_newest = store->version >= schema_version(store->schema);
	return true;
}

static bool migrate_locked(struct Store *store, struct Error *error)
{
	bool newest;

	if (!is_newest(store, &newest, error))
		return false;
	if (newest)
		return true;
	return migrate_steps(store, error) && fill_records(store, error) &&
	       references_hold(store, error);
}

static bool migrate_with_copy(struct Store *store, struct Error *error)
{
	if (!copy_aside(store, error) || !query_run(store, QUERY_BEGIN, error))
		return false;
	if (!migrate_locked(store, error) || !query_run(store, QUERY_COMMIT, error)) {
		sqlite3_exec(store->db, query_texts[QUERY_ROLLBACK], NULL, NULL, NULL);
		return false;
	}
	store->version = schema_version(store->schema);
	statements_release(store);
	return true;
}

/* The steps must meet the tables themselves, so their substitutes go first; when they fail,
 * the file can still be read as it is. */
bool migrate(struct Store *store, struct Error *error)
{
	if (store->version >= schema_version(store->schema))
		return true;
	statements_release(store);
	if (!stand_ins_drop(store, error))
		return false;
	progress_begin(store);
	bool done = migrate_with_copy(store, error);
	progress_end(store);
	bool readable = done || stand_ins_make(store, NULL);

	return done && readable;
}

static bool has_table(struct Store *store, const char *name)
{
	return sqlite3_table_column_metadata(store->db, "main", name, NULL, NULL, NULL, NULL, NULL,
					     NULL) == SQLITE_OK;
}

static bool has_column(struct Store *store, const char *table, const char *column)
{
	return sqlite3_table_column_metadata(store->db, "main", table, column, NULL, NULL, NULL,
					     NULL, NULL) == SQLITE_OK;
}

static bool run_and_release(struct Store *store, struct Sql *sql, struct Error *error)
{
	sqlite3_stmt *statement = sql_prepare(store, sql, error);
	bool done = statement && statement_run(store, statement, error);

	arena_release(sql->arena);
	return done;
}

/* Whether each stored field of a kind has its column in the file. */
static bool find_columns(struct Store *store, const struct Entity *entity, bool ret_has[])
{
	bool all = true;

	for (size_t i = 0; i < entity->n_fields; i++) {
		ret_has[i] = field_is_judged(&entity->fields[i]) ||
			     has_column(store, entity->key, entity->fields[i].key);
		all = all && ret_has[i];
	}
	return all;
}

static bool stand_in_make(struct Store *store, const struct Entity *entity, struct Error *error)
{
	struct Arena arena = {0};
	bool *has = ARENA_ARRAY(&arena, entity->n_fields, bool);
	enum StandIn made = STAND_IN_NONE;
	struct Sql sql;

	sql_init(&sql, &arena);
	if (!has_table(store, entity->key)) {
		sql_stand_in_table(&sql, entity);
		made = STAND_IN_TABLE;
	} else if (!find_columns(store, entity, has)) {
		sql_stand_in_view(&sql, entity, has);
		made = STAND_IN_VIEW;
	} else {
		sql_release(&sql);
		arena_release(&arena);
		return true;
	}
	if (!run_and_release(store, &sql, error))
		return false;
	store->stands_in[entity->kind] = made;
	return true;
}

bool stand_ins_make(struct Store *store, struct Error *error)
{
	if (!has_table(store, "operation") || !has_table(store, "season"))
		return error_set(error, ERROR_CORRUPT, "",
				 "%s has not the tables it should have. Restore a copy of it.",
				 store->path);
	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);

		if (entity && store->stands_in[kind] == STAND_IN_NONE &&
		    !stand_in_make(store, entity, error))
			return false;
	}
	return true;
}

bool stand_ins_drop(struct Store *store, struct Error *error)
{
	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		struct Arena arena = {0};
		struct Sql sql;

		if (store->stands_in[kind] == STAND_IN_NONE)
			continue;
		sql_init(&sql, &arena);
		sql_stand_in_drop(&sql, entity_get(kind), store->stands_in[kind]);
		if (!run_and_release(store, &sql, error))
			return false;
		store->stands_in[kind] = STAND_IN_NONE;
	}
	return true;
}

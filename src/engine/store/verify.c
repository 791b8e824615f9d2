/* verify: everything that can be wrong with a file, reported one by one. */
#include "search.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/store/records.h"

#include <inttypes.h>
#include <string.h>

struct Verifying {
	struct Store *store;
	struct Issues *issues;
	struct Arena arena; /* reset for each record */
};

/* What a person calls the record; where it has no REF, or cannot be read, its id. */
static const char *named(struct Verifying *verifying, const struct Entity *entity, Id id)
{
	struct RefName name;

	if (!store_ref_names(verifying->store, (struct KindIds){entity->kind, {&id, 1}},
			     &verifying->arena, &name, NULL) ||
	    !name.ref)
		return arena_format(&verifying->arena, "%s id:%" PRId64, entity->name, id);
	return arena_format(&verifying->arena, "%s %s", entity->name, name.ref);
}

/* --- Pages and references
 * ------------------------------------------------------------ */

static bool verify_pages(struct Verifying *verifying, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(verifying->store, QUERY_INTEGRITY_CHECK, error);
	enum Step step;

	if (!statement)
		return false;
	while ((step = statement_step(verifying->store, statement, error)) == STEP_ROW) {
		const char *text = column_borrowed(statement, 0);

		if (!text_equal(text, "ok"))
			issues_add(verifying->issues, ERROR_CORRUPT, "", "The file is damaged: %s.",
				   text);
	}
	return step == STEP_DONE;
}

/* A file without the end of its last page reads as if zeros stood there, and one with more after
 * it reads as well. */
static bool verify_length(struct Verifying *verifying, struct Error *error)
{
	sqlite3_stmt *statement = statement_text(
		verifying->store,
		"SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", error);
	sqlite3_file *file = NULL;
	sqlite3_int64 length = 0, pages;

	if (!statement || statement_step(verifying->store, statement, error) != STEP_ROW)
		return false;
	pages = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	if (sqlite3_file_control(verifying->store->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) ==
		    SQLITE_OK &&
	    file->pMethods && file->pMethods->xFileSize(file, &length) == SQLITE_OK &&
	    length != pages)
		issues_add(verifying->issues, ERROR_CORRUPT, "",
			   "The file is damaged: it is %lld bytes long, and its pages take %lld.",
			   (long long)length, (long long)pages);
	return true;
}

static bool verify_references(struct Verifying *verifying, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(verifying->store, QUERY_FOREIGN_KEY_CHECK, error);
	enum Step step;

	if (!statement)
		return false;
	while ((step = statement_step(verifying->store, statement, error)) == STEP_ROW) {
		const char *table = column_borrowed(statement, 0);
		const struct Entity *entity = entity_find(table);
		Id id = sqlite3_column_int64(statement, 1);

		issues_add(verifying->issues, ERROR_CORRUPT, "",
			   "%s refers to %s %s that does not exist.",
			   entity ? named(verifying, entity, id) : table,
			   article_of(column_borrowed(statement, 2)),
			   column_borrowed(statement, 2));
		arena_reset(&verifying->arena);
	}
	return step == STEP_DONE;
}

/* --- The chain
 * ------------------------------------------------------------
 */

static bool hash_changes(struct Verifying *verifying, int64_t operation, SHA2_CTX *payload,
			 struct Error *error)
{
	sqlite3_stmt *statement = statement_query(verifying->store, QUERY_CHANGE_PAGE, error);
	enum Step step;

	chain_init(payload);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, operation);
	while ((step = statement_step(verifying->store, statement, error)) == STEP_ROW)
		chain_change(payload, column_sure(statement, 1, &verifying->arena),
			     &(struct Change){
				     .record = sqlite3_column_int64(statement, 2),
				     .field = column_sure(statement, 3, &verifying->arena),
				     .old_value = column_value(statement, 4, &verifying->arena),
				     .new_value = column_value(statement, 5, &verifying->arena)});
	return step == STEP_DONE;
}

static struct OperationHead read_head(sqlite3_stmt *statement, struct Arena *arena)
{
	return (struct OperationHead){
		.number = sqlite3_column_int64(statement, 0),
		.id = sqlite3_column_int64(statement, 1),
		.at = sqlite3_column_int64(statement, 2),
		.who = column_sure(statement, 3, arena),
		.title = column_sure(statement, 4, arena),
		.undoes = sqlite3_column_int64(statement, 5),
		.system = sqlite3_column_int(statement, 6),
	};
}

static bool hash_is(sqlite3_stmt *statement, int column, const uint8_t hash[HASH_BYTES])
{
	return sqlite3_column_bytes(statement, column) == HASH_BYTES &&
	       memcmp(sqlite3_column_blob(statement, column), hash, HASH_BYTES) == 0;
}

/* One link; `hash` is that of the operation before and becomes that of this one, as it is in
 * the file. */
static bool verify_link(struct Verifying *verifying, sqlite3_stmt *statement, int64_t expected,
			uint8_t hash[HASH_BYTES], struct Error *error)
{
	struct OperationHead head = read_head(statement, &verifying->arena);
	uint8_t payload[HASH_BYTES];
	SHA2_CTX context;

	if (!hash_changes(verifying, head.number, &context, error))
		return false;
	chain_end(&context, &head, payload);
	if (head.number != expected)
		issues_add(verifying->issues, ERROR_CORRUPT, "",
			   "The history has a gap before operation %" PRId64 ".", head.number);
	if (!hash_is(statement, 7, payload))
		issues_add(verifying->issues, ERROR_CORRUPT, "",
			   "Operation %" PRId64
			   " or its changes are not what was recorded: its hash does not fit.",
			   head.number);
	if (sqlite3_column_bytes(statement, 7) == HASH_BYTES)
		memcpy(payload, sqlite3_column_blob(statement, 7), HASH_BYTES);
	chain_link(hash, head.number, payload, hash);
	if (!hash_is(statement, 8, hash))
		issues_add(verifying->issues, ERROR_CORRUPT, "",
			   "The chain of the history is broken at operation %" PRId64 ".",
			   head.number);
	if (sqlite3_column_bytes(statement, 8) == HASH_BYTES)
		memcpy(hash, sqlite3_column_blob(statement, 8), HASH_BYTES);
	return true;
}

static bool verify_chain(struct Verifying *verifying, struct Error *error)
{
	sqlite3_stmt *statement = statement_query(verifying->store, QUERY_OPERATION_CHAIN, error);
	uint8_t hash[HASH_BYTES] = {0};
	int64_t expected = 1;
	bool read = true;
	enum Step step = STEP_FAILED;

	if (!statement)
		return false;
	while (read && (step = statement_step(verifying->store, statement, error)) == STEP_ROW) {
		read = verify_link(verifying, statement, expected, hash, error);
		expected = sqlite3_column_int64(statement, 0);
		expected += expected < INT64_MAX;
		arena_reset(&verifying->arena);
	}
	if (step == STEP_ROW)
		statement_done(statement);
	return read && step == STEP_DONE;
}

/* --- Records against the history
 * ------------------------------------------------------------ */

static void compare_rows(struct Verifying *verifying, struct Row now, struct Row recorded)
{
	const struct Entity *entity = now.entity;

	if (now.exists != recorded.exists) {
		issues_add(verifying->issues, ERROR_CORRUPT, "", "%s %s.",
			   named(verifying, entity, now.id),
			   now.exists ? "is in the file, but the history has not made it"
				      : "is missing from the file, but the history has it");
		return;
	}
	if (now.binned != recorded.binned)
		issues_add(verifying->issues, ERROR_CORRUPT, "binned",
			   "%s was moved into or out of the bin behind the history's back.",
			   named(verifying, entity, now.id));
	for (size_t i = 0; i < entity->n_fields; i++)
		if (!value_equal(now.values[i], recorded.values[i]))
			issues_add(verifying->issues, ERROR_CORRUPT, entity->fields[i].key,
				   "%s: %s is %s in the file, but %s in the history.",
				   named(verifying, entity, now.id), entity->fields[i].key,
				   value_shown(now.values[i], &verifying->arena),
				   value_shown(recorded.values[i], &verifying->arena));
}

/* Values of a type or choice that the field cannot hold. */
static void check_values(struct Verifying *verifying, struct Row row)
{
	void *record = arena_alloc(&verifying->arena, row.entity->size);

	for (size_t i = 0; row.exists && i < row.entity->n_fields; i++)
		if (!field_load(&row.entity->fields[i], record, row.values[i], &verifying->arena))
			issues_add(verifying->issues, ERROR_CORRUPT, row.entity->fields[i].key,
				   "%s: %s cannot be %s.", named(verifying, row.entity, row.id),
				   row.entity->fields[i].key,
				   value_shown(row.values[i], &verifying->arena));
}

static bool verify_record(struct Verifying *verifying, const struct Entity *entity, Id id,
			  struct Error *error)
{
	struct Row now, recorded;
	bool read = row_read(verifying->store, (struct KindId){entity->kind, id}, &verifying->arena,
			     &now, error) &&
		    row_replay(verifying->store, (struct KindId){entity->kind, id},
			       &verifying->arena, &recorded, error);

	if (read) {
		compare_rows(verifying, now, recorded);
		check_values(verifying, now);
	}
	arena_reset(&verifying->arena);
	return read;
}

static bool verify_ids(struct Verifying *verifying, sqlite3_stmt *ids, const struct Entity *entity,
		       bool only_missing, struct Error *error)
{
	bool read = true;
	enum Step step = STEP_FAILED;

	while (read && (step = statement_step(verifying->store, ids, error)) == STEP_ROW) {
		Id id = sqlite3_column_int64(ids, 0);
		struct Row row = {.exists = false};

		if (only_missing)
			read = row_read(verifying->store, (struct KindId){entity->kind, id},
					&verifying->arena, &row, error);
		if (read && !row.exists)
			read = verify_record(verifying, entity, id, error);
		arena_reset(&verifying->arena);
	}
	if (step == STEP_ROW)
		statement_done(ids);
	return read && step == STEP_DONE;
}

/* Those in the file, then those that only the history knows. */
static bool verify_kind(struct Verifying *verifying, const struct Entity *entity,
			struct Error *error)
{
	struct Arena arena = {0};
	struct Sql sql;
	sqlite3_stmt *ids;
	bool done;

	sql_init(&sql, &arena);
	sql_ids(&sql, entity, false);
	ids = sql_prepare(verifying->store, &sql, error);
	done = ids && verify_ids(verifying, ids, entity, false, error);
	arena_release(&arena);
	if (!done)
		return false;
	ids = statement_query(verifying->store, QUERY_CHANGE_RECORDS, error);
	if (!ids)
		return false;
	sqlite3_bind_text(ids, 1, entity->key, -1, SQLITE_STATIC);
	return verify_ids(verifying, ids, entity, true, error);
}

static bool verify(struct Verifying *verifying, struct Error *error)
{
	if (!verify_pages(verifying, error) || !verify_length(verifying, error) ||
	    !verify_references(verifying, error) || !verify_chain(verifying, error) ||
	    !verify_meta(verifying->store, verifying->issues, error))
		return false;
	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		if (entity_get(kind) &&
		    (!verify_kind(verifying, entity_get(kind), error) ||
		     !verify_folded(verifying->store, entity_get(kind), verifying->issues, error) ||
		     !hooks_verify(verifying->store, entity_get(kind), verifying->issues, error) ||
		     !search_verify(verifying->store, entity_get(kind), verifying->issues, error)))
			return false;
	return true;
}

bool store_verify(struct Store *store, struct Issues *issues, struct Error *error)
{
	struct Verifying verifying = {.store = store, .issues = issues};
	bool own = sqlite3_get_autocommit(store->db), done;

	if (own && !query_run(store, QUERY_BEGIN_READ, error))
		return false;
	done = verify(&verifying, error);
	arena_release(&verifying.arena);
	if (own && !query_run(store, QUERY_COMMIT, done ? error : NULL))
		return false;
	return done;
}

bool store_mend_search(struct Store *store, struct Error *error)
{
	if (!store_may_write(store, error) || !migrate(store, error) ||
	    !query_run(store, QUERY_BEGIN, error))
		return false;
	if (search_mend(store, error) && hooks_mend(store, error) &&
	    query_run(store, QUERY_COMMIT, error))
		return true;
	if (!sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, query_texts[QUERY_ROLLBACK], NULL, NULL, NULL);
	return false;
}

/* Search: the records that are late, and what a commit makes of them. */
#include "search.h"

/* Parts are asked for once in an operation: only its commit makes them. */
static bool follows(struct Store *store, const struct Entity *entity)
{
	struct Following *following = &store->pending.following[entity->kind];

	if (store->version < SEARCH_VERSION || !search_covers(entity))
		return false;
	if (!following->touched) {
		following->touched = true;
		following->has_parts = search_has_parts(store, entity);
	}
	return following->has_parts && !following->rebuilt;
}

static bool add_late(struct Store *store, const struct Entity *entity, Id id, const char *texts,
		     struct Error *error)
{
	struct Following *following = &store->pending.following[entity->kind];
	sqlite3_stmt *statement = statement_query(store, QUERY_SEARCH_LATE_ADD, error);

	if (!statement)
		return false;
	following->rebuilt = ++following->n_late > SEARCH_LATE;
	sqlite3_bind_text(statement, 1, entity->key, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, id);
	sqlite3_bind_text(statement, 3, texts, -1, SQLITE_STATIC);
	return statement_run(store, statement, error);
}

/* Adds those that `sql` selects. */
static bool add_late_of(struct Store *store, const struct Entity *entity, struct Sql *sql,
			struct Error *error)
{
	sqlite3_stmt *statement = sql_prepare(store, sql, error);
	enum Step step = STEP_FAILED;
	bool added = true;

	while (statement && added && !store->pending.following[entity->kind].rebuilt &&
	       (step = statement_step(store, statement, error)) == STEP_ROW)
		added = add_late(store, entity, sqlite3_column_int64(statement, 0),
				 search_texts(statement, 1, &store->scratch, NULL), error);
	if (step == STEP_ROW)
		statement_done(statement);
	return added && (step != STEP_FAILED || store->pending.following[entity->kind].rebuilt);
}

static bool texts_differ(struct Row a, struct Row b)
{
	for (size_t i = 0; i < a.entity->n_fields; i++) {
		const struct Field *field = &a.entity->fields[i];
		bool is_searched = ((field->flags & FIELD_SEARCH) && field_is_text(field)) ||
				   search_names(a.entity, field);

		if (is_searched && !value_equal(a.values[i], b.values[i]))
			return true;
	}
	return false;
}

static bool follow_record(struct Store *store, struct Row before, struct Row after,
			  struct Error *error)
{
	struct Sql sql;
	bool was_listed = before.exists && !before.binned;

	if (!after.exists || after.binned || (was_listed && !texts_differ(before, after)) ||
	    !follows(store, after.entity))
		return true;
	sql_init(&sql, &store->scratch);
	sql_search_texts(&sql, after.entity);
	text_append(&sql.text, "r.id = ");
	sql_bind(&sql, value_number(after.id));
	return add_late_of(store, after.entity, &sql, error);
}

static bool follow_referrers(struct Store *store, struct Row after, const struct Entity *entity,
			     struct Error *error)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		struct Sql sql;

		if (field->ref != after.entity->kind || !search_names(entity, field) ||
		    !follows(store, entity))
			continue;
		sql_init(&sql, &store->scratch);
		sql_search_referrers(&sql, entity, field, after.id);
		if (!add_late_of(store, entity, &sql, error))
			return false;
	}
	return true;
}

bool search_follow(struct Store *store, struct Row before, struct Row after, struct Error *error)
{
	const struct Field *label = entity_label(after.entity);
	size_t i = label ? (size_t)(label - after.entity->fields) : 0;

	if (!follow_record(store, before, after, error))
		return false;
	/* Nothing refers to an id that was just given. */
	if (!label || value_equal(before.values[i], after.values[i]) ||
	    (!before.exists && after.id == store->pending.last_id))
		return true;
	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		if (entity_get(kind) && search_covers(entity_get(kind)) &&
		    !follow_referrers(store, after, entity_get(kind), error))
			return false;
	return true;
}

/* --- Before a commit
 * ------------------------------------------------------------ */

static bool count(struct Store *store, sqlite3_stmt *statement, int64_t *ret_n, struct Error *error)
{
	if (!statement || statement_step(store, statement, error) != STEP_ROW)
		return false;
	*ret_n = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return true;
}

static bool count_late(struct Store *store, const struct Entity *entity, int64_t *ret_n,
		       struct Error *error)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_SEARCH_LATE_COUNT, error);

	if (statement)
		sqlite3_bind_text(statement, 1, entity->key, -1, SQLITE_STATIC);
	return count(store, statement, ret_n, error);
}

static bool settle(struct Store *store, const struct Entity *entity, struct Following following,
		   struct Error *error)
{
	int64_t n;
	enum Length length = LENGTH_NONE;

	if (!following.has_parts && !length_count(store, entity, &length, error))
		return false;
	if (following.rebuilt || length == LENGTH_LONG)
		return search_make_all(store, entity, error);
	if (!following.has_parts)
		return true;
	for (;;) {
		if (!count_late(store, entity, &n, error))
			return false;
		if (n <= SEARCH_LATE)
			return true;
		if (!search_make_latest(store, entity, error))
			return false;
	}
}

bool search_settle(struct Store *store, struct Error *error)
{
	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		struct Following following = store->pending.following[kind];

		if (following.touched && !settle(store, entity_get(kind), following, error))
			return false;
	}
	return true;
}

bool search_mend(struct Store *store, struct Error *error)
{
	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);
		enum Length length;

		if (!entity || !search_covers(entity))
			continue;
		if (!length_count(store, entity, &length, error))
			return false;
		if (!(length == LENGTH_LONG ? search_make_all(store, entity, error)
					    : search_remove_all(store, entity, error)))
			return false;
	}
	return true;
}

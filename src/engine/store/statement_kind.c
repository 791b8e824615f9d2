/* Statements that are kept for each kind. */
#include "private.h"

#include "qtp/engine/store/records.h"

#include <assert.h>

sqlite3_stmt *statement_of_kind(struct Store *store, const struct Entity *entity,
				enum KindStatement which, struct Error *error)
{
	sqlite3_stmt **kept = &store->of_kind[entity->kind][which];
	struct Arena arena = {0};
	struct Sql sql;

	if (!*kept) {
		sql_init(&sql, &arena);
		if (which == KIND_INSERT)
			sql_insert(&sql, entity);
		else
			sql_get(&sql, store, entity, 0);
		*kept = statement_prepare(store, text_get(&sql.text), error);
		sql_release(&sql);
		arena_release(&arena);
	}
	assert(!*kept || !sqlite3_stmt_busy(*kept));
	return *kept;
}

sqlite3_stmt *statement_get(struct Store *store, struct KindId which, struct Error *error)
{
	sqlite3_stmt *statement =
		statement_of_kind(store, entity_get(which.kind),
				  store->judged[which.kind] ? KIND_GET_JUDGED : KIND_GET, error);

	if (statement)
		sqlite3_bind_int64(statement, 1, which.id);
	return statement;
}

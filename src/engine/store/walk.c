/* Walking all records of a kind in pieces, owner by owner. */
#include "private.h"
#include "qtp/engine/store/records.h"

/* The owner is r, for sql_season; its record is w. */
static void from_owner(struct Sql *sql, const struct WalkQuery *query)
{
	const struct Entity *owner = entity_get(entity_field(query->entity, query->owner)->ref);

	text_format(&sql->text, " FROM \"%s\" r CROSS JOIN \"%s\" w ON w.\"%s\" = r.id WHERE 1",
		    owner->key, query->entity->key, query->owner);
	sql_season(sql, owner, query->season);
	if (query->within)
		sql_within(sql, query->entity, "w.", query->within);
}

static void sql_walk(struct Sql *sql, const struct WalkQuery *query)
{
	text_append(&sql->text, "SELECT r.id, w.id");
	from_owner(sql, query);
	text_append(&sql->text, " AND +w.binned = 0 AND r.id >= ");
	sql_bind(sql, value_number(query->after.owner));
	text_append(&sql->text, " AND (r.id > ");
	sql_bind(sql, value_number(query->after.owner));
	text_append(&sql->text, " OR w.id > ");
	sql_bind(sql, value_number(query->after.id));
	text_append(&sql->text, ") ORDER BY r.id, w.id LIMIT ");
	sql_bind(sql, value_number((int64_t)query->limit));
}

bool store_walk(struct Store *store, const struct WalkQuery *query, struct Arena *arena,
		struct WalkPlaces *ret_places, struct Error *error)
{
	struct Sql sql;
	sqlite3_stmt *statement;
	enum Step step;

	*ret_places = (struct WalkPlaces){ARENA_ARRAY(arena, query->limit, struct WalkPlace), 0};
	sql_init(&sql, arena);
	sql_walk(&sql, query);
	statement = sql_prepare(store, &sql, error);
	if (!statement)
		return false;
	while ((step = statement_step(store, statement, error)) == STEP_ROW)
		ret_places->items[ret_places->n++] = (struct WalkPlace){
			.owner = column_number(statement, 0), .id = column_number(statement, 1)};
	return step == STEP_DONE;
}

bool store_walk_length(struct Store *store, const struct WalkQuery *query, size_t *ret_n,
		       struct Error *error)
{
	struct Arena arena = {0};
	struct Sql sql;
	sqlite3_stmt *statement;
	bool counted;

	sql_init(&sql, &arena);
	text_append(&sql.text, "SELECT count(*)");
	from_owner(&sql, query);
	statement = sql_prepare(store, &sql, error);
	counted = statement && statement_step(store, statement, error) == STEP_ROW;
	if (counted) {
		*ret_n = (size_t)column_number(statement, 0);
		statement_done(statement);
	}
	arena_release(&arena);
	return counted;
}

/* Judgements: computed fields, kept for this process in a temporary table. */
#include "private.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/store/records.h"

static bool make_table(struct Store *store, const struct Entity *entity, struct Error *error)
{
	struct Arena arena = {0};
	struct Sql sql;
	sqlite3_stmt *statement;
	bool made;

	if (store->judged[entity->kind])
		return true;
	sql_init(&sql, &arena);
	sql_judgement_table(&sql, entity);
	statement = sql_prepare(store, &sql, error);
	made = statement && statement_run(store, statement, error);
	store->judged[entity->kind] = made;
	arena_release(&arena);
	return made;
}

bool judgements_ready(struct Store *store, const struct ListQuery *query, struct Error *error)
{
	bool used =
		(query->sort && field_is_judged(query->sort)) || filter_uses_judged(query->filter);

	return !used || make_table(store, query->entity, error);
}

bool store_forget_judged(struct Store *store, const struct Entity *entity, struct Error *error)
{
	struct Arena arena = {0};
	struct Sql sql;
	sqlite3_stmt *statement;
	bool done;

	if (!store->judged[entity->kind])
		return true;
	sql_init(&sql, &arena);
	sql_forget_judged(&sql, entity);
	statement = sql_prepare(store, &sql, error);
	interruption_hold(store, true);
	done = statement && statement_run(store, statement, error);
	interruption_hold(store, false);
	arena_release(&arena);
	return done;
}

/* Never interrupted: a write that is takes back all that was judged in the same transaction. */
bool store_judge(struct Store *store, const struct Entity *entity, const void *record,
		 struct Error *error)
{
	const struct Record *head = record;
	struct Arena arena = {0};
	struct Sql sql;
	sqlite3_stmt *statement;
	int position = 2;
	bool done;

	if (!make_table(store, entity, error))
		return false;
	sql_init(&sql, &arena);
	sql_judge(&sql, entity);
	statement = sql_prepare(store, &sql, error);
	if (statement)
		sqlite3_bind_int64(statement, 1, head->id);
	for (size_t i = 0; statement && i < entity->n_fields; i++)
		if (field_is_judged(&entity->fields[i]))
			bind_value(statement, position++,
				   field_value(&entity->fields[i], record, &arena));
	interruption_hold(store, true);
	done = statement && statement_run(store, statement, error);
	interruption_hold(store, false);
	arena_release(&arena);
	return done;
}

/* Length: whether a kind has records at all, and whether its list is long. Known until the file
 * changes: a search over everything asks it of every kind, with every letter. */
#include "qtp/engine/store/records.h"
#include "search.h"

bool store_content_mark(struct Store *store, unsigned *ret_mark)
{
	sqlite3_stmt *statement = statement_query(store, QUERY_DATA_VERSION, NULL);

	/* The mark is that of the last read: this is one. */
	if (!statement || !statement_run(store, statement, NULL) ||
	    sqlite3_txn_state(store->db, "main") == SQLITE_TXN_WRITE)
		return false;
	return sqlite3_file_control(store->db, "main", SQLITE_FCNTL_DATA_VERSION, ret_mark) ==
	       SQLITE_OK;
}

/* What is known holds for one content of the file. */
static bool is_kept(struct Store *store)
{
	struct Lengths *lengths = &store->lengths;
	unsigned mark = 0;

	if (!store_content_mark(store, &mark))
		return false;
	if (lengths->mark != mark)
		*lengths = (struct Lengths){.mark = mark};
	return true;
}

bool length_count(struct Store *store, const struct Entity *entity, enum Length *ret_length,
		  struct Error *error)
{
	const struct ListQuery all = {.entity = entity};
	struct Arena arena = {0};
	struct Sql sql;
	sqlite3_stmt *statement;
	int64_t n = 0;
	bool counted;

	sql_init(&sql, &arena);
	sql_count(&sql, &all, SEARCH_FIRST + 1);
	statement = sql_prepare(store, &sql, error);
	counted = statement && statement_step(store, statement, error) == STEP_ROW;
	if (counted) {
		n = sqlite3_column_int64(statement, 0);
		statement_done(statement);
	}
	*ret_length = n == 0 ? LENGTH_NONE : n > SEARCH_FIRST ? LENGTH_LONG : LENGTH_SHORT;
	arena_release(&arena);
	return counted;
}

bool length_of(struct Store *store, const struct Entity *entity, enum Length *ret_length,
	       struct Error *error)
{
	bool kept = is_kept(store);

	if (kept && store->lengths.known[entity->kind]) {
		*ret_length = store->lengths.of[entity->kind];
		return true;
	}
	if (!length_count(store, entity, ret_length, error))
		return false;
	store->lengths.known[entity->kind] = kept;
	store->lengths.of[entity->kind] = *ret_length;
	return true;
}

bool store_is_empty(struct Store *store, const struct Entity *entity, bool *ret_empty,
		    struct Error *error)
{
	enum Length length = LENGTH_SHORT;
	bool known = length_of(store, entity, &length, error);

	*ret_empty = length == LENGTH_NONE;
	return known;
}

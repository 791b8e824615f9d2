/* Length: whether a kind has records at all, and whether its list is long. Known until the file
 * changes: a search over everything asks it of every kind, with every letter. */
#include "qtp/engine/store/records.h"
#include "search.h"

/* What is known holds for one content of the file. Inside a change nothing is kept: what it does
 * may be taken back. */
static bool is_kept(struct Store *store, struct Error *error)
{
	struct Lengths *lengths = &store->lengths;
	sqlite3_stmt *statement = statement_query(store, QUERY_DATA_VERSION, error);
	unsigned mark = 0;

	/* The mark is that of the last read: this is one. */
	if (!statement || !statement_run(store, statement, error) ||
	    sqlite3_txn_state(store->db, "main") == SQLITE_TXN_WRITE)
		return false;
	sqlite3_file_control(store->db, "main", SQLITE_FCNTL_DATA_VERSION, &mark);
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
	bool kept = is_kept(store, error);

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

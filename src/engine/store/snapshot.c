/* Several reads at one moment of the file: one lock for all of them. */
#include "private.h"
#include "qtp/engine/store/records.h"

bool store_read_begin(struct Store *store)
{
	return sqlite3_get_autocommit(store->db) && query_run(store, QUERY_BEGIN_READ, NULL);
}

void store_read_end(struct Store *store, bool began)
{
	/* An error inside may have ended it already. */
	if (began && !sqlite3_get_autocommit(store->db) && !query_run(store, QUERY_COMMIT, NULL))
		sqlite3_exec(store->db, query_texts[QUERY_ROLLBACK], NULL, NULL, NULL);
}

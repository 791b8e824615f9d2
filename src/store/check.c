/* The quick look at the file's pages before the first change. */
#include "private.h"

bool store_check(struct Store *store, struct Error *error)
{
	sqlite3_stmt *statement;
	bool whole;

	if (store->checked)
		return true;
	statement = statement_query(store, QUERY_QUICK_CHECK, error);
	if (!statement || statement_step(store, statement, error) != STEP_ROW)
		return false;
	whole = text_equal((const char *)sqlite3_column_text(statement, 0), "ok");
	statement_done(statement);
	store->checked = whole;
	return whole ||
	       error_set(
		       error, ERROR_CORRUPT, "",
		       "%s is damaged inside, so nothing is written to it. Run qtp verify, and restore a copy of it.",
		       store->path);
}

/* The quick look at the file's pages before the first change. */
#include "private.h"

enum {
	READS_BETWEEN_QUESTIONS = 32 /* of pages */
};

static bool read_answer(struct Store *store, sqlite3_stmt *statement, struct Error *error)
{
	bool whole = text_equal(column_borrowed(statement, 0), "ok");

	statement_done(statement);
	store->checked = whole;
	return whole ||
	       error_set_shell(
		       "Run qtp verify to see where.", error, ERROR_CORRUPT, "",
		       "%s is damaged inside, so nothing is written to it. Restore a copy of it.",
		       store->path);
}

bool store_check(struct Store *store, struct Error *error)
{
	sqlite3_stmt *statement;

	if (store->checked)
		return true;
	statement = statement_query(store, QUERY_QUICK_CHECK, error);
	if (!statement || statement_step(store, statement, error) != STEP_ROW ||
	    !read_answer(store, statement, error))
		return false;
	statement_forget(store, QUERY_QUICK_CHECK);
	return true;
}

/*
 * SQLite walks all pages in one step of its machine, and asks no one meanwhile. So the reading of
 * pages is listened to as well: for the length of the check the file gets a copy of its table of
 * methods with our xRead in it. `methods` comes first: the file points to it.
 */
struct Interruption {
	sqlite3_io_methods methods;
	const sqlite3_io_methods *own;
	sqlite3 *db;
	bool (*is_wanted)(void *context);
	void *context;
	unsigned n_reads;
	bool came;
};

static int ask(void *context)
{
	struct Interruption *interruption = context;

	interruption->came = interruption->came || interruption->is_wanted(interruption->context);
	return interruption->came;
}

static int read_and_ask(sqlite3_file *file, void *data, int length, sqlite3_int64 offset)
{
	struct Interruption *interruption = (struct Interruption *)(uintptr_t)file->pMethods;

	if (++interruption->n_reads % READS_BETWEEN_QUESTIONS == 0 && ask(interruption))
		sqlite3_interrupt(interruption->db);
	return interruption->own->xRead(file, data, length, offset);
}

/* NULL: this SQLite does not say which file it is; then only its own steps are interrupted. */
static sqlite3_file *listen_to_reads(struct Interruption *interruption)
{
	sqlite3_file *file = NULL;

	if (sqlite3_file_control(interruption->db, "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
		    SQLITE_OK ||
	    !file || !file->pMethods)
		return NULL;
	interruption->own = file->pMethods;
	interruption->methods = *file->pMethods;
	interruption->methods.xRead = read_and_ask;
	file->pMethods = &interruption->methods;
	return file;
}

void store_rest(struct Store *store)
{
	sqlite3_db_release_memory(store->db);
	heap_trim();
}

bool store_check_while_idle(struct Store *store, bool (*is_wanted)(void *context), void *context,
			    bool *ret_done, struct Error *error)
{
	struct Interruption interruption = {
		.db = store->db, .is_wanted = is_wanted, .context = context};
	sqlite3_file *file = store->checked ? NULL : listen_to_reads(&interruption);
	bool whole;

	sqlite3_progress_handler(store->db, STEPS_BETWEEN_QUESTIONS, ask, &interruption);
	whole = store_check(store, error);
	sqlite3_progress_handler(store->db, 0, NULL, NULL);
	if (file)
		file->pMethods = interruption.own;
	/* What an interrupted check says about pages it did not come to is worth nothing. */
	if (interruption.came)
		store->checked = false;
	*ret_done = !interruption.came;
	return *ret_done && whole;
}

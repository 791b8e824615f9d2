/* Opening and making a file. */
#include "private.h"

#include "qtp/engine/os/file.h"
#include "qtp/engine/store/backups.h"
#include "qtp/engine/store/records.h"

#include <assert.h>
#include <inttypes.h>

#define SCHEMA_MARK "PRAGMA schema_version"

static struct Store *store_new(struct StoreOptions options, const struct Schema *schema)
{
	struct Store *store = heap_alloc(sizeof *store);

	store->path = path_resolved(options.path);
	store->who = heap_text(options.who ? options.who : "");
	store->backups = options.data_dir ? backups_folder(options.data_dir, store->path) : NULL;
	store->read_only = options.read_only;
	store->sources = options.sources;
	store->hooks = options.hooks;
	store->schema = schema;
	return store;
}

/* One thread, no statistics: no lock at every allocation. Refused, and of no harm, once SQLite is
 * in use. */
static void configure_library(void)
{
	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* SQLite then reads a file that is shorter than its head says as far as it goes. */
static bool bear_damage(struct Store *store, struct Error *error)
{
	return sqlite3_exec(store->db, "PRAGMA writable_schema = ON", NULL, NULL, NULL) ==
		       SQLITE_OK ||
	       failure(store, error);
}

static bool connect(struct Store *store, struct Error *error)
{
	int flags = (store->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
		    SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;

	configure_library();
	if (sqlite3_open_v2(store->path, &store->db, flags, NULL) != SQLITE_OK)
		return failure(store, error);
	return (!store->damaged || bear_damage(store, error)) && settings_apply(store, error);
}

/* The first column of the first row, a whole number. */
static bool read_number(struct Store *store, const char *text, int64_t *ret_number,
			struct Error *error)
{
	sqlite3_stmt *statement = statement_text(store, text, error);

	if (!statement || statement_step(store, statement, error) != STEP_ROW)
		return false;
	*ret_number = sqlite3_column_int64(statement, 0);
	statement_done(statement);
	return true;
}

static bool check_identity(struct Store *store, struct Error *error)
{
	int64_t application = 0, version = 0;

	if (!read_number(store, "PRAGMA application_id", &application, error) ||
	    !read_number(store, "PRAGMA user_version", &version, error))
		return false;
	if (application != APPLICATION_ID)
		return error_set(
			error, ERROR_CORRUPT, "",
			"%s is a database of another program, not a qtp file. Name another "
			"with -f.",
			store->path);
	if (version > schema_version(store->schema))
		return error_set(error, ERROR_CORRUPT, "",
				 "%s was written by a newer qtp (format %" PRId64
				 ", this one knows up to %d). Use that one.",
				 store->path, version, schema_version(store->schema));
	if (version < store->schema->readable_since && store->read_only)
		return error_set(error, ERROR_CORRUPT, "",
				 "%s was written by an older qtp (format %" PRId64
				 ") and has to be brought up to date first. "
				 "Open it once for writing.",
				 store->path, version);
	store->version = (int)version;
	return true;
}

static bool begin_use(struct Store *store, bool trial, struct Error *error)
{
	if (!connect(store, error) || !check_identity(store, error) ||
	    !(trial ? backup_to_memory(store, error) : settings_apply_journal(store, error)))
		return false;
	if (store->version < store->schema->readable_since && !migrate(store, error))
		return false;
	if (store->version < schema_version(store->schema) && !stand_ins_make(store, error))
		return false;
	return read_number(store, SCHEMA_MARK, &store->schema_mark, error) &&
	       read_number(store, query_texts[QUERY_DATA_VERSION], &store->data_version, error);
}

static bool open_file(struct StoreOptions options, const struct Schema *schema, bool damaged,
		      struct Store **ret_store, struct Error *error)
{
	char *why = NULL;
	struct Store *store;

	options.read_only = options.read_only || options.trial;
	if (!path_check(options, &options.read_only, &why, error))
		return false;
	store = store_new(options, schema);
	store->why_read_only = why;
	store->damaged = damaged;
	if (!begin_use(store, options.trial, error)) {
		store_close(store);
		return false;
	}
	*ret_store = store;
	return true;
}

bool store_open_with(struct StoreOptions options, const struct Schema *schema,
		     struct Store **ret_store, struct Error *error)
{
	return open_file(options, schema, false, ret_store, error);
}

bool store_open(struct StoreOptions options, struct Store **ret_store, struct Error *error)
{
	return store_open_with(options, &newest_schema, ret_store, error);
}

bool store_open_damaged(struct StoreOptions options, struct Store **ret_store, struct Error *error)
{
	options.read_only = true;
	return open_file(options, &newest_schema, true, ret_store, error);
}

static bool fill_new(struct Store *store, struct Error *error)
{
	return query_run(store, QUERY_BEGIN, error) && migrate_steps(store, error) &&
	       query_run(store, QUERY_COMMIT, error);
}

/* A file in the making. */
struct Making {
	struct StoreOptions options;
	const struct Schema *schema;
	StoreFill *fill; /* NULL: it stays empty */
	void *context;
};

/* Sentences name the file by `path`, which it does not have yet. */
static void call_it(struct Store *store, const char *path)
{
	heap_free(store->path);
	store->path = path_resolved(path);
}

static bool make_schema(const struct Making *making, struct StoreOptions draft, struct Error *error)
{
	struct Store *store = store_new(draft, making->schema);
	bool made = connect(store, error);

	call_it(store, making->options.path);
	made = made && fill_new(store, error);
	store_close(store);
	return made;
}

static bool fill_draft(const struct Making *making, struct StoreOptions draft, struct Error *error)
{
	struct Store *store;
	bool filled;

	if (!making->fill)
		return true;
	if (!store_open_with(draft, making->schema, &store, error))
		return false;
	call_it(store, making->options.path);
	filled = making->fill(store, making->context, error);
	store_close(store);
	return filled;
}

/* Takes away what a failed making has left. Some of it was never made, or cannot go: the first
 * error says enough. */
static void remove_draft(struct Text *name)
{
	bool removed = os_remove_file(text_get(name), NULL);

	text_append(name, "-journal");
	removed = os_remove_file(text_get(name), NULL) && removed;
	(void)removed;
}

static bool make_file(const struct Making *making, struct Error *error)
{
	struct StoreOptions draft = making->options;
	struct Text name;
	bool made;

	assert(!draft.read_only);
	if (!path_check_new(draft, error))
		return false;
	text_init(&name);
	os_draft_name(&name, draft.path, draft.sources.random(draft.sources.context));
	draft.path = text_get(&name);
	made = os_write_file(draft.path, "", 0, false, error) &&
	       make_schema(making, draft, error) && fill_draft(making, draft, error) &&
	       os_rename_durably(draft.path, making->options.path, false, error);
	if (!made)
		remove_draft(&name);
	text_release(&name);
	return made;
}

bool store_make(struct StoreOptions options, StoreFill *fill, void *context, struct Error *error)
{
	return make_file(&(struct Making){options, &newest_schema, fill, context}, error);
}

bool store_create_with(struct StoreOptions options, const struct Schema *schema,
		       struct Store **ret_store, struct Error *error)
{
	return make_file(&(struct Making){options, schema, NULL, NULL}, error) &&
	       store_open_with(options, schema, ret_store, error);
}

bool store_create(struct StoreOptions options, struct Store **ret_store, struct Error *error)
{
	return store_create_with(options, &newest_schema, ret_store, error);
}

void store_close(struct Store *store)
{
	if (!store)
		return;
	if (store->pending.open)
		store_rollback(store);
	statements_release(store);
	sqlite3_close(store->db);
	arena_release(&store->fold_arena);
	arena_release(&store->scratch);
	heap_free(store->path);
	heap_free(store->who);
	heap_free(store->backups);
	heap_free(store->why_read_only);
	heap_free(store);
}

bool store_is_read_only(const struct Store *store)
{
	return store->read_only;
}

const char *store_path(const struct Store *store)
{
	return store->path;
}

/* Another process may have brought the file to the newest version: then its own tables are there.
 */
static void notice_migration(struct Store *store)
{
	int64_t version = store->version;

	if (store->version >= schema_version(store->schema) ||
	    !read_number(store, "PRAGMA user_version", &version, NULL) ||
	    version != schema_version(store->schema))
		return;
	if (stand_ins_drop(store, NULL))
		store->version = (int)version;
}

/* What was read last could not be: it was cut off or overwritten. */
static bool is_damaged(const struct Store *store)
{
	int code = sqlite3_errcode(store->db) & 0xff;

	return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

bool store_changed_outside(struct Store *store)
{
	int64_t now = store->data_version;

	if (!read_number(store, query_texts[QUERY_DATA_VERSION], &now, NULL))
		return is_damaged(store);
	if (now == store->data_version)
		return false;
	store->data_version = now;
	notice_migration(store);
	return true;
}

bool store_was_replaced(struct Store *store)
{
	int64_t now = store->schema_mark;

	if (!read_number(store, SCHEMA_MARK, &now, NULL) || now == store->schema_mark)
		return false;
	store->schema_mark = now;
	return true;
}

bool store_is_idle(struct Store *store)
{
	return sqlite3_txn_state(store->db, NULL) == SQLITE_TXN_NONE;
}

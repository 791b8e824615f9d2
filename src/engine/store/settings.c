/* The settings of a connection: none is left to how SQLite was built, and each is read back. */
#include "private.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/store/records.h"

#include <string.h>
#include <time.h>

enum {
	WAIT_LIMIT_US = 8 * 1000 * 1000,
	WAIT_LEAST_US = 500,
	WAIT_SPREAD_US = 1000,
	NS_PER_US = 1000,
	LONGEST_VALUE = 10 * 1000 * 1000,
	LONGEST_SQL = 100 * 1000
};

/* Short waits of uneven length: SQLite's own grow to 100 ms, and a second writer would feel them.
 */
static int wait_for_others(void *context, int n_tries)
{
	struct Store *store = context;
	int64_t us = WAIT_LEAST_US +
		     (int64_t)(store->sources.random(store->sources.context) % WAIT_SPREAD_US);
	struct timespec pause = {.tv_nsec = (long)us * NS_PER_US};

	store->gave_up = n_tries > 0 && store->gave_up;
	if (store->waited_us >= WAIT_LIMIT_US)
		return 0;
	if (store->wait.ask &&
	    !store->wait.ask(store->wait.context, store->waited_us, !store->pending.open)) {
		store->gave_up = true;
		return 0;
	}
	store->waited_us += us;
	nanosleep(&pause, NULL);
	return 1;
}

void store_set_wait(struct Store *store, struct StoreWait wait)
{
	store->wait = wait;
}

static int ask_whether_wanted(void *context)
{
	struct Store *store = context;

	return store->is_wanted(store->wanted_context);
}

void store_set_interruption(struct Store *store, bool (*is_wanted)(void *context), void *context)
{
	store->is_wanted = is_wanted;
	store->wanted_context = context;
	sqlite3_progress_handler(store->db, is_wanted ? STEPS_BETWEEN_QUESTIONS : 0,
				 is_wanted ? ask_whether_wanted : NULL, store);
}

void interruption_hold(struct Store *store, bool hold)
{
	bool asks = store->is_wanted && !hold;

	sqlite3_progress_handler(store->db, asks ? STEPS_BETWEEN_QUESTIONS : 0,
				 asks ? ask_whether_wanted : NULL, store);
}

void progress_tell(struct Store *store)
{
	if (store->wait.tell && store->renewed_since)
		store->wait.tell(store->wait.context,
				 store->sources.now(store->sources.context) - store->renewed_since);
}

static int tell_on(void *context)
{
	progress_tell(context);
	return 0;
}

void progress_follow(struct Store *store, sqlite3 *db)
{
	if (store->wait.tell && store->renewed_since)
		sqlite3_progress_handler(db, STEPS_BETWEEN_QUESTIONS, tell_on, store);
}

void progress_begin(struct Store *store)
{
	store->renewed_since = store->sources.now(store->sources.context);
	progress_follow(store, store->db);
}

void progress_end(struct Store *store)
{
	store->renewed_since = 0;
	interruption_hold(store, false);
}

static void give_folded(sqlite3_context *context, sqlite3_value *argument,
			const char *(*folded)(struct Arena *arena, const char *s))
{
	struct Store *store = sqlite3_user_data(context);
	const char *text = (const char *)sqlite3_value_text(argument);

	if (!text)
		return;
	sqlite3_result_text(context, folded(&store->fold_arena, text), -1, SQLITE_TRANSIENT);
	arena_reset(&store->fold_arena);
}

/* fold(text): as the search sees it. */
static void fold(sqlite3_context *context, int n_arguments, sqlite3_value *arguments[])
{
	(void)n_arguments;
	give_folded(context, arguments[0], text_fold);
}

/* fold_name(text): as the search sees a name. */
static void fold_name(sqlite3_context *context, int n_arguments, sqlite3_value *arguments[])
{
	(void)n_arguments;
	give_folded(context, arguments[0], text_fold_name);
}

/* digits(text): as phones are compared. */
static void digits(sqlite3_context *context, int n_arguments, sqlite3_value *arguments[])
{
	(void)n_arguments;
	give_folded(context, arguments[0], text_digits);
}

static bool add_function(struct Store *store, const char *name,
			 void (*run)(sqlite3_context *, int, sqlite3_value *[]),
			 struct Error *error)
{
	return sqlite3_create_function_v2(store->db, name, 1,
					  SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
					  store, run, NULL, NULL, NULL) == SQLITE_OK ||
	       failure(store, error);
}

struct Switch {
	int option, value;
};

static const struct Switch switches[] = {
	{SQLITE_DBCONFIG_DEFENSIVE, 1},	  {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
	{SQLITE_DBCONFIG_DQS_DML, 0},	  {SQLITE_DBCONFIG_DQS_DDL, 0},
	{SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
	{SQLITE_DBCONFIG_ENABLE_FKEY, 1}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
};

static const struct Switch limits[] = {
	{SQLITE_LIMIT_LENGTH, LONGEST_VALUE}, {SQLITE_LIMIT_SQL_LENGTH, LONGEST_SQL},
	{SQLITE_LIMIT_ATTACHED, 0},	      {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
	{SQLITE_LIMIT_TRIGGER_DEPTH, 10},     {SQLITE_LIMIT_VDBE_OP, 100000},
};

static bool set_switches(struct Store *store, struct Error *error)
{
	for (size_t i = 0; i < N_ITEMS(switches); i++) {
		int now = -1;

		/* It would not let a file be read that is shorter than its head says. */
		if (store->damaged && switches[i].option == SQLITE_DBCONFIG_DEFENSIVE)
			continue;
		if (sqlite3_db_config(store->db, switches[i].option, switches[i].value, &now) !=
			    SQLITE_OK ||
		    now != switches[i].value)
			return error_set(
				error, ERROR_IO, "",
				"This SQLite library refuses a setting qtp relies on (switch "
				"%d). Install another.",
				switches[i].option);
	}
	for (size_t i = 0; i < N_ITEMS(limits); i++)
		sqlite3_limit(store->db, limits[i].option, limits[i].value);
	return true;
}

#define CACHE_SMALL "PRAGMA cache_size = -256"
static const char *const cache_texts[] = {[CACHE_USUAL] = CACHE_SMALL,
					  [CACHE_OF_LISTS] = "PRAGMA cache_size = -2048",
					  [CACHE_OF_WRITES] = "PRAGMA cache_size = -6144"};

struct Pragma {
	const char *set, *get, *value;
};

static const struct Pragma pragmas[] = {
	{"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
	{"PRAGMA mmap_size = 0", NULL, NULL},
	{"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
	{"PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1"},
	{CACHE_SMALL, "PRAGMA cache_size", "-256"},
	{"PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3"},
};

/* Set only when the file is known to be ours: in another program's file it would be a change. */
static const struct Pragma journal_pragma = {"PRAGMA journal_mode = DELETE", "PRAGMA journal_mode",
					     "delete"};

/* Runs one pragma; its answer, if any, must be `expected` where that is given. */
static bool run_pragma(struct Store *store, const char *text, const char *expected,
		       struct Error *error)
{
	sqlite3_stmt *statement = NULL;
	bool right = true;
	int code;

	store->waited_us = 0;
	if (sqlite3_prepare_v2(store->db, text, -1, &statement, NULL) != SQLITE_OK)
		return failure(store, error);
	while ((code = sqlite3_step(statement)) == SQLITE_ROW)
		right = !expected ||
			text_equal((const char *)sqlite3_column_text(statement, 0), expected);
	if (code != SQLITE_DONE)
		failure(store, error);
	sqlite3_finalize(statement);
	if (code != SQLITE_DONE)
		return false;
	return right ||
	       error_set(error, ERROR_IO, "", "%s cannot be used: the setting \"%s\" did not hold.",
			 store->path, text);
}

static bool set_pragma(struct Store *store, const struct Pragma *pragma, struct Error *error)
{
	if (!run_pragma(store, pragma->set, NULL, error))
		return false;
	return !pragma->get || run_pragma(store, pragma->get, pragma->value, error);
}

bool settings_apply(struct Store *store, struct Error *error)
{
	sqlite3_extended_result_codes(store->db, 1);
	sqlite3_busy_handler(store->db, wait_for_others, store);
	if (!set_switches(store, error) || !add_function(store, "fold", fold, error) ||
	    !add_function(store, "fold_name", fold_name, error) ||
	    !add_function(store, "digits", digits, error))
		return false;
	for (size_t i = 0; i < N_ITEMS(pragmas); i++)
		if (!set_pragma(store, &pragmas[i], error))
			return false;
	return true;
}

bool settings_apply_journal(struct Store *store, struct Error *error)
{
	return store->read_only || set_pragma(store, &journal_pragma, error);
}

void settings_use_cache(struct Store *store, enum Cache cache)
{
	sqlite3_exec(store->db, cache_texts[cache], NULL, NULL, NULL);
	if (cache == CACHE_USUAL)
		sqlite3_db_release_memory(store->db);
}

void store_read_much(struct Store *store, bool much)
{
	if (!store->pending.open)
		settings_use_cache(store, much ? CACHE_OF_LISTS : CACHE_USUAL);
}

int schema_version(const struct Schema *schema)
{
	return schema->n_steps == 0 ? 0 : schema->steps[schema->n_steps - 1].version;
}

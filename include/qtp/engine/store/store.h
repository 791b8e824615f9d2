/* Store: one SQLite file. What a whole file is asked for; records.h reads and writes them,
 * history.h takes back. The only room that knows SQL. */
#ifndef QTP_STORE_STORE_H
#define QTP_STORE_STORE_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/model/field.h"
#include "qtp/engine/model/query.h"

#include <stdbool.h>
#include <stdint.h>

struct Store;
struct RowHook;

/* A source of random ids and of the wall clock, from Env. */
struct StoreSources {
	uint64_t (*random)(void *context);
	int64_t (*now)(void *context); /* microseconds since 1970, UTC */
	void *context;
};

struct StoreOptions {
	const char *path;
	const char *who; /* user name for the history */
	bool read_only;
	const char *data_dir; /* backups are kept there; NULL: nowhere */
	bool trial; /* what is written goes into a copy in memory; the file is only read */
	struct StoreSources sources; /* copied */
	/* What follows the rows that are written (rows.h), a NULL after the last; NULL: nothing,
	 * for a file that is only read. */
	const struct RowHook *const *hooks;
	bool allow_network;   /* write on a network file system anyway */
	const uint32_t *disk; /* tests: what statfs(2) calls the disk; NULL: the system is asked */
};

/*
 * Opens an existing file by the sequence of the design: path checks, own settings read back,
 * application id and version. An older file is migrated (a verified copy is kept before) unless
 * read-only: "reading never writes", so migration happens at the first operation; until then kinds
 * that the file does not have are empty. A file too old to be read is refused read-only, with a
 * sentence, and migrated when it is opened otherwise.
 * Errors: IO (missing, permission, folder), CORRUPT (not a database, another program's, damaged,
 * newer), BUSY. Quick: no check of the content is made here, see store_check.
 */
MUST_USE bool store_open(struct StoreOptions options, struct Store **ret_store,
			 struct Error *error);
typedef bool StoreFill(struct Store *store, void *context, struct Error *error);
/*
 * Makes a new file, 0600, with the newest schema and what `fill` writes (NULL: nothing), whole or
 * not at all: under another name, synced, renamed when it is filled. An existing file is refused.
 */
MUST_USE bool store_make(struct StoreOptions options, StoreFill *fill, void *context,
			 struct Error *error);
/* Makes a new file with nothing in it and opens it. */
MUST_USE bool store_create(struct StoreOptions options, struct Store **ret_store,
			   struct Error *error);
/* Nothing may be open in it. NULL is allowed. */
void store_close(struct Store *store);

/* quick_check, once; cheap when done. To be called after the first paint and before the first
 * write. */
MUST_USE bool store_check(struct Store *store, struct Error *error);
/*
 * The same for a program that people type into: given up, to be called again, as soon as
 * `is_wanted` says that somebody wants something else (it is asked every few milliseconds and must
 * not use the store). `ret_done` false: it was given up, and the result says nothing yet.
 */
MUST_USE bool store_check_while_idle(struct Store *store, bool (*is_wanted)(void *context),
				     void *context, bool *ret_done, struct Error *error);
/* integrity, foreign keys, own row checks, the chain, current rows against the last recorded
 * values; all faults found. */
MUST_USE bool store_verify(struct Store *store, struct Issues *issues, struct Error *error);

/* Rebuilds the tables by which words are found in long lists; changes no record and no history.
 */
MUST_USE bool store_mend_search(struct Store *store, struct Error *error);

/*
 * Opens a file that store_open may refuse because it is damaged or cut short; for reading only, and
 * only for store_salvage: any read of it may fail. A file without a whole first page, or of another
 * program, is refused all the same.
 */
MUST_USE bool store_open_damaged(struct StoreOptions options, struct Store **ret_store,
				 struct Error *error);
/*
 * Reads of a damaged file what can be read, record by record, and writes it into a new and empty
 * one as one operation of the program; what the table no longer gives is taken from the history.
 * Ids stay; the history begins again. A value that cannot be,
 * or that refers to a record that is lost, is emptied; a record that cannot be without it is lost.
 */
MUST_USE bool store_salvage(struct Store *damaged, struct Store *fresh, struct Salvage *ret_salvage,
			    struct Error *error);

/*
 * All records as JSON text that store_load reads: a dump with the facts of the file beside them;
 * `history`: its operations and changes too.
 */
MUST_USE bool store_export(struct Store *store, bool history, struct Text *out,
			   struct Error *error);
/*
 * Fills a new and empty file from an export, whole or not at all: ids stay, and so does the history
 * where the export has one; else loading it is one operation of the program. INPUT: it is no
 * export, is of a newer format, or holds what the file cannot hold.
 */
MUST_USE bool store_load(struct Store *fresh, const char *json, size_t length,
			 size_t *ret_n_records, struct Error *error);

bool store_is_read_only(const struct Store *store);
/* False, with its sentence, when the open file was moved, replaced or removed. */
MUST_USE bool store_is_in_place(const struct Store *store, struct Error *error);
/* Why nothing can be written, the same sentence on every path; true when it can. */
MUST_USE bool store_may_write(const struct Store *store, struct Error *error);
/* That sentence, for a file that is not open; false. `why`: a phrase, NULL for --read-only. */
bool store_refuse_write(const char *path, const char *why, struct Error *error);

/*
 * Asked while a call waits for another process to let go of the file: every millisecond or so, with
 * the time waited so far. False gives up, and the call fails with ERROR_BUSY. `may_stop`: nothing
 * is locked, so that the program may be stopped meanwhile. It must not use the store. NULL: no one
 * is asked. The limit of the wait holds all the same.
 */
struct StoreWait {
	bool (*ask)(void *context, int64_t waited_us, bool may_stop);
	/* Called every so often while a file of an older format is brought up to date, with the
	 * time since that began; the same holds. */
	void (*tell)(void *context, int64_t since_us);
	void *context;
};
void store_set_wait(struct Store *store, struct StoreWait wait);

/*
 * Reads that may take long are given up as soon as `is_wanted` says that somebody wants something
 * else: they fail with an error that says nothing to a person. NULL: no longer. It must not use the
 * store.
 */
void store_set_interruption(struct Store *store, bool (*is_wanted)(void *context), void *context);

const char *store_path(const struct Store *store);
/* True when another process has written since the last call (PRAGMA data_version). */
bool store_changed_outside(struct Store *store);
/* No statement is open and no transaction is open: to be asserted before waiting for a key. */
bool store_is_idle(struct Store *store);
/* Gives back the memory that reading has filled, before a long wait; the next read fetches its
 * pages again. */
void store_rest(struct Store *store);

/* Facts of the file outside the records: key and text. "demo_clock" is a day as ISO text. NULL: not
 * set. Another key or value is refused: ERROR_INPUT. */
const char *store_meta(struct Store *store, const char *key, struct Arena *arena);
MUST_USE bool store_set_meta(struct Store *store, const char *key, const char *text,
			     struct Error *error); /* in an operation */

/*
 * In an operation: whether this file is the main one, which alone gives numbers of papers. A file
 * is the main one where it was made; a copy keeps the place of the file that it was made of, and is
 * refused with a sentence: ERROR_INPUT. A move within a disk is no copy. A file of an older format
 * names none, and becomes the main one here.
 */
MUST_USE bool store_check_main(struct Store *store, struct Error *error);
/*
 * Makes this file the main one. The former one, where it is found, gives no numbers from then on;
 * it is refused when that one has gone on since the copy was made. `ret_former`: its path, owned by
 * the arena; NULL: none was found. `ret_was`: this file was the main one before.
 */
MUST_USE bool store_take_main(struct Store *store, struct Arena *arena, const char **ret_former,
			      bool *ret_was, struct Error *error);

/*
 * Appends all records as stable JSON text: kind by kind in the order of Kind, records by id, keys
 * in the order of the fields with "id" before and "binned" after them, values as the file holds
 * them, references as ids. With `history` its operations and changes too.
 */
MUST_USE bool store_dump(struct Store *store, bool history, struct Text *out, struct Error *error);

#endif

/* Store: one SQLite file. Opening, reading, writing in operations; the only
 * room that knows SQL. */
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
  bool trial; /* what is written goes into a copy in memory; the file is only
                 read */
  struct StoreSources sources; /* copied */
  /* What follows the rows that are written (rows.h), a NULL after the last;
   * NULL: nothing, for a file that is only read. */
  const struct RowHook *const *hooks;
  bool allow_network;   /* write on a network file system anyway */
  const uint32_t *disk; /* tests: what statfs(2) calls the disk; NULL: the
                           system is asked */
};

/*
 * Opens an existing file by the sequence of the design: path checks, own
 * settings read back, application id and version. An older file is migrated (a
 * verified copy is kept beside it) unless read-only: "reading never writes", so
 * migration happens at the first operation; until then kinds that the file does
 * not have are empty. A file too old to be read is refused read-only, with a
 * sentence, and migrated when it is opened otherwise.
 * Errors: IO (missing, permission, folder), CORRUPT (not a database, another
 * program's, damaged, newer), BUSY. Quick: no check of the content is made
 * here, see store_check.
 */
MUST_USE bool store_open(struct StoreOptions options, struct Store **ret_store,
                         struct Error *error);
typedef bool StoreFill(struct Store *store, void *context, struct Error *error);
/*
 * Makes a new file, 0600, with the newest schema and what `fill` writes (NULL:
 * nothing), whole or not at all: under another name, synced, renamed when it is
 * filled. An existing file is refused.
 */
MUST_USE bool store_make(struct StoreOptions options, StoreFill *fill,
                         void *context, struct Error *error);
/* Makes a new file with nothing in it and opens it. */
MUST_USE bool store_create(struct StoreOptions options,
                           struct Store **ret_store, struct Error *error);
/* Nothing may be open in it. NULL is allowed. */
void store_close(struct Store *store);

/* quick_check, once; cheap when done. To be called after the first paint and
 * before the first write. */
MUST_USE bool store_check(struct Store *store, struct Error *error);
/*
 * The same for a program that people type into: given up, to be called again,
 * as soon as `is_wanted` says that somebody wants something else (it is asked
 * every few milliseconds and must not use the store). `ret_done` false: it was
 * given up, and the result says nothing yet.
 */
MUST_USE bool store_check_while_idle(struct Store *store,
                                     bool (*is_wanted)(void *context),
                                     void *context, bool *ret_done,
                                     struct Error *error);
/* integrity, foreign keys, own row checks, the chain, current rows against the
 * last recorded values; all faults found. */
MUST_USE bool store_verify(struct Store *store, struct Issues *issues,
                           struct Error *error);

/* Rebuilds the tables by which words are found in long lists; changes no record
 * and no history.
 */
MUST_USE bool store_mend_search(struct Store *store, struct Error *error);

/*
 * Opens a file that store_open may refuse because it is damaged or cut short;
 * for reading only, and only for store_salvage: any read of it may fail. A file
 * without a whole first page, or of another program, is refused all the same.
 */
MUST_USE bool store_open_damaged(struct StoreOptions options,
                                 struct Store **ret_store, struct Error *error);
/*
 * Reads of a damaged file what can be read, record by record, and writes it
 * into a new and empty one as one operation of the program; what the table no
 * longer gives is taken from the history. Ids stay; the history begins again. A
 * value that cannot be, or that refers to a record that is lost, is emptied; a
 * record that cannot be without it is lost.
 */
MUST_USE bool store_salvage(struct Store *damaged, struct Store *fresh,
                            struct Salvage *ret_salvage, struct Error *error);

/*
 * All records as JSON text that store_load reads: a dump with the facts of the
 * file beside them; `history`: its operations and changes too.
 */
MUST_USE bool store_export(struct Store *store, bool history, struct Text *out,
                           struct Error *error);
/*
 * Fills a new and empty file from an export, whole or not at all: ids stay, and
 * so does the history where the export has one; else loading it is one
 * operation of the program. INPUT: it is no export, is of a newer format, or
 * holds what the file cannot hold.
 */
MUST_USE bool store_load(struct Store *fresh, const char *json, size_t length,
                         size_t *ret_n_records, struct Error *error);

bool store_is_read_only(const struct Store *store);
/* False, with its sentence, when the open file was moved, replaced or removed.
 */
MUST_USE bool store_is_in_place(const struct Store *store, struct Error *error);
/* Why nothing can be written, the same sentence on every path; true when it
 * can. */
MUST_USE bool store_may_write(const struct Store *store, struct Error *error);
/* That sentence, for a file that is not open; false. `why`: a phrase, NULL for
 * --read-only. */
bool store_refuse_write(const char *path, const char *why, struct Error *error);

/*
 * Asked while a call waits for another process to let go of the file: every
 * millisecond or so, with the time waited so far. False gives up, and the call
 * fails with ERROR_BUSY. `may_stop`: nothing is locked, so that the program may
 * be stopped meanwhile. It must not use the store. NULL: no one is asked. The
 * limit of the wait holds all the same.
 */
struct StoreWait {
  bool (*ask)(void *context, int64_t waited_us, bool may_stop);
  void *context;
};
void store_set_wait(struct Store *store, struct StoreWait wait);

/*
 * Reads that may take long are given up as soon as `is_wanted` says that
 * somebody wants something else: they fail with an error that says nothing to a
 * person. NULL: no longer. It must not use the store.
 */
void store_set_interruption(struct Store *store,
                            bool (*is_wanted)(void *context), void *context);

const char *store_path(const struct Store *store);
/* True when another process has written since the last call (PRAGMA
 * data_version). */
bool store_changed_outside(struct Store *store);
/* No statement is open and no transaction is open: to be asserted before
 * waiting for a key. */
bool store_is_idle(struct Store *store);
/* Gives back the memory that reading has filled, before a long wait; the next
 * read fetches its pages again. */
void store_rest(struct Store *store);

/* Facts of the file outside the records: key and text. "demo_clock" is a day as
 * ISO text. NULL: not set. Another key or value is refused: ERROR_INPUT. */
const char *store_meta(struct Store *store, const char *key,
                       struct Arena *arena);
MUST_USE bool store_set_meta(struct Store *store, const char *key,
                             const char *text,
                             struct Error *error); /* in an operation */

/*
 * In an operation: whether this file is the main one, which alone gives numbers
 * of papers. A file is the main one where it was made; a copy keeps the place
 * of the file that it was made of, and is refused with a sentence: ERROR_INPUT.
 * A move within a disk is no copy. A file of an older format names none, and
 * becomes the main one here.
 */
MUST_USE bool store_check_main(struct Store *store, struct Error *error);
/*
 * Makes this file the main one. The former one, where it is found, gives no
 * numbers from then on; it is refused when that one has gone on since the copy
 * was made. `ret_former`: its path, owned by the arena; NULL: none was found.
 * `ret_was`: this file was the main one before.
 */
MUST_USE bool store_take_main(struct Store *store, struct Arena *arena,
                              const char **ret_former, bool *ret_was,
                              struct Error *error);

/* --- Reading records
 * ------------------------------------------------------------ */

/*
 * Several reads at one moment of the file, without a lock for each: ten times
 * as fast where they are many. True when it began here; give that to
 * store_read_end, at the latest before waiting for a key.
 */
bool store_read_begin(struct Store *store);
void store_read_end(struct Store *store, bool began);

/* Loads a record, in the bin or not. False with ERROR_INPUT when there is none
 * of that id. */
MUST_USE bool store_get(struct Store *store, struct KindId which,
                        void *ret_record, struct Arena *arena,
                        struct Error *error);

/* By the entity's order. */
MUST_USE bool store_children(struct Store *store, struct OwnedBy which,
                             struct Arena *arena, struct Records *ret_records,
                             struct Error *error);
/* For many owners in one go: by owner as given in the ids, then by the entity's
 * order. */
MUST_USE bool store_children_of(struct Store *store, struct OwnedByAny which,
                                struct Arena *arena,
                                struct Records *ret_records,
                                struct Error *error);
/* In the order of the ids; those that do not exist are left out. */
MUST_USE bool store_get_many(struct Store *store, struct KindIds which,
                             struct Arena *arena, struct Records *ret_records,
                             struct Error *error);

/* Each once, sorted by owner, then by `day`, then by id. */
MUST_USE bool store_read_fields(struct Store *store,
                                const struct FieldsQuery *query,
                                struct Arena *arena,
                                struct Records *ret_records,
                                struct Error *error);

/* Says of each record whether it belongs to `within`. */
MUST_USE bool store_within(struct Store *store, struct KindIds which,
                           const struct Within *within, bool ret_in[],
                           struct Error *error);
/* Whether an operation is being written. */
bool store_is_writing(const struct Store *store);

MUST_USE bool store_list(struct Store *store, const struct ListQuery *query,
                         struct Arena *arena, struct Records *ret_records,
                         struct Error *error);
/* The records after `query->after`, by owner, then by id, at most
 * `query->limit`. */
MUST_USE bool store_walk(struct Store *store, const struct WalkQuery *query,
                         struct Arena *arena, struct WalkPlaces *ret_places,
                         struct Error *error);
/* How many there are about, those in the bin among them; `after` and `limit` do
 * not count. */
MUST_USE bool store_walk_length(struct Store *store,
                                const struct WalkQuery *query, size_t *ret_n,
                                struct Error *error);
/* Counts at most `limit` matches of the query (after and limit of the query do
 * not count). */
MUST_USE bool store_count(struct Store *store, const struct ListQuery *query,
                          size_t limit, size_t *ret_n, struct Error *error);

/* Names of many records in one go, in the order of the ids; id 0 or unknown
 * gives ref NULL. */
MUST_USE bool store_ref_names(struct Store *store, struct KindIds which,
                              struct Arena *arena, struct RefName *ret_names,
                              struct Error *error);
/*
 * Those whose REF or label begins with the text (folded): an exact REF or label
 * alone wins over beginnings; "id:N" names a record directly, in the bin or
 * not.
 */
MUST_USE bool store_find(struct Store *store, const struct FindQuery *query,
                         struct Arena *arena, struct IdSpan *ret_ids,
                         struct Error *error);

/* --- Writing: one user action is one operation
 * ------------------------------------------------------------ */

/*
 * Begins an operation: BEGIN IMMEDIATE. `title` says in words what is done
 * ("accept DAL17-03 Lakeside Oncology") and is copied; it may be replaced
 * before the commit. Waits for other writers up to the busy limit, then
 * ERROR_BUSY. One at a time.
 */
MUST_USE bool store_begin(struct Store *store, const char *title,
                          struct Error *error);
void store_set_title(struct Store *store, const char *title);
/*
 * Commits. When nothing was changed, nothing is written and the operation
 * leaves no trace. When COMMIT fails the operation id is looked up: true if it
 * is there. `ret_operation` (NULL allowed) gets its number, 0 when nothing was
 * changed.
 */
MUST_USE bool store_commit(struct Store *store, int64_t *ret_operation,
                           struct Error *error);
void store_rollback(struct Store *store);

/*
 * Inserts; an id of 0 gets a new one. Unique codes taken: ERROR_CONFLICT with
 * the field. Writes the history.
 */
MUST_USE bool store_insert(struct Store *store, const struct Entity *entity,
                           void *record, struct Error *error);
/*
 * Writes the fields in which `after` differs from `before`. A field whose value
 * in the file is no longer that of `before`: ERROR_CONFLICT with the field, who
 * changed it, when and to what. A record that has gone to the bin since:
 * ERROR_RULE. Judged fields are ignored.
 */
MUST_USE bool store_update(struct Store *store, const struct Entity *entity,
                           const void *before, const void *after,
                           struct Error *error);
/*
 * To the bin, with its parts (REMOVAL_ALONG) and cleared references, as one
 * operation. Refused with a sentence while others need it.
 */
MUST_USE bool store_bin(struct Store *store, const struct Entity *entity, Id id,
                        struct Error *error);
/* Out of the bin, with the parts that went along in the same operation. */
MUST_USE bool store_restore(struct Store *store, const struct Entity *entity,
                            Id id, struct Error *error);

/*
 * In an open operation: it is about to make some `n` records of a kind, and
 * reads no list of them and no history until store_deferred. Where that is more
 * than the file has, the indexes for those are made anew by store_deferred in
 * place of being kept up. A commit does it too.
 */
MUST_USE bool store_defer(struct Store *store, const struct Entity *entity,
                          size_t n, struct Error *error);
MUST_USE bool store_deferred(struct Store *store, struct Error *error);

/* --- History
 * ------------------------------------------------------------
 */

/* Newest first. */
MUST_USE bool store_history(struct Store *store,
                            const struct HistoryQuery *query,
                            struct Arena *arena,
                            struct Operations *ret_operations,
                            struct Error *error);
/* One operation; ERROR_INPUT when there is none of that number. */
MUST_USE bool store_operation(struct Store *store, int64_t number,
                              struct Arena *arena,
                              struct Operation *ret_operation,
                              struct Error *error);
MUST_USE bool store_changes(struct Store *store, int64_t operation,
                            struct Arena *arena, struct Changes *ret_changes,
                            struct Error *error);
/* Number of the newest operation, 0 in a new file; and what has changed since:
 * (kind, record) pairs, each once. */
int64_t store_last_operation(struct Store *store);
MUST_USE bool store_changed_since(struct Store *store, int64_t operation,
                                  struct Arena *arena,
                                  struct Changes *ret_changes,
                                  struct Error *error);

/* Of the open operation: its changes to records of a kind, record by record,
 * the newest first. */
MUST_USE bool store_pending_changes(struct Store *store,
                                    const struct Entity *entity,
                                    struct Arena *arena,
                                    struct Changes *ret_changes,
                                    struct Error *error);

/* The records that it has made, in order; and its changes to all but some
 * records, in order. */
MUST_USE bool store_pending_made(struct Store *store,
                                 const struct Entity *entity,
                                 struct Arena *arena, struct IdSpan *ret_ids,
                                 struct Error *error);
MUST_USE bool store_pending_changes_but(struct Store *store, struct KindIds but,
                                        struct Arena *arena,
                                        struct Changes *ret_changes,
                                        struct Error *error);

/* The operations of the program itself: they are marked `system`. Call between
 * begin and commit. */
void store_mark_system(struct Store *store);

/*
 * Takes back `operation`, or with 0 the newest own one that is not yet taken
 * back; in an open operation that does nothing else, and that is to be rolled
 * back when this fails. Refused (ERROR_CONFLICT) when something since has
 * changed the same fields or needs the record it made: the sentence says what
 * and who. ERROR_RULE when there is nothing to undo. `ret_done` (NULL allowed)
 * describes the operation that was taken back.
 */
MUST_USE bool store_undo(struct Store *store, int64_t operation,
                         struct Arena *arena, struct Operation *ret_done,
                         struct Error *error);
/* The operation that store_undo would take back with 0, or store_redo;
 * ERROR_RULE when there is none. */
MUST_USE bool store_undo_next(struct Store *store, struct Arena *arena,
                              struct Operation *ret_operation,
                              struct Error *error);
MUST_USE bool store_redo_next(struct Store *store, struct Arena *arena,
                              struct Operation *ret_operation,
                              struct Error *error);
/*
 * Takes back the newest own undo that still counts, as long as no own action
 * but undos and redos has come after it: so that undo, undo, redo, redo ends
 * where it began. ERROR_RULE when there is nothing to redo.
 */
MUST_USE bool store_redo(struct Store *store, struct Arena *arena,
                         struct Operation *ret_done, struct Error *error);

/* --- Judgements (temporary, per process)
 * ------------------------------------------------------------ */

/* The judged fields of a team, kept in a TEMP table so that lists filter and
 * sort on them. Not inside an operation. */
MUST_USE bool store_judge(struct Store *store, const struct Entity *entity,
                          const void *record, struct Error *error);
/* Takes all judgements of a kind away. */
MUST_USE bool store_forget_judged(struct Store *store,
                                  const struct Entity *entity,
                                  struct Error *error);

/* --- Dump
 * ------------------------------------------------------------
 */

/*
 * Appends all records as stable JSON text: kind by kind in the order of Kind,
 * records by id, keys in the order of the fields with "id" before and "binned"
 * after them, values as the file holds them, references as ids. With `history`
 * its operations and changes too.
 */
MUST_USE bool store_dump(struct Store *store, bool history, struct Text *out,
                         struct Error *error);

#endif

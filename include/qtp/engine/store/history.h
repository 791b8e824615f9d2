/* History of the file: its operations and their changes, undo and redo. */
#ifndef QTP_STORE_HISTORY_H
#define QTP_STORE_HISTORY_H

#include "qtp/engine/store/store.h"

/* Newest first. */
MUST_USE bool store_history(struct Store *store, const struct HistoryQuery *query,
			    struct Arena *arena, struct Operations *ret_operations,
			    struct Error *error);
/* One operation; ERROR_INPUT when there is none of that number. */
MUST_USE bool store_operation(struct Store *store, int64_t number, struct Arena *arena,
			      struct Operation *ret_operation, struct Error *error);
MUST_USE bool store_changes(struct Store *store, int64_t operation, struct Arena *arena,
			    struct Changes *ret_changes, struct Error *error);
/* Number of the newest operation, 0 in a new file; and what has changed since: (kind, record)
 * pairs, each once. */
int64_t store_last_operation(struct Store *store);
MUST_USE bool store_changed_since(struct Store *store, int64_t operation, struct Arena *arena,
				  struct Changes *ret_changes, struct Error *error);

/* Of the open operation: its changes to records of a kind, record by record, the newest first. */
MUST_USE bool store_pending_changes(struct Store *store, const struct Entity *entity,
				    struct Arena *arena, struct Changes *ret_changes,
				    struct Error *error);
/* The records that it has made and that are there, in order, until it is asked again; and its
 * changes to all but some of them, in order. */
struct IdSpan store_pending_made(struct Store *store, const struct Entity *entity);
MUST_USE bool store_pending_changes_but(struct Store *store, struct KindIds but,
					struct Arena *arena, struct Changes *ret_changes,
					struct Error *error);

/* The operations of the program itself: they are marked `system`. Call between begin and commit. */
void store_mark_system(struct Store *store);

/*
 * Takes back `operation`, or with 0 the newest own one that is not yet taken back; in an open
 * operation that does nothing else, and that is to be rolled back when this fails. Refused
 * (ERROR_CONFLICT) when something since has changed the same fields or needs the record it made:
 * the sentence says what and who. ERROR_RULE when there is nothing to undo. `ret_done` (NULL
 * allowed) describes the operation that was taken back.
 */
MUST_USE bool store_undo(struct Store *store, int64_t operation, struct Arena *arena,
			 struct Operation *ret_done, struct Error *error);
/* The operation that store_undo would take back with 0, or store_redo; ERROR_RULE when there is
 * none. */
MUST_USE bool store_undo_next(struct Store *store, struct Arena *arena,
			      struct Operation *ret_operation, struct Error *error);
MUST_USE bool store_redo_next(struct Store *store, struct Arena *arena,
			      struct Operation *ret_operation, struct Error *error);
/*
 * Takes back the newest own undo that still counts, as long as no own action but undos and redos
 * has come after it: so that undo, undo, redo, redo ends where it began. ERROR_RULE when there is
 * nothing to redo.
 */
MUST_USE bool store_redo(struct Store *store, struct Arena *arena, struct Operation *ret_done,
			 struct Error *error);

#endif

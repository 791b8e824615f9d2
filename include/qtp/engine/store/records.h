/* Records of the file: read, written in operations, judged. */
#ifndef QTP_STORE_RECORDS_H
#define QTP_STORE_RECORDS_H

#include "qtp/engine/store/store.h"

/* --- Reading records --- */

/*
 * Several reads at one moment of the file, without a lock for each: ten times as fast where they
 * are many. True when it began here; give that to store_read_end, at the latest before waiting for
 * a key.
 */
bool store_read_begin(struct Store *store);
void store_read_end(struct Store *store, bool began);
/* Around reading a whole list: there is more memory for its pages meanwhile. */
void store_read_much(struct Store *store, bool much);

/* Loads a record, in the bin or not. False with ERROR_INPUT when there is none of that id. */
MUST_USE bool store_get(struct Store *store, struct KindId which, void *ret_record,
			struct Arena *arena, struct Error *error);

/* By the entity's order. */
MUST_USE bool store_children(struct Store *store, struct OwnedBy which, struct Arena *arena,
			     struct Records *ret_records, struct Error *error);
/* By id, and as quick where there are many others. */
MUST_USE bool store_children_first(struct Store *store, struct OwnedBy which, struct Arena *arena,
				   struct Records *ret_records, struct Error *error);
/* For many owners in one go: by owner as given in the ids, then by the entity's order. */
MUST_USE bool store_children_of(struct Store *store, struct OwnedByAny which, struct Arena *arena,
				struct Records *ret_records, struct Error *error);
/* In the order of the ids; those that do not exist are left out. */
MUST_USE bool store_get_many(struct Store *store, struct KindIds which, struct Arena *arena,
			     struct Records *ret_records, struct Error *error);

/* Each once, sorted by owner, then by `day`, then by id. */
MUST_USE bool store_read_fields(struct Store *store, const struct FieldsQuery *query,
				struct Arena *arena, struct Records *ret_records,
				struct Error *error);

/* Says of each record whether it belongs to `within`. */
MUST_USE bool store_within(struct Store *store, struct KindIds which, const struct Within *within,
			   bool ret_in[], struct Error *error);
/* Whether an operation is being written. */
bool store_is_writing(const struct Store *store);

MUST_USE bool store_list(struct Store *store, const struct ListQuery *query, struct Arena *arena,
			 struct Records *ret_records, struct Error *error);
/* The records after `query->after`, by owner, then by id, at most `query->limit`. */
MUST_USE bool store_walk(struct Store *store, const struct WalkQuery *query, struct Arena *arena,
			 struct WalkPlaces *ret_places, struct Error *error);
/* How many there are about, those in the bin among them; `after` and `limit` do not count. */
MUST_USE bool store_walk_length(struct Store *store, const struct WalkQuery *query, size_t *ret_n,
				struct Error *error);
/* Another number once anybody has changed the file. False: nothing read now may be kept, as inside
 * a change, which may be taken back. */
bool store_content_mark(struct Store *store, unsigned *ret_mark);
/* Whether it has no record that is not in the bin. Known without a look at them while the file does
 * not change. */
MUST_USE bool store_is_empty(struct Store *store, const struct Entity *entity, bool *ret_empty,
			     struct Error *error);
/* Counts at most `limit` matches of the query (after and limit of the query do not count). */
MUST_USE bool store_count(struct Store *store, const struct ListQuery *query, size_t limit,
			  size_t *ret_n, struct Error *error);

/* Names of many records in one go, in the order of the ids; id 0 or unknown gives ref NULL. */
MUST_USE bool store_ref_names(struct Store *store, struct KindIds which, struct Arena *arena,
			      struct RefName *ret_names, struct Error *error);
/*
 * Those whose REF or label begins with the text (folded): an exact REF or label alone wins over
 * beginnings; "id:N" names a record directly, in the bin or not.
 */
MUST_USE bool store_find(struct Store *store, const struct FindQuery *query, struct Arena *arena,
			 struct IdSpan *ret_ids, struct Error *error);

/* --- Writing: one user action is one operation --- */

/*
 * Begins an operation: BEGIN IMMEDIATE. `title` says in words what is done ("accept DAL17-03
 * Lakeside Oncology") and is copied; it may be replaced before the commit. Waits for other writers
 * up to the busy limit, then ERROR_BUSY. One at a time.
 */
MUST_USE bool store_begin(struct Store *store, const char *title, struct Error *error);
void store_set_title(struct Store *store, const char *title);
/*
 * Commits. When nothing was changed, nothing is written and the operation leaves no trace. When
 * COMMIT fails the operation id is looked up: true if it is there. `ret_operation` (NULL allowed)
 * gets its number, 0 when nothing was changed.
 */
MUST_USE bool store_commit(struct Store *store, int64_t *ret_operation, struct Error *error);
void store_rollback(struct Store *store);

/*
 * Inserts; an id of 0 gets a new one. Unique codes taken: ERROR_CONFLICT with the field. Writes the
 * history.
 */
MUST_USE bool store_insert(struct Store *store, const struct Entity *entity, void *record,
			   struct Error *error);
/*
 * Writes the fields in which `after` differs from `before`. A field whose value in the file is no
 * longer that of `before`: ERROR_CONFLICT with the field, who changed it, when and to what. A
 * record that has gone to the bin since: ERROR_RULE. Judged fields are ignored.
 */
MUST_USE bool store_update(struct Store *store, const struct Entity *entity, const void *before,
			   const void *after, struct Error *error);
/*
 * To the bin, with its parts (REMOVAL_ALONG) and cleared references, as one operation. Refused with
 * a sentence while others need it.
 */
MUST_USE bool store_bin(struct Store *store, const struct Entity *entity, Id id,
			struct Error *error);
/* Out of the bin, with the parts that went along in the same operation. */
MUST_USE bool store_restore(struct Store *store, const struct Entity *entity, Id id,
			    struct Error *error);

/*
 * In an open operation: it is about to make some `n` records of a kind, and reads no list of them
 * and no history until store_deferred. Where that is more than the file has, the indexes for those
 * are made again by store_deferred in place of being kept up. A commit does it too.
 */
MUST_USE bool store_defer(struct Store *store, const struct Entity *entity, size_t n,
			  struct Error *error);
MUST_USE bool store_deferred(struct Store *store, struct Error *error);

/* --- Judgements (temporary, per process) --- */

/* The judged fields of a team, kept in a TEMP table so that lists filter and sort on them. Not
 * inside an operation. */
MUST_USE bool store_judge(struct Store *store, const struct Entity *entity, const void *record,
			  struct Error *error);
/* Takes all judgements of a kind away. */
MUST_USE bool store_forget_judged(struct Store *store, const struct Entity *entity,
				  struct Error *error);

#endif

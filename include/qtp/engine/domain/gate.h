/* Gate: every read and write of records goes through these functions; nothing above domain sees the
 * store. */
#ifndef QTP_DOMAIN_GATE_H
#define QTP_DOMAIN_GATE_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"
#include "qtp/engine/model/query.h"

struct Domain;

/*
 * Contracts as those of the store functions of the same name (qtp/store/store.h): domain_get as
 * store_get. Errors are the store's. While a scope is set (scope.h) all of them leave out what is
 * not in view, or refuse it with a sentence; what a record in view refers to and is not in view
 * itself has SCOPE_MASK for its name (domain_ref_names).
 */
const char *domain_meta(struct Domain *domain, const char *key, struct Arena *arena);
MUST_USE bool domain_set_meta(struct Domain *domain, const char *key, const char *text,
			      struct Error *error);
bool domain_read_begin(struct Domain *domain);
void domain_read_end(struct Domain *domain, bool began);
MUST_USE bool domain_get(struct Domain *domain, const struct Entity *entity, Id id,
			 void *ret_record, struct Arena *arena, struct Error *error);
MUST_USE bool domain_children(struct Domain *domain, const struct Entity *entity,
			      const char *field_key, Id id, struct Arena *arena,
			      struct Records *ret_records, struct Error *error);
MUST_USE bool domain_children_of(struct Domain *domain, const struct Entity *entity,
				 const char *field_key, const Id ids[], size_t n_ids,
				 struct Arena *arena, struct Records *ret_records,
				 struct Error *error);
MUST_USE bool domain_get_many(struct Domain *domain, const struct Entity *entity, const Id ids[],
			      size_t n_ids, struct Arena *arena, struct Records *ret_records,
			      struct Error *error);
MUST_USE bool domain_read_fields(struct Domain *domain, const struct FieldsQuery *query,
				 struct Arena *arena, struct Records *ret_records,
				 struct Error *error);
MUST_USE bool domain_list(struct Domain *domain, const struct ListQuery *query, struct Arena *arena,
			  struct Records *ret_records, struct Error *error);
MUST_USE bool domain_count(struct Domain *domain, const struct ListQuery *query, size_t limit,
			   size_t *ret_n, struct Error *error);
MUST_USE bool domain_find_notes(struct Domain *domain, const struct NoteQuery *query,
				struct Arena *arena, struct NoteHit **ret_hits, size_t *ret_n,
				struct Error *error);
MUST_USE bool domain_ref_names(struct Domain *domain, const struct Entity *entity, const Id ids[],
			       size_t n_ids, struct Arena *arena, struct RefName *ret_names,
			       struct Error *error);
MUST_USE bool domain_find(struct Domain *domain, const struct Entity *entity, const char *text,
			  bool binned, Id season, size_t limit, struct Arena *arena, Id **ret_ids,
			  size_t *ret_n, struct Error *error);
MUST_USE bool domain_insert(struct Domain *domain, const struct Entity *entity, void *record,
			    struct Error *error);
MUST_USE bool domain_update(struct Domain *domain, const struct Entity *entity, const void *before,
			    const void *after, struct Error *error);
MUST_USE bool domain_bin(struct Domain *domain, const struct Entity *entity, Id id,
			 struct Error *error);
MUST_USE bool domain_restore(struct Domain *domain, const struct Entity *entity, Id id,
			     struct Error *error);
MUST_USE bool domain_history(struct Domain *domain, int64_t before, size_t limit,
			     struct Arena *arena, struct Operation **ret_operations, size_t *ret_n,
			     struct Error *error);
MUST_USE bool domain_history_of(struct Domain *domain, enum Kind kind, Id record, size_t limit,
				struct Arena *arena, struct Operation **ret_operations,
				size_t *ret_n, struct Error *error);
MUST_USE bool domain_changes(struct Domain *domain, int64_t operation, struct Arena *arena,
			     struct Change **ret_changes, size_t *ret_n, struct Error *error);
int64_t domain_last_operation(struct Domain *domain);
MUST_USE bool domain_changed_since(struct Domain *domain, int64_t operation, struct Arena *arena,
				   struct Change **ret_changes, size_t *ret_n, struct Error *error);
MUST_USE bool domain_pending_changes(struct Domain *domain, const struct Entity *entity,
				     struct Arena *arena, struct Change **ret_changes,
				     size_t *ret_n, struct Error *error);
/* Each one operation, in which the rules between records hold. */
MUST_USE bool domain_undo(struct Domain *domain, int64_t operation, struct Arena *arena,
			  struct Operation *ret_done, struct Error *error);
MUST_USE bool domain_undo_next(struct Domain *domain, struct Arena *arena,
			       struct Operation *ret_operation, struct Error *error);
MUST_USE bool domain_redo(struct Domain *domain, struct Arena *arena, struct Operation *ret_done,
			  struct Error *error);
/* The next `limit` records of a walk, which goes on after them; fewer: it is over. */
MUST_USE bool domain_walk(struct Domain *domain, struct WalkQuery *query, size_t limit,
			  struct Arena *arena, struct IdSpan *ret_ids, struct Error *error);
MUST_USE bool domain_walk_length(struct Domain *domain, const struct WalkQuery *query,
				 size_t *ret_n, struct Error *error);
/* The records of a kind in a season, 0: in all, not in the bin, in the order of the kind. */
MUST_USE bool domain_ids(struct Domain *domain, enum Kind kind, Id season, struct Arena *arena,
			 struct IdSpan *ret_ids, struct Error *error);

#endif

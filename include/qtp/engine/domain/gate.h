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
MUST_USE bool domain_set_meta(struct Domain *domain, const char *key, const char *text,
			      struct Error *error);
bool domain_read_begin(struct Domain *domain);
void domain_read_end(struct Domain *domain, bool began);
void domain_read_much(struct Domain *domain, bool much);
MUST_USE bool domain_get(struct Domain *domain, struct KindId which, void *ret_record,
			 struct Arena *arena, struct Error *error);
MUST_USE bool domain_children(struct Domain *domain, struct OwnedBy which, struct Arena *arena,
			      struct Records *ret_records, struct Error *error);
MUST_USE bool domain_children_first(struct Domain *domain, struct OwnedBy which,
				    struct Arena *arena, struct Records *ret_records,
				    struct Error *error);
MUST_USE bool domain_children_of(struct Domain *domain, struct OwnedByAny which,
				 struct Arena *arena, struct Records *ret_records,
				 struct Error *error);
MUST_USE bool domain_get_many(struct Domain *domain, struct KindIds which, struct Arena *arena,
			      struct Records *ret_records, struct Error *error);
MUST_USE bool domain_read_fields(struct Domain *domain, const struct FieldsQuery *query,
				 struct Arena *arena, struct Records *ret_records,
				 struct Error *error);
MUST_USE bool domain_list(struct Domain *domain, const struct ListQuery *query, struct Arena *arena,
			  struct Records *ret_records, struct Error *error);
MUST_USE bool domain_count(struct Domain *domain, const struct ListQuery *query, size_t limit,
			   size_t *ret_n, struct Error *error);
/* store_content_mark */
bool domain_content_mark(struct Domain *domain, unsigned *ret_mark);
/* Whether there is none of the kind, in view or not. */
MUST_USE bool domain_is_empty(struct Domain *domain, const struct Entity *entity, bool *ret_empty,
			      struct Error *error);
MUST_USE bool domain_find_notes(struct Domain *domain, const struct NoteQuery *query,
				struct Arena *arena, struct NoteHits *ret_hits,
				struct Error *error);
MUST_USE bool domain_ref_names(struct Domain *domain, struct KindIds which, struct Arena *arena,
			       struct RefName *ret_names, struct Error *error);
MUST_USE bool domain_find(struct Domain *domain, const struct FindQuery *query, struct Arena *arena,
			  struct IdSpan *ret_ids, struct Error *error);
/* store_defer and store_deferred. */
MUST_USE bool domain_defer(struct Domain *domain, const struct Entity *entity, size_t n,
			   struct Error *error);
MUST_USE bool domain_deferred(struct Domain *domain, struct Error *error);
MUST_USE bool domain_insert(struct Domain *domain, const struct Entity *entity, void *record,
			    struct Error *error);
MUST_USE bool domain_update(struct Domain *domain, const struct Entity *entity, const void *before,
			    const void *after, struct Error *error);
MUST_USE bool domain_bin(struct Domain *domain, const struct Entity *entity, Id id,
			 struct Error *error);
MUST_USE bool domain_restore(struct Domain *domain, const struct Entity *entity, Id id,
			     struct Error *error);
MUST_USE bool domain_history(struct Domain *domain, const struct HistoryQuery *query,
			     struct Arena *arena, struct Operations *ret_operations,
			     struct Error *error);
MUST_USE bool domain_changes(struct Domain *domain, int64_t operation, struct Arena *arena,
			     struct Changes *ret_changes, struct Error *error);
int64_t domain_last_operation(struct Domain *domain);
MUST_USE bool domain_changed_since(struct Domain *domain, int64_t operation, struct Arena *arena,
				   struct Changes *ret_changes, struct Error *error);
/* store_pending_made and store_pending_changes_but. */
struct IdSpan domain_pending_made(struct Domain *domain, const struct Entity *entity);
MUST_USE bool domain_pending_changes_but(struct Domain *domain, struct KindIds but,
					 struct Arena *arena, struct Changes *ret_changes,
					 struct Error *error);
MUST_USE bool domain_pending_changes(struct Domain *domain, const struct Entity *entity,
				     struct Arena *arena, struct Changes *ret_changes,
				     struct Error *error);
/* Each one operation, in which the rules between records hold. */
MUST_USE bool domain_undo(struct Domain *domain, int64_t operation, struct Arena *arena,
			  struct Operation *ret_done, struct Error *error);
MUST_USE bool domain_undo_next(struct Domain *domain, struct Arena *arena,
			       struct Operation *ret_operation, struct Error *error);
MUST_USE bool domain_redo(struct Domain *domain, struct Arena *arena, struct Operation *ret_done,
			  struct Error *error);
/* The next records of a walk, at most its limit; it goes on after them. Fewer: it is over. */
MUST_USE bool domain_walk(struct Domain *domain, struct WalkQuery *query, struct Arena *arena,
			  struct IdSpan *ret_ids, struct Error *error);
MUST_USE bool domain_walk_length(struct Domain *domain, const struct WalkQuery *query,
				 size_t *ret_n, struct Error *error);
/* The ids of what domain_list reads. */
MUST_USE bool domain_ids(struct Domain *domain, const struct ListQuery *query, struct Arena *arena,
			 struct IdSpan *ret_ids, struct Error *error);

#endif

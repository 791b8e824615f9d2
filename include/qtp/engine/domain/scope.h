/* Scope: which records are in view when only one coach's teams are; each capability says it of its
 * kinds, and the gate applies it to every read and write. */
#ifndef QTP_DOMAIN_SCOPE_H
#define QTP_DOMAIN_SCOPE_H

#include "qtp/engine/domain/domain.h"

/* A row: how records of a kind belong to a coach, as struct Within has it. */
struct ScopeRow {
	enum Kind kind;
	const char *const *paths; /* NULL after the last; NULL itself: all records are in view,
				   and none is written under a scope */
};
const struct ScopeRow *scope_row_at(size_t index); /* NULL after the last */

/* One whose teams may be in view. */
struct ScopeOwner {
	Id id; /* of a person */
	const char *name;
	size_t n_teams; /* of all seasons */
};
/* Who they are, as the capability that knows it hands it over. */
struct ScopeOwners {
	enum Kind kind; /* of record that they are */
	/* The one that a person means by `text`. ERROR_INPUT with the candidates or the reason. */
	bool (*find)(struct Domain *domain, const char *text, Id *ret_id, struct Error *error);
	/* All, by name, whatever is in view. Owned by the arena. */
	bool (*list)(struct Domain *domain, struct Arena *arena, struct ScopeOwner **ret_owners,
		     size_t *ret_n, struct Error *error);
};
MUST_USE bool scope_owners(struct Domain *domain, struct Arena *arena,
			   struct ScopeOwner **ret_owners, size_t *ret_n, struct Error *error);
/* What the owner `id` is called, and the REF. Owned by the arena. */
const char *scope_owner_label(struct Domain *domain, Id id, struct Arena *arena);
const char *scope_owner_ref(struct Domain *domain, Id id, struct Arena *arena);
/* From now on only the teams of the one that `text` means are in view. NULL: it stays as it is. */
MUST_USE bool scope_take(struct Domain *domain, const char *text, struct Error *error);

bool scope_is_set(const struct Domain *domain);
/*
 * Whether the coach's scope holds now: it is set, not lifted, and no operation is being written
 * (the rules of writing look at all records; what is written is checked by itself).
 */
bool scope_holds(const struct Domain *domain);
/* The condition for records of a kind, in `room`; NULL: all are in view. */
const struct Within *scope_within(const struct Domain *domain, enum Kind kind, struct Within *room);

/* Rules and judgements look at all records: what is read between the two is not scoped. Nests. */
void scope_lift(struct Domain *domain);
void scope_lower(struct Domain *domain);

/* Whether each is in view; owned by the arena, NULL on an error. */
MUST_USE bool *scope_in_view(struct Domain *domain, struct KindIds which, struct Arena *arena,
			     struct Error *error);
/* Keeps those in view. */
MUST_USE bool scope_keep_records(struct Domain *domain, struct Records *records,
				 struct Error *error);
MUST_USE bool scope_keep_ids(struct Domain *domain, enum Kind kind, struct Arena *arena,
			     struct IdSpan *ids, struct Error *error);
MUST_USE bool scope_keep_notes(struct Domain *domain, struct NoteHits *hits, struct Error *error);
/* What a reference to a record out of view is called; its REF is "id:N". */
#define SCOPE_MASK "(not in view)"
/* What a sentence about what is written calls a record: `name`, or the mask where it is not in
 * view. */
const char *scope_said(struct Domain *domain, struct KindId which, const char *name);
/* Masks the names of those out of view, and their names in those of others, as in "call of 22 Aug,
 * Lakeside Oncology". Texts are owned by the arena. */
MUST_USE bool scope_mask_names(struct Domain *domain, struct KindIds which, struct Arena *arena,
			       struct RefName names[], struct Error *error);
/* Masks the same names in titles of operations, of what each of them changed. */
MUST_USE bool scope_mask_titles(struct Domain *domain, struct Operations *operations,
				struct Arena *arena, struct Error *error);
/* Of operations those that changed something in view, of changes those of records in view. */
MUST_USE bool scope_keep_operations(struct Domain *domain, struct Operations *operations,
				    struct Error *error);
MUST_USE bool scope_keep_changes(struct Domain *domain, struct Changes *changes,
				 struct Error *error);

/* ERROR_INPUT with a sentence when the record is not in view. */
MUST_USE bool scope_check(struct Domain *domain, const struct Entity *entity, Id id,
			  struct Error *error);
/* ERROR_RULE with a sentence when a scope is set and the record may not be written under it. To be
 * called while the operation is open, when the record is as it will be or as it was. A record that
 * is not there may be. */
MUST_USE bool scope_check_write(struct Domain *domain, const struct Entity *entity, Id id,
				struct Error *error);
/* The same for the records that `after` refers to, and `before` (NULL: nothing) does not. */
MUST_USE bool scope_check_refs(struct Domain *domain, const struct Entity *entity,
			       const void *before, const void *after, struct Error *error);
/* The same for all records that an operation changed, and for those that the open one has. */
MUST_USE bool scope_check_operation(struct Domain *domain, int64_t operation, struct Error *error);
MUST_USE bool scope_check_open(struct Domain *domain, struct Error *error);
/* ERROR_RULE with a sentence when a scope is set: `what` shows or writes the whole file. */
MUST_USE bool scope_check_whole(const struct Domain *domain, const char *what, struct Error *error);
bool scope_refuse_whole(const char *what, struct Error *error); /* that sentence; false */

#endif

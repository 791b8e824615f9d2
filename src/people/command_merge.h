/* Merge: two records that are the same person become one. */
#ifndef QTP_PEOPLE_COMMAND_MERGE_H
#define QTP_PEOPLE_COMMAND_MERGE_H

#include "qtp/engine/domain/domain.h"

/*
 * Merges `gone` into `kept`, as one operation: everything that refers to `gone` refers to `kept`,
 * and `gone` goes to the bin. A field that is empty in `kept`, or is listed in `take`, gets the
 * value of `gone`. ERROR_INPUT: a record with itself, or an unknown field.
 */
MUST_USE bool merge_people(struct Domain *domain, Id kept, Id gone, const char *const take[],
			   size_t n_take, struct Error *error);

/* A pair that may be the same person, and what they share: "name", "e-mail", "member no." */
struct Duplicate {
	Id first, second;
	const char *why;
};
/* Pairs that share a folded name, e-mail or member number, among people not in the bin; at most
 * `limit`. */
MUST_USE bool merge_candidates(struct Domain *domain, size_t limit, struct Arena *arena,
			       struct Duplicate **ret_pairs, size_t *ret_n, struct Error *error);
/*
 * The same in pieces: begin, step until it is done, show. It looks at everybody twice; memory grows
 * with the pairs, not with the people. All is owned by the arena.
 */
struct DuplicateSearch;
struct DuplicateProgress {
	bool done;
	size_t n; /* people looked at, each of them twice in the end */
};
struct DuplicateSearch *duplicates_begin(struct Domain *domain, struct Arena *arena);
MUST_USE bool duplicates_step(struct DuplicateSearch *search, size_t n_people, struct Error *error);
/* No pairs before it is done. */
struct DuplicateProgress duplicates_show(struct DuplicateSearch *search, size_t limit,
					 struct Duplicate **ret_pairs, size_t *ret_n);
/* The same of one person, quickly: by its indexes. `first` is always the person. */
MUST_USE bool merge_candidates_of(struct Domain *domain, Id person, struct Arena *arena,
				  struct Duplicate **ret_pairs, size_t *ret_n, struct Error *error);

#endif

/* Possible duplicates: people who may be the same person. */
#ifndef QTP_PEOPLE_VIEW_DUPLICATES_H
#define QTP_PEOPLE_VIEW_DUPLICATES_H

#include "qtp/engine/domain/domain.h"

struct Person;

/* A pair that may be the same person, and what they share: "name", "e-mail", "member no." */
struct Duplicate {
	Id first, second;
	const char *why;
};
struct Duplicates {
	struct Duplicate *items;
	size_t n;
};
/*
 * Pairs that share a folded name, e-mail or member number, among people not in the bin; in pieces:
 * begin, step until it is done, show. It looks at each twice; memory grows with the pairs, not with
 * the people. All is owned by the arena.
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
					 struct Duplicates *ret_pairs);
/* All addresses of a person, folded, each once; PERSON_EMAILS at most. Returns how many. */
#define PERSON_EMAILS 8
size_t person_emails(const struct Person *person, struct Arena *arena,
		     const char *ret_emails[PERSON_EMAILS]);
/* The same of one person, quickly: by its indexes. `first` is always the person. */
MUST_USE bool merge_candidates_of(struct Domain *domain, Id person, struct Arena *arena,
				  struct Duplicates *ret_pairs, struct Error *error);
/* Who has the name of a person already, in words; NULL: no one. */
const char *person_hint(struct Domain *domain, const void *record, struct Arena *arena);

#endif

/* Find: records of every kind by words, and those that changed last. */
#ifndef QTP_VIEW_FIND_H
#define QTP_VIEW_FIND_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/view/find_past.h"

/* A record that was found. Texts are owned by the arena it was found with. */
struct FindRow {
	enum Kind kind;
	Id id;
	const char *ref;  /* "DAL17-03"; "id:N" where the kind has no REF */
	const char *name; /* what it is called */
	/* Where not all words are in the name: the first text beside name and REF with one of them,
	 * after its label: "Job title: Chief Nurse"; else "". */
	const char *matched;
};

struct FindRows {
	struct FindRow *items;
	size_t n;
};

/* What is looked for. */
struct FindWords {
	const char *words;     /* as typed */
	size_t limit;	       /* of a kind; at least 1 */
	struct FindPast *past; /* of the last search, becomes that of this one; NULL: none */
};
/*
 * The records, not in the bin, that have every word: in a searched text, or in the name
 * of what they refer to; notes have the last word as a beginning. Case and accents do not count,
 * nor does the order of words or a comma after one; words "in quotes" are one. Kind by kind, the
 * kind with the best match first; in a kind names that begin with the words, then names with all of
 * them, then the rest. No words: nothing.
 */
MUST_USE bool find_records(struct Domain *domain, struct FindWords wanted, struct Arena *arena,
			   struct FindRows *ret_rows, struct Error *error);
/* The same step by step, while other things are done in between; owned by the arena. */
struct FindSearch;
struct FindSearch *find_begin(struct Domain *domain, struct FindWords wanted, struct Arena *arena);
/* Asks one kind more. `ret_rows`: all that have their place so far; what comes later follows them.
 * A step that failed can be made again. */
MUST_USE bool find_step(struct FindSearch *finding, struct FindRows *ret_rows, bool *ret_done,
			struct Error *error);
/* Records of these kinds that changed last, the newest first; at most `limit`. */
MUST_USE bool find_recent(struct Domain *domain, size_t limit, struct Arena *arena,
			  struct FindRows *ret_rows, struct Error *error);
/* A record as a row, without what matched; false: it is in the bin or out of view. */
bool find_row(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena,
	      struct FindRow *ret_row);

#endif

/* Owed: what is done with of what a record owes, and what is due on a day of its own. A capability
 * that keeps what was handed in has a row; the due days themselves are computed below it. */
#ifndef QTP_DOMAIN_OWED_H
#define QTP_DOMAIN_OWED_H

#include "qtp/engine/domain/facts.h"

/* One thing that one record owes. */
struct Owed {
	Id ower, what;
	Day settled; /* due days up to this one are done with; DAY_NONE: none is; DUE_ALL of due.h
		      */
	Day due;     /* in place of the days that are computed; DAY_NONE: none */
	Id person;   /* who of it owes this, where each does; 0: the record itself */
	Day own;     /* a day of that person's own that is still ahead; DAY_NONE: none */
};

/* Whether its own day is still ahead of what is done with. */
bool owed_has_own_day(const struct Owed *owed);

/* By ower, then by what it owes; owned by the arena. */
struct OwedList {
	struct Arena *arena;
	struct Owed *items;
	size_t n, capacity;
};
/* For sources, which add in any order. */
void owed_add(struct OwedList *list, struct Owed owed);
/* NULL: nothing is known of it, so nothing is done with. */
const struct Owed *owed_find(const struct OwedList *list, Id ower, Id what);

/* A row: what records of one kind owe, in a handful of queries however many they are. */
struct OwedSource {
	enum Kind kind;
	/* `owers` are in order. */
	bool (*list)(const struct Loading *loading, struct IdSpan owers, struct OwedList *list,
		     struct Error *error);
};
/* The rows of all capabilities; NULL after the last. */
const struct OwedSource *owed_source_at(size_t index);
/* What all capabilities know of it. */
MUST_USE bool owed_load(const struct Loading *loading, enum Kind kind, struct IdSpan owers,
			struct OwedList *ret_list, struct Error *error);

#endif

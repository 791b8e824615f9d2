/* Joined names: cells that name records are found by REF, name and id:N as in lists of records.
 * Private to the room. */
#ifndef QTP_VIEW_JOINED_NAMES_H
#define QTP_VIEW_JOINED_NAMES_H

#include "qtp/engine/view/joined.h"

/* What the records that one condition means are called. */
struct JoinedNames {
	const struct Filter *condition;
	const char **names; /* folded, sorted */
	size_t n;
	const struct JoinedNames *next;
};

/* Those of all conditions of the filter on columns that name records; owned by the arena. */
struct JoinedCondition {
	const struct JoinedView *view;
	const struct Filter *filter;
};
MUST_USE bool joined_names_find(struct Domain *domain, struct JoinedCondition of,
				struct Arena *arena, const struct JoinedNames **ret_names,
				struct Error *error);
/* Whether the cell, folded, names a record that the condition means. */
bool joined_names_has(const struct JoinedNames *names, const struct Filter *condition,
		      const char *cell);

#endif

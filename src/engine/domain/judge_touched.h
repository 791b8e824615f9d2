/* Which records a set of changes makes stale. Private to judgements. */
#ifndef QTP_DOMAIN_JUDGE_TOUCHED_H
#define QTP_DOMAIN_JUDGE_TOUCHED_H

#include "qtp/engine/domain/facts.h"

/* Ids that grow in an arena. */
struct IdSet {
	Id *ids;
	size_t n, capacity;
};
/* 0 is left out. */
void id_set_add(struct IdSet *set, struct Arena *arena, Id id);

/* Records whose judgements changes may have touched. */
struct Stale {
	struct IdSet ids; /* packed; owned by the arena */
	bool all;	  /* so much has changed that all are judged again */
};
MUST_USE bool judge_touched(const struct Loading *loading, enum Kind kind, struct Changes changes,
			    struct Stale *ret_stale, struct Error *error);

#endif

/* Which teams a set of changes may have touched. Private to this room. */
#ifndef QTP_DOMAIN_JUDGE_TOUCHED_H
#define QTP_DOMAIN_JUDGE_TOUCHED_H

#include "qtp/domain/domain.h"

/* Ids, each as often as it was added. */
struct IdSet {
	Id *ids;
	size_t n, capacity;
};
void id_set_add(struct IdSet *set, struct Arena *arena, Id id);
/* Sorts, and leaves each id once. */
void id_set_pack(struct IdSet *set);

/*
 * Teams whose judgement may differ after `changes`: their own, those of cohorts and sessions that
 * changed, and all teams of every person concerned (she may be core in another). `ret_all`: too
 * much has changed, judge them all.
 */
MUST_USE bool judge_touched(struct Domain *domain, const struct Change changes[], size_t n,
			    struct Arena *arena, struct IdSet *ret_teams, bool *ret_all,
			    struct Error *error);

#endif

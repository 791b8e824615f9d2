/* Swap: a member of a team is replaced by somebody else from one day on. */
#ifndef QTP_TEAM_COMMAND_SWAP_H
#define QTP_TEAM_COMMAND_SWAP_H

#include "qtp/engine/domain/domain.h"
#include "qtp/team.h"

/* What a swap would do; everything owned by the arena it was planned with. */
struct Swap {
	struct Member before, after; /* the one who leaves, with and without an end */
	struct Member made;	     /* the one who comes */
	struct Member beside; /* the place in the larger team that this one had; id 0: none */
	const char *team, *gone, *comes; /* names */
	const struct Session **sessions; /* that are not over by then, in order */
	size_t n_sessions;
	const char *const
		*ask; /* "DAL17-S3, 4 Oct 2017": sessions the new member has to be asked about */
	size_t n_ask;
	const char *elsewhere; /* another core team of the season that has who comes; NULL: none */
};

/* Who leaves, who comes, and from which day on (DAY_NONE: today). */
struct SwapOf {
	Id member, person;
	Day day;
};
/*
 * Plans that the person takes the role of the member. Nothing is written. ERROR_RULE or INPUT: the
 * role has ended, has not begun by then, the day is outside the season, or the person is in the
 * team already.
 */
MUST_USE bool member_plan_swap(struct Domain *domain, struct SwapOf of, struct Arena *arena,
			       struct Swap *ret_swap, struct Error *error);
/*
 * Does it, as one operation: the old role ends the day before, the new one begins, and a core
 * member is asked again about every session that is not over by then. What the old member answered
 * stays as it was.
 */
MUST_USE bool member_swap(struct Domain *domain, struct SwapOf of, struct Error *error);
/* Somebody in a team on a day or later. */
struct MemberOf {
	Id team, person;
	Day day;
};
/* ERROR_INPUT: there is no such member, with who there is. */
MUST_USE bool member_find(struct Domain *domain, struct MemberOf of, Id *ret_member,
			  struct Error *error);

#endif

/* Proposals for an account: what the schedule charges it, and what the policy gives back. Private
 * to money. */
#ifndef QTP_MONEY_VIEW_PROPOSAL_H
#define QTP_MONEY_VIEW_PROPOSAL_H

#include "qtp/engine/domain/domain.h"
#include "rule_schedule.h"

/* Whose account it is, and of which day. */
struct ProposalOf {
	Id team, person; /* 0: a practice; the team as a whole */
	const char *name;
	Day day;
};

/* Of a team or one of its core members, by tier, core team and memberships of the day. INPUT: the
 * account is no team's, the team has no core members, or the season no fee. */
MUST_USE bool schedule_propose(struct Domain *domain, struct ProposalOf of, struct Arena *arena,
			       struct Proposal *ret_proposal, struct Error *error);
/* Of a team, as of the day on which it has withdrawn, else of the one said; by the policy that was
 * kept with its newest charge, else that of the season. INPUT: there is no policy, no session 1, or
 * nothing charged. */
MUST_USE bool policy_propose(struct Domain *domain, struct ProposalOf of, struct Arena *arena,
			     struct RefundProposal *ret_proposal, struct Error *error);

#endif

/* Milestones that the records of a team show to be done: reads the records. Private to project. */
#ifndef QTP_PROJECT_VIEW_SHOWN_H
#define QTP_PROJECT_VIEW_SHOWN_H

#include "qtp/engine/domain/domain.h"
#include "qtp/team.h"
#include "rule_status.h"

struct TeamMilestones {
	struct TeamMilestone *items;
	size_t n;
};
/* Fills `shown` of those that are open; a handful of queries, none where nothing can be shown. */
MUST_USE bool shown_fill(struct Domain *domain, const struct Team *team,
			 struct TeamMilestones milestones, struct Arena *arena,
			 struct Error *error);

#endif

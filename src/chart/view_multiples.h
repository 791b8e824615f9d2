/* Small multiples: the same measure of many teams, a small chart each, worst first. */
#ifndef QTP_CHART_VIEW_MULTIPLES_H
#define QTP_CHART_VIEW_MULTIPLES_H

#include "qtp/engine/spc/multiples.h"
#include "view_family.h"
#include "view_funnel.h"

/* Owned by the arena. */
struct TeamMultiples {
	struct Multiples picture; /* a panel a member */
	struct FamilyMember *members;
};

/* The measures of a scope with their charts, each as it is by itself. */
MUST_USE bool multiples_of_measure(struct Domain *domain, struct FunnelScope scope,
				   struct Arena *arena, struct TeamMultiples *ret_teams,
				   struct Error *error);

#endif

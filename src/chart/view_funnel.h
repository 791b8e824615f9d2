/* Funnel over teams: the same measure of many teams, each team's points added up. */
#ifndef QTP_CHART_VIEW_FUNNEL_H
#define QTP_CHART_VIEW_FUNNEL_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/spc/funnel.h"

/* Owned by the arena. */
struct TeamFunnel {
	struct Funnel funnel;
	struct FunnelPicture picture;
};

struct FunnelScope {
	Id measure; /* those called like it, case aside, of the teams of its season */
	Id cohort;  /* of its teams alone; 0: of all */
};

/*
 * The measures of a scope; points left out are not counted. Errors: RULE for a measure of
 * other data than proportions and rates.
 */
MUST_USE bool funnel_of_measure(struct Domain *domain, struct FunnelScope scope,
				struct Arena *arena, struct TeamFunnel *ret_funnel,
				struct Error *error);

#endif

/* What parts of other capabilities on the page of a team need of it. */
#ifndef QTP_TEAM_SCREEN_DETAIL_H
#define QTP_TEAM_SCREEN_DETAIL_H

#include "qtp/engine/ui/detail_parts.h"
#include "qtp/team/view_team.h"

/* The team once it is accepted; NULL for an application, which has no coaching and no measures. */
const struct TeamFacts *detail_accepted_team(const struct DetailParts *parts);

#endif

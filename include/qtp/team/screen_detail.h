/* What parts of other capabilities on the page of a team need; its model is struct TeamPage. */
#ifndef QTP_TEAM_SCREEN_DETAIL_H
#define QTP_TEAM_SCREEN_DETAIL_H

#include "qtp/engine/ui/detail_parts.h"

/* Whether the team is accepted: an application has no coaching and no measures. */
bool detail_team_accepted(const struct DetailParts *parts);

#endif

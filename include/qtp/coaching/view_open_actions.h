/* What a team has agreed to and not done yet. Private to this room. */
#ifndef QTP_COACHING_VIEW_OPEN_ACTIONS_H
#define QTP_COACHING_VIEW_OPEN_ACTIONS_H

#include "qtp/coaching/view_coaching.h"

/* Open actions of a team by due date, those without one last. Owned by the arena. */
MUST_USE bool open_actions_load(struct Domain *domain, const struct TeamFacts *team,
				struct Arena *arena, struct LogActions *ret_actions,
				struct Error *error);

#endif

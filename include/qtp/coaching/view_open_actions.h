/* What a team has agreed to and not done yet. */
#ifndef QTP_COACHING_VIEW_OPEN_ACTIONS_H
#define QTP_COACHING_VIEW_OPEN_ACTIONS_H

#include "qtp/team/view_team.h"

/* An action that is open. */
struct LogAction {
	Id id;
	const char *text;
	const char *owner; /* short name; "" no one */
	Day agreed, due;   /* DAY_NONE: not known */
	int64_t days_late; /* below 1: not late */
};

struct LogActions {
	struct LogAction *items;
	size_t n;
};

/* Open actions of a team by due date, those without one last. Owned by the arena. */
MUST_USE bool open_actions_load(struct Domain *domain, const struct TeamFacts *team,
				struct Arena *arena, struct LogActions *ret_actions,
				struct Error *error);

#endif

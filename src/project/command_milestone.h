/* Moves of milestones, many at once as one operation. */
#ifndef QTP_PROJECT_COMMAND_MILESTONE_H
#define QTP_PROJECT_COMMAND_MILESTONE_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/domain.h"

/* A milestone of a team; `person` 0 where the team owes it. */
struct MilestoneOf {
	Id team, milestone, person;
};

struct MilestonesOf {
	const struct MilestoneOf *items;
	size_t n; /* at least 1 */
};

struct MilestoneMove {
	const char *name; /* "accept", a title of the table of moves, or "move" for the due day */
	const char *note; /* why; NULL: none */
	const char *day;  /* of "move": the new due day, as a person writes it; else NULL */
};

/*
 * Moves them, and says in `done` what was done. Of several, those in a state
 * that the move does not start from are left out. Errors: INPUT, a reason is missing; RULE, none
 * can be moved.
 */
MUST_USE bool milestones_move(struct Domain *domain, struct MilestoneMove move,
			      struct MilestonesOf of, struct Text *done, struct Error *error);

#endif

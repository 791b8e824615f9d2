/* Clone: a season copied to other dates: structure, settings, milestones and agenda; no people,
 * no teams.
 */
#ifndef QTP_SEASON_COMMAND_CLONE_H
#define QTP_SEASON_COMMAND_CLONE_H

#include "command_session.h"
#include "qtp/engine/domain/domain.h"

struct SessionDays {
	struct SessionDay *items;
	size_t n;
};

/*
 * A season cloned under a new code. Every session of it needs its new day in `days`; sessions keep
 * their length, agenda items follow theirs, and the deadline keeps its distance to the first
 * session. In cohort codes the old season's digits become the new one's: DAL17 of 2017 is DAL18 in
 * 2018. The season's own days move by as many months as lie between the old and the new first
 * session.
 */
struct SeasonClone {
	Id season;
	const char *code; /* of the new one */
	struct SessionDays days;
};
/* Does it, as one operation. */
MUST_USE bool season_clone(struct Domain *domain, const struct SeasonClone *clone, Id *ret_season,
			   struct Error *error);
/*
 * Reads a list of sessions: a line each, "DAL17-S1 2018-04-04" (also with a comma), # begins a
 * comment. The error names the line.
 */
MUST_USE bool clone_read_days(struct Domain *domain, const char *text, struct Arena *arena,
			      struct SessionDays *ret_days, struct Error *error);

#endif

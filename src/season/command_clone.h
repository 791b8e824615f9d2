/* Clone: a season copied to other dates: structure, settings, milestones and agenda; no people,
 * no teams.
 */
#ifndef QTP_SEASON_COMMAND_CLONE_H
#define QTP_SEASON_COMMAND_CLONE_H

#include "qtp/engine/domain/domain.h"

/* The new first day of a session of the old season. */
struct CloneDay {
	Id session;
	Day first_day;
};

/*
 * Clones a season under a new code, as one operation. Every session of it needs its new day in
 * `days`; sessions keep their length, agenda items follow theirs, and the deadline keeps its
 * distance to the first session. In cohort codes the old season's digits become the new one's:
 * DAL17 of 2017 is DAL18 in 2018. The season's own days move by as many months as lie between the
 * old and the new first session.
 */
MUST_USE bool season_clone(struct Domain *domain, Id season, const char *code,
			   const struct CloneDay days[], size_t n, Id *ret_season,
			   struct Error *error);
/*
 * Reads a list of sessions: a line each, "DAL17-S1 2018-04-04" (also with a comma), # begins a
 * comment. The error names the line.
 */
MUST_USE bool clone_read_days(struct Domain *domain, const char *text, struct Arena *arena,
			      struct CloneDay **ret_days, size_t *ret_n, struct Error *error);

#endif

/* Waitlist: who waits for a place of a cohort, in which order. */
#ifndef QTP_TEAM_VIEW_WAITLIST_H
#define QTP_TEAM_VIEW_WAITLIST_H

#include "qtp/team.h"
#include "qtp/team/view_team.h"

/*
 * Moves a waiting team one place forward (or back) in its cohort's line, as one operation; the
 * others close up, so that the places count from 1. ERROR_RULE: it does not wait, or is first
 * (last) already.
 */
MUST_USE bool waitlist_move(struct Domain *domain, Id team, bool forward, struct Error *error);
/* Whether it could be done; writes nothing. */
MUST_USE bool waitlist_may_move(struct Domain *domain, Id team, bool forward, struct Error *error);
/* The line of a cohort, first in line first; owned by the arena. */
struct Waitlist {
	const struct Team **teams;
	size_t n;
};
MUST_USE bool waitlist_load(struct Domain *domain, Id cohort, struct Arena *arena,
			    struct Waitlist *ret_line, struct Error *error);
/* Gives the teams that wait places from 1 on, in their order. In an operation. */
MUST_USE bool waitlist_settle(struct Domain *domain, Id cohort, struct Arena *arena,
			      struct Error *error);

/* Appends "Dallas: 6 of 8 taken, 2 waiting, first: Harborview Oncology", a line for each of the
 * first `max` cohorts of a season. */
MUST_USE bool places_lines(struct Domain *domain, Id season, size_t max, struct Text *text,
			   struct Error *error);
/* "A place in Dallas is free; first in line: Harborview Oncology." NULL: no one waits, or no place
 * is free. */
const char *places_offer(struct Domain *domain, Id cohort, struct Arena *arena);

/*
 * Whether there is a place for each of several teams: "Dallas: 2 places are free." for each of
 * their cohorts that has a limit. False, ERROR_RULE: there are fewer than teams.
 */
MUST_USE bool places_for(struct Domain *domain, const Id teams[], size_t n_teams, struct Text *said,
			 struct Error *error);
/* Appends "First in line is DAL17-09 Harborview Oncology." for each cohort in which a team that
 * waits longer is passed over when these teams are accepted. */
MUST_USE bool waitlist_passed(struct Domain *domain, const Id teams[], size_t n_teams,
			      struct Text *said, struct Error *error);

#endif

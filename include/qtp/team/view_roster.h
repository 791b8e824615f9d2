/* Roster: the core teams of a cohort, or one of them, with how to reach each member. */
#ifndef QTP_TEAM_VIEW_ROSTER_H
#define QTP_TEAM_VIEW_ROSTER_H

#include "qtp/engine/view/document.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team/view_team.h"

struct RosterMember {
	const struct Person *person;
	const char *shown; /* the name, family name first where the settings say so */
	Choice role;
	const enum Attendance *answers; /* one a session */
};

struct RosterTeam {
	const struct TeamFacts *facts;
	const char *coach, *practice; /* "" none */
	struct RosterMember *members; /* leader first, then by name */
	size_t n_members;
};

/* Owned by the arena it was loaded with. */
struct Roster {
	const struct Cohort *cohort;
	const struct Session *const *sessions; /* by number */
	size_t n_sessions;
	struct RosterTeam *teams; /* accepted ones by code, or the one asked for */
	size_t n_teams, n_members;
};

/* Of a cohort or a team. */
MUST_USE bool roster_load(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
			  struct Roster *ret_roster, struct Error *error);
/* "yes", "no", "" while it is open, "asked again" when the session was moved since. */
const char *attendance_word(enum Attendance answer);

#endif

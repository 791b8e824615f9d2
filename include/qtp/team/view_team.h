/* Teams with all that is judged of them: their facts, places of a cohort, the roster, teams in the
 * calendar. */
#ifndef QTP_TEAM_VIEW_TEAM_H
#define QTP_TEAM_VIEW_TEAM_H

#include "qtp/engine/view/today.h"
#include "qtp/team/rule_team.h"

struct CalendarEntry;
struct CalendarList;
struct DetailParts;
struct DocumentSource;
struct OwedList;

/* A team with all that is judged about its application; everything owned by the batch's arena. */
struct TeamFacts {
	const struct Season *season;
	const struct Cohort *cohort;
	const struct Team *team;
	const char *coach_name; /* where loaded with its cohort; NULL: not known */
	struct EligibilityFacts facts;
	struct Eligibility eligibility; /* blank at DEPTH_OVER_TIME */
	/* What teams of the batch have handed in, and when the rest is due; empty at
	 * DEPTH_OVER_TIME. */
	const struct OwedList *owed;
	/* What other capabilities know of the team: facts_of(batch, ROW, index). */
	const struct FactsBatch *batch;
	size_t index;
};
extern const struct Facts team_facts; /* the row of struct TeamFacts */

/* Facts of a cohort: its teams in view, and what is counted of them; blank at DEPTH_DATES. */
struct CohortTeams {
	struct CohortFacts facts;
	size_t n_applied, n_ready;  /* sent in and not decided; of these without a failing rule */
	size_t n_drafts, n_core;    /* core members of accepted teams */
	struct AnswerCount answers; /* of accepted teams, for sessions to come */
	struct TodayParts teams;
};
extern const struct Facts cohort_teams;

/* Loads and judges teams, with the facts of all capabilities, in a handful of queries. */
MUST_USE bool team_load_facts(const struct Loading *loading, struct IdSpan teams,
			      struct TeamFacts **ret_facts, size_t *ret_n, struct Error *error);

/* --- Waivers, answers, places --- */

/* Waives a rule for a team; reason is required. Waived already: ERROR_RULE. */
MUST_USE bool team_waive(struct Domain *domain, Id team, Choice rule, const char *reason,
			 struct Error *error);
/* Records the answer of a member for a session with the session's dates as they are now, making the
 * confirmation if there is none. */
MUST_USE bool team_confirm(struct Domain *domain, Id member, Id session, enum Answer answer,
			   struct Error *error);

/* Places of a cohort. */
struct Places {
	int64_t capacity; /* NUMBER_NONE: no limit */
	size_t n_accepted, n_offered;
	int64_t free;	  /* NUMBER_NONE: no limit; never below 0 */
	Id first_waiting; /* first on the waitlist; 0 none */
	size_t n_waiting;
};
MUST_USE bool cohort_places(struct Domain *domain, Id cohort, struct Places *ret_places,
			    struct Error *error);

/* --- The roster: the core teams of a cohort, or one of them --- */

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

/* --- The calendar: whose a day is, by the team that a record names --- */

/* The teams that records name, with their cohorts and coaches. */
struct CalendarTeams {
	struct Records teams, cohorts, coaches;
};
MUST_USE bool calendar_teams_of(const struct CalendarList *list, const struct Records *from,
				struct CalendarTeams *ret_teams, struct Error *error);
/* Puts city, coach and the coach's short name into an entry; what is of no team is of every city.
 * NULL: the team is not in view. */
const struct Team *calendar_take_team(const struct CalendarList *list,
				      const struct CalendarTeams *teams, Id team,
				      struct CalendarEntry *entry);
/* The cohort of such a team; NULL: not in view. */
const struct Cohort *calendar_cohort_of(const struct CalendarTeams *teams, const struct Team *team);

/* The accepted teams of a cohort, those of the coach wanted alone; owned by the arena. */
MUST_USE bool calendar_accepted(const struct CalendarList *list, Id cohort,
				const struct Team ***ret_teams, size_t *ret_n, struct Error *error);

/* --- Parts of other capabilities on the page of a team --- */

/* The team once it is accepted; NULL for an application, which has no coaching and no measures. */
const struct TeamFacts *detail_accepted_team(const struct DetailParts *parts);

#endif

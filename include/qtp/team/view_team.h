/* Team: the stages of an application, eligibility, and waivers. */
#ifndef QTP_TEAM_VIEW_TEAM_H
#define QTP_TEAM_VIEW_TEAM_H

#include "qtp/engine/domain/owed.h"
#include "qtp/engine/view/today.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/rule_attention.h"

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

#endif

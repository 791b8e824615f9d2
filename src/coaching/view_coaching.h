/* Coaching: who coaches, and the read model of the coaching view. */
#ifndef QTP_COACHING_VIEW_COACHING_H
#define QTP_COACHING_VIEW_COACHING_H

#include "qtp/coaching.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/view_team.h"
#include "rule_cadence.h"

/* --- Who coaches --- */

/*
 * Somebody who is marked as a coach or coaches a team, by name or e-mail, or by a few letters of
 * any part of the name. ERROR_INPUT: unknown, ambiguous (with the candidates), or no coach.
 */
MUST_USE bool coach_find(struct Domain *domain, const char *text, Id *ret_coach,
			 struct Error *error);
/* Those who coach a team of any season, by name. Owned by the arena. */
struct ScopeOwner;
MUST_USE bool coach_list(struct Domain *domain, struct Arena *arena,
			 struct ScopeOwner **ret_coaches, size_t *ret_n, struct Error *error);

/* --- The coaching view --- */

/* A row of the grid. Texts and records are owned by the arena it was loaded with. */
struct CoachingTeam {
	const struct Team *team;
	struct CoachingFacts coaching; /* of the scores the newest of each rater; no contacts */
	const char *site;	       /* "DAL" */
	const char *coach_name;	       /* short; "" no one */
	struct Cadence cadence;
	const struct CadenceMonth *months;    /* one a month of the view */
	const struct Score *scores[N_RATERS]; /* newest; NULL: none */
	size_t n_open_actions, n_late_actions;
};

/* A planned contact; both clocks. */
struct CoachingCall {
	const struct Contact *contact;
	const struct Team *team; /* its first team */
	size_t n_more_teams;
	const char *coach_name;
	const char *zone_text; /* of the contact: "CT" */
	Day coach_day;	       /* what the coach's clock shows */
	TimeOfDay coach_start;
	const char *coach_zone_text;
	bool same_clock; /* the coach's clock shows the same */
};

struct CoachingCoach {
	Id coach;
	const char *name;
	size_t n_teams, n_red, n_amber;
	size_t n_contacts;	      /* held this month */
	int64_t minutes, minutes_all; /* this month, and since the beginning */
};

struct Coaching {
	const struct Season *season; /* NULL: the file holds no season */
	Day today;
	const Day *months; /* first days: from session 1 of the first cohort to the last session */
	size_t n_months;
	struct CoachingTeam
		*teams;	       /* accepted teams, those of `coach` first, then silent ones first */
	size_t n_teams, n_own; /* teams of `coach` */
	struct CoachingCall *upcoming; /* planned for the next fortnight, in order of time */
	size_t n_upcoming;
	struct CoachingCall *unheld; /* planned and over: held, moved, or missed? Oldest first */
	size_t n_unheld;
	struct CoachingCoach *coaches; /* by name */
	size_t n_coaches;
	bool complete;	      /* false: not all teams were looked at yet (see coaching_begin) */
	size_t n_seen, n_all; /* teams of any stage, so far and about in all */
};

struct CoachingOf {
	Id season; /* 0: the current one */
	Id coach;  /* whose teams come first; 0: no coach's */
};
MUST_USE bool coaching_load(struct Domain *domain, struct CoachingOf of, struct Arena *arena,
			    struct Coaching *ret_coaching, struct Error *error);
/* The grid of teams, a column a month; texts are those of the view. */
struct DataTable;
void coaching_table(const struct Coaching *coaching, struct Arena *arena,
		    struct DataTable *ret_table);

/*
 * The same in pieces, so that the first rows can be painted before the last are known: begin, then
 * step and show until it is complete. The builder and all that is shown are owned by the arena;
 * what is shown holds until the next step.
 */
struct CoachingBuilder;
MUST_USE bool coaching_begin(struct Domain *domain, struct CoachingOf of, struct Arena *arena,
			     struct CoachingBuilder **ret_builder, struct Error *error);
/* Looks at the next `n_teams`; none left is no error. */
MUST_USE bool coaching_step(struct CoachingBuilder *builder, size_t n_teams, struct Error *error);
void coaching_show(struct CoachingBuilder *builder, struct Coaching *ret_coaching);

#endif

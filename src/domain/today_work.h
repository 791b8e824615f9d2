/* What the files of Today share. Private to this room. */
#ifndef QTP_DOMAIN_TODAY_WORK_H
#define QTP_DOMAIN_TODAY_WORK_H

#include "qtp/domain/schedule.h"
#include "qtp/domain/today.h"
#include "qtp/rule/attention.h"

/* A cohort with what is counted in it. */
struct CohortCount {
	struct CohortFacts facts;
	size_t n_applied, n_ready;  /* sent in and not decided; of these without a failing rule */
	size_t n_drafts, n_core;    /* core members of accepted teams */
	struct AnswerCount answers; /* of accepted teams, for sessions to come */
};

/* Today under way of being made. */
struct TodayWork {
	struct Domain *domain;
	struct Arena *arena;
	struct Schedule schedule;
	struct TeamFacts *teams;
	size_t n_teams;
	struct RefName *coaches;    /* one a team */
	struct CohortCount *counts; /* one a cohort of the schedule */
};

/* "DAL" of "DAL17". */
const char *cohort_site(const struct Cohort *cohort, struct Arena *arena);
/* "Dallas" of "Dallas, TX". */
const char *cohort_place(const struct Cohort *cohort, struct Arena *arena);
/* Who sees to a team: its coach once it is accepted, else who handles the application; "" nobody.
 */
const char *team_who(const struct Team *team, const char *coach, struct Arena *arena);
/* All that is said of one team or cohort, joined for `w`. */
const char *attention_whys(const struct AttentionList *list, struct Arena *arena);

/* Fills ret_today's cohorts and its fortnight. */
void today_summarize(struct TodayWork *work, struct Today *ret_today);
void today_look_ahead(struct TodayWork *work, struct Today *ret_today);

#endif

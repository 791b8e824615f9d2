/* What the files of Today share. Private to this room. */
#ifndef QTP_DOMAIN_TODAY_WORK_H
#define QTP_DOMAIN_TODAY_WORK_H

#include "qtp/domain/attention.h"
#include "qtp/domain/schedule.h"
#include "qtp/domain/today.h"
#include "qtp/rule/attention_team.h"
#include "qtp/rule/sessions.h"
#include "qtp/rule/words.h"

/* How far Today looks ahead. */
enum { FORTNIGHT_DAYS = 14 };

/* A cohort with what is counted in it. */
struct CohortCount {
	struct CohortFacts facts;
	size_t n_applied, n_ready;  /* sent in and not decided; of these without a failing rule */
	size_t n_drafts, n_core;    /* core members of accepted teams */
	struct AnswerCount answers; /* of accepted teams, for sessions to come */
	size_t n_contacts;	    /* of accepted teams, this month */
	bool judged;		    /* its teams are counted */
};

/* Today under way of being made. What is kept is owned by `arena`. */
struct TodayBuilder {
	struct Domain *domain;
	struct Arena *arena;
	struct Schedule schedule;
	struct CohortCount *counts; /* one a cohort of the schedule */
	struct CohortSummary *summaries;
	size_t next_cohort; /* the first that is not judged yet */
	struct AttentionRow *rows;
	size_t n_rows, rows_capacity;
	struct UpcomingRow *upcoming;
	size_t n_upcoming, upcoming_capacity;
	size_t n_teams, n_on_track, n_applicants;
};

/* "DAL" of "DAL17". */
const char *cohort_site(const struct Cohort *cohort, struct Arena *arena);
/* "Dallas" of "Dallas, TX". */
const char *cohort_place(const struct Cohort *cohort, struct Arena *arena);
/* Who sees to a team: its coach once it is accepted, else who handles the application; "" nobody.
 */
const char *team_who(const struct Team *team, const char *coach, struct Arena *arena);
/* What people of a zone call it; "" where there is no short name that everybody knows. */
const char *zone_short(const char *zone);

/* The lines of one cohort, from what is counted so far. */
void today_summarize(struct TodayBuilder *builder, size_t cohort);
/* What the next fortnight brings: dates of the season and its sessions, and people of one team. */
void today_add_dates(struct TodayBuilder *builder);
void today_add_people(struct TodayBuilder *builder, const struct TeamFacts *team);
void today_add_calls(struct TodayBuilder *builder, const struct TeamFacts *team);
/* A row more. Its texts are owned by the builder's arena. */
void today_add_row(struct TodayBuilder *builder, struct AttentionRow row);
/* A day that is near more. Its text is owned by the builder's arena. */
void today_add_ahead(struct TodayBuilder *builder, struct UpcomingRow row);
/* Due days of cohorts with accepted teams, once all are counted. */
MUST_USE bool today_add_due(struct TodayBuilder *builder, struct Error *error);
/* Faculty in two places at once, in sessions that are not over. */
MUST_USE bool today_add_faculty(struct TodayBuilder *builder, struct Error *error);
void today_sort_upcoming(struct TodayBuilder *builder);

#endif

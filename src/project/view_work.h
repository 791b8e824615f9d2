/* The work of teams: aims, cycles, milestones and data, loaded for many at once. Private to
 * project.
 */
#ifndef QTP_PROJECT_VIEW_WORK_H
#define QTP_PROJECT_VIEW_WORK_H

#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/presence.h"
#include "qtp/engine/view/attention.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team/view_team.h"
#include "rule_cycle.h"
#include "rule_forecast.h"

/* Of one team; of one that is not accepted aims and cycles only. Owned by the batch's arena. */
struct WorkFacts {
	const struct TeamFacts *team;
	struct Records aims, cycles;
	struct Records measures;	  /* their id, role and code */
	struct Records season_milestones; /* as the season has them */
	struct TeamMilestone *milestones; /* by code */
	size_t n_milestones;
	const struct TeamOwes *owes; /* where there are any */
	Day newest_point;	     /* of all measures; DAY_NONE: none */
	Choice charter, pdsa;	     /* yes / no: it has one; CHOICE_NONE: not known */
	struct PresenceList presence;
	struct ForecastSurvey *surveys; /* of its cohort, before and after the course */
	size_t n_surveys;
};
/* The row of struct WorkFacts; blank at DEPTH_DATES and DEPTH_OVER_TIME. */
extern const struct Facts work_facts;

/* Borrows from `work`. */
struct ForecastFacts work_forecast(const struct WorkFacts *work);
/* What is due first from today on; false: nothing is. */
bool work_coming_due(const struct WorkFacts *work, struct Arena *arena, struct DueRow *ret_next);
/* What is required and furthest behind, else the same. */
bool work_next_due(const struct WorkFacts *work, struct Arena *arena, struct DueRow *ret_next);

extern const struct JudgementTable project_judgements;
extern const struct AttentionSourceTable project_attention;

#endif

/* Milestones: the days on which one is due in a cohort. */
#ifndef QTP_SEASON_RULE_MILESTONE_H
#define QTP_SEASON_RULE_MILESTONE_H

#include "qtp/engine/model/field.h"
#include "qtp/season.h"

/* What due days of a cohort depend on. Borrowed. */
struct DueDates {
	const struct Session *const *sessions; /* any order */
	size_t n_sessions;
	Day deadline; /* of applications; DAY_NONE: none */
};

/* A milestone is due on that many days at the most: monthly, for ten years. */
enum { DUE_DAYS_MAX = 120 };

/*
 * The days on which a milestone is due, first to last; their number. The first day of what `due`
 * depends on, plus its offset; with `until` the same day of each month after (the last of a shorter
 * one) that is not after it. 0: the cohort has no such session, it has no date, or there is no
 * deadline. Where only what `until` depends on is missing, it is due once.
 * Pure: no clock, no store; cannot fail.
 */
size_t milestone_days(const struct Milestone *milestone, const struct DueDates *dates,
		      Day ret_days[DUE_DAYS_MAX]);
/* "M14" of "2017-M14". */
const char *milestone_short_code(const struct Milestone *milestone);

#endif

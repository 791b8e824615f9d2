/* Schedule: the sessions of a season's cohorts side by side, as a read model. */
#ifndef QTP_SEASON_VIEW_SCHEDULE_H
#define QTP_SEASON_VIEW_SCHEDULE_H

#include "qtp/engine/domain/facts.h"
#include "qtp/season.h"

struct ScheduleCohort {
	const struct Cohort *cohort;
	const struct Session *const *sessions; /* in order of their days */
	size_t n_sessions;
};

struct Schedule {
	const struct Season *season; /* NULL: the file holds no season */
	Day today;
	struct ScheduleCohort *cohorts; /* by the entity's order */
	size_t n_cohorts;
};

/* `season` 0: the current one. No season is no error. Everything owned by the arena. */
MUST_USE bool schedule_load(struct Domain *domain, Id season, struct Arena *arena,
			    struct Schedule *ret_schedule, struct Error *error);

/* Facts of a cohort: the days that what belongs to it counts to. Borrowed. */
struct CohortDates {
	const struct Season *season;
	const struct Cohort *cohort;
	const struct Session *const *sessions; /* in order of their days */
	size_t n_sessions;
	struct Records milestones; /* of the season; none at DEPTH_DATES */
};
extern const struct Facts cohort_dates;

/* "DAL" of "DAL17". */
const char *cohort_site(const struct Cohort *cohort, struct Arena *arena);
/* "Dallas" of "Dallas, TX". */
const char *cohort_place(const struct Cohort *cohort, struct Arena *arena);
/* What people of a zone call it; "" where there is no short name that everybody knows. */
const char *zone_short(const char *zone);

#endif

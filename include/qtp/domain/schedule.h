/* Schedule: the sessions of a season's cohorts side by side, as a read model. */
#ifndef QTP_DOMAIN_SCHEDULE_H
#define QTP_DOMAIN_SCHEDULE_H

#include "qtp/domain/domain.h"

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

#endif

/* Watch: what needs attention in a case of certification. Pure. */
#ifndef QTP_CERTIFIED_RULE_WATCH_H
#define QTP_CERTIFIED_RULE_WATCH_H

#include "qtp/engine/model/attention.h"
#include "rule_clock.h"

/* Steps are announced so many days before they are due. */
#define STEP_SOON_DAYS 7

/* What the rules look at. Borrowed. */
struct CaseWatch {
	const struct CaseClock *clock;
	const struct Requirement *const *requirements;
	size_t n_requirements;
	const struct Submission *const *submissions;
	size_t n_submissions;
};
extern const struct AttentionTable case_rules;

#endif

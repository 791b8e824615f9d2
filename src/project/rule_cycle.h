/* PDSA cycles: which are open, and for too long. */
#ifndef QTP_PROJECT_RULE_CYCLE_H
#define QTP_PROJECT_RULE_CYCLE_H

#include "qtp/engine/model/attention.h"
#include "qtp/engine/model/query.h"
#include "qtp/project.h"

#define CYCLE_DAYS 45 /* that a cycle may be open, where the season does not say */

struct CycleFacts {
	const struct Records *cycles; /* of one team, borrowed */
	int64_t limit;		      /* days */
	Day today;
};

/* The season's setting, or the default. */
int64_t cycle_limit(int64_t cycle_days);
/* Days that a cycle has been open; NUMBER_NONE: it is over, or has not begun. */
int64_t cycle_open_days(const struct Cycle *cycle, Day today);

extern const struct AttentionTable cycle_rules; /* of struct CycleFacts */

#endif

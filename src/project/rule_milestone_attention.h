/* Milestones that need a person: late, or due soon. */
#ifndef QTP_PROJECT_RULE_MILESTONE_ATTENTION_H
#define QTP_PROJECT_RULE_MILESTONE_ATTENTION_H

#include "qtp/engine/model/attention.h"
#include "qtp/season/rule_season.h"
#include "rule_status.h"

/* Of one accepted team. Borrowed. */
struct MilestoneFacts {
	const struct TeamMilestone *milestones;
	size_t n_milestones;
	const struct Reminders *reminders;
	Day today;
};

extern const struct AttentionTable milestone_attention; /* of struct MilestoneFacts */

#endif

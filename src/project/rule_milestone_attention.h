/* Milestones that need a person: late, or due soon. */
#ifndef QTP_PROJECT_RULE_MILESTONE_ATTENTION_H
#define QTP_PROJECT_RULE_MILESTONE_ATTENTION_H

#include "qtp/engine/model/attention.h"
#include "qtp/season/rule_reminders.h"
#include "rule_status.h"

/* Of one accepted team. Borrowed. */
struct MilestoneFacts {
	const struct TeamMilestone *milestones;
	size_t n_milestones;
	const struct Reminders *reminders;
	bool is_over; /* the last session is */
	Day today;
};

/* Whether one that has a due day is still asked for: it is open, was not handed in, and is not long
 * past once the last session is over. */
bool milestone_is_asked(const struct MilestoneStatus *status, bool is_over);

extern const struct AttentionTable milestone_attention; /* of struct MilestoneFacts */

#endif

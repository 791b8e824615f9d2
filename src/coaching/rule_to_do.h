/* To-dos, which are actions without a team, and actions of teams: when they need a person. */
#ifndef QTP_COACHING_RULE_TO_DO_H
#define QTP_COACHING_RULE_TO_DO_H

#include "qtp/coaching.h"
#include "qtp/engine/model/attention.h"

/* Borrowed. */
struct TodoFacts {
	const struct ActionItem *action;
	Day today;
	const char *owner; /* short; "" no one */
};

/* Their facts are a struct TodoFacts. */
extern const struct AttentionTable todo_rules;

/* Amber from the day it is due, red from the day after. Without a day one's own is amber.
 * CHOICE_NONE: it is done, is still ahead, or is a team's without a day. */
Choice todo_light(const struct ActionItem *action, Day today);

#endif

/* To-dos: actions without a team, and when they need a person. */
#ifndef QTP_COACHING_RULE_TODO_H
#define QTP_COACHING_RULE_TODO_H

#include "qtp/coaching.h"
#include "qtp/engine/model/attention.h"

/* Borrowed. */
struct TodoFacts {
	const struct ActionItem *action;
	Day today;
};

/* Their facts are a struct TodoFacts. */
extern const struct AttentionTable todo_rules;

/* Amber from the day it is due, red from the day after; without a day it is amber. CHOICE_NONE: it
 * is done, is still ahead, or belongs to a team. */
Choice todo_light(const struct ActionItem *action, Day today);

#endif

/* Credit of one person of a roll. */
#ifndef QTP_CREDIT_VIEW_CREDIT_H
#define QTP_CREDIT_VIEW_CREDIT_H

#include "qtp/credit/view_roll.h"

/* From its minutes: what the person has earned, never above what was designated. */
void credit_judge(const struct Roll *roll, const struct Person *person, struct RollCredit *credit);

#endif

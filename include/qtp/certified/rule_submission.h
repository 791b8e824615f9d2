/* Submissions: the periods of a quality measure, and when each is due. Pure. */
#ifndef QTP_CERTIFIED_RULE_SUBMISSION_H
#define QTP_CERTIFIED_RULE_SUBMISSION_H

#include "qtp/certified.h"

/* Months of an interval: 1, 3, 6 or 12. */
int interval_months(Choice interval);
/* The last day of its period. */
Day submission_last_day(const struct Submission *submission);
/* The last day of its window: so many days after the period. */
Day submission_due(const struct Submission *submission);

#endif

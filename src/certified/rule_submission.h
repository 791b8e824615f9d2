/* Submissions: the periods of a quality measure, and when each is due. Pure. */
#ifndef QTP_CERTIFIED_RULE_SUBMISSION_H
#define QTP_CERTIFIED_RULE_SUBMISSION_H

#include "qtp/certified.h"

/* Months of an interval: 1, 3, 6 or 12. */
int interval_months(Choice interval);
/* The first day of the period of the calendar that begins on `day` or after it. */
Day period_from(Day day, Choice interval);
/*
 * The last day on which a period of it may begin: its own, else the end of the
 * term, else a year from its first period or from today, whichever is later.
 */
Day indicator_last(const struct Indicator *indicator, Day certified_until, Day today);
/* The first day of its period number `i`, from 0; DAY_NONE: none begins until `last`. */
Day indicator_period(const struct Indicator *indicator, int i, Day last);

/* The days that a text is about. */
struct PeriodSpan {
	Day first, last;
};
/* "2017", "2017-07", "2017-Q3", "2017-H2"; false: it is none of these. */
bool period_read(const char *text, struct PeriodSpan *ret_period);
/* Whether a submission is about the period, a part of it, or the time that it is in. */
bool submission_is_in(const struct Submission *submission, struct PeriodSpan period);

/* The last day of its period. */
Day submission_last_day(const struct Submission *submission);
/* The last day of its window: so many days after the period. */
Day submission_due(const struct Submission *submission);
/* Whether both are about a part of one period. */
bool submissions_overlap(const struct Submission *a, const struct Submission *b);

#endif

/* Score: what is asked of progress scores, and hints for the next one. */
#ifndef QTP_COACHING_RULE_SCORE_H
#define QTP_COACHING_RULE_SCORE_H

#include "qtp/coaching.h"

#define SCORE_GAP 1.0	  /* coach and team so far apart is flagged */
#define SCORE_RED_DAYS 31 /* a score so many days late is red */
/* Whether `value` is a fall from `before` (NULL: none), which needs a reason. */
bool score_is_fall(const struct Score *before, double value);

/*
 * The newest month whose score is due: it is in the program, and its last day is over. DAY_NONE:
 * none is due yet.
 */
Day score_due_month(const struct CoachingFacts *facts);
/* Who of coach and team has not scored the month that is due: "coach", "team", "coach and team";
 * NULL: no one. */
const char *score_missing(const struct CoachingFacts *facts);
/* "July" */
const char *month_name(Day month);
/* "July"; with its year where that is not the one of `today`: "July 2016" */
const char *month_seen(Day month, Day today, struct Arena *arena);

#endif

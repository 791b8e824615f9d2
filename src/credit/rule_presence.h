/* Whether someone was there on a day of a session, from the half-days of its roll. */
#ifndef QTP_CREDIT_RULE_PRESENCE_H
#define QTP_CREDIT_RULE_PRESENCE_H

#include "qtp/credit.h"
#include "qtp/engine/model/presence.h"

/* A half-day of one person. */
struct DayHalf {
	Choice state;	 /* enum RollState; CHOICE_NONE: nothing is recorded */
	int64_t minutes; /* of a part; NUMBER_NONE: they are missing */
	int64_t whole;	 /* of what is on the agenda; 0: nothing is */
};

/*
 * Attended is a day with at least half of its minutes; excepted is one that reaches them with what
 * was excused; unknown is one that may still reach them when the rest is recorded. Of a day
 * without an agenda both halves count alike, and a part is unknown. Pure.
 */
enum PresenceState presence_of_day(const struct DayHalf halves[N_HALVES]);

#endif

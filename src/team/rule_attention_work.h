/* What the files of attention to teams share. Private to this room. */
#ifndef QTP_TEAM_RULE_ATTENTION_WORK_H
#define QTP_TEAM_RULE_ATTENTION_WORK_H

#include "qtp/engine/model/light.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"
#include "rule_core_team.h"

/* Limits in days. Days until something count down to it; an age counts from the day the stage
 * began. */
#define APPLICATION_RED_DAYS 7 /* from so many days before the deadline on */

/* Which rules look at a team. */
enum TeamPhase {
	PHASE_DRAFT,
	PHASE_APPLIED,	 /* sent in, and the first session is to come */
	PHASE_UNDECIDED, /* the first session has begun */
	PHASE_ACCEPTED,	 /* until the last session is over */
	PHASE_NONE
};

/* The facts of the rules about a team. */
struct TeamCase {
	const struct EligibilityFacts *facts;
	const struct Eligibility *eligibility;
	enum TeamPhase phase;
	struct CoreTeam core;
};

/* The day until which an application can be mended, and its name: the deadline, else the first
 * session. */
struct Closing {
	Day day;	  /* DAY_NONE: neither is known */
	const char *name; /* "deadline", "S1" */
};
struct Closing attention_closing(const struct EligibilityFacts *facts);
/* ", 9 days left", ", last day", ", 5 days late"; "" when there is none. */
const char *attention_closing_phrase(const struct EligibilityFacts *facts, struct Arena *arena);
/* ", 3 days left" of so many days; ", last day" of none, ", 2 days late" below. Owned by the arena.
 */
const char *attention_left_phrase(int64_t left, struct Arena *arena);
/* How bad a fault of an application is by the days that are left. */
enum Light attention_closing_light(const struct EligibilityFacts *facts);
/* Days past the closing day, below 0 before it; 0 when there is none. */
int64_t attention_closing_late(const struct EligibilityFacts *facts);

#endif

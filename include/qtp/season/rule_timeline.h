/* Timeline: where a cohort is between its sessions; derived from dates, never typed in. */
#ifndef QTP_SEASON_RULE_TIMELINE_H
#define QTP_SEASON_RULE_TIMELINE_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/model/field.h"
#include "qtp/season.h"

/* The line begins so long before the first session and ends so long after the last one. */
#define TIMELINE_PREWORK_DAYS 60
#define TIMELINE_SUSTAIN_DAYS 90

enum Phase {
	PHASE_NONE, /* no session, or before all of it */
	PHASE_PREWORK,
	PHASE_PLANNING,	      /* after the first session */
	PHASE_IMPLEMENTATION, /* after any further one */
	PHASE_SUSTAIN,	      /* after the last one */
	PHASE_SESSION,	      /* a session is under way */
	PHASE_OVER
};

enum StopState { STOP_OVER, STOP_RUNNING, STOP_AHEAD };

/* A session on the line. */
struct TimelineStop {
	int64_t number;
	Day first, last;
	enum StopState state;
};

struct Timeline {
	const struct TimelineStop *stops; /* by their first days */
	size_t n;
	bool workshop;	 /* one day, no project: nothing before and after it */
	Day first, last; /* of the line; DAY_NONE without sessions */
	Day today;
	enum Phase phase;
	const char *text; /* "implementation, session 3 in 44 days"; never NULL */
};

/* Sessions in any order, borrowed; the rest is owned by the arena. Pure; cannot fail. */
struct Timeline timeline_make(const struct Cohort *cohort, const struct Session *const sessions[],
			      size_t n, Day today, struct Arena *arena);

#endif

/* Rules of a season: the days of its milestones, the timeline of a cohort, faculty in two places.
 */
#ifndef QTP_SEASON_RULE_SEASON_H
#define QTP_SEASON_RULE_SEASON_H

#include "qtp/season.h"

/* --- Milestones: when one is due, and when it is asked for --- */

/* What due days of a cohort depend on. Borrowed. */
struct DueDates {
	const struct Session *const *sessions; /* any order */
	size_t n_sessions;
	Day deadline; /* of applications; DAY_NONE: none */
};

/* A milestone is due on that many days at the most: monthly, for ten years. */
enum { DUE_DAYS_MAX = 120 };

/*
 * The days on which a milestone is due, first to last; their number. The first day of what `due`
 * depends on, plus its offset; with `until` the same day of each month after (the last of a shorter
 * one) that is not after it. 0: the cohort has no such session, it has no date, or there is no
 * deadline. Where only what `until` depends on is missing, it is due once.
 * Pure: no clock, no store; cannot fail.
 */
size_t milestone_days(const struct Milestone *milestone, const struct DueDates *dates,
		      Day ret_days[DUE_DAYS_MAX]);
/* "M14" of "2017-M14". */
const char *milestone_short_code(const struct Milestone *milestone);

#define REMINDERS_MAX 12

/* Days after the due day, below 0 before it; the least first; at least one. */
struct Reminders {
	int days[REMINDERS_MAX];
	size_t n;
};

/* Whole numbers from -90 to 90 with commas; NULL: REMINDERS_USUAL. false: `text` is no such list,
 * *ret_reminders is as it was. Pure. */
bool reminders_read(const char *text, struct Reminders *ret_reminders);
/* The last reminder up to `today`, and the first after it; DAY_NONE: there is none. */
Day reminder_last(const struct Reminders *reminders, Day due, Day today);
Day reminder_next(const struct Reminders *reminders, Day due, Day today);

/* --- The timeline of a cohort, from dates alone --- */

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

/* --- Faculty --- */

/* Whether a day, a start and a length are known. */
bool agenda_is_placed(const struct Agenda *item);
/* Whether both are of one parallel group of a day. */
bool agenda_same_group(const struct Agenda *a, const struct Agenda *b);

/* An item with what its session and its zone say of it. */
struct AgendaSlot {
	const struct Agenda *item;
	const struct Session *session;
	int64_t from, until; /* instants in minutes since 1970, UTC; the end is not part of it */
	const char *faculty; /* name */
	const char *site;    /* "DAL": what tells the cohorts apart */
};

enum FacultyClash {
	CLASH_NONE,
	CLASH_TIME, /* at the same time */
	CLASH_CITY  /* on one day in two cities, both in person */
};
/* Whether one person can do both. Items of other people, or of no one, never clash. */
enum FacultyClash agenda_clash(const struct AgendaSlot *a, const struct AgendaSlot *b);

/* A faculty member in two places at once: the earlier item first. */
struct FacultyConflict {
	const struct AgendaSlot *first, *second;
	enum FacultyClash clash;
	const char *text; /* "Okafor is in two places at once: DAL17-S2-03 and DAL17-S2-04, Wed 19
			     Jul 08:30" */
};
struct FacultyConflicts {
	struct FacultyConflict *items;
	size_t n;
};

#endif

/* A season as it is read: the sessions of its cohorts, their agendas, due days, the timeline as a
 * page. */
#ifndef QTP_SEASON_VIEW_SCHEDULE_H
#define QTP_SEASON_VIEW_SCHEDULE_H

#include "qtp/engine/domain/facts.h"
#include "qtp/season/rule_season.h"

struct Area;
struct CalendarList;
struct OwedList;
struct Zone;

/* --- Agendas --- */

/* The zone of a cohort, owned by the arena; NULL: the system knows no such zone. */
const struct Zone *agenda_zone(const struct Cohort *cohort, struct Arena *arena);
/* Minutes since 1970, UTC, of a time there; with NULL the wall clock is taken for UTC. */
int64_t agenda_instant(const struct Zone *zone, Day day, TimeOfDay start);

/* The sessions of a season that are not over on a day. */
struct SessionsFrom {
	Id season; /* 0: the current one */
	Day day;   /* DAY_NONE: all */
};
/* Faculty in two places at once, among those sessions. Owned by the arena. */
MUST_USE bool agenda_faculty_conflicts(struct Domain *domain, struct SessionsFrom from,
				       struct Arena *arena, struct FacultyConflicts *ret_conflicts,
				       struct Error *error);

/* The time of a person. Instants in minutes since 1970, UTC; the end is not part of it. `day` is
 * near them. */
struct AgendaSpan {
	Id person;
	Day day;
	int64_t from, until;
	Id but; /* an item that does not count; 0: none */
};
/* An agenda item that the person teaches within a span, whatever the season; NULL: none. Owned by
 * the arena. */
MUST_USE bool agenda_taught_by(struct Domain *domain, struct AgendaSpan span, struct Arena *arena,
			       const struct Agenda **ret_item, struct Error *error);

/* --- Due days --- */

/* A day on which a milestone is due in a cohort. */
struct DueRow {
	const struct Milestone *milestone;
	Day day;
	bool own; /* in place of the season's day */
};

/* Whose due days: `ower` leaves out what `owed` says is done with, and moves what has a day of its
 * own. Of a whole cohort: `owed` is NULL. */
struct DueOf {
	const struct OwedList *owed;
	Id ower;
};

/* Those from `first` to `last`, both included. */
struct DueRows {
	Day first, last;
	struct Arena *arena;
	struct DueRow *items;
	size_t n, capacity;
};
/* Adds the due days of the milestones of a season in one cohort, which are borrowed, and sorts by
 * day, then code. */
void due_rows(const struct Records *milestones, const struct DueDates *dates, struct DueOf of,
	      struct DueRows *rows);
/* The same, read from the file for a cohort. */
MUST_USE bool due_load(struct Domain *domain, Id cohort, struct DueOf of, struct DueRows *rows,
		       struct Error *error);

/* --- The cohorts of a season side by side --- */

struct ScheduleCohort {
	const struct Cohort *cohort;
	const struct Session *const *sessions; /* in order of their days */
	size_t n_sessions;
};

struct Schedule {
	const struct Season *season; /* NULL: the file holds no season */
	Day today;
	struct ScheduleCohort *cohorts; /* by the entity's order */
	size_t n_cohorts;
};

/* `season` 0: the current one. No season is no error. Everything owned by the arena. */
MUST_USE bool schedule_load(struct Domain *domain, Id season, struct Arena *arena,
			    struct Schedule *ret_schedule, struct Error *error);

/* Facts of a cohort: the days that what belongs to it counts to. Borrowed. */
struct CohortDates {
	const struct Season *season;
	const struct Cohort *cohort;
	const struct Session *const *sessions; /* in order of their days */
	size_t n_sessions;
	struct Records milestones; /* of the season; none at DEPTH_DATES */
};
extern const struct Facts cohort_dates;

/* "DAL" of "DAL17". */
const char *cohort_site(const struct Cohort *cohort, struct Arena *arena);
/* "Dallas" of "Dallas, TX". */
const char *cohort_place(const struct Cohort *cohort, struct Arena *arena);
/* What people of a zone call it; "" where there is no short name that everybody knows. */
const char *zone_short(const char *zone);
/* As letters say them: "Wed-Thu 5-6 Apr 2017", "" without days; "in Dallas, TX", "online", "in
 * Dallas, TX and online". */
const char *session_days_text(const struct Session *session, struct Arena *arena);
const char *session_where_text(const struct Session *session, const char *city,
			       struct Arena *arena);

/* Days around the sessions of a cohort within which something of it may be due. */
#define CALENDAR_COHORT_DAYS 400

/* Those of the city wanted, whose sessions are near the span; owned by the arena of the list. */
MUST_USE bool calendar_cohorts(const struct CalendarList *list,
			       const struct CohortDates ***ret_cohorts, size_t *ret_n,
			       struct Error *error);

/* --- The timeline as a page --- */

/*
 * The line with its dates below, on two rows; sessions that are over, under way and ahead, and
 * today, differ in shape. One row of words where the sessions find no room on a line, or there are
 * none. Returns the rows used; draws nothing where area.canvas is NULL.
 */
int page_timeline(struct Area area, int row, const struct Timeline *timeline);

#endif

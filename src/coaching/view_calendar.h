/* Calendar: planned contacts and sessions out as iCalendar text, and planned contacts in again
 * without doubles. */
#ifndef QTP_COACHING_VIEW_CALENDAR_H
#define QTP_COACHING_VIEW_CALENDAR_H

#include "qtp/coaching.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/xchg/calendar.h"

/* A contact whose length is not known goes out with this many. */
#define CALENDAR_MINUTES_USUAL 30

/* What goes out; 0: not asked for. All of them 0: the whole season in view. */
struct CalendarScope {
	Id team, coach, cohort;
};
/*
 * Appends a calendar: contacts that are planned, or were and are missed or in the bin (as
 * cancelled), sessions, and, where all of a season goes out, what is due. The UID of an event is
 * that of its record, its SEQUENCE the number of changes since it was made, above the one that it
 * came in with.
 */
MUST_USE bool calendar_export(struct Domain *domain, struct CalendarScope scope, struct Text *out,
			      size_t *ret_n, struct Error *error);

/* What goes out as the description of a contact that has no details of its own. */
const char *calendar_description(struct Domain *domain, const struct Contact *contact,
				 struct Arena *arena);
/* How often a contact was changed since it was made, above what came in with it; and when last. */
struct CalendarRevision {
	int32_t sequence;
	int64_t stamp; /* seconds since 1970 */
};
MUST_USE bool calendar_revision(struct Domain *domain, const struct Contact *contact,
				struct Arena *arena, struct CalendarRevision *ret_revision,
				struct Error *error);

/* What happened to one event. */
struct CalendarLine {
	const struct CalendarEvent *event; /* as it was read */
	const char *step;   /* "added", "moved", "changed", "cancelled", "unchanged", "skipped" */
	const char *reason; /* NULL: none */
};
/* What an import did, or would do: a line for each event that a person may wonder about, owned by
 * the arena. */
struct CalendarReport {
	size_t n_events; /* in the text */
	size_t n_added, n_changed, n_cancelled, n_unchanged, n_skipped;
	struct CalendarLine *lines;
	size_t n_lines, capacity;
};
/* What a person asks of an import. */
struct CalendarImport {
	const char *text;
	size_t length;
	Id team;      /* of events whose summary names none; 0: none is given */
	bool repeats; /* take the days of a series too */
	bool dry_run; /* write nothing */
};
/*
 * Reads a calendar as one operation. An event that was exported here, or imported before, moves its
 * contact; any other becomes a planned contact of the team that its summary names. What cannot be
 * taken is skipped with a sentence.
 */
MUST_USE bool calendar_import(struct Domain *domain, const struct CalendarImport *asked,
			      struct Arena *arena, struct CalendarReport *ret_report,
			      struct Error *error);

#endif

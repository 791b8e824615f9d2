/* Calendar: events as iCalendar text (RFC 5545) and back. The text is written and read by a module
 * that is opened only when used. */
#ifndef QTP_XCHG_CALENDAR_H
#define QTP_XCHG_CALENDAR_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/day.h"
#include "qtp/engine/base/error.h"
#include "qtp/engine/base/text.h"

/* A point on a wall clock. No time is computed by the module: what stands in the text is what is
 * here. */
struct CalendarTime {
	Day day;	  /* DAY_NONE: none */
	TimeOfDay time;	  /* TIME_NONE: a whole day */
	const char *zone; /* NULL: UTC when `utc`, else no zone is named */
	bool utc;
};

/* Texts are borrowed when written, owned by the arena when read; NULL: none. */
struct CalendarEvent {
	const char *uid;
	int64_t sequence;
	const char *summary, *description, *location;
	struct CalendarTime start;
	struct CalendarTime
		end; /* of whole days the day behind the last; day DAY_NONE: `minutes` says it */
	int64_t minutes; /* below 0: not known */
	bool cancelled, repeats;
	int64_t stamp; /* seconds since 1970, UTC: DTSTAMP */
};

/* One change of the clocks of a zone, or what they show when it begins. */
struct CalendarShift {
	Day day; /* on the clock before the change */
	TimeOfDay time;
	int32_t from, to; /* seconds east of UTC */
	bool daylight;
	const char *name; /* "CDT" */
};
struct CalendarZone {
	const char *name;
	const struct CalendarShift *shifts;
	size_t n_shifts;
};

/* Appends a calendar. ERROR_IO: the module, or the library it needs, is not there. */
MUST_USE bool calendar_write(const struct CalendarZone zones[], size_t n_zones,
			     const struct CalendarEvent events[], size_t n_events, struct Text *out,
			     struct Error *error);
/*
 * Reads the events of all calendars in a text. `ret_n_bad`: lines that were not understood and
 * passed over. ERROR_INPUT: no calendar.
 */
MUST_USE bool calendar_read(const char *text, struct Arena *arena,
			    struct CalendarEvent **ret_events, size_t *ret_n, size_t *ret_n_bad,
			    struct Error *error);

#endif

/* Calendar: events as iCalendar text (RFC 5545) and back. The text is written and read by a module
 * that is opened only when used. */
#ifndef QTP_XCHG_CALENDAR_H
#define QTP_XCHG_CALENDAR_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/day.h"
#include "qtp/engine/base/error.h"
#include "qtp/engine/base/text.h"

/* A point on a wall clock, as it is in the text. */
struct CalendarTime {
	Day day;	  /* DAY_NONE: none */
	TimeOfDay time;	  /* TIME_NONE: a whole day */
	const char *zone; /* NULL: UTC when `utc`, else no zone is named */
	int32_t offset;	  /* read: seconds east of UTC, in a gap those before it, and of two equal
			     hours those of the first (RFC 5545, 3.3.5) */
	bool has_offset;  /* read: the text itself defines the zone */
	bool utc;
};

/* What an event is in its series. */
enum CalendarPart {
	PART_ALONE,   /* an event, or one of a series by its RECURRENCE-ID */
	PART_SERIES,  /* the event that says how it repeats */
	PART_REPEAT,  /* a day of it by the rule */
	PART_LEFT_OUT /* a day that the series leaves out */
};

/* Texts are borrowed when written, owned by the arena when read; NULL: none. */
struct CalendarEvent {
	const char *uid, *summary, *description, *location, *url;
	struct CalendarTime start;
	struct CalendarTime
		end; /* of whole days the day after the last; day DAY_NONE: `minutes` says it */
	struct CalendarTime recurrence; /* which of a series it is; day DAY_NONE: no series */
	int64_t stamp;			/* seconds since 1970, UTC: DTSTAMP */
	int32_t sequence;
	int32_t minutes;	/* below 0: not known */
	enum CalendarPart part; /* read */
	bool cancelled;
	bool is_answer; /* read: an answer to an invitation, or one that all have declined */
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

/* A calendar that is written. */
struct CalendarOut {
	const struct CalendarZone *zones;
	size_t n_zones;
	const struct CalendarEvent *events;
	size_t n_events;
};
/* Appends it. ERROR_IO: the module, or the library it needs, is not there. */
MUST_USE bool calendar_write(const struct CalendarOut *calendar, struct Text *out,
			     struct Error *error);
/* Days of a series are read between these two. */
struct CalendarSpan {
	Day first, last;
};
struct CalendarText {
	const char *text;
	size_t length;
	struct CalendarSpan span;
};
struct CalendarEvents {
	struct CalendarEvent *items;
	size_t n;
};
/*
 * Reads the events of all calendars in a text, a series with its days. Lines are unfolded, and only
 * then must they be UTF-8. ERROR_INPUT: no calendar, or no text.
 */
MUST_USE bool calendar_read(struct CalendarText text, struct Arena *arena,
			    struct CalendarEvents *ret_events, struct Error *error);

/*
 * The zone that a calendar calls `name`, by the names of the zone data, of Windows (CLDR), any of
 * UTC ("UTC"), and each with something in front up to a slash. NULL: none.
 */
const char *calendar_zone_name(struct Arena *arena, const char *name);

#endif

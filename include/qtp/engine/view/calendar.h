/* Calendar: everything that is due or planned on the days of a span, as a read model. It walks the
 * rows of the capabilities, one a kind of day. */
#ifndef QTP_VIEW_CALENDAR_H
#define QTP_VIEW_CALENDAR_H

#include "qtp/engine/domain/domain.h"

#define CALENDAR_FORTNIGHT_DAYS 14

/* In place of a coach: the entry is of none. */
#define CALENDAR_NO_COACH ((Id)-1)

enum CalendarState { CALENDAR_OPEN, CALENDAR_DONE, CALENDAR_LATE };

/* What a wall clock shows. */
struct CalendarClock {
	Day day;
	TimeOfDay time;	  /* TIME_NONE: all day */
	const char *zone; /* "CT"; "" none */
};

struct CalendarSource;

/* Something on one day; of what takes several days there is one a day. Texts are owned by the
 * arena. */
struct CalendarEntry {
	Day day;
	Day first, last;	    /* of what takes several days; else `day` */
	struct CalendarClock clock; /* where it is */
	struct CalendarClock coach_clock;
	const char *text;  /* "Call, Lakeside Oncology" */
	const char *state; /* "planned", "3 of 8 teams open" */
	const char *city;  /* "Dallas"; NULL: of every city; "": of none */
	const char *who;   /* short name; "" no one */
	Id coach;	   /* 0: of every coach; CALENDAR_NO_COACH */
	bool done;
	enum Kind kind; /* what Enter opens */
	Id record;
	const struct CalendarSource *source;
};

enum CalendarState calendar_state(const struct CalendarEntry *entry, Day today);

/* Which entries are wanted. */
struct CalendarFilter {
	const char *city; /* as in an entry; NULL: all */
	Id coach;	  /* 0: all */
};

/* The days from `first` to `last` under way of being filled. */
struct CalendarList {
	struct Domain *domain;
	struct Arena *arena;
	Day first, last;
	struct CalendarFilter filter;
	const struct CalendarSource *source; /* whose turn it is */
	struct CalendarEntry *items;
	size_t n, capacity;
};
/* Whether a day is in the span. */
bool calendar_has(const struct CalendarList *list, Day day);
/* Adds an entry for each of its days in the span; what is not wanted is left out. `first` DAY_NONE:
 * it takes the day of its clock alone. Texts are copied. */
void calendar_add(struct CalendarList *list, struct CalendarEntry entry);
/* Records of a kind by one of its day fields. */
struct DayRecords {
	enum Kind kind;
	const char *day;  /* key of the field */
	const char *also; /* a filter on top; NULL: none */
};
/* Those whose day is in the span. */
MUST_USE bool calendar_records(const struct CalendarList *list, struct DayRecords which,
			       struct Records *ret_records, struct Error *error);

/* A row: the days of one kind of thing. */
struct CalendarSource {
	const char *key;  /* "call": in JSON */
	const char *help; /* what it is, one line of the manual */
	bool (*list)(struct CalendarList *list, struct Error *error);
};
const struct CalendarSource *calendar_source_at(size_t index); /* NULL after the last */

struct Calendar {
	Day first, last; /* both are included */
	struct CalendarFilter filter;
	Day today;
	const struct CalendarEntry *items; /* by day, then time, then text */
	size_t n, n_late;
};

/* Fills in what there is on the days of `calendar` that its filter wants. Everything owned by the
 * arena. */
MUST_USE bool calendar_load(struct Domain *domain, struct Calendar *calendar, struct Arena *arena,
			    struct Error *error);

/* "August 2017", or "21 Aug - 3 Sep 2017". */
const char *calendar_title(const struct Calendar *calendar, struct Arena *arena);
/* "10:00 CT"; "" all day. */
const char *calendar_clock_text(struct CalendarClock clock, struct Arena *arena);
/* The coach's clock where it shows something else, with the day where that is another one:
 * "08:00 PT"; "" the same. */
const char *calendar_other_text(const struct CalendarEntry *entry, struct Arena *arena);
/* "Session 3, Dallas (day 2 of 2)". */
const char *calendar_text(const struct CalendarEntry *entry, struct Arena *arena);

struct Document;
/* All of it as a document, owned by the arena. */
void document_of_calendar(const struct Calendar *calendar, const char *subtitle,
			  struct Arena *arena, struct Document *ret_document);

#endif

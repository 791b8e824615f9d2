/* Calendar: what the events of a file mean: which is which, and whose call each is. Private to the
 * room. */
#ifndef QTP_COACHING_VIEW_CALENDAR_EVENTS_H
#define QTP_COACHING_VIEW_CALENDAR_EVENTS_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/xchg/calendar.h"

/* Between the UID of a series and the day of it in Contact.uid. */
#define UID_DAY ";RECURRENCE-ID="

/* One event that is left when older versions are gone. Texts are borrowed or owned by the arena. */
struct IncomingEvent {
	struct CalendarEvent *event;
	const char *key; /* what Contact.uid holds of it: UID, with UID_DAY one of a series */
	bool in_series;	 /* the file has the series that it belongs to */
	uint32_t n_days; /* of a series: its days by the rule within the span */
	uint32_t n_own;	 /* of a series: its days that are events of their own */
};

/*
 * Gives an event without UID one made of its time and summary, keeps the newest version of each (by
 * SEQUENCE, then DTSTAMP; a changed day before the one by the rule), and puts them in the order of
 * time.
 */
struct IncomingEvent *incoming_events(struct CalendarEvent events[], size_t n, struct Arena *arena,
				      size_t *ret_n);

/* A number of a text, the same at all times, for a UID. */
uint64_t calendar_hash(const char *text);

/* False: the zone is unknown. A time without a zone is in `zone`. */
bool calendar_instant(const struct CalendarTime *time, const char *zone, struct Arena *arena,
		      int64_t *ret_instant);

/* All teams with what names them, and the days of their seasons. */
struct NamedTeams;
MUST_USE bool named_teams_load(struct Domain *domain, struct Arena *arena,
			       struct NamedTeams **ret_teams, struct Error *error);
/* From the first day of all seasons to the last. */
struct CalendarSpan named_teams_span(const struct NamedTeams *teams);
/*
 * The team whose code or name is in a text as whole words; of two, one of which is part of the
 * other, the longer; of the same in several seasons the one of that day. Where none of that day's
 * season is named so, the team whose practice is. 0: none; then `ret_several` has the
 * names of several, or NULL.
 */
Id named_teams_find(const struct NamedTeams *teams, const char *text, Day day, struct Arena *arena,
		    const char **ret_several);

#endif

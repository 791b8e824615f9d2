/* The start of a contact: local time and zone, as it is typed, checked and shown. Private to
 * coaching. */
#ifndef QTP_COACHING_VIEW_CONTACT_TIME_H
#define QTP_COACHING_VIEW_CONTACT_TIME_H

#include "qtp/coaching.h"
#include "qtp/engine/base/day.h"
#include "qtp/engine/model/field.h"

/* A time on the clock of a contact: no time is TIME_NONE; which of two equal hours, CHOICE_NONE
 * where nothing says. */
struct ContactWhen {
	Day day;
	TimeOfDay start;
	Choice hour;
};
/*
 * Whether a start is one instant: false when clocks jump over it, or when it happens twice and
 * the hour does not say which. The sentence offers the readings; field "start" or "hour". A zone
 * the system does not know is no error here.
 */
MUST_USE bool contact_check_start(struct ContactWhen when, const char *zone, struct Arena *arena,
				  struct Error *error);
bool contact_start_is_twice(Day day, TimeOfDay start, const char *zone);
/* Seconds since 1970, UTC. False: no start, or no zone data. */
bool contact_instant(const struct Contact *contact, struct Arena *arena, int64_t *ret_instant);
/* What a wall clock in `zone` shows at the start of a contact; both as in the contact when that
 * is not known. */
void contact_local(const struct Contact *contact, const char *zone, struct Arena *arena,
		   Day *ret_day, TimeOfDay *ret_time);
/* "CT", "PT", else the abbreviation of the zone data ("CEST"), else "". */
const char *contact_zone_text(const struct Contact *contact, const char *zone, struct Arena *arena);

/*
 * A date with a time after it, as people write: "fri 10:00", "7 sep 9am", "+2w", "5 nov 1:30
 *  first". ERROR_INPUT says what is no date.
 */
MUST_USE bool contact_parse_when(const char *text, struct DayFrame frame, struct Arena *arena,
				 struct ContactWhen *ret_when, struct Error *error);

/* A time alone: "10:00", "9am", "1:30 first". Field "start". */
MUST_USE bool contact_parse_start(const char *text, struct Arena *arena, TimeOfDay *ret_time,
				  Choice *ret_hour, struct Error *error);

#endif

/*
 * Zones: time zones by the system's own zone data.
 *
 * The zone files below /usr/share/zoneinfo (TZif version 2 and up, RFC 8536) are read by our own
 * small reader instead of through localtime: that knows one zone, $TZ, and changing it changes the
 * whole process; and it never tells a local time that does not exist or exists twice. Transitions
 * are looked up in the table, and times after its end by the POSIX rule in the file's last line.
 * So one process can hold any number of zones, and none is touched by $TZ. Leap seconds do not
 * count, as in POSIX.
 */
#ifndef QTP_OS_ZONE_H
#define QTP_OS_ZONE_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/day.h"
#include "qtp/engine/base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct Zone; /* owned by the arena it was loaded with; never changes */

enum ZoneMatch {
	ZONE_UNIQUE, /* the local time is one instant */
	ZONE_GAP,    /* clocks jump over it: it does not exist */
	ZONE_TWICE   /* clocks are set back: it happens twice */
};

/* The instants (seconds since 1970, UTC) a local time may mean. */
struct ZoneInstants {
	enum ZoneMatch match;
	/*
	 * UNIQUE: both the same. TWICE: the earlier and the later. GAP: by the offset before the
	 * gap (RFC 5545's reading; shown as local time it is after the gap) and by the one after
	 * it (is before the gap).
	 */
	int64_t first, second;
};

/* False for one not in the data, and for a path, "..", a dot, a small first letter. */
bool os_zone_exists(const char *name);
/* "UTC" is always there. Errors: INPUT for an unknown name, CORRUPT for unreadable data. */
MUST_USE bool os_zone_load(struct Arena *arena, const char *name, const struct Zone **ret_zone,
			   struct Error *error);
/* The bytes of a file of zone data. */
struct ZoneData {
	const char *bytes;
	size_t length;
};
/* The same from the bytes of a zone file. `name` is for the error only. */
MUST_USE bool os_zone_parse(struct Arena *arena, const char *name, struct ZoneData data,
			    const struct Zone **ret_zone, struct Error *error);

/* Seconds to add to UTC at an instant: -18000 for CDT. */
int32_t os_zone_offset(const struct Zone *zone, int64_t instant);
/* "CDT"; owned by the zone. */
const char *os_zone_abbreviation(const struct Zone *zone, int64_t instant);
/* The day and the minute on a wall clock there; seconds are cut. */
void os_zone_to_local(const struct Zone *zone, int64_t instant, Day *ret_day, TimeOfDay *ret_time);
/* The instants a wall clock there shows `day` and `time`. */
struct ZoneInstants os_zone_from_local(const struct Zone *zone, Day day, TimeOfDay time);

#endif

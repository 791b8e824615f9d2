/* Calendar: which events of a file are one, and which version of each counts. */
#include "view_calendar_events.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/zone.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define SECONDS_A_DAY 86400
#define SECONDS_A_MINUTE 60
#define MINUTES_AN_HOUR 60

bool calendar_instant(const struct CalendarTime *time, const char *zone, struct Arena *arena,
		      int64_t *ret_instant)
{
	const struct Zone *clock;
	const char *name = time->zone ? calendar_zone_name(arena, time->zone) : zone;
	int64_t local = (int64_t)time->day * SECONDS_A_DAY +
			(int64_t)(time->time == TIME_NONE ? 0 : time->time) * SECONDS_A_MINUTE;

	*ret_instant = local - (time->has_offset ? time->offset : 0);
	if (time->utc || time->has_offset || (time->zone && name && strcmp(name, "UTC") == 0))
		return true;
	if (!name || !os_zone_load(arena, name, &clock, NULL))
		return false;
	*ret_instant = os_zone_from_local(clock, time->day, time->time).first;
	return true;
}

static const char *compact(Day day, TimeOfDay time, const char *end, struct Arena *arena)
{
	int year, month, day_of_month;

	day_to_civil(day, &year, &month, &day_of_month);
	if (time == TIME_NONE)
		return arena_format(arena, "%04d%02d%02d", year, month, day_of_month);
	return arena_format(arena, "%04d%02d%02dT%02d%02d00%s", year, month, day_of_month,
			    (int)time / MINUTES_AN_HOUR, (int)time % MINUTES_AN_HOUR, end);
}

/* A time as text, the same for the same instant; without a zone the clock's. */
static const char *time_key(const struct CalendarTime *time, struct Arena *arena)
{
	int64_t instant;

	if (time->time == TIME_NONE || !calendar_instant(time, NULL, arena, &instant))
		return compact(time->day, time->time, "", arena);
	return compact((Day)(instant / SECONDS_A_DAY),
		       (TimeOfDay)(instant % SECONDS_A_DAY / SECONDS_A_MINUTE), "Z", arena);
}

uint64_t calendar_hash(const char *text)
{
	uint64_t hash = 14695981039346656037u; /* FNV-1a */

	for (; text && *text; text++)
		hash = (hash ^ (unsigned char)*text) * 1099511628211u;
	return hash;
}

/* The first day of a series names it, for those without UID. */
static void name_event(struct IncomingEvent *incoming, struct Arena *arena)
{
	struct CalendarEvent *event = incoming->event;
	const char *uid = event->uid;

	if (text_is_empty(uid) && event->part != PART_ALONE)
		uid = arena_format(arena, "series-%016" PRIx64 "@no-uid",
				   calendar_hash(event->summary));
	if (text_is_empty(uid))
		uid = arena_format(arena, "%s-%016" PRIx64 "@no-uid",
				   event->start.day == DAY_NONE ? ""
								: time_key(&event->start, arena),
				   calendar_hash(event->summary));
	event->uid = uid;
	incoming->key = event->recurrence.day == DAY_NONE
				? uid
				: arena_format(arena, "%s" UID_DAY "%s", uid,
					       time_key(&event->recurrence, arena));
}

/* An event of its own comes before a day that is left out, and that before one by the rule. */
static int rank(const struct CalendarEvent *event)
{
	return event->part == PART_REPEAT ? 2 : event->part == PART_LEFT_OUT;
}

/* A series comes before its days: its key is how theirs begin. */
static int newest_of_key(const void *a, const void *b)
{
	const struct IncomingEvent *left = a, *right = b;
	const struct CalendarEvent *one = left->event, *other = right->event;
	int order = strcmp(one->uid, other->uid);

	order = order ? order : strcmp(left->key, right->key);
	order = order ? order : rank(one) - rank(other);
	if (order)
		return order;
	if (one->sequence != other->sequence)
		return one->sequence > other->sequence ? -1 : 1;
	return (one->stamp < other->stamp) - (one->stamp > other->stamp);
}

static int by_start(const void *a, const void *b)
{
	const struct IncomingEvent *left = a, *right = b;
	const struct CalendarTime *one = &left->event->start, *other = &right->event->start;

	if (one->day != other->day)
		return one->day < other->day ? -1 : 1;
	if (one->time != other->time)
		return one->time < other->time ? -1 : 1;
	return strcmp(left->key, right->key);
}

/* Each day after a series in the order of the keys learns that it belongs to one. */
static size_t keep_newest(struct IncomingEvent events[], size_t n)
{
	struct IncomingEvent *series = NULL;
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		struct IncomingEvent *event = &events[i];

		if (kept > 0 && strcmp(events[kept - 1].key, event->key) == 0)
			continue;
		events[kept] = *event;
		event = &events[kept++];
		if (series && strcmp(series->event->uid, event->event->uid) != 0)
			series = NULL;
		event->in_series = series != NULL;
		if (series && event->event->part == PART_REPEAT)
			series->n_days++;
		else if (series && event->event->part == PART_ALONE && !event->event->cancelled)
			series->n_own++;
		if (event->event->part == PART_SERIES)
			series = event;
	}
	return kept;
}

struct IncomingEvent *incoming_events(struct CalendarEvent events[], size_t n, struct Arena *arena,
				      size_t *ret_n)
{
	struct IncomingEvent *incoming = ARENA_ARRAY(arena, n + 1, struct IncomingEvent);

	for (size_t i = 0; i < n; i++) {
		incoming[i].event = &events[i];
		name_event(&incoming[i], arena);
	}
	qsort(incoming, n, sizeof incoming[0], newest_of_key);
	*ret_n = keep_newest(incoming, n);
	qsort(incoming, *ret_n, sizeof incoming[0], by_start);
	return incoming;
}

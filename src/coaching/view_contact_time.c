/* The start of a contact: one instant or none or two, on the clocks of several zones. */

#include "view_contact_time.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/zone.h"
#include "qtp/season/view_schedule.h"

#include <string.h>

static bool load_zone(const char *name, struct Arena *arena, const struct Zone **ret_zone)
{
	return name && os_zone_load(arena, name, ret_zone, NULL);
}

/* "01:30 or 03:30": what a wall clock shows at the two instants, the earlier first. */
static const char *readings(const struct Zone *zone, struct ZoneInstants instants,
			    struct Arena *arena)
{
	char first[DAY_TEXT], second[DAY_TEXT];
	TimeOfDay early, late;
	Day day;

	os_zone_to_local(zone, instants.second, &day, &early);
	os_zone_to_local(zone, instants.first, &day, &late);
	return arena_format(arena, "%s or %s", time_text(early, first), time_text(late, second));
}

bool contact_check_start(struct ContactWhen when, const char *zone_name, struct Arena *arena,
			 struct Error *error)
{
	const struct Zone *zone;
	struct ZoneInstants instants;
	char day_words[DAY_TEXT], time[DAY_TEXT];

	if (when.day == DAY_NONE || when.start == TIME_NONE || !load_zone(zone_name, arena, &zone))
		return true;
	instants = os_zone_from_local(zone, when.day, when.start);
	if (instants.match == ZONE_GAP)
		return error_set(error, ERROR_INPUT, "start",
				 "There is no %s on %s in %s: clocks jump over it. Write %s.",
				 time_text(when.start, time), day_medium(when.day, day_words),
				 zone_name, readings(zone, instants, arena));
	if (instants.match == ZONE_TWICE && when.hour == CHOICE_NONE)
		return error_set(error, ERROR_INPUT, "hour",
				 "%s on %s happens twice in %s, first as %s and then as %s. "
				 "Say which: first or second.",
				 time_text(when.start, time), day_medium(when.day, day_words),
				 zone_name, os_zone_abbreviation(zone, instants.first),
				 os_zone_abbreviation(zone, instants.second));
	return true;
}

bool contact_start_is_twice(Day day, TimeOfDay start, const char *zone_name)
{
	struct Arena arena = {0};
	const struct Zone *zone;
	bool twice = day != DAY_NONE && start != TIME_NONE && load_zone(zone_name, &arena, &zone) &&
		     os_zone_from_local(zone, day, start).match == ZONE_TWICE;

	arena_release(&arena);
	return twice;
}

bool contact_instant(const struct Contact *contact, struct Arena *arena, int64_t *ret_instant)
{
	const struct Zone *zone;

	if (contact->day == DAY_NONE || contact->start == TIME_NONE ||
	    !load_zone(contact->zone, arena, &zone))
		return false;
	struct ZoneInstants instants = os_zone_from_local(zone, contact->day, contact->start);

	*ret_instant = instants.match == ZONE_TWICE && contact->hour == HOUR_SECOND
			       ? instants.second
			       : instants.first;
	return true;
}

void contact_local(const struct Contact *contact, const char *zone_name, struct Arena *arena,
		   Day *ret_day, TimeOfDay *ret_time)
{
	const struct Zone *zone;
	int64_t instant;

	*ret_day = contact->day;
	*ret_time = contact->start;
	if (load_zone(zone_name, arena, &zone) && contact_instant(contact, arena, &instant))
		os_zone_to_local(zone, instant, ret_day, ret_time);
}

const char *contact_zone_text(const struct Contact *contact, const char *zone_name,
			      struct Arena *arena)
{
	const struct Zone *zone;
	const char *name = zone_short(zone_name);
	int64_t instant;

	if (*name || contact->start == TIME_NONE)
		return name;
	if (!load_zone(zone_name, arena, &zone) || !contact_instant(contact, arena, &instant))
		return "";
	return arena_text(arena, os_zone_abbreviation(zone, instant));
}

const char *contact_start_text(const struct Contact *contact, const char *zone, struct Arena *arena)
{
	char time[DAY_TEXT];
	TimeOfDay start;
	Day day;

	if (contact->start == TIME_NONE)
		return "";
	contact_local(contact, zone, arena, &day, &start);
	return arena_format(arena, "%s%s%s %s", day == contact->day ? "" : day_weekday_name(day),
			    day == contact->day ? "" : " ", time_text(start, time),
			    contact_zone_text(contact, zone, arena));
}

/* Takes the last word off, if there is another before it. */
static char *take_last_word(char *text)
{
	size_t length = strlen(text);

	while (length > 0 && text[length - 1] == ' ')
		text[--length] = '\0';
	char *space = strrchr(text, ' ');

	return space ? space + 1 : NULL;
}

static void cut(char *text, const char *word)
{
	text[word - text - 1] = '\0';
}

/* "10:00", "9am", "1:30 pm" at the end; a bare number is a part of the date. */
static void take_time(char *text, TimeOfDay *ret_time)
{
	char *word = take_last_word(text);
	char *two;

	if (!word)
		return;
	if (strcasecmp(word, "am") == 0 || strcasecmp(word, "pm") == 0) {
		word[-1] = '\0';
		two = take_last_word(text);
		word[-1] = ' ';
		word = two ? two : word;
	}
	if (!strchr(word, ':') && !strpbrk(word, "mM"))
		return;
	if (time_parse(word, ret_time))
		cut(text, word);
}

/* "first" or "second" at the end. */
static void take_hour(char *text, Choice *ret_hour)
{
	char *word = take_last_word(text);

	*ret_hour = CHOICE_NONE;
	if (!word || (strcasecmp(word, "first") != 0 && strcasecmp(word, "second") != 0))
		return;
	*ret_hour = strcasecmp(word, "first") == 0 ? HOUR_FIRST : HOUR_SECOND;
	cut(text, word);
}

bool contact_parse_start(const char *given, struct Arena *arena, TimeOfDay *ret_time,
			 Choice *ret_hour, struct Error *error)
{
	char *text = arena_text(arena, given);

	take_hour(text, ret_hour);
	if (time_parse(text, ret_time))
		return true;
	return error_set(error, ERROR_INPUT, "start",
			 "\"%.40s\" is no time of day. Write it like 10:00.",
			 text_show(arena, given));
}

bool contact_parse_when(const char *given, struct DayFrame frame, struct Arena *arena,
			struct ContactWhen *ret_when, struct Error *error)
{
	char *text = arena_text(arena, given);
	const char *why = NULL;

	ret_when->start = TIME_NONE;
	take_hour(text, &ret_when->hour);
	take_time(text, &ret_when->start);
	if (day_read(text, frame, &ret_when->day, &why))
		return true;
	return error_set(error, ERROR_INPUT, "day",
			 "\"%.60s\" is no date with a time%s%s. Write it like 2017-09-07 10:00.",
			 text_show(arena, given), why ? ", because " : "", why ? why : "");
}

/* Zone: local times and instants, with times that do not exist and times that happen twice reported
 * apart. */
#include "qtp/engine/os/zone.h"

#include "qtp/engine/os/file.h"
#include "zone_data.h"

#include <ctype.h>
#include <string.h>
#include <unistd.h>

enum {
	DAY_SECONDS = 86400,
	MINUTE_SECONDS = 60,
	MAX_NAME = 64,
	MAX_FILE = 1 << 18,
	/* No zone was ever further from UTC: every reading of a local time is within. */
	WINDOW = 26 * 3600
};

static const char zone_folder[] = "/usr/share/zoneinfo";

/* No name of the zone data has a dot or begins with a small letter; its other files have. */
static bool is_name(const char *name)
{
	size_t length = strlen(name);

	if (length == 0 || length > MAX_NAME || !isupper((unsigned char)*name) ||
	    name[length - 1] == '/')
		return false;
	for (const char *c = name; *c; c++)
		if (!isalnum((unsigned char)*c) && !strchr("_+-/", *c))
			return false;
	return strstr(name, "//") == NULL;
}

static bool unknown(const char *name, struct Error *error)
{
	return error_set(error, ERROR_INPUT, "zone",
			 "There is no time zone \"%s\". Zones are named like America/Chicago.",
			 name);
}

static const struct Zone *utc_zone(void)
{
	static const struct ZoneType type = {.offset = 0, .letters = "UTC"};
	static const struct Zone utc = {.types = &type, .n_types = 1};

	return &utc;
}

bool os_zone_load(struct Arena *arena, const char *name, const struct Zone **ret_zone,
		  struct Error *error)
{
	struct FileFacts facts;
	const char *path;
	char *data;
	size_t length;

	if (!is_name(name))
		return unknown(name, error);
	if (strcmp(name, "UTC") == 0) {
		*ret_zone = utc_zone();
		return true;
	}
	path = arena_format(arena, "%s/%s", zone_folder, name);
	if (!os_file_facts(path, &facts, NULL) || facts.state != FILE_REGULAR)
		return unknown(name, error);
	return os_read_file((struct FileToRead){path, MAX_FILE}, arena, &data, &length, error) &&
	       os_zone_parse(arena, name, (struct ZoneData){data, length}, ret_zone, error);
}

bool os_zone_exists(const char *name)
{
	struct Arena arena = {0};
	const struct Zone *zone;
	bool exists = os_zone_load(&arena, name, &zone, NULL);

	arena_release(&arena);
	return exists;
}

/* The last transition at or before the instant; -1 before the first. */
static ptrdiff_t transition_before(const struct Zone *zone, int64_t instant)
{
	size_t low = 0, high = zone->n_transitions;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (zone->instants[middle] <= instant)
			low = middle + 1;
		else
			high = middle;
	}
	return (ptrdiff_t)low - 1;
}

/* What holds at an instant: a row of the table, or after its end the file's rule. */
static struct ZoneType type_at(const struct Zone *zone, int64_t instant)
{
	ptrdiff_t at = transition_before(zone, instant);
	const struct ZonePart *part;

	if (zone->has_rule && at + 1 == (ptrdiff_t)zone->n_transitions) {
		part = zone_rule_part(&zone->rule, instant);
		return (struct ZoneType){.offset = part->offset, .letters = part->letters};
	}
	return zone->types[at < 0 ? 0 : zone->type_of[at]];
}

int32_t os_zone_offset(const struct Zone *zone, int64_t instant)
{
	return type_at(zone, instant).offset;
}

const char *os_zone_abbreviation(const struct Zone *zone, int64_t instant)
{
	return type_at(zone, instant).letters;
}

void os_zone_to_local(const struct Zone *zone, int64_t instant, Day *ret_day, TimeOfDay *ret_time)
{
	int64_t local = instant + os_zone_offset(zone, instant);
	int64_t day = local / DAY_SECONDS - (local % DAY_SECONDS < 0);

	*ret_day = (Day)day;
	*ret_time = (TimeOfDay)((local - day * DAY_SECONDS) / MINUTE_SECONDS);
}

/* True when the wall clock shows `local` at the instant that `offset` makes of it. */
static bool holds(const struct Zone *zone, int64_t local, int32_t offset)
{
	return os_zone_offset(zone, local - offset) == offset;
}

struct ZoneInstants os_zone_from_local(const struct Zone *zone, Day day, TimeOfDay time)
{
	int64_t local = (int64_t)day * DAY_SECONDS + (int64_t)time * MINUTE_SECONDS;
	int32_t before = os_zone_offset(zone, local - WINDOW);
	int32_t after = os_zone_offset(zone, local + WINDOW);
	bool by_before = holds(zone, local, before), by_after = holds(zone, local, after);
	struct ZoneInstants found = {.first = local - before, .second = local - after};

	if (by_before && by_after) {
		found.match = before == after ? ZONE_UNIQUE : ZONE_TWICE;
	} else if (by_before || by_after) {
		found.match = ZONE_UNIQUE;
		found.first = found.second = by_before ? found.first : found.second;
	} else {
		found.match = ZONE_GAP;
	}
	return found;
}

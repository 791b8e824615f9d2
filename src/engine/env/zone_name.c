/* Env: the name of the machine's time zone. */
#include "env_parts.h"

#include <ctype.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

enum { PATH_BYTES = 4096, NAME_BYTES = 128 };

static const char zoneinfo_part[] = "zoneinfo/";

/* Shaped like a zone's name: America/Chicago, Etc/GMT+5; no rule like CST6CDT,M3.2.0, no path. */
static bool is_zone_name(const char *name)
{
	if (!isupper((unsigned char)*name) || strlen(name) >= NAME_BYTES)
		return false;
	for (const char *c = name; *c; c++)
		if (!isalnum((unsigned char)*c) && !strchr("_+-/", *c))
			return false;
	return true;
}

/* The part of a path after "zoneinfo/" or "zoneinfo/posix/"; all of it when it has neither. */
static const char *behind_zoneinfo(const char *path)
{
	const char *part = strstr(path, zoneinfo_part);

	if (!part)
		return path;
	part += strlen(zoneinfo_part);
	return strncmp(part, "posix/", 6) == 0 ? part + 6 : part;
}

static const char *zone_of_link(struct Arena *arena)
{
	char target[PATH_BYTES];
	ssize_t length = readlink("/etc/localtime", target, sizeof target - 1);

	if (length <= 0)
		return NULL;
	target[length] = '\0';
	return arena_text(arena, behind_zoneinfo(target));
}

static const char *zone_of_file(struct Arena *arena)
{
	char line[NAME_BYTES];
	int fd = open("/etc/timezone", O_RDONLY | O_CLOEXEC);
	ssize_t length;

	if (fd < 0)
		return NULL;
	length = read(fd, line, sizeof line - 1);
	close(fd);
	if (length <= 0)
		return NULL;
	line[length] = '\0';
	line[strcspn(line, "\r\n")] = '\0';
	return arena_text(arena, line);
}

const char *machine_zone(struct Arena *arena, const char *tz)
{
	const char *name = NULL;

	if (tz && *tz) {
		name = behind_zoneinfo(*tz == ':' ? tz + 1 : tz);
		return is_zone_name(name) ? arena_text(arena, name) : "UTC";
	}
	name = zone_of_link(arena);
	if (name && is_zone_name(name))
		return name;
	name = zone_of_file(arena);
	return name && is_zone_name(name) ? name : "UTC";
}

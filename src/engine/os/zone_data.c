/* Zone data: reads a zone file (TZif, RFC 8536). */
#include "zone_data.h"

#include "qtp/engine/os/zone.h"

#include <string.h>

enum {
	HEADER_BYTES = 44,
	VERSION_AT = 4,
	COUNTS_AT = 20,
	OLD_TIME_BYTES = 4,
	TIME_BYTES = 8,
	TYPE_BYTES = 6,
	LEAP_EXTRA_BYTES = 4,
	MAX_COUNT = 100000,
	MAX_OFFSET = 26 * 3600
};

/* What one block of the file holds, in the order of its header. */
struct Counts {
	size_t n_universal, n_standard, n_leaps, n_times, n_types, n_letters;
};

struct Reader {
	const unsigned char *at, *end;
};

static uint32_t big_endian_32(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 |
	       bytes[3];
}

static int64_t big_endian_64(const unsigned char *bytes)
{
	return (int64_t)((uint64_t)big_endian_32(bytes) << 32 | big_endian_32(bytes + 4));
}

/* The next `length` bytes, or NULL when the file ends before. */
static const unsigned char *take(struct Reader *reader, size_t length)
{
	const unsigned char *bytes = reader->at;

	if (length > (size_t)(reader->end - reader->at))
		return NULL;
	reader->at += length;
	return bytes;
}

static bool read_header(struct Reader *reader, struct Counts *ret_counts)
{
	const unsigned char *header = take(reader, HEADER_BYTES);
	uint32_t counts[6];

	if (!header || memcmp(header, "TZif", 4) != 0 || header[VERSION_AT] < '2')
		return false;
	for (size_t i = 0; i < 6; i++) {
		counts[i] = big_endian_32(header + COUNTS_AT + i * 4);
		if (counts[i] > MAX_COUNT)
			return false;
	}
	*ret_counts =
		(struct Counts){counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]};
	return true;
}

static size_t block_bytes(const struct Counts *counts, size_t time_bytes)
{
	return counts->n_times * (time_bytes + 1) + counts->n_types * TYPE_BYTES +
	       counts->n_letters + counts->n_leaps * (time_bytes + LEAP_EXTRA_BYTES) +
	       counts->n_standard + counts->n_universal;
}

static bool read_transitions(struct Arena *arena, struct Reader *reader,
			     const struct Counts *counts, struct Zone *zone)
{
	const unsigned char *times = take(reader, counts->n_times * TIME_BYTES);
	const unsigned char *type_of = take(reader, counts->n_times);
	int64_t *instants = ARENA_ARRAY(arena, counts->n_times, int64_t);

	if (!times || !type_of)
		return false;
	for (size_t i = 0; i < counts->n_times; i++) {
		instants[i] = big_endian_64(times + i * TIME_BYTES);
		if (type_of[i] >= counts->n_types || (i > 0 && instants[i] <= instants[i - 1]))
			return false;
	}
	zone->instants = instants;
	zone->type_of =
		(const unsigned char *)arena_text_n(arena, (const char *)type_of, counts->n_times);
	zone->n_transitions = counts->n_times;
	return true;
}

static bool read_types(struct Arena *arena, struct Reader *reader, const struct Counts *counts,
		       struct Zone *zone)
{
	const unsigned char *rows = take(reader, counts->n_types * TYPE_BYTES);
	const unsigned char *letters = take(reader, counts->n_letters);
	struct ZoneType *types = ARENA_ARRAY(arena, counts->n_types, struct ZoneType);
	const char *kept;

	if (!rows || !letters || counts->n_types == 0)
		return false;
	kept = arena_text_n(arena, (const char *)letters, counts->n_letters);
	for (size_t i = 0; i < counts->n_types; i++) {
		const unsigned char *row = rows + i * TYPE_BYTES;

		types[i].offset = (int32_t)big_endian_32(row);
		if (row[5] >= counts->n_letters || types[i].offset > MAX_OFFSET ||
		    types[i].offset < -MAX_OFFSET)
			return false;
		types[i].letters = kept + row[5];
	}
	zone->types = types;
	zone->n_types = counts->n_types;
	return true;
}

/* The rule is between two line ends; when empty, the table's last row goes on for ever. */
static bool read_rule(struct Arena *arena, struct Reader *reader, struct Zone *zone)
{
	const unsigned char *first = take(reader, 1);
	const unsigned char *last =
		first ? memchr(reader->at, '\n', (size_t)(reader->end - reader->at)) : NULL;
	const char *text;

	if (!last || *first != '\n')
		return false;
	text = arena_text_n(arena, (const char *)reader->at, (size_t)(last - reader->at));
	zone->has_rule = *text != '\0';
	return !zone->has_rule || zone_rule_parse(text, &zone->rule);
}

/* Leap seconds would shift every instant; data with them is in a folder apart, not for us. */
static bool read_zone(struct Arena *arena, struct Reader *reader, struct Zone *zone)
{
	struct Counts counts;

	return read_header(reader, &counts) && take(reader, block_bytes(&counts, OLD_TIME_BYTES)) &&
	       read_header(reader, &counts) && counts.n_leaps == 0 &&
	       read_transitions(arena, reader, &counts, zone) &&
	       read_types(arena, reader, &counts, zone) &&
	       take(reader, counts.n_standard + counts.n_universal) &&
	       read_rule(arena, reader, zone);
}

bool os_zone_parse(struct Arena *arena, const char *name, struct ZoneData data,
		   const struct Zone **ret_zone, struct Error *error)
{
	struct Reader reader = {(const unsigned char *)data.bytes,
				(const unsigned char *)data.bytes + data.length};
	struct Zone *zone = ARENA_NEW(arena, struct Zone);

	if (!read_zone(arena, &reader, zone))
		return error_set(error, ERROR_CORRUPT, "zone",
				 "The data of the time zone \"%s\" cannot be read. Reinstall the "
				 "system's zone "
				 "data (package tzdata).",
				 name);
	*ret_zone = zone;
	return true;
}

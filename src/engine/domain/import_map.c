/* Text map: texts and what they lead to, found by their hash. */
#include "import_work.h"

#include <assert.h>
#include <string.h>

#define HASH_START UINT64_C(14695981039346656037) /* of the hash FNV-1a */
#define HASH_FACTOR UINT64_C(1099511628211)
#define FIRST_BUCKETS ((size_t)64)

struct TextMapEntry {
	const char *text;
	uint64_t hash;
	size_t item, next;
};

static uint64_t hash_of(const char *text)
{
	uint64_t hash = HASH_START;

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * HASH_FACTOR;
	return hash;
}

static void link_entry(struct TextMap *map, size_t place)
{
	size_t *first;

	assert(map->n_buckets > 0);
	first = &map->buckets[map->entries[place].hash % map->n_buckets];
	map->entries[place].next = *first;
	*first = place;
}

static void make_buckets(struct TextMap *map, struct Arena *arena)
{
	map->n_buckets = map->n_buckets ? map->n_buckets * 4 : FIRST_BUCKETS;
	map->buckets = ARENA_ARRAY(arena, map->n_buckets, size_t);
	for (size_t i = 0; i < map->n_buckets; i++)
		map->buckets[i] = TEXT_MAP_END;
	for (size_t i = 0; i < map->n; i++)
		link_entry(map, i);
}

void text_map_add(struct TextMap *map, struct Arena *arena, const char *text, size_t item)
{
	if (map->n >= map->n_buckets)
		make_buckets(map, arena);
	map->entries =
		arena_grow(arena, map->entries, map->n, &map->capacity, sizeof *map->entries);
	map->entries[map->n] = (struct TextMapEntry){text, hash_of(text), item, TEXT_MAP_END};
	link_entry(map, map->n++);
}

/* From `place` on. */
static size_t find_from(const struct TextMap *map, size_t place, uint64_t hash, const char *text)
{
	while (place != TEXT_MAP_END &&
	       (map->entries[place].hash != hash || strcmp(map->entries[place].text, text) != 0))
		place = map->entries[place].next;
	return place;
}

size_t text_map_first(const struct TextMap *map, const char *text)
{
	uint64_t hash = hash_of(text);

	return map->n_buckets ? find_from(map, map->buckets[hash % map->n_buckets], hash, text)
			      : TEXT_MAP_END;
}

size_t text_map_next(const struct TextMap *map, size_t place)
{
	const struct TextMapEntry *entry = &map->entries[place];

	return find_from(map, entry->next, entry->hash, entry->text);
}

size_t text_map_item(const struct TextMap *map, size_t place)
{
	return map->entries[place].item;
}

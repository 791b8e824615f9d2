/* Loading what hangs on a set of records, one query a kind. */
#include "load.h"

#include <stdlib.h>

static int by_id(const void *a, const void *b)
{
	Id left = *(const Id *)a, right = *(const Id *)b;

	return (left > right) - (left < right);
}

/* Sorted, each once, without 0; returns how many are left. */
static size_t sort_unique(Id ids[], size_t n)
{
	size_t kept = 0;

	qsort(ids, n, sizeof ids[0], by_id);
	for (size_t i = 0; i < n; i++) {
		if (ids[i] && (kept == 0 || ids[kept - 1] != ids[i]))
			ids[kept++] = ids[i];
	}
	return kept;
}

bool load_refs(struct Domain *domain, const struct Records *from, const char *field_key, struct Arena *arena,
	       struct Records *ret_records, struct Error *error)
{
	const struct Field *field = entity_field(from->entity, field_key);
	Id *ids = ARENA_ARRAY(arena, from->n, Id);

	for (size_t i = 0; i < from->n; i++)
		ids[i] = field_ref(field, records_at(from, i));
	return store_get_many(domain->store, entity_get(field->ref), ids, sort_unique(ids, from->n), arena, ret_records,
			      error);
}

bool load_parts(struct Domain *domain, enum Kind kind, const char *field, const struct Records *owners,
		struct Arena *arena, struct Records *ret_records, struct Error *error)
{
	Id *ids = ARENA_ARRAY(arena, owners->n, Id);

	for (size_t i = 0; i < owners->n; i++)
		ids[i] = ((const struct Record *)records_at(owners, i))->id;
	return store_children_of(domain->store, entity_get(kind), field, ids, sort_unique(ids, owners->n), arena,
				 ret_records, error);
}

/* First index whose owner is not below `id`. */
static size_t lower_bound(const struct Records *records, const struct Field *field, Id id)
{
	size_t low = 0, high = records->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (field_ref(field, records_at(records, middle)) < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct Span records_span(const struct Records *records, const char *field_key, Id id)
{
	if (records->n == 0)
		return (struct Span){0};
	const struct Field *field = entity_field(records->entity, field_key);
	size_t first = lower_bound(records, field, id);

	return (struct Span){first, lower_bound(records, field, id + 1) - first};
}

const void *records_find(const struct Records *records, Id id)
{
	size_t low = 0, high = records->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		Id found = ((const struct Record *)records_at(records, middle))->id;

		if (found == id)
			return records_at(records, middle);
		if (found < id)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* Facts: loads the records of a batch and walks the rows of its kind. */
#include "qtp/engine/domain/facts.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/field_value.h"

#include <assert.h>
#include <stdlib.h>

/* Sorted, each once, without 0; returns how many are left. */
static size_t sort_unique(Id ids[], size_t n)
{
	size_t kept = 0;

	qsort(ids, n, sizeof ids[0], id_order);
	for (size_t i = 0; i < n; i++) {
		if (ids[i] && (kept == 0 || ids[kept - 1] != ids[i]))
			ids[kept++] = ids[i];
	}
	return kept;
}

/* `owner` as in FieldsQuery. The ids rise, each once. */
static bool read_depth(const struct Loading *loading, const struct FieldsQuery *query,
		       struct Records *ret_records, struct Error *error)
{
	struct Domain *domain = loading->domain;
	struct Arena *arena = loading->arena;
	struct FieldsQuery some = *query;

	some.fields = facts_fields(query->entity->kind);
	if (loading->depth != DEPTH_WHOLE && some.fields)
		return domain_read_fields(domain, &some, arena, ret_records, error);
	return query->owner ? domain_children_of(domain,
						 (struct OwnedByAny){query->entity->kind,
								     query->owner,
								     {query->ids, query->n_ids}},
						 arena, ret_records, error)
			    : domain_get_many(domain,
					      (struct KindIds){query->entity->kind,
							       {query->ids, query->n_ids}},
					      arena, ret_records, error);
}

bool load_refs(const struct Loading *loading, const struct Records *from, const char *field_key,
	       struct Records *ret_records, struct Error *error)
{
	struct Arena *arena = loading->arena;
	const struct Field *field = entity_field(from->entity, field_key);
	Id *ids = ARENA_ARRAY(arena, from->n, Id);

	for (size_t i = 0; i < from->n; i++)
		ids[i] = field_ref(field, records_at(from, i));
	struct FieldsQuery query = {
		.entity = entity_get(field->ref), .ids = ids, .n_ids = sort_unique(ids, from->n)};

	return read_depth(loading, &query, ret_records, error);
}

bool load_parts(const struct Loading *loading, const struct Records *owners, struct PartsBy which,
		struct Records *ret_records, struct Error *error)
{
	struct Arena *arena = loading->arena;
	Id *ids = ARENA_ARRAY(arena, owners->n, Id);

	for (size_t i = 0; i < owners->n; i++)
		ids[i] = ((const struct Record *)records_at(owners, i))->id;
	struct FieldsQuery query = {.entity = entity_get(which.kind),
				    .owner = which.owner,
				    .ids = ids,
				    .n_ids = sort_unique(ids, owners->n)};

	return read_depth(loading, &query, ret_records, error);
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

struct Records records_part(const struct Records *records, const char *field_key, Id id)
{
	struct Span span = records_span(records, field_key, id);

	return (struct Records){records->entity, span.n ? records_at(records, span.first) : NULL,
				span.n};
}

size_t records_index(const struct Records *records, Id id)
{
	size_t low = 0, high = records->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		Id found = ((const struct Record *)records_at(records, middle))->id;

		if (found == id)
			return middle;
		if (found < id)
			low = middle + 1;
		else
			high = middle;
	}
	return records->n;
}

const void *records_find(const struct Records *records, Id id)
{
	size_t index = records_index(records, id);

	return index < records->n ? records_at(records, index) : NULL;
}

/* --- The rows --- */

CAPABILITY_WALK(FactsFields, facts_fields_at, facts_fields)

const char *const *facts_fields(enum Kind kind)
{
	const struct FactsFields *row;

	for (size_t i = 0; (row = facts_fields_at(i)); i++)
		if (row->kind == kind)
			return row->fields;
	return NULL;
}

/* The row of a kind by its index within the kind; NULL after the last. */
static const struct Facts *row_of_kind(enum Kind kind, size_t index)
{
	for (size_t c = 0; capabilities[c]; c++)
		for (size_t i = 0; capabilities[c]->facts && capabilities[c]->facts[i]; i++)
			if (capabilities[c]->facts[i]->kind == kind && index-- == 0)
				return capabilities[c]->facts[i];
	return NULL;
}

static bool load_records(struct FactsBatch *batch, const struct Entity *entity, struct IdSpan ids,
			 struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct FieldsQuery query = {.entity = entity,
				    .ids = ids.ids,
				    .n_ids = ids.n,
				    .fields = facts_fields(entity->kind)};

	return loading->depth == DEPTH_WHOLE || !query.fields
		       ? domain_get_many(loading->domain, (struct KindIds){entity->kind, ids},
					 loading->arena, &batch->records, error)
		       : domain_read_fields(loading->domain, &query, loading->arena,
					    &batch->records, error);
}

static bool load_all(const struct Loading *loading, enum Kind kind, struct IdSpan ids,
		     struct FactsBatch **ret_batch, struct Error *error)
{
	struct FactsBatch *batch = ARENA_NEW(loading->arena, struct FactsBatch);
	const struct Facts *row;

	*batch = (struct FactsBatch){.loading = *loading};
	if (!load_records(batch, entity_get(kind), ids, error))
		return false;
	for (size_t i = 0; (row = row_of_kind(kind, i)); i++) {
		assert(i < FACTS_MAX);
		batch->facts[i] = arena_array(loading->arena, batch->records.n, row->size);
		if (!row->load(batch, batch->facts[i], error))
			return false;
	}
	*ret_batch = batch;
	return true;
}

bool facts_load(const struct Loading *loading, enum Kind kind, struct IdSpan ids,
		struct FactsBatch **ret_batch, struct Error *error)
{
	bool loaded;

	/* Rules look at all records, like the other team of a member. */
	scope_lift(loading->domain);
	loaded = load_all(loading, kind, ids, ret_batch, error);
	scope_lower(loading->domain);
	return loaded;
}

void *facts_of(const struct FactsBatch *batch, const struct Facts *row, size_t index)
{
	enum Kind kind = batch->records.entity->kind;
	const struct Facts *found;
	size_t at = 0;

	while ((found = row_of_kind(kind, at)) && found != row)
		at++;
	assert(found);
	return (char *)batch->facts[at] + index * found->size;
}

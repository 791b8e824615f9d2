/* Merge: two records of one person, or of one practice, become one. */
#include "command_merge.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/people.h"

#include <stdlib.h>
#include <string.h>

static bool is_taken(const char *key, const char *const take[], size_t n_take)
{
	for (size_t i = 0; i < n_take; i++) {
		if (strcmp(take[i], key) == 0)
			return true;
	}
	return false;
}

static bool check_taken(const struct Entity *entity, const char *const take[], size_t n_take,
			struct Arena *arena, struct Error *error)
{
	for (size_t i = 0; i < n_take; i++) {
		if (!entity_field(entity, take[i]))
			return error_set(error, ERROR_INPUT, "",
					 "There is no field \"%.40s\" to take. The fields are: %s.",
					 text_show(arena, take[i]),
					 entity_field_keys(arena, entity));
	}
	return true;
}

/* Two records that become one. */
struct Merging {
	const struct Merge *merge;
	struct Arena *arena;
};

static bool is_left(const struct Field *field, const void *kept, const void *other)
{
	return !(field->flags & (FIELD_JUDGED | FIELD_ORDER)) && !field_is_missing(field, other) &&
	       !field_equal(field, kept, other);
}

/* The kept one with what it lacks, and with what is taken from the other. */
static void combine(const struct Merging *merging, const void *before, void *kept,
		    const void *other)
{
	const struct Merge *merge = merging->merge;

	for (size_t i = 0; i < merge->entity->n_fields; i++) {
		const struct Field *field = &merge->entity->fields[i];

		if (field_is_missing(field, before) ||
		    is_taken(field->key, merge->take, merge->n_take))
			field_copy(field, kept, other);
		else if (merge->left && is_left(field, kept, other))
			text_format(merge->left, "%s%s", merge->left->length ? ", " : "",
				    field->label);
	}
}

static bool merge_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Merging *merging = context;
	const struct Merge *merge = merging->merge;
	const struct Entity *entity = merge->entity;
	struct Arena *arena = merging->arena;
	void *before = arena_alloc(arena, entity->size), *after = arena_alloc(arena, entity->size),
	     *other = arena_alloc(arena, entity->size);
	const struct RecordPut put = {entity, before, after, .arena = arena};
	const char *name;

	if (!check_taken(entity, merge->take, merge->n_take, arena, error) ||
	    !domain_get(domain, (struct KindId){entity->kind, merge->kept}, before, arena, error) ||
	    !domain_get(domain, (struct KindId){entity->kind, merge->gone}, other, arena, error))
		return false;
	name = domain_label(domain, entity->kind, merge->kept, arena);
	if (merge->kept == merge->gone)
		return error_set(error, ERROR_INPUT, "",
				 "%s cannot be merged with %s. Name two records.",
				 text_show(arena, name),
				 entity->kind == KIND_PERSON ? "herself or himself" : "itself");
	memcpy(after, before, entity->size);
	domain->strict = true;
	combine(merging, before, after, other);
	operation_set_title(
		domain, arena_format(arena, "merge %s into %s",
				     domain_label(domain, entity->kind, merge->gone, arena), name));
	return record_put(domain, &put, error) &&
	       record_redirect(domain, (struct Redirect){entity, merge->gone, merge->kept}, arena,
			       error) &&
	       domain_bin(domain, entity, merge->gone, error);
}

bool merge_records(struct Domain *domain, const struct Merge *merge, struct Error *error)
{
	struct Arena arena = {0};
	struct Merging merging = {merge, &arena};
	bool done = operation_run(domain, "merge", merge_body, &merging, error);

	arena_release(&arena);
	return done;
}

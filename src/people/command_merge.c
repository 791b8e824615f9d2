/* Merge: two records that are the same person become one. */
#include "command_merge.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
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
	Id kept, gone;
	const char *const *take;
	size_t n_take;
	struct Arena *arena;
};

/* The kept one with what it lacks, and with what is taken from the other. */
static void combine(const struct Merging *merging, struct Person *kept, const struct Person *other)
{
	const struct Entity *entity = entity_get(KIND_PERSON);
	const struct Person before = *kept;

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (field_is_missing(field, &before) ||
		    is_taken(field->key, merging->take, merging->n_take))
			field_copy(field, kept, other);
	}
}

static bool merge_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Merging *merging = context;
	const struct Entity *entity = entity_get(KIND_PERSON);
	struct Arena *arena = merging->arena;
	struct Person before, after, other;
	const struct RecordPut put = {entity, &before, &after, .arena = arena};

	if (!check_taken(entity, merging->take, merging->n_take, arena, error) ||
	    !domain_get(domain, entity, merging->kept, &before, arena, error) ||
	    !domain_get(domain, entity, merging->gone, &other, arena, error))
		return false;
	if (merging->kept == merging->gone)
		return error_set(error, ERROR_INPUT, "",
				 "%s cannot be merged with herself or himself. Name two records.",
				 text_show(arena, before.name));
	after = before;
	domain->strict = true;
	combine(merging, &after, &other);
	operation_set_title(domain,
			    arena_format(arena, "merge %s into %s", other.name, after.name));
	return record_put(domain, &put, error) &&
	       record_redirect(domain, entity, merging->gone, merging->kept, arena, error) &&
	       domain_bin(domain, entity, merging->gone, error);
}

bool merge_people(struct Domain *domain, Id kept, Id gone, const char *const take[], size_t n_take,
		  struct Error *error)
{
	struct Arena arena = {0};
	struct Merging merging = {kept, gone, take, n_take, &arena};
	bool done = operation_run(domain, "merge", merge_body, &merging, error);

	arena_release(&arena);
	return done;
}

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

/* How many people of one name or e-mail are looked at. */
#define ALIKE_MAX 8

static bool is_paired(const struct Duplicate pairs[], size_t n, Id second)
{
	for (size_t i = 0; i < n; i++) {
		if (pairs[i].second == second)
			return true;
	}
	return false;
}

/* People whose name or e-mail begins with a text; whether it is all of it is looked at here. */
static bool add_alike(struct Domain *domain, const struct Person *person, const char *key,
		      const char *why, struct Arena *arena, struct Duplicate pairs[], size_t *n,
		      struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_PERSON);
	const struct Field *field = entity_field(entity, key);
	const char *text = field_value(field, person, arena).text;
	Id *ids;
	size_t n_ids;

	if (field_is_missing(field, person))
		return true;
	if (!domain_find(domain, entity, text, false, 0, ALIKE_MAX, arena, &ids, &n_ids, error))
		return false;
	for (size_t i = 0; i < n_ids; i++) {
		struct Person other;

		if (ids[i] == person->record.id || is_paired(pairs, *n, ids[i]))
			continue;
		if (!domain_get(domain, entity, ids[i], &other, arena, error))
			return false;
		if (!field_is_missing(field, &other) &&
		    strcmp(text_fold(arena, field_value(field, &other, arena).text),
			   text_fold(arena, text)) == 0)
			pairs[(*n)++] = (struct Duplicate){person->record.id, ids[i], why};
	}
	return true;
}

/* People of the same member number. */
static bool add_same_number(struct Domain *domain, const struct Person *person, struct Arena *arena,
			    struct Duplicate pairs[], size_t *n, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_PERSON);
	const struct Field *field = entity_field(entity, "member_id");
	/* The word narrows it to few records by an index, however many there are. */
	const struct Filter word = {.op = FILTER_WORD}, equal = {.op = FILTER_EQUAL};
	struct Filter parts[] = {word, equal, {.op = FILTER_AND}};
	struct ListQuery query = {.entity = entity, .filter = &parts[2], .limit = ALIKE_MAX};
	struct Records found;

	if (text_is_empty(person->member_id))
		return true;
	parts[0].text = parts[1].text = text_fold(arena, person->member_id);
	parts[1].field = field;
	parts[1].value = field_value(field, person, arena);
	parts[2].left = &parts[0];
	parts[2].right = &parts[1];
	if (!domain_list(domain, &query, arena, &found, error))
		return false;
	for (size_t i = 0; i < found.n; i++) {
		Id other = ((const struct Person *)records_at(&found, i))->record.id;

		if (other != person->record.id && !is_paired(pairs, *n, other))
			pairs[(*n)++] = (struct Duplicate){person->record.id, other, "member no."};
	}
	return true;
}

bool merge_candidates_of(struct Domain *domain, Id id, struct Arena *arena,
			 struct Duplicate **ret_pairs, size_t *ret_n, struct Error *error)
{
	struct Person person;
	size_t n = 0;
	bool found;

	*ret_pairs = ARENA_ARRAY(arena, 3 * ALIKE_MAX, struct Duplicate);
	found = domain_get(domain, entity_get(KIND_PERSON), id, &person, arena, error) &&
		add_alike(domain, &person, "name", "name", arena, *ret_pairs, &n, error) &&
		add_alike(domain, &person, "email", "e-mail", arena, *ret_pairs, &n, error) &&
		add_same_number(domain, &person, arena, *ret_pairs, &n, error);
	*ret_n = n;
	return found;
}

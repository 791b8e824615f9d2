/* Record parts: one change to every record that refers to another. */
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "record_work.h"

#include <string.h>

static bool drop_same(struct Writing *part, const void *after)
{
	const struct Record *record = after;
	bool same = false;

	if (record->binned)
		return true;
	return rules_find_same(part, after, &same) &&
	       (!same || domain_bin(part->domain, part->entity, record->id, part->error));
}

static bool change_parts(struct Writing *writing, const struct EachPart *each,
			 const struct Records *parts)
{
	struct Writing part = *writing;

	part.entity = each->entity;
	for (size_t i = 0; i < parts->n; i++) {
		void *after = arena_alloc(part.arena, part.entity->size);

		part.before = records_at(parts, i);
		memcpy(after, part.before, part.entity->size);
		if (!each->change(each, after, part.arena))
			continue;
		if (!domain_update(part.domain, part.entity, part.before, after, part.error) ||
		    !record_follow(&part, after) || (each->drop && !drop_same(&part, after)))
			return false;
	}
	return true;
}

bool change_each(struct Writing *writing, const struct EachPart *each)
{
	struct ListQuery query = {
		.entity = each->entity, .scope = each->owner, .scope_id = each->id};
	struct Records parts;

	for (int bin = 0; bin < 2; bin++) {
		query.binned = bin;
		if (!domain_list(writing->domain, &query, writing->arena, &parts, writing->error) ||
		    !change_parts(writing, each, &parts))
			return false;
	}
	return true;
}

static bool change_reference(const struct EachPart *each, void *record, struct Arena *arena)
{
	(void)arena;
	field_set_ref(each->owner, record, each->to);
	return true;
}

static bool redirect_through(struct Writing *writing, const struct Entity *entity,
			     struct Redirect redirect)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct EachPart each = {.entity = entity,
					      .owner = &entity->fields[i],
					      .id = redirect.from,
					      .change = change_reference,
					      .to = redirect.to,
					      .drop = true};

		if (each.owner->type == FIELD_REF && each.owner->ref == writing->entity->kind &&
		    !(each.owner->flags & FIELD_JUDGED) && !change_each(writing, &each))
			return false;
	}
	return true;
}

bool record_redirect(struct Domain *domain, struct Redirect redirect, struct Arena *arena,
		     struct Error *error)
{
	struct Writing writing = {
		.domain = domain, .entity = redirect.entity, .arena = arena, .error = error};

	for (int i = 0; i < N_KINDS; i++)
		if (entity_get((enum Kind)i) &&
		    !redirect_through(&writing, entity_get((enum Kind)i), redirect))
			return false;
	return true;
}

/* Record parts: one change to every record that refers to another, and codes that begin with that
 * of another. */
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

static bool change_each(struct Writing *writing, const struct EachPart *each)
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

static bool change_code(const struct EachPart *each, void *record, struct Arena *arena)
{
	const struct Field *field = entity_field(each->entity, "code");
	const char *code = code_of(field, record, arena);
	size_t length = strlen(each->old_code);

	if (!code || strncmp(code, each->old_code, length) != 0 || code[length] != '-')
		return false;
	struct Value renamed = {.type = VALUE_TEXT,
				.text = arena_format(arena, "%s%s", each->new_code, code + length)};

	return field_load(field, record, renamed, arena);
}

/* Where the code has changed, those of its parts begin with the new one, and what belongs to them.
 */
static bool code_follow(struct Writing *writing, const void *after)
{
	const struct Entity *entity = writing->entity;
	const struct Field *code = entity_field(entity, "code");
	struct EachPart each = {.id = ((const struct Record *)after)->id, .change = change_code};
	const struct KindBehavior *row;

	each.old_code = code_of(code, writing->before, writing->arena);
	each.new_code = code_of(code, after, writing->arena);
	if (!each.old_code || !each.new_code || strcmp(each.old_code, each.new_code) == 0)
		return true;
	for (size_t i = 0; (row = behavior_at(i)); i++) {
		each.entity = entity_get(row->kind);
		each.owner = row->code.owner ? entity_field(each.entity, row->code.owner) : NULL;
		if (each.owner && each.owner->ref == entity->kind && !change_each(writing, &each))
			return false;
	}
	return true;
}

bool record_follow(struct Writing *writing, const void *after)
{
	const struct KindBehavior *behavior = behavior_of(writing->entity->kind);

	if (behavior)
		code_written(writing, after);
	return (!writing->before || code_follow(writing, after)) &&
	       (!behavior || !behavior->follow || behavior->follow(writing, after));
}

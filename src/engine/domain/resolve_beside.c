/* References by a code that several seasons share: that of the season which the other references of
 * the record lead to. */
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"

enum { DEPTH_MOST = 3 }; /* references from one record to the next */

static const struct Entity *target_of(const struct Field *field)
{
	return field->type == FIELD_REF && !(field->flags & FIELD_JUDGED) ? entity_get(field->ref)
									  : NULL;
}

bool record_is_of_a_season(const struct Entity *entity)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Entity *target = target_of(&entity->fields[i]);

		if (target && target->is_season)
			return true;
	}
	return false;
}

/* 0: no reference leads to one. */
static Id season_of(struct Domain *domain, struct RecordSoFar of, const struct Field *but,
		    int depth, struct Arena *arena)
{
	Id season = 0;

	for (size_t i = 0; !season && i < of.entity->n_fields; i++) {
		const struct Field *field = &of.entity->fields[i];
		const struct Entity *target = target_of(field);
		Id id = target && field != but ? field_ref(field, of.record) : 0;
		void *record;

		if (!id)
			continue;
		if (target->is_season)
			return id;
		record = arena_alloc(arena, target->size);
		if (depth > 0 &&
		    domain_get(domain, (struct KindId){target->kind, id}, record, arena, NULL))
			season = season_of(domain, (struct RecordSoFar){target, record}, NULL,
					   depth - 1, arena);
	}
	return season;
}

bool record_resolve(struct Domain *domain, struct RecordSoFar of, const struct FieldText *said,
		    Id *ret_id, struct Error *error)
{
	const struct Entity *target = entity_get(said->field->ref);
	struct Arena arena = {0};
	Id in_view = domain->season, season = 0;
	bool found;

	if (record_is_of_a_season(target))
		season = season_of(domain, of, said->field, DEPTH_MOST, &arena);
	if (season)
		domain->season = season;
	found = domain_resolve(domain, target, said->text, ret_id, error);
	domain->season = in_view;
	arena_release(&arena);
	return found;
}

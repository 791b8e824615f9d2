/* Presence: what all capabilities know of it. */
#include "qtp/engine/domain/presence.h"

#include "qtp/engine/domain/capability.h"

CAPABILITY_WALK(PresenceSource, presence_source_at, presence)

void presence_add(struct PresenceList *list, struct Presence presence)
{
	list->items =
		arena_grow(list->arena, list->items, list->n, &list->capacity, sizeof *list->items);
	list->items[list->n++] = presence;
}

bool presence_load(const struct Loading *loading, enum Kind kind, struct IdSpan of,
		   struct PresenceList *ret_list, struct Error *error)
{
	const struct PresenceSource *source;

	*ret_list = (struct PresenceList){.arena = loading->arena};
	for (size_t i = 0; of.n > 0 && (source = presence_source_at(i)); i++)
		if (source->kind == kind && !source->list(loading, of, ret_list, error))
			return false;
	return true;
}

/* Owed: what all capabilities know to be done with. */
#include "qtp/engine/domain/owed.h"

#include "qtp/engine/domain/capability.h"

#include <stdlib.h>

CAPABILITY_WALK(OwedSource, owed_source_at, owed)

void owed_add(struct OwedList *list, struct Owed owed)
{
	list->items =
		arena_grow(list->arena, list->items, list->n, &list->capacity, sizeof *list->items);
	list->items[list->n++] = owed;
}

static int by_ower(const void *a, const void *b)
{
	const struct Owed *left = a, *right = b;

	if (left->ower != right->ower)
		return left->ower < right->ower ? -1 : 1;
	return (left->what > right->what) - (left->what < right->what);
}

const struct Owed *owed_find(const struct OwedList *list, Id ower, Id what)
{
	const struct Owed key = {.ower = ower, .what = what};

	return list->n ? bsearch(&key, list->items, list->n, sizeof key, by_ower) : NULL;
}

bool owed_has_own_day(const struct Owed *owed)
{
	return owed->due != DAY_NONE && owed->due > owed->settled;
}

static struct IdSpan in_order(struct IdSpan ids, struct Arena *arena)
{
	Id *sorted = ARENA_ARRAY(arena, ids.n + 1, Id);

	for (size_t i = 0; i < ids.n; i++)
		sorted[i] = ids.ids[i];
	qsort(sorted, ids.n, sizeof *sorted, id_order);
	return (struct IdSpan){sorted, ids.n};
}

bool owed_load(const struct Loading *loading, enum Kind kind, struct IdSpan owers,
	       struct OwedList *ret_list, struct Error *error)
{
	const struct OwedSource *source;

	*ret_list = (struct OwedList){.arena = loading->arena};
	owers = in_order(owers, loading->arena);
	for (size_t i = 0; owers.n > 0 && (source = owed_source_at(i)); i++)
		if (source->kind == kind && !source->list(loading, owers, ret_list, error))
			return false;
	if (ret_list->n)
		qsort(ret_list->items, ret_list->n, sizeof ret_list->items[0], by_ower);
	return true;
}

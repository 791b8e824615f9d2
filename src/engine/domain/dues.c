/* Dues: the list, and what all capabilities know of a record. */
#include "qtp/engine/domain/dues.h"

#include "qtp/engine/domain/capability.h"

#include <stdlib.h>
#include <string.h>

CAPABILITY_WALK(DueSource, due_source_at, dues)

bool due_is_ahead(const struct DueList *list, Day day)
{
	return day != DAY_NONE && day >= list->first && day <= list->last;
}

void due_add(struct DueList *list, struct Due due)
{
	if (!due_is_ahead(list, due.day))
		return;
	due.zone = due.zone ? arena_text(list->arena, due.zone) : "";
	due.text = arena_text(list->arena, due.text);
	due.site = due.site ? arena_text(list->arena, due.site) : NULL;
	list->items =
		arena_grow(list->arena, list->items, list->n, &list->capacity, sizeof *list->items);
	list->items[list->n++] = due;
}

static int by_day(const void *a, const void *b)
{
	const struct Due *left = a, *right = b;

	if (left->day != right->day)
		return left->day < right->day ? -1 : 1;
	if (left->time != right->time)
		return left->time < right->time ? -1 : 1;
	return strcmp(left->text, right->text);
}

void dues_sort(struct DueList *list)
{
	if (list->n)
		qsort(list->items, list->n, sizeof list->items[0], by_day);
}

void dues_of(const struct FactsBatch *batch, size_t index, bool at_once, struct DueList *list)
{
	const struct DueSource *source;

	for (size_t i = 0; (source = due_source_at(i)); i++)
		if (source->kind == batch->records.entity->kind && source->at_once == at_once)
			source->list(batch, index, list);
}

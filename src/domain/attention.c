/* Attention: what all capabilities find about a record. */
#include "qtp/domain/attention.h"

#include "qtp/domain/capability.h"

static CAPABILITY_WALK(AttentionSource, source_at, attention)

	struct AttentionList
	attention_list(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct AttentionSource *source;
	struct AttentionList all = {0};

	for (size_t i = 0; (source = source_at(i)); i++) {
		if (source->kind != batch->records.entity->kind)
			continue;
		struct AttentionList more = source->list(batch, index, arena);

		attention_merge(&all, &more, arena);
	}
	return all;
}

const char *attention_whys(const struct AttentionList *list, struct Arena *arena)
{
	const char *whys = list->n ? list->items[0].why : "";

	for (size_t i = 1; i < list->n; i++)
		whys = arena_format(arena, "%s\n\n%s", whys, list->items[i].why);
	return whys;
}

/* Attention: what all capabilities find about a record. */
#include "qtp/engine/view/attention.h"

#include "qtp/engine/domain/capability.h"

CAPABILITY_WALK(AttentionSource, attention_source_at, attention)

const struct AttentionRule *attention_rule_at(size_t index)
{
	const struct AttentionSource *source;

	for (size_t i = 0; (source = attention_source_at(i)); i++)
		for (size_t k = 0; k < ATTENTION_TABLES && source->rules[k]; k++) {
			if (index < source->rules[k]->n)
				return &source->rules[k]->rules[index];
			index -= source->rules[k]->n;
		}
	return NULL;
}

struct AttentionList attention_list(const struct FactsBatch *batch, size_t index,
				    struct Arena *arena)
{
	const struct AttentionSource *source;
	struct AttentionList all = {0};

	for (size_t i = 0; (source = attention_source_at(i)); i++) {
		if (source->kind != batch->records.entity->kind)
			continue;
		struct AttentionList more = source->list(batch, index, arena);

		attention_merge(&all, &more, arena);
	}
	return all;
}

const char *attention_description(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena)
{
	const struct AttentionSource *source;
	const char *description = NULL;
	struct Error ignored;
	struct Text text;

	text_init(&text);
	for (size_t i = 0; (source = attention_source_at(i)) && id && !description; i++)
		if (source->kind == kind && source->describe &&
		    source->describe(domain, id, arena, &text, &ignored))
			description = arena_text(arena, text_get(&text));
	text_release(&text);
	return description;
}

const char *attention_whys(const struct AttentionList *list, struct Arena *arena)
{
	const char *whys = list->n ? list->items[0].why : "";

	for (size_t i = 1; i < list->n; i++)
		whys = arena_format(arena, "%s\n\n%s", whys, list->items[i].why);
	return whys;
}

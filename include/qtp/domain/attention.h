/* Attention to one record: what all capabilities have to say about it, worst first. */
#ifndef QTP_DOMAIN_ATTENTION_H
#define QTP_DOMAIN_ATTENTION_H

#include "qtp/domain/facts.h"
#include "qtp/rule/attention.h"

/* A row: what one capability finds about a record of a kind, from its facts. */
struct AttentionSource {
	enum Kind kind;
	struct AttentionList (*list)(const struct FactsBatch *batch, size_t index,
				     struct Arena *arena);
};

/* Worst first. Texts are owned by the arena. */
struct AttentionList attention_list(const struct FactsBatch *batch, size_t index,
				    struct Arena *arena);
/* All that is said about a record, joined for `w`. */
const char *attention_whys(const struct AttentionList *list, struct Arena *arena);

#endif

/* Attention to one record: what all capabilities have to say about it, worst first. */
#ifndef QTP_VIEW_ATTENTION_H
#define QTP_VIEW_ATTENTION_H

#include "qtp/engine/domain/facts.h"
#include "qtp/engine/model/attention.h"

#define ATTENTION_TABLES 3

/* A row: the rules of one capability about records of a kind, and what they find from the facts. */
struct AttentionSource {
	enum Kind kind;
	const struct AttentionTable *rules[ATTENTION_TABLES]; /* NULL after the last */
	struct AttentionList (*list)(const struct FactsBatch *batch, size_t index,
				     struct Arena *arena);
	/* All that is judged about a record, in paragraphs for `w`. NULL: what attention says. */
	bool (*describe)(struct Domain *domain, Id id, struct Arena *arena, struct Text *text,
			 struct Error *error);
};

/* Worst first. Texts are owned by the arena. */
struct AttentionList attention_list(const struct FactsBatch *batch, size_t index,
				    struct Arena *arena);
/* The rows of all capabilities; NULL after the last. */
const struct AttentionSource *attention_source_at(size_t index);
/* All that is judged about a record of a kind that is described; NULL: it is not, or an error.
 * Owned by the arena. */
const char *attention_description(struct Domain *domain, enum Kind kind, Id id,
				  struct Arena *arena);
/* The rules of all capabilities; NULL after the last. */
const struct AttentionRule *attention_rule_at(size_t index);
/* All that is said about a record, joined for `w`. */
const char *attention_whys(const struct AttentionList *list, struct Arena *arena);

#endif

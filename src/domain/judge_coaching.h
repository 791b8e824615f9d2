/* What coaching hands to judgements and attention. Private to coaching. */
#ifndef QTP_DOMAIN_JUDGE_COACHING_H
#define QTP_DOMAIN_JUDGE_COACHING_H

#include "qtp/domain/attention.h"
#include "qtp/domain/judge.h"

extern const struct Judgement coaching_judgements[1];
struct AttentionList coaching_attention_source(const struct FactsBatch *batch, size_t index,
					       struct Arena *arena);

#endif

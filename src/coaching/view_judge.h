/* What coaching hands to judgements and attention. Private to coaching. */
#ifndef QTP_COACHING_VIEW_JUDGE_H
#define QTP_COACHING_VIEW_JUDGE_H

#include "qtp/engine/domain/judge.h"
#include "qtp/engine/view/attention.h"

extern const struct JudgementTable coaching_judgements;
struct AttentionList coaching_attention_source(const struct FactsBatch *batch, size_t index,
					       struct Arena *arena);

#endif

/* What teams hand to judgements and attention. Private to team. */
#ifndef QTP_TEAM_VIEW_JUDGE_H
#define QTP_TEAM_VIEW_JUDGE_H

#include "qtp/engine/domain/judge.h"
#include "qtp/engine/view/attention.h"

extern const struct JudgementTable team_judgements;
struct AttentionList team_attention_source(const struct FactsBatch *batch, size_t index,
					   struct Arena *arena);

#endif

/* What teams hand to judgements and attention. Private to team. */
#ifndef QTP_DOMAIN_JUDGE_TEAM_H
#define QTP_DOMAIN_JUDGE_TEAM_H

#include "qtp/domain/attention.h"
#include "qtp/domain/judge.h"

extern const struct Judgement team_judgements[2];
struct AttentionList team_attention_source(const struct FactsBatch *batch, size_t index,
					   struct Arena *arena);

#endif

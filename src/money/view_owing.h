/* What money hands to judgements and attention. Private to money. */
#ifndef QTP_MONEY_VIEW_OWING_H
#define QTP_MONEY_VIEW_OWING_H

#include "qtp/engine/domain/judge.h"
#include "qtp/engine/view/attention.h"
#include "qtp/engine/view/letter.h"
#include "qtp/engine/view/today.h"

extern const struct Facts owing_facts;	  /* of a team: a struct OwingList */
extern const struct Facts practice_facts; /* of a practice */
struct AttentionList list_practice_overdue(const struct FactsBatch *batch, size_t index,
					   struct Arena *arena);
extern const struct AttentionSourceTable money_attention;
extern const struct TodayKindTable money_today;
extern const struct LetterListTable money_letter_lists;
extern const struct JudgementTable money_judgements;

#endif

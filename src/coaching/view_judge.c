/* Judgements of the coaching of teams: days since the last contact, and the newest score. */
#include "view_judge.h"
#include "rule_cadence.h"
#include "view_facts.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/judge.h"

#include <math.h>

static void fill_coaching(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct CoachingFacts *coaching = facts_of(batch, &coaching_facts_row, index);
	const struct Score *score =
		score_newest(coaching->scores, coaching->n_scores, RATER_COACH, coaching->today);
	struct Team *team = record;

	team->last_contact = team->stage == STAGE_ACCEPTED
				     ? cadence_judge(coaching, batch->loading.arena).days
				     : NUMBER_NONE;
	team->score = score ? score->value : (double)NAN;
}

static const struct Judgement judgements_rows[] = {
	{.kind = KIND_TEAM,
	 .owner = "cohort",
	 .fields = (const char *const[]){"last_contact", "score", NULL},
	 .paths = (const char *const[]){"contact.team", "contact<contact_team.contact.team",
					"contact_team.team", "score.team", NULL},
	 .fill = fill_coaching},
};
const struct JudgementTable coaching_judgements = CAPABILITY_ROWS(judgements_rows);

struct AttentionList coaching_attention_source(const struct FactsBatch *batch, size_t index,
					       struct Arena *arena)
{
	return attention_of_coaching(facts_of(batch, &coaching_facts_row, index), arena);
}

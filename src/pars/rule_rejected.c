/* Reports to PARS that came back and are not mended. */
#include "rule_rejected.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"

static void find_rejected(struct AttentionCase *judged)
{
	const struct RejectedFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n; i++) {
		const struct RejectedOf *of = &facts->sessions[i];
		char day[DAY_TEXT];

		attention_add(judged,
			      (struct AttentionFinding){
				      .light = LIGHT_AMBER,
				      .days_late = (int64_t)facts->today - of->since,
				      .text = arena_format(judged->arena, "%zu %s rejected by PARS",
							   COUNTED(of->n, "learner", "learners")),
				      .seen = arena_format(judged->arena, "%s: %s; answered %s",
							   of->person, of->reason,
							   day_medium(of->since, day)),
				      .subject = {KIND_SESSION, of->session, of->name},
			      });
	}
}

static const struct AttentionRule rules[] = {
	{
		.topic = "PARS",
		.weight = 4,
		.help = "PARS rejected learners of a session, and they are not sent again",
		.rule = "what PARS rejects is mended and sent again.",
		.limit = "amber from the day of the answer.",
		.find = find_rejected,
	},
};
const struct AttentionTable rejected_attention_rules = {rules, N_ITEMS(rules)};

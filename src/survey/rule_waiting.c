/* Surveys whose answers are late. */
#include "rule_waiting.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"

static void find_late(struct AttentionCase *judged)
{
	const struct WaitingFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n; i++) {
		const struct SurveyWaiting *one = &facts->surveys[i];
		int64_t late = (int64_t)facts->today - one->due;

		if (one->n_missing == 0 || late <= 0 || late > SURVEY_DAYS)
			continue;
		attention_add(judged,
			      (struct AttentionFinding){
				      .light = LIGHT_AMBER,
				      .days_late = late,
				      .text = arena_format(
					      judged->arena, "%zu of %zu %s missing, %s late",
					      one->n_missing, one->n_expected,
					      one->n_missing == 1 ? "answer is" : "answers are",
					      days_text(judged->arena, (Day)late)),
				      .seen = *one->missing ? arena_format(judged->arena,
									   "not yet answered by %s",
									   one->missing)
							    : "sheets without a name are counted",
				      .subject = {KIND_SURVEY, one->survey, one->code},
			      });
	}
}

static const struct AttentionRule rules[] = {
	{
		.topic = "survey",
		.weight = 2,
		.help = "answers of a survey are missing after its due day",
		.rule = "everybody who is asked answers a survey by its due day.",
		.limit = "amber from the day after, for " ATTENTION_DAYS(SURVEY_DAYS) " days.",
		.find = find_late,
	},
};
const struct AttentionTable waiting_attention_rules = {rules, N_ITEMS(rules)};

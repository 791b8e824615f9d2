/* Applications that wait for scores while the day of the decisions comes near. */
#include "rule_unscored.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"

Day season_decision_day(const struct Season *season)
{
	if (season->decision_day != DAY_NONE)
		return season->decision_day;
	return season->deadline == DAY_NONE ? DAY_NONE : season->deadline + DECISION_AFTER_DEADLINE;
}

bool decision_is_near(Day decision, Day today)
{
	return decision != DAY_NONE && today >= decision - UNSCORED_NEAR_DAYS &&
	       today <= decision + UNSCORED_PAST_DAYS;
}

/* "decisions in 9 days", "decisions today", "decisions 2 days late" */
static const char *decisions_text(const struct UnscoredFacts *facts, struct Arena *arena)
{
	Day late = facts->today - facts->decision;

	if (late > 0)
		return arena_format(arena, "decisions %s late", days_text(arena, late));
	return late == 0 ? "decisions today"
			 : arena_format(arena, "decisions in %s", days_text(arena, -late));
}

static void find_unscored(struct AttentionCase *judged)
{
	const struct UnscoredFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n; i++) {
		const struct Unscored *one = &facts->reviewers[i];
		char day[DAY_TEXT];

		if (one->n_missing == 0 || !decision_is_near(facts->decision, facts->today))
			continue;
		attention_add(
			judged,
			(struct AttentionFinding){
				.light = facts->today >= facts->decision - UNSCORED_RED_DAYS
						 ? LIGHT_RED
						 : LIGHT_AMBER,
				.days_late = facts->today - facts->decision,
				.text = arena_format(judged->arena, "%zu of %zu not scored, %s",
						     one->n_missing, one->n_asked,
						     decisions_text(facts, judged->arena)),
				.seen = arena_format(
					judged->arena, "decisions on %s; scores are missing for %s",
					day_medium(facts->decision, day), one->missing),
				.subject = {KIND_REVIEWER, one->reviewer, one->name},
			});
	}
}

#define NEAR ATTENTION_DAYS(UNSCORED_NEAR_DAYS)
#define RED ATTENTION_DAYS(UNSCORED_RED_DAYS)

static const struct AttentionRule rules[] = {
	{
		.topic = "unscored",
		.weight = 4,
		.help = "a reviewer has not scored all applications, and decisions are near",
		.rule = "each reviewer scores every application that waits before the day of the "
			"decisions.",
		.limit = "amber from " NEAR " days before that day on, red from " RED
			 " days before it on.",
		.find = find_unscored,
	},
};
const struct AttentionTable unscored_rules = {rules, N_ITEMS(rules)};

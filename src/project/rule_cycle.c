/* PDSA cycles: which are open for too long. */
#include "rule_cycle.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"

#include <inttypes.h>

int64_t cycle_limit(int64_t cycle_days)
{
	return cycle_days == NUMBER_NONE ? CYCLE_DAYS : cycle_days;
}

int64_t cycle_open_days(const struct Cycle *cycle, Day today)
{
	if (cycle->end != DAY_NONE || cycle->start == DAY_NONE || cycle->start > today)
		return NUMBER_NONE;
	return (int64_t)today - cycle->start;
}

static void find_open(struct AttentionCase *judged)
{
	const struct CycleFacts *facts = judged->facts;
	struct Arena *arena = judged->arena;
	char day[DAY_TEXT];

	for (size_t i = 0; i < facts->cycles->n; i++) {
		const struct Cycle *cycle = records_at(facts->cycles, i);
		int64_t days = cycle_open_days(cycle, facts->today);

		if (days == NUMBER_NONE || days <= facts->limit)
			continue;
		attention_add(
			judged,
			(struct AttentionFinding){
				.light = LIGHT_AMBER,
				.days_late = days - facts->limit,
				.text = arena_format(arena, "PDSA %" PRId64 " open for %s",
						     cycle->number, days_text(arena, days)),
				.limit = arena_format(arena, "amber when open for more than %s.",
						      days_text(arena, facts->limit)),
				.seen = arena_format(arena, "begun on %s, no end",
						     day_medium(cycle->start, day)),
			});
	}
}

static const struct AttentionRule rules[] = {
	{
		.topic = "cycle_open",
		.weight = 2,
		.help = "a PDSA cycle is open for too long",
		.rule = "a PDSA cycle is small: it ends, and the change is adopted, adapted or "
			"abandoned.",
		.limit = "amber when open for longer than the season says, else " ATTENTION_DAYS(
			CYCLE_DAYS) " days.",
		.find = find_open,
	},
};
const struct AttentionTable cycle_rules = {rules, N_ITEMS(rules)};

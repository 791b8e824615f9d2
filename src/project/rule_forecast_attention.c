/* Attention to the forecast of a team. */
#include "rule_forecast.h"

#include "qtp/engine/base/math.h"

static void find_forecast(struct AttentionCase *judged)
{
	const struct ForecastFacts *facts = judged->facts;
	struct Forecast forecast = forecast_of_team(facts, judged->arena);
	bool cannot = forecast.verdict == FORECAST_CANNOT;

	if (!cannot && (forecast.verdict != FORECAST_AT_RISK || forecast.rule->told_elsewhere))
		return;
	attention_add(judged,
		      (struct AttentionFinding){
			      .light = cannot ? LIGHT_RED : LIGHT_AMBER,
			      .days_late = forecast.since == DAY_NONE
						   ? 0
						   : (int64_t)facts->team->today - forecast.since,
			      .text = cannot ? arena_format(judged->arena, "cannot complete: %s",
							    forecast.why)
					     : forecast.why,
			      .said = forecast.text,
			      .seen = forecast.why,
		      });
}

static const struct AttentionRule rules[] = {
	{
		.topic = "forecast",
		.weight = 14,
		.help = "the team cannot complete any more, or only just",
		.rule = "a team completes when two core members, the leader among them, attend "
			"every session, required milestones are accepted or waived, one PDSA cycle "
			"is closed and there is follow-up data after session 2.",
		.limit = "red when it cannot complete any more, amber when it is at risk.",
		.find = find_forecast,
	},
};
const struct AttentionTable forecast_attention = {rules, N_ITEMS(rules)};

/* What a Pareto chart and a comparison say, as one paragraph each. */
#include "verb_work.h"

#include "qtp/engine/base/words.h"

#include <math.h>

#define VITAL_SHARE 0.8

/* How many categories it takes to reach the share. */
static size_t n_vital(const struct Pareto *pareto)
{
	for (size_t i = 0; i < pareto->n; i++) {
		if (pareto->rows[i].cumulative_proportion >= VITAL_SHARE * (1 - CHART_TOLERANCE))
			return i + 1;
	}
	return pareto->n;
}

const char *chart_pareto_verdict(const struct Pareto *pareto, struct Arena *arena)
{
	size_t vital = n_vital(pareto);
	const char *missing =
		pareto->n_missing
			? arena_format(arena, " %zu without a category or a count left out.",
				       pareto->n_missing)
			: "";

	if (pareto->n == 0 || pareto->total <= 0)
		return arena_format(arena,
				    "Pareto chart of %zu %s: there are no events to count.%s",
				    COUNTED(pareto->n, "category", "categories"), missing);
	if (pareto->n == 1)
		return arena_format(arena,
				    "Pareto chart: all %.15g events are of one category, %s.%s",
				    pareto->total, pareto->rows[0].category, missing);
	return arena_format(
		arena,
		"Pareto chart of %.15g events in %zu categories. The first %zu make%s up %.0f "
		"%%: %s%s.%s",
		pareto->total, pareto->n, vital, vital == 1 ? "s" : "",
		100 * pareto->rows[vital - 1].cumulative_proportion, pareto->rows[0].category,
		vital > 1 ? arena_format(arena, " (%.0f %%) comes first",
					 100 * pareto->rows[0].proportion)
			  : "",
		missing);
}

#define ORDER_NOTE \
	" An interval over points in time ignores their order; the chart is the evidence."

static const char *measure_words(const struct MeasureComparison *measure, struct Arena *arena)
{
	const char *percent = isfinite(measure->percent_change)
				      ? arena_format(arena, " (%+.0f %%)", measure->percent_change)
				      : "";
	const char *interval =
		isfinite(measure->welch.ci95.low)
			? arena_format(arena, ", 95 %% CI %.4g to %.4g", measure->welch.ci95.low,
				       measure->welch.ci95.high)
			: "";

	return arena_format(
		arena,
		"Before / after: mean %.4g (%zu %s) before and %.4g (%zu %s) after, median %.4g "
		"and %.4g. Change of the mean %+.4g%s%s.%s",
		measure->before.mean, COUNTED(measure->before.n, "point", "points"),
		measure->after.mean, COUNTED(measure->after.n, "point", "points"),
		measure->before.median, measure->after.median, measure->mean_difference, percent,
		interval, ORDER_NOTE);
}

#define PERCENT 100

static const char *proportion_words(const struct ProportionComparison *proportion,
				    struct Arena *arena)
{
	return arena_format(
		arena,
		"Before / after: %.15g of %.15g (%.1f %%) before and %.15g of %.15g (%.1f %%) "
		"after. "
		"Difference %+.1f percentage points (95 %% CI %+.1f to %+.1f).%s",
		proportion->before.x, proportion->before.n, PERCENT * proportion->before.p,
		proportion->after.x, proportion->after.n, PERCENT * proportion->after.p,
		PERCENT * proportion->difference, PERCENT * proportion->wald_ci95.low,
		PERCENT * proportion->wald_ci95.high, ORDER_NOTE);
}

static const char *rate_words(const struct CompareReport *report, struct Arena *arena)
{
	const struct RateComparison *rate = &report->rate;
	double multiply = report->request->multiply;
	const char *per = multiply > 1 ? arena_format(arena, " per %.15g", multiply) : "";
	const char *ratio =
		isfinite(rate->rate_ratio)
			? arena_format(arena, "Rate ratio %.2f (95 %% CI %.2f to %.2f), %+.0f %%.",
				       rate->rate_ratio, rate->exact_ci95.low,
				       rate->exact_ci95.high, PERCENT * (rate->rate_ratio - 1))
			: "There is no rate ratio without an event before.";

	return arena_format(
		arena,
		"Before / after: %.15g events in %.10g before (%.4g%s) and %.15g in %.10g after "
		"(%.4g%s). %s%s",
		rate->before.events, rate->before.exposure, multiply * rate->before.rate, per,
		rate->after.events, rate->after.exposure, multiply * rate->after.rate, per, ratio,
		ORDER_NOTE);
}

bool chart_compare_is_rate(const struct CompareReport *report)
{
	return !report->has_proportion || report->request->multiply > PERCENT;
}

const char *chart_compare_verdict(const struct CompareReport *report, struct Arena *arena)
{
	if (!report->pairs)
		return measure_words(&report->measure, arena);
	return chart_compare_is_rate(report) ? rate_words(report, arena)
					     : proportion_words(&report->proportion, arena);
}

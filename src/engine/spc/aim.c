/* Aim: progress from baseline to target. */
#include "qtp/engine/spc/aim.h"

#include <math.h>

#define PERCENT 100.0

double aim_progress(double baseline, double now, double target)
{
	if (isnan(baseline) || isnan(now) || isnan(target) || chart_compare(baseline, target) == 0)
		return NAN;
	return (baseline - now) / (baseline - target) * PERCENT;
}

void aim_start_from(struct AimStand *stand, double start)
{
	if (!isnan(stand->baseline) || isnan(start))
		return;
	stand->baseline = start;
	stand->is_given = true;
	stand->progress = aim_progress(start, stand->now, stand->target);
}

long long aim_percent(double progress)
{
	return llround(progress);
}

/* The median of the last points that are there and count; NAN when there are too few. */
static double newest_median(const struct ChartResult *result)
{
	double values[AIM_NEWEST];
	size_t n = 0;

	for (size_t i = result->n; i > 0 && n < AIM_NEWEST; i--) {
		const struct ChartPoint *point = &result->points[i - 1];

		if (point->included && !isnan(point->y))
			values[n++] = point->y;
	}
	return n == AIM_NEWEST ? values_median(values, n) : NAN;
}

static bool has_baseline(const struct ChartResult *result)
{
	const struct ChartPart *first = &result->parts[0];

	return result->n_parts > 1 || first->base_end < first->end;
}

struct AimStand aim_of_chart(const struct ChartSpec *spec, const struct ChartResult *result)
{
	struct AimStand stand = {.baseline = NAN, .now = NAN, .target = spec->target};

	if (result->n_parts > 0 && has_baseline(result))
		stand.baseline = result->parts[0].cl;
	stand.now_is_phase = result->n_parts > 1;
	if (stand.now_is_phase)
		stand.now = result->parts[result->n_parts - 1].cl;
	else if (result->n > 0)
		stand.now = newest_median(result);
	stand.progress = aim_progress(stand.baseline, stand.now, stand.target);
	return stand;
}

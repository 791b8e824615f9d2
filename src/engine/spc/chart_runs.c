/* Chart runs: useful points, crossings and longest run of a phase (Anhoej & Olesen 2014). */
#include "qtp/engine/spc/runs.h"

#include "chart_work.h"

#include <math.h>

int chart_side(const struct ChartPoint *point)
{
	double slack;

	if (isnan(point->y) || isnan(point->cl))
		return 0;
	slack = fmax(fabs(point->y), fabs(point->cl));
	if (!isnan(point->ucl))
		slack = fmax(slack, fabs(point->ucl));
	slack *= CHART_TOLERANCE;
	return point->y - point->cl > slack ? 1 : point->cl - point->y > slack ? -1 : 0;
}

/* n_useful, n_crossings and longest_run; points on the line are passed over. */
static void count_runs(const struct ChartResult *result, struct ChartPart *part)
{
	int last = 0;
	size_t run = 0;

	for (size_t i = part->first; i < part->end; i++) {
		int side = chart_side(&result->points[i]);

		if (!result->points[i].included)
			continue;
		part->n_obs++;
		if (side == 0)
			continue;
		part->n_useful++;
		if (last != 0 && side != last)
			part->n_crossings++;
		run = side == last ? run + 1 : 1;
		last = side;
		if (run > part->longest_run)
			part->longest_run = run;
	}
}

void chart_runs(const struct ChartResult *result, struct ChartPart *part)
{
	count_runs(result, part);
	if (part->n_useful == 0)
		return;
	part->longest_run_max = runs_longest_max(part->n_useful);
	part->n_crossings_min = runs_crossings_min(part->n_useful);
	if (result->type == CHART_MR) /* neighbouring ranges share a point: no rules on runs */
		return;
	part->runs_signal = part->longest_run > part->longest_run_max ||
			    part->n_crossings < part->n_crossings_min;
}

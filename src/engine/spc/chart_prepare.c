/* Chart preparation: the value of each point from pairs, subgroups, times or plain values. */
#include "chart_work.h"

#include <math.h>

/* k of n: a point only where both are there and something was counted. */
static void prepare_pairs(struct Arena *arena, struct ChartWork *work)
{
	const struct ChartSpec *spec = work->spec;

	work->count = ARENA_ARRAY(arena, spec->n, double);
	work->size = ARENA_ARRAY(arena, spec->n, double);
	for (size_t i = 0; i < spec->n; i++) {
		double k = spec->numerator[i], n = spec->denominator[i];
		bool complete = !isnan(k) && n > 0;

		if (!complete && k > 0 && n == 0)
			work->result->n_without_denominator++;
		work->count[i] = complete ? k : NAN;
		work->size[i] = complete ? n : 0;
		work->y[i] = complete ? k / n : NAN;
	}
}

/* Mean and standard deviation (n - 1) of the present values of one subgroup; returns how many there
 * are. */
static size_t subgroup(const double values[], size_t n, double *scratch, double *ret_mean,
		       double *ret_sd)
{
	size_t m = 0;
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		if (!isnan(values[i]))
			scratch[m++] = values[i];
	*ret_mean = values_mean(scratch, m);
	for (size_t i = 0; i < m; i++)
		sum += (scratch[i] - *ret_mean) * (scratch[i] - *ret_mean);
	*ret_sd = m < 2 ? NAN : sqrt(sum / (double)(m - 1));
	return m;
}

static size_t largest_subgroup(const struct ChartSpec *spec)
{
	size_t largest = 0;

	for (size_t i = 0; i < spec->n; i++)
		if (spec->subgroup_n[i] > largest)
			largest = spec->subgroup_n[i];
	return largest;
}

static void prepare_subgroups(struct Arena *arena, struct ChartWork *work)
{
	const struct ChartSpec *spec = work->spec;
	const double *values = spec->values;
	double *present = ARENA_ARRAY(arena, largest_subgroup(spec), double);

	work->size = ARENA_ARRAY(arena, spec->n, double);
	work->sd = ARENA_ARRAY(arena, spec->n, double);
	for (size_t i = 0; i < spec->n; i++) {
		double mean, n = (double)subgroup(values, spec->subgroup_n[i], present, &mean,
						  &work->sd[i]);

		values += spec->subgroup_n[i];
		work->size[i] = n;
		work->y[i] = spec->type == CHART_S ? work->sd[i] : mean;
	}
}

/* The step from the last point that is not left out, within a phase; none across a missing point.
 */
static void prepare_ranges(struct ChartWork *work)
{
	const struct ChartSpec *spec = work->spec;

	for (size_t k = 0; k < work->result->n_parts; k++) {
		const struct ChartPart *part = &work->result->parts[k];
		double previous = NAN;

		for (size_t i = part->first; i < part->end; i++) {
			work->y[i] = fabs(spec->y[i] - previous);
			if (!chart_is_excluded(spec, i))
				previous = spec->y[i];
		}
	}
}

static void prepare_plain(struct ChartWork *work)
{
	const struct ChartSpec *spec = work->spec;

	for (size_t i = 0; i < spec->n; i++)
		work->y[i] =
			spec->type == CHART_T ? pow(spec->y[i], 1 / TIME_EXPONENT) : spec->y[i];
}

void chart_prepare(struct Arena *arena, struct ChartWork *work)
{
	work->y = ARENA_ARRAY(arena, work->spec->n, double);
	work->scratch = ARENA_ARRAY(arena, work->spec->n, double);
	if (work->spec->type == CHART_XBAR || work->spec->type == CHART_S)
		prepare_subgroups(arena, work);
	else if (!work->spec->y || (work->spec->type >= CHART_P && work->spec->type <= CHART_UP))
		prepare_pairs(arena, work);
	else if (work->spec->type == CHART_MR)
		prepare_ranges(work);
	else
		prepare_plain(work);
}

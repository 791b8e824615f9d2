/* Chart: from a specification to points, phases and flags. */
#include "qtp/engine/spc/chart.h"

#include "chart_work.h"

#include <math.h>

void chart_spec_init(struct ChartSpec *spec, enum ChartType type)
{
	*spec = (struct ChartSpec){.type = type,
				   .multiply = 1,
				   .center = NAN,
				   .sigma = NAN,
				   .target = NAN,
				   .direction = DIRECTION_NEUTRAL};
}

int chart_beyond(const struct ChartPoint *point, int n_sigma)
{
	double low = n_sigma == 1 ? point->lcl_1s : n_sigma == 2 ? point->lcl_2s : point->lcl;
	double high = n_sigma == 1 ? point->ucl_1s : n_sigma == 2 ? point->ucl_2s : point->ucl;

	if (isnan(point->y))
		return 0;
	if (!isnan(high) && chart_compare(point->y, high) > 0)
		return 1;
	if (!isnan(low) && chart_compare(point->y, low) < 0)
		return -1;
	return 0;
}

static void freeze_part(struct ChartPart *part, size_t freeze)
{
	if (freeze > part->first && freeze < part->end)
		part->base_end = freeze;
}

static void set_parts(struct Arena *arena, const struct ChartSpec *spec, struct ChartResult *result)
{
	result->n_parts = spec->n_parts + 1;
	result->parts = ARENA_ARRAY(arena, result->n_parts, struct ChartPart);
	for (size_t k = 0; k < result->n_parts; k++) {
		struct ChartPart *part = &result->parts[k];

		part->first = k == 0 ? 0 : spec->parts[k - 1];
		part->end = k == spec->n_parts ? spec->n : spec->parts[k];
		part->base_end = part->end;
		freeze_part(part, spec->freeze);
		for (size_t i = 0; i < spec->n_more_freezes; i++)
			freeze_part(part, spec->more_freezes[i]);
		for (size_t i = part->first; i < part->end; i++) {
			result->points[i].part = k + 1;
			result->points[i].included = !chart_is_excluded(spec, i);
			result->points[i].in_baseline = i < part->base_end;
		}
	}
}

static void multiply_point(struct ChartPoint *point, double factor)
{
	double *values[] = {&point->y,	    &point->cl,	    &point->lcl,    &point->ucl,
			    &point->lcl_2s, &point->ucl_2s, &point->lcl_1s, &point->ucl_1s};

	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		*values[i] *= factor;
}

/* A phase without spread: the limits lie on the centre, or on a run chart all values are the same.
 */
static bool has_no_variation(const struct ChartResult *result, const struct ChartPart *part)
{
	size_t n_equal = 0;

	for (size_t i = part->first; i < part->end; i++) {
		const struct ChartPoint *point = &result->points[i];

		if (result->has_limits ? isnan(point->ucl) : isnan(point->y) || !point->included)
			continue;
		if (chart_compare(result->has_limits ? point->ucl : point->y, point->cl) != 0)
			return false;
		n_equal++;
	}
	return n_equal > 1;
}

static void finish_part(const struct ChartSpec *spec, struct ChartResult *result,
			struct ChartPart *part)
{
	for (size_t i = part->first; i < part->end; i++) {
		struct ChartPoint *point = &result->points[i];

		multiply_point(point, spec->multiply);
		point->sigma_signal = chart_beyond(point, 3) != 0;
	}
	part->cl *= spec->multiply;
	part->no_variation = has_no_variation(result, part);
	part->trial = part->n_base < CHART_TRIAL_BELOW && isnan(spec->center);
	chart_runs(result, part);
}

/* Whether no sum of the phase went beyond what a number can hold. */
static bool is_computed(const struct ChartResult *result, const struct ChartPart *part)
{
	if (part->n_base > 0 && !isfinite(part->cl))
		return false;
	for (size_t i = part->first; i < part->end; i++) {
		const struct ChartPoint *point = &result->points[i];

		if (isinf(point->y) || isinf(point->ucl) || isinf(point->lcl))
			return false;
	}
	return true;
}

/* The first point of a phase has no moving range to one before it, and lacks none. */
static bool has_no_range(const struct ChartWork *work, size_t point)
{
	return work->spec->type == CHART_MR && !isnan(work->spec->y[point]) &&
	       point == work->result->parts[work->result->points[point].part - 1].first;
}

/* n of n, as shown, where all points are k of n. */
static double whole_of(const struct ChartSpec *spec)
{
	bool shares = spec->numerator &&
		      (spec->type == CHART_P || spec->type == CHART_PP ||
		       ((spec->type == CHART_RUN || spec->type == CHART_I) && !spec->y));

	for (size_t i = 0; shares && i < spec->n; i++)
		if (spec->numerator[i] > spec->denominator[i])
			return NAN;
	return shares ? spec->multiply : NAN;
}

/* The points' own values and sizes, and the counts of the whole chart. */
static void set_points(const struct ChartWork *work)
{
	struct ChartResult *result = work->result;
	double size = NAN;

	for (size_t i = 0; i < result->n; i++) {
		struct ChartPoint *point = &result->points[i];

		point->y = work->spec->type == CHART_T ? work->spec->y[i] : work->y[i];
		point->n = work->size ? work->size[i] : NAN;
		if (isnan(point->y) && !has_no_range(work, i))
			result->n_missing++;
		if (!point->included)
			result->n_excluded++;
		if (point->n > 0 && !isnan(size) && size != point->n)
			result->n_varies = true;
		if (point->n > 0)
			size = point->n;
	}
}

bool chart_compute(struct Arena *arena, const struct ChartSpec *spec,
		   struct ChartResult *ret_result, struct Error *error)
{
	struct ChartWork work = {.spec = spec, .result = ret_result};

	if (!chart_check(spec, error))
		return false;
	*ret_result =
		(struct ChartResult){.type = spec->type,
				     .rules = spec->rules ? spec->rules : rules_default(spec->type),
				     .n = spec->n,
				     .has_limits = spec->type != CHART_RUN,
				     .whole = whole_of(spec),
				     .sigma_z = NAN};
	ret_result->points = ARENA_ARRAY(arena, spec->n, struct ChartPoint);
	set_parts(arena, spec, ret_result);
	chart_prepare(arena, &work);
	set_points(&work);
	for (size_t k = 0; k < ret_result->n_parts; k++) {
		chart_limits(&work, &ret_result->parts[k]);
		finish_part(spec, ret_result, &ret_result->parts[k]);
		if (!is_computed(ret_result, &ret_result->parts[k]))
			return error_set(error, ERROR_INPUT, "value",
					 "The values are too large to be summed: give them in a "
					 "larger unit, such as thousands.");
	}
	return true;
}

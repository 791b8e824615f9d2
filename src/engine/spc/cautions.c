/* Cautions: what a reader should know about a chart before its verdict. */
#include "qtp/engine/spc/conclusion.h"

#include <math.h>

/* Spread beyond these shares of what the type expects is pointed out, where points are so large
 * that small differences show; Laney, Quality Engineering 2002;14:531. */
#define SPREAD_HIGH 1.5
#define SPREAD_LOW 0.67
#define SIZE_LARGE 100
#define RANGE_D2 1.128
/* A target so many times above or below all points is probably in another unit. */
#define SCALE_FAR 20

/* The standard deviation a p or u chart expects of a point, as shown. */
static double expected_sd(const struct ChartSpec *spec, const struct ChartPart *part,
			  const struct ChartPoint *point)
{
	double centre = part->cl / spec->multiply;
	double variance = spec->type == CHART_P ? centre * (1 - centre) : centre;

	return spec->multiply * sqrt(variance / point->n);
}

/* Spread of the newest phase against the expected one, by the moving range of the standardized
 * points; NAN where nothing can be said. `ret_size` is the mean size of a point. */
static double spread_of(const struct ChartSpec *spec, const struct ChartResult *result,
			double *ret_size)
{
	const struct ChartPart *part = &result->parts[result->n_parts - 1];
	double last = NAN, ranges = 0, sizes = 0;
	size_t n_ranges = 0, n = 0;

	for (size_t i = part->first; i < part->base_end; i++) {
		const struct ChartPoint *point = &result->points[i];
		double z = (point->y - point->cl) / expected_sd(spec, part, point);

		if (!point->included)
			continue;
		if (isfinite(z) && isfinite(last)) {
			ranges += fabs(z - last);
			n_ranges++;
		}
		if (point->n > 0) {
			sizes += point->n;
			n++;
		}
		last = z;
	}
	*ret_size = n > 0 ? sizes / (double)n : 0;
	return n_ranges + 1 < CHART_TRIAL_BELOW ? NAN : ranges / (double)n_ranges / RANGE_D2;
}

static const char *spread_text(struct Arena *arena, const struct ChartSpec *spec,
			       const struct ChartResult *result)
{
	const char *name = chart_type_name(spec->type),
		   *laney = chart_type_name(spec->type == CHART_P ? CHART_PP : CHART_UP);
	double size, spread;

	if (spec->type != CHART_P && spec->type != CHART_U)
		return "";
	spread = spread_of(spec, result, &size);
	if (isnan(spread) || size < SIZE_LARGE || (spread < SPREAD_HIGH && spread > SPREAD_LOW))
		return "";
	return arena_format(arena,
			    "The points vary %.1f times as much as a %s expects of points of this "
			    "size (%.0f in the mean): its limits are too %s, a %s fits better. ",
			    spread, name, size, spread > 1 ? "narrow" : "wide", laney);
}

static const char *target_text(struct Arena *arena, const struct ChartSpec *spec,
			       const struct ChartResult *result)
{
	double least = INFINITY, most = 0, target = fabs(spec->target);

	for (size_t i = 0; i < result->n; i++) {
		double size = fabs(result->points[i].y);

		if (size > 0) { /* not for NAN */
			least = fmin(least, size);
			most = fmax(most, size);
		}
	}
	if (!(target > 0) || most == 0 || (target < SCALE_FAR * most && target * SCALE_FAR > least))
		return "";
	return arena_format(arena,
			    "The target of %g is far from all points (%g to %g): is it in the same "
			    "unit? ",
			    spec->target, least, most);
}

const char *chart_cautions(struct Arena *arena, const struct ChartSpec *spec,
			   const struct ChartResult *result)
{
	return arena_format(arena, "%s%s", spread_text(arena, spec, result),
			    target_text(arena, spec, result));
}

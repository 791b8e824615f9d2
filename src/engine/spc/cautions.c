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
/* From so many points on, an autocorrelation of so much is pointed out: at two and a half times its
 * standard error among independent points, it is hardly chance. */
#define CARRY_LEAST 24
#define CARRY_HIGH 0.5

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

/* ---- points that carry over ---- */

/* The values of a phase, in order. */
struct Stretch {
	const double *y; /* n, none missing */
	size_t n;
};

/* The mean of y[first, end). */
static double mean_of(struct Stretch stretch, size_t first, size_t end)
{
	return values_mean(stretch.y + first, end - first);
}

/* The split at which two means fit best: the largest sum of squares between them. */
static size_t best_step(struct Stretch stretch)
{
	double mean = mean_of(stretch, 0, stretch.n), sum = 0, best = -1;
	size_t split = 1;

	for (size_t i = 1; i < stretch.n; i++) {
		double n = (double)stretch.n, k = (double)i;

		sum += stretch.y[i - 1] - mean;
		if (sum * sum / (k * (n - k)) > best) {
			best = sum * sum / (k * (n - k));
			split = i;
		}
	}
	return split;
}

static double trend_at(struct Stretch stretch, size_t point, double mean, double slope)
{
	return mean + slope * ((double)point - (double)(stretch.n - 1) / 2);
}

static double slope_of(struct Stretch stretch, double mean)
{
	double sum = 0, squares = 0;

	for (size_t i = 0; i < stretch.n; i++) {
		double x = (double)i - (double)(stretch.n - 1) / 2;

		sum += x * (stretch.y[i] - mean);
		squares += x * x;
	}
	return sum / squares;
}

/* Correlation of each residual with the next one; 0 where nothing varies. */
static double correlation(struct Stretch stretch, const double centre[])
{
	double products = 0, squares = 0, before = 0;

	for (size_t i = 0; i < stretch.n; i++) {
		double residual = stretch.y[i] - centre[i];

		products += i > 0 ? residual * before : 0;
		squares += residual * residual;
		before = residual;
	}
	return squares > 0 ? products / squares : 0;
}

/* The lag-1 autocorrelation that neither one step nor one trend explains. */
static double carry_over(struct Arena *arena, struct Stretch stretch)
{
	double *centre = ARENA_ARRAY(arena, stretch.n, double);
	size_t split = best_step(stretch);
	double low = mean_of(stretch, 0, split), high = mean_of(stretch, split, stretch.n);
	double mean = mean_of(stretch, 0, stretch.n), slope = slope_of(stretch, mean), step;

	for (size_t i = 0; i < stretch.n; i++)
		centre[i] = i < split ? low : high;
	step = correlation(stretch, centre);
	for (size_t i = 0; i < stretch.n; i++)
		centre[i] = trend_at(stretch, i, mean, slope);
	return fmin(step, correlation(stretch, centre));
}

/* Limits from moving ranges take points for independent; Montgomery, Introduction to Statistical
 * Quality Control, ch. 10.4. */
static const char *carry_text(struct Arena *arena, const struct ChartSpec *spec,
			      const struct ChartResult *result)
{
	const struct ChartPart *part = &result->parts[result->n_parts - 1];
	double *y, carried;
	size_t n = 0;

	if (spec->type != CHART_I || part->end - part->first < CARRY_LEAST)
		return "";
	y = ARENA_ARRAY(arena, part->end - part->first, double);
	for (size_t i = part->first; i < part->end; i++)
		if (result->points[i].included && !isnan(result->points[i].y))
			y[n++] = result->points[i].y;
	carried = n < CARRY_LEAST ? 0 : carry_over(arena, (struct Stretch){y, n});
	if (!(carried >= CARRY_HIGH))
		return "";
	return arena_format(arena,
			    "Each point is much like the one before it (autocorrelation %.2f): "
			    "limits from moving ranges are too narrow for such points, so single "
			    "signals say less. ",
			    carried);
}

/* Where a verdict is possible all the same; a median says it itself. */
static const char *rare_text(const struct ChartSpec *spec, const struct ChartResult *result)
{
	const struct ChartPart *part = &result->parts[result->n_parts - 1];
	bool counts = spec->type == CHART_C || spec->type == CHART_I ||
		      (spec->type >= CHART_P && spec->type <= CHART_UP);

	if (!counts || part->n_useful < CHART_USEFUL_MIN)
		return "";
	if (chart_is_mostly(result, part, 0))
		return "More than half of the points are 0: for rare events a g chart (cases "
		       "between two events) or a t chart (time between them) shows more. ";
	if (!isnan(result->whole) && chart_is_mostly(result, part, result->whole))
		return "More than half of the points are 100 %: the cases that failed, as rare "
		       "events on a g chart (cases between two of them) or a t chart (time "
		       "between them), show more. ";
	return "";
}

const char *chart_cautions(struct Arena *arena, const struct ChartSpec *spec,
			   const struct ChartResult *result)
{
	return arena_format(arena, "%s%s%s%s", rare_text(spec, result),
			    spread_text(arena, spec, result), carry_text(arena, spec, result),
			    target_text(arena, spec, result));
}

/* Before / after of a measurement: means, quartiles, t tests and Mann-Whitney. */
#include "qtp/engine/spc/before_after.h"

#include "qtp/engine/spc/chart.h"
#include "qtp/engine/spc/distribution.h"

#include <math.h>
#include <stdlib.h>

#define CI_TAIL 0.025

static int compare_doubles(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The present values, sorted. */
static double *present_sorted(struct Arena *arena, const double values[], size_t n, size_t *ret_n)
{
	double *sorted = ARENA_ARRAY(arena, n, double);

	*ret_n = 0;
	for (size_t i = 0; i < n; i++)
		if (!isnan(values[i]))
			sorted[(*ret_n)++] = values[i];
	qsort(sorted, *ret_n, sizeof(*sorted), compare_doubles);
	return sorted;
}

static double quantile(const double sorted[], size_t n, double q)
{
	double place = (double)(n - 1) * q, whole = floor(place);
	size_t i = (size_t)whole;

	if (i + 1 >= n)
		return sorted[n - 1];
	return sorted[i] + (place - whole) * (sorted[i + 1] - sorted[i]);
}

static void describe(const double sorted[], size_t n, struct MeasurePhase *ret_phase)
{
	double squares = 0;

	ret_phase->n = n;
	ret_phase->mean = values_mean(sorted, n);
	for (size_t i = 0; i < n; i++)
		squares += (sorted[i] - ret_phase->mean) * (sorted[i] - ret_phase->mean);
	ret_phase->sd = n < 2 ? NAN : sqrt(squares / (double)(n - 1));
	ret_phase->min = sorted[0];
	ret_phase->q1 = quantile(sorted, n, 0.25);
	ret_phase->median = quantile(sorted, n, 0.5);
	ret_phase->q3 = quantile(sorted, n, 0.75);
	ret_phase->max = sorted[n - 1];
}

static struct MeanTest mean_test(double difference, double error, double df)
{
	struct MeanTest test = {NAN, NAN, NAN, {NAN, NAN}};
	double reach;

	if (!(error > 0) || !(df > 0))
		return test;
	reach = t_quantile(1 - CI_TAIL, df) * error;
	test.t = difference / error;
	test.df = df;
	test.p = t_two_sided(test.t, df);
	test.ci95 = (struct Interval){difference - reach, difference + reach};
	return test;
}

/* Degrees of freedom after Welch, Biometrika 1947;34:28, and Satterthwaite. */
static void test_means(struct MeasureComparison *comparison)
{
	const struct MeasurePhase *a = &comparison->before, *b = &comparison->after;
	double na = (double)a->n, nb = (double)b->n, va = a->sd * a->sd / na,
	       vb = b->sd * b->sd / nb;
	double pooled = ((na - 1) * a->sd * a->sd + (nb - 1) * b->sd * b->sd) / (na + nb - 2);
	double df = (va + vb) * (va + vb) / (va * va / (na - 1) + vb * vb / (nb - 1));

	comparison->welch = mean_test(comparison->mean_difference, sqrt(va + vb), df);
	comparison->student = mean_test(comparison->mean_difference,
					sqrt(pooled * (1 / na + 1 / nb)), na + nb - 2);
}

/*
 * Wins of `after` over `before`, ties a half, and the correction of the variance for ties (sum of
 * t^3 - t), by walking both sorted lists one distinct value at a time.
 */
static double count_wins(const double before[], size_t na, const double after[], size_t nb,
			 double *ret_ties)
{
	size_t i = 0, j = 0;
	double wins = 0;

	*ret_ties = 0;
	while (i < na || j < nb) {
		double value = j == nb || (i < na && before[i] < after[j]) ? before[i] : after[j],
		       tied;
		size_t i0 = i, j0 = j;

		while (i < na && before[i] == value)
			i++;
		while (j < nb && after[j] == value)
			j++;
		wins += (double)(j - j0) * ((double)i0 + (double)(i - i0) / 2);
		tied = (double)(i - i0 + j - j0);
		*ret_ties += tied * tied * tied - tied;
	}
	return wins;
}

/* Mann & Whitney 1947; normal approximation with half a unit of continuity correction (Hollander &
 * Wolfe, ch. 4). */
static void test_ranks(const double before[], const double after[],
		       struct MeasureComparison *comparison)
{
	double na = (double)comparison->before.n, nb = (double)comparison->after.n, n = na + nb,
	       ties, variance, off;

	comparison->wilcoxon_w =
		count_wins(before, comparison->before.n, after, comparison->after.n, &ties);
	variance = na * nb / 12 * (n + 1 - ties / (n * (n - 1)));
	off = fabs(comparison->wilcoxon_w - na * nb / 2);
	comparison->wilcoxon_p = NAN;
	if (variance > 0)
		comparison->wilcoxon_p =
			normal_two_sided(off > 0 ? (off - 0.5) / sqrt(variance) : 0);
}

bool compare_measure(const struct BeforeAfter *points, struct Arena *arena,
		     struct MeasureComparison *ret_comparison, struct Error *error)
{
	size_t n_before, n_after, at = points->split < points->n ? points->split : points->n;
	double *before = present_sorted(arena, points->values, at, &n_before);
	double *after = present_sorted(arena, points->values + at, points->n - at, &n_after);

	if (n_before == 0 || n_after == 0)
		return error_set(error, ERROR_INPUT, "part",
				 "There is no value %s the change: both phases need some.",
				 n_before == 0 ? "before" : "after");
	describe(before, n_before, &ret_comparison->before);
	describe(after, n_after, &ret_comparison->after);
	if (!isfinite(ret_comparison->before.mean) || !isfinite(ret_comparison->after.mean))
		return error_set(error, ERROR_INPUT, "value",
				 "The values are too large to be summed: give them in a larger "
				 "unit, such as thousands.");
	ret_comparison->mean_difference = ret_comparison->after.mean - ret_comparison->before.mean;
	ret_comparison->percent_change =
		ret_comparison->before.mean == 0
			? NAN
			: 100 * ret_comparison->mean_difference / ret_comparison->before.mean;
	test_means(ret_comparison);
	test_ranks(before, after, ret_comparison);
	return true;
}

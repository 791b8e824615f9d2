/* Before / after: the numbers next to a chart in two phases. Differences are always after minus
 * before. */
#ifndef QTP_SPC_BEFORE_AFTER_H
#define QTP_SPC_BEFORE_AFTER_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"

#include <stdbool.h>
#include <stddef.h>

struct Interval {
	double low, high;
};

/* One phase of a measurement; quartiles interpolate between order statistics at (n - 1) q (type 7
 * of Hyndman & Fan 1996). */
struct MeasurePhase {
	size_t n;
	double mean, sd, median, min, max, q1, q3; /* sd NAN for n < 2 */
};

struct MeanTest {
	double t, df, p;
	struct Interval ci95; /* of the difference of means */
};

struct MeasureComparison {
	struct MeasurePhase before, after;
	double mean_difference, percent_change; /* percent of the mean before; NAN when that is 0 */
	struct MeanTest welch,
		student;   /* NAN when a phase has fewer than 2 values or nothing varies */
	double wilcoxon_w; /* Mann-Whitney, of the phase after */
	double wilcoxon_p; /* two-sided, normal with correction for ties and continuity */
};

struct ProportionPhase {
	double x, n, p;
	struct Interval wilson95;
};

struct ProportionComparison {
	struct ProportionPhase before, after;
	double difference;
	struct Interval wald_ci95, wald_ci95_yates; /* without and with continuity correction */
	double chisq, p_value, p_value_yates;
	double fisher_p,
		fisher_odds_ratio; /* conditional maximum likelihood; may be 0 or INFINITY */
	double risk_ratio;
};

struct RatePhase {
	double events, exposure, rate;
};

struct RateComparison {
	struct RatePhase before, after;
	double rate_ratio;
	struct Interval exact_ci95; /* of the ratio, conditional on the total (Clopper & Pearson) */
	double p_exact;
	double rate_difference;
};

/* What is compared: the first `split` of n points are before. Borrowed. */
struct BeforeAfter {
	const double *values;		       /* of compare_measure() */
	const double *numerator, *denominator; /* of the others */
	size_t n, split;
};

/* NAN values are left out. False when a phase is empty. */
MUST_USE bool compare_measure(const struct BeforeAfter *points, struct Arena *arena,
			      struct MeasureComparison *ret_comparison, struct Error *error);
/* Incomplete pairs and denominators of 0 are left out. False when a phase is empty, or k is
 * negative, no whole number or above n. */
MUST_USE bool compare_proportion(const struct BeforeAfter *points,
				 struct ProportionComparison *ret_comparison, struct Error *error);
MUST_USE bool compare_rate(const struct BeforeAfter *points, struct RateComparison *ret_comparison,
			   struct Error *error);

#endif

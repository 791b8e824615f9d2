/* Before / after of proportions and rates: intervals, Fisher's exact test and the exact ratio of
 * two Poisson counts. */
#include "qtp/engine/spc/before_after.h"

#include "qtp/engine/spc/chart.h"
#include "qtp/engine/spc/distribution.h"

#include <float.h>
#include <math.h>

#define CI_TAIL 0.025
/* The logarithm of a weight that is lost beside one: exp(-746) is 0. */
#define WEIGHT_DEPTH 746
/* More events take too long. */
#define EVENTS_MAX 1e8
/* Outcomes count as no likelier than the one seen up to this factor, so that equal ones count in
 * spite of rounding. */
#define AS_LIKELY (1 + 1e-7)
#define SOLVER_STEPS 1000
/*
 * The odds ratio is solved with this tolerance, the fourth root of the machine epsilon, on [0, 1]:
 * that of the usual statistics programs, so that people who check the number find the same digits.
 * Its own error is about 1e-5.
 */
#define SOLVER_TOLERANCE 0x1p-13

struct Totals {
	double k, n;
};

/* Of the points after the change, else of those before it; `whole`: they are parts of a whole. */
static bool sum_pairs(const struct BeforeAfter *points, bool is_after, bool whole,
		      struct Totals *ret_totals, struct Error *error)
{
	const double *k = points->numerator, *n = points->denominator;
	size_t split = points->split < points->n ? points->split : points->n;
	size_t first = is_after ? split : 0, end = is_after ? points->n : split;
	const char *phase = is_after ? "after" : "before";

	*ret_totals = (struct Totals){0, 0};
	for (size_t i = first; i < end; i++) {
		if (isnan(k[i]) || !(n[i] > 0))
			continue;
		if (k[i] < 0 || k[i] != floor(k[i]) ||
		    (whole && (n[i] != floor(n[i]) || k[i] > n[i])))
			return error_set(error, ERROR_INPUT, "numerator",
					 "Point %zu: %g of %g cannot be compared, %s.", i + 1, k[i],
					 n[i],
					 whole ? "it must be a whole number of as many or more"
					       : "events are whole numbers");
		ret_totals->k += k[i];
		ret_totals->n += n[i];
	}
	if (ret_totals->k > EVENTS_MAX || isinf(ret_totals->n))
		return error_set(error, ERROR_INPUT, "numerator",
				 "The counts %s the change are too large to be compared: at most "
				 "%.0f events in all.",
				 phase, EVENTS_MAX);
	if (ret_totals->n > 0)
		return true;
	return error_set(error, ERROR_INPUT, "part",
			 "There is no complete point %s the change: both phases need some.", phase);
}

/* Wilson, J Am Stat Assoc 1927;22:209. */
static struct Interval wilson(double x, double n)
{
	double z = normal_quantile(1 - CI_TAIL), p = x / n, z2 = z * z / n;
	double middle = (p + z2 / 2) / (1 + z2),
	       reach = z / (1 + z2) * sqrt(p * (1 - p) / n + z2 / (4 * n));

	return (struct Interval){fmax(0, middle - reach), fmin(1, middle + reach)};
}

static struct ProportionPhase proportion_phase(struct Totals totals)
{
	return (struct ProportionPhase){totals.k, totals.n, totals.k / totals.n,
					wilson(totals.k, totals.n)};
}

static struct Interval difference_interval(double difference, double reach)
{
	return (struct Interval){fmax(-1, difference - reach), fmin(1, difference + reach)};
}

/* Pearson's chi-square of the two by two table, each |observed - expected| being `off`. */
static double chi_square(const struct ProportionComparison *c, double off)
{
	double na = c->before.n, nb = c->after.n, p = (c->before.x + c->after.x) / (na + nb);

	return off * off * (1 / (na * p) + 1 / (nb * p) + 1 / (na * (1 - p)) + 1 / (nb * (1 - p)));
}

/* Wald's interval and the chi-square test, both also with the continuity correction of Yates 1934.
 */
static void compare_normal(struct ProportionComparison *c)
{
	double na = c->before.n, nb = c->after.n, pa = c->before.p, pb = c->after.p;
	double x = c->before.x + c->after.x, n = na + nb, off = fabs(c->after.x - nb * x / n);
	double reach = normal_quantile(1 - CI_TAIL) * sqrt(pa * (1 - pa) / na + pb * (1 - pb) / nb);
	double yates = fmin(0.5, fabs(c->difference) / (1 / na + 1 / nb));

	c->wald_ci95 = difference_interval(c->difference, reach);
	c->wald_ci95_yates = difference_interval(c->difference, reach + yates * (1 / na + 1 / nb));
	c->chisq = c->p_value = c->p_value_yates = NAN;
	if (x <= 0 || x >= n)
		return;
	c->chisq = chi_square(c, off);
	c->p_value = normal_two_sided(sqrt(c->chisq));
	c->p_value_yates = normal_two_sided(sqrt(chi_square(c, off - fmin(yates, off))));
}

/* Logarithm of the weight of k events under a law with one top. */
typedef double LogWeight(const void *law, double k);

/* Where the weights begin to fall. */
static double top_of(LogWeight *weight, const void *law, double low, double high)
{
	while (low < high) {
		double middle = floor(low + (high - low) / 2);

		if (weight(law, middle + 1) > weight(law, middle))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The last k from the top towards `end` whose weight is no smaller than `least`. */
static double edge_of(LogWeight *weight, const void *law, double top, double end, double least)
{
	double inside = top, outside = end;

	if (weight(law, end) >= least)
		return end;
	while (fabs(outside - inside) > 1) {
		double middle = floor((inside + outside) / 2);

		if (weight(law, middle) >= least)
			inside = middle;
		else
			outside = middle;
	}
	return inside;
}

/* The events between `low` and `high` whose weights count: others are nothing beside the largest.
 */
static struct Interval window_of(LogWeight *weight, const void *law, double low, double high)
{
	double top = top_of(weight, law, low, high), least = weight(law, top) - WEIGHT_DEPTH;

	return (struct Interval){edge_of(weight, law, top, low, least),
				 edge_of(weight, law, top, high, least)};
}

/* The hypergeometric law of the events after, given all margins. */
struct Margins {
	double na, nb, x, low, high;
};

/* The same with an odds ratio. */
struct OddsLaw {
	const struct Margins *margins;
	double log_ratio;
};

static double hypergeometric_log(const struct Margins *m, double k)
{
	return log_choose(m->nb, k) + log_choose(m->na, m->x - k) - log_choose(m->na + m->nb, m->x);
}

static double odds_weight(const void *law, double k)
{
	const struct OddsLaw *odds = law;

	return hypergeometric_log(odds->margins, k) + k * odds->log_ratio;
}

/* Two-sided: all tables no likelier than the one seen (Fisher; Agresti, Categorical Data
 * Analysis, 3.5). */
static double fisher_p(const struct Margins *m, double seen)
{
	const struct OddsLaw law = {m, 0};
	struct Interval window = window_of(odds_weight, &law, m->low, m->high);
	double limit = exp(hypergeometric_log(m, seen)) * AS_LIKELY, p = 0;

	for (double k = window.low; k <= window.high; k++) {
		double probability = exp(hypergeometric_log(m, k));

		if (probability <= limit)
			p += probability;
	}
	return fmin(1, p);
}

/* Mean of the noncentral hypergeometric law with this odds ratio. */
static double expected_events(const struct Margins *m, double ratio)
{
	const struct OddsLaw law = {m, log(ratio)};
	double top = -INFINITY, weights = 0, sum = 0;

	if (ratio == 0)
		return m->low;
	struct Interval window = window_of(odds_weight, &law, m->low, m->high);

	for (double k = window.low; k <= window.high; k++)
		top = fmax(top, odds_weight(&law, k));
	for (double k = window.low; k <= window.high; k++) {
		double weight = exp(odds_weight(&law, k) - top);

		weights += weight;
		sum += weight * k;
	}
	return sum / weights;
}

/* What is left between expected and seen events at `at`, the odds ratio or its inverse. */
struct RatioEquation {
	const struct Margins *margins;
	double seen;
	bool inverse;
};

static double ratio_excess(const struct RatioEquation *equation, double at)
{
	return expected_events(equation->margins, equation->inverse ? 1 / at : at) - equation->seen;
}

/* State of Brent's search: b the best guess, a the one before, c on the other side of the root. */
struct Bracket {
	double a, b, c, fa, fb, fc;
};

static double brent_step(const struct Bracket *at, double slack)
{
	double half = (at->c - at->b) / 2, before = at->b - at->a, width = at->c - at->b, p, q;

	if (fabs(before) < slack || fabs(at->fa) <= fabs(at->fb))
		return half;
	if (at->a == at->c) { /* two points: a line */
		p = width * at->fb / at->fa;
		q = 1 - at->fb / at->fa;
	} else { /* three: an inverse parabola */
		double r = at->fb / at->fc, s = at->fb / at->fa;

		q = at->fa / at->fc;
		p = s * (width * q * (q - r) - (at->b - at->a) * (r - 1));
		q = (q - 1) * (r - 1) * (s - 1);
	}
	q = p > 0 ? -q : q;
	p = fabs(p);
	return p < 0.75 * width * q - fabs(slack * q) / 2 && p < fabs(before * q / 2) ? p / q
										      : half;
}

/* Brent, Algorithms for Minimization without Derivatives (1973), ch. 4. */
static double brent_root(const struct RatioEquation *equation, double low, double high)
{
	struct Bracket at = {
		low, high, low, ratio_excess(equation, low), ratio_excess(equation, high), 0};

	at.fc = at.fa;
	for (int step = 0; step < SOLVER_STEPS; step++) {
		double slack, move;

		if (fabs(at.fc) < fabs(at.fb))
			at = (struct Bracket){at.b, at.c, at.b, at.fb, at.fc, at.fb};
		slack = 2 * DBL_EPSILON * fabs(at.b) + SOLVER_TOLERANCE / 2;
		if (fabs(at.c - at.b) / 2 <= slack || at.fb == 0)
			break;
		move = brent_step(&at, slack);
		if (fabs(move) < slack)
			move = move > 0 ? slack : -slack;
		at.a = at.b;
		at.fa = at.fb;
		at.b += move;
		at.fb = ratio_excess(equation, at.b);
		if ((at.fb > 0) == (at.fc > 0) && at.fb != 0 && at.fc != 0) {
			at.c = at.a;
			at.fc = at.fa;
		}
	}
	return at.b;
}

/* The odds ratio under which the events seen are the expected ones: conditional maximum likelihood.
 */
static double fisher_odds_ratio(const struct Margins *m, double seen)
{
	double at_one;

	if (m->low == m->high)
		return NAN;
	if (seen == m->low || seen == m->high)
		return seen == m->low ? 0 : INFINITY;
	at_one = expected_events(m, 1);
	if (at_one == seen)
		return 1;
	if (at_one > seen)
		return brent_root(&(struct RatioEquation){m, seen, false}, 0, 1);
	return 1 / brent_root(&(struct RatioEquation){m, seen, true}, DBL_EPSILON, 1);
}

bool compare_proportion(const struct BeforeAfter *points,
			struct ProportionComparison *ret_comparison, struct Error *error)
{
	struct Totals before, after;
	struct Margins m;

	if (!sum_pairs(points, false, true, &before, error) ||
	    !sum_pairs(points, true, true, &after, error))
		return false;
	ret_comparison->before = proportion_phase(before);
	ret_comparison->after = proportion_phase(after);
	ret_comparison->difference = ret_comparison->after.p - ret_comparison->before.p;
	ret_comparison->risk_ratio =
		before.k > 0 ? ret_comparison->after.p / ret_comparison->before.p : NAN;
	compare_normal(ret_comparison);
	m = (struct Margins){.na = before.n, .nb = after.n, .x = before.k + after.k};
	m.low = fmax(0, m.x - m.na);
	m.high = fmin(m.nb, m.x);
	ret_comparison->fisher_p = fisher_p(&m, after.k);
	ret_comparison->fisher_odds_ratio = fisher_odds_ratio(&m, after.k);
	return true;
}

static double odds(double share)
{
	return share >= 1 ? INFINITY : share / (1 - share);
}

/* Given the total, the events after are binomial; Clopper & Pearson, Biometrika 1934;26:404;
 * Przyborowski & Wilenski 1940. */
static struct Interval rate_ratio_interval(struct Totals before, struct Totals after)
{
	double low = after.k == 0 ? 0 : beta_quantile(CI_TAIL, after.k, before.k + 1);
	double high = before.k == 0 ? 1 : beta_quantile(1 - CI_TAIL, after.k + 1, before.k);

	return (struct Interval){odds(low) * before.n / after.n, odds(high) * before.n / after.n};
}

struct BinomialLaw {
	double total, share;
};

static double binomial_weight(const void *law, double k)
{
	const struct BinomialLaw *binomial = law;

	return binomial_log(k, binomial->total, binomial->share);
}

static double rate_p(struct Totals before, struct Totals after)
{
	double total = before.k + after.k, share = after.n / (before.n + after.n), p = 0;
	double limit = exp(binomial_log(after.k, total, share)) * AS_LIKELY;

	const struct BinomialLaw law = {total, share};
	struct Interval window = window_of(binomial_weight, &law, 0, total);

	for (double k = window.low; k <= window.high; k++) {
		double probability = exp(binomial_log(k, total, share));

		if (probability <= limit)
			p += probability;
	}
	return fmin(1, p);
}

bool compare_rate(const struct BeforeAfter *points, struct RateComparison *ret_comparison,
		  struct Error *error)
{
	struct Totals before, after;

	if (!sum_pairs(points, false, false, &before, error) ||
	    !sum_pairs(points, true, false, &after, error))
		return false;
	ret_comparison->before = (struct RatePhase){before.k, before.n, before.k / before.n};
	ret_comparison->after = (struct RatePhase){after.k, after.n, after.k / after.n};
	ret_comparison->rate_difference = ret_comparison->after.rate - ret_comparison->before.rate;
	ret_comparison->rate_ratio =
		before.k > 0 ? ret_comparison->after.rate / ret_comparison->before.rate : NAN;
	ret_comparison->exact_ci95 = rate_ratio_interval(before, after);
	ret_comparison->p_exact = rate_p(before, after);
	return true;
}

/* Runs: critical values of runs, crossings and longest runs. */
#include "qtp/engine/spc/runs.h"

#include "qtp/engine/spc/distribution.h"

#include <math.h>

/* Each tail of the runs test, and the share of crossings, that count as unusual. */
#define TAIL 0.025
#define CROSSINGS_TAIL 0.05
/* Exact fractions equal to the tail must count as not above it. */
#define TIE 1e-12
/* Beyond this many standard deviations nothing is left that matters, and before it nothing
 * underflows. */
#define FAR_SIGMAS 20
/* Added to the logarithm for the longest run. */
#define LONGEST_MARGIN 3
/* Up to here 2^-n is exact and the sums start at 0. */
#define SMALL_N 1000

size_t runs_longest_max(size_t n_useful)
{
	return n_useful == 0 ? 0 : (size_t)lround(log2((double)n_useful)) + LONGEST_MARGIN;
}

size_t runs_crossings_min(size_t n_useful)
{
	double n = n_useful > 0 ? (double)(n_useful - 1) : 0;
	double c = n > SMALL_N ? floor(n / 2 - FAR_SIGMAS * sqrt(n) / 2) : 0;
	double probability, sum;

	c = c < 0 ? 0 : c;
	probability = c > 0 ? exp(log_choose(n, c) - n * log(2)) : ldexp(1, -(int)n);
	for (sum = probability; sum < CROSSINGS_TAIL; c++) {
		probability *= (n - c) / (c + 1);
		sum += probability;
	}
	return (size_t)c;
}

/* P(R = runs) for `a` points above and `b` below. */
static double runs_probability(double a, double b, size_t runs)
{
	size_t half = runs / 2;
	double total = log_choose(a + b, a), k = (double)half;

	if (runs % 2 == 0)
		return 2 * exp(log_choose(a - 1, k - 1) + log_choose(b - 1, k - 1) - total);
	return exp(log_choose(a - 1, k) + log_choose(b - 1, k - 1) - total) +
	       exp(log_choose(a - 1, k - 1) + log_choose(b - 1, k) - total);
}

static size_t possible_max(size_t a, size_t b)
{
	return a == b ? 2 * a : 2 * (a < b ? a : b) + 1;
}

/* The part of the possible range that can hold any probability. */
static void range_of_runs(const struct RunsTest *test, size_t *ret_first, size_t *ret_last)
{
	double reach = FAR_SIGMAS * sqrt(test->variance) + 2;

	*ret_last = possible_max(test->n_above, test->n_below);
	*ret_first = test->expected - reach > 2 ? (size_t)(test->expected - reach) : 2;
	if (test->expected + reach < (double)*ret_last)
		*ret_last = (size_t)(test->expected + reach);
}

static void find_limits(struct RunsTest *test, size_t first, size_t last)
{
	double a = (double)test->n_above, b = (double)test->n_below, tail = 0;

	for (test->lower = first; test->lower < last; test->lower++) {
		tail += runs_probability(a, b, test->lower);
		if (tail > TAIL + TIE)
			break;
	}
	tail = 0;
	for (test->upper = last; test->upper > first; test->upper--) {
		tail += runs_probability(a, b, test->upper);
		if (tail > TAIL + TIE)
			break;
	}
}

static double exact_p(const struct RunsTest *test, size_t first, size_t last)
{
	double a = (double)test->n_above, b = (double)test->n_below, low = 0, high = 0;

	for (size_t runs = first; runs <= last; runs++) {
		double probability = runs_probability(a, b, runs);

		if (runs <= test->runs)
			low += probability;
		if (runs >= test->runs)
			high += probability;
	}
	return fmin(1, 2 * fmin(low, high));
}

void runs_test(size_t n_above, size_t n_below, size_t runs, struct RunsTest *ret_test)
{
	double a = (double)n_above, b = (double)n_below, n = a + b;
	size_t first, last;

	*ret_test = (struct RunsTest){.n_above = n_above,
				      .n_below = n_below,
				      .n_useful = n_above + n_below,
				      .runs = runs,
				      .defined = n_above > 0 && n_below > 0,
				      .z = NAN,
				      .p_normal = NAN,
				      .p_exact = NAN};
	if (!ret_test->defined)
		return;
	ret_test->expected = 1 + 2 * a * b / n;
	ret_test->variance = 2 * a * b * (2 * a * b - n) / (n * n * (n - 1));
	range_of_runs(ret_test, &first, &last);
	find_limits(ret_test, first, last);
	ret_test->too_few = runs < ret_test->lower;
	ret_test->too_many = runs > ret_test->upper;
	ret_test->p_exact = exact_p(ret_test, first, last);
	if (ret_test->variance > 0) {
		ret_test->z = ((double)runs - ret_test->expected) / sqrt(ret_test->variance);
		ret_test->p_normal = normal_two_sided(ret_test->z);
	}
}

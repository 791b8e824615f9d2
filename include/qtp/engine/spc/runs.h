/* Runs: the critical values of runs, crossings and longest runs around a centre line. */
#ifndef QTP_SPC_RUNS_H
#define QTP_SPC_RUNS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The longest run that is still unremarkable among n useful points: round(log2 n) + 3. n >= 1.
 * Anhoej & Olesen, PLoS ONE 2014;9:e113825; Schilling 2012.
 */
size_t runs_longest_max(size_t n_useful);
/*
 * The fewest crossings that are still unremarkable: the smallest c with P(X <= c) >= 0.05 for X
 * binomial(n - 1, 1/2). Anhoej & Olesen 2014; Chen 2010. n >= 1.
 */
size_t runs_crossings_min(size_t n_useful);

/* The exact runs test of Wald and Wolfowitz, given how many points lie on each side. */
struct RunsTest {
	size_t n_above, n_below, n_useful, runs;
	bool defined;	     /* both sides hold a point; the rest is meaningless otherwise */
	size_t lower, upper; /* fewer than lower are too few, more than upper too many; each tail at
				most 2.5 % */
	bool too_few, too_many;
	double expected, variance;
	double p_exact;	 /* twice the smaller tail, at most 1 */
	double z;	 /* NAN when the variance is 0 */
	double p_normal; /* two-sided, from z */
};

/*
 * P(R = 2k) = 2 C(a-1,k-1) C(b-1,k-1) / C(n,a); P(R = 2k+1) = [C(a-1,k) C(b-1,k-1) + C(a-1,k-1)
 * C(b-1,k)] / C(n,a). Takes time of the order of the square root of n for large n. Wald & Wolfowitz
 * 1940; Swed & Eisenhart 1943.
 */
void runs_test(size_t n_above, size_t n_below, size_t runs, struct RunsTest *ret_test);

#endif

/* Distributions: normal, t, beta and binomial probabilities. */
#include "qtp/engine/spc/distribution.h"

#include <float.h>
#include <math.h>

#define STEPS_MAX 1000
#define TINY 1e-300

static double normal_cdf(double z)
{
	return erfc(-z / sqrt(2)) / 2;
}

double normal_two_sided(double z)
{
	return erfc(fabs(z) / sqrt(2));
}

/*
 * Start: rational approximation of Abramowitz & Stegun 26.2.23 (error below 4.5e-4); then Halley
 * steps on erfc, in the lower half, where it keeps all digits.
 */
double normal_quantile(double p)
{
	double tail = p < 0.5 ? p : 1 - p, t = sqrt(-2 * log(tail)), x;

	x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) /
			  (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
	for (int step = 0; step < 4; step++) {
		double density = exp(-x * x / 2) / sqrt(2 * M_PI);
		double newton = (normal_cdf(x) - tail) / density;

		x -= newton / (1 + newton * x / 2);
	}
	return p < 0.5 ? x : -x;
}

static double log_gamma(double x)
{
	int sign;

	return lgamma_r(x, &sign);
}

static double away_from_zero(double x)
{
	return fabs(x) < TINY ? TINY : x;
}

/*
 * The continued fraction of DLMF 8.17.22 by the method of Lentz as improved by Thompson & Barnett
 * (J Comput Phys 1986;64:490); converges fast for x < (a + 1) / (a + b + 2).
 */
static double beta_fraction(double x, double a, double b)
{
	double c = 1, d = 1 / away_from_zero(1 - (a + b) * x / (a + 1)), result = d;

	for (int m = 1; m < STEPS_MAX; m++) {
		double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		double change;

		d = 1 / away_from_zero(1 + even * d);
		c = away_from_zero(1 + even / c);
		result *= d * c;
		d = 1 / away_from_zero(1 + odd * d);
		c = away_from_zero(1 + odd / c);
		change = d * c;
		result *= change;
		if (fabs(change - 1) < DBL_EPSILON)
			break;
	}
	return result;
}

double beta_cdf(double x, double a, double b)
{
	double front;

	if (x <= 0 || x >= 1)
		return x <= 0 ? 0 : 1;
	front = exp(log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * log(x) + b * log1p(-x));
	if (x < (a + 1) / (a + b + 2))
		return front * beta_fraction(x, a, b) / a;
	return 1 - front * beta_fraction(1 - x, b, a) / b;
}

/* Newton steps kept inside a bracket that halves when they would leave it. */
double beta_quantile(double p, double a, double b)
{
	double low = 0, high = 1, x = a / (a + b);
	double log_front = log_gamma(a + b) - log_gamma(a) - log_gamma(b);

	for (int step = 0; step < STEPS_MAX; step++) {
		double excess = beta_cdf(x, a, b) - p;
		double density = exp(log_front + (a - 1) * log(x) + (b - 1) * log1p(-x));
		double next = x - excess / density;

		if (excess > 0)
			high = x;
		else
			low = x;
		if (!(next > low && next < high))
			next = (low + high) / 2;
		if (fabs(next - x) <= 2 * DBL_EPSILON * fabs(next))
			return next;
		x = next;
	}
	return x;
}

/* P(|T| >= |t|) = I of df / (df + t^2) with a = df / 2, b = 1 / 2 (Abramowitz & Stegun 26.7.1). */
double t_two_sided(double t, double df)
{
	return beta_cdf(df / (df + t * t), df / 2, 0.5);
}

double t_quantile(double p, double df)
{
	double tail = p < 0.5 ? p : 1 - p, share, t;

	if (tail == 0.5)
		return 0;
	share = beta_quantile(2 * tail, df / 2, 0.5);
	t = sqrt(df * (1 - share) / share);
	return p < 0.5 ? -t : t;
}

double log_choose(double n, double k)
{
	if (k < 0 || k > n)
		return -INFINITY;
	if (k == 0 || k == n)
		return 0;
	return log_gamma(n + 1) - log_gamma(k + 1) - log_gamma(n - k + 1);
}

double binomial_log(double k, double n, double p)
{
	double log_p = k == 0 ? 0 : k * log(p), log_q = k == n ? 0 : (n - k) * log1p(-p);

	return log_choose(n, k) + log_p + log_q;
}

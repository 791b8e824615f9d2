/* Distributions: probabilities and quantiles for the comparisons; relative accuracy about 1e-12. */
#ifndef QTP_SPC_DISTRIBUTION_H
#define QTP_SPC_DISTRIBUTION_H

/* The inverse of P(Z <= z) for the standard normal; p in (0, 1). */
double normal_quantile(double p);
/* P(|Z| >= |z|), accurate far out. */
double normal_two_sided(double z);

/* Regularized incomplete beta I_x(a, b); a, b > 0, 0 <= x <= 1. */
double beta_cdf(double x, double a, double b);
/* The x with I_x(a, b) = p. */
double beta_quantile(double p, double a, double b);

/* P(|T| >= |t|) with df > 0 degrees of freedom (need not be whole), and the quantile for p in (0,
 * 1). */
double t_two_sided(double t, double df);
double t_quantile(double p, double df);

/* log of C(n, k), and log probabilities of one value; whole numbers as doubles. */
double log_choose(double n, double k);
double binomial_log(double k, double n, double p);

#endif

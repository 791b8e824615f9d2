/* Chart limits: centre and limits of one phase, by type of chart. */
#include "chart_work.h"

#include <math.h>

/* Factors for moving ranges of two points: d2, the upper limit D4, and the rounded 3 / d2 of NHS
 * Making Data Count. */
#define RANGE_D2 1.128
#define RANGE_D4 3.267
#define RANGE_MDC 2.66
/* The median of a geometric distribution as a share of its mean, about log 2 (Provost & Murray). */
#define GEOMETRIC_MEDIAN 0.693

/* c4(n) = sqrt(2 / (n - 1)) gamma(n / 2) / gamma((n - 1) / 2); Montgomery 6.27-6.31. */
double chart_c4(double n)
{
	int sign;

	if (!(n >= 2))
		return NAN;
	return sqrt(2 / (n - 1)) * exp(lgamma_r(n / 2, &sign) - lgamma_r((n - 1) / 2, &sign));
}

double chart_a3(double n)
{
	return 3 / (chart_c4(n) * sqrt(n));
}

/* Spread of s in units of its mean: sqrt(1 - c4^2) / c4. */
static double spread_of_sd(double n)
{
	double c4 = chart_c4(n);

	return sqrt(1 - c4 * c4) / c4;
}

double chart_b3(double n)
{
	double b3 = 1 - 3 * spread_of_sd(n);

	return b3 < 0 ? 0 : b3;
}

double chart_b4(double n)
{
	return 1 + 3 * spread_of_sd(n);
}

static double clamped(double value, double low, double high)
{
	return value < low ? low : value > high ? high : value; /* NAN stays NAN */
}

static void set_limits(struct ChartPoint *point, double middle, double sigma, double low,
		       double high)
{
	point->lcl = clamped(middle - 3 * sigma, low, high);
	point->ucl = clamped(middle + 3 * sigma, low, high);
	point->lcl_2s = clamped(middle - 2 * sigma, low, high);
	point->ucl_2s = clamped(middle + 2 * sigma, low, high);
	point->lcl_1s = clamped(middle - sigma, low, high);
	point->ucl_1s = clamped(middle + sigma, low, high);
}

static void set_limits_all(struct ChartWork *work, const struct ChartPart *part, double middle,
			   double sigma, double low)
{
	for (size_t i = part->first; i < part->end; i++)
		set_limits(&work->result->points[i], middle, sigma, low, INFINITY);
}

static void set_centre(struct ChartWork *work, struct ChartPart *part, double centre)
{
	part->cl = centre;
	for (size_t i = part->first; i < part->end; i++)
		work->result->points[i].cl = centre;
}

static bool is_base(const struct ChartWork *work, size_t i)
{
	return !chart_is_excluded(work->spec, i) && !isnan(work->y[i]);
}

/* The baseline's values into scratch; returns how many. */
static size_t collect(struct ChartWork *work, const struct ChartPart *part)
{
	size_t n = 0;

	for (size_t i = part->first; i < part->base_end; i++)
		if (is_base(work, i))
			work->scratch[n++] = work->y[i];
	return n;
}

static double given_or(double given, double computed)
{
	return isnan(given) ? computed : given;
}

/*
 * Mean of the baseline's moving ranges smaller than `below`: over left-out points, but not over
 * missing ones. NAN when there is none.
 */
static double mean_range(const struct ChartWork *work, const struct ChartPart *part,
			 const double v[], double below)
{
	double previous = NAN, sum = 0;
	size_t n = 0;

	for (size_t i = part->first; i < part->base_end; i++) {
		double range;

		if (chart_is_excluded(work->spec, i))
			continue;
		range = fabs(v[i] - previous);
		previous = v[i];
		if (range < below) {
			sum += range;
			n++;
		}
	}
	return n == 0 ? NAN : sum / (double)n;
}

/* Screened once; where nothing but zeros would be left, unscreened (limits on the centre would make
 * all points signal). */
static double moving_range(const struct ChartWork *work, const struct ChartPart *part,
			   const double v[])
{
	double all = mean_range(work, part, v, INFINITY), screened;

	if (!work->spec->screened)
		return all;
	screened = mean_range(work, part, v, RANGE_D4 * all);
	return screened > 0 ? screened : all;
}

static void limits_run(struct ChartWork *work, struct ChartPart *part)
{
	double median = values_median(work->scratch, collect(work, part));

	set_centre(work, part, given_or(work->spec->center, median));
	set_limits_all(work, part, NAN, NAN, 0);
}

static double individual_sigma(const struct ChartWork *work, const struct ChartPart *part)
{
	double range = moving_range(work, part, work->y);
	bool rounded =
		work->spec->type == CHART_I && rules_with(work->result->rules, RULES_ROUND_FACTOR);

	return given_or(work->spec->sigma, rounded ? range * RANGE_MDC / 3 : range / RANGE_D2);
}

static void limits_i(struct ChartWork *work, struct ChartPart *part)
{
	double mean = values_mean(work->scratch, collect(work, part));
	double centre = given_or(work->spec->center, mean);

	set_centre(work, part, centre);
	set_limits_all(work, part, centre, individual_sigma(work, part), -INFINITY);
}

static void limits_mr(struct ChartWork *work, struct ChartPart *part)
{
	double mean = values_mean(work->scratch, collect(work, part));
	double centre = given_or(work->spec->center, mean), upper = RANGE_D4 * centre;

	set_centre(work, part, centre);
	set_limits_all(work, part, 0, upper / 3, 0);
}

static double back_transformed(double value)
{
	return value < 0 ? 0 : pow(value, TIME_EXPONENT);
}

static void limits_t(struct ChartWork *work, struct ChartPart *part)
{
	double mean = values_mean(work->scratch, collect(work, part));
	double centre = given_or(pow(work->spec->center, 1 / TIME_EXPONENT), mean);

	set_centre(work, part, back_transformed(centre));
	set_limits_all(work, part, centre, individual_sigma(work, part), -INFINITY);
	for (size_t i = part->first; i < part->end; i++) {
		struct ChartPoint *point = &work->result->points[i];

		point->lcl = back_transformed(point->lcl);
		point->ucl = back_transformed(point->ucl);
		/* a zone that begins below 0 is missing: pow() gives NAN */
		point->lcl_2s = pow(point->lcl_2s, TIME_EXPONENT);
		point->ucl_2s = pow(point->ucl_2s, TIME_EXPONENT);
		point->lcl_1s = pow(point->lcl_1s, TIME_EXPONENT);
		point->ucl_1s = pow(point->ucl_1s, TIME_EXPONENT);
	}
}

/* Whether the subgroups that the limits come from are of one size: later ones do not move limits.
 */
static bool has_equal_subgroups(const struct ChartWork *work, const struct ChartPart *part)
{
	double size = 0;

	for (size_t i = part->first; i < part->base_end; i++) {
		if (work->size[i] > 0 && size > 0 && work->size[i] != size)
			return false;
		if (work->size[i] > 0)
			size = work->size[i];
	}
	return true;
}

/* Mean of the subgroups' standard deviations, pooled where the subgroups differ in size. */
static double mean_sd(const struct ChartWork *work, const struct ChartPart *part)
{
	bool equal = has_equal_subgroups(work, part);
	double sum = 0, weights = 0;

	for (size_t i = part->first; i < part->base_end; i++) {
		double sd = work->sd[i], weight = work->size[i] - 1;

		if (isnan(sd) || chart_is_excluded(work->spec, i))
			continue;
		sum += equal ? sd : weight * sd * sd;
		weights += equal ? 1 : weight;
	}
	if (weights <= 0)
		return NAN;
	return equal ? sum / weights : sqrt(sum / weights);
}

static double grand_mean(const struct ChartWork *work, const struct ChartPart *part)
{
	double sum = 0, rest = 0, n = 0, mean;

	for (size_t i = part->first; i < part->base_end; i++)
		if (is_base(work, i)) {
			sum += work->size[i] * work->y[i];
			n += work->size[i];
		}
	if (n <= 0)
		return NAN;
	mean = sum / n;
	for (size_t i = part->first; i < part->base_end; i++)
		if (is_base(work, i))
			rest += work->size[i] * (work->y[i] - mean);
	return mean + rest / n;
}

static void limits_xbar(struct ChartWork *work, struct ChartPart *part)
{
	double centre = given_or(work->spec->center, grand_mean(work, part)),
	       sd = mean_sd(work, part);

	set_centre(work, part, centre);
	for (size_t i = part->first; i < part->end; i++) {
		double n = work->size[i],
		       sigma = given_or(work->spec->sigma, sd / chart_c4(n)) / sqrt(n);

		set_limits(&work->result->points[i], centre, n >= 2 ? sigma : NAN, -INFINITY,
			   INFINITY);
	}
}

static void limits_s(struct ChartWork *work, struct ChartPart *part)
{
	double centre = given_or(work->spec->center, mean_sd(work, part));

	set_centre(work, part, centre);
	for (size_t i = part->first; i < part->end; i++)
		set_limits(&work->result->points[i], centre, centre * spread_of_sd(work->size[i]),
			   0, INFINITY);
}

/* Events over opportunities or exposure of the whole baseline. */
static double overall_rate(const struct ChartWork *work, const struct ChartPart *part)
{
	double events = 0, exposure = 0;

	for (size_t i = part->first; i < part->base_end; i++)
		if (is_base(work, i)) {
			events += work->count[i];
			exposure += work->size[i];
		}
	return exposure > 0 ? events / exposure : NAN;
}

/* Laney's factor: the moving range of the standardized values against the one expected. */
static double laney_factor(struct ChartWork *work, const struct ChartPart *part, double centre,
			   double unit_variance)
{
	for (size_t i = part->first; i < part->base_end; i++)
		work->scratch[i] = (work->y[i] - centre) / sqrt(unit_variance / work->size[i]);
	return moving_range(work, part, work->scratch) / RANGE_D2;
}

static void limits_rate(struct ChartWork *work, struct ChartPart *part)
{
	enum ChartType type = work->spec->type;
	bool binomial = type == CHART_P || type == CHART_PP;
	double centre = given_or(work->spec->center, overall_rate(work, part)), factor = 1;
	double variance = binomial ? centre * (1 - centre) : centre;

	if (type == CHART_PP || type == CHART_UP) {
		factor = laney_factor(work, part, centre, variance);
		work->result->sigma_z = factor;
	}
	set_centre(work, part, centre);
	for (size_t i = part->first; i < part->end; i++) {
		double n = work->size[i], sigma = n > 0 ? sqrt(variance / n) * factor : NAN;

		set_limits(&work->result->points[i], centre, sigma, 0, binomial ? 1 : INFINITY);
	}
}

static void limits_c(struct ChartWork *work, struct ChartPart *part)
{
	double mean = values_mean(work->scratch, collect(work, part));
	double centre = given_or(work->spec->center, mean);

	set_centre(work, part, centre);
	set_limits_all(work, part, centre, sqrt(centre), 0);
}

/* The line drawn is the median, so that half the points lie on each side; the limits come from the
 * mean. */
static void limits_g(struct ChartWork *work, struct ChartPart *part)
{
	size_t n = collect(work, part);
	double given = work->spec->center, mean = given_or(given, values_mean(work->scratch, n));

	set_centre(work, part,
		   isnan(given) ? values_median(work->scratch, n) : GEOMETRIC_MEDIAN * given);
	set_limits_all(work, part, mean, sqrt(mean * (mean + 1)), 0);
}

/* How many points the baseline holds, and whether it holds any event at all. */
static void count_base(const struct ChartWork *work, struct ChartPart *part)
{
	bool counts = work->spec->type >= CHART_P && work->spec->type <= CHART_G;

	part->no_events = counts;
	for (size_t i = part->first; i < part->base_end; i++) {
		if (!is_base(work, i))
			continue;
		part->n_base++;
		part->no_events &= work->y[i] == 0;
	}
	part->no_events &= part->n_base > 0;
}

void chart_limits(struct ChartWork *work, struct ChartPart *part)
{
	static void (*const by_type[N_CHART_TYPES])(struct ChartWork *, struct ChartPart *) = {
		[CHART_RUN] = limits_run,   [CHART_I] = limits_i,    [CHART_MR] = limits_mr,
		[CHART_XBAR] = limits_xbar, [CHART_S] = limits_s,    [CHART_P] = limits_rate,
		[CHART_PP] = limits_rate,   [CHART_U] = limits_rate, [CHART_UP] = limits_rate,
		[CHART_C] = limits_c,	    [CHART_G] = limits_g,    [CHART_T] = limits_t};

	count_base(work, part);
	by_type[work->spec->type](work, part);
	/* One count says nothing of how counts vary. */
	if (part->n_base < 2 && isnan(work->spec->center) && work->spec->type >= CHART_P &&
	    work->spec->type <= CHART_G)
		set_limits_all(work, part, NAN, NAN, 0);
}

/* Funnel: shares or rates of many teams against limits about the overall one. */
#include "qtp/engine/spc/funnel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WARN_SIGMAS 2
#define FAR_SIGMAS 3

static int by_name(const void *a, const void *b)
{
	const struct FunnelRow *x = a, *y = b;

	return strcmp(x->name, y->name);
}

static int by_size(const void *a, const void *b)
{
	const struct FunnelRow *x = a, *y = b;

	return x->n != y->n ? (x->n < y->n ? -1 : 1) : by_name(a, b);
}

static bool check_row(const struct FunnelSpec *spec, size_t i, struct Error *error)
{
	double k = spec->numerator[i], n = spec->denominator[i];

	if (k < 0 || n < 0)
		return error_set(error, ERROR_INPUT, "numerator",
				 "Row %zu: %g cannot be, it must be 0 or more.", i + 1,
				 k < 0 ? k : n);
	return spec->kind == FUNNEL_RATE || !(k > n) ||
	       error_set(error, ERROR_INPUT, "numerator", "Row %zu: %g of %g is more than all.",
			 i + 1, k, n);
}

/* Rows of the same name, which stand together, into one; those without numbers go. */
static size_t merge_rows(struct FunnelRow rows[], size_t n, size_t *ret_missing)
{
	size_t kept = 0, named = 0;

	for (size_t i = 0, end; i < n; i = end) {
		struct FunnelRow sum = {.name = rows[i].name};

		for (end = i; end < n && strcmp(rows[end].name, rows[i].name) == 0; end++) {
			if (isnan(rows[end].k) || isnan(rows[end].n))
				continue;
			sum.k += rows[end].k;
			sum.n += rows[end].n;
		}
		named++;
		if (sum.n > 0)
			rows[kept++] = sum;
	}
	*ret_missing = named - kept;
	return kept;
}

/* Of one team of size n, not multiplied. */
static double standard_deviation(const struct Funnel *funnel, double n)
{
	double centre = funnel->centre / funnel->multiply;
	double variance = funnel->kind == FUNNEL_PROPORTION ? centre * (1 - centre) : centre;

	return sqrt(fmax(variance, 0) / n);
}

double funnel_limit(const struct Funnel *funnel, double n, double sigmas)
{
	double limit = funnel->centre / funnel->multiply + sigmas * standard_deviation(funnel, n);

	limit = fmax(limit, 0);
	if (funnel->kind == FUNNEL_PROPORTION)
		limit = fmin(limit, 1);
	return funnel->multiply * limit;
}

static enum SignalDirection side(double y, double low, double high)
{
	return chart_compare(y, high) > 0  ? SIGNAL_HIGH
	       : chart_compare(y, low) < 0 ? SIGNAL_LOW
					   : SIGNAL_NONE;
}

static void judge_row(const struct Funnel *funnel, struct FunnelRow *row)
{
	double deviation = funnel->multiply * standard_deviation(funnel, row->n);

	row->y = funnel->multiply * (row->k / row->n);
	row->lcl = funnel_limit(funnel, row->n, -FAR_SIGMAS);
	row->ucl = funnel_limit(funnel, row->n, FAR_SIGMAS);
	row->lcl_2s = funnel_limit(funnel, row->n, -WARN_SIGMAS);
	row->ucl_2s = funnel_limit(funnel, row->n, WARN_SIGMAS);
	row->z = deviation > 0 ? (row->y - funnel->centre) / deviation : 0;
	if (deviation <= 0 || funnel->n < FUNNEL_ROWS_MIN)
		return;
	row->beyond = side(row->y, row->lcl_2s, row->ucl_2s);
	row->far = side(row->y, row->lcl, row->ucl) != SIGNAL_NONE;
}

/* Standard deviation of z over the teams: 1 where they differ by chance alone. */
static double spread_of(const struct Funnel *funnel)
{
	double sum = 0, squares = 0, mean;

	if (funnel->n < FUNNEL_ROWS_MIN)
		return NAN;
	for (size_t i = 0; i < funnel->n; i++)
		sum += funnel->rows[i].z;
	mean = sum / (double)funnel->n;
	for (size_t i = 0; i < funnel->n; i++)
		squares += (funnel->rows[i].z - mean) * (funnel->rows[i].z - mean);
	return sqrt(squares / (double)(funnel->n - 1));
}

bool funnel_compute(struct Arena *arena, const struct FunnelSpec *spec, struct Funnel *ret_funnel,
		    struct Error *error)
{
	struct FunnelRow *rows = ARENA_ARRAY(arena, spec->n, struct FunnelRow);

	*ret_funnel = (struct Funnel){
		.kind = spec->kind, .multiply = spec->multiply, .rows = rows, .sigma_z = NAN};
	for (size_t i = 0; i < spec->n; i++) {
		if (!check_row(spec, i, error))
			return false;
		rows[i] = (struct FunnelRow){
			.name = spec->names[i], .k = spec->numerator[i], .n = spec->denominator[i]};
	}
	if (spec->n > 0)
		qsort(rows, spec->n, sizeof *rows, by_name);
	ret_funnel->n = merge_rows(rows, spec->n, &ret_funnel->n_missing);
	if (ret_funnel->n > 0)
		qsort(rows, ret_funnel->n, sizeof *rows, by_size);
	for (size_t i = 0; i < ret_funnel->n; i++) {
		ret_funnel->k_all += rows[i].k;
		ret_funnel->n_all += rows[i].n;
	}
	ret_funnel->centre = spec->multiply * (ret_funnel->k_all / ret_funnel->n_all);
	if (!isfinite(ret_funnel->centre) && ret_funnel->n > 0)
		return error_set(error, ERROR_INPUT, "numerator",
				 "The sums are too large to be computed with.");
	for (size_t i = 0; i < ret_funnel->n; i++)
		judge_row(ret_funnel, &rows[i]);
	ret_funnel->sigma_z = spread_of(ret_funnel);
	return true;
}

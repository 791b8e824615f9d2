/* Pareto: counts by category, largest first. */
#include "qtp/engine/spc/pareto.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Alphabetical as a person reads it; capitals only where nothing else differs. */
static int by_name(const void *a, const void *b)
{
	const struct ParetoRow *x = a, *y = b;
	int order = strcasecmp(x->category, y->category);

	return order != 0 ? order : strcmp(x->category, y->category);
}

static int by_count(const void *a, const void *b)
{
	const struct ParetoRow *x = a, *y = b;

	return x->count != y->count ? (x->count < y->count ? 1 : -1) : by_name(a, b);
}

/* Rows of the same name, which stand together, into one. */
static size_t merge_rows(struct ParetoRow rows[], size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (kept > 0 && strcmp(rows[kept - 1].category, rows[i].category) == 0)
			rows[kept - 1].count += rows[i].count;
		else
			rows[kept++] = rows[i];
	}
	return kept;
}

static void accumulate(struct Pareto *pareto)
{
	double sum = 0;

	for (size_t i = 0; i < pareto->n; i++)
		pareto->total += pareto->rows[i].count;
	for (size_t i = 0; i < pareto->n; i++) {
		struct ParetoRow *row = &pareto->rows[i];

		sum += row->count;
		row->cumulative_count = sum;
		row->proportion = pareto->total > 0 ? row->count / pareto->total : NAN;
		row->cumulative_proportion = pareto->total > 0 ? sum / pareto->total : NAN;
	}
}

bool pareto_compute(struct Arena *arena, const struct ParetoItems *items, struct Pareto *ret_pareto,
		    struct Error *error)
{
	*ret_pareto = (struct Pareto){.rows = ARENA_ARRAY(arena, items->n, struct ParetoRow)};
	for (size_t i = 0; i < items->n; i++) {
		double count = items->counts ? items->counts[i] : 1;

		if (count < 0 || isinf(count))
			return error_set(error, ERROR_INPUT, "count",
					 "Row %zu: a count of %g cannot be, it must be 0 or more.",
					 i + 1, count);
		if (!items->names[i] || items->names[i][0] == '\0' || isnan(count)) {
			ret_pareto->n_missing++;
			continue;
		}
		ret_pareto->rows[ret_pareto->n].category = items->names[i];
		ret_pareto->rows[ret_pareto->n++].count = count;
	}
	qsort(ret_pareto->rows, ret_pareto->n, sizeof(*ret_pareto->rows), by_name);
	ret_pareto->n = merge_rows(ret_pareto->rows, ret_pareto->n);
	qsort(ret_pareto->rows, ret_pareto->n, sizeof(*ret_pareto->rows), by_count);
	accumulate(ret_pareto);
	if (isinf(ret_pareto->total))
		return error_set(error, ERROR_INPUT, "count",
				 "The counts are too large to be summed: give them in a larger "
				 "unit, such as thousands.");
	return true;
}

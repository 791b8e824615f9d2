/* Pareto: counts by category, largest first, with their cumulative share. */
#ifndef QTP_SPC_PARETO_H
#define QTP_SPC_PARETO_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"

struct ParetoRow {
	const char *category;
	double count, cumulative_count;
	double proportion, cumulative_proportion; /* 0 to 1; NAN when the total is 0 */
};

struct Pareto {
	struct ParetoRow *rows; /* by count, ties in alphabetical order */
	size_t n;
	double total;
	size_t n_missing; /* items without a category, or rows without a count */
};

struct ParetoItems {
	const char *const *names; /* categories, each as often as it comes; NULL or "": missing */
	const double *counts;	  /* NAN: missing; NULL: each item counts 1 */
	size_t n;
};
/* What is missing is left out. False when a count is negative. Takes n log n. */
MUST_USE bool pareto_compute(struct Arena *arena, const struct ParetoItems *items,
			     struct Pareto *ret_pareto, struct Error *error);

#endif

/* Figures: samples by name, of the program and of the floor under it. */
#ifndef TESTS_BENCH_FIGURES_H
#define TESTS_BENCH_FIGURES_H

#include <stdbool.h>
#include <stddef.h>

enum Side { SIDE_QTP, SIDE_BARE, N_SIDES };

struct Samples {
	double *values;
	size_t n, capacity;
};

/* `must` and `aim` are bounds: of the ratio of the medians where the floor has the figure too, else
 * of the worst. 0: none. */
struct Figure {
	const char *name, *unit;
	double must, aim;
	struct Samples samples[N_SIDES];
};

void samples_add(struct Samples *samples, double value);
/* The value below which `share` of the samples lie; sorts them. 0 without samples. */
double samples_at(struct Samples *samples, double share);
void figure_print(struct Figure *figure);
void figures_header(const char *title);
void figure_release(struct Figure *figure);

#endif

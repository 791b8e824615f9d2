/* Samples and the table they make. */
#include "figures.h"

#include "qtp/engine/base/arena.h"

#include <stdio.h>
#include <stdlib.h>

#define MEDIAN 0.5
#define P99 0.99

void samples_add(struct Samples *samples, double value)
{
	if (samples->n == samples->capacity) {
		samples->capacity = samples->capacity ? 2 * samples->capacity : 64;
		samples->values =
			heap_resize(samples->values, samples->capacity * sizeof(*samples->values));
	}
	samples->values[samples->n++] = value;
}

static int by_value(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;

	return (left > right) - (left < right);
}

double samples_at(struct Samples *samples, double share)
{
	if (samples->n == 0)
		return 0;
	qsort(samples->values, samples->n, sizeof(*samples->values), by_value);
	return samples->values[(size_t)(share * (double)(samples->n - 1) + MEDIAN)];
}

void figures_header(const char *title)
{
	printf("\n%s\n%-30s %-4s %8s %8s %8s   %8s %8s %8s  %6s %6s %6s\n", title, "", "",
	       "qtp min", "median", "p99", "bare min", "median", "p99", "ratio", "must", "aim");
}

static void print_samples(struct Samples *samples)
{
	if (samples->n > 0)
		printf(" %8.2f %8.2f %8.2f  ", samples_at(samples, 0), samples_at(samples, MEDIAN),
		       samples_at(samples, P99));
	else
		printf(" %8s %8s %8s  ", "", "", "");
}

static const char *mark(double value, double must, double aim)
{
	if (aim > 0 && value <= aim)
		return "";
	return value <= must ? "aim missed" : "MUST MISSED";
}

void figure_print(struct Figure *figure)
{
	struct Samples *own = &figure->samples[SIDE_QTP], *bare = &figure->samples[SIDE_BARE];
	double floor = samples_at(bare, MEDIAN), value = samples_at(own, P99);

	printf("%-30s %-4s", figure->name, figure->unit);
	print_samples(own);
	print_samples(bare);
	if (floor > 0) {
		value = samples_at(own, MEDIAN) / floor;
		printf(" %6.2f", value);
	} else {
		printf(" %6s", "");
	}
	if (figure->must > 0)
		printf(" %6g %6g  %s", figure->must, figure->aim,
		       mark(value, figure->must, figure->aim));
	printf("\n");
}

void figure_release(struct Figure *figure)
{
	for (int side = 0; side < N_SIDES; side++)
		heap_free(figure->samples[side].values);
}

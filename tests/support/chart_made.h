/* Made charts: a chart and its signals from a few numbers, for tests. */
#ifndef TESTS_SUPPORT_CHART_MADE_H
#define TESTS_SUPPORT_CHART_MADE_H

#include "qtp/engine/spc/signals.h"

#define MISS NAN

struct Made {
	struct Arena arena;
	struct ChartSpec spec;
	struct ChartResult result;
	struct Signals signals;
};

/* A spec with values; change it, then made_compute(), which fails the test when the chart is
 * refused. */
void made_start(struct Made *made, enum ChartType type, const double y[], size_t n);
void made_compute(struct Made *made);
void made_release(struct Made *made);
/* "shift@6:1-6 high good; ..." of all signals; owned by the arena. */
const char *made_signals(struct Made *made);
/* Fails the test unless both are NAN or equal to 1e-9. */
void assert_close(double got, double want);

#endif

/* Chart work: what the parts of the chart computation share; private to the room. */
#ifndef QTP_SPC_CHART_WORK_H
#define QTP_SPC_CHART_WORK_H

#include "qtp/engine/spc/chart.h"

/* Everything before multiplying. */
struct ChartWork {
	const struct ChartSpec *spec;
	struct ChartResult *result;
	double *y;	 /* n; t charts: raised to 1 / 3.6 */
	double *count;	 /* n numerators of complete pairs; NULL without pairs */
	double *size;	 /* n denominators (0: incomplete) or subgroup sizes; NULL without */
	double *sd;	 /* n standard deviations of subgroups; NULL without */
	double *scratch; /* n, for one phase at a time */
};

/* Exponent of the Weibull transform of times between events (Nelson 1994). */
#define TIME_EXPONENT 3.6

/* Fills y, count, size, sd from the input; the phases must be set. */
void chart_prepare(struct Arena *arena, struct ChartWork *work);
/* Centre and limits of all points of a phase, and the counts of its baseline. */
void chart_limits(struct ChartWork *work, struct ChartPart *part);
/* Runs analysis of a phase, from the finished points. */
void chart_runs(const struct ChartResult *result, struct ChartPart *part);

static inline bool chart_is_excluded(const struct ChartSpec *spec, size_t i)
{
	return spec->excluded && spec->excluded[i];
}

#endif

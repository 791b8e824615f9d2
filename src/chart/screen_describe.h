/* Describe: a point of a chart in two lines, and why the chart says what it says. Private to the
 * room. */
#ifndef QTP_CHART_SCREEN_DESCRIBE_H
#define QTP_CHART_SCREEN_DESCRIBE_H

#include "qtp/chart.h"

/* "point 12 of 36, 24 Apr 2017: 8.1 % (15/36); centre 9.4; limits 0.3 to 18.0" */
const char *describe_point(const struct MeasureChart *chart, const struct ChartPicture *picture,
			   size_t point, struct Arena *arena);
/* What it breaks, why it is left out, what is noted. */
const char *describe_point_rules(const struct MeasureChart *chart,
				 const struct ChartPicture *picture, size_t point,
				 struct Arena *arena);
/* The rules in force with their numbers, phase by phase, then each signal. */
const char *describe_chart(const struct ChartPicture *picture, struct Arena *arena);

#endif

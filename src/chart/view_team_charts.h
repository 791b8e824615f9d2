/* Measures on the page of a team, as a read model. */
#ifndef CHART_VIEW_TEAM_CHARTS_H
#define CHART_VIEW_TEAM_CHARTS_H

#include "qtp/chart.h"
#include "qtp/engine/domain/domain.h"

/* Everything is owned by the arena it was loaded with. */
struct TeamCharts {
	struct TeamMeasures measures;
	/* One a measure, `n_outlined` of them so far: charts wait until the rest is in sight. */
	struct MeasureOutline *outlines;
	size_t n_outlined;
};

/* The next chart. False without an error: there is none left. */
bool team_charts_work(struct Domain *domain, struct TeamCharts *charts, struct Arena *arena,
		      struct Error *error);

#endif

/* Outline: the measures of a team in brief: the one its aim is about with its chart, the others in
 * a line. */
#ifndef QTP_CHART_VIEW_OUTLINE_H
#define QTP_CHART_VIEW_OUTLINE_H

#include "qtp/chart/view_measure.h"
#include "qtp/engine/spc/aim.h"

/* One measure. Everything is owned by the arena it was loaded with. */
struct MeasureOutline {
	Id id;
	const char *name;  /* with its unit */
	size_t n;	   /* points */
	const char *fault; /* why there is no chart; NULL */
	struct MeasureChart chart;
	struct ChartPicture picture; /* when n > 0 and there is no fault */
	struct MeasureSummary summary;
	struct AimStand aim;
	Id aim_record;	      /* the aim that is about it; 0: none */
	const char *aim_text; /* "12.1 h to 9 h"; "" where nothing can be said */
	const char *now_text; /* "median of last 3: 9.7 h"; "" */
	const char *verdict;  /* the sentence of conclusion.h, as on the chart */
	const char *newest;   /* "9.1 h on 14 Aug"; "no points yet" */
	int64_t days;	      /* since the newest point; NUMBER_NONE: none */
};

/* The measures of a team: the first outcome measure (else the first) in front, then by code. */
struct TeamMeasures {
	const Id *ids;
	size_t n;
};
MUST_USE bool team_measures(struct Domain *domain, Id team, struct Arena *arena,
			    struct TeamMeasures *ret_measures, struct Error *error);

/* A measure that cannot be charted is no error: its fault says why. */
MUST_USE bool measure_outline(struct Domain *domain, Id measure, struct Arena *arena,
			      struct MeasureOutline *ret_outline, struct Error *error);
/* Whether a chart can be drawn. */
bool outline_has_chart(const struct MeasureOutline *outline);

#endif

/* Measures: from the records of a team to its charts, and the rules of measures and points. */
#ifndef QTP_CHART_VIEW_MEASURE_H
#define QTP_CHART_VIEW_MEASURE_H

#include "qtp/chart.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/spc/conclusion.h"
#include "qtp/engine/spc/picture.h"

/*
 * Loads a measure with points and annotations. The chart is the measure's own, or by its data: a
 * run chart below 12 points, then I, p, u, c, X-bar or t (g where a time is 0). Phases begin at the
 * annotations that say so; the baseline ends at freeze_until. A measure without points is no error:
 * n is 0, and there is nothing to compute.
 */
MUST_USE bool chart_of_measure(struct Domain *domain, Id measure, struct Arena *arena,
			       struct MeasureChart *ret_chart, struct Error *error);
/* For a picture that goes out alone: whose measure it is and of which year, the unit above the
 * axis. Only with points. */
MUST_USE bool chart_fill_owner(struct Domain *domain, struct MeasureChart *chart,
			       struct Arena *arena, struct Error *error);
/* The phase, from 0, that holds a point, by how many points come before it. */
size_t chart_phase_of(const struct MeasureChart *chart, size_t point);
/* The measures of a team, by code. */
MUST_USE bool measures_of_team(struct Domain *domain, Id team, struct Arena *arena,
			       struct Records *ret_measures, struct Error *error);
/* From a chart that has points and is drawn. */
void measure_summarize(const struct MeasureChart *chart, const struct ChartPicture *picture,
		       struct Arena *arena, struct MeasureSummary *ret_summary);
MUST_USE bool measure_summary(struct Domain *domain, Id measure, struct Arena *arena,
			      struct MeasureSummary *ret_summary, struct Error *error);

/* A value, or numerator and denominator, as fields of a point. */
struct PointValues {
	struct Assignment items[2];
	size_t n;
};
/*
 * What a person gives for one point, "12.5", "15/36", "3 4 5", by the kind of data of the measure.
 * Texts are owned by the arena.
 */
MUST_USE bool point_parse(const struct Measure *measure, const char *text, struct Arena *arena,
			  struct PointValues *ret_values, struct Error *error);

#endif

/* Measures of teams, their points and notes. */
#ifndef QTP_CHART_H
#define QTP_CHART_H

#include "qtp/engine/model/entity.h"

enum MeasureRole { MEASURE_OUTCOME, MEASURE_PROCESS, MEASURE_BALANCING };
enum Wanted { WANTED_UP, WANTED_DOWN, WANTED_NEUTRAL };
enum DataKind { DATA_VALUE, DATA_PROPORTION, DATA_RATE, DATA_COUNT, DATA_SUBGROUP, DATA_BETWEEN };
enum Period {
	PERIOD_DAY,
	PERIOD_WEEK,
	PERIOD_FORTNIGHT,
	PERIOD_MONTH,
	PERIOD_QUARTER,
	PERIOD_EVENT
};
/* The first choice of a measure's chart: chosen from its data. The others are chart type codes. */
#define CHART_AUTO 0

/* Help of a measure's rules: names all rule sets. Defined where the table of rule sets is known. */
extern const char measure_rules_help[];

/* Something a team measures over time. */
struct Measure {
	struct Record record;
	Id team;
	const char *code; /* DAL17-03-M1 */
	const char *name;
	Choice role; /* enum MeasureRole */
	const char *unit;
	Choice direction; /* enum Wanted */
	Choice data;	  /* enum DataKind */
	Choice chart;	  /* CHART_AUTO, or 1 + enum ChartType */
	Choice period;	  /* enum Period */
	const char *numerator, *denominator, *source;
	double target, multiply;
	const char *rules; /* rule sets with commas; NULL: by the chart */
	Choice screened;
	Day freeze_until;
	const char *notes;
};

/* One value of a measure. */
struct Point {
	struct Record record;
	Id measure;
	Day day;
	double value, numerator, denominator; /* NAN: missing */
	const char *subgroup;		      /* numbers separated by spaces */
	const char *left_out;		      /* the reason; NULL: it counts */
	const char *note;
};

struct Annotation {
	struct Record record;
	Id measure;
	Day day;
	const char *text;
	Choice phase;	  /* a new phase starts with the first point from `day` on */
	Day freeze_until; /* of that phase: the last day of its baseline; DAY_NONE: all of it */
};

/* The tables of these kinds. */
extern const struct Entity measure_entity;
extern const struct Entity point_entity;
extern const struct Entity annotation_entity;

/* What it hands to the engine. */
extern const struct Capability chart_capability;

#endif

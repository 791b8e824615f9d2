/* Measures of teams, their points and notes. */
#ifndef QTP_CHART_H
#define QTP_CHART_H

#include "qtp/engine/model/entity.h"
#include "qtp/engine/spc/aim.h"
#include "qtp/engine/spc/conclusion.h"
#include "qtp/engine/spc/picture.h"

struct Area;
struct DocumentPicture;
struct Domain;
struct Pareto;

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

/* --- The measures of a team in brief: one with its chart, the others in a line --- */

/* A measure with its points in the order of their days. Owned by the arena. */
struct MeasureChart {
	struct Measure measure;
	const struct Point *points; /* n; the point of the spec with the same index */
	size_t n;
	struct ChartSpec spec;
	struct ChartStory story;
};

/* One measure among others: what its line in a table of small multiples says. */
struct MeasureSummary {
	const char *letter, *name;
	double *values; /* n, as shown; NAN missing */
	size_t n;
	const char *last, *centre, *variation, *target;
	enum SignalNews news; /* of a signal that is not over */
	struct Conclusion conclusion;
};

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

/*
 * A small chart: braille with its limits, `rows` of them for the data (and one for what happened,
 * when anything has), the limits and the verdict in words at the right, or below where it is
 * narrow. Returns the rows used.
 */
int page_chart_small(struct Area area, int row, const struct MeasureOutline *outline, int rows);
/* Name, aim, progress: "AIM  Hours from arrival to start, 12.1 h to 9 h, now 9.7 h      77 %". */
void page_outline_head(struct Area area, int row, const char *heading,
		       const struct MeasureOutline *outline);
/* One row: name, sparkline, newest value, and with `verdict` its variation in a word. */
void page_outline_line(struct Area area, int row, int column, const struct MeasureOutline *outline,
		       bool verdict);
/* The sentence of the verdict; its word where there is no room. */
void page_outline_verdict(struct Area area, int row, int column,
			  const struct MeasureOutline *outline);

/* --- Charts as pages and as pictures of a document --- */

/* Title, rows and verdict from the first row on; returns the rows used. */
int page_pareto(struct Area area, const struct Pareto *pareto, const char *title,
		const char *verdict);
/* As a picture of a document, of the size of a sheet; what is drawn is borrowed. */
struct DocumentPicture pareto_document_picture(const struct Pareto *pareto, const char *verdict);

/* Of the size of a sheet; what is drawn is borrowed. */
struct DocumentPicture chart_document_picture(const struct ChartPicture *picture);

/* The tables of these kinds. */
extern const struct Entity measure_entity;
extern const struct Entity point_entity;
extern const struct Entity annotation_entity;

/* What it hands to the engine. */
extern const struct Capability chart_capability;

#endif

/* The verb chart: what was asked for, and the data it reads. Private to this room. */
#ifndef QTP_CHART_VERB_WORK_H
#define QTP_CHART_VERB_WORK_H

#include "page_chart.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/spc/before_after.h"
#include "qtp/engine/spc/chart.h"
#include "qtp/engine/spc/funnel.h"
#include "qtp/engine/spc/multiples.h"
#include "qtp/engine/spc/pareto.h"
#include "qtp/engine/spc/picture.h"
#include "qtp/engine/spc/signals.h"
#include "verb_table.h"

/* More rows than these are refused: the numbers of so many points no longer fit into memory
 * everywhere. */
#define CHART_ROWS_MAX ((size_t)5000000)

/* What the values of proportions are multiplied with, to be read. */
#define PERCENT 100

enum ChartForm { FORM_CHART, FORM_PARETO, FORM_BEFORE_AFTER, FORM_FUNNEL, FORM_MULTIPLES };

/* Points that an option names. Owned by the arena. */
struct PointList {
	const char *option;
	size_t *at; /* n */
	Day *days;  /* n; DAY_NONE where a number was given; of a month its first */
	Day *ends;  /* n; the same day, of a month its last */
	size_t n;
};

/* The days of all points, in order; `days` is NULL where they have none. */
struct DaySpan {
	const Day *days;
	size_t n;
};

/* The options, checked one by one. Owned by the arena. */
struct ChartRequest {
	enum ChartForm form;
	enum ChartType type; /* FORM_CHART */
	const char *type_code;
	bool type_given;
	const char *data; /* path or "-"; NULL: a measure of the file */
	struct TableWays ways;
	struct PointList freeze;   /* the last point of the baseline of each phase that has one */
	struct PointList parts;	   /* the last point of each phase but the newest */
	struct PointList excluded; /* 1-based */
	bool screened;
	double multiply, center, sigma, target; /* NAN: not given (multiply: 1) */
	enum ChartDirection direction;
	bool direction_given;
	unsigned rules;					  /* 0: the default of the type */
	const char *output;				  /* NULL: standard output */
	const char *title, *subtitle, *value_name, *unit; /* NULL: not given */
};

/* The data of a file, in the order of their dates. Owned by the arena. */
struct ChartInput {
	size_t n;			     /* points; items of a Pareto chart */
	const char **names;		     /* of the points; NULL where they are just numbered */
	const Day *days;		     /* of the points, where x is dates; NULL */
	double *y, *numerator, *denominator; /* NULL where there are none */
	double *values;
	size_t *subgroup_n;
	const struct ChartEvent *events; /* what is written beside the points */
	size_t n_events;
	const char **items; /* Pareto, funnel */
	double *counts;	    /* Pareto; NULL: each item counts one */
	bool sorted;	    /* the rows were not in the order of their dates */
	const char *x_name, *y_name;
	const char *const *notes; /* how the table was read */
	size_t n_notes;
};

MUST_USE bool chart_request_parse(const struct Cli *cli, struct Arena *arena,
				  struct ChartRequest *ret_request, struct Error *error);
MUST_USE bool chart_points_take(const struct Cli *cli, const char *option, struct Arena *arena,
				struct PointList *ret_list, struct Error *error);
/* Finds the points that options name by a day: for --freeze the newest up to that day, for --part
 * the first from it on begins the phase, for --exclude the one of that day. Errors name the option.
 */
MUST_USE bool chart_request_place(struct ChartRequest *request, struct DaySpan days,
				  struct Error *error);
/* "--freeze "x" is not understood: it takes ..."; false. */
bool chart_fail_option(const char *name, const char *value, const char *wanted,
		       struct Error *error);
/* The baselines that were given win over those that are there. */
void chart_request_freeze(const struct ChartRequest *request, struct ChartSpec *spec);
/* The words that were given win over what the data say. */
void chart_request_words(const struct ChartRequest *request, struct ChartStory *story);
MUST_USE bool chart_input_read(const struct ChartRequest *request, struct Arena *arena,
			       struct ChartInput *ret_input, struct Error *error);

/* "2 months without a row: 2024-03, 2024-04."; NULL: none, or the rows are of no rhythm. */
const char *chart_gap_note(const struct ChartInput *input, struct Arena *arena);

/* Before and after. `has_proportion`: pairs are k of n, none above its n. */
struct CompareReport {
	const struct ChartRequest *request;
	bool pairs, has_proportion;
	struct MeasureComparison measure;
	struct ProportionComparison proportion;
	struct RateComparison rate;
	const char *verdict;
	const char *const *notes;
	size_t n_notes;
};

void chart_json(struct Text *out, const struct ChartPicture *picture, struct Arena *arena);
void chart_json_pareto(struct Text *out, const struct Pareto *pareto, const char *verdict);
void chart_json_compare(struct Text *out, const struct CompareReport *report);

/* One paragraph each, owned by the arena. */
const char *chart_pareto_verdict(const struct Pareto *pareto, struct Arena *arena);
const char *chart_compare_verdict(const struct CompareReport *report, struct Arena *arena);

/* Whether pairs are read as events per exposure: where k of n cannot be, or --multiply asks for it.
 */
bool chart_compare_is_rate(const struct CompareReport *report);

/* Drawn, to the output of the verb. */
/* `table`: the points as a table instead of the drawing. */
void chart_text(struct Cli *cli, const struct ChartPicture *picture, bool table);
void chart_text_pareto(struct Cli *cli, const struct Pareto *pareto, const char *verdict);
/* `picture`: the chart in two phases. */
void chart_text_compare(struct Cli *cli, const struct CompareReport *report,
			const struct ChartPicture *picture);

/* The picture in the shape of the sheet that --paper names; a wrong name is an error of the writer.
 */
struct DocumentPicture chart_on_paper(const struct Cli *cli, struct DocumentPicture picture);
/* The chart where it was asked for: text, table, JSON or a file. */
MUST_USE bool chart_put(struct Cli *cli, const struct ChartRequest *request,
			const struct ChartPicture *picture, struct Error *error);
MUST_USE bool chart_output_picture(struct Cli *cli, const char *path,
				   struct DocumentPicture picture, struct Error *error);
MUST_USE bool chart_output_pareto(struct Cli *cli, const struct ChartRequest *request,
				  const struct Pareto *pareto, const char *verdict,
				  struct Error *error);

/* Funnels: of names with k of n, and of the same measure of many teams. */
MUST_USE bool chart_funnel_of_table(struct Cli *cli, const struct ChartRequest *request,
				    const struct ChartInput *input, struct Error *error);
MUST_USE bool chart_funnel_of_teams(struct Cli *cli, const struct ChartRequest *request, Id measure,
				    struct Error *error);
void chart_text_funnel(struct Cli *cli, const struct FunnelPicture *picture);

/* The same measure of many teams, a small chart each. */
MUST_USE bool chart_multiples(struct Cli *cli, const struct ChartRequest *request, Id measure,
			      struct Error *error);
void chart_text_multiples(struct Cli *cli, const struct Multiples *multiples);

/* A measure by its name; where that is a team, the error names the measures it has. */
MUST_USE bool measure_find(struct Cli *cli, const char *text, Id *ret_id, struct Error *error);
/* The chart of a measure, or of all those of a team, from the season file. */
MUST_USE bool chart_of_file_record(struct Cli *cli, struct Error *error);
MUST_USE bool chart_all_of_team(struct Cli *cli, const char *name, struct Error *error);
MUST_USE bool chart_all_of_cohort(struct Cli *cli, const char *name, struct Error *error);
/* The chart of a measure that has points, as the options ask for it; the picture borrows the chart.
 */
struct MeasureChart;
MUST_USE bool chart_measure_picture(struct Cli *cli, struct ChartRequest *request,
				    struct MeasureChart *chart, struct ChartPicture *ret_picture,
				    struct Error *error);
void chart_text_family(struct Cli *cli, const char *title, const struct ChartFamilyRow rows[],
		       size_t n);

#endif

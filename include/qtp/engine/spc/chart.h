/* Chart: the numbers of run charts and Shewhart charts: centre, limits and runs analysis of every
 * point. */
#ifndef QTP_SPC_CHART_H
#define QTP_SPC_CHART_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"
#include "qtp/engine/spc/rule_sets.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

enum ChartType {
	CHART_RUN,
	CHART_I,
	CHART_MR,
	CHART_XBAR,
	CHART_S,
	CHART_P,
	CHART_PP, /* p' (Laney) */
	CHART_U,
	CHART_UP, /* u' (Laney) */
	CHART_C,
	CHART_G,
	CHART_T,
	N_CHART_TYPES
};

enum ChartDirection { DIRECTION_NEUTRAL, DIRECTION_UP, DIRECTION_DOWN };

/* Below these the verdict is held back, and limits are called trial limits. */
#define CHART_USEFUL_MIN 10
#define CHART_TRIAL_BELOW 12
/* Equality "on the line": relative to the larger of the two values. */
#define CHART_TOLERANCE 1e-12

/*
 * What to compute. All arrays are borrowed; NAN is a missing value. chart_spec_init() first.
 *
 * Which input: p, p', u, u' read numerator and denominator; X-bar and S read values and subgroup_n;
 * all others read y, and a run chart or I chart without y reads numerator / denominator.
 */
struct ChartSpec {
	enum ChartType type;
	size_t n;		   /* points */
	const double *y;	   /* n values */
	const double *numerator;   /* n */
	const double *denominator; /* n */
	const double *values;	   /* the values of all subgroups, one subgroup after the other */
	const size_t *
		subgroup_n; /* n; how many of `values` belong to each point, missing ones counted */
	const bool *excluded; /* n, or NULL: drawn, not calculated with */
	const size_t
		*parts; /* a new phase starts after this many points; ascending, each 1 to n - 1 */
	size_t n_parts; /* entries of `parts`; there is one phase more */
	/*
	 * Limits of the phase that holds point `freeze` come from its points up to that one; 0 is
	 * all of them. Phases that begin later use all their own points.
	 */
	size_t freeze;
	const size_t *more_freezes; /* the same for other phases, n_more_freezes; NULL */
	size_t n_more_freezes;
	bool screened;	 /* leave out moving ranges of 3.267 times their mean and more, once (I, t,
			    p', u') */
	double multiply; /* of the values shown; 1 */
	double center;	 /* given centre, before multiplying; NAN: from the data */
	double sigma;	 /* given standard deviation of one value (I, X-bar); NAN: from the data */
	double target;	 /* in the values shown; NAN: none */
	enum ChartDirection direction;
	unsigned rules;	   /* of enum ChartRules; 0 is the default of the type */
	size_t mdc_points; /* length of an MDC shift or trend: 7 (default) or 6 */
};

/* One point; all numbers are multiplied already, NAN is missing. */
struct ChartPoint {
	double y;
	double n; /* denominator or subgroup size; 0 where a pair is incomplete; NAN on charts of
		     plain values */
	double cl;
	double lcl, ucl;       /* three sigma */
	double lcl_2s, ucl_2s; /* two */
	double lcl_1s, ucl_1s; /* one */
	size_t part;	       /* 1-based */
	bool sigma_signal;     /* strictly outside the three sigma limits */
	bool included;	       /* not left out by the person */
	bool in_baseline;      /* inside the stretch the limits come from */
};

/* One phase. When n_useful is 0 there is no runs analysis, and the five numbers after it are
 * meaningless. */
struct ChartPart {
	size_t first, end; /* points [first, end), 0-based */
	size_t base_end;   /* the baseline is [first, base_end) without the excluded and the missing
			    */
	size_t n_obs;	   /* points not excluded, missing ones counted */
	size_t n_useful;   /* included, present, not on the centre line */
	size_t n_base;	   /* points the limits were computed from */
	size_t longest_run, longest_run_max;
	size_t n_crossings, n_crossings_min;
	bool runs_signal;
	double cl;	   /* of the phase, multiplied; NAN without data */
	bool trial;	   /* limits from fewer than CHART_TRIAL_BELOW points */
	bool no_variation; /* nothing varies: the limits coincide with the centre and are not to be
			      drawn */
	bool no_events;	   /* all counts are 0: the same */
};

struct ChartResult {
	enum ChartType type;
	unsigned rules; /* the rule sets in force */
	struct ChartPoint *points;
	size_t n;
	struct ChartPart *parts;
	size_t n_parts;
	bool has_limits; /* false on a run chart */
	bool n_varies;	 /* denominators or subgroups differ: stepped limits */
	size_t n_missing, n_excluded;
	size_t n_without_denominator; /* events without exposure, treated as missing */
	double whole;		      /* the value of n of n, where points are k of n; else NAN */
	double sigma_z;		      /* Laney's factor of the last phase on p' and u', else NAN */
};

/* All fields at their defaults: no data, multiply 1, nothing given. */
void chart_spec_init(struct ChartSpec *spec, enum ChartType type);
/* "run", "i", "mr", "xbar", "s", "p", "pp", "u", "up", "c", "g", "t". */
const char *chart_type_code(enum ChartType type);
/* "p' chart" as read by a person. */
const char *chart_type_name(enum ChartType type);
/* "An I chart": as a sentence begins with it. */
const char *chart_type_subject(enum ChartType type);
bool chart_type_parse(const char *code, enum ChartType *ret_type);
/* What the centre line of this type is, when none is given: "median". */
const char *chart_type_centre(enum ChartType type);

/*
 * Whether the input can be computed: counts not negative, k not above n on p charts, times above 0
 * on t charts, freeze and phases inside the data and in order, MDC rules on I charts only. `error`
 * names the first point that is wrong.
 */
MUST_USE bool chart_check(const struct ChartSpec *spec, struct Error *error);
/*
 * The chart. Checks first. Linear in the number of points; everything is owned by the arena.
 * Formulas: design notes of the charts; Montgomery, Introduction to Statistical Quality Control,
 * ch. 6 and 7; Laney, Quality Engineering 2002;14:531; Nelson, J Qual Technol 1982;14:172 and
 * 1994;26:239; Benneyan 2001.
 */
MUST_USE bool chart_compute(struct Arena *arena, const struct ChartSpec *spec,
			    struct ChartResult *ret_result, struct Error *error);

/* -1, 0 or 1: `a` below, at or above `b`, with CHART_TOLERANCE. Neither may be NAN. */
static inline int chart_compare(double a, double b)
{
	double slack = CHART_TOLERANCE * fmax(fabs(a), fabs(b));

	return a - b > slack ? 1 : b - a > slack ? -1 : 0;
}

/* Side of the centre line: -1, 0 or 1; 0 also for a missing point or centre. */
int chart_side(const struct ChartPoint *point);
/* 1 above the upper, -1 below the lower line of `n_sigma` (1, 2 or 3), strictly; else 0. */
int chart_beyond(const struct ChartPoint *point, int n_sigma);

/* Constants for a subgroup of n: c4, and the factors of the X-bar and S limits. NAN for n < 2. */
double chart_c4(double n);
double chart_a3(double n);
double chart_b3(double n);
double chart_b4(double n);

/* The value with `rank` values below it in sorted order (0-based), without sorting: linear. No NAN;
 * rank < n. */
double values_ranked(const double values[], size_t n, size_t rank);
/* The mean of the two middle values when n is even; NAN when n is 0. */
double values_median(const double values[], size_t n);
/* Two passes, so that values near 1e9 keep their digits; NAN when n is 0. */
double values_mean(const double values[], size_t n);

#endif

/* Funnel: teams of unequal size side by side, each share or rate against limits about the overall
 * one that are the narrower the larger the team is. */
#ifndef QTP_SPC_FUNNEL_H
#define QTP_SPC_FUNNEL_H

#include "qtp/engine/spc/chart.h"
#include "qtp/engine/spc/picture.h"

enum FunnelKind { FUNNEL_PROPORTION, FUNNEL_RATE };

/* Below so many teams nothing is said of any. */
#define FUNNEL_ROWS_MIN 3

struct FunnelRow {
	const char *name;
	double k, n;
	double y;		     /* k / n, multiplied, as are the limits */
	double lcl, ucl;	     /* three sigma */
	double lcl_2s, ucl_2s;	     /* two */
	double z;		     /* standard deviations from the centre; 0 without variation */
	enum SignalDirection beyond; /* which limits of two sigma it is strictly outside of */
	bool far;		     /* those of three sigma too */
};

struct Funnel {
	enum FunnelKind kind;
	double multiply;
	struct FunnelRow *rows; /* by n, ties by name */
	size_t n;
	size_t n_missing; /* names without k or n, or with an n of 0 */
	double k_all, n_all;
	double centre;	/* all k / all n, multiplied; NAN without rows */
	double sigma_z; /* standard deviation of z; NAN for fewer than FUNNEL_ROWS_MIN */
};

/* What is put in: the same name may come many times, and is added up. NAN is missing. Borrowed. */
struct FunnelSpec {
	enum FunnelKind kind;
	const char *const *names;
	const double *numerator, *denominator;
	size_t n;
	double multiply; /* of the values shown; 1 */
};

/*
 * Limits of p and u charts about the overall value, each with its own n: p +- z sqrt(p (1 - p) /
 * n), kept within 0 and 1, and u +- z sqrt(u / n), not below 0 (Montgomery, Introduction to
 * Statistical Quality Control, 7.2 and 7.3; Spiegelhalter, Stat Med 2005;24:1185). Errors: INPUT
 * for a count below 0, or a k above its n for proportions; they name the row. Takes n log n.
 */
MUST_USE bool funnel_compute(struct Arena *arena, const struct FunnelSpec *spec,
			     struct Funnel *ret_funnel, struct Error *error);
/* The limit of `sigmas` standard deviations, negative ones below, for a team of size n; multiplied.
 */
double funnel_limit(const struct Funnel *funnel, double n, double sigmas);

/* A funnel ready to be drawn. Owned by the arena; the funnel and the texts of its story are
 * borrowed. */
struct FunnelPicture {
	const struct Funnel *funnel;
	const char *title, *facts, *verdict;
	const char *unit; /* "" none */
	enum ChartDirection direction;
	double low, high; /* the value axis, high > low */
	double n_high;	  /* the end of the axis of sizes, which begins at 0 */
	struct ChartTick ticks[CHART_TICKS_MAX], size_ticks[CHART_TICKS_MAX];
	size_t n_ticks, n_size_ticks;
	const char *centre_label; /* "overall 52.6"; NULL without rows */
};

/* What it is about; texts are borrowed. */
struct FunnelStory {
	const char *title;	/* NULL: "Funnel plot" */
	const char *subtitle;	/* in front of the facts; NULL */
	const char *unit;	/* after numbers; NULL */
	const char *one, *many; /* "team", "teams" */
	enum ChartDirection direction;
};

void funnel_picture(struct Arena *arena, const struct Funnel *funnel,
		    const struct FunnelStory *story, struct FunnelPicture *ret_picture);
/* A number of the picture, such as a limit, and the same with the unit of the story. Owned by the
 * arena. */
const char *funnel_value(const struct FunnelPicture *picture, double number, struct Arena *arena);
const char *funnel_number(const struct FunnelPicture *picture, double number, struct Arena *arena);
/* Whether a row is good news, bad news or neither: only beyond three sigma, and where a direction
 * is wanted. */
enum SignalNews funnel_news(const struct FunnelPicture *picture, const struct FunnelRow *row);

#endif

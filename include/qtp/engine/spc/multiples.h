/* Small multiples: the same measure of many teams, a small chart each, on one scale and one axis of
 * time. */
#ifndef QTP_SPC_MULTIPLES_H
#define QTP_SPC_MULTIPLES_H

#include "qtp/engine/spc/picture.h"

/* One small chart. */
struct MultiplesPanel {
	const char *head;  /* whose it is: "DAL17-03 Lakeside Oncology" */
	const char *words; /* its values and what they say: "last 9.7, centre 9.4: better" */
	enum SignalNews news;
	const struct ChartPicture *picture; /* NULL: no points, or no chart can be made */
};

/* All borrowed or owned by the arena of multiples_make(). */
struct Multiples {
	const char *title, *facts;
	const char *words; /* all of it, for readers who cannot see it */
	const struct MultiplesPanel *panels;
	size_t n;
	size_t n_columns, n_rows; /* of the grid that they fill row by row */
	double low, high;	  /* the value axis of all, high > low */
	struct ChartTick ticks[CHART_TICKS_MAX];
	size_t n_ticks;
	Day first, last; /* the axis of time; DAY_NONE: points evenly spaced */
};

/* Puts the panels on one scale: that holds all their values, lines and targets. `panels` are
 * borrowed, texts left empty, the grid as square as it can be. */
void multiples_make(struct Arena *arena, const struct MultiplesPanel panels[], size_t n,
		    struct Multiples *ret_multiples);
/* Where a point is along the axis of time, from 0 to 1. */
double multiples_place(const struct Multiples *multiples, const struct ChartPicture *picture,
		       double point);

#endif

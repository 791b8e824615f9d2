/* Charts as pages: the drawing, the signals in words, the verdict; on the screen and as text. */
#ifndef QTP_CHART_PAGE_CHART_H
#define QTP_CHART_PAGE_CHART_H

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/spc/picture.h"

/* Below so many columns a chart is a sparkline with its words. */
#define CHART_NARROW 60
#define CHART_NO_POINT SIZE_MAX

/* All of a chart from the first row on, `data_rows` (at least 4) of them for the data. Returns the
 * rows used. Any size. */
int page_chart(struct Area area, const struct ChartPicture *picture, int data_rows);
/* Its pieces, each with the rows used. `cursor`: the point walked to, or CHART_NO_POINT. */
int page_chart_head(struct Area area, int row, const struct ChartPicture *picture);
int page_chart_plot(struct Area area, int row, const struct ChartPicture *picture, int data_rows,
		    size_t cursor);
/* Over a drawing of page_chart_plot() in the same place: the point walked to, with the hardware
 * cursor on it. Costs the same however many points there are. */
void page_chart_cursor(struct Area area, int row, const struct ChartPicture *picture, int data_rows,
		       size_t cursor);
int page_chart_words(struct Area area, int row, const struct ChartPicture *picture);
int page_chart_verdict(struct Area area, int row, const struct ChartPicture *picture);
/* The table of the points from `first` on, with a head of one row. */
int page_chart_table(struct Area area, int row, const struct ChartPicture *picture, size_t first);

/* Rows of a small table below a chart of before and after: cells of up to CHART_COMPARE_COLUMNS
 * columns. */
#define CHART_COMPARE_COLUMNS 7
struct ChartCompare {
	const char *head[CHART_COMPARE_COLUMNS]; /* NULL ends it */
	const char *before[CHART_COMPARE_COLUMNS], *after[CHART_COMPARE_COLUMNS];
	const char *change; /* "rate ratio 0.38 (95 % CI 0.30 to 0.49), -62 %" */
};
int page_chart_compare(struct Area area, int row, const struct ChartCompare *compare);

/* A measure among others. */
struct ChartFamilyRow {
	const char *letter; /* "O", "P", "B" */
	const char *name;
	const double *values;
	size_t n;
	const char *last, *centre, *variation, *target;
	enum SignalNews news;
};
/* Small multiples: one row a measure. */
int page_chart_family(struct Area area, const char *title, const struct ChartFamilyRow rows[],
		      size_t n);

#endif

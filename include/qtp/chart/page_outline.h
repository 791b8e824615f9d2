/* Measures of a team in brief, as a page: one with a small chart, the others a line each. */
#ifndef QTP_CHART_PAGE_OUTLINE_H
#define QTP_CHART_PAGE_OUTLINE_H

#include "qtp/chart/view_outline.h"
#include "qtp/engine/page/page.h"

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

#endif

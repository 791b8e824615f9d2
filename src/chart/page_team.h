/* Measures on the page of a team, in parts: each draws itself whole into an area of any size, and
 * returns the rows that all of it takes. `selected` is an item of the part, -1: none. */
#ifndef CHART_PAGE_TEAM_H
#define CHART_PAGE_TEAM_H

#include "qtp/engine/page/page.h"
#include "view_team_charts.h"

/* The measure of the aim with its chart in so many rows; one item, at the head. */
int page_charts_aim(struct Area area, const struct TeamCharts *page, int rows, int selected);
/* The other measures, a line each. */
int page_charts_others(struct Area area, const struct TeamCharts *page, int selected);

#endif

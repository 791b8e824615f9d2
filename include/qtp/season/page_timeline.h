/* Timeline as a page: the sessions of a cohort on a line, and today among them. */
#ifndef QTP_SEASON_PAGE_TIMELINE_H
#define QTP_SEASON_PAGE_TIMELINE_H

#include "qtp/engine/page/page.h"
#include "qtp/season/rule_timeline.h"

/*
 * The line with its dates below, on two rows; sessions that are over, under way and ahead, and
 * today, differ in shape. One row of words where the sessions find no room on a line, or there are
 * none. Returns the rows used; draws nothing where area.canvas is NULL.
 */
int page_timeline(struct Area area, int row, const struct Timeline *timeline);

#endif

/* Sessions of all cohorts side by side as a page. */
#ifndef QTP_SEASON_PAGE_SESSIONS_H
#define QTP_SEASON_PAGE_SESSIONS_H

#include "qtp/engine/page/page.h"
#include "qtp/season/view_schedule.h"

/*
 * Draws from row `first` on; returns the rows that all of it takes. The selected session is named
 * by its id (0: none). Side by side where there is room, else one below the other.
 */
int page_sessions(struct Area area, const struct Schedule *schedule, Id selected, int first);
/* Where a session begins among those rows, at this width. */
int page_sessions_row(const struct Schedule *schedule, int columns, Id session);

#endif

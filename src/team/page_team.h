/* Page of a team, in parts: each draws itself whole into an area of any size, and returns the rows
 * that all of it takes. `selected` is an item of the part, -1: none. */
#ifndef TEAM_PAGE_TEAM_H
#define TEAM_PAGE_TEAM_H

#include "view_team_page.h"

#include "qtp/engine/page/page.h"

/* Code, light in words, phase, and the line of the sessions. */
int page_team_head(struct Area area, const struct TeamPage *page);
/* Core with the days it attended or its answers, then sponsors: an item each, in this order. */
int page_team_core(struct Area area, const struct TeamPage *page, int selected);

/* The sign of an answer: yes, no, not answered, given for other dates. */
void page_answer(struct Area area, int row, int column, enum Attendance attendance);

#endif

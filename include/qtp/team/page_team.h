/* Page of a team, in parts: each draws itself whole into an area of any size, and returns the rows
 * that all of it takes. `selected` is an item of the part, -1: none. */
#ifndef QTP_TEAM_PAGE_TEAM_H
#define QTP_TEAM_PAGE_TEAM_H

#include "qtp/engine/page/page.h"
#include "qtp/team/view_team_page.h"

/* Actions in sight; further ones are counted. */
#define PAGE_TEAM_ACTIONS 4

/* Code, light in words, phase, and the line of the sessions. */
int page_team_head(struct Area area, const struct TeamPage *page);
/* Core with its answers, sponsors, coach: an item each, in this order; then what is due next. */
int page_team_core(struct Area area, const struct TeamPage *page, int selected);
/* Open actions, and one item more where there are more than are shown. */
int page_team_actions(struct Area area, const struct TeamPage *page, int selected);
/* Coach and team month by month, the gap, falls with their reason; one item. */
int page_team_scores(struct Area area, const struct TeamPage *page, int selected);
/* The measure of the aim with its chart in so many rows; one item, at the head. */
int page_team_aim(struct Area area, const struct TeamPage *page, int rows, int selected);
/* The other measures, a line each. */
int page_team_measures(struct Area area, const struct TeamPage *page, int selected);
/* The newest contacts, and one item that leads to all of them. */
int page_team_contacts(struct Area area, const struct TeamPage *page, int selected);

/* The sign of an answer: yes, no, not answered, given for other dates. */
void page_answer(struct Area area, int row, int column, enum Attendance attendance);

#endif

/* Coaching on the page of a team, in parts: each draws itself whole into an area of any size, and
 * returns the rows that all of it takes. `selected` is an item of the part, -1: none. */
#ifndef COACHING_PAGE_TEAM_H
#define COACHING_PAGE_TEAM_H

#include "qtp/engine/page/page.h"
#include "view_team_coaching.h"

/* Actions in sight; further ones are counted. */
#define PAGE_ACTIONS_SHOWN 4

/* The coach and the age of the last contact: one row, one item. */
int page_coaching_coach(struct Area area, const struct TeamCoaching *page, int selected);
/* The newest scores of all raters in one row; no item. Nothing where there are none. */
int page_coaching_score_line(struct Area area, const struct TeamCoaching *page);
/* Open actions, and one item more where there are more than are shown. */
int page_coaching_actions(struct Area area, const struct TeamCoaching *page, int selected);
/* Coach and team month by month, the gap, falls with their reason; one item. */
int page_coaching_scores(struct Area area, const struct TeamCoaching *page, int selected);
/* The newest contacts, and one item that leads to all of them. */
int page_coaching_contacts(struct Area area, const struct TeamCoaching *page, int selected);

#endif

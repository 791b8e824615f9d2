/* Painters of the panel: what one reviewer gives each application, and how far the reviewer is.
 * Private to panel. */
#ifndef QTP_PANEL_PAGE_PANEL_H
#define QTP_PANEL_PAGE_PANEL_H

#include "qtp/engine/page/page.h"
#include "view_ranking.h"

/* Applications down, criteria across, a score of one reviewer a cell. There is a row and a
 * criterion at least. */
void page_scores(struct Area area, const struct Ranking *ranking, size_t reviewer,
		 struct PageCursor *place, struct Arena *arena);
/* The part of a page: how many applications the reviewer has scored; returns the rows used. */
int page_reviewer(struct Area area, const struct Ranking *ranking, size_t reviewer, int selected);
/* The part of the page of a team: how far the scores are, and what they are once they may be seen;
 * returns the rows used. */
int page_team_scores(struct Area area, const struct Ranking *ranking, const struct RankingRow *row,
		     int selected);
/* "3 of 5 applications scored, 1 begun" */
const char *reviewer_progress(const struct Ranking *ranking, size_t reviewer, struct Arena *arena);

#endif

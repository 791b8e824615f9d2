/* Painters of a survey: its answers as a grid, and the means of its items. Private to survey. */
#ifndef QTP_SURVEY_PAGE_SURVEY_H
#define QTP_SURVEY_PAGE_SURVEY_H

#include "qtp/engine/page/page.h"
#include "qtp/survey.h"

/* People down, items across, a rating a cell. There is a row and an item at least. */
void page_answers(struct Area area, const struct SurveySheet *sheet, struct PageCursor *place,
		  struct Arena *arena);

/* The part of a page: who has answered, and a bar an item; returns the rows used. */
int page_survey_means(struct Area area, const struct SurveySheet *sheet, int selected);

#endif

/* Agenda of a session as a page: its days, their items, and credit minutes as they add up. */
#ifndef QTP_SEASON_PAGE_AGENDA_H
#define QTP_SEASON_PAGE_AGENDA_H

#include "qtp/engine/page/page.h"
#include "view_agenda.h"

/*
 * Draws from row `first` on, a heading for each day; `selected` is the index of an item, -1: none.
 * Returns the rows that all of it takes.
 */
int page_agenda(struct Area area, const struct SessionAgenda *agenda, int selected, int first);
/* Where an item begins among those rows, at this width. */
int page_agenda_row(const struct SessionAgenda *agenda, int columns, int item);

#endif

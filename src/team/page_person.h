/* Page of a person, in parts: roles over the years, and sessions taught. Each draws itself whole
 * and returns the rows that all of it takes; `selected` -1: none. */
#ifndef QTP_TEAM_PAGE_PERSON_H
#define QTP_TEAM_PAGE_PERSON_H

#include "qtp/engine/page/page.h"
#include "view_person.h"

/* One item a role. */
int page_person_years(struct Area area, const struct PersonPage *page, int selected);
/* Where a role is. */
int page_person_years_row(const struct PersonPage *page, int item);
/* One item a session. */
int page_person_taught(struct Area area, const struct PersonPage *page, int selected);

#endif

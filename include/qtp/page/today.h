/* Today as a page: what needs attention, the next fortnight, the cohorts side by side. */
#ifndef QTP_PAGE_TODAY_H
#define QTP_PAGE_TODAY_H

#include "qtp/domain/today.h"
#include "qtp/page/page.h"

/* `first`: the first row wanted; `selected`: -1 none. Returns the rows in sight. Any size. */
struct PageRows page_today(struct Area area, const struct Today *today, int first, int selected);
/* Rows that show all of it in so many columns: for `qtp today` as text. */
int page_today_height(const struct Today *today, int columns);

#endif

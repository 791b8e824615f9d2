/* Today as a page: what needs attention, the next fortnight, the cohorts side by side. */
#ifndef QTP_PAGE_TODAY_H
#define QTP_PAGE_TODAY_H

#include "qtp/engine/page/page.h"
#include "qtp/engine/view/today.h"

/* `first`: the first row wanted; `selected`: -1 none. Returns the rows in sight. Any size. */
struct PageRows page_today(struct Area area, const struct Today *today, int first, int selected);
/* Rows that show all of it in so many columns: for `qtp today` as text. */
int page_today_height(const struct Today *today, int columns);

#endif

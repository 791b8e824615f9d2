/* The calendar as a page: the weeks with their days at the left, what is on them at the right. */
#ifndef QTP_PAGE_CALENDAR_H
#define QTP_PAGE_CALENDAR_H

#include "qtp/engine/page/page.h"
#include "qtp/engine/view/calendar.h"

/* `first`: the first row wanted; `selected`: -1 none. Returns the rows in sight. Any size. */
struct PageRows page_calendar(struct Area area, const struct Calendar *calendar, int first,
			      int selected, struct Arena *arena);
/* The sentence on an entry: all of it, with both clocks. Owned by the arena. */
const char *page_calendar_words(const struct CalendarEntry *entry, Day today, struct Arena *arena);

#endif

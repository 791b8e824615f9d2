/* Calendar: what is due as events. Private to the folder. */
#ifndef QTP_COACHING_VIEW_CALENDAR_DUES_H
#define QTP_COACHING_VIEW_CALENDAR_DUES_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/xchg/calendar.h"

/* The beginning of the UID of such an event; its end is that of all our events. */
#define UID_DUE "due-"

struct CalendarDue {
	enum Kind kind; /* whose day it is */
	Id record;
	struct CalendarEvent event;
};
/* The days of all sources whose rows say that they go out, in their order; owned by the arena. */
MUST_USE bool calendar_dues(struct Domain *domain, struct Arena *arena,
			    struct CalendarDue **ret_dues, size_t *ret_n, struct Error *error);

#endif

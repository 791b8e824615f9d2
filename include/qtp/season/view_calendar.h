/* The cohorts that may have something in a span of the calendar. */
#ifndef QTP_SEASON_VIEW_CALENDAR_H
#define QTP_SEASON_VIEW_CALENDAR_H

#include "qtp/engine/view/calendar.h"
#include "qtp/season/view_schedule.h"

/* Days around the sessions of a cohort within which something of it may be due. */
#define CALENDAR_COHORT_DAYS 400

/* Those of the city wanted, whose sessions are near the span; owned by the arena of the list. */
MUST_USE bool calendar_cohorts(const struct CalendarList *list,
			       const struct CohortDates ***ret_cohorts, size_t *ret_n,
			       struct Error *error);

#endif

/* Certification in the calendar. Private to the folder. */
#ifndef QTP_CERTIFIED_VIEW_CALENDAR_H
#define QTP_CERTIFIED_VIEW_CALENDAR_H

#include "qtp/engine/view/calendar.h"

extern const struct CalendarSourceTable certified_calendar;

#endif

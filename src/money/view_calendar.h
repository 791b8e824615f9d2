/* Money in the calendar. Private to money. */
#ifndef QTP_MONEY_VIEW_CALENDAR_H
#define QTP_MONEY_VIEW_CALENDAR_H

#include "qtp/engine/view/calendar.h"

extern const struct CalendarSourceTable money_calendar;

#endif

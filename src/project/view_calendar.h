/* Projects in the calendar. Private to project. */
#ifndef QTP_PROJECT_VIEW_CALENDAR_H
#define QTP_PROJECT_VIEW_CALENDAR_H

#include "qtp/engine/view/calendar.h"

extern const struct CalendarSourceTable project_calendar;

#endif

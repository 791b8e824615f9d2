/* What the module of calendar files offers. Private to this room. */
#ifndef QTP_XCHG_CALENDAR_MODULE_H
#define QTP_XCHG_CALENDAR_MODULE_H

#include "qtp/engine/xchg/calendar.h"

#define CALENDAR_MODULE_VERSION 3
#define CALENDAR_MODULE_NAME "qtp_calendar.so"
#define CALENDAR_MODULE_ENTRY "qtp_calendar_module"

/* The module uses nothing of the program: texts go out and events come in through these. */
struct CalendarModule {
	int version;
	bool (*write)(const struct CalendarOut *calendar,
		      void (*put)(void *context, const char *text), void *context);
	/* Texts of the event live until the call returns. */
	bool (*read)(const char *text, struct CalendarSpan span,
		     void (*take)(void *context, const struct CalendarEvent *event), void *context);
};

#endif

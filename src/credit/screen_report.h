/* A report of a meeting program on the roll: what it would mark, and whom it cannot match. Private
 * to this room. */
#ifndef QTP_CREDIT_SCREEN_REPORT_H
#define QTP_CREDIT_SCREEN_REPORT_H

#include "qtp/engine/ui/screens.h"
#include "view_report.h"

/* A report that waits for its answer; the owner releases the arena. */
struct ReportAsked {
	struct Arena arena;
	Id session;
	struct Report report;
};

/* Reads it, says what it would mark and whom it cannot match, and asks: `y` calls `then`, which
 * calls report_take(). */
void report_ask(struct App *app, struct ReportAsked *asked, struct ReportFile file,
		unsigned (*then)(struct App *app, const struct Question *question));
/* Writes what it marks, as one action. */
unsigned report_take(struct App *app, const struct ReportAsked *asked);

#endif

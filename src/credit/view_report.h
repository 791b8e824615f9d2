/* Report: rows of a table, a meeting program's list of participants or a roll, as marks that they
 * make, change or leave, and why. */
#ifndef QTP_CREDIT_VIEW_REPORT_H
#define QTP_CREDIT_VIEW_REPORT_H

#include "qtp/credit/view_roll.h"

enum ReportStep {
	REPORT_NEW,
	REPORT_CHANGED,
	REPORT_SAME,
	REPORT_KEPT, /* marked by hand, and left as it is */
	REPORT_SKIPPED,
	N_REPORT_STEPS
};
const char *report_step_name(enum ReportStep step); /* "new" */

/* One half-day of a person, or a row of which nothing comes. */
struct ReportLine {
	enum ReportStep step;
	size_t row;		       /* as a spreadsheet counts; of several rows the first */
	const char *person;	       /* as the roll, else the row names it */
	const char *text;	       /* "Wed 19 Jul am, part of it, 60 min", or the reason */
	const struct RollMark *before; /* NULL: none */
	struct RollMark record;	       /* of a new or changed one */
};

/* Owned by the arena. */
struct Report {
	struct ReportLine *lines;
	size_t n, capacity;
	size_t n_steps[N_REPORT_STEPS];
};

/*
 * Reads the table at `path`, "-": standard input. Joins of one person are put together, with what
 * earlier reports said, and cut to the agenda. Errors: INPUT, a cell cannot be, or the columns do
 * not tell what is needed; IO.
 */
MUST_USE bool report_read(const struct Roll *roll, const char *path, struct Arena *arena,
			  struct Report *ret_report, struct Error *error);

/* An instant as a meeting program writes it, in minutes since 1970, UTC: "2017-07-19 08:30",
 * "7/19/2017 8:30:12 AM", "2017-07-19T13:30:00Z". Without a zone it is local time at the site; of
 * both orders of a day that one is meant which is near the session. False: it is none. */
bool report_instant(const char *text, const struct Roll *roll, int64_t *ret_instant);

#endif

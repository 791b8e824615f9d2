/* Report: rows of a table, a meeting program's list of participants or a roll, as marks that they
 * make, change or leave, and why. */
#ifndef QTP_CREDIT_VIEW_REPORT_H
#define QTP_CREDIT_VIEW_REPORT_H

#include "qtp/credit.h"

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

/* Where a report is. */
struct ReportFile {
	const char *path; /* "-": standard input */
	const char *text; /* instead: what was pasted; NULL */
};
/*
 * Reads the table of the file, or within it. Joins of one person are put together, with what
 * earlier reports said, and cut to the agenda. Errors: INPUT, a cell cannot be, or the columns do
 * not tell what is needed; IO.
 */
MUST_USE bool report_read(const struct Roll *roll, struct ReportFile file, struct Arena *arena,
			  struct Report *ret_report, struct Error *error);

/* Heads of the columns that meeting programs write, the better ones first. */
#define REPORT_NAME_HEADS                                                         \
	"Name (original name)|Name|Full name|Participant|Participants|User name|" \
	"Display name|Attendee|Person"
#define REPORT_EMAIL_HEADS                                           \
	"User email|Email|E-mail|Email address|E-mail address|Mail|" \
	"Participant ID (UPN)|Attendee email"
#define REPORT_JOIN_HEADS                                                                  \
	"Join time|Join|Joined|Joined at|First join|First join time|Join date|Start time|" \
	"Start|Arrived"
#define REPORT_LEAVE_HEADS                                                              \
	"Leave time|Leave|Left|Left at|Last leave|Last leave time|Leave date|End time|" \
	"End|Left at"
/* Of a report with a row each time somebody comes or goes. */
#define REPORT_ACTION_HEADS "User action|Action|Event"
#define REPORT_STAMP_HEADS "Timestamp|Time stamp|Time|When"

/* The table of joins in the text of a report, what is in front of it as empty lines; the text
 * itself where it has no such table. Owned by the arena, or `text`. */
const char *report_table(const char *text, struct Arena *arena);

/* Whom a row names; "" not said. */
struct ReportWho {
	const char *name, *email, *other; /* other: a second address */
};
/*
 * The person on the roll: by an address of theirs, else by the only same name, without titles,
 * credentials and brackets, in whatever order. NULL: `ret_why` says why it is no one.
 */
const struct RollRow *report_whom(const struct Roll *roll, const struct ReportWho *who,
				  struct Arena *arena, const char **ret_why);

/* An instant as a meeting program writes it, in minutes since 1970, UTC: "2017-07-19 08:30",
 * "7/19/2017 8:30:12 AM", "2017-07-19T13:30:00Z". Without a zone it is local time at the site; of
 * both orders of a day that one is meant which is near the session. False: it is none. */
bool report_instant(const char *text, const struct Roll *roll, int64_t *ret_instant);

#endif

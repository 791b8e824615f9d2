/* Reports as a table: each is a few lists of records. Private to this room. */
#ifndef QTP_REPORT_VIEW_REPORT_H
#define QTP_REPORT_VIEW_REPORT_H

#include "qtp/engine/view/document.h"
#include "qtp/engine/view/list.h"

/* A list of records of a report. */
struct ReportPart {
	const char *heading;
	enum Kind kind;
	enum Kind about;    /* the part is there only in a report about this kind */
	const char *scope;  /* the field that refers to the record; NULL: all of the season */
	const char *filter; /* NULL: none */
	const char *columns, *sort;
	const char *empty; /* what is said where there is none */
	bool distinct;	   /* rows that say the same are one */
	bool begins;	   /* it is the first of the second page of a sheet */
	const char *month; /* its heading in a report of a month, whose days it keeps to */
	/* Adds what is below the heading where it is no list of records; NULL: it is one. */
	bool (*add)(struct Domain *domain, struct DocumentSource source, struct Document *document,
		    const struct ReportPart *part, struct Error *error);
};

/* Parts that are no lists. Of a team: the chart of its aim's measure with its verdict, and those of
 * all measures. */
#define REPORT_ADDS(name)                                                                         \
	bool name(struct Domain *domain, struct DocumentSource source, struct Document *document, \
		  const struct ReportPart *part, struct Error *error)
REPORT_ADDS(report_chart);
REPORT_ADDS(report_charts);
/* Of a session: the core teams of its cohort, and a badge for each member. */
REPORT_ADDS(report_roster);
REPORT_ADDS(report_badges);
/* Of a cohort: its surveys, and what was gained. */
REPORT_ADDS(report_surveys);
/* Of a cohort: the rules that each team fails, with what would mend it. */
REPORT_ADDS(report_rules);
/* Of a cohort: what accepted teams have not handed in by its day. */
REPORT_ADDS(report_late);
/* Of a season or a coach: the leaders of the teams that planned calls are with, and how to reach
 * them. */
REPORT_ADDS(report_leaders);
/* The calls of such a part by their days, of a season or of a coach. */
struct ListView report_calls_of(struct DocumentSource source, const struct ReportPart *part);
/* Of a season or a coach: planned calls on the clocks of the team and of the coach. */
REPORT_ADDS(report_calls);
/* Of a season: its accepted teams by city and by coach. */
REPORT_ADDS(report_compare);
/* Of a coach: held contacts of the season by months, with minutes and hours; and what is open of
 * what the teams agreed. */
REPORT_ADDS(report_hours);
REPORT_ADDS(report_agreed);

/* A report: a document by the name of its verb, with its parts. */
struct ReportSpec {
	struct DocumentSpec document;
	const char *fields; /* of the record itself, at the top; NULL: none */
	const struct ReportPart *parts;
	size_t n_parts;
	enum DocumentLayout layout;
};

/* The report of a verb, "report season". NULL: there is none. */
const struct ReportSpec *report_find(const char *verb);
/* The records of a kind that a report can be about, those of the season where they have one. */
struct ListView report_subjects(enum Kind kind, Id season);
/* The rows of the documents. */
extern const struct DocumentSpecTable report_documents;

#endif

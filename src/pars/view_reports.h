/* Reports of credit in one place: learners and activities for PARS, contact hours of nurses. */
#ifndef QTP_PARS_VIEW_REPORTS_H
#define QTP_PARS_VIEW_REPORTS_H

#include "qtp/engine/model/light.h"
#include "view_activities.h"
#include "view_nurses.h"
#include "view_pars.h"

enum ReportPart { REPORT_LEARNERS, REPORT_ACTIVITIES, REPORT_NURSES, N_REPORT_PARTS };

/* A row, whatever it is of. */
struct ReportRow {
	enum Light light;
	enum Kind kind; /* of the record it is about: a person or a session */
	Id id;
	const char *session, *name; /* a code; of the person, or of the activity */
	Hundredths credits;
	const char *words; /* what it lacks, or why it was rejected, or what it is */
};

/* Owned by the arena it was loaded with. */
struct CreditReports {
	struct ParsFile learners;
	struct ParsActivities activities;
	struct Nurses nurses;
	struct ReportRow *rows; /* part by part */
	size_t n;
	struct {
		size_t first, n;   /* among the rows */
		const char *words; /* "12 ready, 3 lacking something" */
	} parts[N_REPORT_PARTS];
};

/* Of one session, or with 0 of all of the season. */
MUST_USE bool reports_load(struct Domain *domain, Id session, struct Arena *arena,
			   struct CreditReports *ret_reports, struct Error *error);
/* The part that a row is in. */
enum ReportPart reports_part_of(const struct CreditReports *reports, size_t row);
struct ReportsPart {
	const struct CreditReports *reports;
	enum ReportPart part;
};
/* The rows of a part that can be sent, as they are sent. */
MUST_USE bool reports_table(struct Domain *domain, struct ReportsPart of, struct Arena *arena,
			    struct DataTable *ret_table, struct Error *error);

#endif

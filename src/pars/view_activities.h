/* The activity sheet for PARS: a row a session. */
#ifndef QTP_PARS_VIEW_ACTIVITIES_H
#define QTP_PARS_VIEW_ACTIVITIES_H

#include "qtp/credit.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/season.h"

/* A session as an activity. Texts are "" where nothing is known. */
struct ParsActivity {
	const struct Session *session;
	const struct Season *season;
	const char *title;
	const char *city, *state, *country; /* from the city of its cohort */
	int64_t minutes;		    /* of instruction, that count for AMA */
	Hundredths designated;
	size_t n_physicians, n_others; /* who were there for a creditable minute, each once */
	const char *lacks;	       /* what has to be mended before it is sent; "" nothing */
};
struct ParsActivities {
	struct ParsActivity *rows;
	size_t n, capacity, n_ready;
};

/* Of one session, or with 0 of all of the season that are over. Owned by the arena. */
MUST_USE bool activities_load(struct Domain *domain, Id session, struct Arena *arena,
			      struct ParsActivities *ret_activities, struct Error *error);
/* The rows that lack nothing, by the columns of the data file; the user's copy wins. */
MUST_USE bool activities_table(struct Domain *domain, const struct ParsActivities *activities,
			       struct Arena *arena, struct DataTable *ret_table,
			       struct Error *error);

#endif

/* Ratings of several cells as one operation. Private to the folder. */
#ifndef QTP_CERTIFIED_COMMAND_RATE_H
#define QTP_CERTIFIED_COMMAND_RATE_H

#include "qtp/engine/domain/command.h"

struct RatedCell {
	Id standard, location; /* location 0: the practice has none */
};

/* One rating for some cells of a case, at least 1. */
struct CaseRating {
	Id case_id;
	Choice assessed_by; /* enum Assessor */
	Choice rating;
	const struct RatedCell *cells;
	size_t n;
	/* Texts of these fields; NULL: they stay. */
	const char *evidence, *note;
};

/* Rates them, and says so in `done`. */
MUST_USE bool case_rate(struct Domain *domain, const struct CaseRating *rating, struct Text *done,
			struct Error *error);
/* Of case.rate, as struct Command has it. */
bool case_rate_apply(const struct CommandCall *call, struct Text *done, struct Error *error);

#endif

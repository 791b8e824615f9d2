/* Relative day: a day that depends on a session, as people type it: "s2-14d". */
#ifndef QTP_SEASON_VIEW_RELATIVE_DAY_H
#define QTP_SEASON_VIEW_RELATIVE_DAY_H

#include "qtp/engine/domain/record.h"

/* True for a text of that form: s and a session's number, then maybe + or -, a number, and d, w or
 * m: "s1", "S2-14", "s3 + 2w". */
bool relative_day_is(const char *text);
/*
 * The day it means for a record: a cohort, or one that belongs to a cohort, a session or a team, by
 * its references as they stand. Counted from the first day of the session. False with a sentence:
 * the record has no cohort yet, the cohort no such session.
 */
MUST_USE bool relative_day_parse(struct Domain *domain, struct RecordSoFar of, const char *text,
				 Day *ret_day, struct Error *error);

#endif

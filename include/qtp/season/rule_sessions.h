/* The sessions of a cohort in time: the first, the next, whether all are over. */
#ifndef QTP_SEASON_RULE_SESSIONS_H
#define QTP_SEASON_RULE_SESSIONS_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/model/field.h"
#include "qtp/season.h"

#include <stdbool.h>

/* NULL: there are none. */
const struct Session *session_first(const struct Session *const sessions[], size_t n);
/* The next session to come or under way on `today`; NULL: none. */
const struct Session *session_next(const struct Session *const sessions[], size_t n, Day today);
/* Whether there are sessions and the last of them is over. */
bool sessions_are_over(const struct Session *const sessions[], size_t n, Day today);
/* Whether the first of them has begun. */
bool sessions_have_begun(const struct Session *const sessions[], size_t n, Day today);
/* Whether a day is in the season, or within a year before or after it. */
bool season_is_near(const struct Season *season, Day day);
/* "S3" */
const char *session_short(const struct Session *session, struct Arena *arena);
/* ", S1 in 44 days", ", S1 under way"; "" for no session. */
const char *session_phrase(const struct Session *session, Day today, struct Arena *arena);

#endif

/* History words: operations found by who made them, when, what they say, and what they changed. */
#ifndef QTP_VIEW_HISTORY_WORDS_H
#define QTP_VIEW_HISTORY_WORDS_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/domain/gate.h"

/*
 * Whether each of the words is in the stamp ("2017-08-21"), the user or the title of an operation,
 * or in the kind, REF or name of a record that it changed. Case and accents do not count; NULL and
 * "" match all.
 */
MUST_USE bool history_matches(struct Domain *domain, const struct Operation *operation,
			      const char *words, bool *ret_matches, struct Error *error);
/* "Stage: submitted > accepted", "made", "put into the bin": what was changed in a record of a
 * known kind. */
const char *history_change_text(struct Domain *domain, const struct Change *change,
				struct Arena *arena);

#endif

/* History words: operations found by who made them, when, what they say, and what they changed. */
#ifndef QTP_VIEW_HISTORY_WORDS_H
#define QTP_VIEW_HISTORY_WORDS_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/domain/gate.h"

/* Keys of the fields, for help and prompts. */
#define HISTORY_FIELDS "who, day, kind, record, what"

/*
 * A filter over operations, in the grammar of lists: who:okafor, day:2017-08, day>=-7d, kind:team,
 * record:DAL17-03, what:letter. A bare word is in any of them. `kind` and `record` hold where one
 * of the records that the operation changed has such a kind, or such a REF or name; one without a
 * REF has those of what it belongs to, as well. NULL and "" give all. Owned by the arena.
 */
MUST_USE bool history_filter(const struct Domain *domain, const char *text, struct Arena *arena,
			     const struct Filter **ret_filter, struct Error *error);

/* `n_looked` (NULL allowed) grows by the records that were looked at. */
MUST_USE bool history_matches(struct Domain *domain, const struct Operation *operation,
			      const struct Filter *filter, bool *ret_matches, size_t *n_looked,
			      struct Error *error);

#endif

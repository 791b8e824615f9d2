/* History words: operations found by who made them, when, what they say, and what they changed. */
#ifndef QTP_VIEW_HISTORY_WORDS_H
#define QTP_VIEW_HISTORY_WORDS_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/domain/gate.h"

/* Keys of the fields, for help and prompts. */
#define HISTORY_FIELDS "who, day, kind, record, what"

/* These fields, as of a kind. */
const struct Entity *history_entity(void);

/*
 * A filter over operations, in the grammar of lists: who:okafor, day:2017-08, day:tue, day>=-7d,
 * kind:team, record:DAL17-03, what:letter. A bare word is in any of them. `kind` and `record` hold
 * where one of the records that the operation changed has such a kind, or such a REF or name; one
 * without a REF has those of what it belongs to, as well. NULL and "" give all. Owned by the arena.
 */
struct HistoryFilter {
	struct Domain *domain;
	const struct Filter *filter;
	size_t n_looked; /* records that were looked at so far */
};
MUST_USE bool history_filter_init(struct HistoryFilter *filter, struct Domain *domain,
				  const char *text, struct Arena *arena, struct Error *error);
MUST_USE bool history_matches(struct HistoryFilter *filter, const struct Operation *operation,
			      bool *ret_matches, struct Error *error);
/* A change of a record of a known kind: of which field, "" the record itself, from what to what; ""
 * nothing. Owned by the arena. */
struct ChangeWords {
	const char *field, *old_text, *new_text;
};
struct ChangeWords history_change(struct Domain *domain, const struct Change *change,
				  struct Arena *arena);
/* The same as a line: "Stage: submitted > accepted", "made", "put into the bin". */
const char *history_change_text(struct Domain *domain, const struct Change *change,
				struct Arena *arena);

#endif

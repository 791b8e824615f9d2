/* Presence: who was at a meeting, as the capability that keeps attendance says it. */
#ifndef QTP_DOMAIN_PRESENCE_H
#define QTP_DOMAIN_PRESENCE_H

#include "qtp/engine/domain/facts.h"
#include "qtp/engine/model/presence.h"

/* For sources, which add in any order. */
void presence_add(struct PresenceList *list, struct Presence presence);

/* A row: the recorded days of the people of some records of a kind, in a handful of queries. A
 * judgement of the same capability with paths and no fields makes stale what depends on it. */
struct PresenceSource {
	enum Kind kind;
	bool (*list)(const struct Loading *loading, struct IdSpan of, struct PresenceList *list,
		     struct Error *error);
};
/* The rows of all capabilities; NULL after the last. */
const struct PresenceSource *presence_source_at(size_t index);
/* What all capabilities know of it. */
MUST_USE bool presence_load(const struct Loading *loading, enum Kind kind, struct IdSpan of,
			    struct PresenceList *ret_list, struct Error *error);

#endif

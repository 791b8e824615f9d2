/* Complete: records whose name a person has begun to type, anywhere in it. */
#ifndef QTP_VIEW_COMPLETE_H
#define QTP_VIEW_COMPLETE_H

#include "qtp/engine/domain/domain.h"

/*
 * First the records whose REF or label begins with the text, then those in whose label each typed
 * word begins a word ("onc lake" finds Lakeside Oncology). Case and accents do not count. Owned by
 * the arena.
 */
MUST_USE bool domain_complete(struct Domain *domain, const struct FindQuery *query,
			      struct Arena *arena, struct IdSpan *ret_ids, struct Error *error);

#endif

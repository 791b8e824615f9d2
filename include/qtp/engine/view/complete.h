/* Complete: records whose name a person has begun to type, anywhere in it. */
#ifndef QTP_VIEW_COMPLETE_H
#define QTP_VIEW_COMPLETE_H

#include "qtp/engine/domain/domain.h"

/*
 * At most `limit` records: first those whose REF or label begins with `text`, then those in whose
 * label each typed word begins a word ("onc lake" finds Lakeside Oncology). Case and accents do not
 * count. Owned by the arena.
 */
MUST_USE bool domain_complete(struct Domain *domain, const struct Entity *entity, const char *text,
			      size_t limit, struct Arena *arena, Id **ret_ids, size_t *ret_n,
			      struct Error *error);

#endif

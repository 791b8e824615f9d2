/* Rules of measures and points that look at other records. Private to this room. */
#ifndef QTP_DOMAIN_MEASURE_CHECK_H
#define QTP_DOMAIN_MEASURE_CHECK_H

#include "qtp/domain/domain.h"

bool is_measure_kind(enum Kind kind);
/* As record_check_others, for measures, points and annotations. */
MUST_USE bool measure_check(struct Domain *domain, const struct Entity *entity, const void *before,
			    const void *record, struct Arena *arena, struct Issues *issues,
			    struct Error *error);

#endif

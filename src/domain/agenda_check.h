/* Agenda: what only the other items of its session show. Private to this room. */
#ifndef QTP_DOMAIN_AGENDA_CHECK_H
#define QTP_DOMAIN_AGENDA_CHECK_H

#include "qtp/domain/domain.h"

/* Warns of an item that overlaps another outside a parallel group. `before` NULL: a new one. */
MUST_USE bool agenda_check_overlap(struct Domain *domain, const struct Agenda *before,
				   const struct Agenda *agenda, struct Arena *arena,
				   struct Issues *issues, struct Error *error);

#endif

/* Loading the coaching of teams: their contacts and scores. Private to this room. */
#ifndef QTP_DOMAIN_COACHING_FACTS_H
#define QTP_DOMAIN_COACHING_FACTS_H

#include "qtp/domain/team.h"

/* Fills `coaching` of each of the teams, in a handful of queries; contacts and scores only of
 * accepted ones. */
MUST_USE bool coaching_load_facts(struct Domain *domain, struct TeamFacts teams[], size_t n,
				  struct Arena *arena, struct Error *error);

#endif

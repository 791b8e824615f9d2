/* Loading the coaching of teams: their contacts and scores. Private to this room. */
#ifndef QTP_DOMAIN_COACHING_FACTS_H
#define QTP_DOMAIN_COACHING_FACTS_H

#include "load.h"
#include "qtp/domain/team.h"

/*
 * Fills `coaching` of each of the teams, in a handful of queries; contacts and scores only of
 * accepted ones. DEPTH_JUDGED: of the contacts those of this month and of the next weeks, those
 * planned before it, and those held on the newest day before it, however many there are.
 */
MUST_USE bool coaching_load_facts(struct Domain *domain, enum Depth depth, struct TeamFacts teams[],
				  size_t n, struct Arena *arena, struct Error *error);

#endif

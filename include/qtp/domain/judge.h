/* Judgements of teams: light, eligible, failing rules and reason, kept in the store for lists to
 * filter and sort on. */
#ifndef QTP_DOMAIN_JUDGE_H
#define QTP_DOMAIN_JUDGE_H

#include "qtp/domain/team.h"

/*
 * Brings the judgements of a season's teams (0: of all) up to date. The first time all are judged;
 * after that only teams that operations since then may have touched, and all again when the day or
 * the season in view is another. Nothing changed: one small query.
 * Not inside an operation: what it keeps would go when that is rolled back.
 */
MUST_USE bool judge_teams(struct Domain *domain, Id season, struct Error *error);

/* Puts what is judged of a team into the judged fields of `team`; its reason is owned by the arena.
 */
void judge_fill(const struct TeamFacts *facts, struct Team *team, struct Arena *arena);

#endif

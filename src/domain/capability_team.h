/* The tables of the capability team. */
#ifndef QTP_CAPABILITY_TEAM_H
#define QTP_CAPABILITY_TEAM_H

#include "qtp/domain/behavior.h"
#include "qtp/domain/team.h"

extern const struct CommandTable team_commands;
extern const struct KindBehavior team_behaviors[3];
extern const struct RecordRule team_rules[10];

/* "DAL17 is full: all 8 places are taken. ..."; owned by the arena. */
const char *team_full_sentence(struct Domain *domain, const struct Team *team, int64_t capacity,
			       struct Arena *arena);

#endif

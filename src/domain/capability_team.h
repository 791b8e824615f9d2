/* The tables of the capability team. */
#ifndef QTP_CAPABILITY_TEAM_H
#define QTP_CAPABILITY_TEAM_H

#include "qtp/domain/behavior.h"

extern const struct CommandTable team_commands;
extern const struct KindBehavior team_behaviors[3];
extern const struct RecordRule team_rules[5];

#endif

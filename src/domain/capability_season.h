/* The tables of the capability season. */
#ifndef QTP_CAPABILITY_SEASON_H
#define QTP_CAPABILITY_SEASON_H

#include "qtp/domain/behavior.h"

extern const struct CommandTable season_commands;
extern const struct KindBehavior season_behaviors[4];
extern const struct RecordRule season_rules[6];

#endif

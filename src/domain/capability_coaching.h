/* The tables of the capability coaching. */
#ifndef QTP_CAPABILITY_COACHING_H
#define QTP_CAPABILITY_COACHING_H

#include "qtp/domain/behavior.h"

extern const struct CommandTable coaching_commands;
extern const struct KindBehavior coaching_behaviors[2];
extern const struct RecordRule coaching_rules[13];

#endif

/* The tables of the capability coaching. */
#ifndef QTP_COACHING_TABLES_H
#define QTP_COACHING_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct CommandTable coaching_commands;
extern const struct KindBehavior coaching_behaviors[2];
extern const struct RecordRule coaching_rules[13];

#endif

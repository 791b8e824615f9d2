/* The tables of the capability people. */
#ifndef QTP_CAPABILITY_PEOPLE_H
#define QTP_CAPABILITY_PEOPLE_H

#include "qtp/domain/behavior.h"

extern const struct CommandTable people_commands;
extern const struct KindBehavior people_behaviors[1];
extern const struct RecordRule people_rules[2];

#endif

/* The tables of the capability people. */
#ifndef QTP_PEOPLE_TABLES_H
#define QTP_PEOPLE_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct CommandTable people_commands;
extern const struct KindBehavior people_behaviors[3];
extern const struct ScreenTable people_screen;
extern const struct PageTable people_pages;
extern const struct RecordRule people_rules[2];

#endif

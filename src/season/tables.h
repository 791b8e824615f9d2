/* The tables of the capability season. */
#ifndef QTP_SEASON_TABLES_H
#define QTP_SEASON_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct CommandTable season_commands;
extern const struct KindBehaviorTable season_behaviors;
extern const struct VerbTable season_verbs;
extern const struct ScreenTable season_screen;
extern const struct PageTable season_pages;
extern const struct RecordRuleTable season_rules;

struct Cli;
struct Error;

#endif

/* The tables of the capability certified. */
#ifndef QTP_CERTIFIED_TABLES_H
#define QTP_CERTIFIED_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct CommandTable certified_commands;
/* The states of a case and of a submission. */
enum { STATES_CASE, STATES_SUBMISSION };
extern const struct StateFieldTable certified_states;
extern const struct KindBehaviorTable certified_behaviors;
extern const struct RecordRuleTable certified_rules;
extern const struct VerbTable certified_verbs;
extern const struct ScreenTable certified_screen;
extern const struct PageTable certified_pages;

struct Cli;
struct Error;

#endif

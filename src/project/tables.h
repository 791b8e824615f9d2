/* The tables of the capability project. */
#ifndef QTP_PROJECT_TABLES_H
#define QTP_PROJECT_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct CommandTable project_commands;
extern const struct StateFieldTable project_states;
extern const struct OwedSourceTable project_owed;
extern const struct KindBehaviorTable project_behaviors;
extern const struct RecordRuleTable project_rules;
extern const struct VerbTable project_verbs;
extern const struct ScreenTable project_screen;
extern const struct PageTable project_pages;

struct Cli;
struct Error;
bool verb_board(struct Cli *cli, struct Error *error);
bool verb_forecast(struct Cli *cli, struct Error *error);
bool verb_status(struct Cli *cli, struct Error *error);
bool verb_tool(struct Cli *cli, struct Error *error);

#endif

/* The tables of the capability project. */
#ifndef QTP_PROJECT_TABLES_H
#define QTP_PROJECT_TABLES_H

#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/owed.h"
#include "qtp/engine/domain/transition.h"

extern const struct CommandTable project_commands;
extern const struct StateField project_states[1];
extern const struct OwedSource project_owed[1];
extern const struct KindBehavior project_behaviors[3];
extern const struct RecordRule project_rules[13];
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

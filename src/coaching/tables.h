/* The tables of the capability coaching. */
#ifndef QTP_COACHING_TABLES_H
#define QTP_COACHING_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct CommandTable coaching_commands;
extern const struct StateFieldTable coaching_states;
extern const struct KindBehaviorTable coaching_behaviors;
extern const struct VerbTable coaching_verbs;
extern const struct RecordRuleTable coaching_rules;
extern const struct ScreenTable coaching_screen;
extern const struct PageTable coaching_pages;
extern const struct ImportVerb coaching_import;

/* Beside its records: what a faculty member has planned at the time of an item. */
bool agenda_check_faculty(struct Writing *writing, const void *record);

struct Cli;
struct Error;
bool verb_log(struct Cli *cli, struct Error *error);
bool verb_clashes(struct Cli *cli, struct Error *error);
bool verb_todo(struct Cli *cli, struct Error *error);
bool verb_search(struct Cli *cli, struct Error *error);
bool verb_calendar(struct Cli *cli, struct Error *error);
bool verb_export_calendar(struct Cli *cli, struct Error *error);
bool import_calendar(struct Cli *cli, struct Error *error);

#endif

/* The tables of the capability team. */
#ifndef QTP_TEAM_TABLES_H
#define QTP_TEAM_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct CommandTable team_commands;
extern const struct StateFieldTable team_states;
extern const struct KindBehaviorTable team_behaviors;
extern const struct VerbTable team_verbs;
extern const struct ScreenTable team_screen;
extern const struct PageTable team_pages, team_person_pages;
extern const struct RecordRuleTable team_rules;

struct Arena;
struct Cli;
struct Domain;
struct Error;
struct Team;

/* "DAL17 is full: all 8 places are taken. ..."; owned by the arena. */
const char *team_full_sentence(struct Domain *domain, const struct Team *team, int64_t capacity,
			       struct Arena *arena);

bool verb_roster(struct Cli *cli, struct Error *error);
bool verb_check(struct Cli *cli, struct Error *error);

#endif

/* The tables of the capability certified. */
#ifndef QTP_CERTIFIED_TABLES_H
#define QTP_CERTIFIED_TABLES_H

#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/transition.h"

extern const struct CommandTable certified_commands;
/* The states of a case and of a submission. */
enum { STATES_CASE, STATES_SUBMISSION, N_STATES_CERTIFIED };
extern const struct StateField certified_states[N_STATES_CERTIFIED];
extern const struct KindBehavior certified_behaviors[5];
extern const struct RecordRule certified_rules[20];
extern const struct VerbTable certified_verbs;
extern const struct ScreenTable certified_screen;
extern const struct PageTable certified_pages;

struct Cli;
struct Error;
bool verb_compliance(struct Cli *cli, struct Error *error);

#endif

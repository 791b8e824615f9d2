/* The tables of the capability money. */
#ifndef QTP_MONEY_TABLES_H
#define QTP_MONEY_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct KindBehaviorTable money_behaviors;
extern const struct RecordRuleTable money_rules;
extern const struct VerbTable money_verbs;
extern const struct ImportVerb money_import;
extern const struct ScreenTable money_screen;

struct Cli;
bool verb_post(struct Cli *cli, struct Error *error);
bool verb_transfer(struct Cli *cli, struct Error *error);
bool verb_reverse(struct Cli *cli, struct Error *error);
bool verb_fees(struct Cli *cli, struct Error *error);
bool verb_ageing(struct Cli *cli, struct Error *error);
bool verb_export_ledger(struct Cli *cli, struct Error *error);
bool verb_refund(struct Cli *cli, struct Error *error);
bool verb_paper(struct Cli *cli, struct Error *error);
bool verb_credit_note(struct Cli *cli, struct Error *error);

#endif

/* The tables of the capability chart. */
#ifndef QTP_CHART_TABLES_H
#define QTP_CHART_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct KindBehaviorTable chart_behaviors;
extern const struct VerbTable chart_verbs;
extern const struct ScreenTable chart_screen;
extern const struct PageTable chart_pages;
extern const struct RecordRuleTable chart_rules;

struct Cli;
struct Error;
bool verb_chart(struct Cli *cli, struct Error *error);
bool verb_point(struct Cli *cli, struct Error *error);
bool verb_points(struct Cli *cli, struct Error *error);

#endif

/* The tables of the capability survey. */
#ifndef QTP_SURVEY_TABLES_H
#define QTP_SURVEY_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct KindBehavior survey_behaviors[2];
extern const struct RecordRule survey_rules[5];
extern const struct VerbTable survey_verbs;
extern const struct ScreenTable survey_screen;
extern const struct PageTable survey_pages;

#endif

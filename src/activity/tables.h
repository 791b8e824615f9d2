/* The tables of the capability activity. */
#ifndef QTP_ACTIVITY_TABLES_H
#define QTP_ACTIVITY_TABLES_H

#include "qtp/engine/domain/behavior.h"

extern const struct KindBehavior activity_behaviors[1];
extern const struct RecordRule activity_rules[2];
extern const struct VerbTable activity_verbs;
extern const struct ScreenTable activity_screen;

#endif

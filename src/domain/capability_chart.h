/* The tables of the capability chart. */
#ifndef QTP_CAPABILITY_CHART_H
#define QTP_CAPABILITY_CHART_H

#include "qtp/domain/behavior.h"

extern const struct KindBehavior chart_behaviors[1];
extern const struct RecordRule chart_rules[3];

#endif

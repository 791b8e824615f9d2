/* Disclosures and activity files on Today. */
#ifndef QTP_ACTIVITY_VIEW_TODAY_H
#define QTP_ACTIVITY_VIEW_TODAY_H

#include "qtp/engine/domain/facts.h"
#include "qtp/engine/view/attention.h"

extern const struct Facts activity_ahead;
extern const struct AttentionSourceTable activity_attention;

#endif

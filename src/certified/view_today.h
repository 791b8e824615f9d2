/* Certification on Today. Private to the folder. */
#ifndef QTP_CERTIFIED_VIEW_TODAY_H
#define QTP_CERTIFIED_VIEW_TODAY_H

#include "qtp/engine/view/attention.h"
#include "qtp/engine/view/today.h"

extern const struct AttentionSource certified_attention[1];
extern const struct DueSource certified_dues[1];
extern const struct TodayKind certified_today[1];

#endif

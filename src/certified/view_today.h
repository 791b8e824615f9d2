/* Certification on Today. Private to the folder. */
#ifndef QTP_CERTIFIED_VIEW_TODAY_H
#define QTP_CERTIFIED_VIEW_TODAY_H

#include "qtp/engine/view/attention.h"
#include "qtp/engine/view/today.h"

extern const struct AttentionSourceTable certified_attention;
extern const struct DueSourceTable certified_dues;
extern const struct TodayKindTable certified_today;

#endif

/* Credit on Today. */
#ifndef QTP_CREDIT_VIEW_TODAY_H
#define QTP_CREDIT_VIEW_TODAY_H

#include "qtp/engine/domain/facts.h"
#include "qtp/engine/view/attention.h"

extern const struct Facts credit_after;
extern const struct AttentionSourceTable credit_attention;

#endif

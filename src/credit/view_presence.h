/* What credit says of who was there. Private to credit. */
#ifndef QTP_CREDIT_VIEW_PRESENCE_H
#define QTP_CREDIT_VIEW_PRESENCE_H

#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/presence.h"

extern const struct PresenceSourceTable credit_presence;
extern const struct JudgementTable credit_judgements;

#endif

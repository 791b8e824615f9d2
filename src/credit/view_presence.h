/* What credit says of who was there. Private to credit. */
#ifndef QTP_CREDIT_VIEW_PRESENCE_H
#define QTP_CREDIT_VIEW_PRESENCE_H

#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/presence.h"

extern const struct PresenceSource credit_presence[1];
extern const struct Judgement credit_judgements[1];

#endif

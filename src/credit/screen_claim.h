/* Claims of many people by one key: what is asked, and what is said. Private to this room. */
#ifndef QTP_CREDIT_SCREEN_CLAIM_H
#define QTP_CREDIT_SCREEN_CLAIM_H

#include "command_claim.h"

#include "qtp/engine/ui/screens.h"

/* Asks whether all of it is claimed, and says for how many; `y` calls `then`. */
unsigned claim_ask(struct App *app, const struct ClaimSet sets[], size_t n,
		   unsigned (*then)(struct App *app, const struct Question *question));
/* Claims it, as one action. */
unsigned claim_take(struct App *app, const struct ClaimSet sets[], size_t n);

#endif

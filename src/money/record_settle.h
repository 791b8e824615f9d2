/* Settling entries: whose account an entry is in, and what has to hold of it. Private to money. */
#ifndef QTP_MONEY_RECORD_SETTLE_H
#define QTP_MONEY_RECORD_SETTLE_H

#include "qtp/engine/domain/behavior.h"
#include "qtp/money.h"

struct OwnedBy entry_account(const struct Entry *entry);
const char *entry_account_name(struct Writing *writing, const struct Entry *entry);
/* KindBehavior.settle of an entry. */
MUST_USE bool entry_settle(struct Writing *writing, const void *before, const void *after);

#endif

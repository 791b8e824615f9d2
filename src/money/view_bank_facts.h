/* What rows of a bank list are matched with: accounts by their names, and invoices. Private to
 * money. */
#ifndef QTP_MONEY_VIEW_BANK_FACTS_H
#define QTP_MONEY_VIEW_BANK_FACTS_H

#include "rule_bank.h"

#include "view_accounts.h"

/* The accounts of the season in view, and all invoices. Owned by the arena. */
MUST_USE bool bank_facts_load(struct Domain *domain, struct Arena *arena,
			      struct AccountRows *ret_rows, struct BankFacts *ret_facts,
			      struct Error *error);

#endif

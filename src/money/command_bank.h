/* Bank lists are taken in: the rows that match become payments, as one operation. Private to money.
 */
#ifndef QTP_MONEY_COMMAND_BANK_H
#define QTP_MONEY_COMMAND_BANK_H

#include "view_bank.h"

/*
 * Writes a payment for each part of each row that matches; sets BankLine.entries. Nothing matches:
 * nothing is written. CONFLICT: the file was changed since the plan was made.
 */
MUST_USE bool bank_take(struct Domain *domain, struct BankPlan *plan, struct Arena *arena,
			struct Error *error);

#endif

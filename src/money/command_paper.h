/* Papers of money are issued, issued again in place of void ones, and credited. Private to money.
 */
#ifndef QTP_MONEY_COMMAND_PAPER_H
#define QTP_MONEY_COMMAND_PAPER_H

#include "view_paper.h"

/* The paper under its number: the one that is there already, or a new one. With `paper->replaced`
 * that one is void first. */
MUST_USE bool money_paper_issue(struct Domain *domain, const struct MoneyPaper *paper,
				struct Arena *arena, struct Paper *ret_paper, struct Error *error);
/* Which invoice is credited, and why. */
struct InvoiceCredit {
	const struct Paper *invoice;
	const char *reason;
};
/* A credit note of a good invoice, which is void then. INPUT: it is no invoice, it is void, or no
 * reason is given. */
MUST_USE bool invoice_credit(struct Domain *domain, struct InvoiceCredit credit,
			     struct Arena *arena, struct Paper *ret_note, struct Error *error);

#endif

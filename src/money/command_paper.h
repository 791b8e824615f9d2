/* Papers of money are issued, issued again in place of void ones, and credited. Private to money.
 */
#ifndef QTP_MONEY_COMMAND_PAPER_H
#define QTP_MONEY_COMMAND_PAPER_H

#include "view_paper.h"

/* The paper under its number: the one that is there already, or a new one. With `paper->replaced`
 * that one is void first, for `reason`. */
MUST_USE bool money_paper_issue(struct Domain *domain, const struct MoneyPaper *paper,
				const char *reason, struct Arena *arena, struct Paper *ret_paper,
				struct Error *error);
/* A credit note of a good invoice, which is void then. INPUT: it is no invoice, it is void, or no
 * reason is given. */
MUST_USE bool invoice_credit(struct Domain *domain, const struct Paper *invoice, const char *reason,
			     struct Arena *arena, struct Paper *ret_note, struct Error *error);

#endif

/* Painters of the accounts and of one of them. Private to money. */
#ifndef QTP_MONEY_PAGE_ACCOUNTS_H
#define QTP_MONEY_PAGE_ACCOUNTS_H

#include "qtp/engine/page/page.h"
#include "view_accounts.h"

/* Accounts with what they add up to above; the one under the cursor in words below. There is one
 * at least. Sets first_row and height of `place` so that the cursor is in sight. */
void page_accounts(struct Area area, const struct AccountRows *rows, struct PageCursor *place,
		   Day today, struct Arena *arena);

/* What an account page shows. */
struct AccountPage {
	const struct AccountRow *row;
	const char *const *about; /* one an entry: whom and what it was for */
	Day today;
	struct Arena *arena;
};
/* The entries of an account by day, each with the balance after it; likewise. */
void page_account(struct Area area, const struct AccountPage *page, struct PageCursor *place);

#endif

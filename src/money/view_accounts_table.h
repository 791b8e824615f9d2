/* Accounts as tables to hand out. Private to money. */
#ifndef QTP_MONEY_VIEW_ACCOUNTS_TABLE_H
#define QTP_MONEY_VIEW_ACCOUNTS_TABLE_H

#include "qtp/engine/model/data_table.h"
#include "view_accounts.h"

/* What accounts were charged, have paid and owe, a row each; `codes`: payers by their keys. Texts
 * are borrowed from the rows. */
void accounts_table(const struct AccountRows *rows, Day day, bool codes, struct Arena *arena,
		    struct DataTable *ret_table);
/* How old what is open is; accounts of which nothing is open are left out. */
void accounts_ages_table(const struct AccountRows *rows, Day day, struct Arena *arena,
			 struct DataTable *ret_table);

#endif

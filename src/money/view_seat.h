/* Places in a core team: whose entries count for whom. Who takes a place over has the fee of it.
 * Private to money. */
#ifndef QTP_MONEY_VIEW_SEAT_H
#define QTP_MONEY_VIEW_SEAT_H

#include "view_accounts.h"

/*
 * The person whose place it is now that `person` has or had in the team: whoever was swapped in,
 * with the same role from the day after on; else the person. `members`: of the team, any order.
 */
Id seat_holder(const struct Records *members, Id person);

/*
 * Puts the rows of teams into parts: one for each core member of whose place there are entries, one
 * for what is of a team as a whole. Sums and entries of the parts are those of the row. With
 * `person` the parts of that person's place alone, or of nothing where it has no entry. Owned by
 * the arena.
 */
MUST_USE bool accounts_by_member(struct Domain *domain, const struct AccountsQuery *query,
				 struct AccountRows *rows, struct Arena *arena,
				 struct Error *error);

#endif

/* Balances: what entries add up to, how old what is open is, and amounts as text. */
#ifndef QTP_MONEY_RULE_BALANCE_H
#define QTP_MONEY_RULE_BALANCE_H

#include "qtp/money.h"

/* One of these sums, in the order of the documents. */
struct BalanceColumn {
	const char *key;
	size_t offset; /* in struct Balance */
	int sign;      /* of what it does to what is open: 1 or -1 */
	enum EntryKind kind;
	int direction; /* of a transfer: 1 out, -1 in; else 1 */
};
enum { N_BALANCE_COLUMNS = 8 };
extern const struct BalanceColumn balance_columns[N_BALANCE_COLUMNS];
Cents balance_at(const struct Balance *balance, const struct BalanceColumn *column);

/* What it does to what is open, in cents. */
Cents entry_effect(const struct Entry *entry);
/* Adds all sums of another balance of the same currency. */
void balance_join(struct Balance *balance, const struct Balance *other);
Cents balance_received(const struct Balance *balance);
/* What covers the charges: what was paid, less what went back or elsewhere, and what is not asked
 * for any more; asked less covered is open. */
Cents balance_covered(const struct Balance *balance);

/* Whole cents in `n` parts, n > 0, that add up to the total: the first ones have a cent more. */
void money_split(Cents total, size_t n, Cents ret_parts[]);

/* How old what is open is: by the days since the entries that raised it. What lowers it covers the
 * oldest first; an entry and its reversal count for nothing. */
enum { AGE_BANDS = 4 };
extern const char *const age_band_keys[AGE_BANDS];   /* "days_0_30" */
extern const char *const age_band_titles[AGE_BANDS]; /* "0-30 days" */
struct Ageing {
	Cents bands[AGE_BANDS];
	Cents credit; /* 0 or below; with the bands it is what is open */
	Day oldest;   /* of the oldest that is not covered; DAY_NONE: nothing is open */
	Id oldest_id; /* that entry; 0: nothing is open, or several accounts are together */
};
/* Of one account at the end of `day`; later entries do not count. Entries in any order. */
struct Ageing ageing_of(const struct Entry *const entries[], size_t n, Day day,
			struct Arena *arena);

#endif

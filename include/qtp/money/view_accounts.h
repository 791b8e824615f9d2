/* Accounts: what teams and practices owe, read from the ledger. */
#ifndef QTP_MONEY_VIEW_ACCOUNTS_H
#define QTP_MONEY_VIEW_ACCOUNTS_H

#include "qtp/engine/domain/domain.h"
#include "qtp/money/rule_balance.h"

/* An account in one currency; texts are owned by the arena. */
struct AccountRow {
	Id team, practice;    /* of an account without a team its practice; else the team's */
	const char *code;     /* DAL17-03; NULL: no team */
	const char *name;     /* of the team, or of the practice */
	const char *who_pays; /* the practice */
	Choice payer;	      /* payer_choices(); CHOICE_NONE: not said */
	const char *currency;
	struct Balance balance;
	struct Ageing ageing;
	const struct Entry **entries; /* by day */
	size_t n_entries;
};
struct AccountRows {
	struct AccountRow *items;
	size_t n;
};

/* Which accounts: of a team, of all teams of a practice and its own, or of the season in view. */
struct AccountsQuery {
	Id team, practice; /* 0: not these */
	Day day;	   /* entries after it do not count */
};
/*
 * By code; teams that were declined or withdrawn only where they have entries. An account has one
 * row, or one a currency.
 */
MUST_USE bool accounts_load(struct Domain *domain, struct AccountsQuery query, struct Arena *arena,
			    struct AccountRows *ret_rows, struct Error *error);

#endif

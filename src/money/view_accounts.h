/* Accounts: what teams and practices owe, read from the ledger. */
#ifndef QTP_MONEY_VIEW_ACCOUNTS_H
#define QTP_MONEY_VIEW_ACCOUNTS_H

#include "qtp/engine/domain/domain.h"
#include "qtp/money.h"
#include "rule_balance.h"
#include "rule_overdue.h"

/* An account in one currency; texts are owned by the arena. */
struct AccountRow {
	Id team, practice;	 /* of an account without a team its practice; else the team's */
	Id person;		 /* of a part by member that member; else 0 */
	const char *person_name; /* NULL: none */
	const char *code;	 /* DAL17-03; NULL: no team */
	const char *name;	 /* of the team, or of the practice */
	const char *who_pays;	 /* the practice */
	Choice payer;		 /* payer_choices(); CHOICE_NONE: not said */
	const char *currency;
	struct Balance balance;
	struct Ageing ageing;
	bool accepted;		      /* the team is in the program, so it is to be charged */
	Day first_session;	      /* first day of the first one of the team; DAY_NONE: none */
	Choice light;		      /* overdue_light() */
	const struct Entry **entries; /* by day */
	size_t n_entries;
};
struct AccountRows {
	struct AccountRow *items;
	size_t n;
};

/* Which accounts: of a team, of all teams of a practice and its own, or of a season. */
struct AccountsQuery {
	Id team, practice;  /* 0: not these */
	Id person;	    /* of parts by member the one whose place it is; 0: all */
	Id season;	    /* 0: the current one */
	const char *filter; /* teams of the season that fit, and no practice; NULL or "": all */
	Day day;	    /* entries after it do not count */
};
/*
 * By code; teams that were declined or withdrawn only where they have entries. An account has one
 * row, or one a currency.
 */
MUST_USE bool accounts_load(struct Domain *domain, struct AccountsQuery query, struct Arena *arena,
			    struct AccountRows *ret_rows, struct Error *error);

/* Those that need somebody first: by light, then by how old what is open is. */
void accounts_put_worst_first(struct AccountRows *rows);

/* The entry of the same account that takes this one back; NULL: none does. */
const struct Entry *account_reversal(const struct AccountRow *row, const struct Entry *entry);

const char *account_title(const struct AccountRow *row, struct Arena *arena); /* "DAL17-03 NAME" */
/* "charged $6,300.00, paid $2,100.00, open $4,200.00, the oldest of 61 days": sums that are not 0.
 */
const char *account_sums_text(const struct AccountRow *row, Day today, struct Arena *arena);
/* What accounts are put together by. */
enum AccountsBy { BY_PRACTICE, BY_PAYER };
/* A row for those of one practice, or of one kind of payer, and one currency, by name; it has no
 * team and no entries, and its name says whose they are. By payer each entry counts for its own
 * payer, and what is open is as old as it is at the end of `day`. Owned by the arena. */
void accounts_together(const struct AccountRows *rows, enum AccountsBy by, Day day,
		       struct Arena *arena, struct AccountRows *ret_rows);
/* What all rows of a currency add up to: rows with currency and balance alone, one a currency.
 * Returns how many; owned by the arena. */
size_t accounts_totals(const struct AccountRows *rows, struct Arena *arena,
		       struct AccountRow **ret_totals);
/* "charged $98,400.00   covered $94,200.00   open $4,200.00" of all rows, a line a currency; ""
 * where nothing is in them. */
const char *accounts_totals_text(const struct AccountRows *rows, struct Arena *arena);

#endif

/* Writing the ledger: what a person asks for becomes entries, one operation each. */
#ifndef QTP_MONEY_COMMAND_LEDGER_H
#define QTP_MONEY_COMMAND_LEDGER_H

#include "view_proposal.h"

#include "qtp/engine/domain/record.h"
#include "qtp/money.h"

/* Whose account it is; texts are owned by the arena. */
struct Account {
	Id team, person, practice; /* as in struct Entry */
	const char *name;	   /* "DAL17-03 Lakeside Oncology" */
};
struct Accounts {
	struct Account *items;
	size_t n;
};

/*
 * The account that `text` means: a team, a core member of one team, or a practice, tried in this
 * order; "practice:lakeside" says which. A practice with one team of the season means that team,
 * but so named its own account, where that has entries.
 */
MUST_USE bool account_find(struct Domain *domain, const char *text, struct Arena *arena,
			   struct Account *ret_account, struct Error *error);
/* Of a team's account makes that of its practice. */
MUST_USE bool account_to_practice(struct Domain *domain, struct Account *account,
				  struct Arena *arena, struct Error *error);
/* One, or several separated by commas. */
MUST_USE bool accounts_find(struct Domain *domain, const char *text, struct Arena *arena,
			    struct Accounts *ret_accounts, struct Error *error);
/* Those who are core members of the team on the day, in place of its account. */
MUST_USE bool accounts_of_members(struct Domain *domain, struct ProposalOf of, struct Arena *arena,
				  struct Accounts *ret_accounts, struct Error *error);

/* What is to be written; texts as a person gave them. */
struct Posting {
	enum EntryKind kind;
	const char *amount;
	const struct Assignment *more; /* other fields of the entry */
	size_t n_more;
	bool in_full;	   /* for the command line: with the id of the entry */
	bool in_dollars;   /* the amount was given with a dollar sign */
	const char *whole; /* how the amount came about, the note of an entry, which in a split says
			    * its share of it; NULL: as `more` says */
};
/* In equal parts over the accounts, at least 1; says in `done` what was written. */
MUST_USE bool ledger_post(struct Domain *domain, struct Accounts accounts,
			  const struct Posting *posting, struct Text *done, struct Error *error);
/* From the first account to the second. */
MUST_USE bool ledger_transfer(struct Domain *domain, const struct Account accounts[2],
			      const struct Posting *posting, struct Text *done,
			      struct Error *error);
/* Takes an entry back, of a transfer both sides; `more` are day and note of the reversal. */
MUST_USE bool ledger_reverse(struct Domain *domain, Id entry, const struct Posting *posting,
			     struct Text *done, struct Error *error);

#endif

/* Papers of money: invoices, receipts and statements, and what is on them. Private to money. */
#ifndef QTP_MONEY_VIEW_PAPER_H
#define QTP_MONEY_VIEW_PAPER_H

#include "qtp/issued.h"
#include "qtp/season.h"
#include "view_accounts.h"

/* A paper that is to be issued, or is there already. Owned by the arena it was loaded with. */
struct MoneyPaper {
	enum PaperKind kind; /* of an invoice, a receipt or a statement */
	Id team, practice;   /* of a team its practice too; else 0 */
	const char *name;    /* whose account: "DAL17-03 Lakeside Oncology" */
	struct AccountRows rows;
	const struct Season *season;
	const struct Paper *same;     /* the good one that names the same entries; NULL: none */
	const struct Paper *replaced; /* the one in whose place it is issued; NULL: none */
	const char *reason;	      /* why that one is void */
	const struct Entry **entries; /* that it names, by account and day */
	size_t n;
	const char *currency; /* of all of them; NULL: in several */
	Cents amount, paid;   /* of an invoice what was paid of it so far */
	Day due;	      /* of an invoice; else DAY_NONE */
	int64_t operation;    /* the newest of the file when it was read */
};

/*
 * What a paper of that kind would name today. An invoice names charges, penalties and waivers that
 * no good invoice names, a receipt payments that no good receipt names, a statement everything;
 * what was reversed is on statements alone. `replaces`: its entries are named again; NULL: none.
 * INPUT: there is nothing to name and there was no paper before.
 */
MUST_USE bool money_paper_load(struct Domain *domain, struct MoneyPaper *paper,
			       const struct Paper *replaces, struct Arena *arena,
			       struct Error *error);
/* The ids of its entries, with commas. */
const char *money_paper_entries(const struct MoneyPaper *paper, struct Arena *arena);
/* All that is printed on it, as issued_document reads it. Owned by the arena. */
MUST_USE bool money_paper_text(struct Domain *domain, const struct MoneyPaper *paper,
			       struct Arena *arena, const char **ret_text, struct Error *error);
/* The credit note of an invoice. */
const char *credit_note_text(const struct Paper *invoice, const char *reason, struct Arena *arena);

/* Whether it names an entry of the row. */
bool paper_names_row(const struct Paper *paper, const struct AccountRow *row);
/* The good papers that name an entry; of N_ISSUED_KINDS any. */
struct PapersNaming {
	const struct Entry *entry;
	enum PaperKind kind;
};
/* The first one, or NULL. */
MUST_USE bool paper_naming(struct Domain *domain, struct PapersNaming naming, struct Arena *arena,
			   const struct Paper **ret_paper, struct Error *error);

#endif

/* Bank: which account a row of a bank or card list belongs to, by invoice number, amount and name.
 * Private to money. */
#ifndef QTP_MONEY_RULE_BANK_H
#define QTP_MONEY_RULE_BANK_H

#include "qtp/money.h"

#include <stdbool.h>

/* A row of the list. Texts are owned by the arena. */
struct BankRow {
	size_t row; /* as a spreadsheet counts: the head is row 1 */
	Day day;
	Cents amount;				       /* below 0: it went out */
	const char *currency;			       /* three capital letters */
	const char *name, *reference, *method, *about; /* "" none */
	const char *words;			       /* all texts of the row, folded */
	const char *key; /* of this row among all that were ever taken */
};

/* A name that a row may say for an account. */
struct BankName {
	const char *folded;
	Id person; /* the core member whose name it is; 0: that of the team or practice */
};
/* An account in one currency. */
struct BankAccount {
	Id team, practice; /* as in struct Entry */
	const char *title; /* "DAL17-03 Lakeside Oncology" */
	const char *ref;   /* what the command line calls it: "DAL17-03" */
	const char *currency;
	Cents open; /* goes down as rows are matched */
	const struct BankName *names;
	size_t n_names;
};
/* An invoice and the accounts whose entries it names. */
struct BankInvoice {
	const char *serial, *currency;
	const char *void_text; /* "is void; CRN17-000001 credits it"; NULL: it is good */
	const size_t *accounts;
	size_t n_accounts; /* 0: they are of another season */
};
struct BankFacts {
	struct BankAccount *accounts;
	size_t n_accounts;
	const struct BankInvoice *invoices; /* in place of a void one its successor */
	size_t n_invoices;
};

enum BankStep { BANK_SAME, BANK_OUT, BANK_TAKEN, BANK_LEFT, N_BANK_STEPS };
enum BankBy { BANK_BY_INVOICE, BANK_BY_NAME_AND_AMOUNT, BANK_BY_NAME, BANK_BY_AMOUNT };
extern const char *const bank_by_keys[]; /* "invoice", "name and amount", "name", "amount" */

/* What goes to one account. */
struct BankPart {
	size_t account; /* index */
	Id person;	/* 0: the account as a whole */
	Cents amount;	/* above 0 */
};
struct BankMatch {
	enum BankStep step;
	const char *reason; /* a sentence, of a row that is not taken; NULL */
	enum BankBy by;
	const char *invoice;	/* the first that it names; NULL: none */
	struct BankPart *parts; /* of a row that is taken; they add up to its amount */
	size_t n_parts;
};

/*
 * The account of a row, in this order: the invoices that it names; a name together with the amount
 * that is open; a name of one account of which as much is open; the amount alone, where the row
 * says no name and one account owes just that. Several that fit are named and none is taken. What
 * is taken is no longer open in `facts`.
 */
struct BankMatch bank_match(struct BankFacts *facts, const struct BankRow *row,
			    struct Arena *arena);

#endif

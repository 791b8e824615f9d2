/* Money: the ledger of fees, by team, person and practice. */
#ifndef QTP_MONEY_H
#define QTP_MONEY_H

#include "qtp/engine/model/entity.h"

enum EntryKind {
	ENTRY_CHARGE,
	ENTRY_PAYMENT,
	ENTRY_REFUND,
	ENTRY_WAIVER,
	ENTRY_TRANSFER,
	ENTRY_PENALTY,
	ENTRY_WRITE_OFF,
	N_ENTRY_KINDS
};

enum EntryPurpose { PURPOSE_PROGRAM, PURPOSE_CERTIFICATION };

/* One line of the ledger. It is never changed: another entry reverses it. */
struct Entry {
	struct Record record;
	Id team;     /* whose account it is; 0: that of `practice` */
	Id person;   /* a core member of the team that it is about; 0: the team as a whole */
	Id practice; /* of an account without a team; else 0 */
	Day day;
	Choice kind;	      /* enum EntryKind */
	Cents amount;	      /* above 0; a transfer in and a reversal have the opposite sign */
	const char *currency; /* three capital letters */
	Choice payer;	      /* payer_choices() */
	const char *method, *reference, *note;
	const char *policy; /* of refunds when it was charged; NULL: that of the season */
	Id reverses;	    /* the entry that it takes back; 0: none */
	Id first;	    /* the first entry of the same payment or transfer; 0: itself */
	const char *bank;   /* the row of a bank list that it came from; NULL: none */
	Choice purpose;	    /* enum EntryPurpose; CHOICE_NONE: not said */
};

/* --- Balances and amounts as text --- */

/* The sums of an account, in cents of one currency; none is rounded. */
struct Balance {
	Cents charged, penalties, refunded, transferred_out; /* raise what is open */
	Cents paid, waived, written_off, transferred_in;     /* lower it */
	Cents open;					     /* below 0: credit */
};
void balance_add(struct Balance *balance, const struct Entry *entry);
/* What was charged with penalties, and what was paid without what was paid back. */
Cents balance_asked(const struct Balance *balance);

/* "$4,200.00"; "EUR 4,200.00" of any other currency than USD; "-$5.00"; "4,200.00" of NULL. Owned
 * by the arena. */
const char *money_text(Cents amount, const char *currency, struct Arena *arena);

/* The table of the kind. */
extern const struct Entity entry_entity;

/* What it hands to the engine. */
extern const struct Capability money_capability;

#endif

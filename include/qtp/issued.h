/* Issued papers: each has a number of its own, and keeps saying what it said when issued. */
#ifndef QTP_ISSUED_H
#define QTP_ISSUED_H

#include "qtp/engine/model/entity.h"

enum PaperKind {
	ISSUED_CERTIFICATE,
	ISSUED_INVOICE,
	ISSUED_RECEIPT,
	ISSUED_CREDIT_NOTE,
	ISSUED_STATEMENT,
	N_ISSUED_KINDS
};

enum PaperState { ISSUED_GOOD, ISSUED_VOID };

/* A paper. All but its state is as it was issued; it is voided, never changed or removed. */
struct Paper {
	struct Record record;
	const char *serial;   /* QTP17-000123: series, year of its day, number without gaps */
	Choice kind;	      /* enum PaperKind */
	Id session, person;   /* what and whom it is about */
	Id team, practice;    /* whose account it is about */
	Day day;	      /* on which it was issued */
	const char *text;     /* all that is on it (issued_document) */
	const char *entries;  /* of the ledger that it names: ids with commas */
	Cents amount;	      /* that it adds up to */
	const char *currency; /* of that */
	Day due;	      /* until which it is paid */
	Choice state;	      /* enum PaperState */
	Day voided;
	const char *reason; /* of voiding it */
	Id replaces;	    /* the void paper in whose place it was issued; 0: none */
};

extern const struct Entity paper_entity;

/* What it hands to the engine. */
extern const struct Capability issued_capability;

#endif

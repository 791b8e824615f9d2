/* Issued papers: each has a number of its own, and keeps saying what it said when issued. */
#ifndef QTP_ISSUED_H
#define QTP_ISSUED_H

#include "qtp/engine/model/entity.h"

struct Document;
struct Domain;

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

/* --- Papers as they are read --- */

/* What a paper is about: at most one of each is good. */
struct PaperOf {
	enum PaperKind kind;
	Id session, person;
};

/* The good paper, and the last void one; NULL: there is none. Owned by the arena. */
struct PapersFound {
	const struct Paper *good, *last_void;
};
MUST_USE bool issued_find(struct Domain *domain, struct PaperOf of, struct Arena *arena,
			  struct PapersFound *ret_found, struct Error *error);
/* How many papers of that kind are good of a session, whosever they are, and the serial number of
 * the first of them; NULL: there is none. Owned by the arena. */
struct PapersGood {
	size_t n;
	const char *first;
};
MUST_USE bool issued_count_good(struct Domain *domain, struct PaperOf of, struct Arena *arena,
				struct PapersGood *ret_good, struct Error *error);
/* The paper of that serial number; ERROR_INPUT where there is none. */
MUST_USE bool issued_get(struct Domain *domain, const char *serial, struct Arena *arena,
			 struct Paper *ret_paper, struct Error *error);
/* The serial number of the paper that was issued in place of this one; NULL: none was. */
MUST_USE bool issued_successor(struct Domain *domain, const struct Paper *paper,
			       struct Arena *arena, const char **ret_serial, struct Error *error);

/*
 * A paper as a document, from its own text, number and day alone: the same bytes each time. In the
 * text the first line is the title, the second what is below it, "# " begins a heading, and
 * "Label: " at the start of a line a field; lines that begin with "| " are rows of a table, with
 * " | " between cells, the first of them its head.
 */
void issued_document(const struct Paper *paper, struct Arena *arena, struct Document *ret_document);
/* Phrases that are trademarks, for documents that have them: in italics. */
extern const char *const issued_italics[];

/* --- Issuing and voiding --- */

/* A paper to be issued. */
struct PaperDraft {
	struct PaperOf of;
	const char *text; /* as issued_document reads it */
};

struct PaperIssued {
	struct Paper paper;
	bool is_new; /* false: it was there already */
};

/*
 * Inside an operation: the good paper of that kind, session and person as it was issued; where
 * there is none, a new one under the next number of its series and year, which names the last void
 * one.
 * Errors: RULE under a scope, which sees not all numbers.
 */
MUST_USE bool issued_put(struct Domain *domain, const struct PaperDraft *draft, struct Arena *arena,
			 struct PaperIssued *ret_issued, struct Error *error);
/* Inside an operation: a new paper of today under the next number of its series and year; its kind,
 * text and what it is about are set (record_blank). Errors likewise, and
 * INPUT where this is a copy of the main file. */
MUST_USE bool issued_add(struct Domain *domain, struct Paper *paper, struct Arena *arena,
			 struct Error *error);
/* Inside an operation: voids a good paper. INPUT: it is void, or no reason is given. */
MUST_USE bool issued_void(struct Domain *domain, const struct Paper *paper, const char *reason,
			  struct Arena *arena, struct Error *error);

extern const struct Entity paper_entity;

/* What it hands to the engine. */
extern const struct Capability issued_capability;

#endif

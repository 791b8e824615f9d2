/* Issued papers, read: those of a person, and what is on one. */
#ifndef QTP_ISSUED_VIEW_ISSUED_H
#define QTP_ISSUED_VIEW_ISSUED_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/document.h"
#include "qtp/issued.h"

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

#endif

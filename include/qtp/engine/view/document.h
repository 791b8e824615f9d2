/* Documents that the program makes, by a row of a table, of a record. */
#ifndef QTP_VIEW_DOCUMENT_H
#define QTP_VIEW_DOCUMENT_H

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/document.h"

/* The record a document is about, and for one of a month which that is. */
struct DocumentSource {
	enum Kind kind;
	Id id;
	const char *month; /* "2017-07"; NULL: up to the day of the document */
};

#define DOCUMENT_KINDS 4

/* A document of a capability. */
struct DocumentSpec {
	const char *key;   /* "roster": also the verb and the beginning of file names */
	const char *title; /* "Roster" */
	const char *help;  /* one line */
	enum Kind kinds[DOCUMENT_KINDS]; /* what it can be about; N_KINDS after the last */
	/* Makes all of it, owned by the arena. */
	bool (*make)(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
		     struct Document *ret_document, struct Error *error);
	/* It is what the page of its record hands out, in place of the sheet of the record. */
	bool of_page;
};

/* What a capability puts at the end of a document of one below it. */
struct DocumentAddition {
	const char *key; /* of the document: "agenda" */
	bool (*add)(struct Domain *domain, struct DocumentSource source, struct Document *document,
		    struct Error *error);
};
/* The whole of it, in an arena that `ret_document` names before: what its row makes, and what
 * others add. */
MUST_USE bool document_make(const struct DocumentSpec *spec, struct Domain *domain,
			    struct DocumentSource source, struct Document *ret_document,
			    struct Error *error);

/* All rows of all capabilities; NULL after the last. */
const struct DocumentSpec *document_spec_at(size_t index);
/* Whether it can be about records of a kind. */
bool document_is_about(const struct DocumentSpec *spec, enum Kind kind);
/* The one that the page of a record of a kind hands out; NULL: none. */
const struct DocumentSpec *document_of_page(enum Kind kind);

#endif

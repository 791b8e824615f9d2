/* Issuing papers and voiding them. */
#ifndef QTP_ISSUED_COMMAND_ISSUED_H
#define QTP_ISSUED_COMMAND_ISSUED_H

#include "qtp/issued/view_issued.h"

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

#endif

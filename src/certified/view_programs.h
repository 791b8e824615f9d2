/* Both programs of a practice: the teams it sends to the training, and its certification. Private
 * to the folder. */
#ifndef QTP_CERTIFIED_VIEW_PROGRAMS_H
#define QTP_CERTIFIED_VIEW_PROGRAMS_H

#include "view_case.h"

struct Program {
	const char *what;  /* "Training", "Certified" */
	const char *state; /* "DAL17-03 accepted", "report received" */
	const char *words; /* the project's title; what comes next and how far it complies */
};

struct Programs {
	struct Program *items;
	size_t n;
};
/* Teams by code, then cases that are not followed by another one; owned by the arena. */
MUST_USE bool programs_load(struct Domain *domain, Id practice, struct Arena *arena,
			    struct Programs *ret_programs, struct Error *error);

#endif

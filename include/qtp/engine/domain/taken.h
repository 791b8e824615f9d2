/* Taken: what comes of the rows of a table that a capability reads by columns of its own. */
#ifndef QTP_DOMAIN_TAKEN_H
#define QTP_DOMAIN_TAKEN_H

#include "qtp/engine/base/arena.h"

enum TakenStep { TAKEN_NEW, TAKEN_CHANGED, TAKEN_SAME, TAKEN_SKIPPED, N_TAKEN_STEPS };
const char *taken_step_name(enum TakenStep step); /* "new" */

/* A row of the table: what comes of it. */
struct TakenLine {
	enum TakenStep step;
	size_t row;	  /* as a spreadsheet counts */
	const char *who;  /* "DAL17-09, Ada Byrd", or "a sheet without a name" */
	const char *text; /* "5 answers", "K1 7 > 8", or the reason */
};

/* All rows, in their order. Owned by an arena. */
struct Taken {
	struct TakenLine *lines;
	size_t n, capacity;
	size_t n_steps[N_TAKEN_STEPS];
};
void taken_add(struct Taken *taken, struct Arena *arena, struct TakenLine line);

#endif

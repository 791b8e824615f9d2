/* Tables that a capability reads by columns of its own: read row by row, then written. */
#ifndef QTP_UI_TAKEN_H
#define QTP_UI_TAKEN_H

#include "qtp/engine/domain/taken.h"
#include "qtp/engine/ui/ui.h"

/* A table that is read; borrowed. */
struct TakenTable {
	const char *path;
	const char *text; /* instead of a file: what was pasted; NULL */
	Id season;	  /* in view */
	bool writes;	  /* else it is read alone */
};

/* A row: a table that comes in so. */
struct TakenWay {
	const char *name, *help; /* "ranking", one line */
	const char *about;	 /* what the table has, in sentences */
	/* What comes of each row; where it is to be written, as one operation. */
	bool (*take)(struct Domain *domain, const struct TakenTable *table, struct Arena *arena,
		     const struct Taken **ret_taken, struct Error *error);
};
const struct TakenWay *taken_way_at(size_t index); /* NULL after the last */
/* Asks for the table and shows what comes of it. */
void taken_open(struct App *app, const struct TakenWay *way);

#endif

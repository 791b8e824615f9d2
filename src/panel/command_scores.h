/* Scores: cells put as one operation, and a table of them. Private to panel. */
#ifndef QTP_PANEL_COMMAND_SCORES_H
#define QTP_PANEL_COMMAND_SCORES_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/taken.h"
#include "view_ranking.h"

struct ScoreCell {
	Id team, reviewer, criterion;
	int64_t rating; /* NUMBER_NONE: the score goes */
};

struct ScoreCells {
	const struct ScoreCell *items;
	size_t n;
};
/* Puts scores as one operation, whose title says none of them. */
MUST_USE bool scores_put(struct Domain *domain, struct ScoreCells cells, struct Error *error);

/* What comes of a table's rows. Owned by the arena. */
struct ScoresTaken {
	struct Taken rows;
	struct ScoreCell *cells; /* new and changed ones */
	size_t n_cells, cells_capacity;
};

/* A table of scores that is read. */
struct ScoresTable {
	const struct Ranking *ranking;
	const char *path; /* "-": standard input */
	const char *text; /* instead of a file; NULL */
	Id reviewer;	  /* 0: the table tells */
};
/*
 * A row an application and reviewer, a column a criterion, headed by its code or its text; Team has
 * the code or name of the team, Reviewer an e-mail or a name. Errors: INPUT, a cell is no score, or
 * a column is missing; IO.
 */
MUST_USE bool scores_read(struct Domain *domain, const struct ScoresTable *table,
			  struct Arena *arena, struct ScoresTaken *ret_taken, struct Error *error);

#endif

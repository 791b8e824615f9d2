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
	const char *unread; /* heads of columns that say none of it, with commas; "" none */
};

/* A table of scores that is read. */
struct ScoresTable {
	const struct Ranking *ranking;
	const char *path;  /* "-": standard input */
	const char *text;  /* instead of a file; NULL */
	const char *sheet; /* of a spreadsheet, by name or number; NULL: the first */
	Id reviewer;	   /* 0: the table tells */
};
/*
 * A column a criterion, a reviewer or an application, and the others in the cells of each row, or a
 * row a score (view_layout.h). A row with a cell that is no score is left. Errors: INPUT, a column
 * is missing; IO.
 */
MUST_USE bool scores_read(struct Domain *domain, const struct ScoresTable *table,
			  struct Arena *arena, struct ScoresTaken *ret_taken, struct Error *error);

#endif

/* Scores: cells put as one operation, and a table of them. Private to panel. */
#ifndef QTP_PANEL_COMMAND_SCORES_H
#define QTP_PANEL_COMMAND_SCORES_H

#include "qtp/engine/base/text.h"
#include "qtp/panel/view_ranking.h"

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

enum TakenStep { TAKEN_NEW, TAKEN_CHANGED, TAKEN_SAME, TAKEN_SKIPPED, N_TAKEN_STEPS };
const char *score_step_name(enum TakenStep step); /* "new" */

/* A row of a table: what comes of it. */
struct TakenLine {
	enum TakenStep step;
	size_t row;	  /* as a spreadsheet counts */
	const char *who;  /* "DAL17-09, Ada Byrd" */
	const char *text; /* "3 scores", or the reason */
};

/* Owned by the arena. */
struct Taken {
	struct TakenLine *lines;
	size_t n, capacity;
	size_t n_steps[N_TAKEN_STEPS];
	struct ScoreCell *cells; /* new and changed ones */
	size_t n_cells, cells_capacity;
};

/*
 * Reads the table at `path` ("-": standard input): a row an application and reviewer, a column a
 * criterion, headed by its code or its text; Team has the code or name of the team, Reviewer an
 * e-mail or a name. `reviewer` 0: the table tells. Errors: INPUT, a cell is no score, or a column
 * is missing; IO.
 */
MUST_USE bool scores_read(struct Domain *domain, const struct Ranking *ranking, const char *path,
			  Id reviewer, struct Arena *arena, struct Taken *ret_taken,
			  struct Error *error);

#endif

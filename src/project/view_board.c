/* Board: what the deliverables of all teams come to. */
#include "view_board.h"

#include "view_matrix.h"

#include "qtp/engine/base/math.h"

/* Required deliverables whose day is over, and those of them that were handed in. */
struct Share {
	size_t n_due, n_done;
};

static void count_cell(struct Share *share, const struct TeamMilestone *cell, Day today)
{
	bool done =
		milestone_is_done(cell->status.state) || cell->status.state == MILESTONE_SUBMITTED;

	if (cell->milestone->required != CHOICE_YES || cell->status.due == DAY_NONE ||
	    cell->status.due > today)
		return;
	share->n_due++;
	share->n_done += done;
}

bool board_totals(struct Domain *domain, Id season, struct Arena *arena, const char **ret_text,
		  struct Error *error)
{
	const size_t whole = 100;
	struct Matrix matrix;
	struct Share share = {0};
	const char *deliverables = "no deliverable is due yet";

	if (!matrix_load(domain, season, NULL, arena, &matrix, error))
		return false;
	for (size_t row = 0; row < matrix.n_rows; row++)
		for (size_t i = 0; i < matrix.n_columns; i++)
			count_cell(&share, &matrix.rows[row].cells[i], matrix.today);
	if (share.n_due > 0)
		deliverables = arena_format(arena, "%zu %% of deliverables",
					    (share.n_done * whole + share.n_due / 2) / share.n_due);
	*ret_text =
		arena_format(arena, "%s (pilot %d %%); days (%d %%), surveys (%d %%) not yet known",
			     deliverables, PILOT_DELIVERABLES, PILOT_DAYS, PILOT_SURVEYS);
	return true;
}

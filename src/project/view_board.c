/* Board: what deliverables and attendance of all teams come to. */
#include "view_board.h"

#include "view_matrix.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/presence.h"

/* Required deliverables whose day is over, and those of them that were handed in. */
struct Share {
	size_t n_due, n_done;
};

static const char *percent_text(size_t part, size_t of, struct Arena *arena)
{
	const size_t whole = 100;

	return arena_format(arena, "%zu %%", (part * whole + of / 2) / of);
}

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

/* ", 94 % of days (92 %); surveys": of the days that rolls say something of. */
static bool days_text(struct Domain *domain, const struct Matrix *matrix, struct Arena *arena,
		      const char **ret_text, struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_JUDGED, arena};
	struct PresenceList presence;
	Id *teams = ARENA_ARRAY(arena, matrix->n_rows, Id);
	size_t n_attended = 0;

	for (size_t i = 0; i < matrix->n_rows; i++)
		teams[i] = matrix->rows[i].team->record.id;
	if (!presence_load(&loading, KIND_TEAM, (struct IdSpan){teams, matrix->n_rows}, &presence,
			   error))
		return false;
	for (size_t i = 0; i < presence.n; i++)
		n_attended += presence.items[i].state == PRESENCE_ATTENDED;
	*ret_text = presence.n > 0
			    ? arena_format(arena, ", %s of days (%d %%); surveys",
					   percent_text(n_attended, presence.n, arena), PILOT_DAYS)
			    : arena_format(arena, "; days (%d %%), surveys (%d %%)", PILOT_DAYS,
					   PILOT_SURVEYS);
	return true;
}

bool board_totals(struct Domain *domain, Id season, struct Arena *arena, const char **ret_text,
		  struct Error *error)
{
	struct Matrix matrix;
	struct Share share = {0};
	const char *days;

	if (!matrix_load(domain, season, NULL, arena, &matrix, error) ||
	    !days_text(domain, &matrix, arena, &days, error))
		return false;
	for (size_t row = 0; row < matrix.n_rows; row++)
		for (size_t i = 0; i < matrix.n_columns; i++)
			count_cell(&share, &matrix.rows[row].cells[i], matrix.today);
	*ret_text = arena_format(
		arena, "%s (pilot %d %%)%s not yet known",
		share.n_due > 0 ? arena_format(arena, "%s of deliverables",
					       percent_text(share.n_done, share.n_due, arena))
				: "no deliverable is due yet",
		PILOT_DELIVERABLES, days);
	return true;
}

/* Board: what deliverables and attendance of all teams come to. */
#include "view_board.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/presence.h"
#include "qtp/survey.h"

#include <stdlib.h>
#include <string.h>

#define TEAMS_AT_ONCE 100 /* some milliseconds */

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

static int by_id(const void *a, const void *b)
{
	const Id *left = a, *right = b;

	return (*left > *right) - (*left < *right);
}

static bool is_wanted(const struct IdSpan *only, Id team)
{
	return !only || (only->n > 0 && bsearch(&team, only->ids, only->n, sizeof team, by_id));
}

/* Who was asked and who answered, of the teams that are wanted; sheets without a name are of any of
 * the cohort, and count where all of it is wanted. */
static void count_answers(const struct SurveySheet *sheet, const struct IdSpan *only,
			  struct Share *share)
{
	size_t n_expected = 0, n_answered = 0;

	for (size_t i = 0; i < sheet->n_rows; i++) {
		const struct SurveyRow *row = &sheet->rows[i];

		if (!row->team || !is_wanted(only, row->team->record.id))
			continue;
		n_expected++;
		n_answered += row->n_answered > 0;
	}
	if (n_expected == sheet->n_expected)
		n_answered = size_min(n_answered + sheet->n_anonymous, n_expected);
	share->n_due += n_expected;
	share->n_done += n_answered;
}

/* Of the surveys before, after and later that are due. */
static bool add_surveys(const struct BoardOf *of, Id cohort, struct Arena *arena,
			struct Share *share, struct Error *error)
{
	struct Domain *domain = of->domain;
	struct Records surveys;
	struct SurveySheet sheet;

	if (!domain_children(domain, (struct OwnedBy){KIND_SURVEY, "cohort", cohort}, arena,
			     &surveys, error))
		return false;
	for (size_t i = 0; i < surveys.n; i++) {
		const struct Survey *survey = records_at(&surveys, i);

		if (survey->wave == WAVE_SESSION || survey->due == DAY_NONE ||
		    survey->due > domain->today)
			continue;
		if (!survey_load(domain, survey->record.id, arena, &sheet, error))
			return false;
		count_answers(&sheet, of->only, share);
	}
	return true;
}

static bool surveys_text(const struct BoardOf *of, struct Arena *arena, const char **ret_text,
			 struct Error *error)
{
	struct Records cohorts;
	struct Share share = {0};

	if (!domain_children(of->domain, (struct OwnedBy){KIND_COHORT, "season", of->season}, arena,
			     &cohorts, error))
		return false;
	for (size_t i = 0; i < cohorts.n; i++)
		if (!add_surveys(of, ((const struct Record *)records_at(&cohorts, i))->id, arena,
				 &share, error))
			return false;
	*ret_text = share.n_due > 0 ? arena_format(arena, ", surveys %s (%d %%)",
						   percent_text(share.n_done, share.n_due, arena),
						   PILOT_SURVEYS)
				    : NULL;
	return true;
}

/* ", days 94 % (92 %)": of the days that rolls say something of; NULL: of none. */
static bool days_text(const struct BoardOf *of, const struct Matrix *matrix, struct Arena *arena,
		      const char **ret_text, struct Error *error)
{
	const struct Loading loading = {of->domain, DEPTH_JUDGED, arena};
	struct PresenceList presence;
	Id *teams = ARENA_ARRAY(arena, matrix->n_rows, Id);
	size_t n_attended = 0, n = 0;

	for (size_t i = 0; i < matrix->n_rows; i++)
		if (is_wanted(of->only, matrix->rows[i].team->record.id))
			teams[n++] = matrix->rows[i].team->record.id;
	if (!presence_load(&loading, KIND_TEAM, (struct IdSpan){teams, n}, &presence, error))
		return false;
	for (size_t i = 0; i < presence.n; i++)
		n_attended += presence.items[i].state == PRESENCE_ATTENDED;
	*ret_text = presence.n > 0
			    ? arena_format(arena, ", days %s (%d %%)",
					   percent_text(n_attended, presence.n, arena), PILOT_DAYS)
			    : NULL;
	return true;
}

/* "; days (92 %), surveys (80 %) not yet known" */
static const char *unknown_text(const char *days, const char *surveys, struct Arena *arena)
{
	if (days && surveys)
		return "";
	if (days)
		return "; surveys not yet known";
	if (surveys)
		return arena_format(arena, "; days (%d %%) not yet known", PILOT_DAYS);
	return arena_format(arena, "; days (%d %%), surveys (%d %%) not yet known", PILOT_DAYS,
			    PILOT_SURVEYS);
}

static bool put_totals(const struct BoardOf *of, const struct Matrix *matrix, struct Arena *arena,
		       const char **ret_text, struct Error *error)
{
	struct Share share = {0};
	const char *days, *surveys;

	if (!days_text(of, matrix, arena, &days, error) ||
	    !surveys_text(of, arena, &surveys, error))
		return false;
	for (size_t row = 0; row < matrix->n_rows; row++) {
		if (!is_wanted(of->only, matrix->rows[row].team->record.id))
			continue;
		for (size_t i = 0; i < matrix->n_columns; i++)
			count_cell(&share, &matrix->rows[row].cells[i], matrix->today);
	}
	*ret_text = arena_format(
		arena, "%s (pilot %d %%)%s%s%s",
		share.n_due > 0 ? arena_format(arena, "deliverables %s",
					       percent_text(share.n_done, share.n_due, arena))
				: "no deliverable is due yet",
		PILOT_DELIVERABLES, days ? days : "", surveys ? surveys : "",
		unknown_text(days, surveys, arena));
	return true;
}

bool board_begin(struct Domain *domain, Id season, struct Arena *arena,
		 struct BoardTotals *ret_totals, struct Error *error)
{
	return matrix_begin(domain, (struct MatrixOf){season, NULL}, arena, &ret_totals->matrix,
			    error);
}

bool board_step(struct Domain *domain, struct Arena *arena, struct BoardTotals *totals,
		const char **ret_text, struct Error *error)
{
	bool was_whole = totals->matrix.n_read > 0 && matrix_is_whole(&totals->matrix);

	*ret_text = NULL;
	if (!was_whole && !matrix_step(domain, TEAMS_AT_ONCE, arena, &totals->matrix, error))
		return false;
	/* A long season has its text in a piece of its own. */
	if (!was_whole && totals->matrix.teams.n > TEAMS_AT_ONCE)
		return true;
	const struct BoardOf of = {domain, totals->matrix.of.season, NULL};

	return put_totals(&of, &totals->matrix, arena, ret_text, error);
}

bool board_totals(const struct BoardOf *of, struct Arena *arena, const char **ret_text,
		  struct Error *error)
{
	struct BoardTotals totals;
	struct BoardOf sorted = *of;
	struct IdSpan only;

	if (of->only && of->only->n > 0) {
		Id *ids = ARENA_ARRAY(arena, of->only->n, Id);

		memcpy(ids, of->only->ids, of->only->n * sizeof ids[0]);
		qsort(ids, of->only->n, sizeof ids[0], by_id);
		only = (struct IdSpan){ids, of->only->n};
		sorted.only = &only;
	}
	return board_begin(of->domain, of->season, arena, &totals, error) &&
	       matrix_step(of->domain, totals.matrix.teams.n, arena, &totals.matrix, error) &&
	       put_totals(&sorted, &totals.matrix, arena, ret_text, error);
}

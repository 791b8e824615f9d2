/* The grid of a reviewer: applications down, criteria across. */
#include "page_panel.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <inttypes.h>

#define MARGIN 2
#define TEAM_WIDTH 10
#define NAME_WIDTH 26
#define CELL_WIDTH 6
#define HEAD_ROWS 1
#define FOOT_ROWS 2
#define FOOT_FROM 8

/* What is where. */
struct Look {
	const struct Ranking *ranking;
	size_t reviewer;
	const struct PageCursor *place;
	int left, first, n;
};

static struct Look lay_out(struct Area area, const struct Ranking *ranking, size_t reviewer,
			   const struct PageCursor *place)
{
	int left = MARGIN + TEAM_WIDTH + NAME_WIDTH, n = (int)ranking->n_criteria;
	struct Look look = {.ranking = ranking, .reviewer = reviewer, .place = place};
	struct PageRows seen;

	if (left > area.columns - CELL_WIDTH - 1)
		left = int_clamp(area.columns - CELL_WIDTH - 1, MARGIN, left);
	seen = page_rows(n, int_clamp((area.columns - left - 1) / CELL_WIDTH, 1, n),
			 place->first_column, place->column);
	look.left = left;
	look.first = seen.first;
	look.n = seen.n;
	return look;
}

static int column_at(const struct Look *look, int criterion)
{
	return look->left + (criterion - look->first) * CELL_WIDTH;
}

static void paint_heads(struct Area area, const struct Look *look)
{
	area_text_left(area_at(area, 0, MARGIN), look->left - MARGIN - 1, STYLE_TITLE,
		       "APPLICATION");
	for (int i = look->first; i < look->first + look->n; i++)
		area_text_left(area_at(area, 0, column_at(look, i)), CELL_WIDTH - 1,
			       i == look->place->column ? STYLE_STRONG : STYLE_TITLE,
			       look->ranking->criteria[i]->code);
	if (look->first + look->n < (int)look->ranking->n_criteria)
		area_glyph(area, 0, area.columns - 1, STYLE_DIM, GLYPH_MORE);
}

static void paint_cell(struct Area area, int at_row, int index, int criterion,
		       const struct Look *look)
{
	const struct Sheet *sheet = &look->ranking->rows[index].sheets[look->reviewer];
	int column = column_at(look, criterion);

	if (!sheet->is_asked)
		area_text(area, at_row, column, STYLE_DIM, "-");
	else if (sheet->ratings[criterion] == NUMBER_NONE)
		area_text(area, at_row, column, STYLE_DIM, ".");
	else
		area_format(area_at(area, at_row, column), STYLE_NORMAL, "%" PRId64,
			    sheet->ratings[criterion]);
}

static void paint_row(struct Area area, int at_row, int index, const struct Look *look)
{
	const struct Team *team = look->ranking->rows[index].team;

	if (look->left > MARGIN + TEAM_WIDTH) {
		area_text_left(area_at(area, at_row, MARGIN), TEAM_WIDTH - 1, STYLE_DIM,
			       team->code);
		area_text_left(area_at(area, at_row, MARGIN + TEAM_WIDTH),
			       look->left - MARGIN - TEAM_WIDTH - 1, STYLE_NORMAL, team->name);
	}
	for (int i = look->first; i < look->first + look->n; i++)
		paint_cell(area, at_row, index, i, look);
	if (index == look->place->row)
		page_marker_cell(area, at_row, column_at(look, look->place->column) - 1,
				 CELL_WIDTH);
}

static void paint_foot(struct Area area, const struct Look *look, struct Arena *arena)
{
	const struct Criterion *criterion = look->ranking->criteria[look->place->column];
	const struct RankingRow *row = &look->ranking->rows[look->place->row];

	area_text_left(area_at(area, 0, 1), area.columns - 2, STYLE_NORMAL,
		       arena_format(arena, "%s: %s", criterion->code, criterion->text));
	area_text_left(area_at(area, 1, 1), area.columns - 2, STYLE_DIM,
		       row->sheets[look->reviewer].is_asked
			       ? "1 not at all ... 5 fully; - takes the score away."
			       : "Not asked: the reviewer belongs to the team or its practice.");
}

void page_scores(struct Area area, const struct Ranking *ranking, size_t reviewer,
		 struct PageCursor *place, struct Arena *arena)
{
	int foot = area.rows >= FOOT_FROM ? FOOT_ROWS : 0;
	struct Area rows =
		area_part(area, HEAD_ROWS, 0, area.rows - HEAD_ROWS - foot, area.columns);
	struct Look look = lay_out(area, ranking, reviewer, place);
	struct PageRows seen =
		page_rows((int)ranking->n_rows, rows.rows, place->first_row, place->row);

	place->first_row = seen.first;
	place->first_column = look.first;
	place->height = seen.n;
	paint_heads(area, &look);
	for (int i = 0; i < seen.n; i++)
		paint_row(rows, i, seen.first + i, &look);
	if (foot > 0)
		paint_foot(area_part(area, area.rows - foot, 0, foot, area.columns), &look, arena);
}

const char *reviewer_progress(const struct Ranking *ranking, size_t reviewer, struct Arena *arena)
{
	size_t n_asked = 0, n_answered = 0, n_begun = 0;
	const char *text;

	for (size_t i = 0; i < ranking->n_rows; i++) {
		const struct Sheet *sheet = &ranking->rows[i].sheets[reviewer];
		bool answered = sheet_is_answered(sheet, ranking->n_criteria);

		n_asked += sheet->is_asked;
		n_answered += answered;
		n_begun += sheet->is_asked && !answered &&
			   sheet_n_given(sheet, ranking->n_criteria) > 0;
	}
	text = arena_format(arena, "%zu of %zu %s scored", n_answered,
			    COUNTED(n_asked, "application", "applications"));
	return n_begun == 0 ? text : arena_format(arena, "%s, %zu begun", text, n_begun);
}

int page_reviewer(struct Area area, const struct Ranking *ranking, size_t reviewer, int selected)
{
	struct Arena arena = {0};
	int column = MARGIN + page_heading(area, 0, MARGIN, "Scores") + 1;

	area_text(area, 0, column, STYLE_DIM,
		  reviewer < ranking->n_reviewers ? reviewer_progress(ranking, reviewer, &arena)
						  : "");
	area_text_left(area_at(area, 1, MARGIN), area.columns - MARGIN, STYLE_DIM,
		       ranking->n_criteria == 0
			       ? "The season has no criteria; a on the season adds one."
			       : "Enter opens the grid: a row an application, a key a score.");
	if (selected >= 0)
		page_marker(area, 0);
	arena_release(&arena);
	return 2;
}

/* "mean 4.33, spread 0.67, rank 2 of 5 in DAL17; missing: Haddad" */
static const char *scores_text(const struct Ranking *ranking, const struct RankingRow *row,
			       struct Arena *arena)
{
	const char *missing = ranking_missing(ranking, row, arena), *known = "";
	size_t n_ranked = 0;

	for (size_t i = 0; i < ranking->n_rows; i++)
		n_ranked += ranking->rows[i].rank > 0;
	if (row->rank)
		known = arena_format(arena, "mean %.2f, spread %.2f, rank %" PRId64 " of %zu in %s",
				     row->ranked.mean, row->ranked.spread, row->rank, n_ranked,
				     text_show(arena, row->cohort->code));
	if (!*missing)
		return known;
	return arena_format(arena, "%s%smissing: %s", known, *known ? "; " : "", missing);
}

int page_team_scores(struct Area area, const struct Ranking *ranking, const struct RankingRow *row,
		     int selected)
{
	struct Arena arena = {0};
	int column = 1 + page_heading(area, 0, 1, "Scores of reviewers") + 1;

	area_text(area, 0, column, STYLE_DIM, ranking_state_text(row, &arena));
	area_text_left(area_at(area, 1, 1), area.columns - 1, STYLE_NORMAL,
		       scores_text(ranking, row, &arena));
	if (selected >= 0)
		page_marker(area, 0);
	arena_release(&arena);
	return 2;
}

/* Scores of a team as a page: raters side by side by month, how far apart, and what fell why. */
#include "page_coaching.h"
#include "page_team.h"
#include "rule_score.h"

#include "qtp/engine/base/math.h"

#include <inttypes.h>
#include <math.h>

#define MARGIN 1
#define LABEL_WIDTH 9
#define VALUE_COLUMN 10 /* as on the rows above it */
#define MONTH_WIDTH 5
#define FALLS_SHOWN 2

/* Columns of months: the newest where there is no room for all. */
struct Grid {
	struct Area area;
	const struct ScoreHistory *history;
	size_t first, n;
};

static struct Grid grid_of(struct Area area, const struct ScoreHistory *history)
{
	int room = (area.columns - MARGIN - LABEL_WIDTH) / MONTH_WIDTH;
	size_t n = size_min(history->n, (size_t)int_clamp(room, 0, 60));

	return (struct Grid){area, history, history->n - n, n};
}

static int month_column(size_t index)
{
	return MARGIN + LABEL_WIDTH + MONTH_WIDTH * (int)index;
}

static void draw_months(const struct Grid *grid)
{
	page_heading(grid->area, 0, MARGIN, "Scores");
	for (size_t i = 0; i < grid->n; i++)
		area_format(area_at(grid->area, 0, month_column(i)), STYLE_DIM, "%.3s",
			    month_name(grid->history->months[grid->first + i].month));
}

/* A fall carries an arrow, so that it is seen without its line of words. */
static bool fell(const struct ScoreHistory *history, const struct Score *score)
{
	for (size_t i = 0; i < history->n_falls; i++)
		if (history->falls[i].after == score)
			return true;
	return false;
}

static void draw_rater(const struct Grid *grid, int row, int rater, const char *label)
{
	area_text(grid->area, row, MARGIN, STYLE_NORMAL, label);
	for (size_t i = 0; i < grid->n; i++) {
		const struct Score *score = grid->history->months[grid->first + i].by[rater];
		int column = month_column(i);

		if (!score) {
			area_glyph(grid->area, row, column + 1, STYLE_DIM, GLYPH_DOT);
			continue;
		}
		area_format(area_at(grid->area, row, column), STYLE_NORMAL, "%.1f", score->value);
		if (fell(grid->history, score))
			area_glyph(grid->area, row, column + 3, STYLE_AMBER, GLYPH_DOWN);
	}
}

/* The coach's score minus the team's. */
static void draw_gap(const struct Grid *grid, int row)
{
	area_text(grid->area, row, MARGIN, STYLE_DIM, "Gap");
	for (size_t i = 0; i < grid->n; i++) {
		double gap = grid->history->months[grid->first + i].gap;
		int column = month_column(i);

		if (isnan(gap)) {
			area_glyph(grid->area, row, column + 1, STYLE_DIM, GLYPH_DOT);
			continue;
		}
		if (gap == 0)
			area_text(grid->area, row, column, STYLE_DIM, " =");
		else
			area_format(area_at(grid->area, row, column - 1), STYLE_DIM, "%+.1f", gap);
		if (fabs(gap) >= SCORE_GAP)
			page_light(grid->area, row, column + 3, LIGHT_AMBER);
	}
}

static int draw_falls(const struct Grid *grid, int row)
{
	const struct ScoreHistory *history = grid->history;
	struct Area area =
		area_part(grid->area, 0, 0, grid->area.rows, grid->area.columns - MARGIN);
	size_t n = size_min(history->n_falls, FALLS_SHOWN);

	for (size_t i = 0; i < n; i++) {
		const struct ScoreFall *fall = &history->falls[i];
		const char *reason = fall->after->reason;

		area_format(area_at(area, row + (int)i, MARGIN), STYLE_DIM,
			    "%.3s %s %.1f to %.1f: %s", month_name(fall->after->month),
			    rater_word(fall->after->rater), fall->before->value, fall->after->value,
			    reason ? reason : "no reason given");
	}
	return (int)n;
}

/* "July is not scored by the team" */
static int draw_missing(const struct Grid *grid, int row, const struct CoachingFacts *facts)
{
	const char *who = score_missing(facts);

	if (!who)
		return 0;
	page_light(grid->area, row, MARGIN, LIGHT_AMBER);
	area_format(area_at(grid->area, row, MARGIN + 2), STYLE_NORMAL, "%s: no score of the %s",
		    month_name(score_due_month(facts)), who);
	return 1;
}

int page_score_hint(struct Area area, int row, const struct CoachingFacts *coaching,
		    const struct ScoreEvidence *evidence)
{
	const struct Score *score =
		score_newest(coaching->scores, coaching->n_scores, RATER_COACH, coaching->today);
	struct Arena arena = {0};
	const char *hint = score_hint(evidence, score ? score->value : (double)NAN, &arena);

	if (hint)
		area_text_left(area_at(area, row, MARGIN), area.columns - 2 * MARGIN, STYLE_DIM,
			       hint);
	arena_release(&arena);
	return row + (hint ? 1 : 0);
}

/* "Score    coach 3.0 ↓  team 3.0  director 3.0" */
int page_coaching_score_line(struct Area area, const struct TeamCoaching *page)
{
	const struct CoachingFacts *facts = page->facts;
	struct Arena arena = {0};
	int column = VALUE_COLUMN;

	if (page->scores.n == 0)
		return 0;
	area_text(area, 0, MARGIN, STYLE_TITLE, "Score");
	for (int rater = 0; rater < N_RATERS; rater++) {
		const struct Score *score = score_newest(facts->scores, facts->n_scores,
							 (enum Rater)rater, facts->today);

		if (!score)
			continue;
		column += area_format(area_at(area, 0, column), STYLE_NORMAL, "%s %.1f",
				      rater_word(rater), score->value);
		if (fell(&page->scores, score))
			column += area_glyph(area, 0, column, STYLE_AMBER, GLYPH_DOWN);
		column += 2;
	}
	if (score_gap_text(facts, &arena))
		page_light(area, 0, column, LIGHT_AMBER);
	arena_release(&arena);
	return 1;
}

int page_coaching_scores(struct Area area, const struct TeamCoaching *page, int selected)
{
	static const char *const labels[N_RATERS] = {
		[RATER_COACH] = "Coach", [RATER_TEAM] = "Team", [RATER_DIRECTOR] = "Director"};
	struct Grid grid = grid_of(area, &page->scores);
	bool none = page->scores.n == 0;
	int row = 1, used;

	if (none) {
		used = MARGIN + page_heading(area, 0, MARGIN, "Scores") + 1;
		page_none(area, 0, used, "none", "here a adds one");
	} else {
		draw_months(&grid);
	}
	if (selected >= 0)
		page_marker(area, 0);
	for (int rater = 0; rater < N_RATERS && !none; rater++)
		if (page->scores.has_rater[rater] || rater != RATER_DIRECTOR)
			draw_rater(&grid, row++, rater, labels[rater]);
	if (!none) {
		draw_gap(&grid, row++);
		row += draw_falls(&grid, row);
	}
	return row + draw_missing(&grid, row, page->facts);
}

/* The work of a team on its page: the forecast, milestones and cycles. */
#include "page_work.h"

#include "view_matrix.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <inttypes.h>

#define MARGIN 1
#define SIGN_COLUMN 1
#define NAME_COLUMN 3
#define NAME_WIDTH 28
#define DAYS_WIDTH 22

/* --- Forecast --- */

int page_forecast(struct Area area, const struct WorkFacts *work, int selected)
{
	static const enum Light lights[] = {[FORECAST_CAN] = LIGHT_FINE,
					    [FORECAST_AT_RISK] = LIGHT_AMBER,
					    [FORECAST_CANNOT] = LIGHT_RED,
					    [FORECAST_UNKNOWN] = LIGHT_FINE};
	struct Arena arena = {0};
	const struct ForecastFacts facts = work_forecast(work);
	struct Forecast forecast = forecast_of_team(&facts, &arena);
	int column = MARGIN + page_heading(area, 0, MARGIN, "Forecast") + 1, rows;

	if (forecast.verdict != FORECAST_UNKNOWN)
		page_light(area, 0, column, (Choice)lights[forecast.verdict]);
	rows = area_wrap(
		area_part(area, 1, NAME_COLUMN, area.rows - 1, area.columns - NAME_COLUMN - MARGIN),
		0, 0, 4, STYLE_NORMAL, forecast.text);
	if (selected >= 0)
		page_marker(area, 0);
	arena_release(&arena);
	return 1 + rows;
}

/* --- Milestones --- */

/* Smaller comes first: what is behind, what is ahead, what is done. */
static int64_t place_of(const struct TeamMilestone *one)
{
	const int64_t done = INT32_MAX;

	if (milestone_is_done(one->status.state))
		return done + INT32_MAX - (int64_t)one->status.since;
	return one->status.due == DAY_NONE ? done : (int64_t)one->status.due;
}

size_t page_milestones_shown(const struct WorkFacts *work)
{
	return size_min(work->n_milestones, PAGE_MILESTONES);
}

/* How many come before one; those of one place by their order. */
static size_t n_before(const struct WorkFacts *work, size_t index)
{
	int64_t place = place_of(&work->milestones[index]);
	size_t n = 0;

	for (size_t i = 0; i < work->n_milestones; i++) {
		int64_t other = place_of(&work->milestones[i]);

		n += other < place || (other == place && i < index);
	}
	return n;
}

const struct TeamMilestone *page_milestone_at(const struct WorkFacts *work, size_t place)
{
	for (size_t i = 0; i < work->n_milestones; i++)
		if (n_before(work, i) == place)
			return &work->milestones[i];
	return NULL;
}

static void draw_sign(struct Area area, int row, const struct TeamMilestone *one)
{
	if (milestone_is_done(one->status.state))
		area_glyph(area, row, SIGN_COLUMN, STYLE_FINE, GLYPH_YES);
	else if (one->status.state == MILESTONE_LATE)
		page_light(area, row, SIGN_COLUMN, LIGHT_RED);
	else if (one->status.state != MILESTONE_NOT_DUE)
		page_light(area, row, SIGN_COLUMN, LIGHT_AMBER);
	else
		area_glyph(area, row, SIGN_COLUMN, STYLE_DIM, GLYPH_DOT);
}

static void draw_milestone(struct Area area, int row, const struct TeamMilestone *one)
{
	struct Arena arena = {0};

	draw_sign(area, row, one);
	area_text_left(area, row, NAME_COLUMN, NAME_WIDTH, STYLE_NORMAL, one->milestone->title);
	area_text(area_part(area, 0, 0, area.rows, area.columns - MARGIN), row,
		  NAME_COLUMN + NAME_WIDTH + 1, STYLE_DIM, matrix_cell_sentence(one, &arena));
	arena_release(&arena);
}

int page_milestones(struct Area area, const struct WorkFacts *work, int selected)
{
	int used = MARGIN + page_heading(area, 0, MARGIN, "Milestones") + 1, row = 1;
	size_t n_done = 0;

	for (size_t i = 0; i < work->n_milestones; i++)
		n_done += milestone_is_done(work->milestones[i].status.state);
	area_format(area, 0, used, STYLE_DIM, "%zu of %zu", n_done, work->n_milestones);
	for (size_t i = 0; i < page_milestones_shown(work); i++) {
		const struct TeamMilestone *one = page_milestone_at(work, i);

		if (one)
			draw_milestone(area, row++, one);
	}
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return row;
}

/* --- Cycles --- */

size_t page_cycles_shown(const struct WorkFacts *work)
{
	return size_min(work->cycles.n, PAGE_CYCLES);
}

static bool is_newer(const struct Cycle *left, const struct Cycle *right)
{
	if (left->number != right->number)
		return left->number > right->number;
	return left->record.id > right->record.id;
}

const struct Cycle *page_cycle_at(const struct WorkFacts *work, size_t place)
{
	for (size_t i = 0; i < work->cycles.n; i++) {
		const struct Cycle *one = records_at(&work->cycles, i);
		size_t n = 0;

		for (size_t k = 0; k < work->cycles.n; k++)
			n += is_newer(records_at(&work->cycles, k), one);
		if (n == place)
			return one;
	}
	return NULL;
}

static const char *cycle_days_text(const struct Cycle *cycle, Day today, struct Arena *arena)
{
	static const char *const acts[] = {
		[ACT_ADOPT] = "adopted", [ACT_ADAPT] = "adapted", [ACT_ABANDON] = "abandoned"};
	int64_t open = cycle_open_days(cycle, today);
	char day[DAY_TEXT];

	if (open != NUMBER_NONE)
		return arena_format(arena, "open for %s", days_text(arena, open));
	if (cycle->end == DAY_NONE)
		return "not begun";
	return arena_format(arena, "%s %s", cycle->act == CHOICE_NONE ? "ended" : acts[cycle->act],
			    day_short(cycle->end, day));
}

int page_cycles(struct Area area, const struct WorkFacts *work, int selected)
{
	int used = MARGIN + page_heading(area, 0, MARGIN, "PDSA cycles") + 1, row = 1;
	struct Arena arena = {0};

	if (work->cycles.n == 0)
		page_none(area, 0, used, "none yet", "a adds one");
	else
		area_format(area, 0, used, STYLE_DIM, "%zu", work->cycles.n);
	for (size_t i = 0; i < page_cycles_shown(work); i++) {
		const struct Cycle *cycle = page_cycle_at(work, i);

		if (!cycle)
			break;
		area_format(area, row, NAME_COLUMN, STYLE_NORMAL, "%" PRId64, cycle->number);
		area_text_left(area, row, NAME_COLUMN + 3, DAYS_WIDTH, STYLE_DIM,
			       cycle_days_text(cycle, work->team->facts.today, &arena));
		area_text(area_part(area, 0, 0, area.rows, area.columns - MARGIN), row++,
			  NAME_COLUMN + 4 + DAYS_WIDTH, STYLE_NORMAL, cycle->objective);
	}
	if (selected >= 0)
		page_marker(area, work->cycles.n > 0 ? 1 + selected : 0);
	arena_release(&arena);
	return row;
}

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
#define OPEN_LEAST 2	 /* milestones that are open */
#define SENTENCE_FROM 64 /* columns */
#define FORECAST_ROWS 4	 /* of one sentence */

/* --- Forecast --- */

static Choice forecast_light(enum ForecastVerdict verdict)
{
	static const enum Light lights[] = {[FORECAST_CAN] = LIGHT_FINE,
					    [FORECAST_AT_RISK] = LIGHT_AMBER,
					    [FORECAST_CANNOT] = LIGHT_RED,
					    [FORECAST_UNKNOWN] = LIGHT_FINE};

	return (Choice)lights[verdict];
}

static struct Forecast forecast_of(const struct WorkFacts *work, struct Arena *arena)
{
	const struct ForecastFacts facts = work_forecast(work);

	return forecast_of_team(&facts, arena);
}

size_t page_forecast_shown(const struct WorkFacts *work)
{
	struct Arena arena = {0};
	size_t n = forecast_of(work, &arena).n_found;

	arena_release(&arena);
	return size_max(n, 1);
}

struct ForecastFinding page_forecast_at(const struct WorkFacts *work, size_t item)
{
	struct Arena arena = {0};
	struct Forecast forecast = forecast_of(work, &arena);
	struct ForecastFinding found = {.verdict = FORECAST_CAN};

	if (item < forecast.n_found)
		found = forecast.found[item];
	arena_release(&arena);
	found.why = found.mend = NULL; /* they were the arena's */
	return found;
}

/* "Attendance of S2 is not yet known. Record who was there." */
static const char *finding_text(const struct ForecastFinding *found, struct Arena *arena)
{
	return arena_format(arena, "%s.%s%s", arena_capitalize(arena, found->why),
			    found->mend ? " " : "", found->mend ? found->mend : "");
}

static int draw_forecast_text(struct Area area, int row, const char *text)
{
	struct Area left =
		area_part(area, 0, NAME_COLUMN, area.rows, area.columns - NAME_COLUMN - MARGIN);

	return area_wrap(area_at(left, row, 0), FORECAST_ROWS, STYLE_NORMAL, text);
}

/* Draws the findings before `until`; returns the row after them. */
static int draw_findings(struct Area area, const struct Forecast *forecast, size_t until,
			 int selected)
{
	struct Arena arena = {0};
	int row = 1;

	for (size_t i = 0; i < until; i++) {
		const struct ForecastFinding *found = &forecast->found[i];
		int first = row;

		row += draw_forecast_text(area, row, finding_text(found, &arena));
		if (!area.canvas)
			continue;
		if (found->verdict == FORECAST_UNKNOWN)
			area_glyph(area, first, SIGN_COLUMN, STYLE_DIM, GLYPH_DOT);
		else
			page_light(area, first, SIGN_COLUMN, forecast_light(found->verdict));
		if ((int)i == selected)
			page_marker_rows(area, first, row - first);
	}
	arena_release(&arena);
	return row;
}

int page_forecast_row(const struct WorkFacts *work, int columns, size_t item)
{
	struct Arena arena = {0};
	struct Forecast forecast = forecast_of(work, &arena);
	struct Area unseen = {.rows = INT16_MAX, .columns = columns};
	int row = draw_findings(unseen, &forecast, size_min(item, forecast.n_found), -1);

	arena_release(&arena);
	return forecast.n_found > 0 ? row : 0;
}

int page_forecast(struct Area area, const struct WorkFacts *work, int selected)
{
	struct Arena arena = {0};
	struct Forecast forecast = forecast_of(work, &arena);
	int column = MARGIN + page_heading(area, 0, MARGIN, "Forecast") + 1, row;

	if (forecast.verdict != FORECAST_UNKNOWN) {
		page_light(area, 0, column, forecast_light(forecast.verdict));
		column += 2;
	}
	if (forecast.n_found > 0)
		area_text(area, 0, column, STYLE_DIM, forecast.verdict_name);
	row = draw_findings(area, &forecast, forecast.n_found, selected);
	if (forecast.n_found == 0)
		row += draw_forecast_text(area, row, forecast.text);
	else if (*forecast.keep)
		row += draw_forecast_text(area, row, forecast.keep);
	if (selected >= 0 && forecast.n_found == 0)
		page_marker(area, 0);
	arena_release(&arena);
	return row;
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

static const struct TeamMilestone *nth(const struct WorkFacts *work, size_t place)
{
	for (size_t i = 0; i < work->n_milestones; i++)
		if (n_before(work, i) == place)
			return &work->milestones[i];
	return NULL;
}

/* How many of the newest done are shown, and how many open ones after them. */
struct Shares {
	size_t n_done, n_open, all_done, all_open;
};

/* All that are late and the next, as far as there is room; the rest is for what was done last. */
static struct Shares share_rows(const struct WorkFacts *work)
{
	struct Shares shares = {0};
	size_t n_late = 0;

	for (size_t i = 0; i < work->n_milestones; i++) {
		shares.all_done += milestone_is_done(work->milestones[i].status.state);
		n_late += work->milestones[i].status.state == MILESTONE_LATE;
	}
	shares.all_open = work->n_milestones - shares.all_done;
	shares.n_open = size_min(size_max(n_late + 1, OPEN_LEAST), PAGE_MILESTONES);
	shares.n_open = size_min(shares.n_open, shares.all_open);
	shares.n_done = size_min(PAGE_MILESTONES - shares.n_open, shares.all_done);
	shares.n_open = size_min(PAGE_MILESTONES - shares.n_done, shares.all_open);
	return shares;
}

size_t page_milestones_shown(const struct WorkFacts *work)
{
	struct Shares shares = share_rows(work);

	return shares.n_done + shares.n_open;
}

const struct TeamMilestone *page_milestone_at(const struct WorkFacts *work, size_t place)
{
	struct Shares shares = share_rows(work);

	return place < shares.n_done ? nth(work, shares.all_open + shares.n_done - 1 - place)
				     : nth(work, place - shares.n_done);
}

static void draw_sign(struct Area area, int row, const struct TeamMilestone *one)
{
	if (milestone_is_done(one->status.state))
		area_glyph(area, row, SIGN_COLUMN, STYLE_FINE, GLYPH_YES);
	else if (milestone_is_late(&one->status))
		page_light(area, row, SIGN_COLUMN, LIGHT_RED);
	else if (one->status.state != MILESTONE_NOT_DUE)
		page_light(area, row, SIGN_COLUMN, LIGHT_AMBER);
	else
		area_glyph(area, row, SIGN_COLUMN, STYLE_DIM, GLYPH_DOT);
}

/* "accepted 18 Apr", "2 days late", "due 20 Sep" */
static const char *brief_of(const struct TeamMilestone *one, Day today, struct Arena *arena)
{
	const struct MilestoneStatus *status = &one->status;
	char day[DAY_TEXT];

	if (status->state == MILESTONE_LATE)
		return arena_format(arena, "%s late", days_text(arena, status->days_late));
	if (status->state == MILESTONE_MISSED)
		return milestone_state_word(status->state);
	if (!milestone_is_open(status->state))
		return arena_format(
			arena, "%s %s", milestone_state_word(status->state),
			status->since == DAY_NONE ? "" : day_seen(status->since, today, day));
	if (status->due == DAY_NONE)
		return "no due day";
	return arena_format(arena, "due %s", day_seen(status->due, today, day));
}

/* The whole sentence where there is room for it, else the state and its day. */
static void draw_milestone(struct Area area, int row, const struct TeamMilestone *one, Day today)
{
	struct Arena arena = {0};
	bool whole = area.columns >= SENTENCE_FROM;
	const char *brief = brief_of(one, today, &arena);
	int right = whole ? NAME_COLUMN + NAME_WIDTH + 1
			  : area.columns - MARGIN - (int)utf8_width(brief);

	draw_sign(area, row, one);
	area_text_left(area_at(area, row, NAME_COLUMN), right - NAME_COLUMN - 1, STYLE_NORMAL,
		       one->milestone->title);
	area_text(area_part(area, 0, 0, area.rows, area.columns - MARGIN), row, right,
		  one->status.state == MILESTONE_LATE ? STYLE_RED : STYLE_DIM,
		  whole ? matrix_cell_sentence(one, &arena) : brief);
	arena_release(&arena);
}

int page_milestones(struct Area area, const struct WorkFacts *work, int selected)
{
	int used = MARGIN + page_heading(area, 0, MARGIN, "Milestones") + 1, row = 1;
	size_t n_done = 0;

	for (size_t i = 0; i < work->n_milestones; i++)
		n_done += milestone_is_done(work->milestones[i].status.state);
	area_format(area_at(area, 0, used), STYLE_DIM, "%zu of %zu", n_done, work->n_milestones);
	for (size_t i = 0; i < page_milestones_shown(work); i++) {
		const struct TeamMilestone *one = page_milestone_at(work, i);

		if (one)
			draw_milestone(area, row++, one, work->team->facts.today);
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
			    day_seen(cycle->end, today, day));
}

/* A ramp: each cycle is one step up and one to the right of the one before it. */
int page_cycles(struct Area area, const struct WorkFacts *work, int selected)
{
	int used = MARGIN + page_heading(area, 0, MARGIN, "PDSA cycles") + 1, row = 1;
	int steps = (int)page_cycles_shown(work), right = NAME_COLUMN + 2 + steps;
	struct Arena arena = {0};

	if (work->cycles.n == 0)
		page_none(area, 0, used, "none", "a adds one");
	else
		area_format(area_at(area, 0, used), STYLE_DIM, "%zu", work->cycles.n);
	for (size_t i = 0; i < page_cycles_shown(work); i++) {
		const struct Cycle *cycle = page_cycle_at(work, i);

		if (!cycle)
			break;
		area_format(area_at(area, row, NAME_COLUMN + steps - 1 - (int)i), STYLE_NORMAL,
			    "%" PRId64, cycle->number);
		area_text_left(area_at(area, row, right), DAYS_WIDTH, STYLE_DIM,
			       cycle_days_text(cycle, work->team->facts.today, &arena));
		area_text(area_part(area, 0, 0, area.rows, area.columns - MARGIN), row++,
			  right + 1 + DAYS_WIDTH, STYLE_NORMAL, cycle->objective);
	}
	if (selected >= 0)
		page_marker(area, work->cycles.n > 0 ? 1 + selected : 0);
	arena_release(&arena);
	return row;
}

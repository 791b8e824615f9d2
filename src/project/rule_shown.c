/* Milestones that the records of a team already show to be done; a row each. */
#include "rule_shown.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"

#include <inttypes.h>
#include <math.h>

/* --- One function a row: what shows it, or NULL --- */

static const char *letter_text(const struct ShownFacts *facts, struct Arena *arena)
{
	char day[DAY_TEXT];

	if (facts->team->letter_received == DAY_NONE)
		return NULL;
	return arena_format(arena, "sponsor's letter of %s",
			    day_medium(facts->team->letter_received, day));
}

static const char *charter_text(const struct ShownFacts *facts, struct Arena *arena)
{
	char day[DAY_TEXT];

	if (!facts->project || facts->project->charter_signed == DAY_NONE)
		return NULL;
	return arena_format(arena, "charter signed on %s",
			    day_medium(facts->project->charter_signed, day));
}

static size_t points_of(const struct ShownFacts *facts, Id measure)
{
	for (size_t i = 0; i < facts->measures->n; i++)
		if (((const struct Record *)records_at(facts->measures, i))->id == measure)
			return facts->n_points[i];
	return 0;
}

/* The baseline of its chart is where the aim begins, unless it says that itself. */
static bool is_whole_aim(const struct ShownFacts *facts, const struct Aim *aim)
{
	return aim->measure && !text_is_empty(aim->population) && aim->to && aim->by != DAY_NONE &&
	       (!isnan(aim->from) || points_of(facts, aim->measure) > 0);
}

static const char *aim_text(const struct ShownFacts *facts, struct Arena *arena)
{
	(void)arena;
	for (size_t i = 0; i < facts->aims->n; i++)
		if (is_whole_aim(facts, records_at(facts->aims, i)))
			return "all five parts of the aim";
	return NULL;
}

static size_t count_items(const struct ShownFacts *facts, enum ToolKind tool)
{
	size_t n = 0;

	for (size_t i = 0; i < facts->items->n; i++) {
		const struct Item *item = records_at(facts->items, i);

		n += item->tool == (Choice)tool && item->parent == 0;
	}
	return n;
}

static const char *process_text(const struct ShownFacts *facts, struct Arena *arena)
{
	size_t n = count_items(facts, TOOL_PROCESS);

	return n < SHOWN_STEPS ? NULL : arena_format(arena, "a process map of %zu steps", n);
}

static const char *causes_text(const struct ShownFacts *facts, struct Arena *arena)
{
	size_t n = count_items(facts, TOOL_FISHBONE);

	return n < SHOWN_BRANCHES ? NULL : arena_format(arena, "a fishbone of %zu branches", n);
}

static const char *measures_text(const struct ShownFacts *facts, struct Arena *arena)
{
	bool has[MEASURE_BALANCING + 1] = {false};

	(void)arena;
	for (size_t i = 0; i < facts->measures->n; i++) {
		const struct Measure *measure = records_at(facts->measures, i);

		if (measure->role <= MEASURE_BALANCING)
			has[measure->role] = true;
	}
	return has[MEASURE_OUTCOME] && has[MEASURE_PROCESS] && has[MEASURE_BALANCING]
		       ? "an outcome, a process and a balancing measure"
		       : NULL;
}

static const char *baseline_text(const struct ShownFacts *facts, struct Arena *arena)
{
	size_t most = 0;

	for (size_t i = 0; i < facts->measures->n; i++)
		most = size_max(most, facts->n_points[i]);
	return most < SHOWN_POINTS ? NULL : arena_format(arena, "%zu baseline points", most);
}

static const char *priorities_text(const struct ShownFacts *facts, struct Arena *arena)
{
	size_t n = 0, n_chosen = 0;

	for (size_t i = 0; i < facts->items->n; i++) {
		const struct Item *item = records_at(facts->items, i);

		if (item->tool != TOOL_PAYOFF || item->impact == NUMBER_NONE ||
		    item->ease == NUMBER_NONE)
			continue;
		n++;
		n_chosen += item->cycle > 0;
	}
	return n_chosen == 0 ? NULL
			     : arena_format(arena, "%zu of %zu ideas chosen in the pay-off matrix",
					    n_chosen, n);
}

static const char *cycle_text(const struct ShownFacts *facts, struct Arena *arena)
{
	for (size_t i = 0; i < facts->cycles->n; i++) {
		const struct Cycle *cycle = records_at(facts->cycles, i);

		if (!text_is_empty(cycle->objective) && !text_is_empty(cycle->prediction))
			return arena_format(arena, "PDSA %" PRId64 " with its prediction",
					    cycle->number);
	}
	return NULL;
}

static const char *sustainability_text(const struct ShownFacts *facts, struct Arena *arena)
{
	const struct Project *project = facts->project;

	(void)arena;
	if (!project || text_is_empty(project->owner) || text_is_empty(project->monitor) ||
	    text_is_empty(project->trigger) || text_is_empty(project->training))
		return NULL;
	return "owner, monitor, trigger and training of the sustainability plan";
}

static const char *(*const rows[])(const struct ShownFacts *facts, struct Arena *arena) = {
	[SHOWN_BY_LETTER] = letter_text,     [SHOWN_BY_CHARTER] = charter_text,
	[SHOWN_BY_AIM] = aim_text,	     [SHOWN_BY_PROCESS_MAP] = process_text,
	[SHOWN_BY_CAUSES] = causes_text,     [SHOWN_BY_MEASURES] = measures_text,
	[SHOWN_BY_BASELINE] = baseline_text, [SHOWN_BY_PRIORITIES] = priorities_text,
	[SHOWN_BY_CYCLE] = cycle_text,	     [SHOWN_BY_SUSTAINABILITY] = sustainability_text,
};

const char *shown_text(enum ShownBy by, const struct ShownFacts *facts, struct Arena *arena)
{
	return (size_t)by < N_ITEMS(rows) ? rows[by](facts, arena) : NULL;
}

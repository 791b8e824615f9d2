/* Signals of NHS England's Making Data Count: each point gets the first of four kinds that fits. */
#include "signals_work.h"

#include <math.h>

#define MDC_POINTS 7
#define TWO_OF_THREE 3

static size_t mdc_length(const struct ChartSpec *spec)
{
	return spec->mdc_points > 0 ? spec->mdc_points : MDC_POINTS;
}

/* Marks those of `n` walk points from `first` on that nothing has claimed yet. */
static void mark(const struct ChartSpec *spec, struct MdcPoint marks[], struct Walk walk,
		 size_t first, size_t n, enum MdcKind kind, int side)
{
	for (size_t i = first; i < first + n; i++) {
		struct MdcPoint *point = &marks[walk.points[i]];

		if (point->kind != MDC_COMMON)
			continue;
		point->kind = kind;
		point->direction = signal_direction(side);
		point->news = signal_news(spec->direction, point->direction);
	}
}

static void mark_outside(const struct ChartSpec *spec, const struct ChartResult *result,
			 struct Walk walk, struct MdcPoint marks[])
{
	for (size_t i = 0; i < walk.n; i++) {
		const struct ChartPoint *point = walk_point(result, walk, i);
		int side = chart_beyond(point, 3);

		marks[walk.points[i]].close_to_limit = side == 0 && chart_beyond(point, 2) != 0;
		if (side != 0)
			mark(spec, marks, walk, i, 1, MDC_OUTSIDE, side);
	}
}

/* Sign of the step into point i, or its side of the mean. */
static int pattern_sign(const struct ChartResult *result, struct Walk walk, size_t i, bool steps)
{
	if (!steps)
		return chart_side(walk_point(result, walk, i));
	return i == 0 ? 0 : walk_step(result, walk, i);
}

/* Runs of equal signs, at least `least` long, one after the other from *first on; false at the end.
 */
static bool next_run(const struct ChartResult *result, struct Walk walk, bool steps, size_t least,
		     size_t *first, size_t *ret_end)
{
	for (size_t end; *first < walk.n; *first = end) {
		int sign = pattern_sign(result, walk, *first, steps);

		end = *first + 1;
		while (end < walk.n && pattern_sign(result, walk, end, steps) == sign)
			end++;
		*ret_end = end;
		if (sign != 0 && end - *first >= least)
			return true;
	}
	return false;
}

static void mark_runs(const struct ChartSpec *spec, const struct ChartResult *result,
		      struct Walk walk, bool steps, struct MdcPoint marks[])
{
	size_t least = mdc_length(spec) - (steps ? 1 : 0), lead = steps ? 1 : 0;

	for (size_t first = 0, end; next_run(result, walk, steps, least, &first, &end); first = end)
		mark(spec, marks, walk, first - lead, end - first + lead,
		     steps ? MDC_TREND : MDC_SHIFT, pattern_sign(result, walk, first, steps));
}

/* Whether the three points that end with `last` are on one side with at least two close to the
 * limit. */
static int two_in_three(const struct ChartResult *result, struct Walk walk, size_t last,
			const struct MdcPoint marks[])
{
	int side = chart_side(walk_point(result, walk, last));
	size_t n_close = 0;

	for (size_t i = last + 1 - TWO_OF_THREE; i <= last; i++) {
		if (chart_side(walk_point(result, walk, i)) != side)
			return 0;
		n_close += marks[walk.points[i]].close_to_limit;
	}
	return n_close >= TWO_OF_THREE - 1 ? side : 0;
}

static void mark_close(const struct ChartSpec *spec, const struct ChartResult *result,
		       struct Walk walk, struct MdcPoint marks[])
{
	for (size_t last = TWO_OF_THREE - 1; last < walk.n; last++) {
		int side = two_in_three(result, walk, last, marks);

		for (size_t i = last + 1 - TWO_OF_THREE; side != 0 && i <= last; i++)
			if (marks[walk.points[i]].close_to_limit)
				mark(spec, marks, walk, i, 1, MDC_TWO_IN_THREE, side);
	}
}

static void mark_phase(const struct ChartSpec *spec, const struct ChartResult *result,
		       struct Walk present, struct MdcPoint marks[])
{
	mark_outside(spec, result, present, marks);
	mark_runs(spec, result, present, true, marks);
	mark_close(spec, result, present, marks);
	mark_runs(spec, result, present, false, marks);
}

struct MdcPoint *mdc_points(struct Arena *arena, const struct ChartSpec *spec,
			    const struct ChartResult *result)
{
	struct MdcPoint *marks = ARENA_ARRAY(arena, result->n, struct MdcPoint);
	size_t *present = ARENA_ARRAY(arena, result->n, size_t);

	for (size_t k = 0; k < result->n_parts; k++) {
		size_t n = 0;

		for (size_t i = result->parts[k].first; i < result->parts[k].end; i++)
			if (result->points[i].included && !isnan(result->points[i].y))
				present[n++] = i;
		mark_phase(spec, result, (struct Walk){present, n}, marks);
	}
	return marks;
}

enum MdcAssurance mdc_assurance(const struct ChartSpec *spec, const struct ChartResult *result)
{
	const struct ChartPoint *last = &result->points[result->n - 1];
	int side;

	if (spec->direction == DIRECTION_NEUTRAL || isnan(spec->target) || isnan(last->ucl) ||
	    isnan(last->lcl))
		return MDC_NO_ASSURANCE;
	side = chart_compare(spec->target, last->ucl) > 0   ? 1
	       : chart_compare(spec->target, last->lcl) < 0 ? -1
							    : 0;
	if (side == 0)
		return MDC_HIT_AND_MISS;
	return (side > 0) == (spec->direction == DIRECTION_DOWN) ? MDC_PASSES : MDC_FAILS;
}

/* The phase's points of one kind and side among walk points [first, end), appended to the members.
 */
static size_t gather(struct SignalsWork *work, struct Walk walk, size_t first, size_t end,
		     enum MdcKind kind, int side, size_t **ret_members)
{
	size_t n = 0;

	*ret_members = work->mdc_members;
	for (size_t i = first; i < end; i++) {
		const struct MdcPoint *point = &work->mdc[walk.points[i]];

		if (point->kind == kind && point->direction == signal_direction(side))
			work->mdc_members[n++] = walk.points[i];
	}
	work->mdc_members += n;
	return n;
}

static void add_gathered(struct SignalsWork *work, const struct PhaseWalks *phase,
			 enum SignalRule rule, enum MdcKind kind, size_t first, size_t end,
			 size_t completed, int side)
{
	size_t *members, n = gather(work, phase->present, first, end, kind, side, &members);

	if (n > 0)
		signal_add(work, phase, rule, side, phase->present.points[completed],
			   (struct Walk){members, n}, 0, n);
}

static void add_runs(struct SignalsWork *work, const struct PhaseWalks *phase, bool steps)
{
	size_t lead = steps ? 1 : 0, least = mdc_length(work->spec) - lead;

	for (size_t first = 0, end;
	     next_run(work->result, phase->present, steps, least, &first, &end); first = end)
		add_gathered(work, phase, steps ? RULE_MDC_TREND : RULE_MDC_SHIFT,
			     steps ? MDC_TREND : MDC_SHIFT, first - lead, end, first + least - 1,
			     pattern_sign(work->result, phase->present, first, steps));
}

/* Overlapping windows of three on the same side make one signal. */
static void add_two_in_three(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	struct Walk walk = phase->present;
	size_t last = TWO_OF_THREE - 1;

	while (last < walk.n) {
		int side = two_in_three(work->result, walk, last, work->mdc);
		size_t first = last + 1 - TWO_OF_THREE, completed = last++, latest = completed;

		if (side == 0)
			continue;
		for (; last < walk.n && last < latest + TWO_OF_THREE; last++)
			if (two_in_three(work->result, walk, last, work->mdc) == side)
				latest = last;
		last = latest + 1;
		add_gathered(work, phase, RULE_MDC_TWO_IN_THREE, MDC_TWO_IN_THREE, first,
			     latest + 1, completed, side);
	}
}

void signals_mdc(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	if (!work->mdc) {
		work->mdc = mdc_points(work->arena, work->spec, work->result);
		work->mdc_members = ARENA_ARRAY(work->arena, 4 * work->result->n, size_t);
	}
	signals_beyond(work, phase, RULE_MDC_OUTSIDE);
	add_runs(work, phase, true);
	add_two_in_three(work, phase);
	add_runs(work, phase, false);
}

/* Signals of NHS England's Making Data Count: each point gets the first of four kinds that fits. */
#include "signals_work.h"

#include <math.h>

#define LENGTH_DEFAULT 7
#define TWO_OF_THREE 3

size_t mdc_length(const struct ChartSpec *spec)
{
	return spec->mdc_points > 0 ? spec->mdc_points : LENGTH_DEFAULT;
}

/* A phase whose points are being marked. */
struct Marking {
	const struct ChartSpec *spec;
	const struct ChartResult *result;
	struct Walk walk;
	struct MdcPoint *marks; /* of all points of the chart */
};

/* A stretch of walk points, [first, end), that are a pattern on one side. */
struct Pattern {
	enum MdcKind kind;
	size_t first, end;
	int side;
};

/* Marks those points of the pattern that no earlier kind has claimed. */
static void mark(const struct Marking *marking, struct Pattern pattern)
{
	for (size_t i = pattern.first; i < pattern.end; i++) {
		struct MdcPoint *point = &marking->marks[marking->walk.points[i]];

		if (point->kind != MDC_COMMON)
			continue;
		point->kind = pattern.kind;
		point->direction = signal_direction(pattern.side);
		point->news = signal_news(marking->spec->direction, point->direction);
	}
}

static void mark_outside(const struct Marking *marking)
{
	for (size_t i = 0; i < marking->walk.n; i++) {
		const struct ChartPoint *point = walk_point(marking->result, marking->walk, i);
		int side = chart_beyond(point, 3);

		marking->marks[marking->walk.points[i]].close_to_limit =
			side == 0 && chart_beyond(point, 2) != 0;
		if (side != 0)
			mark(marking, (struct Pattern){MDC_OUTSIDE, i, i + 1, side});
	}
}

/* Sign of the step into point i, or its side of the mean. */
static int pattern_sign(const struct ChartResult *result, struct Walk walk, size_t i, bool steps)
{
	if (!steps)
		return chart_side(walk_point(result, walk, i));
	return i == 0 ? 0 : walk_step(result, walk, i);
}

/*
 * The next run of equal signs that is long enough, from `at` on: points on one side, or points that
 * steps in one direction join. Its `end` is where to look for the one after. False: there is none.
 */
static bool next_run(const struct Marking *marking, bool steps, size_t at,
		     struct Pattern *ret_pattern)
{
	size_t lead = steps ? 1 : 0, least = mdc_length(marking->spec) - lead;

	for (size_t end; at < marking->walk.n; at = end) {
		int sign = pattern_sign(marking->result, marking->walk, at, steps);

		end = at + 1;
		while (end < marking->walk.n &&
		       pattern_sign(marking->result, marking->walk, end, steps) == sign)
			end++;
		*ret_pattern =
			(struct Pattern){steps ? MDC_TREND : MDC_SHIFT, at - lead, end, sign};
		if (sign != 0 && end - at >= least)
			return true;
	}
	return false;
}

static void mark_runs(const struct Marking *marking, bool steps)
{
	struct Pattern run;

	for (size_t at = 0; next_run(marking, steps, at, &run); at = run.end)
		mark(marking, run);
}

/* The side on which the three points that end with `last` are, at least two of them close to the
 * limit; 0: not so. */
static int two_in_three(const struct Marking *marking, size_t last)
{
	struct Walk walk = marking->walk;
	int side = chart_side(walk_point(marking->result, walk, last));
	size_t n_close = 0;

	for (size_t i = last + 1 - TWO_OF_THREE; i <= last; i++) {
		if (chart_side(walk_point(marking->result, walk, i)) != side)
			return 0;
		n_close += marking->marks[walk.points[i]].close_to_limit;
	}
	return n_close >= TWO_OF_THREE - 1 ? side : 0;
}

static void mark_close(const struct Marking *marking)
{
	for (size_t last = TWO_OF_THREE - 1; last < marking->walk.n; last++) {
		int side = two_in_three(marking, last);

		for (size_t i = last + 1 - TWO_OF_THREE; side != 0 && i <= last; i++)
			if (marking->marks[marking->walk.points[i]].close_to_limit)
				mark(marking, (struct Pattern){MDC_TWO_IN_THREE, i, i + 1, side});
	}
}

struct MdcPoint *mdc_points(struct Arena *arena, const struct ChartSpec *spec,
			    const struct ChartResult *result)
{
	size_t *present = ARENA_ARRAY(arena, result->n, size_t);
	struct Marking marking = {.spec = spec,
				  .result = result,
				  .marks = ARENA_ARRAY(arena, result->n, struct MdcPoint)};

	for (size_t k = 0; k < result->n_parts; k++) {
		size_t n = 0;

		for (size_t i = result->parts[k].first; i < result->parts[k].end; i++)
			if (result->points[i].included && !isnan(result->points[i].y))
				present[n++] = i;
		marking.walk = (struct Walk){present, n};
		mark_outside(&marking);
		mark_runs(&marking, true);
		mark_close(&marking);
		mark_runs(&marking, false);
	}
	return marking.marks;
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

/* The marks of the chart, made with the first rule that asks for them. */
static struct Marking marking_of(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	if (!work->mdc) {
		work->mdc = mdc_points(work->arena, work->spec, work->result);
		work->mdc_members = ARENA_ARRAY(work->arena, 4 * work->result->n, size_t);
	}
	return (struct Marking){work->spec, work->result, phase->present, work->mdc};
}

/* A signal of the pattern's points: of a run all of them, whatever else they are part of, of points
 * close to a limit only those. */
static void add_gathered(struct SignalsWork *work, const struct PhaseWalks *phase,
			 const struct SignalRule *rule, struct Pattern pattern, size_t completed)
{
	const size_t *points = phase->present.points;
	struct Found found = {pattern.side, points[completed], work->mdc_members, 0};

	for (size_t i = pattern.first; i < pattern.end; i++) {
		const struct MdcPoint *point = &work->mdc[points[i]];

		if (pattern.kind != MDC_TWO_IN_THREE ||
		    (point->kind == pattern.kind &&
		     point->direction == signal_direction(pattern.side)))
			work->mdc_members[found.n_members++] = points[i];
	}
	work->mdc_members += found.n_members;
	if (found.n_members > 0)
		signal_add(work, phase, rule, found);
}

static void add_runs(struct SignalsWork *work, const struct PhaseWalks *phase,
		     const struct SignalRule *rule, bool steps)
{
	struct Marking marking = marking_of(work, phase);
	struct Pattern run;

	for (size_t at = 0; next_run(&marking, steps, at, &run); at = run.end)
		add_gathered(work, phase, rule, run, run.first + mdc_length(work->spec) - 1);
}

void detect_mdc_trend(struct SignalsWork *work, const struct PhaseWalks *phase,
		      const struct SignalRule *rule)
{
	add_runs(work, phase, rule, true);
}

void detect_mdc_shift(struct SignalsWork *work, const struct PhaseWalks *phase,
		      const struct SignalRule *rule)
{
	add_runs(work, phase, rule, false);
}

/* Overlapping windows of three on the same side make one signal. */
void detect_mdc_two_in_three(struct SignalsWork *work, const struct PhaseWalks *phase,
			     const struct SignalRule *rule)
{
	struct Marking marking = marking_of(work, phase);
	size_t last = TWO_OF_THREE - 1;

	while (last < marking.walk.n) {
		int side = two_in_three(&marking, last);
		size_t first = last + 1 - TWO_OF_THREE, completed = last++, latest = completed;

		if (side == 0)
			continue;
		for (; last < marking.walk.n && last < latest + TWO_OF_THREE; last++)
			if (two_in_three(&marking, last) == side)
				latest = last;
		last = latest + 1;
		add_gathered(work, phase, rule,
			     (struct Pattern){MDC_TWO_IN_THREE, first, latest + 1, side},
			     completed);
	}
}

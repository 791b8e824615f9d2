/* Baseline: what the rules find when a frozen baseline is carried through the phases after it. */
#include "signals_work.h"

/* Which phase holds the frozen baseline, 1-based; 0: none, or there is no phase after it. */
size_t baseline_part(const struct ChartSpec *spec, const struct ChartResult *result)
{
	for (size_t i = 0; spec->freeze > 0 && i + 1 < result->n_parts; i++)
		if (spec->freeze <= result->parts[i].end)
			return i + 1;
	return 0;
}

/* The chart without the phases after the baseline: its centre and limits judge all points. */
static struct ChartSpec carried_on(const struct ChartSpec *spec, size_t part)
{
	struct ChartSpec carried = *spec;

	carried.n_parts = part - 1;
	carried.more_freezes = NULL;
	carried.n_more_freezes = 0;
	return carried;
}

size_t signal_last_point(const struct Signal *signal)
{
	return signal->n_members > 0 ? signal->members[signal->n_members - 1]
				     : signal->completed_at;
}

/* What the baseline itself shows is among the signals of the chart. */
static void keep_later(struct Signals *signals, size_t part, size_t first_later)
{
	size_t n = 0;

	for (size_t s = 0; s < signals->n; s++)
		if (signals->items[s].judged && signals->items[s].part == part &&
		    signal_last_point(&signals->items[s]) >= first_later)
			signals->items[n++] = signals->items[s];
	signals->n = n;
}

/* NULL: no frozen baseline is carried on. */
static const struct BaselineSignals *baseline_signals(struct Arena *arena,
						      const struct ChartSpec *spec,
						      const struct ChartResult *result)
{
	size_t part = baseline_part(spec, result);
	struct BaselineSignals *baseline;
	struct Error error;

	if (part == 0)
		return NULL;
	baseline = arena_alloc(arena, sizeof *baseline);
	*baseline = (struct BaselineSignals){.spec = carried_on(spec, part)};
	if (!chart_compute(arena, &baseline->spec, &baseline->result, &error))
		return NULL;
	signals_find(arena, &baseline->spec, &baseline->result, &baseline->signals);
	keep_later(&baseline->signals, part, result->parts[part - 1].end);
	return baseline;
}

void signals_compute(struct Arena *arena, const struct ChartSpec *spec,
		     const struct ChartResult *result, struct Signals *ret_signals)
{
	signals_find(arena, spec, result, ret_signals);
	ret_signals->baseline = baseline_signals(arena, spec, result);
}

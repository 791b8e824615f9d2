/* Signals: one walk over the phases of a chart for each rule set. */
#include "qtp/engine/spc/signals.h"

#include "signals_work.h"

#include <math.h>

/* The four lists of one phase, written after those of the phases before it. */
static struct PhaseWalks phase_walks(const struct ChartResult *result, size_t part,
				     size_t *lists[4], size_t used[4])
{
	const struct ChartPart *phase = &result->parts[part];
	size_t start[4] = {used[0], used[1], used[2], used[3]};
	const struct ChartPoint *last = NULL;

	for (size_t i = phase->first; i < phase->end; i++) {
		const struct ChartPoint *point = &result->points[i];

		lists[0][used[0]++] = i;
		if (!point->included || isnan(point->y))
			continue;
		lists[1][used[1]++] = i;
		if (chart_side(point) != 0)
			lists[2][used[2]++] = i;
		if (!last || chart_compare(point->y, last->y) != 0)
			lists[3][used[3]++] = i;
		last = point;
	}
	return (struct PhaseWalks){.part = part + 1,
				   .judged = phase->n_useful >= CHART_USEFUL_MIN,
				   .all = {lists[0] + start[0], used[0] - start[0]},
				   .present = {lists[1] + start[1], used[1] - start[1]},
				   .useful = {lists[2] + start[2], used[2] - start[2]},
				   .steps = {lists[3] + start[3], used[3] - start[3]}};
}

static void walk_phases(struct SignalsWork *work, struct PhaseWalks phases[])
{
	size_t *lists[4], used[4] = {0, 0, 0, 0};

	for (int k = 0; k < 4; k++)
		lists[k] = ARENA_ARRAY(work->arena, work->result->n, size_t);
	for (size_t k = 0; k < work->result->n_parts; k++)
		phases[k] = phase_walks(work->result, k, lists, used);
}

/* Ranges and standard deviations are not spread evenly about their centre, and neighbouring ranges
 * share a point: there only points beyond the limits say something (Wheeler). */
static bool applies(const struct ChartResult *result, const struct SignalRule *rule)
{
	if (result->type == CHART_MR || result->type == CHART_S)
		return rule->extent == SIGNAL_OF_POINT;
	return result->has_limits || !rule->needs_limits;
}

/* The rules from `first` on that belong to one set, phase by phase. Returns the one after them. */
static size_t apply_set(struct SignalsWork *work, const struct PhaseWalks phases[], size_t first)
{
	unsigned set = signal_rule_at(first)->set;
	const struct SignalRule *rule;
	size_t end = first;

	while ((rule = signal_rule_at(end)) && rule->set == set)
		end++;
	for (size_t k = 0; (work->result->rules & set) && k < work->result->n_parts; k++)
		for (size_t r = first; r < end; r++) {
			rule = signal_rule_at(r);
			if (applies(work->result, rule))
				rule->detect(work, &phases[k], rule);
		}
	return end;
}

bool signal_counts_point(const struct ChartResult *result, const struct Signal *signal,
			 size_t point)
{
	return signal->rule->extent != SIGNAL_OF_WINDOW || signal->rule->least == 0 ||
	       signal_direction(chart_side(&result->points[point])) == signal->direction;
}

/* Good and bad news of every point, from the signals a verdict may rest on. */
static void collect_news(struct SignalsWork *work)
{
	struct Signals *signals = work->signals;

	signals->point_news = ARENA_ARRAY(work->arena, work->result->n, unsigned char);
	for (size_t s = 0; s < signals->n; s++) {
		const struct Signal *signal = &signals->items[s];
		enum PointNews news = signal->news == NEWS_GOOD	 ? POINT_GOOD
				      : signal->news == NEWS_BAD ? POINT_BAD
								 : POINT_OTHER;

		for (size_t i = 0; signal->judged && i < signal->n_members; i++)
			if (signal_counts_point(work->result, signal, signal->members[i]))
				signals->point_news[signal->members[i]] |= (unsigned char)news;
	}
}

void signals_find(struct Arena *arena, const struct ChartSpec *spec,
		  const struct ChartResult *result, struct Signals *ret_signals)
{
	struct SignalsWork work = {
		.arena = arena, .spec = spec, .result = result, .signals = ret_signals};
	struct PhaseWalks *phases = ARENA_ARRAY(arena, result->n_parts, struct PhaseWalks);

	*ret_signals = (struct Signals){0};
	walk_phases(&work, phases);
	for (size_t first = 0; signal_rule_at(first);)
		first = apply_set(&work, phases, first);
	collect_news(&work);
}

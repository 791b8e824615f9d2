/* Signals of runs: the rules of Anhoej and of the IHI run chart. */
#include "signals_work.h"

/* The end of the run on one side that starts at useful point `first`. */
static size_t side_end(const struct ChartResult *result, struct Walk useful, size_t first)
{
	int side = chart_side(walk_point(result, useful, first));
	size_t end = first + 1;

	while (end < useful.n && chart_side(walk_point(result, useful, end)) == side)
		end++;
	return end;
}

/* Every run of useful points of at least `least` on one side. */
static void add_side_runs(struct SignalsWork *work, const struct PhaseWalks *phase,
			  const struct SignalRule *rule, size_t least)
{
	struct Walk useful = phase->useful;

	for (size_t first = 0, end; first < useful.n; first = end) {
		end = side_end(work->result, useful, first);
		if (end - first >= least)
			signal_add(
				work, phase, rule,
				(struct Found){chart_side(walk_point(work->result, useful, first)),
					       useful.points[first + least - 1],
					       &useful.points[first], end - first});
	}
}

/* A signal of the whole phase, complete with its last useful point. */
static void add_phase(struct SignalsWork *work, const struct PhaseWalks *phase,
		      const struct SignalRule *rule)
{
	signal_add(work, phase, rule,
		   (struct Found){.completed_at = phase->useful.points[phase->useful.n - 1]});
}

/* The verdict of Anhoej is about the whole phase; the runs over the limit are shown as its reason.
 */
void detect_longest_run(struct SignalsWork *work, const struct PhaseWalks *phase,
			const struct SignalRule *rule)
{
	add_side_runs(work, phase, rule, work->result->parts[phase->part - 1].longest_run_max + 1);
}

void detect_crossings(struct SignalsWork *work, const struct PhaseWalks *phase,
		      const struct SignalRule *rule)
{
	const struct ChartPart *part = &work->result->parts[phase->part - 1];

	if (part->n_useful > 0 && part->n_crossings < part->n_crossings_min)
		add_phase(work, phase, rule);
}

void detect_side_run(struct SignalsWork *work, const struct PhaseWalks *phase,
		     const struct SignalRule *rule)
{
	add_side_runs(work, phase, rule, rule->least);
}

/* Ties are already left out of the steps; the turning point belongs to both trends. */
void detect_trend_run(struct SignalsWork *work, const struct PhaseWalks *phase,
		      const struct SignalRule *rule)
{
	struct Walk steps = phase->steps;

	for (size_t first = 0, end; first + 1 < steps.n; first = end - 1) {
		int sign = walk_step(work->result, steps, first + 1);

		end = first + 2;
		while (end < steps.n && walk_step(work->result, steps, end) == sign)
			end++;
		if (end - first >= rule->least)
			signal_add(work, phase, rule,
				   (struct Found){sign, steps.points[first + rule->least - 1],
						  &steps.points[first], end - first});
	}
}

struct RunsTest signals_runs_test(const struct ChartResult *result, size_t part)
{
	struct RunsTest runs;
	size_t n_above = 0, n_below = 0;

	for (size_t i = result->parts[part].first; i < result->parts[part].end; i++) {
		int side = result->points[i].included ? chart_side(&result->points[i]) : 0;

		n_above += side > 0;
		n_below += side < 0;
	}
	runs_test(n_above, n_below, result->parts[part].n_crossings + 1, &runs);
	return runs;
}

void detect_runs_few(struct SignalsWork *work, const struct PhaseWalks *phase,
		     const struct SignalRule *rule)
{
	if (signals_runs_test(work->result, phase->part - 1).too_few)
		add_phase(work, phase, rule);
}

void detect_runs_many(struct SignalsWork *work, const struct PhaseWalks *phase,
		      const struct SignalRule *rule)
{
	if (signals_runs_test(work->result, phase->part - 1).too_many)
		add_phase(work, phase, rule);
}

/* Signals of runs: the rules of Anhoej and of the IHI run chart. */
#include "signals_work.h"

/* Perla, Provost & Murray, BMJ Qual Saf 2011;20:46. */
#define SHIFT_POINTS 6
#define TREND_POINTS 5

/* The end of the run on one side that starts at useful point `first`. */
static size_t side_end(const struct ChartResult *result, struct Walk useful, size_t first)
{
	int side = chart_side(walk_point(result, useful, first));
	size_t end = first + 1;

	while (end < useful.n && chart_side(walk_point(result, useful, end)) == side)
		end++;
	return end;
}

/* Every run of useful points of at least `least` on one side; returns how many runs of any length
 * there are. */
static size_t add_side_runs(struct SignalsWork *work, const struct PhaseWalks *phase,
			    enum SignalRule rule, size_t least)
{
	struct Walk useful = phase->useful;
	size_t n_runs = 0;

	for (size_t first = 0, end; first < useful.n; first = end) {
		end = side_end(work->result, useful, first);
		n_runs++;
		if (end - first >= least)
			signal_add(work, phase, rule,
				   chart_side(walk_point(work->result, useful, first)),
				   useful.points[first + least - 1], useful, first, end - first);
	}
	return n_runs;
}

/* The verdict of Anhoej is about the whole phase; the runs over the limit are shown as its reason.
 */
void signals_anhoej(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	const struct ChartPart *part = &work->result->parts[phase->part - 1];

	if (part->n_useful == 0)
		return;
	add_side_runs(work, phase, RULE_LONGEST_RUN, part->longest_run_max + 1);
	if (part->n_crossings < part->n_crossings_min)
		signal_add(work, phase, RULE_CROSSINGS, 0,
			   phase->useful.points[phase->useful.n - 1], phase->useful, 0, 0);
}

/* Ties are already left out of the steps; the turning point belongs to both trends. */
static void add_trends(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	struct Walk steps = phase->steps;

	for (size_t first = 0, end; first + 1 < steps.n; first = end - 1) {
		int sign = walk_step(work->result, steps, first + 1);

		end = first + 2;
		while (end < steps.n && walk_step(work->result, steps, end) == sign)
			end++;
		if (end - first >= TREND_POINTS)
			signal_add(work, phase, RULE_TREND, sign,
				   steps.points[first + TREND_POINTS - 1], steps, first,
				   end - first);
	}
}

void signals_ihi(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	struct RunsTest *runs = &work->signals->runs[phase->part - 1];
	struct Walk useful = phase->useful;
	size_t n_above = 0, n_runs = add_side_runs(work, phase, RULE_SHIFT, SHIFT_POINTS);

	add_trends(work, phase);
	for (size_t i = 0; i < useful.n; i++)
		n_above += chart_side(walk_point(work->result, useful, i)) > 0;
	runs_test(n_above, useful.n - n_above, n_runs, runs);
	if (runs->too_few || runs->too_many)
		signal_add(work, phase, runs->too_few ? RULE_RUNS_FEW : RULE_RUNS_MANY, 0,
			   useful.points[useful.n - 1], useful, 0, 0);
}

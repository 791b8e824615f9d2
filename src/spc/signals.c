/* Signals: one walk over the phases of a chart for each rule set. */
#include "qtp/spc/signals.h"

#include "signals_work.h"

#include <math.h>

const char *signal_rule_code(enum SignalRule rule)
{
	static const char *const codes[N_SIGNAL_RULES] = {
		[RULE_SIGMA3] = "sigma3",
		[RULE_LONGEST_RUN] = "longest_run",
		[RULE_CROSSINGS] = "crossings",
		[RULE_SHIFT] = "shift",
		[RULE_TREND] = "trend",
		[RULE_RUNS_FEW] = "runs_few",
		[RULE_RUNS_MANY] = "runs_many",
		[RULE_WE1] = "WE1",
		[RULE_WE2] = "WE2",
		[RULE_WE3] = "WE3",
		[RULE_WE4] = "WE4",
		[RULE_N1] = "N1",
		[RULE_N2] = "N2",
		[RULE_N3] = "N3",
		[RULE_N4] = "N4",
		[RULE_N5] = "N5",
		[RULE_N6] = "N6",
		[RULE_N7] = "N7",
		[RULE_N8] = "N8",
		[RULE_MDC_OUTSIDE] = "mdc_outside",
		[RULE_MDC_TREND] = "mdc_trend",
		[RULE_MDC_TWO_IN_THREE] = "mdc_two_in_three",
		[RULE_MDC_SHIFT] = "mdc_shift",
	};

	return codes[rule];
}

enum SignalDirection signal_direction(int side)
{
	return side > 0 ? SIGNAL_HIGH : side < 0 ? SIGNAL_LOW : SIGNAL_NONE;
}

enum SignalNews signal_news(enum ChartDirection wanted, enum SignalDirection direction)
{
	if (wanted == DIRECTION_NEUTRAL || direction == SIGNAL_NONE)
		return NEWS_NONE;
	return (wanted == DIRECTION_UP) == (direction == SIGNAL_HIGH) ? NEWS_GOOD : NEWS_BAD;
}

struct Signal *signal_add(struct SignalsWork *work, const struct PhaseWalks *phase,
			  enum SignalRule rule, int side, size_t completed_at, struct Walk walk,
			  size_t first, size_t n)
{
	struct Signals *signals = work->signals;
	struct Signal *signal;

	signals->items = arena_grow(work->arena, signals->items, signals->n, &signals->capacity,
				    sizeof(*signal));
	signal = &signals->items[signals->n++];
	*signal = (struct Signal){.rule = rule,
				  .direction = signal_direction(side),
				  .judged = phase->judged,
				  .part = phase->part,
				  .completed_at = completed_at,
				  .members = n > 0 ? walk.points + first : NULL,
				  .n_members = n};
	signal->news = signal_news(work->spec->direction, signal->direction);
	return signal;
}

int walk_step(const struct ChartResult *result, struct Walk walk, size_t i)
{
	return chart_compare(walk_point(result, walk, i)->y, walk_point(result, walk, i - 1)->y);
}

/* Points strictly outside the three sigma limits; points left out of the calculation signal too. */
void signals_beyond(struct SignalsWork *work, const struct PhaseWalks *phase, enum SignalRule rule)
{
	for (size_t i = 0; i < phase->all.n; i++) {
		int side = chart_beyond(walk_point(work->result, phase->all, i), 3);

		if (side != 0)
			signal_add(work, phase, rule, side, phase->all.points[i], phase->all, i, 1);
	}
}

/* The four lists of one phase, written behind those of the phases before it. */
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

static void apply_rules(struct SignalsWork *work, unsigned rule, const struct PhaseWalks *phase)
{
	switch (rule) {
	case RULES_3SIGMA:
		signals_beyond(work, phase, RULE_SIGMA3);
		break;
	case RULES_ANHOEJ:
		signals_anhoej(work, phase);
		break;
	case RULES_IHI:
		signals_ihi(work, phase);
		break;
	case RULES_WE:
		signals_western(work, phase);
		break;
	case RULES_NELSON:
		signals_nelson(work, phase);
		break;
	default:
		signals_mdc(work, phase);
		break;
	}
}

/* Good and bad news of every point, from the signals it belongs to. */
static void collect_news(struct SignalsWork *work)
{
	struct Signals *signals = work->signals;

	signals->point_news = ARENA_ARRAY(work->arena, work->result->n, unsigned char);
	for (size_t s = 0; s < signals->n; s++) {
		const struct Signal *signal = &signals->items[s];
		enum PointNews news = signal->news == NEWS_GOOD	 ? POINT_GOOD
				      : signal->news == NEWS_BAD ? POINT_BAD
								 : POINT_OTHER;

		for (size_t i = 0; i < signal->n_members; i++)
			signals->point_news[signal->members[i]] |= (unsigned char)news;
	}
}

void signals_compute(struct Arena *arena, const struct ChartSpec *spec,
		     const struct ChartResult *result, struct Signals *ret_signals)
{
	static const unsigned in_order[] = {RULES_3SIGMA, RULES_ANHOEJ, RULES_IHI,
					    RULES_WE,	  RULES_NELSON, RULES_MDC};
	struct SignalsWork work = {
		.arena = arena, .spec = spec, .result = result, .signals = ret_signals};
	struct PhaseWalks *phases = ARENA_ARRAY(arena, result->n_parts, struct PhaseWalks);

	*ret_signals = (struct Signals){0};
	if (result->rules & RULES_IHI)
		ret_signals->runs = ARENA_ARRAY(arena, result->n_parts, struct RunsTest);
	walk_phases(&work, phases);
	for (size_t r = 0; r < sizeof(in_order) / sizeof(in_order[0]); r++)
		if (result->rules & in_order[r])
			for (size_t k = 0; k < result->n_parts; k++)
				apply_rules(&work, in_order[r], &phases[k]);
	collect_news(&work);
}

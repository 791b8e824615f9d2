/* Conclusion: from the signals of the newest phase to one sentence. */
#include "qtp/engine/spc/conclusion.h"

#include <math.h>

bool chart_is_mostly(const struct ChartResult *result, const struct ChartPart *part, double value)
{
	size_t n = 0, n_same = 0;

	for (size_t i = part->first; i < part->end; i++) {
		const struct ChartPoint *point = &result->points[i];

		if (!point->included || isnan(point->y))
			continue;
		n++;
		n_same += chart_compare(point->y, value) == 0;
	}
	return n >= CHART_USEFUL_MIN && 2 * n_same > n;
}

static enum ConclusionKind why_unjudged(const struct ChartResult *result,
					const struct ChartPart *part)
{
	if (part->no_events)
		return CONCLUDED_NO_EVENTS;
	if (part->no_variation)
		return CONCLUDED_NO_VARIATION;
	if (chart_is_mostly(result, part, 0))
		return CONCLUDED_ZEROS;
	return !isnan(result->whole) && chart_is_mostly(result, part, result->whole)
		       ? CONCLUDED_WHOLE
		       : CONCLUDED_TOO_FEW;
}

static enum ConclusionKind kind_of(const struct Signal *signal)
{
	static const enum ConclusionKind kinds[] = {[NEWS_NONE] = CONCLUDED_CHANGED,
						    [NEWS_GOOD] = CONCLUDED_WANTED,
						    [NEWS_BAD] = CONCLUDED_UNWANTED};

	return kinds[signal->news];
}

/* A signal with a direction says more than one without; of those the newest one counts. */
static const struct Signal *weigh(struct Conclusion *conclusion, const struct Signal *newest,
				  const struct Signal *signal)
{
	bool has_news = signal->news != NEWS_NONE;
	bool had_news = newest && newest->news != NEWS_NONE;

	if (newest && had_news == has_news &&
	    signal_last_point(newest) == signal_last_point(signal)) {
		if (newest->news != signal->news)
			conclusion->kind = CONCLUDED_BOTH_WAYS;
		return newest;
	}
	if (newest &&
	    (had_news > has_news ||
	     (had_news == has_news && signal_last_point(newest) > signal_last_point(signal))))
		return newest;
	conclusion->kind = kind_of(signal);
	return signal;
}

static size_t count_since(const struct ChartResult *result, const struct ChartPart *part,
			  const struct Signal *signal)
{
	size_t n = 0;

	for (size_t i = signal_last_point(signal) + 1; i < part->end; i++)
		n += result->points[i].included && chart_side(&result->points[i]) != 0;
	return n;
}

/* What the newest phase of a chart comes to. */
static struct Conclusion conclude_phase(const struct ChartResult *result,
					const struct Signals *signals)
{
	const struct ChartPart *part = &result->parts[result->n_parts - 1];
	struct Conclusion conclusion = {.kind = CONCLUDED_COMMON,
					.part = result->n_parts > 1 ? result->n_parts : 0,
					.n_useful = part->n_useful};
	const struct Signal *newest = NULL;

	if (part->n_useful < CHART_USEFUL_MIN) {
		conclusion.kind = why_unjudged(result, part);
		return conclusion;
	}
	for (size_t s = 0; s < signals->n; s++)
		if (signals->items[s].judged && signals->items[s].part == result->n_parts)
			newest = weigh(&conclusion, newest, &signals->items[s]);
	if (newest)
		conclusion.n_since = count_since(result, part, newest);
	return conclusion;
}

/* How much a conclusion says: a way, a change, that there is none, nothing. */
static int weight_of(const struct Conclusion *conclusion)
{
	static const int weights[N_CONCLUSIONS] = {
		[CONCLUDED_COMMON] = 1,	  [CONCLUDED_CHANGED] = 2,   [CONCLUDED_WANTED] = 3,
		[CONCLUDED_UNWANTED] = 3, [CONCLUDED_BOTH_WAYS] = 3,
	};

	return conclusion_is_over(conclusion) ? weights[CONCLUDED_COMMON]
					      : weights[conclusion->kind];
}

void chart_conclude(const struct ChartResult *result, const struct Signals *signals,
		    struct Conclusion *ret_conclusion)
{
	const struct BaselineSignals *baseline = signals->baseline;
	struct Conclusion against;

	*ret_conclusion = conclude_phase(result, signals);
	if (!baseline)
		return;
	against = conclude_phase(&baseline->result, &baseline->signals);
	against.since_baseline = true;
	if (weight_of(&against) > weight_of(ret_conclusion))
		*ret_conclusion = against;
}

bool conclusion_is_over(const struct Conclusion *conclusion)
{
	return conclusion->n_since >= CONCLUSION_OVER;
}

/* The sentence is `head`, " in phase 2" where there are phases or " since the baseline", `tail`. */
struct ConclusionRow {
	const char *word, *head, *tail;
	bool of_signal;
};

static const struct ConclusionRow rows[N_CONCLUSIONS] = {
	[CONCLUDED_TOO_FEW] = {"too few", "No verdict", " yet"},
	[CONCLUDED_ZEROS] = {"too few", "No verdict",
			     ": more than half of the points are 0. For rare events use a g chart "
			     "(cases between two events) or a t chart (time between them)"},
	[CONCLUDED_WHOLE] = {"too few", "No verdict",
			     ": more than half of the points are 100 %. Count the cases that "
			     "failed instead, as rare events: a g chart (cases between two of "
			     "them) or a t chart (time between them)"},
	[CONCLUDED_NO_EVENTS] = {"too few", "No verdict", ": there are no events"},
	[CONCLUDED_NO_VARIATION] = {"too few", "No verdict", ": there is no variation"},
	[CONCLUDED_COMMON] = {"common", "No sign of a special cause in these points", ""},
	[CONCLUDED_CHANGED] = {"changed", "A signal of special-cause variation", "", true},
	[CONCLUDED_WANTED] = {"better",
			      "A signal of special-cause variation in the wanted direction", "",
			      true},
	[CONCLUDED_UNWANTED] = {"worse",
				"A signal of special-cause variation against the wanted direction",
				"", true},
	[CONCLUDED_BOTH_WAYS] = {"both ways",
				 "Signals of special-cause variation in both directions at once",
				 "", true},
};

const char *conclusion_word(const struct Conclusion *conclusion)
{
	return conclusion_is_over(conclusion) ? rows[CONCLUDED_COMMON].word
					      : rows[conclusion->kind].word;
}

const char *conclusion_sentence(struct Arena *arena, const struct Conclusion *conclusion)
{
	const struct ConclusionRow *row = &rows[conclusion->kind];
	const char *where = conclusion->since_baseline ? " since the baseline"
			    : conclusion->part
				    ? arena_format(arena, " in phase %zu", conclusion->part)
				    : "";
	const char *text = arena_format(arena, "%s%s%s", row->head, where, row->tail);

	if (conclusion->kind == CONCLUDED_TOO_FEW)
		return arena_format(arena, "%s: it needs %d useful points and has %zu.", text,
				    CHART_USEFUL_MIN, conclusion->n_useful);
	if (row->of_signal && conclusion_is_over(conclusion))
		return arena_format(arena, "%s, not in the last %zu points.", text,
				    conclusion->n_since);
	return arena_format(arena, "%s.", text);
}

size_t chart_target_misses(const struct ChartSpec *spec, const struct ChartResult *result,
			   size_t *ret_n)
{
	int wrong = spec->direction == DIRECTION_UP ? -1 : 1;
	size_t n_missed = 0;

	*ret_n = 0;
	for (size_t i = result->parts[result->n_parts - 1].first; i < result->n; i++) {
		if (isnan(result->points[i].y))
			continue;
		(*ret_n)++;
		n_missed += chart_compare(result->points[i].y, spec->target) == wrong;
	}
	return n_missed;
}

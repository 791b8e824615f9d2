/* Conclusion: what all signals of a chart come to, as one sentence: the same on every screen. */
#ifndef QTP_SPC_CONCLUSION_H
#define QTP_SPC_CONCLUSION_H

#include "qtp/engine/spc/signals.h"

enum ConclusionKind {
	CONCLUDED_TOO_FEW,	/* fewer than CHART_USEFUL_MIN useful points */
	CONCLUDED_ZEROS,	/* too few, because more than half of the points are 0 */
	CONCLUDED_WHOLE,	/* too few, because more than half of the points are 100 % */
	CONCLUDED_NO_EVENTS,	/* all counts are 0 */
	CONCLUDED_NO_VARIATION, /* all values are the same */
	CONCLUDED_COMMON,	/* no signal */
	CONCLUDED_CHANGED,	/* a signal without a direction, or of a measure without one */
	CONCLUDED_WANTED,
	CONCLUDED_UNWANTED,
	CONCLUDED_BOTH_WAYS, /* two signals that end at the same point do not agree */
	N_CONCLUSIONS
};

/* The newest phase, judged by its newest signal that has a direction; where a frozen baseline is
 * carried on and says more, by that of the points since then. */
struct Conclusion {
	enum ConclusionKind kind;
	size_t part;	 /* 1-based; 0: the chart has only one phase */
	size_t n_useful; /* of that phase, or of all points */
	bool since_baseline;
	size_t n_since; /* useful points after the newest signal; 0 without a signal */
};

/* A signal that so many useful points have followed is said to be over. */
#define CONCLUSION_OVER 6

/* Whether more than half of the points of a phase have one value, so that half of them lie on any
 * median; false below CHART_USEFUL_MIN points. */
bool chart_is_mostly(const struct ChartResult *result, const struct ChartPart *part, double value);
void chart_conclude(const struct ChartResult *result, const struct Signals *signals,
		    struct Conclusion *ret_conclusion);
/* Whether the newest signal is over: the newest points show none. */
bool conclusion_is_over(const struct Conclusion *conclusion);
/* "A signal of special-cause variation in the wanted direction." Owned by the arena. */
const char *conclusion_sentence(struct Arena *arena, const struct Conclusion *conclusion);
/* One or two words for a column: "better", "worse", "common", "changed", "both ways", "too few". */
const char *conclusion_word(const struct Conclusion *conclusion);
/* How many of the `ret_n` points of the newest phase lie on the wrong side of the target, which the
 * chart has, for a measure with a wanted direction. */
size_t chart_target_misses(const struct ChartSpec *spec, const struct ChartResult *result,
			   size_t *ret_n);
/* What a reader should know before the verdict: more spread than the type of chart expects, a
 * target far from all points. Sentences, each with a blank after it, or "". Owned by the arena. */
const char *chart_cautions(struct Arena *arena, const struct ChartSpec *spec,
			   const struct ChartResult *result);

#endif

/* Score history: month by month, who scored how, how far apart, and what fell. */
#ifndef QTP_COACHING_RULE_SCORE_HISTORY_H
#define QTP_COACHING_RULE_SCORE_HISTORY_H

#include "qtp/coaching.h"

struct ScoreMonth {
	Day month;			  /* its first day */
	const struct Score *by[N_RATERS]; /* NULL: none */
	double gap;			  /* coach minus team; NAN: one of them is missing */
};

/* A score that is lower than the same rater's before it. */
struct ScoreFall {
	const struct Score *before, *after;
};

struct ScoreHistory {
	const struct ScoreMonth *months; /* every month from the first scored to the last */
	size_t n;
	const struct ScoreFall *falls; /* newest first */
	size_t n_falls;
	bool has_rater[N_RATERS]; /* who has scored at all */
};

/* Scores in any order, borrowed; the rest is owned by the arena. Pure; cannot fail. */
struct ScoreHistory score_history(const struct Score *const scores[], size_t n,
				  struct Arena *arena);

#endif

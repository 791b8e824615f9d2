/* Verdict: a chart and its signals as one paragraph of plain text, the same on screen, in files and
 * for a screen reader. */
#ifndef QTP_SPC_VERDICT_H
#define QTP_SPC_VERDICT_H

#include "qtp/engine/spc/signals.h"

/* The words of this measure; any of them may be NULL. */
struct VerdictWords {
	const char *title;	     /* "calls answered within two hours" */
	const char *point_one;	     /* "week"; "point" when NULL */
	const char *point_many;	     /* "weeks" */
	const char *unit;	     /* after numbers: "h", "%" */
	const char *const *names;    /* one a point: "5 Apr" */
	const char *const *left_out; /* one a point: why it is left out, or NULL */
};

/*
 * A proposal to begin a new phase: at least REBASE_POINTS useful points in a row on one side of the
 * centre, up to the last one, all after the baseline. Never done by itself.
 */
#define REBASE_POINTS 8
struct Rebase {
	bool proposed;
	size_t after; /* the new phase would begin after this many points */
	size_t run;   /* useful points on one side */
	int side;     /* -1 or 1 */
};

void verdict_rebase(const struct ChartResult *result, struct Rebase *ret_rebase);

/*
 * Chart name, number of points, centre and how it was made, what signals and whether that is the
 * wanted direction, common or special cause; says so when there is no verdict (fewer than 10 useful
 * points), when limits are trial limits, when nothing varies, when a point is both good and bad
 * news; the proposal of verdict_rebase() with its reason. `words` may be NULL.
 */
const char *verdict_text(struct Arena *arena, const struct ChartSpec *spec,
			 const struct ChartResult *result, const struct Signals *signals,
			 const struct VerdictWords *words);

#endif

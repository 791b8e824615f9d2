/* Signals work: what the rule sets share; private to the room. */
#ifndef QTP_SPC_SIGNALS_WORK_H
#define QTP_SPC_SIGNALS_WORK_H

#include "qtp/engine/spc/signals.h"

/* A stretch of point indices, ascending. */
struct Walk {
	const size_t *points;
	size_t n;
};

/*
 * The points of a phase as the rules walk over them. Members of signals are pieces of these lists,
 * so that they cost no memory of their own.
 */
struct PhaseWalks {
	size_t part; /* 1-based */
	bool judged;
	struct Walk all;     /* every point of the phase */
	struct Walk present; /* without the excluded and the missing */
	struct Walk useful;  /* of those, without the points on the centre line */
	struct Walk steps;   /* present, without points equal to the one before */
};

struct SignalsWork {
	struct Arena *arena;
	const struct ChartSpec *spec;
	const struct ChartResult *result;
	struct Signals *signals;
	/* what MDC found, made once */
	struct MdcPoint *mdc;
	size_t *mdc_members;
};

/* One pattern that was found: its points, the side it is on (0: none), and the point with which it
 * was complete. */
struct Found {
	int side;
	size_t completed_at;
	const size_t *members;
	size_t n_members;
};

void signal_add(struct SignalsWork *work, const struct PhaseWalks *phase,
		const struct SignalRule *rule, struct Found found);
/* News of a direction under the direction that is wanted. */
enum SignalNews signal_news(enum ChartDirection wanted, enum SignalDirection direction);
/* The side of a direction: -1, 0, 1 and back. */
enum SignalDirection signal_direction(int side);

static inline const struct ChartPoint *walk_point(const struct ChartResult *result,
						  struct Walk walk, size_t i)
{
	return &result->points[walk.points[i]];
}

/* Sign of the step to walk point `i` from the one before. */
int walk_step(const struct ChartResult *result, struct Walk walk, size_t i);

/* Every point strictly outside the three sigma limits, those left out of the calculation too. */
SignalDetect detect_beyond;
/* `least` points or more in a row on one side, points on the line passed over. */
SignalDetect detect_side_run;
/* The same with the limit of Anhoej. */
SignalDetect detect_longest_run;
SignalDetect detect_crossings;
/* `least` points or more rising or falling, ties passed over. */
SignalDetect detect_trend_run;
SignalDetect detect_runs_few;
SignalDetect detect_runs_many;
/* `least` of `length` points in a row beyond `n_sigma` on one side, the last one among them. */
SignalDetect detect_zone;
/* Windows of `length` points: on one side; rising or falling; up and down in turn; within, or all
 * outside `n_sigma`. */
SignalDetect detect_side_window;
SignalDetect detect_trend_window;
SignalDetect detect_alternation;
SignalDetect detect_inside;
SignalDetect detect_outside;
/* The kinds of Making Data Count. */
SignalDetect detect_mdc_trend;
SignalDetect detect_mdc_two_in_three;
SignalDetect detect_mdc_shift;

/* signals_compute() without what a frozen baseline shows. */
void signals_find(struct Arena *arena, const struct ChartSpec *spec,
		  const struct ChartResult *result, struct Signals *ret_signals);
/* " (in the wanted direction)" or the like, or "". */
const char *signal_news_text(enum SignalNews news);
/* The points in a row that a chart's MDC shift or trend has. */
size_t mdc_length(const struct ChartSpec *spec);

SignalPhrase phrase_beyond;	 /* "above the upper limit" */
SignalPhrase phrase_side;	 /* "8 points in a row above the centre line" */
SignalPhrase phrase_trend;	 /* "6 points in a row rising" */
SignalPhrase phrase_zone;	 /* "2 of 3 points more than 2 sigma above the centre line" */
SignalPhrase phrase_alternation; /* "14 points in turn up and down" */
SignalPhrase phrase_inside;
SignalPhrase phrase_outside;
SignalPhrase phrase_crossings;
SignalPhrase phrase_runs;
SignalPhrase phrase_mdc_shift;
SignalPhrase phrase_mdc_trend;
SignalPhrase phrase_mdc_two_in_three;

#endif

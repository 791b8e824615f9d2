/* Signals work: what the rule sets share; private to the room. */
#ifndef QTP_SPC_SIGNALS_WORK_H
#define QTP_SPC_SIGNALS_WORK_H

#include "qtp/spc/signals.h"

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

/* Adds a signal whose members are `n` points of `walk` from `first` on. */
struct Signal *signal_add(struct SignalsWork *work, const struct PhaseWalks *phase,
			  enum SignalRule rule, int side, size_t completed_at, struct Walk walk,
			  size_t first, size_t n);
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

void signals_beyond(struct SignalsWork *work, const struct PhaseWalks *phase, enum SignalRule rule);
void signals_anhoej(struct SignalsWork *work, const struct PhaseWalks *phase);
void signals_ihi(struct SignalsWork *work, const struct PhaseWalks *phase);
void signals_western(struct SignalsWork *work, const struct PhaseWalks *phase);
void signals_nelson(struct SignalsWork *work, const struct PhaseWalks *phase);
void signals_mdc(struct SignalsWork *work, const struct PhaseWalks *phase);

#endif

/* Aim: how far a measure has come from its baseline to its target. */
#ifndef QTP_SPC_AIM_H
#define QTP_SPC_AIM_H

#include "qtp/engine/spc/chart.h"

/* How many of the last points say where a measure is now. */
#define AIM_NEWEST 3

/*
 * State of a measure. `baseline` is the centre of the baseline: NAN while none is marked (by
 * freezing it, or by a later phase). `now` is the centre of the last phase when there are several,
 * else the median of the last AIM_NEWEST points. NAN: not known.
 */
struct AimStand {
	double baseline, now, target;
	double progress;   /* percent; NAN: undefined */
	bool now_is_phase; /* `now` is the centre of the last phase */
	bool is_given;	   /* `baseline` is a value that was given; the chart has none */
};

/* (baseline - now) / (baseline - target) in percent, whichever way is better; NAN where that is
 * undefined: something is missing, or the target is the baseline. */
double aim_progress(double baseline, double now, double target);
/* The same stand from a value that was given, where the chart has no baseline. */
void aim_start_from(struct AimStand *stand, double start);
/* As it is shown everywhere; there must be one. */
long long aim_percent(double progress);
/* From a chart that was computed; pure. */
struct AimStand aim_of_chart(const struct ChartSpec *spec, const struct ChartResult *result);

#endif

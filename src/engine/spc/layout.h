/* Where everything of a chart is. Private to the chart. */
#ifndef QTP_SPC_LAYOUT_H
#define QTP_SPC_LAYOUT_H

#include "qtp/engine/spc/picture.h"

/* Axis, ticks and labels at the right end, from the numbers. */
void chart_layout(struct ChartPicture *picture, struct Arena *arena);

/* The widest round step with at least some ticks between two values, low < high. */
double axis_tick_step(double low, double high);
/* A tick at `value`; all of an axis have the same decimals. `size`: of its largest value. Owned by
 * the arena. */
const char *axis_tick_text(double size, double step, double value, struct Arena *arena);

/* Gives the points places where some periods are missing; else they stay evenly spaced. */
void chart_place_points(struct ChartPicture *picture, struct Arena *arena);

#endif

/* Where everything of a chart is. Private to the chart. */
#ifndef QTP_SPC_LAYOUT_H
#define QTP_SPC_LAYOUT_H

#include "qtp/engine/spc/picture.h"

/* Axis, ticks and labels at the right end, from the numbers. */
void chart_layout(struct ChartPicture *picture, struct Arena *arena);

/* Gives the points places where some periods are missing; else they stay evenly spaced. */
void chart_place_points(struct ChartPicture *picture, struct Arena *arena);

#endif

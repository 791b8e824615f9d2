/* Layers of the capability chart, and how they are opened. */
#ifndef QTP_CHART_SCREEN_LAYERS_H
#define QTP_CHART_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType family_layer;
extern const struct LayerType funnel_layer;
extern const struct LayerType chart_layer;
extern const struct LayerType points_layer;
extern const struct LayerType measures_layer;
extern const struct ActionTable chart_actions;

/* The chart of a measure; pushed. */
void chart_open(struct App *app, Id measure);
/* A grid for new points of a measure; pushed. */
void points_open(struct App *app, Id measure);
/* The measures of the season's teams side by side. */
struct Layer *measures_open(struct App *app, const struct ViewSpec *view);

#endif

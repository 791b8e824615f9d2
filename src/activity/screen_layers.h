/* Layers of the capability activity. */
#ifndef QTP_ACTIVITY_SCREEN_LAYERS_H
#define QTP_ACTIVITY_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType activity_layer;
extern const struct ActionTable activity_actions;

#endif

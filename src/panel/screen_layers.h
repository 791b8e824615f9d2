/* Layers of the capability panel. */
#ifndef QTP_PANEL_SCREEN_LAYERS_H
#define QTP_PANEL_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType panel_layer;

#endif

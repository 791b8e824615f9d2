/* Layers of the capability survey. */
#ifndef QTP_SURVEY_SCREEN_LAYERS_H
#define QTP_SURVEY_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType survey_layer;
extern const struct ActionTable survey_actions;

#endif

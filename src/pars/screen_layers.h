/* Layers of the capability pars. */
#ifndef QTP_PARS_SCREEN_LAYERS_H
#define QTP_PARS_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType reports_layer;
extern const struct ActionTable pars_actions;

#endif

/* Layers of the capability credit. */
#ifndef QTP_CREDIT_SCREEN_LAYERS_H
#define QTP_CREDIT_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType roll_layer;
extern const struct LayerType credits_layer;
extern const struct ActionTable credit_actions;

#endif

/* Layers of the capability money. */
#ifndef QTP_MONEY_SCREEN_LAYERS_H
#define QTP_MONEY_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType money_layer;
extern const struct LayerType account_layer;
extern const struct LayerType bank_layer;
extern const struct LayerType reminder_layer;
extern const struct ActionTable money_actions;

#endif

/* Layers of the capability season, and how they are opened. */
#ifndef QTP_SEASON_SCREEN_LAYERS_H
#define QTP_SEASON_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType sessions_layer;
extern const struct ActionTable season_actions;

struct Layer *sessions_open(struct App *app, const struct ViewSpec *view);

#endif

/* Layers of the capability team, and how they are opened. */
#ifndef QTP_TEAM_SCREEN_LAYERS_H
#define QTP_TEAM_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType answers_layer;
extern const struct ActionTable team_actions;

/* Who can come to which session; pushed. */
void answers_open(struct App *app, Id team);

#endif

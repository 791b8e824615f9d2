/* Layers of the capability project. */
#ifndef QTP_PROJECT_SCREEN_LAYERS_H
#define QTP_PROJECT_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType matrix_layer;
extern const struct LayerType tool_layer;
extern const struct ActionTable project_actions;

/* The milestones of all teams, with the cursor on one of a team, 0: none of it; pushed. */
void matrix_open(struct App *app, Id team, Id milestone);

#endif

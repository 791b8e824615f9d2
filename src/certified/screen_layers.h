/* Layers of the capability certified. */
#ifndef QTP_CERTIFIED_SCREEN_LAYERS_H
#define QTP_CERTIFIED_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType certified_layer;
extern const struct LayerType ratings_layer;
extern const struct ActionTable certified_actions;

/* The ratings of a case, with the cursor on a cell; pushed. */
void ratings_open(struct App *app, Id one, size_t standard, size_t location);

#endif

/* Layers of the capability people, and how they are opened. */
#ifndef QTP_PEOPLE_SCREEN_LAYERS_H
#define QTP_PEOPLE_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType duplicates_layer;
extern const struct LayerType merge_layer;
extern const struct ActionTable people_actions;

/* Two records of one person, or practice, side by side, to be made one; pushed. `why` the left one
 * stays: "its page was open", static; NULL: of which more is filled in. */
void merge_open(struct App *app, enum Kind kind, const Id two[2], const char *why);

#endif

/* Layers of the capability coaching, and how they are opened. */
#ifndef QTP_COACHING_SCREEN_LAYERS_H
#define QTP_COACHING_SCREEN_LAYERS_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType coaching_layer;
extern const struct LayerType notes_layer;
extern const struct LayerType log_layer;
extern const struct ActionTable coaching_actions;

/* Keys: the log of a contact, the search of notes. */
unsigned act_log(struct App *app);
unsigned act_notes(struct App *app);

/* Whose teams come first in the coaching view; 0: no one's, or another page. */
Id coaching_coach(const struct Layer *layer);
struct Layer *coaching_open(struct App *app, const struct ViewSpec *view);
/*
 * The log of a contact with a team, and with further ones; pushed. `planned` is a planned contact
 * that it may replace; `held`: it does, even where it was planned for a later day. 0: the newest
 * that is due, if there is any.
 */
void log_open(struct App *app, const Id teams[], size_t n_teams, Id planned, bool held);

#endif

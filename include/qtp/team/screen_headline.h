/* Headline: what a list says above its rows. Private to the room. */
#ifndef QTP_TEAM_SCREEN_HEADLINE_H
#define QTP_TEAM_SCREEN_HEADLINE_H

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/ui/ui.h"

/* "Dallas: 6 of 8 taken, 2 waiting, first: X", a line for each of the first cohorts of the season
 * in view. */
MUST_USE bool headline_places(struct App *app, struct Text *text, struct Error *error);
/* Draws the lines at the top of the area where there is room; returns what is left of it. */
struct Area headline_paint(struct Area area, const char *text, struct Arena *arena);

#endif

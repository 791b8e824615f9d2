/* Frame: title line, tabs, message line and footer around the page in view. Private to the room. */
#ifndef QTP_UI_FRAME_H
#define QTP_UI_FRAME_H

#include "qtp/engine/canvas/canvas.h"

struct App;

/* Whether the screen has no room for a frame: nothing is shown but that. */
bool frame_is_too_small(const struct App *app);
/* Paints the whole screen. */
void frame_paint(struct App *app, struct Area screen);

#endif

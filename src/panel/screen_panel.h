/* The grid of a reviewer. Private to panel. */
#ifndef QTP_PANEL_SCREEN_PANEL_H
#define QTP_PANEL_SCREEN_PANEL_H

#include "qtp/engine/ui/ui.h"

/* Puts the grid of a reviewer, a record of KIND_REVIEWER, on top. */
void panel_open(struct App *app, Id reviewer);

#endif

/* The QI tools of a team as a layer. Private to project. */
#ifndef QTP_PROJECT_SCREEN_TOOL_H
#define QTP_PROJECT_SCREEN_TOOL_H

#include "qtp/engine/ui/ui.h"

void tools_open(struct App *app, Id team);

#endif

/* Screens of certification. Private to the folder. */
#ifndef QTP_CERTIFIED_SCREEN_CERTIFIED_H
#define QTP_CERTIFIED_SCREEN_CERTIFIED_H

#include "qtp/engine/ui/view.h"

/* The view of all cases. */
struct Layer *certified_open(struct App *app, const struct ViewSpec *view);

#endif

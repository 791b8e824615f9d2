/* The screen of the people's credits. Private to credit. */
#ifndef QTP_CREDIT_SCREEN_CREDITS_H
#define QTP_CREDIT_SCREEN_CREDITS_H

#include "qtp/engine/ui/screens.h"

struct Layer *credits_open(struct App *app, const struct ViewSpec *view);

#endif

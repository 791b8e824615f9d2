/* The grid of answers. Private to survey. */
#ifndef QTP_SURVEY_SCREEN_SURVEY_H
#define QTP_SURVEY_SCREEN_SURVEY_H

#include "qtp/engine/ui/ui.h"

/* Puts the grid of a survey on top. */
void survey_open(struct App *app, Id survey);

#endif

/* Import on the screen: choosing what comes in. Private to the room. */
#ifndef QTP_UI_SCREEN_IMPORT_H
#define QTP_UI_SCREEN_IMPORT_H

#include "qtp/engine/os/file.h"
#include "qtp/engine/ui/screens.h"

/* Asks what kind of records a table has, then for the table. */
unsigned act_import(struct App *app);

#endif

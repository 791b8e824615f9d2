/* Palette: rows that set a field, "coach=okafor". Private to this room. */
#ifndef QTP_UI_PALETTE_SET_H
#define QTP_UI_PALETTE_SET_H

#include "qtp/engine/ui/pick.h"

/* Rows for words that begin a field of what is in view, or have its value after a sign. */
void palette_add_settings(struct App *app, const char *words, struct PickRows *rows);
/* One of them was chosen. */
unsigned palette_set(struct App *app, const struct PickRow *row);

#endif

/* The reports on the screen. Private to this room. */
#ifndef QTP_REPORT_SCREEN_PRINTABLE_H
#define QTP_REPORT_SCREEN_PRINTABLE_H

#include "qtp/engine/ui/screens.h"

extern const struct LayerType printable_layer;
struct Layer *printable_open(struct App *app, const struct ViewSpec *view);
/* Those about the record under the cursor, or about the record of the page: one to choose. */
unsigned act_reports(struct App *app);
bool has_reports(struct App *app, struct Error *error);

#endif

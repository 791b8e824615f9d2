/* Import picks: what the questions of an import are answered with. Private to this room. */
#ifndef QTP_UI_IMPORT_PICKS_H
#define QTP_UI_IMPORT_PICKS_H

#include "qtp/engine/ui/pick.h"

/* What may come in: sheets, other tables, and kinds by their keys. */
void import_pick_kinds(struct App *app, struct PickRows *rows);
/* By their ids; those of the season in view come first. */
void import_pick_cohorts(struct App *app, struct PickRows *rows);
/* By enum DayOrder. */
void import_pick_orders(struct App *app, struct PickRows *rows);
/* By enum DecimalMark. */
void import_pick_marks(struct App *app, struct PickRows *rows);

#endif

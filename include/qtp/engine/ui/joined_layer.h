/* Joined layer: what screens of joined rows share: the cursor, a filter, an order and columns. A
 * layer with TRAIT_JOINED begins with this struct. */
#ifndef QTP_UI_JOINED_LAYER_H
#define QTP_UI_JOINED_LAYER_H

#include "qtp/engine/page/list.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/view/joined.h"

struct JoinedLayer {
	struct Layer layer;
	struct Arena kept;  /* of the view */
	struct Arena arena; /* of the rows; reset when they are read again */
	struct JoinedView view;
	struct JoinedRows rows;
	int cursor, top, height;
	struct ListSlide slide;
	int needs[LIST_COLUMNS]; /* widths of the cells that were in sight since it was read */
};

/* With the usual columns, and no rows yet. */
void joined_layer_init(struct JoinedLayer *self, const struct JoinedSpec *spec);
/* The rows from the first in sight on; `empty`: what to say where there are none. */
void joined_layer_paint(struct App *app, struct JoinedLayer *self, struct Area area,
			const char *empty);

/* Functions of struct LayerType. */
void joined_layer_move(struct App *app, struct Layer *layer, enum Motion motion);
struct Target joined_layer_target(const struct Layer *layer);
const struct Entity *joined_layer_entity(const struct Layer *layer);
bool joined_layer_check(struct App *app, struct Layer *layer, const char *text,
			struct Error *error);
void joined_layer_table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
			struct DataTable *ret_table);
void joined_layer_release(struct Layer *layer);

#endif

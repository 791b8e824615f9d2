/* A page of text that is read before something is done. Private to money. */
#ifndef QTP_MONEY_SCREEN_LINES_H
#define QTP_MONEY_SCREEN_LINES_H

#include "qtp/engine/ui/screens.h"

/* Begins a layer of its own; the text is owned by the arena. */
struct LinesLayer {
	struct Layer layer;
	struct Arena arena;
	const char *text;
	int first_row, height, n_rows;
};

void lines_move(struct App *app, struct Layer *layer, enum Motion motion);
/* The text, and `foot` in the last row. */
void lines_paint(struct LinesLayer *self, struct Area area, const char *foot);
void lines_release(struct Layer *layer);

#endif

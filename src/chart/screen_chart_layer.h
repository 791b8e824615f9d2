/* Chart: what the files of the chart screen share: the measure, its picture, and the point walked
 * to. Private to the room. */
#ifndef QTP_CHART_SCREEN_CHART_LAYER_H
#define QTP_CHART_SCREEN_CHART_LAYER_H

#include "qtp/chart.h"
#include "qtp/engine/ui/ui.h"

/* A part of the page that is drawn once and copied into every frame. */
struct Drawn {
	struct Canvas canvas;
	int columns, rows; /* it was drawn for; 0: not drawn */
	int used;	   /* rows that hold something */
};

struct ChartLayer {
	struct Layer layer;
	struct Arena arena;
	Id measure;
	struct MeasureChart chart;
	struct ChartPicture picture; /* when chart.n > 0 */
	size_t point;
	bool placed; /* the cursor has been put on the last point */
	bool table;
	int first;			   /* row of the table */
	int scroll, n_words, words_height; /* of the words below the drawing */
	int height;			   /* rows of the table in view */
	struct Drawn plot, words;
};

/* --- chart_paint.c --- */

void chart_paint(struct App *app, struct ChartLayer *self, struct Area area);
/* The next frame draws all of it again. */
void chart_forget_drawn(struct ChartLayer *self);

#endif

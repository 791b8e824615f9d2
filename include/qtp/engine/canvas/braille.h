/* Braille: a grid of dots, two by four in each cell, for lines finer than characters. */
#ifndef QTP_CANVAS_BRAILLE_H
#define QTP_CANVAS_BRAILLE_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/canvas/canvas.h"

#include <stdint.h>

#define DOTS_ACROSS 2
#define DOTS_DOWN 4

/* Dots of `rows` x `columns` cells: x runs from 0 to columns * 2 - 1, y from 0 (top) to rows * 4
 * - 1. */
struct Dots {
	uint8_t *cells; /* the pattern of each cell, row by row; owned by the arena */
	int rows, columns;
};

struct Dots dots_new(struct Arena *arena, int rows, int columns);
/* Sets one dot; outside the grid nothing happens. */
void dots_set(struct Dots dots, int x, int y);
/* A straight line with both its ends, clipped to the grid; the ends may lie anywhere. */
void dots_line(struct Dots dots, int x0, int y0, int x1, int y1);
/* Every `step`th dot of a horizontal or vertical line (step >= 1): a limit drawn fainter than the
 * data. */
void dots_dotted_row(struct Dots dots, int x0, int x1, int y, int step);
void dots_dotted_column(struct Dots dots, int x, int y0, int y1, int step);
/*
 * Paints the cells that hold a dot at the area's corner and leaves all others as they are. On an
 * ASCII canvas a cell shows the character nearest in shape: ' - _ | / or a backslash.
 */
void dots_paint(struct Dots dots, struct Area area, enum Style style);

#endif

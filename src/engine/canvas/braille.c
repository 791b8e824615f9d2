/* Dots and lines on a grid finer than the cells. */
#include "qtp/engine/canvas/braille.h"

#include "qtp/engine/base/math.h"

#include <stdbool.h>
#include <stdlib.h>

#define BRAILLE_BLANK 0x2800u

/* The bit of each dot in Unicode's numbering, by row and column inside the cell. */
static const uint8_t dot_bit[DOTS_DOWN][DOTS_ACROSS] = {
	{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

struct Dots dots_new(struct Arena *arena, int rows, int columns)
{
	rows = rows > 0 ? rows : 0;
	columns = columns > 0 ? columns : 0;
	return (struct Dots){.cells = arena_array(arena, (size_t)rows * (size_t)columns, 1),
			     .rows = rows,
			     .columns = columns};
}

void dots_set(struct Dots dots, int x, int y)
{
	if (x < 0 || y < 0 || x >= dots.columns * DOTS_ACROSS || y >= dots.rows * DOTS_DOWN)
		return;
	dots.cells[(size_t)(y / DOTS_DOWN) * (size_t)dots.columns + (size_t)(x / DOTS_ACROSS)] |=
		dot_bit[y % DOTS_DOWN][x % DOTS_ACROSS];
}

/*
 * Cuts the part of a segment that is before an edge: `from` and `to` are the running bounds of
 * its parameter, `step` the segment's extent across the edge and `room` the distance to the edge
 * (Liang-Barsky). False when nothing is left.
 */
static bool cut(double step, double room, double *from, double *to)
{
	double at;

	if (step == 0)
		return room >= 0;
	at = room / step;
	if (step < 0) {
		if (at > *from)
			*from = at;
	} else if (at < *to) {
		*to = at;
	}
	return *from <= *to;
}

static int nearest(double value)
{
	return (int)(value < 0 ? value - 0.5 : value + 0.5);
}

/* Clips a segment to the grid in place. False when it is outside. */
static bool clip(struct Dots dots, int *x0, int *y0, int *x1, int *y1)
{
	double from = 0, to = 1;
	double dx = (double)*x1 - *x0, dy = (double)*y1 - *y0;
	double startx = *x0, starty = *y0;

	if (!cut(-dx, startx, &from, &to) ||
	    !cut(dx, dots.columns * DOTS_ACROSS - 1 - startx, &from, &to) ||
	    !cut(-dy, starty, &from, &to) ||
	    !cut(dy, dots.rows * DOTS_DOWN - 1 - starty, &from, &to))
		return false;
	*x0 = nearest(startx + from * dx);
	*y0 = nearest(starty + from * dy);
	*x1 = nearest(startx + to * dx);
	*y1 = nearest(starty + to * dy);
	return true;
}

void dots_line(struct Dots dots, int x0, int y0, int x1, int y1)
{
	int dx, dy, error;

	if (!clip(dots, &x0, &y0, &x1, &y1))
		return;
	dx = abs(x1 - x0);
	dy = -abs(y1 - y0);
	error = dx + dy;
	for (;;) {
		int twice = 2 * error;

		dots_set(dots, x0, y0);
		if (x0 == x1 && y0 == y1)
			return;
		if (twice >= dy) {
			error += dy;
			x0 += x0 < x1 ? 1 : -1;
		}
		if (twice <= dx) {
			error += dx;
			y0 += y0 < y1 ? 1 : -1;
		}
	}
}

void dots_dotted_row(struct Dots dots, int x0, int x1, int y, int step)
{
	int last = int_clamp(x1, -1, dots.columns * DOTS_ACROSS - 1);

	for (int x = x0; x <= last; x += step)
		dots_set(dots, x, y);
}

void dots_dotted_column(struct Dots dots, int x, int y0, int y1, int step)
{
	int last = int_clamp(y1, -1, dots.rows * DOTS_DOWN - 1);

	for (int y = y0; y <= last; y += step)
		dots_set(dots, x, y);
}

/* First and last dot row (0 to 3) with a dot of one side of a cell; -1 when there is none. */
static void extent(uint8_t pattern, int side, int *ret_first, int *ret_last)
{
	*ret_first = *ret_last = -1;
	for (int y = 0; y < DOTS_DOWN; y++) {
		if (!(pattern & dot_bit[y][side]))
			continue;
		if (*ret_first < 0)
			*ret_first = y;
		*ret_last = y;
	}
}

/* A cell with dots on one side only, or level ones: by its height. */
static char level_shape(int first, int last)
{
	if (last - first >= 2)
		return '|';
	if (last == 0)
		return '\'';
	return first >= DOTS_DOWN - 1 ? '_' : '-';
}

/* The ASCII character nearest in shape to a pattern that is not blank. */
static char ascii_shape(uint8_t pattern)
{
	int left_first, left_last, right_first, right_last;

	extent(pattern, 0, &left_first, &left_last);
	extent(pattern, 1, &right_first, &right_last);
	if (left_first < 0)
		return level_shape(right_first, right_last);
	if (right_first < 0)
		return level_shape(left_first, left_last);
	if (left_first > right_last || (left_first > right_first && left_last > right_last))
		return '/';
	if (right_first > left_last || (right_first > left_first && right_last > left_last))
		return '\\';
	return level_shape(left_first < right_first ? left_first : right_first,
			   left_last > right_last ? left_last : right_last);
}

void dots_paint(struct Dots dots, struct Area area, enum Style style)
{
	for (int row = 0; row < dots.rows; row++) {
		for (int column = 0; column < dots.columns; column++) {
			uint8_t pattern =
				dots.cells[(size_t)row * (size_t)dots.columns + (size_t)column];
			struct Cell cell = {.width = 1, .style = (uint8_t)style};

			if (!pattern)
				continue;
			cell.code = area.canvas->ascii ? (uint32_t)ascii_shape(pattern)
						       : BRAILLE_BLANK + pattern;
			area_put(area, row, column, cell);
		}
	}
}

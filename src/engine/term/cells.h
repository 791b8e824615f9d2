/* Cells: what the terminal's view of widths asks of a row. Private to the room. */
#ifndef QTP_TERM_CELLS_H
#define QTP_TERM_CELLS_H

#include "qtp/engine/canvas/canvas.h"

#include <stdbool.h>
#include <wchar.h>

/* Whether a row holds wide characters. */
bool cells_have_wide(const struct Cell cells[], int n);
/*
 * Whether a row holds characters that terminals join with their neighbours or draw at a width of
 * their own (skin tones, flags, marks): such a row is sent whole when it changes.
 */
bool cells_have_uncertain(const struct Cell cells[], int n);
/* The character with its marks, as the C library can count it; variation selectors are left out. */
void cell_wide_text(const struct Cell *cell, wchar_t out[CELL_MARKS + 2]);

#endif

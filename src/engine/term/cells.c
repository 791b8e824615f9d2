/* What the terminal's view of widths asks of a row. */
#include "cells.h"

#include "qtp/engine/base/utf8.h"

bool cells_have_wide(const struct Cell cells[], int n)
{
	for (int i = 0; i < n; i++)
		if (cells[i].width != 1)
			return true;
	return false;
}

/* Characters that terminals join with their neighbours or draw at a width of their own. */
static bool is_uncertain(const struct Cell *cell)
{
	const uint32_t tone_first = 0x1F3FB, tone_last = 0x1F3FF, flag_first = 0x1F1E6,
		       flag_last = 0x1F1FF;

	if (cell->width == 0 || cell->code < 0x80)
		return false;
	if ((cell->code >= tone_first && cell->code <= tone_last) ||
	    (cell->code >= flag_first && cell->code <= flag_last))
		return true;
	return cell->marks[0] != 0 || wcwidth((wchar_t)cell->code) != cell->width;
}

bool cells_have_uncertain(const struct Cell cells[], int n)
{
	for (int i = 0; i < n; i++)
		if (is_uncertain(&cells[i]))
			return true;
	return false;
}

static bool is_variation_selector(uint32_t code)
{
	return code >= 0xFE00 && code <= 0xFE0F;
}

void cell_wide_text(const struct Cell *cell, wchar_t out[CELL_MARKS + 2])
{
	int width = wcwidth((wchar_t)cell->code), n = 0;

	out[n++] = width == 1 || width == cell->width ? (wchar_t)cell->code
						      : (wchar_t)UTF8_REPLACEMENT;
	for (int i = 0; i < CELL_MARKS && cell->marks[i]; i++)
		if (!is_variation_selector(cell->marks[i]) && wcwidth((wchar_t)cell->marks[i]) == 0)
			out[n++] = (wchar_t)cell->marks[i];
	out[n] = L'\0';
}

/* QI tools as pages: the text of an item, wrapped and marked. */
#include "page_tool.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

int page_tool_height(const char *text, int width)
{
	const struct Area measured = {.rows = TEXT_ROWS, .columns = width};

	return int_clamp(area_wrap(area_at(measured, 0, 0), TEXT_ROWS, STYLE_NORMAL, text), 1,
			 TEXT_ROWS);
}

int page_tool_width(const char *text, int width)
{
	return int_clamp((int)size_min(utf8_width(text), INT16_MAX), 1, width);
}

int page_tool_text(struct Place place, int width, const char *text, bool selected)
{
	struct Area area = place.area;
	int row = place.row, column = place.column;
	int used = page_tool_height(text, width), taken = page_tool_width(text, width);

	area_wrap(area_at(area_part(area, row, column, used, width), 0, 0), used,
		  selected ? STYLE_STRONG : STYLE_NORMAL, text);
	if (!selected)
		return used;
	area_glyph(area, row, column - 1, STYLE_STRONG, GLYPH_CURSOR);
	for (int i = 0; i < used; i++)
		area_select(area, row + i, column, taken, SELECTED_CELL);
	area_cursor(area, row, column);
	return used;
}

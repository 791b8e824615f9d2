/* Page: windows over rows, lights, and the marker of the selected row. */
#include "qtp/engine/page/page.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/light.h"

struct PageRows page_rows(int n_rows, int height, int first, int selected)
{
	if (height < 0)
		height = 0;
	if (selected >= 0 && height > 0 && selected >= first + height)
		first = selected - height + 1;
	if (first > n_rows - height)
		first = n_rows - height;
	if (selected >= 0 && selected < first)
		first = selected;
	if (first < 0)
		first = 0;
	return (struct PageRows){.first = first,
				 .n = n_rows - first < height ? n_rows - first : height};
}

int page_wider(int widest, const char *text)
{
	int width = text ? (int)size_min(utf8_width(text), INT16_MAX) : 0;

	return width > widest ? width : widest;
}

void page_light(struct Area area, int row, int column, Choice light)
{
	switch (light) {
	case LIGHT_RED:
		area_glyph(area, row, column, STYLE_RED, GLYPH_RED);
		break;
	case LIGHT_AMBER:
		area_glyph(area, row, column, STYLE_AMBER, GLYPH_AMBER);
		break;
	case LIGHT_FINE:
		area_glyph(area, row, column, STYLE_FINE, GLYPH_FINE);
		break;
	default:
		break;
	}
}

/* A bar is seen by itself, and each change of weight within it costs bytes. */
static enum Style marker_style(struct Area area)
{
	return area.canvas->marker_only ? STYLE_STRONG : STYLE_NORMAL;
}

void page_marker_aside(struct Area area, int row, int rows)
{
	area_glyph(area, row, 0, marker_style(area), GLYPH_CURSOR);
	for (int i = 0; i < rows; i++)
		area_select(area, row + i, 0, area.columns, SELECTED_ROW);
}

void page_marker_rows(struct Area area, int row, int rows)
{
	page_marker_aside(area, row, rows);
	area_cursor(area, row, 0);
}

void page_marker(struct Area area, int row)
{
	page_marker_rows(area, row, 1);
}

void page_marker_cell(struct Area area, int row, int column, int width)
{
	area_glyph(area, row, column, STYLE_STRONG, GLYPH_CURSOR);
	area_select(area, row, 0, area.columns, SELECTED_ROW);
	area_select(area, row, column, width, SELECTED_CELL);
	area_cursor(area, row, column);
}

int page_heading(struct Area area, int row, int column, const char *text)
{
	struct Text heading;
	bool plain = true;
	int used;

	for (const char *c = text; c && *c; c++)
		plain = plain && (unsigned char)*c < 0x80;
	if (!plain || !text)
		return area_text(area, row, column, STYLE_TITLE, text);
	text_init(&heading);
	for (const char *c = text; *c; c++)
		text_append_char(&heading, *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c);
	used = area_text(area, row, column, STYLE_TITLE, text_get(&heading));
	text_release(&heading);
	return used;
}

void page_none(struct Area area, int row, int column, const char *none, const char *key)
{
	column += area_text(area, row, column, STYLE_DIM, none);
	if (!area.canvas->unfocused)
		area_format(area_at(area, row, column), STYLE_DIM, "; %s", key);
}

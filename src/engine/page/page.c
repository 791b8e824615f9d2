/* Page: windows over rows, lights, and the marker of the selected row. */
#include "qtp/engine/page/page.h"
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

void page_marker(struct Area area, int row)
{
	area_glyph(area, row, 0, STYLE_STRONG, GLYPH_CURSOR);
	area_cursor(area, row, 0);
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

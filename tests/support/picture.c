/* Picture: a terminal's screen as SVG. */
#include "picture.h"

#include "qtp/engine/base/utf8.h"

#include <stdio.h>

/* One cell in units of the picture, and the room around all of them. */
enum { CELL_WIDTH = 9, CELL_HEIGHT = 19, MARGIN = 12, BASELINE = 15 };

#define DARK "#1c1f24"
#define LIGHT "#fbfaf7"

struct Ink {
	char color[16];
	bool bold, reverse;
	char ground[16];
};

static void color_text(VTermScreen *cells, VTermColor color, bool is_ground, bool dark,
		       char out[16])
{
	if (is_ground ? VTERM_COLOR_IS_DEFAULT_BG(&color) : VTERM_COLOR_IS_DEFAULT_FG(&color)) {
		snprintf(out, 16, "%s", is_ground == dark ? DARK : LIGHT);
		return;
	}
	vterm_screen_convert_color_to_rgb(cells, &color);
	snprintf(out, 16, "#%02x%02x%02x", color.rgb.red, color.rgb.green, color.rgb.blue);
}

static struct Ink ink_of(VTermScreen *cells, const VTermScreenCell *cell, bool dark)
{
	struct Ink ink = {.bold = cell->attrs.bold, .reverse = cell->attrs.reverse};

	color_text(cells, cell->fg, false, dark, ink.color);
	color_text(cells, cell->bg, true, dark, ink.ground);
	return ink;
}

static void append_character(struct Text *text, uint32_t code)
{
	char bytes[4];

	if (code == '&' || code == '<' || code == '>')
		text_format(text, "&#%u;", code);
	else
		text_append_n(text, bytes, utf8_encode(code, bytes));
}

static void append_cell(VTermScreen *cells, int row, int column, bool dark, struct Text *text)
{
	VTermPos place = {.row = row, .col = column};
	VTermScreenCell cell;
	int x = MARGIN + column * CELL_WIDTH, y = MARGIN + row * CELL_HEIGHT;

	if (!vterm_screen_get_cell(cells, place, &cell) || cell.chars[0] == (uint32_t)-1)
		return;
	struct Ink ink = ink_of(cells, &cell, dark);

	if (ink.reverse)
		text_format(text, "<rect x='%d' y='%d' width='%d' height='%d' fill='%s'/>\n", x, y,
			    CELL_WIDTH, CELL_HEIGHT, ink.color);
	if (cell.chars[0] == 0 || cell.chars[0] == ' ')
		return;
	text_format(text, "<text x='%d' y='%d' fill='%s'%s>", x, y + BASELINE,
		    ink.reverse ? ink.ground : ink.color, ink.bold ? " font-weight='bold'" : "");
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
		append_character(text, cell.chars[i]);
	text_append(text, "</text>\n");
}

void picture_svg(VTermScreen *cells, int rows, int columns, bool dark, struct Text *ret_text)
{
	int width = columns * CELL_WIDTH + 2 * MARGIN, height = rows * CELL_HEIGHT + 2 * MARGIN;

	text_format(ret_text,
		    "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 "
		    "%d %d' "
		    "font-family='DejaVu Sans Mono, Menlo, Consolas, monospace' font-size='15'>\n"
		    "<rect width='100%%' height='100%%' rx='8' fill='%s'/>\n",
		    width, height, width, height, dark ? DARK : LIGHT);
	for (int row = 0; row < rows; row++) {
		for (int column = 0; column < columns; column++)
			append_cell(cells, row, column, dark, ret_text);
	}
	text_append(ret_text, "</svg>\n");
}

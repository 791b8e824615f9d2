/* Lines of text whose cells are all alike wide, as large as the sheet has room for. */
#include "sheet.h"

#include <math.h>
#include <pango/pangocairo.h>

#define LARGEST 13.0

void draw_lines(cairo_t *cairo, struct Box box, const struct DocumentPicture *picture)
{
	PangoLayout *layout = pango_cairo_create_layout(cairo);
	PangoFontDescription *font = pango_font_description_from_string("Monospace");
	double size = LARGEST, scale;
	int width, height;

	pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
	pango_layout_set_font_description(layout, font);
	pango_layout_set_text(layout, picture->data, -1);
	pango_layout_get_size(layout, &width, &height);
	scale = fmin(1.0, fmin(box.width * PANGO_SCALE / fmax(width, 1),
			       box.height * PANGO_SCALE / fmax(height, 1)));
	sheet_ink(cairo, INK_TEXT);
	cairo_save(cairo);
	cairo_translate(cairo, box.left, box.top);
	cairo_scale(cairo, scale, scale);
	cairo_move_to(cairo, 0, 0);
	pango_cairo_show_layout(cairo, layout);
	cairo_restore(cairo);
	pango_font_description_free(font);
	g_object_unref(layout);
}

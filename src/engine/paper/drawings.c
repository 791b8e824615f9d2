/* The drawings of this module by their names. */
#include "sheet.h"

#include "qtp/engine/base/math.h"

#include <string.h>

/* What this module can draw: a row a drawing. */
static const struct {
	const char *drawing;
	PictureDraw *draw;
} drawings[] = {
	{"chart", draw_chart}, {"pareto", draw_pareto},	      {"funnel", draw_funnel},
	{"lines", draw_lines}, {"multiples", draw_multiples}, {"cards", draw_cards},
};

PictureDraw *drawing_find(const struct DocumentPicture *picture, struct Error *error)
{
	for (size_t i = 0; i < N_ITEMS(drawings); i++) {
		if (strcmp(drawings[i].drawing, picture->drawing) == 0)
			return drawings[i].draw;
	}
	error_fill(error, ERROR_IO, "output", "There is no drawing \"%s\".", picture->drawing);
	return NULL;
}

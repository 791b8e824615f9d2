/* Pareto bars on a sheet. */
#include "sheet.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/spc/pareto.h"

#include <math.h>
#include <stdio.h>

#define NAME_ROOM 170.0
#define COUNT_ROOM 60.0
#define SHARE_ROOM 60.0
#define BAR_MOST 26.0 /* height of a bar with the room around it */
#define BARS_MOST 40
#define PERCENT 100
#define HEAD_ROOM 36.0

/* `box`: of the bar with its name and numbers. */
static void draw_bar(cairo_t *cairo, struct Box box, const struct Pareto *pareto, size_t i)
{
	const struct ParetoRow *row = &pareto->rows[i];
	double left = box.left + NAME_ROOM + COUNT_ROOM + SHARE_ROOM;
	double most = box.left + box.width - left, y = box.top, height = box.height,
	       size = fmin(TEXT_SIZE, height * 0.7);
	char text[64];

	sheet_ink(cairo, INK_TEXT);
	cairo_save(cairo);
	cairo_rectangle(cairo, box.left, y, NAME_ROOM, height);
	cairo_clip(cairo);
	sheet_text(cairo, box.left, y, size, ALIGN_LEFT, row->category);
	cairo_restore(cairo);
	snprintf(text, sizeof text, "%.15g", row->count);
	sheet_text(cairo, box.left + NAME_ROOM + COUNT_ROOM - 8, y, size, ALIGN_RIGHT, text);
	if (isnan(row->proportion))
		return;
	snprintf(text, sizeof text, "%.1f %%", PERCENT * row->cumulative_proportion);
	sheet_ink(cairo, INK_FAINT);
	sheet_text(cairo, left - 8, y, size, ALIGN_RIGHT, text);
	sheet_ink(cairo, INK_LINE);
	cairo_rectangle(cairo, left, y + height * 0.1, most * row->count / pareto->rows[0].count,
			height * 0.65);
	cairo_fill(cairo);
}

void draw_pareto(cairo_t *cairo, struct Box box, const struct DocumentPicture *picture)
{
	const struct Pareto *pareto = picture->data;
	double caption = sheet_paragraph(cairo, 0, 0, box.width, TEXT_SIZE, picture->words, false);
	double top = box.top + HEAD_ROOM, room = box.top + box.height - top - caption - TEXT_SIZE;
	size_t n = size_min(pareto->n, BARS_MOST);
	double height = n ? fmin(BAR_MOST, room / (double)n) : 0;

	sheet_ink(cairo, INK_TEXT);
	sheet_text(cairo, box.left, box.top - 6, TITLE_SIZE, ALIGN_LEFT, picture->title);
	for (size_t i = 0; i < n; i++)
		draw_bar(cairo, (struct Box){box.left, top + height * (double)i, box.width, height},
			 pareto, i);
	sheet_ink(cairo, INK_TEXT);
	sheet_paragraph(cairo, box.left, top + height * (double)n + TEXT_SIZE, box.width, TEXT_SIZE,
			picture->words, true);
}

/* Pareto bars on a sheet. */
#include "sheet.h"

#include "qtp/base/math.h"

#include <math.h>
#include <stdio.h>

#define NAME_ROOM 170.0
#define COUNT_ROOM 60.0
#define SHARE_ROOM 60.0
#define BAR_MOST 26.0 /* height of a bar with the room around it */
#define BARS_MOST 40
#define PERCENT 100
#define HEAD_ROOM 36.0

static void draw_bar(cairo_t *cairo, const struct Pareto *pareto, size_t i, double y, double height)
{
	const struct ParetoRow *row = &pareto->rows[i];
	double left = SHEET_MARGIN + NAME_ROOM + COUNT_ROOM + SHARE_ROOM;
	double most = SHEET_WIDTH - SHEET_MARGIN - left, size = fmin(TEXT_SIZE, height * 0.7);
	char text[64];

	sheet_ink(cairo, INK_TEXT);
	cairo_save(cairo);
	cairo_rectangle(cairo, SHEET_MARGIN, y, NAME_ROOM, height);
	cairo_clip(cairo);
	sheet_text(cairo, SHEET_MARGIN, y, size, ALIGN_LEFT, row->category);
	cairo_restore(cairo);
	snprintf(text, sizeof text, "%.15g", row->count);
	sheet_text(cairo, SHEET_MARGIN + NAME_ROOM + COUNT_ROOM - 8, y, size, ALIGN_RIGHT, text);
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

void draw_pareto(cairo_t *cairo, const struct Pareto *pareto, const char *verdict)
{
	double width = SHEET_WIDTH - 2 * SHEET_MARGIN;
	double caption = sheet_paragraph(cairo, 0, 0, width, TEXT_SIZE, verdict, false);
	double top = SHEET_MARGIN + HEAD_ROOM,
	       room = SHEET_HEIGHT - SHEET_MARGIN - top - caption - TEXT_SIZE;
	size_t n = size_min(pareto->n, BARS_MOST);
	double height = n ? fmin(BAR_MOST, room / (double)n) : 0;

	sheet_ink(cairo, INK_TEXT);
	sheet_text(cairo, SHEET_MARGIN, SHEET_MARGIN - 6, TITLE_SIZE, ALIGN_LEFT, "Pareto chart");
	for (size_t i = 0; i < n; i++)
		draw_bar(cairo, pareto, i, top + height * (double)i, height);
	sheet_ink(cairo, INK_TEXT);
	sheet_paragraph(cairo, SHEET_MARGIN, top + height * (double)n + TEXT_SIZE, width, TEXT_SIZE,
			verdict, true);
}

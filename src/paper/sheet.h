/* A sheet of paper under the pen: what the drawings share. Private to the module. */
#ifndef QTP_PAPER_SHEET_H
#define QTP_PAPER_SHEET_H

#include "module.h"

#include <cairo.h>

/* A4 across, in points. */
#define SHEET_WIDTH 842.0
#define SHEET_HEIGHT 595.0
#define SHEET_MARGIN 42.0
#define TEXT_SIZE 10.0
#define TITLE_SIZE 15.0

enum Ink { INK_TEXT, INK_FAINT, INK_LINE, INK_GOOD, INK_BAD, N_INKS };
enum TextAlign { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };

void sheet_ink(cairo_t *cairo, enum Ink ink);
/* One line with its top at y. */
void sheet_text(cairo_t *cairo, double x, double y, double size, enum TextAlign align,
		const char *text);
double sheet_text_width(cairo_t *cairo, double size, const char *text);
/* Wrapped into `width`; returns the height. `draw` false: only measured. */
double sheet_paragraph(cairo_t *cairo, double x, double y, double width, double size,
		       const char *text, bool draw);

void draw_chart(cairo_t *cairo, const struct ChartPicture *picture);
void draw_pareto(cairo_t *cairo, const struct Pareto *pareto, const char *verdict);

#endif

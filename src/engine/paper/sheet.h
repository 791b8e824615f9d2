/* A sheet of paper under the pen: what the drawings share. Private to the module. */
#ifndef QTP_PAPER_SHEET_H
#define QTP_PAPER_SHEET_H

#include "module.h"

#include "qtp/engine/spc/picture.h"

#include <cairo.h>

/* Points. */
#define SHEET_MARGIN 42.0
#define TEXT_SIZE 10.0
#define TITLE_SIZE 15.0

enum Ink { INK_TEXT, INK_FAINT, INK_LINE, INK_GOOD, INK_BAD, N_INKS };
enum TextAlign { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };

/* A rectangle that a drawing fills, in points; y grows downwards. */
struct Box {
	double left, top, width, height;
};

void sheet_ink(cairo_t *cairo, enum Ink ink);
struct Point {
	double x, y;
};
/* One line with its top at y. */
void sheet_text(cairo_t *cairo, struct Point at, double size, enum TextAlign align,
		const char *text);
/* One line at the left and top of the box, cut with an ellipsis at its width. */
void sheet_text_within(cairo_t *cairo, struct Box box, double size, const char *text);
double sheet_text_width(cairo_t *cairo, double size, const char *text);
/* Wrapped into the width of the box, from its top; returns the height that it takes. */
double sheet_paragraph(cairo_t *cairo, struct Box box, double size, const char *text);
double sheet_paragraph_height(cairo_t *cairo, double width, double size, const char *text);
/* The same, with phrases in italics (struct Document). */
struct SheetProse {
	const char *text;
	double size;
	const char *const *italics;
};
double sheet_prose(cairo_t *cairo, struct Box box, const struct SheetProse *prose);
double sheet_prose_height(cairo_t *cairo, double width, const struct SheetProse *prose);
/* The first lines of a text, as many as fit into the box and at least one; `ret_rest` is what comes
 * after them, "" nothing. Both are owned by the arena. */
const char *sheet_prose_take(cairo_t *cairo, struct Box box, const struct SheetProse *prose,
			     struct Arena *arena, const char **ret_rest);

/* Title and subject of the file, as harmless as what is drawn: cairo takes no others. */
void sheet_facts(cairo_surface_t *surface, const char *title, const char *subject);

/* Names that have `width` points each, shortened so that they still differ. */
struct SheetNames {
	const char *const *names;
	size_t n;
	double size, width;
};
const char *const *sheet_names_fit(cairo_t *cairo, const struct SheetNames *names,
				   struct Arena *arena);

/* The first letter of a text that no font has: where it begins; NULL: they have all. */
const char *sheet_missing(cairo_t *cairo, const char *text);
/* How many letters of a text no font has. */
size_t sheet_n_missing(cairo_t *cairo, const char *text);

/* The shape of a mark of a chart, and the ink of a point by its news (enum PointNews). */
void sheet_mark(cairo_t *cairo, enum ChartMark mark, double x, double y);
enum Ink sheet_news_ink(unsigned char news);

/* Draws a picture into a box; its caption is part of it. */
typedef void PictureDraw(cairo_t *cairo, struct Box box, const struct DocumentPicture *picture);
PictureDraw draw_chart, draw_pareto, draw_funnel, draw_lines, draw_multiples, draw_cards;
/* NULL and an error: this module does not know such pictures. */
PictureDraw *drawing_find(const struct DocumentPicture *picture, struct Error *error);

/* --- pages.c --- */

/* Whether the fonts of this machine have all letters of a document. */
bool pages_has_letters(const struct Document *document, cairo_t *cairo, struct Error *error);
size_t pages_boxes(const struct Document *document, uint32_t *ret_first);
bool pages_make(const struct Document *document, enum PaperSize size, PaperWrite *write,
		void *context, struct Error *error);

#endif

/* Pages under the press: what the files that make the pages of a PDF share. Private to the module.
 */
#ifndef QTP_PAPER_PRESS_H
#define QTP_PAPER_PRESS_H

#include "sheet.h"

#define PAGE_MARGIN 50.0
#define BODY_SIZE 10.0
#define SMALL_SIZE 8.0
#define CELL_GAP 10.0
#define CELL_PAD 2.5		       /* above and below the text of a row */
#define HEAD_ROOM (2 * SMALL_SIZE + 6) /* of the title that later pages repeat */
#define LANE_GAP 28.0
#define PARAGRAPH_GAP 3.0
#define LETTER_GAP 10.0 /* between the paragraphs of a letter */

struct Press {
	cairo_t *cairo;
	const struct Document *document;
	struct Arena *arena;
	double scale;
	double page_width, page_height;	 /* of the page, before it is scaled */
	double sheet_width, left, width; /* of what is between its margins; of the lane */
	double y, top;			 /* of the lane */
	int lane, n_lanes;
	double label_room; /* left of the texts of fields */
	int page, n_pages; /* from 1; n_pages 0 while measuring */
	size_t rows_most;  /* of a table; 0: all */
	struct Error *error;
};

/* Where the room of a page ends. */
double press_bottom(const struct Press *press);
/* False while it is measured. */
bool press_draws(const struct Press *press);
/* From the second page on the title is repeated small. */
void press_begin_page(struct Press *press);
void press_end_page(struct Press *press);
/* What is `height` tall begins in a new lane or on a new page where this one has no room left; true
 * when it does. */
bool press_make_room(struct Press *press, double height);
/* Text wrapped into the width, and the room it took. */
double press_text(struct Press *press, struct Box at, double size, const char *text);
double press_text_height(struct Press *press, double width, double size, const char *text);

/* A text right of `indent`, with `mark` in front of it. */
struct Marked {
	const char *mark, *text;
	double indent, size;
	enum Ink mark_ink, ink;
};
double press_marked_height(struct Press *press, const struct Marked *marked);
/* On as many pages as it takes. */
void press_marked(struct Press *press, struct Marked marked);

/* --- pages_table.c --- */

/* The widths that the columns would like. */
void table_measure(struct Press *press, const struct DocumentTable *table, double widths[]);
double table_width(const double widths[], size_t n);
/* Whether the columns cannot be read side by side. */
bool table_is_crowded(const double widths[], size_t n, double room);
void press_table(struct Press *press, const struct DocumentTable *table);

#endif

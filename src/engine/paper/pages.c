/* Documents as the pages of a PDF: measured once for the number of pages, then drawn. */
#include "press.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <cairo-pdf.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define LIST_INDENT 14.0
#define LABEL_ROOM 90.0 /* of a field, at least */
#define LABEL_MOST 0.4	/* of the width */
#define PICTURE_SHAPE 0.62
#define PICTURE_SHRINKS 0.75 /* at most, to stay on the page it is on */
#define SCALE_STEP 0.05	     /* a document of one page is made smaller by so much at a time */
#define SCALE_LEAST 0.55
/* Then its tables show fewer rows, and say how many more there are. */
#define ROWS_MOST 16
#define ROWS_LEAST 4

/* From here on the page is in lanes, one beside the other. */
static void begin_lanes(struct Press *press)
{
	press->top = press->y;
	press->width = (press->sheet_width - LANE_GAP * (press->n_lanes - 1)) / press->n_lanes;
}

static void put_heading(struct Press *press, const struct DocumentBlock *block)
{
	static const double sizes[DOCUMENT_LEVELS] = {13, 11.5, 10.5};
	double size = sizes[block->level - 1];
	double height = press_text_height(press, press->width, size, block->text);

	press->y += size * 0.6;
	/* Not alone at the foot of a page. */
	press_make_room(press, height + 6 * BODY_SIZE);
	press_text(press, (struct Box){press->left, press->y, press->width, height}, size,
		   block->text);
	press->y += height + 4;
}

static bool put_picture(struct Press *press, const struct DocumentPicture *picture)
{
	PictureDraw *draw = drawing_find(picture, press->error);
	bool fits = press->document->layout != DOCUMENT_PAGES; /* the page gives way, not it */
	double height =
		fmin(press->width * PICTURE_SHAPE, press_bottom(press) - PAGE_MARGIN - HEAD_ROOM);

	if (!draw)
		return false;
	if (fits)
		height = fmin(height, picture->height);
	else if (press_bottom(press) - press->y >= height * PICTURE_SHRINKS)
		height = fmin(height, press_bottom(press) - press->y);
	press_make_room(press, height);
	if (press_draws(press)) {
		cairo_save(press->cairo);
		draw(press->cairo,
		     (struct Box){press->left, press->y + BODY_SIZE, press->width,
				  height - BODY_SIZE},
		     picture);
		cairo_restore(press->cairo);
	}
	press->y += height + BODY_SIZE;
	return true;
}

static bool put_block(struct Press *press, const struct DocumentBlock *block)
{
	sheet_ink(press->cairo, INK_TEXT);
	switch (block->part) {
	case DOCUMENT_HEADING:
		put_heading(press, block);
		return true;
	case DOCUMENT_PARAGRAPH:
		press_marked(press,
			     (struct Marked){"", block->text, 0, BODY_SIZE, INK_TEXT, INK_TEXT});
		return true;
	case DOCUMENT_LIST_ITEM:
		press_marked(press, (struct Marked){"•", block->text, LIST_INDENT, BODY_SIZE,
						    INK_TEXT, INK_TEXT});
		return true;
	case DOCUMENT_FIELD:
		press_marked(press, (struct Marked){block->label, block->text, press->label_room,
						    BODY_SIZE, INK_TEXT, INK_TEXT});
		return true;
	case DOCUMENT_TABLE:
		press_table(press, block->table);
		return true;
	case DOCUMENT_PICTURE:
		return put_picture(press, block->picture);
	case DOCUMENT_PAGE_BREAK:
		press_make_room(press, press->page_height);
		return true;
	case N_DOCUMENT_PARTS:
		break;
	}
	return true;
}

static void put_title(struct Press *press)
{
	const struct Document *document = press->document;

	sheet_ink(press->cairo, INK_TEXT);
	press->y += press_text(press, (struct Box){press->left, press->y, press->width, 0},
			       TITLE_SIZE + 3, document->title) +
		    4;
	if (*document->subtitle)
		press_marked(press, (struct Marked){"", document->subtitle, 0, BODY_SIZE, INK_TEXT,
						    INK_FAINT});
	/* Without a title it says its day itself. */
	if (document->day != DAY_NONE && *document->title)
		press_marked(press, (struct Marked){"", document_date(document, press->arena), 0,
						    BODY_SIZE, INK_TEXT, INK_FAINT});
	press->y += BODY_SIZE;
}

/* The widest label has room beside its text. */
static double label_room(const struct Press *press)
{
	const struct Document *document = press->document;
	double room = LABEL_ROOM;

	for (size_t i = 0; i < document->n; i++)
		if (document->blocks[i].part == DOCUMENT_FIELD)
			room = fmax(room, CELL_GAP + sheet_text_width(press->cairo, BODY_SIZE,
								      document->blocks[i].label));
	return fmin(room, press->width * LABEL_MOST);
}

/* All pages on `cairo`; returns how many, 0 after an error. */
static int run(struct Press press, cairo_t *cairo, int n_pages)
{
	bool done = true;

	press.cairo = cairo;
	press.n_pages = n_pages;
	cairo_save(cairo);
	cairo_scale(cairo, press.scale, press.scale);
	press.label_room = label_room(&press);
	press_begin_page(&press);
	put_title(&press);
	begin_lanes(&press);
	for (size_t i = 0; i < press.document->n && done; i++)
		done = put_block(&press, &press.document->blocks[i]);
	press_end_page(&press);
	cairo_restore(cairo);
	return done ? press.page : 0;
}

/* ---- the file ---- */

struct Sink {
	PaperWrite *write;
	void *context;
};

static cairo_status_t pass_on(void *closure, const unsigned char *bytes, unsigned n)
{
	struct Sink *sink = closure;

	return sink->write(sink->context, bytes, n) ? CAIRO_STATUS_SUCCESS
						    : CAIRO_STATUS_WRITE_ERROR;
}

/* The date of the file is that of the document, so that the same document is the same bytes. */
static void set_facts(cairo_surface_t *surface, const struct Document *document)
{
	char day[DAY_TEXT], stamp[DAY_TEXT + 16];

	sheet_facts(surface, document->title, document->subtitle);
	snprintf(stamp, sizeof stamp, "%sT00:00:00Z",
		 document->day == DAY_NONE ? "1970-01-01" : day_iso(document->day, day));
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
}

static bool holds_only_pictures(const struct Document *document)
{
	for (size_t i = 0; i < document->n; i++) {
		enum DocumentPart part = document->blocks[i].part;

		if (part != DOCUMENT_PICTURE && part != DOCUMENT_PAGE_BREAK)
			return false;
	}
	return true;
}

/* A page is turned on its side where a table is wider than it is, unless it does not fit there
 * either, and for pictures alone. */
static bool is_wide(struct Press *press, cairo_t *cairo)
{
	if (press->document->layout != DOCUMENT_PAGES)
		return press->document->layout == DOCUMENT_ONE_SHEET;
	if (holds_only_pictures(press->document))
		return true;
	press->cairo = cairo;
	for (size_t i = 0; i < press->document->n; i++) {
		const struct DocumentTable *table = press->document->blocks[i].table;
		double *widths;

		if (!table)
			continue;
		widths = ARENA_ARRAY(press->arena, table->n_columns, double);
		table_measure(press, table, widths);
		if (table_width(widths, table->n_columns) > press->width &&
		    !table_is_crowded(widths, table->n_columns,
				      press->page_height - 2 * PAGE_MARGIN))
			return true;
	}
	return false;
}

/* A sheet is two pages side by side: A3 to A4, 11 x 17 inches to Letter. */

static void set_size(struct Press *press, enum PaperSize size, bool wide)
{
	static const double sizes[][2] = {[PAPER_A4] = {595, 842}, [PAPER_LETTER] = {612, 792}};
	bool sheet = press->document->layout == DOCUMENT_ONE_SHEET;
	double width = sheet ? sizes[size][1] : sizes[size][0];
	double height = sheet ? 2 * sizes[size][0] : sizes[size][1];

	press->page_width = (wide ? height : width) / press->scale;
	press->page_height = (wide ? width : height) / press->scale;
	press->sheet_width = press->width = press->page_width - 2 * PAGE_MARGIN;
	press->n_lanes = sheet ? 2 : 1;
}

/* As small as it is: with fewer rows of each table, where that makes it one page. */
static int fit_rows(struct Press *press)
{
	for (press->rows_most = ROWS_MOST; press->rows_most >= ROWS_LEAST; press->rows_most--)
		if (run(*press, press->cairo, 0) <= 1)
			return 1;
	press->rows_most = 0;
	return run(*press, press->cairo, 0);
}

/* How many pages there are; one that is to be of one page is made smaller until
 * it is, or cannot be smaller. */
static int fit_pages(struct Press *press, enum PaperSize size, bool wide)
{
	bool fits = press->document->layout != DOCUMENT_PAGES;
	int n_pages;

	for (press->scale = 1;; press->scale -= SCALE_STEP) {
		set_size(press, size, wide);
		n_pages = run(*press, press->cairo, 0);
		if (!fits || n_pages <= 1)
			return n_pages;
		if (press->scale - SCALE_STEP < SCALE_LEAST)
			return fit_rows(press);
	}
}

static int count_pages(struct Press *press, enum PaperSize size)
{
	/* Of the kind that is drawn on: letters are as wide and as tall. */
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(NULL, NULL, 1, 1);
	cairo_t *cairo = cairo_create(surface);
	int n_pages = 0;

	press->scale = 1;

	set_size(press, size, false);
	bool wide = is_wide(press, cairo);

	press->cairo = cairo;
	if (!press->document->is_strict || pages_has_letters(press->document, cairo, press->error))
		n_pages = fit_pages(press, size, wide);

	cairo_destroy(cairo);
	cairo_surface_destroy(surface);
	return n_pages;
}

bool pages_make(const struct Document *document, enum PaperSize size, PaperWrite *write,
		void *context, struct Error *error)
{
	struct Arena arena = {0};
	struct Sink sink = {write, context};
	struct Press press = {.document = document, .arena = &arena, .error = error};
	int n_pages = count_pages(&press, size);
	cairo_surface_t *surface;
	cairo_t *cairo;

	if (n_pages == 0) {
		arena_release(&arena);
		return false;
	}
	surface = cairo_pdf_surface_create_for_stream(
		pass_on, &sink, press.page_width * press.scale, press.page_height * press.scale);
	set_facts(surface, document);
	cairo = cairo_create(surface);
	run(press, cairo, n_pages);
	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	cairo_status_t status = cairo_surface_status(surface);

	cairo_surface_destroy(surface);
	arena_release(&arena);
	return status == CAIRO_STATUS_SUCCESS ||
	       error_set(error, ERROR_IO, "output", "The PDF could not be made: %s.",
			 cairo_status_to_string(status));
}

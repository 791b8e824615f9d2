/* Documents as the pages of a PDF: measured once for the number of pages, then drawn. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "sheet.h"

#include <cairo-pdf.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define PAGE_MARGIN 50.0
#define FOOT_ROOM 24.0 /* above the bottom margin, for the foot */
#define BODY_SIZE 10.0
#define SMALL_SIZE 8.0
#define TABLE_SIZE 9.0
#define CELL_GAP 10.0
#define CELL_PAD 2.5	/* above and below the text of a row */
#define CELL_LEAST 30.0 /* columns are not made narrower to fit the page */
#define CELL_READS 48.0 /* what a column that has more to say can be read in */
#define PAIR_LABEL 0.28 /* of a pair, for the name of its column */
#define LIST_INDENT 14.0
#define LABEL_ROOM 90.0 /* of a field, at least */
#define LABEL_MOST 0.4	/* of the width */
#define SAMPLE_ROWS 300 /* rows that the widths of columns are measured from */
#define PICTURE_SHAPE 0.62
#define PICTURE_SHRINKS 0.75	       /* at most, to stay on the page it is on */
#define HEAD_ROOM (2 * SMALL_SIZE + 6) /* of the title that later pages repeat */
#define LANE_GAP 28.0
#define PARAGRAPH_GAP 3.0
#define LETTER_GAP 10.0 /* between the paragraphs of a letter */
#define SCALE_STEP 0.05 /* a document of one page is made smaller by so much at a time */
#define SCALE_LEAST 0.55
/* Then its tables show fewer rows, and say how many more there are. */
#define ROWS_MOST 16
#define ROWS_LEAST 4

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

static double bottom(const struct Press *press)
{
	return press->page_height - PAGE_MARGIN - FOOT_ROOM;
}

static bool draws(const struct Press *press)
{
	return press->n_pages > 0;
}

static void draw_foot(struct Press *press)
{
	double y = press->page_height - PAGE_MARGIN;
	char number[48];

	snprintf(number, sizeof number, "Page %d of %d", press->page, press->n_pages);
	sheet_ink(press->cairo, INK_FAINT);
	if (!press->document->holds_letters)
		sheet_text(press->cairo, (struct Point){PAGE_MARGIN + press->sheet_width, y},
			   SMALL_SIZE, ALIGN_RIGHT, number);
	sheet_text(press->cairo, (struct Point){PAGE_MARGIN, y}, SMALL_SIZE, ALIGN_LEFT,
		   press->document->footer);
}

/* From the second page on the title is repeated small. */
static void begin_page(struct Press *press)
{
	press->page++;
	press->y = press->top = PAGE_MARGIN;
	press->left = PAGE_MARGIN;
	press->lane = 0;
	if (press->page == 1)
		return;
	if (draws(press)) {
		sheet_ink(press->cairo, INK_FAINT);
		sheet_text(press->cairo, (struct Point){PAGE_MARGIN, press->y}, SMALL_SIZE,
			   ALIGN_LEFT, press->document->title);
		sheet_text(press->cairo, (struct Point){PAGE_MARGIN + press->sheet_width, press->y},
			   SMALL_SIZE, ALIGN_RIGHT,
			   *press->document->title ? document_date(press->document, press->arena)
						   : "");
		sheet_ink(press->cairo, INK_TEXT);
	}
	press->y += HEAD_ROOM;
	press->top = press->y;
}

static void end_page(struct Press *press)
{
	if (!draws(press))
		return;
	draw_foot(press);
	cairo_show_page(press->cairo);
}

/* From here on the page is in lanes, one beside the other. */
static void begin_lanes(struct Press *press)
{
	press->top = press->y;
	press->width = (press->sheet_width - LANE_GAP * (press->n_lanes - 1)) / press->n_lanes;
}

/* What is `height` tall begins in a new lane or on a new page where this one has no room left; true
 * when it does. */
static bool make_room(struct Press *press, double height)
{
	if (press->y + height <= bottom(press))
		return false;
	if (press->lane + 1 < press->n_lanes) {
		press->lane++;
		press->left += press->width + LANE_GAP;
		press->y = press->top;
		return true;
	}
	end_page(press);
	begin_page(press);
	return true;
}

/* Text wrapped into the width, and the room it took. */
static double put_text(struct Press *press, struct Box at, double size, const char *text)
{
	const struct SheetProse prose = {text, size, press->document->italics};

	return draws(press) ? sheet_prose(press->cairo, at, &prose)
			    : sheet_prose_height(press->cairo, at.width, &prose);
}

static double text_height(struct Press *press, double width, double size, const char *text)
{
	return sheet_prose_height(press->cairo, width,
				  &(struct SheetProse){text, size, press->document->italics});
}

/* ---- tables ---- */

static void measure_columns(struct Press *press, const struct DocumentTable *table, double widths[])
{
	size_t n_rows = size_min(table->n_rows, SAMPLE_ROWS);

	for (size_t i = 0; i < table->n_columns; i++) {
		widths[i] = sheet_text_width(press->cairo, TABLE_SIZE, table->columns[i].head);
		for (size_t row = 0; row < n_rows; row++)
			widths[i] =
				fmax(widths[i],
				     sheet_text_width(press->cairo, TABLE_SIZE,
						      table->cells[row * table->n_columns + i]));
		widths[i] += 1;
	}
}

static double total_width(const double widths[], size_t n)
{
	double total = n ? CELL_GAP * (double)(n - 1) : 0;

	for (size_t i = 0; i < n; i++)
		total += widths[i];
	return total;
}

/* The widest columns give way first; where that is not enough, all of them. */
static void fit_columns(double widths[], size_t n, double room)
{
	double total;

	while ((total = total_width(widths, n)) > room) {
		size_t widest = 0;

		for (size_t i = 1; i < n; i++)
			if (widths[i] > widths[widest])
				widest = i;
		if (widths[widest] <= CELL_LEAST)
			break;
		widths[widest] = fmax(CELL_LEAST, widths[widest] - fmin(4, total - room));
	}
	double gaps = CELL_GAP * (double)(n ? n - 1 : 0);

	for (size_t i = 0; i < n && total > room && room > gaps; i++)
		widths[i] *= (room - gaps) / (total - gaps);
}

/* Whether the columns cannot be read side by side. */
static bool is_crowded(const double widths[], size_t n, double room)
{
	double least = n ? CELL_GAP * (double)(n - 1) : 0;

	for (size_t i = 0; i < n; i++)
		least += fmin(widths[i], CELL_READS);
	return least > room;
}

static double row_height(struct Press *press, const struct DocumentTable *table,
			 const double widths[], const char *const cells[])
{
	double height = TABLE_SIZE;

	for (size_t i = 0; i < table->n_columns; i++)
		height = fmax(height, text_height(press, widths[i], TABLE_SIZE, cells[i]));
	return height + 2 * CELL_PAD;
}

static void draw_cell(struct Press *press, struct Box at, enum CellAlign align, const char *text)
{
	double used = sheet_text_width(press->cairo, TABLE_SIZE, text);

	if (align != CELL_LEFT && used < at.width)
		at.left += align == CELL_RIGHT ? at.width - used : (at.width - used) / 2;
	put_text(press, at, TABLE_SIZE, text);
}

static void draw_rule(struct Press *press)
{
	if (!draws(press))
		return;
	cairo_set_line_width(press->cairo, 0.4);
	cairo_move_to(press->cairo, press->left, press->y);
	cairo_line_to(press->cairo, press->left + press->width, press->y);
	cairo_stroke(press->cairo);
}

static void put_row(struct Press *press, const struct DocumentTable *table, const double widths[],
		    const char *const cells[], double height)
{
	double left = press->left;

	for (size_t i = 0; i < table->n_columns && draws(press); i++) {
		draw_cell(press, (struct Box){left, press->y + CELL_PAD, widths[i], height},
			  table->columns[i].align, cells[i]);
		left += widths[i] + CELL_GAP;
	}
	press->y += height;
	draw_rule(press);
}

static void put_head(struct Press *press, const struct DocumentTable *table, const double widths[],
		     const char *const heads[])
{
	sheet_ink(press->cairo, INK_FAINT);
	put_row(press, table, widths, heads, row_height(press, table, widths, heads));
	sheet_ink(press->cairo, INK_TEXT);
}

/* ---- rows of too many columns: each by itself, its columns in pairs of name and text ---- */

static double pair_width(const struct Press *press)
{
	return (press->width - CELL_GAP) / 2;
}

/* The name of a column and what is in it, in half of the width; returns the height. */
static double pair_height(struct Press *press, const char *head, const char *text)
{
	double label = pair_width(press) * PAIR_LABEL, room = pair_width(press) - label;

	return fmax(text_height(press, label - CELL_PAD, TABLE_SIZE, head),
		    text_height(press, room, TABLE_SIZE, text));
}

static void put_pair(struct Press *press, double left, const char *head, const char *text)
{
	double label = pair_width(press) * PAIR_LABEL, room = pair_width(press) - label;

	sheet_ink(press->cairo, INK_FAINT);
	put_text(press, (struct Box){left, press->y, label - CELL_PAD, 0}, TABLE_SIZE, head);
	sheet_ink(press->cairo, INK_TEXT);
	put_text(press, (struct Box){left + label, press->y, room, 0}, TABLE_SIZE, text);
}

/* A row, and which of its columns say something. */
struct RowPairs {
	const struct DocumentTable *table;
	const char *const *cells;
	size_t *filled;
	size_t n;
};

static double pairs_height(struct Press *press, const struct RowPairs *row, size_t first)
{
	double height = 0;

	for (size_t i = first; i < first + 2 && i < row->n; i++)
		height = fmax(height, pair_height(press, row->table->columns[row->filled[i]].head,
						  row->cells[row->filled[i]]));
	return height + CELL_PAD;
}

static void find_filled(struct RowPairs *row)
{
	row->n = 0;
	for (size_t i = 0; i < row->table->n_columns; i++)
		if (*row->cells[i])
			row->filled[row->n++] = i;
}

static void put_pairs(struct Press *press, const struct RowPairs *row)
{
	double height = CELL_PAD;

	for (size_t i = 0; i < row->n; i += 2)
		height += pairs_height(press, row, i);
	make_room(press, fmin(height, bottom(press) - press->top));
	press->y += CELL_PAD;
	for (size_t i = 0; i < row->n; i += 2) {
		height = pairs_height(press, row, i);
		make_room(press, height);
		for (size_t k = i; k < i + 2 && k < row->n; k++)
			put_pair(press, press->left + (k == i ? 0 : pair_width(press) + CELL_GAP),
				 row->table->columns[row->filled[k]].head,
				 row->cells[row->filled[k]]);
		press->y += height;
	}
	draw_rule(press);
}

static void put_rows_apart(struct Press *press, const struct DocumentTable *table)
{
	struct RowPairs row = {.table = table,
			       .filled = ARENA_ARRAY(press->arena, table->n_columns, size_t)};

	for (size_t i = 0; i < table->n_rows; i++) {
		row.cells = table->cells + i * table->n_columns;
		find_filled(&row);
		put_pairs(press, &row);
	}
	press->y += BODY_SIZE;
}

static size_t rows_shown(const struct Press *press, const struct DocumentTable *table)
{
	return press->rows_most > 0 && press->rows_most < table->n_rows ? press->rows_most
									: table->n_rows;
}

static void put_more(struct Press *press, size_t n)
{
	const char *text = arena_format(press->arena, "and %zu more", n);
	double height = CELL_PAD + text_height(press, press->width, BODY_SIZE, text);

	make_room(press, height);
	put_text(press,
		 (struct Box){press->left, press->y + CELL_PAD, press->width, height - CELL_PAD},
		 BODY_SIZE, text);
	press->y += height;
}

static void put_table(struct Press *press, const struct DocumentTable *table)
{
	double *widths = ARENA_ARRAY(press->arena, table->n_columns, double);
	const char **heads = ARENA_ARRAY(press->arena, table->n_columns, const char *);
	size_t n_rows = rows_shown(press, table);

	for (size_t i = 0; i < table->n_columns; i++)
		heads[i] = table->columns[i].head;
	measure_columns(press, table, widths);
	if (table->n_rows > 0 && is_crowded(widths, table->n_columns, press->width)) {
		put_rows_apart(press, table);
		return;
	}
	fit_columns(widths, table->n_columns, press->width);
	for (size_t row = 0; row < n_rows; row++) {
		const char *const *cells = table->cells + row * table->n_columns;
		double height = row_height(press, table, widths, cells);
		double head = row == 0 ? row_height(press, table, widths, heads) : 0;

		if (make_room(press, head + height) || row == 0)
			put_head(press, table, widths, heads);
		put_row(press, table, widths, cells, height);
	}
	if (table->n_rows == 0)
		put_head(press, table, widths, heads);
	if (n_rows < table->n_rows)
		put_more(press, table->n_rows - n_rows);
	press->y += BODY_SIZE;
}

/* ---- the other parts ---- */

static void put_heading(struct Press *press, const struct DocumentBlock *block)
{
	static const double sizes[DOCUMENT_LEVELS] = {13, 11.5, 10.5};
	double size = sizes[block->level - 1];
	double height = text_height(press, press->width, size, block->text);

	press->y += size * 0.6;
	/* Not alone at the foot of a page. */
	make_room(press, height + 6 * BODY_SIZE);
	put_text(press, (struct Box){press->left, press->y, press->width, height}, size,
		 block->text);
	press->y += height + 4;
}

/* A text right of `indent`, with `mark` in front of it. */
static void put_marked(struct Press *press, const char *mark, double indent, const char *text)
{
	struct Box at = {press->left + indent, 0, press->width - indent, 0};
	double height = fmax(text_height(press, at.width, BODY_SIZE, text),
			     text_height(press, fmax(indent, 1), BODY_SIZE, mark));

	make_room(press, height);
	at.top = press->y;
	put_text(press, (struct Box){press->left, press->y, fmax(indent, 1), height}, BODY_SIZE,
		 mark);
	put_text(press, at, BODY_SIZE, text);
	press->y += height + (press->document->holds_letters ? LETTER_GAP : PARAGRAPH_GAP);
}

static bool put_picture(struct Press *press, const struct DocumentPicture *picture)
{
	PictureDraw *draw = drawing_find(picture, press->error);
	bool fits = press->document->layout != DOCUMENT_PAGES; /* the page gives way, not it */
	double height = fmin(press->width * PICTURE_SHAPE, bottom(press) - PAGE_MARGIN - HEAD_ROOM);

	if (!draw)
		return false;
	if (fits)
		height = fmin(height, picture->height);
	else if (bottom(press) - press->y >= height * PICTURE_SHRINKS)
		height = fmin(height, bottom(press) - press->y);
	make_room(press, height);
	if (draws(press)) {
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
		put_marked(press, "", 0, block->text);
		return true;
	case DOCUMENT_LIST_ITEM:
		put_marked(press, "•", LIST_INDENT, block->text);
		return true;
	case DOCUMENT_FIELD:
		put_marked(press, block->label, press->label_room, block->text);
		return true;
	case DOCUMENT_TABLE:
		put_table(press, block->table);
		return true;
	case DOCUMENT_PICTURE:
		return put_picture(press, block->picture);
	case DOCUMENT_PAGE_BREAK:
		make_room(press, press->page_height);
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
	press->y += put_text(press, (struct Box){press->left, press->y, press->width, 0},
			     TITLE_SIZE + 3, document->title) +
		    4;
	sheet_ink(press->cairo, INK_FAINT);
	if (*document->subtitle)
		put_marked(press, "", 0, document->subtitle);
	/* Without a title it says its day itself. */
	if (document->day != DAY_NONE && *document->title)
		put_marked(press, "", 0, document_date(document, press->arena));
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
	begin_page(&press);
	put_title(&press);
	begin_lanes(&press);
	for (size_t i = 0; i < press.document->n && done; i++)
		done = put_block(&press, &press.document->blocks[i]);
	end_page(&press);
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
		measure_columns(press, table, widths);
		if (total_width(widths, table->n_columns) > press->width &&
		    !is_crowded(widths, table->n_columns, press->page_height - 2 * PAGE_MARGIN))
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

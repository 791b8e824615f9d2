/* Small multiples as pictures of a document, and as lines of text. */
#include "page_multiples.h"

#include "qtp/engine/canvas/bar.h"

#define COLUMNS 4
/* A4 across, in points. */
#define SHEET_WIDTH 842.0
#define SHEET_HEIGHT 595.0
#define ROW_HEIGHT 112.0
#define AROUND_HEIGHT 148.0
#define TEXT_AROUND 16
#define WIDE 100 /* columns; from here on names have more room */
#define HEAD_WIDE 44
#define HEAD_NARROW 25
#define SPARK_WIDTH 14

/* All sparklines have the one scale of the picture. */
static void paint_panel(struct Area area, int row, const struct Multiples *multiples, size_t index)
{
	const struct MultiplesPanel *panel = &multiples->panels[index];
	size_t n = panel->picture ? panel->picture->result.n : 0;
	size_t first = n > SPARK_WIDTH ? n - SPARK_WIDTH : 0;
	int column = area.columns >= WIDE ? HEAD_WIDE : HEAD_NARROW;
	double values[SPARK_WIDTH];

	for (size_t i = first; i < n; i++)
		values[i - first] = panel->picture->result.points[i].y;
	area_text_left(area_at(area, row, 0), column - 1, STYLE_NORMAL, panel->head);
	if (n > 0)
		area_sparkline(
			area_at(area, row, column), STYLE_NORMAL,
			&(struct Sparkline){values, n - first, multiples->low, multiples->high});
	area_text(area, row, column + SPARK_WIDTH + 1,
		  panel->news == NEWS_GOOD  ? STYLE_GOOD
		  : panel->news == NEWS_BAD ? STYLE_BAD
					    : STYLE_NORMAL,
		  panel->words);
}

int page_multiples(struct Area area, const struct Multiples *multiples)
{
	struct Area text = area_part(area, 1, 0, area.rows - 1, area.columns);
	int row;

	area_text(area, 0, 0, STYLE_TITLE, multiples->title);
	row = 2 + area_wrap(area_at(text, 0, 0), text.rows, STYLE_NORMAL, multiples->facts);
	for (size_t i = 0; i < multiples->n; i++)
		paint_panel(area, row++, multiples, i);
	return row;
}

static void print_multiples(const struct DocumentPicture *drawn, size_t columns, bool ascii,
			    struct Text *out)
{
	const struct Multiples *multiples = drawn->data;
	struct Canvas canvas;

	canvas_init(&canvas, (int)multiples->n + TEXT_AROUND, (int)columns);
	canvas.ascii = ascii;
	page_multiples(canvas_area(&canvas), multiples);
	canvas_to_text_trimmed(&canvas, out);
	canvas_release(&canvas);
}

static struct DocumentPicture picture_of(const struct Multiples *multiples, double height)
{
	return (struct DocumentPicture){
		.drawing = "multiples",
		.data = multiples,
		.width = SHEET_WIDTH,
		.height = height,
		.title = multiples->title,
		.words = multiples->words,
		.as_text = print_multiples,
	};
}

struct DocumentPicture multiples_document_picture(struct Multiples *multiples)
{
	double height = SHEET_HEIGHT;

	if (multiples->n > MULTIPLES_A_PAGE) {
		multiples->n_columns = COLUMNS;
		multiples->n_rows = (multiples->n + COLUMNS - 1) / COLUMNS;
		height = AROUND_HEIGHT + ROW_HEIGHT * (double)multiples->n_rows;
	}
	return picture_of(multiples, height);
}

void multiples_document(struct Document *document, const struct Multiples *multiples)
{
	for (size_t first = 0; first < multiples->n; first += MULTIPLES_A_PAGE) {
		struct Multiples *page = ARENA_NEW(document->arena, struct Multiples);

		*page = *multiples;
		if (multiples->n > MULTIPLES_A_PAGE) {
			page->panels = multiples->panels + first;
			page->n = multiples->n - first < MULTIPLES_A_PAGE ? multiples->n - first
									  : MULTIPLES_A_PAGE;
			page->n_columns = page->n_rows = COLUMNS;
		}
		if (first > 0)
			document_page_break(document);
		document_picture(document, picture_of(page, SHEET_HEIGHT));
	}
}

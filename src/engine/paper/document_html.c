/* Documents as one web page that needs no other file and prints well. */
#include "document_paint.h"

#include "qtp/engine/base/base64.h"
#include "qtp/engine/base/utf8.h"

#include <string.h>

static const char style[] =
	"body{font:11pt/1.4 sans-serif;color:#1a1c21;background:#fff;max-width:60em;margin:2em "
	"auto;padding:0 1em}\n"
	"h1{font-size:1.5em;margin:0}h2{font-size:1.2em;margin:1.4em 0 .4em}h3,h4{font-size:1em;"
	"margin:1em 0 .3em}\n"
	"h2,h3,h4{break-after:avoid}.about,footer{color:#666d78}footer{margin-top:2em}\n"
	"table{border-collapse:collapse;margin:.5em 0 1em;width:100%}\n"
	"th{text-align:left;border-bottom:1.5px solid #40495a;vertical-align:bottom}\n"
	"td{border-bottom:.5px solid #c9cdd4;vertical-align:top}th,td{padding:.2em .8em .2em 0}\n"
	".right{text-align:right}.center{text-align:center}thead{display:table-header-group}\n"
	"tr,figure,dl,li{break-inside:avoid}td,p,dd,li{white-space:pre-line;overflow-wrap:"
	"anywhere}\n"
	"dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1em;margin:.4em 0}\n"
	"dt{color:#666d78}dd{margin:0}figure{margin:1em 0}img{max-width:100%}.page{break-before:"
	"page}\n"
	".wide td{overflow-wrap:normal;min-width:4em}\n"
	"@page{margin:18mm}@media print{body{margin:0;max-width:none;padding:0;font-size:9.5pt}\n"
	".wide thead{display:none}.wide,.wide tbody,.wide tr{display:block}.wide tr{border-bottom:"
	".5px solid #c9cdd4;padding:.3em 0}.wide td{display:inline-block;width:48%;border:0;"
	"padding:0 1% 0 0;text-align:left;overflow-wrap:anywhere}.wide td:empty{display:none}\n"
	".wide td::before{content:attr(data-head) \"  \";color:#666d78}}\n";

/* Columns from which on a row of a table is printed as a block of names and texts. */
#define WIDE_FROM 15

struct Page {
	struct Text *out;
	PictureSvg *draw;
	struct Error *error;
	const char *const *italics;
	const char *open; /* element that holds the parts that follow each other: "ul", "dl"; NULL
			   */
	bool breaks;	  /* the next part begins a page */
};

static void put_escaped(struct Text *out, const char *text)
{
	struct Arena arena = {0};

	for (text = text_show_lines(&arena, text); *text; text++) {
		switch (*text) {
		case '&':
			text_append(out, "&amp;");
			break;
		case '<':
			text_append(out, "&lt;");
			break;
		case '>':
			text_append(out, "&gt;");
			break;
		case '"':
			text_append(out, "&quot;");
			break;
		default:
			text_append_char(out, *text);
		}
	}
	arena_release(&arena);
}

/* With its phrases in italics. */
static void put_prose(const struct Page *page, const char *text)
{
	struct Arena arena = {0};
	const char *found;
	size_t length = 0;

	for (; (found = document_find_italic(page->italics, text, &length));
	     text = found + length) {
		put_escaped(page->out, arena_text_n(&arena, text, (size_t)(found - text)));
		text_append(page->out, "<i>");
		put_escaped(page->out, arena_text_n(&arena, found, length));
		text_append(page->out, "</i>");
	}
	put_escaped(page->out, text);
	arena_release(&arena);
}

/* <NAME>text</NAME>, beginning a page where one is due. */
static void put_element(struct Page *page, const char *name, const char *text)
{
	text_format(page->out, "<%s%s>", name, page->breaks ? " class=\"page\"" : "");
	put_prose(page, text);
	text_format(page->out, "</%s>\n", name);
	page->breaks = false;
}

static void begin_page(struct Page *page)
{
	if (page->breaks)
		text_append(page->out, "<div class=\"page\"></div>\n");
	page->breaks = false;
}

/* ---- tables ---- */

static const char *align_class(enum CellAlign align)
{
	static const char *const classes[] = {[CELL_LEFT] = "",
					      [CELL_RIGHT] = " class=\"right\"",
					      [CELL_CENTER] = " class=\"center\""};

	return classes[align];
}

static void put_head_cell(struct Page *page, const struct DocumentColumn *column)
{
	text_format(page->out, "<th%s>", align_class(column->align));
	put_prose(page, column->head);
	text_append(page->out, "</th>");
}

/* `named`: with the name of its column, for where it is printed below others. */
static void put_cell(struct Page *page, const struct DocumentColumn *column, const char *text,
		     bool named)
{
	text_format(page->out, "<td%s", align_class(column->align));
	if (named) {
		text_append(page->out, " data-head=\"");
		put_escaped(page->out, column->head);
		text_append_char(page->out, '"');
	}
	text_append_char(page->out, '>');
	put_prose(page, text);
	text_append(page->out, "</td>");
}

static void put_table(struct Page *page, const struct DocumentTable *table)
{
	bool wide = table->n_columns >= WIDE_FROM;

	begin_page(page);
	text_format(page->out, "<table%s>\n<thead><tr>", wide ? " class=\"wide\"" : "");
	for (size_t i = 0; i < table->n_columns; i++)
		put_head_cell(page, &table->columns[i]);
	text_append(page->out, "</tr></thead>\n<tbody>\n");
	for (size_t row = 0; row < table->n_rows; row++) {
		text_append(page->out, "<tr>");
		for (size_t i = 0; i < table->n_columns; i++)
			put_cell(page, &table->columns[i], table->cells[row * table->n_columns + i],
				 wide);
		text_append(page->out, "</tr>\n");
	}
	text_append(page->out, "</tbody>\n</table>\n");
}

/* ---- pictures: each in a text of its own, so that names inside two of them cannot meet ---- */

static bool put_picture(struct Page *page, const struct DocumentPicture *picture)
{
	struct Text svg;

	text_init(&svg);
	begin_page(page);
	if (!page->draw(picture, &svg, page->error)) {
		text_release(&svg);
		return false;
	}
	text_append(page->out, "<figure><img alt=\"");
	put_escaped(page->out, picture->words);
	text_append(page->out, "\" src=\"data:image/svg+xml;base64,");
	text_append_base64(page->out, text_get(&svg), svg.length);
	text_append(page->out, "\"></figure>\n");
	text_release(&svg);
	return true;
}

/* ---- the other parts ---- */

/* Opens and closes the element around a run of items or fields. */
static void turn_to(struct Page *page, const char *element)
{
	if (page->open == element)
		return;
	if (page->open)
		text_format(page->out, "</%s>\n", page->open);
	if (element) {
		begin_page(page);
		text_format(page->out, "<%s>\n", element);
	}
	page->open = element;
}

static bool put_block(struct Page *page, const struct DocumentBlock *block)
{
	static const char *const headings[] = {"h2", "h3", "h4"};
	static const char list[] = "ul", fields[] = "dl";

	turn_to(page, block->part == DOCUMENT_LIST_ITEM ? list
		      : block->part == DOCUMENT_FIELD	? fields
							: NULL);
	switch (block->part) {
	case DOCUMENT_HEADING:
		put_element(page, headings[block->level - 1], block->text);
		return true;
	case DOCUMENT_PARAGRAPH:
		put_element(page, "p", block->text);
		return true;
	case DOCUMENT_LIST_ITEM:
		put_element(page, "li", block->text);
		return true;
	case DOCUMENT_FIELD:
		put_element(page, "dt", block->label);
		put_element(page, "dd", block->text);
		return true;
	case DOCUMENT_TABLE:
		put_table(page, block->table);
		return true;
	case DOCUMENT_PICTURE:
		return put_picture(page, block->picture);
	case DOCUMENT_PAGE_BREAK:
		page->breaks = true;
		return true;
	case N_DOCUMENT_PARTS:
		break;
	}
	return true;
}

static void put_head(struct Page *page, const struct Document *document)
{
	struct Arena arena = {0};
	/* Without a title it says its day itself. */
	const char *date = *document->title ? document_date(document, &arena) : "";
	const char *subtitle = document->subtitle;

	text_append(page->out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta "
			       "charset=\"utf-8\">\n<meta name=\"viewport\" "
			       "content=\"width=device-width\">\n");
	text_append(page->out, "<title>");
	put_escaped(page->out, document->title);
	text_append(page->out, "</title>\n");
	text_format(page->out, "<style>\n%s</style>\n</head>\n<body>\n", style);
	put_element(page, "h1", document->title);
	if (*subtitle || *date) {
		text_append(page->out, "<p class=\"about\">");
		put_escaped(page->out, subtitle);
		text_format(page->out, "%s%s</p>\n", *subtitle && *date ? "\n" : "", date);
	}
	arena_release(&arena);
}

bool document_to_html(const struct Document *document, PictureSvg *draw, struct Text *out,
		      struct Error *error)
{
	struct Page page = {.out = out, .draw = draw, .error = error, .italics = document->italics};
	bool done = true;

	put_head(&page, document);
	for (size_t i = 0; i < document->n && done; i++)
		done = put_block(&page, &document->blocks[i]);
	turn_to(&page, NULL);
	if (!text_is_empty(document->footer))
		put_element(&page, "footer", document->footer);
	text_append(out, "</body>\n</html>\n");
	return done;
}

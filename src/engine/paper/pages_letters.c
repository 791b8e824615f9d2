/* Letters of a document that no font of this machine has. */
#include "sheet.h"

#include "qtp/engine/base/utf8.h"

#include <cairo-pdf.h>
#include <string.h>

/* A text as it is shown; false: no more, please. */
typedef bool TextVisit(void *context, const char *shown);

static bool visit_text(const char *text, TextVisit *visit, void *context)
{
	struct Arena arena = {0};
	bool more = visit(context, text_show_lines(&arena, text ? text : ""));

	arena_release(&arena);
	return more;
}

static bool visit_block(const struct DocumentBlock *block, TextVisit *visit, void *context)
{
	const struct DocumentTable *table = block->table;
	bool more =
		visit_text(block->label, visit, context) && visit_text(block->text, visit, context);

	for (size_t i = 0; table && more && i < table->n_columns; i++)
		more = visit_text(table->columns[i].head, visit, context);
	for (size_t i = 0; table && more && i < table->n_rows * table->n_columns; i++)
		more = visit_text(table->cells[i], visit, context);
	return more;
}

static bool visit_document(const struct Document *document, TextVisit *visit, void *context)
{
	bool more = visit_text(document->title, visit, context) &&
		    visit_text(document->subtitle, visit, context) &&
		    visit_text(document->footer, visit, context);

	for (size_t i = 0; more && i < document->n; i++)
		more = visit_block(&document->blocks[i], visit, context);
	return more;
}

/* ---- one is enough ---- */

struct Check {
	cairo_t *cairo;
	struct Error *error;
};

static bool check_text(void *context, const char *shown)
{
	const struct Check *check = context;
	const char *missing = sheet_missing(check->cairo, shown);
	uint32_t letter;

	if (!missing)
		return true;
	int at = (int)utf8_decode(missing, strlen(missing), &letter);

	error_fill(check->error, ERROR_INPUT, "output",
		   "No font of this machine has the letter %.*s (U+%04X) of \"%.60s\". "
		   "Install one that has it, or write it otherwise.",
		   at, missing, (unsigned)letter, shown);
	return false;
}

bool pages_has_letters(const struct Document *document, cairo_t *cairo, struct Error *error)
{
	return visit_document(document, check_text, &(struct Check){cairo, error});
}

/* ---- how many ---- */

struct Count {
	cairo_t *cairo;
	size_t n;
	uint32_t first;
};

static bool is_ascii(const char *text)
{
	while (*text && (unsigned char)*text < 0x80)
		text++;
	return !*text;
}

static bool count_text(void *context, const char *shown)
{
	struct Count *count = context;
	size_t n = is_ascii(shown) ? 0 : sheet_n_missing(count->cairo, shown);

	if (n > 0 && count->n == 0) {
		const char *missing = sheet_missing(count->cairo, shown);

		utf8_decode(missing, strlen(missing), &count->first);
	}
	count->n += n;
	return true;
}

size_t pages_boxes(const struct Document *document, uint32_t *ret_first)
{
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(NULL, NULL, 1, 1);
	struct Count count = {.cairo = cairo_create(surface)};

	visit_document(document, count_text, &count);
	cairo_destroy(count.cairo);
	cairo_surface_destroy(surface);
	*ret_first = count.first;
	return count.n;
}

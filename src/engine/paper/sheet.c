/* Inks and texts of a sheet. */
#include "sheet.h"

#include "qtp/engine/base/shorten.h"

#include "qtp/engine/base/utf8.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>

#define NAME_CELLS_MOST 60
#define NAME_CELLS_LEAST 12
#define NAME_CELLS_STEP 3

void sheet_ink(cairo_t *cairo, enum Ink ink)
{
	static const double colours[N_INKS][3] = {
		[INK_TEXT] = {0.10, 0.11, 0.13}, [INK_FAINT] = {0.40, 0.43, 0.47},
		[INK_LINE] = {0.25, 0.29, 0.35}, [INK_GOOD] = {0.05, 0.36, 0.70},
		[INK_BAD] = {0.80, 0.36, 0.00},
	};

	cairo_set_source_rgb(cairo, colours[ink][0], colours[ink][1], colours[ink][2]);
}

static PangoLayout *make_layout(cairo_t *cairo, double size, const char *text)
{
	PangoLayout *layout = pango_cairo_create_layout(cairo);
	PangoFontDescription *font = pango_font_description_from_string("Sans");
	struct Arena arena = {0};

	pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
	pango_layout_set_font_description(layout, font);
	/* Pango keeps a copy, and warns of what is no text. */
	pango_layout_set_text(layout, text_show_lines(&arena, text), -1);
	arena_release(&arena);
	pango_font_description_free(font);
	return layout;
}

void sheet_facts(cairo_surface_t *surface, const char *title, const char *subject)
{
	struct Arena arena = {0};

	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, text_show(&arena, title));
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT,
				       text_show(&arena, subject));
	arena_release(&arena);
}

static void layout_size(PangoLayout *layout, double *ret_width, double *ret_height)
{
	int width, height;

	pango_layout_get_size(layout, &width, &height);
	*ret_width = (double)width / PANGO_SCALE;
	*ret_height = (double)height / PANGO_SCALE;
}

void sheet_text(cairo_t *cairo, struct Point at, double size, enum TextAlign align,
		const char *text)
{
	PangoLayout *layout = make_layout(cairo, size, text);
	double width, height;

	layout_size(layout, &width, &height);
	cairo_move_to(cairo,
		      align == ALIGN_RIGHT    ? at.x - width
		      : align == ALIGN_CENTRE ? at.x - width / 2
					      : at.x,
		      at.y);
	pango_cairo_show_layout(cairo, layout);
	g_object_unref(layout);
}

double sheet_text_width(cairo_t *cairo, double size, const char *text)
{
	PangoLayout *layout = make_layout(cairo, size, text);
	double width, height;

	layout_size(layout, &width, &height);
	g_object_unref(layout);
	return width;
}

void sheet_text_within(cairo_t *cairo, struct Box box, double size, const char *text)
{
	PangoLayout *layout = make_layout(cairo, size, text);

	pango_layout_set_width(layout, (int)(box.width * PANGO_SCALE));
	pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
	cairo_move_to(cairo, box.left, box.top);
	pango_cairo_show_layout(cairo, layout);
	g_object_unref(layout);
}

/* A word that has no room breaks as it is: an address with a hyphen in it would be another one. */
static void set_looks(PangoLayout *layout, const char *const italics[])
{
	const char *text = pango_layout_get_text(layout), *found;
	PangoAttrList *list = pango_attr_list_new();
	size_t length = 0;

	pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
	for (const char *at = text; italics && (found = document_find_italic(italics, at, &length));
	     at = found + length) {
		PangoAttribute *slanted = pango_attr_style_new(PANGO_STYLE_ITALIC);

		slanted->start_index = (guint)(found - text);
		slanted->end_index = slanted->start_index + (guint)length;
		pango_attr_list_insert(list, slanted);
	}
	pango_layout_set_attributes(layout, list);
	pango_attr_list_unref(list);
}

/* Wrapped into `width`; `ret_height` is what it takes. Owned by the caller. */
static PangoLayout *make_paragraph(cairo_t *cairo, double width, const struct SheetProse *prose,
				   double *ret_height)
{
	PangoLayout *layout = make_layout(cairo, prose->size, prose->text);
	double used;

	set_looks(layout, prose->italics);
	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	layout_size(layout, &used, ret_height);
	return layout;
}

double sheet_prose(cairo_t *cairo, struct Box box, const struct SheetProse *prose)
{
	double height;
	PangoLayout *layout = make_paragraph(cairo, box.width, prose, &height);

	cairo_move_to(cairo, box.left, box.top);
	pango_cairo_show_layout(cairo, layout);
	g_object_unref(layout);
	return height;
}

double sheet_prose_height(cairo_t *cairo, double width, const struct SheetProse *prose)
{
	double height;

	g_object_unref(make_paragraph(cairo, width, prose, &height));
	return height;
}

/* How many bytes the lines have that end within `height`. */
static size_t lines_within(PangoLayout *layout, double height)
{
	PangoLayoutIter *iter = pango_layout_get_iter(layout);
	PangoRectangle at;
	size_t n = 0;

	do {
		const PangoLayoutLine *line = pango_layout_iter_get_line_readonly(iter);

		pango_layout_iter_get_line_extents(iter, NULL, &at);
		if (n > 0 && at.y + at.height > height * PANGO_SCALE)
			break;
		n = (size_t)line->start_index + (size_t)line->length;
	} while (pango_layout_iter_next_line(iter));
	pango_layout_iter_free(iter);
	return n;
}

const char *sheet_prose_take(cairo_t *cairo, struct Box box, const struct SheetProse *prose,
			     struct Arena *arena, const char **ret_rest)
{
	double height;
	PangoLayout *layout = make_paragraph(cairo, box.width, prose, &height);
	const char *text = pango_layout_get_text(layout), *first;
	size_t n = lines_within(layout, box.height);

	first = arena_text_n(arena, text, n);
	*ret_rest = arena_text(arena, text + n + strspn(text + n, " \n"));
	g_object_unref(layout);
	return first;
}

double sheet_paragraph(cairo_t *cairo, struct Box box, double size, const char *text)
{
	return sheet_prose(cairo, box, &(struct SheetProse){text, size, NULL});
}

double sheet_paragraph_height(cairo_t *cairo, double width, double size, const char *text)
{
	return sheet_prose_height(cairo, width, &(struct SheetProse){text, size, NULL});
}

static bool names_fit(cairo_t *cairo, const struct SheetNames *names, const char *const shown[])
{
	for (size_t i = 0; i < names->n; i++)
		if (sheet_text_width(cairo, names->size, shown[i]) > names->width)
			return false;
	return true;
}

const char *const *sheet_names_fit(cairo_t *cairo, const struct SheetNames *names,
				   struct Arena *arena)
{
	const char *const *shown = names->names;

	for (size_t cells = NAME_CELLS_MOST; cells >= NAME_CELLS_LEAST; cells -= NAME_CELLS_STEP) {
		if (names_fit(cairo, names, shown))
			break;
		shown = texts_shorten(names->names, names->n, cells, arena);
	}
	return shown;
}

/* Of the text as it is shown, letter by letter: only asked where the whole lacks something. */
size_t sheet_n_missing(cairo_t *cairo, const char *text)
{
	PangoLayout *layout = make_layout(cairo, TEXT_SIZE, text);
	int n = pango_layout_get_unknown_glyphs_count(layout);

	g_object_unref(layout);
	return (size_t)n;
}

const char *sheet_missing(cairo_t *cairo, const char *text)
{
	PangoLayout *layout = make_layout(cairo, TEXT_SIZE, text);
	bool all = pango_layout_get_unknown_glyphs_count(layout) == 0;
	const char *missing = NULL;

	for (const char *at = text; !all && *at && !missing; at = g_utf8_next_char(at)) {
		pango_layout_set_text(layout, at, (int)(g_utf8_next_char(at) - at));
		if (pango_layout_get_unknown_glyphs_count(layout) > 0)
			missing = at;
	}
	g_object_unref(layout);
	return all || missing ? missing : text;
}

/* Document: one that is made of a record by a row of a table, to be read as its file says it in
 * text, and from which it is written to a file. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/scroll.h"
#include "qtp/engine/view/document.h"

#include <string.h>

#define MARGIN 2
#define COLUMNS_LEAST 20

struct DocumentLayer {
	struct Layer layer;
	const struct DocumentSpec *spec;
	struct DocumentSource source;
	struct Arena arena; /* owns the document */
	struct Document document;
	struct Text lines; /* of it, for so many columns; 0: not drawn yet */
	int columns;
	struct Scroll scroll;
};

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct DocumentLayer *self = (struct DocumentLayer *)layer;

	arena_reset(&self->arena);
	self->document.arena = &self->arena;
	self->columns = 0;
	text_clear(&self->lines);
	return document_make(self->spec, app->domain, self->source, &self->document, error);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	(void)app;
	scroll_move(&((struct DocumentLayer *)layer)->scroll, motion);
}

/* As wide as the screen. What cannot be said leaves the lines empty. */
static void draw(struct DocumentLayer *self, int columns)
{
	if (self->columns == columns)
		return;
	self->columns = columns;
	text_clear(&self->lines);
	if (!output_lines(&self->document, columns, &self->lines))
		text_clear(&self->lines);
}

static int count_rows(const char *lines)
{
	int n = 0;

	for (; *lines; n++) {
		lines += strcspn(lines, "\n");
		lines += *lines == '\n';
	}
	return n;
}

static void paint_lines(struct App *app, const char *at, int top, struct Area area)
{
	for (int n = 0; *at && n < top + area.rows; n++) {
		size_t length = strcspn(at, "\n");

		if (n >= top)
			area_text(area, n - top, MARGIN, n == 0 ? STYLE_STRONG : STYLE_NORMAL,
				  arena_text_n(&app->frame, at, length));
		at += length + (at[length] == '\n');
	}
}

/* The last row says how much is below, where all do not fit. */
static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct DocumentLayer *self = (struct DocumentLayer *)layer;
	struct Area page = area;
	int n_rows, below;

	draw(self,
	     int_clamp(area.columns - MARGIN - 1, COLUMNS_LEAST, area.columns + COLUMNS_LEAST));
	n_rows = count_rows(text_get(&self->lines));
	page.rows = n_rows > area.rows && area.rows > 1 ? area.rows - 1 : area.rows;
	scroll_measure(&self->scroll, page.rows, n_rows);
	paint_lines(app, text_get(&self->lines), scroll_top(&self->scroll), page);
	below = n_rows - scroll_top(&self->scroll) - page.rows;
	if (below > 0)
		area_format(area_at(area, page.rows, MARGIN), STYLE_DIM, "%d more below", below);
	area_cursor(area, self->scroll.row - scroll_top(&self->scroll), 0);
}

static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	const struct DocumentLayer *self = (const struct DocumentLayer *)layer;

	ret_document->arena = arena;
	return document_make(self->spec, app->domain, self->source, ret_document, error);
}

/* "Paper INV17-000001" */
static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct DocumentLayer *self = (const struct DocumentLayer *)layer;

	text_format(text, "%s %s", self->spec->title,
		    domain_label(app->domain, self->source.kind, self->source.id, &app->frame));
}

static void release(struct Layer *layer)
{
	struct DocumentLayer *self = (struct DocumentLayer *)layer;

	arena_release(&self->arena);
	text_release(&self->lines);
}

void document_open(struct App *app, const struct DocumentSpec *spec, struct Target of)
{
	struct DocumentLayer *self =
		(struct DocumentLayer *)layer_new(&document_layer, sizeof(*self));

	self->spec = spec;
	self->source = (struct DocumentSource){of.kind, of.id};
	text_init(&self->lines);
	stack_push(app, &self->layer);
}

const struct LayerType document_layer = {
	.name = "document",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_WRITES,
	.footer = "output back help",
	.load = load,
	.paint = paint,
	.move = move,
	.document = document,
	.title = title,
	.release = release,
};

/* Text: paragraphs to read, with a cursor line so that the whole can be scrolled and read aloud. */
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/scroll.h"

#include <limits.h>
#include <string.h>

struct TextLayer {
	struct Layer layer;
	char *title, *text;
	struct Scroll scroll;
};

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	(void)app;
	scroll_move(&((struct TextLayer *)layer)->scroll, motion);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct TextLayer *self = (struct TextLayer *)layer;
	struct Area measured = area_part(area, 0, 1, area.rows, area.columns - 2),
		    unseen = measured;
	int rows, top, below;

	(void)app;
	unseen.canvas = NULL;
	rows = area_wrap(area_at(unseen, 0, 0), INT_MAX, STYLE_NORMAL, self->text);
	if (rows > area.rows && area.rows > 1)
		measured.rows--; /* for how many are below */
	scroll_measure(&self->scroll, measured.rows, rows);
	top = scroll_top(&self->scroll);
	area_wrap(area_at(measured, -top, 0), INT_MAX, STYLE_NORMAL, self->text);
	below = rows - top - measured.rows;
	if (below > 0)
		area_format(area_at(area, measured.rows, 1), STYLE_DIM, "%d more below", below);
	area_cursor(area, self->scroll.row - top, 0);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, ((const struct TextLayer *)layer)->title);
}

/* It may show what lists mask. */
static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	const struct TextLayer *self = (const struct TextLayer *)layer;

	(void)error;
	document_begin(ret_document, arena, self->title);
	ret_document->name = "page";
	ret_document->day = app->domain->today;
	ret_document->is_private = true;
	for (const char *at = self->text; *at; at += *at == '\n') {
		size_t length = strcspn(at, "\n");

		document_paragraph(ret_document, arena_text_n(arena, at, length));
		at += length;
	}
	return true;
}

static void release(struct Layer *layer)
{
	struct TextLayer *self = (struct TextLayer *)layer;

	heap_free(self->title);
	heap_free(self->text);
}

void text_open(struct App *app, const char *title_text, const char *text)
{
	struct TextLayer *self = (struct TextLayer *)layer_new(&text_layer, sizeof(*self));

	self->title = heap_text(title_text);
	self->text = heap_text(text);
	stack_push(app, &self->layer);
}

const struct LayerType text_layer = {
	.name = "text to read",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_ADDS | TRAIT_WRITES,
	.footer = "back help",
	.paint = paint,
	.move = move,
	.title = title,
	.document = document,
	.release = release,
};

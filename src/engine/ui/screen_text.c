/* Text: paragraphs to read, with a cursor line so that the whole can be scrolled and read aloud. */
#include "qtp/engine/ui/screens.h"

#include <limits.h>

struct TextLayer {
	struct Layer layer;
	char *title, *text;
	int top, height, n_rows;
};

static void scroll(struct TextLayer *self, int top)
{
	int last = self->n_rows > self->height ? self->n_rows - self->height : 0;

	self->top = top < 0 ? 0 : top > last ? last : top;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct TextLayer *self = (struct TextLayer *)layer;

	(void)app;
	scroll(self, self->top + motion_rows(motion, self->height - 1, self->n_rows));
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct TextLayer *self = (struct TextLayer *)layer;
	struct Area measured = area_part(area, 0, 1, area.rows, area.columns - 2),
		    unseen = measured;

	(void)app;
	unseen.canvas = NULL;
	self->height = area.rows > 0 ? area.rows : 1;
	self->n_rows = area_wrap(unseen, 0, 0, INT_MAX, STYLE_NORMAL, self->text);
	scroll(self, self->top);
	area_wrap(measured, -self->top, 0, self->top + self->height, STYLE_NORMAL, self->text);
	area_cursor(area, 0, 0);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, ((const struct TextLayer *)layer)->title);
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
	self->height = 1;
	stack_push(app, &self->layer);
}

const struct LayerType text_layer = {
	.name = "text to read",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_ADDS,
	.footer = "back help",
	.paint = paint,
	.move = move,
	.title = title,
	.release = release,
};

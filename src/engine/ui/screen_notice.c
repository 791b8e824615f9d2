/* Notice: why a form does not open; what was typed for the form goes nowhere. */
#include "qtp/engine/page/frame.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"

#define NOTICE_ROWS 6

struct NoticeLayer {
	struct Layer layer;
	struct Text text;
};

/* Text is swallowed; Esc, Enter and every key that is no text give the notice up. */
static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	(void)app;
	(void)layer;
	if (key == KEY_CTRL('l') || key == KEY_CTRL('z'))
		return false;
	if (!edit_is_character(key))
		*ret_reaction = REACT_BACK;
	return true;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct NoticeLayer *self = (struct NoticeLayer *)layer;
	struct Area line = page_message_area(area, NOTICE_ROWS), unseen = line;
	int used;

	(void)app;
	unseen.canvas = NULL;
	used = area_wrap(area_at(unseen, 0, 1), NOTICE_ROWS, STYLE_ERROR, text_get(&self->text));
	line = page_message_area(area, used);
	area_clear(line);
	area_wrap(area_at(line, 0, 1), used, STYLE_ERROR, text_get(&self->text));
	area_cursor(line, 0, 0);
}

static void release(struct Layer *layer)
{
	text_release(&((struct NoticeLayer *)layer)->text);
}

void notice_open(struct App *app, const struct Error *error)
{
	struct NoticeLayer *self = (struct NoticeLayer *)layer_new(&notice_layer, sizeof(*self));

	text_init(&self->text);
	text_format(&self->text, "%s  Esc goes on.", error->text);
	stack_push(app, &self->layer);
}

const struct LayerType notice_layer = {
	.name = "notice",
	.traits = TRAIT_TEXT | TRAIT_OVERLAY,
	.footer = "back",
	.key = take_key,
	.paint = paint,
	.release = release,
};

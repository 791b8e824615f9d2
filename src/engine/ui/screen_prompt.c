/* Prompt: one line asked for at the foot of the page, like the name of a view. */
#include "frame.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"

struct PromptLayer {
	struct Layer layer;
	struct Edit edit;
	struct Text label;
	unsigned (*then)(struct App *app, const char *text);
};

static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	(void)app;
	(void)ret_reaction;
	return edit_key(&((struct PromptLayer *)layer)->edit, key);
}

static void paste(struct App *app, struct Layer *layer, const char *text)
{
	(void)app;
	edit_insert(&((struct PromptLayer *)layer)->edit, text);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct PromptLayer *self = (struct PromptLayer *)layer;
	struct Area line = frame_message_area(area, 1);
	int used;

	(void)app;
	area_clear(line);
	used = 1 + area_text(line, 0, 1, STYLE_KEY, text_get(&self->label)) + 1;
	edit_paint(&self->edit, area_part(line, 0, used, 1, line.columns - used), true);
}

static void release(struct Layer *layer)
{
	text_release(&((struct PromptLayer *)layer)->label);
	edit_release(&((struct PromptLayer *)layer)->edit);
}

void prompt_open(struct App *app, const char *label, const char *start,
		 unsigned (*then)(struct App *app, const char *text))
{
	struct PromptLayer *self = (struct PromptLayer *)layer_new(&prompt_layer, sizeof(*self));

	text_init(&self->label);
	text_append(&self->label, label);
	self->then = then;
	edit_init(&self->edit, start);
	stack_push(app, &self->layer);
}

static unsigned prompt_act_take(struct App *app)
{
	struct PromptLayer *self = (struct PromptLayer *)stack_top(app);
	unsigned (*then)(struct App *, const char *) = self->then;
	const char *text = arena_text(&app->scratch, text_get(&self->edit.text));

	stack_pop(app);
	return then(app, text);
}

static const struct Action actions[] = {
	{"prompt.take", "do it", "Takes what was typed.", "Enter", 0, prompt_act_take},
};

const struct LayerType prompt_layer = {
	.name = "line of text",
	.traits = TRAIT_TEXT | TRAIT_OVERLAY,
	.actions = ACTION_TABLE(actions),
	.footer = "prompt.take",
	.key = take_key,
	.paste = paste,
	.paint = paint,
	.release = release,
};

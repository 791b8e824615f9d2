/* Prompt: one line asked for at the foot of the page, like the name of a view. What was typed is
 * not lost when the line is left or refused: the next line of that label begins with it. */
#include "frame.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

struct PromptLayer {
	struct Layer layer;
	struct Edit edit;
	struct Text label, start;
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
	struct PromptLayer *self = (struct PromptLayer *)layer;

	text_release(&self->label);
	text_release(&self->start);
	edit_release(&self->edit);
}

static void keep(struct App *app, const char *label, const char *text)
{
	text_clear(&app->typed);
	text_append(&app->typed, text);
	text_clear(&app->typed_for);
	text_append(&app->typed_for, label);
}

/* Left with Esc. */
static bool escape(struct App *app, struct Layer *layer)
{
	const struct PromptLayer *self = (const struct PromptLayer *)layer;
	const char *typed = text_get(&self->edit.text);

	if (text_is_empty(typed) || strcmp(typed, text_get(&self->start)) == 0) {
		if (strcmp(text_get(&app->typed_for), text_get(&self->label)) == 0)
			text_clear(&app->typed);
		return false;
	}
	keep(app, text_get(&self->label), typed);
	app_say(app, "What was typed is there when you are asked again.");
	return false;
}

void prompt_open(struct App *app, const char *label, const char *start,
		 unsigned (*then)(struct App *app, const char *text))
{
	struct PromptLayer *self = (struct PromptLayer *)layer_new(&prompt_layer, sizeof(*self));

	text_init(&self->label);
	text_append(&self->label, label);
	text_init(&self->start);
	text_append(&self->start, start);
	self->then = then;
	edit_init(&self->edit, start);
	if (app->typed.length > 0 && strcmp(text_get(&app->typed_for), label) == 0)
		edit_set(&self->edit, text_get(&app->typed));
	edit_select(&self->edit);
	stack_push(app, &self->layer);
}

static unsigned prompt_act_take(struct App *app)
{
	struct PromptLayer *self = (struct PromptLayer *)stack_top(app);
	unsigned (*then)(struct App *, const char *) = self->then;
	const char *text = arena_text(&app->scratch, text_get(&self->edit.text));
	const char *label = arena_text(&app->scratch, text_get(&self->label));
	unsigned reaction;

	stack_pop(app);
	app->message_is_error = false;
	reaction = then(app, text);
	keep(app, label, app->message_is_error ? text : "");
	return reaction;
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
	.escape = escape,
	.release = release,
};

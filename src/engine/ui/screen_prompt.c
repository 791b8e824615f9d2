/* Prompt: one line asked for at the foot of the page, like the name of a view. What was typed is
 * not lost when the line is left or refused, or the program ends: it is a draft, and the next line
 * of that label on the same page begins with it. */
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/page/frame.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/draft.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

#define ROOM 24 /* columns to type into, at least */

struct PromptLayer {
	struct Layer layer;
	struct Edit edit;
	struct Text label, start;
	unsigned (*then)(struct App *app, const char *text);
	const struct Entity *entity; /* whose words are completed; NULL: it is no filter */
	bool dirty;		     /* typed in since the draft was written */
};

/* What its draft is called: its label, and the page that it is about. */
static const char *name_of(struct App *app, const char *label, struct Arena *arena)
{
	const struct Layer *page = stack_page(app);
	struct Text text;
	const char *name;

	text_init(&text);
	text_format(&text, "%s\n%s\n", label, page->type->name);
	if (page->type->title)
		page->type->title(app, page, &text);
	name = arena_text(arena, text_get(&text));
	text_release(&text);
	return name;
}

/* The draft of a label; "" when it is empty. */
static void keep(struct App *app, const char *label, const char *text)
{
	struct Arena arena = {0};
	const char *path = draft_path_line(app, name_of(app, label, &arena), &arena);
	struct Text draft;

	text_init(&draft);
	draft_append(&draft, text);
	if (*text)
		draft_write(app, path, &draft);
	else
		draft_remove(path);
	text_release(&draft);
	arena_release(&arena);
}

/* What is typed; "" where that is nothing or what the line began with. */
static const char *typed(const struct PromptLayer *self)
{
	const char *text = text_get(&self->edit.text);

	return text_is_empty(text) || strcmp(text, text_get(&self->start)) == 0 ? "" : text;
}

static void keep_draft(struct App *app, struct Layer *layer)
{
	struct PromptLayer *self = (struct PromptLayer *)layer;

	if (self->dirty)
		keep(app, text_get(&self->label), typed(self));
	self->dirty = false;
}

static void set_dirty(struct App *app, struct PromptLayer *self)
{
	self->dirty = true;
	draft_soon(app);
}

static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	struct PromptLayer *self = (struct PromptLayer *)layer;

	(void)ret_reaction;
	if (!draft_take_last(app, text_get(&self->label), &self->edit, key) &&
	    !edit_key(&self->edit, key))
		return false;
	set_dirty(app, (struct PromptLayer *)layer);
	return true;
}

static void paste(struct App *app, struct Layer *layer, const char *text)
{
	edit_insert(&((struct PromptLayer *)layer)->edit, text);
	set_dirty(app, (struct PromptLayer *)layer);
}

/* What the line takes: what it began with, and more to type into. */
static int room_of(const struct PromptLayer *self)
{
	int start = (int)utf8_width(text_get(&self->start)) + 2;

	return start > ROOM ? start : ROOM;
}

/* The label is above the line where both do not fit beside each other. */
static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct PromptLayer *self = (struct PromptLayer *)layer;
	const char *label = text_get(&self->label);
	int used = (int)utf8_width(label) + 2;
	bool above = used + room_of(self) > area.columns;
	struct Area lines = page_message_area(area, above ? 2 : 1);

	(void)app;
	area_clear(lines);
	area_text_left(area_at(lines, 0, 1), lines.columns - 1, STYLE_KEY, label);
	used = above ? 1 : used;
	edit_paint(&self->edit, area_part(lines, above, used, 1, lines.columns - used), true);
}

static void release(struct Layer *layer)
{
	struct PromptLayer *self = (struct PromptLayer *)layer;

	text_release(&self->label);
	text_release(&self->start);
	edit_release(&self->edit);
}

/* Left with Esc. */
static bool escape(struct App *app, struct Layer *layer)
{
	const struct PromptLayer *self = (const struct PromptLayer *)layer;

	keep(app, text_get(&self->label), typed(self));
	if (*typed(self))
		app_say(app, "What was typed is there when you are asked again.");
	return false;
}

static void take_draft(struct App *app, struct PromptLayer *self)
{
	const char *name = name_of(app, text_get(&self->label), &app->scratch);
	char *draft;

	if (!draft_read(draft_path_line(app, name, &app->scratch), &app->scratch, &draft))
		return;
	draft_unescape(draft);
	edit_set(&self->edit, draft);
}

void prompt_open(struct App *app, const char *label, const char *start,
		 unsigned (*then)(struct App *app, const char *text))
{
	prompt_open_filter(app, label, start, NULL, then);
}

void prompt_open_filter(struct App *app, const char *label, const char *start,
			const struct Entity *entity,
			unsigned (*then)(struct App *app, const char *text))
{
	struct PromptLayer *self = (struct PromptLayer *)layer_new(&prompt_layer, sizeof(*self));

	text_init(&self->label);
	text_append(&self->label, label);
	text_init(&self->start);
	text_append(&self->start, start);
	self->then = then;
	self->entity = entity;
	edit_init(&self->edit, start);
	take_draft(app, self);
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
	draft_keep_last(app, label, text);
	return reaction;
}

static bool is_filter(struct App *app, struct Error *error)
{
	return ((const struct PromptLayer *)stack_top(app))->entity ||
	       error_set(error, ERROR_RULE, "", "Nothing is completed here.");
}

static unsigned prompt_act_complete(struct App *app)
{
	struct PromptLayer *self = (struct PromptLayer *)stack_top(app);

	if (edit_complete(app, &self->edit, self->entity))
		set_dirty(app, self);
	else
		app_say(app, "No field or value goes on from what is typed.");
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"prompt.take", "do it", "Takes what was typed.", "Enter", 0, prompt_act_take},
	{"prompt.complete", "complete", "In a filter: " COMPLETE_HELP, "Tab", 0,
	 prompt_act_complete, .fits = is_filter},
};

const struct LayerType prompt_layer = {
	.name = "line of text",
	.traits = TRAIT_TEXT | TRAIT_OVERLAY,
	.actions = ACTION_TABLE(actions),
	.footer = "prompt.take prompt.complete back",
	.key = take_key,
	.paste = paste,
	.paint = paint,
	.escape = escape,
	.keep_draft = keep_draft,
	.release = release,
};

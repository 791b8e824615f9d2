/* Filter: the line after `/`; the list follows while it is typed. What was typed last is there with
 * Up, also after it was cleared or the program has ended. */
#include "qtp/engine/page/frame.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/draft.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"

struct FilterLayer {
	struct Layer layer;
	struct Layer *list;
	struct Edit edit;
	bool dirty; /* typed in since it was kept */
};

/* What the last line is kept under: one a kind of record. */
static const char *name_of(struct App *app, const struct FilterLayer *self)
{
	return arena_format(&app->scratch, "filter %s", list_view(self->list)->entity->key);
}

static void keep(struct App *app, struct Layer *layer)
{
	struct FilterLayer *self = (struct FilterLayer *)layer;

	if (self->dirty)
		draft_keep_last(app, name_of(app, self), text_get(&self->edit.text));
	self->dirty = false;
}

static void follow(struct App *app, struct FilterLayer *self)
{
	self->dirty = true;
	draft_soon(app);
	list_set_filter(app, self->list, text_get(&self->edit.text));
}

static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	struct FilterLayer *self = (struct FilterLayer *)layer;

	(void)ret_reaction;
	if (!draft_take_last(app, name_of(app, self), &self->edit, key) &&
	    !edit_key(&self->edit, key))
		return false;
	follow(app, self);
	return true;
}

static void paste(struct App *app, struct Layer *layer, const char *text)
{
	struct FilterLayer *self = (struct FilterLayer *)layer;

	edit_insert_line(&self->edit, text);
	follow(app, self);
}

static bool escape(struct App *app, struct Layer *layer)
{
	keep(app, layer);
	list_set_filter(app, ((struct FilterLayer *)layer)->list, "");
	return false;
}

/* What may be typed, with a field of the list that has choices, else with the first. */
static const char *hint(struct App *app, const struct Entity *entity)
{
	const struct Field *field = NULL;

	for (size_t i = 0; i < entity->n_fields; i++)
		if ((entity->fields[i].flags & FIELD_COLUMN) &&
		    (!field || (!field->choices && entity->fields[i].choices)))
			field = &entity->fields[i];
	if (!field)
		return "words";
	return arena_format(&app->frame, "words, or what a field says, like %s:%s", field->key,
			    field->choices ? field->choices[0].key : "x");
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct FilterLayer *self = (struct FilterLayer *)layer;
	struct Area line = page_message_area(area, 1),
		    text = area_part(line, 0, 2, 1, line.columns - 15);
	struct Text count;

	text_init(&count);
	list_count_text(self->list, &count);
	area_clear(line);
	area_text(line, 0, 0, STYLE_KEY, " /");
	area_text_right(area_at(line, 0, line.columns - 12), 11, STYLE_DIM, text_get(&count));
	if (self->edit.text.length == 0)
		area_text(text, 0, 2, STYLE_DIM, hint(app, list_view(self->list)->entity));
	edit_paint(&self->edit, text, true);
	text_release(&count);
}

static void release(struct Layer *layer)
{
	edit_release(&((struct FilterLayer *)layer)->edit);
}

void filter_open(struct App *app, struct Layer *list)
{
	struct FilterLayer *self = (struct FilterLayer *)layer_new(&filter_layer, sizeof(*self));

	self->list = list;
	edit_init(&self->edit, list_filter(list));
	stack_push(app, &self->layer);
}

/* A filter that is not understood stays. */
static unsigned filter_act_keep(struct App *app)
{
	struct FilterLayer *self = (struct FilterLayer *)stack_top(app);
	struct Error error;

	keep(app, &self->layer);
	if (list_check_filter(app->domain, list_view(self->list), text_get(&self->edit.text),
			      &error))
		return REACT_BACK;
	app_fail(app, &error);
	return REACT_NONE;
}

/* Where nothing goes on from the word the filter is kept. */
static unsigned filter_act_complete(struct App *app)
{
	struct FilterLayer *self = (struct FilterLayer *)stack_top(app);

	if (!edit_complete(app, &self->edit, list_view(self->list)->entity))
		return filter_act_keep(app);
	list_set_filter(app, self->list, text_get(&self->edit.text));
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"filter.keep", "keep the filter", "Keeps the filter and goes back to the list.",
	 "Enter Down", 0, filter_act_keep},
	{"filter.complete", "complete", COMPLETE_HELP, "Tab", 0, filter_act_complete},
};

const struct LayerType filter_layer = {
	.name = "filter",
	.traits = TRAIT_TEXT | TRAIT_OVERLAY | TRAIT_HELP,
	.actions = ACTION_TABLE(actions),
	.footer = "filter.keep filter.complete back",
	.key = take_key,
	.paste = paste,
	.escape = escape,
	.keep_draft = keep,
	.paint = paint,
	.release = release,
};

/* Stack: the layers on the screen, the view at the bottom, the one that gets the keys on top. */
#include "beside.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/ui/ui.h"

struct Layer *layer_new(const struct LayerType *type, size_t size)
{
	struct Layer *layer = heap_alloc(size);

	layer->type = type;
	layer->stale = true;
	text_init(&layer->filter);
	return layer;
}

void layer_free(struct Layer *layer)
{
	if (layer->type->release)
		layer->type->release(layer);
	if (layer->type->arena)
		arena_release((struct Arena *)(void *)((char *)layer + layer->type->arena));
	text_release(&layer->filter);
	heap_free(layer);
}

void beside_forget(struct App *app, const struct Layer *page)
{
	struct Beside *beside = &app->beside;

	if (page && beside->page != page)
		return;
	if (beside->layer)
		layer_free(beside->layer);
	*beside = (struct Beside){.wanted = true, .since = beside->since};
}

/* Takes over what is opened meanwhile in place of the stack; false: it is for the stack. */
static bool beside_catch(struct App *app, struct Layer *layer)
{
	struct Beside *beside = &app->beside;

	if (!beside->catches)
		return false;
	if (beside->layer)
		layer_free(beside->layer);
	beside->layer = layer;
	return true;
}

void stack_push(struct App *app, struct Layer *layer)
{
	if (beside_catch(app, layer))
		return;
	if (app->n_layers == STACK_LIMIT) {
		app_refuse(app, "This is as deep as it goes. Esc leads back.");
		layer_free(layer);
		return;
	}
	app->layers[app->n_layers++] = layer;
}

void stack_pop(struct App *app)
{
	if (app->n_layers == 0)
		return;
	beside_forget(app, app->layers[app->n_layers - 1]);
	layer_free(app->layers[--app->n_layers]);
}

void stack_restart(struct App *app, struct Layer *layer)
{
	while (app->n_layers > 0)
		stack_pop(app);
	stack_push(app, layer);
}

struct Layer *stack_top(const struct App *app)
{
	return app->layers[app->n_layers - 1];
}

struct Layer *stack_page(const struct App *app)
{
	size_t i = app->n_layers - 1;

	while (i > 0 && (app->layers[i]->type->traits & TRAIT_OVERLAY))
		i--;
	return app->layers[i];
}

void stack_set_stale(struct App *app)
{
	for (size_t i = 0; i < app->n_layers; i++)
		app->layers[i]->stale = true;
	if (app->beside.layer)
		app->beside.layer->stale = true;
}

struct Target stack_target(const struct App *app)
{
	const struct Layer *page = stack_page(app);

	return page->type->target ? page->type->target(page) : TARGET_NONE;
}

struct Target stack_target_of(const struct App *app, enum Kind kind)
{
	const struct Layer *page = stack_page(app);
	struct Target target = stack_target(app);

	if (target.kind != kind && page->type->record)
		target = page->type->record(page);
	if (target.kind != kind && page->type->asked)
		target = page->type->asked(page);
	return target.kind == kind ? target : (struct Target){kind, 0};
}

bool stack_is_on(const struct App *app, enum Kind kind, struct Error *error)
{
	const char *name = entity_get(kind)->name;

	return stack_target_of(app, kind).id > 0 ||
	       error_set(error, ERROR_RULE, "", "Put the cursor on %s %s first.", article_of(name),
			 name);
}

struct Addition stack_addition(const struct App *app)
{
	const struct Layer *page = stack_page(app);

	return page->type->addition ? page->type->addition(page) : (struct Addition){0};
}

size_t stack_marked(const struct App *app)
{
	return stack_top(app)->type->marked_footer
		       ? marks_count(&app->marks, stack_target(app).kind)
		       : 0;
}

struct Selection app_selection(struct App *app, enum Kind kind, bool many)
{
	struct Target target = stack_target_of(app, kind);
	struct Selection selection = {.kind = kind};

	if (kind >= N_KINDS)
		return selection;
	if (target.id == 0 && entity_get(kind)->is_season) /* there is always one in view */
		target.id = app->season;
	if (many && (stack_page(app)->type->traits & TRAIT_MARKS))
		selection.ids = marks_ids(&app->marks, kind, &app->scratch, &selection.n);
	selection.marked = selection.n > 0;
	if (selection.marked || target.id == 0)
		return selection;
	selection.ids = ARENA_NEW(&app->scratch, Id);
	selection.ids[0] = target.id;
	selection.n = 1;
	return selection;
}

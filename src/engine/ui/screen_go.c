/* Go: the menu after `g`: one letter leads to what has no digit. It shows what the keymap holds. */
#include "burst.h"
#include "perform.h"
#include "qtp/engine/page/frame.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

#define ENTRY_WIDTH 26 /* of a letter and its title */
#define TITLE_WIDTH 22
#define MARGIN 1

struct GoLayer {
	struct Layer layer;
	char missed[KEY_NAME]; /* a key that leads nowhere; "" none */
};

/* What is typed next was meant for a text that did not open. */
static void refuse_text(struct App *app, const char *key)
{
	struct Error error;

	error_set(&error, ERROR_RULE, "", "%s leads nowhere.", key);
	notice_open(app, &error);
}

static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	struct GoLayer *self = (struct GoLayer *)layer;
	const struct Binding *binding;

	if (keymap_find(&app->keymap, key, layer->type, KIND_NONE))
		return false;
	binding = keymap_find(&app->keymap, KEY_GO | key, stack_page(app)->type,
			      stack_target(app).kind);
	key_name(key, self->missed);
	if (!binding) {
		burst_begin(app, key);
		if (keymap_opens_text(&app->keymap, key))
			refuse_text(app, self->missed);
		return true;
	}
	stack_pop(app);
	*ret_reaction = perform_binding(app, binding);
	return true;
}

/* The letters are shown; what is typed or pasted for them goes nowhere else. */
static void paste(struct App *app, struct Layer *layer, const char *text)
{
	(void)app;
	(void)text;
	((struct GoLayer *)layer)->missed[0] = '\0';
}

static const char *title_of(const struct Binding *binding)
{
	if (binding->view)
		return binding->view->title;
	return binding->action ? binding->action->title : binding->command->title;
}

static bool is_entry(struct App *app, const struct Binding *binding, bool view)
{
	return (binding->key & KEY_GO) && (binding->view != NULL) == view &&
	       keymap_find(&app->keymap, binding->key, stack_page(app)->type,
			   stack_target(app).kind) == binding;
}

/* Views first. Owned by the frame. */
static const struct Binding **find_entries(struct App *app, size_t *ret_n)
{
	const struct Keymap *keymap = &app->keymap;
	const struct Binding **entries =
		ARENA_ARRAY(&app->frame, keymap->n, const struct Binding *);

	*ret_n = 0;
	for (int view = 1; view >= 0; view--)
		for (size_t i = 0; i < keymap->n; i++)
			if (is_entry(app, &keymap->items[i], view))
				entries[(*ret_n)++] = &keymap->items[i];
	return entries;
}

static void paint_entry(struct Area area, int row, int column, const struct Binding *binding)
{
	char name[KEY_NAME];

	area_text(area, row, column, STYLE_KEY, key_name(binding->key & ~(uint32_t)KEY_GO, name));
	area_text_left(area_at(area, row, column + 2), TITLE_WIDTH, STYLE_NORMAL,
		       title_of(binding));
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct GoLayer *self = (struct GoLayer *)layer;
	const int in_row = area.columns > ENTRY_WIDTH ? area.columns / ENTRY_WIDTH : 1;
	size_t n;
	const struct Binding **entries = find_entries(app, &n);
	struct Area menu = page_message_area(area, 2 + ((int)n + in_row - 1) / in_row);

	area_clear(menu);
	area_rule(menu, 0);
	if (self->missed[0])
		area_format(area_at(menu, 1, MARGIN), STYLE_ERROR,
			    "%s leads nowhere. A letter, or Esc.", self->missed);
	else
		area_text(menu, 1, MARGIN, STYLE_TITLE, "Go to");
	for (size_t i = 0; i < n; i++)
		paint_entry(menu, 2 + (int)i / in_row, MARGIN + ENTRY_WIDTH * ((int)i % in_row),
			    entries[i]);
	area_cursor(menu, 1, 0);
}

unsigned act_go(struct App *app)
{
	stack_push(app, layer_new(&go_layer, sizeof(struct GoLayer)));
	return REACT_NONE;
}

const struct LayerType go_layer = {
	.name = "go menu",
	.traits = TRAIT_OVERLAY,
	.footer = "back",
	.key = take_key,
	.paste = paste,
	.paint = paint,
};

/* Find: words looked for on a page that has no filter; the cursor goes to the row that shows them.
 * It steps through the page and reads what is painted, so that every page has it. */
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

#define STEPS_MAX 2000 /* rows looked at in one direction */

/* Which way a search goes. */
struct Way {
	enum Motion step, back, start;
};
static const struct Way down = {MOVE_DOWN, MOVE_UP, MOVE_HOME};
static const struct Way up = {MOVE_UP, MOVE_DOWN, MOVE_END};

/* A search under way. */
struct Search {
	struct App *app;
	struct Way way;
	const char *words; /* folded */
	struct Arena arena;
};

static void step(struct Search *search, enum Motion motion)
{
	struct Layer *page = stack_page(search->app);

	page->type->move(search->app, page, motion);
	app_draw(search->app);
}

/* All that is painted, a line each; owned by the arena. */
static const char *painted(struct Search *search)
{
	struct Text text;
	const char *copy;

	text_init(&text);
	canvas_to_text(&search->app->canvas, &text);
	copy = arena_text(&search->arena, text_get(&text));
	text_release(&text);
	return copy;
}

/* Whether the row with the cursor shows the words. */
static bool is_found(struct Search *search, const char *screen)
{
	for (int row = 0; row < search->app->canvas.cursor_row && *screen; row++)
		screen += strcspn(screen, "\n") + 1;
	return strstr(text_fold(&search->arena,
				arena_text_n(&search->arena, screen, strcspn(screen, "\n"))),
		      search->words);
}

/* Steps until a row shows the words, or nothing moves any more. `ret_n` steps were made. */
static bool walk(struct Search *search, size_t *ret_n)
{
	const char *before = painted(search), *after;
	bool found = false;

	for (*ret_n = 0; !found && *ret_n < STEPS_MAX; (*ret_n)++) {
		int row = search->app->canvas.cursor_row;

		step(search, search->way.step);
		after = painted(search);
		if (row == search->app->canvas.cursor_row && strcmp(before, after) == 0)
			break;
		found = is_found(search, after);
		before = after;
	}
	return found;
}

/* From the cursor on, then from the other end; where nothing is found the cursor stays. */
static bool look(struct Search *search, bool here)
{
	size_t n, n_all;

	app_draw(search->app);
	if (here && is_found(search, painted(search)))
		return true;
	if (walk(search, &n))
		return true;
	step(search, search->way.start);
	if (is_found(search, painted(search)) || walk(search, &n_all))
		return true;
	for (; n > 0; n--)
		step(search, search->way.back);
	return false;
}

/* Whether the key of the action does that on this page, and is no key of the page's own. */
static bool has_key(struct App *app, const char *id, char name[KEY_NAME])
{
	const struct LayerType *type = stack_page(app)->type;
	const struct Action *action = layer_action_find(type, id);
	const struct Binding *binding;
	uint32_t key;

	if (!action)
		return false;
	key = keymap_first_key(&app->keymap, (struct Binding){.action = action});
	binding = keymap_find(&app->keymap, key, type, stack_target(app).kind);
	key_name(key, name);
	return binding && binding->action == action;
}

static void say_found(struct App *app)
{
	char next[KEY_NAME], previous[KEY_NAME], first[KEY_NAME];

	if (has_key(app, "find.next", next) && has_key(app, "find.previous", previous))
		app_say(app, "/%s  %s next, %s the one before.", text_get(&app->find), next,
			previous);
	else if (has_key(app, "find", first))
		app_say(app, "/%s  %s and Enter: the next.", text_get(&app->find), first);
}

static unsigned find(struct App *app, struct Way way, bool here)
{
	struct Search search = {.app = app, .way = way};
	struct Error error;

	if (app->find.length == 0) {
		error_set(&error, ERROR_RULE, "", "Nothing was looked for yet.");
		app_fail(app, &error);
		return REACT_NONE;
	}
	search.words = text_fold(&app->scratch, text_get(&app->find));
	if (look(&search, here))
		say_found(app);
	else
		app_refuse(app, "\"%s\" is not on this page.", text_get(&app->find));
	arena_release(&search.arena);
	return REACT_NONE;
}

/* Without words: the next row with the last ones. */
static unsigned take(struct App *app, const char *words)
{
	if (!*words)
		return app->find.length > 0 ? find(app, down, false) : REACT_NONE;
	text_clear(&app->find);
	text_append(&app->find, words);
	return find(app, down, true);
}

unsigned act_find(struct App *app)
{
	prompt_open(app, "Find:", "", take);
	return REACT_NONE;
}

unsigned act_find_next(struct App *app)
{
	return find(app, down, false);
}

unsigned act_find_previous(struct App *app)
{
	return find(app, up, false);
}

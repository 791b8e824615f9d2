/* Burst: keys that follow one that did nothing within 300 ms, and those that follow them so. */
#include "burst.h"

#include "qtp/engine/term/event.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/ui.h"

#define BURST_PAUSE 300000 /* microseconds that end it */

static int64_t now(const struct App *app)
{
	const struct Env *env = app->domain->env;

	return env->now(env->context);
}

/* What a text that is typed is made of. */
static bool is_typed(uint32_t key)
{
	return edit_is_character(key) || key == KEY_RETURN || key == KEY_TABULATOR ||
	       key == KEY_ERASE;
}

void burst_begin(struct App *app, uint32_t key)
{
	app->burst = (struct Burst){.key = key, .until = now(app) + BURST_PAUSE};
}

static void tell(struct App *app)
{
	if (!app->burst.told && app->message.length > 0)
		text_append(&app->message, "  What followed was ignored.");
	app->burst.told = true;
}

/* A key that is held down repeats itself: the same key makes it no longer. */
bool burst_takes(struct App *app, uint32_t key)
{
	int64_t moment = now(app);

	if (moment >= app->burst.until || key == KEY_ESCAPE ||
	    (stack_top(app)->type->traits & TRAIT_TEXT)) {
		app->burst.until = 0;
		return false;
	}
	if (!is_typed(key))
		return false;
	if (key != app->burst.key)
		app->burst.until = moment + BURST_PAUSE;
	app->burst.key = key;
	tell(app);
	return true;
}

void burst_shown(struct App *app)
{
	if (app->domain->env->frame_marks)
		app->burst.until = 0;
}

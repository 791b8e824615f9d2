/* Every letter on every page: a text that opens somewhere is never typed as
 * keys somewhere else. */
#include "ui_help.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/term/event.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/keymap.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

/* Beside the views: how pages and grids are reached. */
static const char *const pages[] = {"2 <Enter>",   "2 <Enter> Q", "2 <Enter> R",  "3 <Enter>",
				    "3 <Enter> c", "4 <Enter> R", "5 <Enter>",	  "6 m",
				    "8 <Enter>",   "9 <Enter>",	  "9 r",	  "0 <Enter>",
				    "gm <Enter>",  "gp <Enter>",  "gh <Enter>",	  "gs <Enter>",
				    "gu <Enter>",  "gu B",	  "gu <Enter> B", "gm <Enter> a"};

/* NULL after the last. */
static const char *page_keys(size_t index)
{
	const struct ViewSpec *view;

	if (index < N_ITEMS(pages))
		return pages[index];
	view = view_after(NULL);
	for (index -= N_ITEMS(pages); view && index > 0; index--)
		view = view_after(view);
	return view ? view->key : NULL;
}

static void go_to(struct Sitting *sitting, const char *keys)
{
	for (size_t i = 0; i < STACK_LIMIT && sitting->app->n_layers > 1; i++)
		sitting_key(sitting, KEY_CTRL('c'));
	assert_int_equal(sitting_type(sitting, keys), APP_RUNS);
}

/* A refusal of what every page knows holds until it is given up, where the key
 * opens a text elsewhere; what has opened a text says in its row that it does.
 */
static void press(struct Sitting *sitting, const char *keys, uint32_t key)
{
	struct App *app = sitting->app;
	bool opens = keymap_opens_text(&app->keymap, key);
	const struct Layer *before = stack_top(app);
	const struct LayerType *type = before->type;
	const struct Action *own;
	const struct Binding *binding = keymap_find(&app->keymap, key, type, KIND_NONE);

	if (sitting_key(sitting, key) != APP_RUNS)
		fail_msg("%s: %c ends the program", keys, (int)key);
	own = binding ? binding->action : NULL;
	if (stack_top(app) == before) {
		bool of_page = own && layer_has_own(type, own);

		if (opens && app->message_is_error && !of_page)
			fail_msg("%s: %c says \"%s\" and lets what follows run", keys, (int)key,
				 app_message(app));
		return;
	}
	type = stack_top(app)->type;
	if (!opens && (type->traits & TRAIT_TEXT) && type != &go_layer)
		fail_msg("%s: %c opens a %s, which its row does not say", keys, (int)key,
			 type->name);
	go_to(sitting, keys);
}

static void what_is_typed_for_a_text_never_runs_as_keys(void **state)
{
	struct Sitting *sitting = *state;
	const char *keys;

	sitting_start(sitting, 24, 80);
	for (size_t i = 0; (keys = page_keys(i)); i++) {
		go_to(sitting, keys);
		for (uint32_t key = '!'; key <= '~'; key++)
			if (key != 'q' && !(stack_top(sitting->app)->type->traits & TRAIT_TEXT))
				press(sitting, keys, key);
	}
}

/* Keys that wait together are taken before anything is painted. */
static void keys_typed_ahead_fall_on_what_the_page_shows(void **state)
{
	static const uint32_t ahead[] = {'5', KEY_ARROW_DOWN, KEY_ARROW_DOWN, KEY_RETURN};
	struct Sitting *sitting = *state;

	sitting_start(sitting, 24, 80);
	for (size_t i = 0; i < N_ITEMS(ahead); i++)
		app_step(sitting->app, (struct Event){.type = EVENT_KEY, .key = ahead[i]});
	app_paint(sitting->app);
	sitting_shows(sitting, "Coaching › Summit Cancer Care");
}

static int setup(void **state)
{
	*state = sitting_make("2017-08-21");
	return 0;
}

static int teardown(void **state)
{
	sitting_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_is_typed_for_a_text_never_runs_as_keys, setup,
						teardown),
		cmocka_unit_test_setup_teardown(keys_typed_ahead_fall_on_what_the_page_shows, setup,
						teardown),
	};

	return cmocka_run_group_tests_name("ui typing", tests, NULL, NULL);
}

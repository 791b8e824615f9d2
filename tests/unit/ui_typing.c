/* Every letter on every page: a text that opens somewhere is never typed as
 * keys somewhere else. */
#include "ui_help.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/term/event.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/keymap.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

#define PAUSE 300000 /* microseconds after which keys are struck one by one */

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

/* A key that waits with others: nothing is painted before the next one. */
static void strike(struct Sitting *sitting, uint32_t key)
{
	assert_int_equal(app_step(sitting->app, (struct Event){.type = EVENT_KEY, .key = key}),
			 APP_RUNS);
}

static bool is_on(struct App *app, const struct Command *command)
{
	struct Selection selection = app_selection(app, command->kind, command->many);
	struct Error error;

	return selection.n > 0 && command_ready(command, app->domain, selection.ids[0], &error);
}

/* No key of the tables, or one that is off. */
static bool does_nothing(struct App *app, uint32_t key)
{
	const struct LayerType *type = stack_top(app)->type;
	struct Target target = stack_target(app);
	const struct Binding *binding = keymap_find(&app->keymap, key, type, target.kind);
	struct Error error;

	if (!binding && stack_page(app)->type->record)
		binding = keymap_find(&app->keymap, key, type,
				      stack_page(app)->type->record(stack_page(app)).kind);
	if (!binding && stack_page(app)->type->asked)
		binding = keymap_find(&app->keymap, key, type,
				      stack_page(app)->type->asked(stack_page(app)).kind);
	if (!binding)
		return true;
	if (binding->action)
		return !action_is_on(app, binding->action, &error);
	return binding->command && !is_on(app, binding->command);
}

/* What is typed right after it adds nothing, goes nowhere and takes nothing back. */
static void press_ahead(struct Sitting *sitting, const char *keys, uint32_t key)
{
	static const uint32_t after[] = {'u', 'a', '3', KEY_RETURN, 'o'};
	struct App *app = sitting->app;
	const struct Layer *before = stack_top(app);
	int64_t operation = store_last_operation(sitting->store);

	strike(sitting, key);
	for (size_t i = 0; i < N_ITEMS(after); i++) {
		const struct LayerType *type = stack_top(app)->type;

		if (stack_top(app) != before && type != &notice_layer)
			fail_msg("%s: after %c, %c opens a %s", keys, (int)key,
				 i > 0 ? (int)after[i - 1] : ' ', type->name);
		if (type == &notice_layer)
			break;
		strike(sitting, after[i]);
	}
	assert_int_equal(store_last_operation(sitting->store), operation);
	app_paint(app);
	go_to(sitting, keys);
}

static void what_is_typed_right_after_a_key_that_does_nothing_does_not_run(void **state)
{
	struct Sitting *sitting = *state;
	const char *keys;

	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "0 a Zz1 <Ctrl-S>");
	for (size_t i = 0; (keys = page_keys(i)); i++) {
		go_to(sitting, keys);
		for (uint32_t key = '!'; key <= '~'; key++)
			if (key != 'q' && !(stack_top(sitting->app)->type->traits & TRAIT_TEXT) &&
			    does_nothing(sitting->app, key))
				press_ahead(sitting, keys, key);
	}
}

static void keys_struck_one_by_one_after_it_do_what_they_do(void **state)
{
	struct Sitting *sitting = *state;

	sitting_start(sitting, 24, 80);
	sitting->env.frame_marks = false; /* the clock alone tells */
	sitting_type(sitting, "0 a Zz1 <Ctrl-S> 1 Z u");
	sitting_shows(sitting, "Z does nothing here.");
	sitting_shows(sitting, "What followed was ignored.");
	sitting->now += PAUSE - 10000;
	sitting_type(sitting, "3");
	sitting_shows(sitting, "Z does nothing here.");
	for (int i = 0; i < 3; i++) { /* held down */
		sitting->now += PAUSE / 3;
		sitting_type(sitting, "3");
	}
	sitting_lacks(sitting, "Z does nothing here.");
	sitting_type(sitting, "u");
	sitting_shows(sitting, "undo:");
}

static void what_is_typed_as_an_answer_but_is_none_does_not_run(void **state)
{
	static const uint32_t typed[] = {'d', 'l', 'a', 'u'}, led[] = {'g', '%', 'b'};
	struct Sitting *sitting = *state;

	sitting_start(sitting, 24, 80);
	sitting_type(sitting, "0");
	for (size_t i = 0; i < N_ITEMS(typed); i++)
		strike(sitting, typed[i]);
	app_paint(sitting->app);
	sitting_shows(sitting, "Nothing was done.  What followed was ignored.");
	for (size_t i = 0; i < N_ITEMS(led); i++)
		strike(sitting, led[i]);
	app_paint(sitting->app);
	sitting_shows(sitting, "% leads nowhere.");
	sitting_type(sitting, "<Esc> u");
	sitting_lacks(sitting, "ignored");
}

static int setup(void **state)
{
	*state = sitting_make("2017-08-21");
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_is_typed_for_a_text_never_runs_as_keys, setup,
						sitting_tear_down),
		cmocka_unit_test_setup_teardown(keys_typed_ahead_fall_on_what_the_page_shows, setup,
						sitting_tear_down),
		cmocka_unit_test_setup_teardown(
			what_is_typed_right_after_a_key_that_does_nothing_does_not_run, setup,
			sitting_tear_down),
		cmocka_unit_test_setup_teardown(keys_struck_one_by_one_after_it_do_what_they_do,
						setup, sitting_tear_down),
		cmocka_unit_test_setup_teardown(what_is_typed_as_an_answer_but_is_none_does_not_run,
						setup, sitting_tear_down),
	};

	return cmocka_run_group_tests_name("ui typing", tests, NULL, NULL);
}

/* App: opening, events in, frames out, and the loop that waits between them. */
#include "qtp/engine/ui/app.h"

#include "beside.h"
#include "burst.h"
#include "frame.h"
#include "perform.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/ui/view.h"
#include "screen_import.h"

#include <assert.h>
#include <limits.h>

#define MICROSECONDS_A_MILLISECOND 1000
#define EXIT_BY_SIGNAL 128
#define POLL_EVERY 2000 /* milliseconds, where no watch is to be had */

/* The user's own files; what is wrong in them is said on the first screen. */
static void take_configuration(struct App *app)
{
	const struct Env *env = app->domain->env;
	struct Text faults;

	text_init(&faults);
	settings_load(env, &app->settings, &faults);
	look_apply(app);
	own_take(app, &faults);
	keymap_read(&app->keymap, config_read(env, "keys.conf", &app->scratch, &faults), &faults);
	if (faults.length > 0)
		app_say(app, "%s The rest is used.", text_get(&faults));
	text_release(&faults);
}

bool app_open(struct AppOptions options, struct App **ret_app, struct Error *error)
{
	struct App *app = heap_alloc(sizeof(*app));
	int rows, columns;

	(void)error;
	app->domain = options.domain;
	app->domain->at_screen = true;
	app->term = options.term;
	app->watch = -1;
	text_init(&app->message);
	text_init(&app->output);
	text_init(&app->find);
	term_size(app->term, &rows, &columns);
	canvas_init(&app->canvas, rows, columns);
	app->canvas.ascii = term_is_ascii(app->term);
	keymap_init(&app->keymap);
	view_find_tabs(app);
	app_choose_season(app, options.season);
	app->seen_operation = app->first_operation = domain_last_operation(app->domain);
	view_show(app, view_after(NULL));
	wait_watch(app);
	if (options.notice)
		app_say(app, "%s", options.notice);
	take_configuration(app);
	if (options.imports)
		app_react(app, act_import(app));
	*ret_app = app;
	return true;
}

int app_close(struct App *app)
{
	int watch;

	if (!app)
		return -1;
	watch = app->watch;
	while (app->n_layers > 0)
		stack_pop(app);
	wait_forget(app);
	heap_free(app->next_ids);
	marks_release(&app->marks);
	keymap_release(&app->keymap);
	canvas_release(&app->canvas);
	text_release(&app->message);
	text_release(&app->output);
	text_release(&app->find);
	arena_release(&app->scratch);
	arena_release(&app->frame);
	heap_free(app);
	return watch;
}

/* Also while keys come without a pause. */
static void keep_due_drafts(struct App *app)
{
	const struct Env *env = app->domain->env;

	if (app->draft_due > 0 && env->now(env->context) >= app->draft_due)
		app_keep_drafts(app);
}

/* What a key does to the record under the cursor, else to the one the page is or asks about. */
static const struct Binding *find_binding(const struct App *app, uint32_t key,
					  const struct Layer *top)
{
	const struct Layer *page = stack_page(app);
	const struct Binding *binding =
		keymap_find(&app->keymap, key, top->type, stack_target(app).kind);

	if (!binding && page->type->record)
		binding = keymap_find(&app->keymap, key, top->type, page->type->record(page).kind);
	if (!binding && page->type->asked)
		binding = keymap_find(&app->keymap, key, top->type, page->type->asked(page).kind);
	return binding;
}

/* Whether what is done now would fall on a record that has just come under the cursor. */
static bool is_deaf(struct App *app)
{
	const struct Env *env = app->domain->env;

	if (stack_page(app)->stale)
		app_load_stale(app);
	return app->deaf_until > env->now(env->context);
}

/* A letter for the record under the cursor, not for marked ones. */
static bool is_for_cursor(const struct App *app, uint32_t key, const struct Binding *binding)
{
	return edit_is_character(key) && binding_is_on_record(binding) &&
	       marks_count(&app->marks, stack_target(app).kind) == 0;
}

/* The letters of a page itself, as of a grid, stand in its footer; those of all pages are known
 * from elsewhere. */
static bool is_of_page(const struct App *app, const struct Binding *binding)
{
	return binding->action && layer_has_own(stack_top(app)->type, binding->action);
}

/* What is refused stays so until it is given up, where the key opens a text elsewhere: what is
 * typed next was meant for that. */
static unsigned perform_guarded(struct App *app, uint32_t key, const struct Binding *binding)
{
	const struct Layer *top = stack_top(app);
	bool guards = !is_of_page(app, binding) && keymap_opens_text(&app->keymap, key);
	unsigned reaction = perform_binding(app, binding);
	struct Error error;

	if (!guards || reaction || stack_top(app) != top || !app->message_is_error ||
	    app->message.length == 0)
		return reaction;
	error_set(&error, ERROR_RULE, "", "%s", text_get(&app->message));
	notice_open(app, &error);
	text_clear(&app->message);
	return REACT_NONE;
}

static unsigned take_binding(struct App *app, uint32_t key, const struct Binding *binding)
{
	if (!is_for_cursor(app, key, binding)) {
		app->deaf_until = 0;
	} else if (is_deaf(app)) {
		app_refuse(app, "Ignored: another record has just come under the cursor.");
		return REACT_NONE;
	}
	return perform_guarded(app, key, binding);
}

/*
 * A key that does nothing here. Where it opens a text elsewhere, what is typed next was meant for
 * that text and must not become commands.
 */
static void refuse_key(struct App *app, uint32_t key)
{
	const struct LayerType *type = stack_top(app)->type;
	const struct Action *help = layer_action_find(type, "help");
	const char *wants = keymap_wants(&app->keymap, key, type, &app->scratch);
	char name[KEY_NAME], help_name[KEY_NAME];
	struct Error error;

	if (wants)
		error_set(&error, ERROR_RULE, "", "Put the cursor on %s.", wants);
	else
		error_set(&error, ERROR_RULE, "", "%s does nothing here.", key_name(key, name));
	if (keymap_opens_text(&app->keymap, key))
		notice_open(app, &error);
	else if (help)
		app_refuse(
			app, "%s %s shows the keys that do.", error.text,
			key_name(keymap_first_key(&app->keymap, (struct Binding){.action = help}),
				 help_name));
	else
		app_refuse(app, "%s", error.text);
}

static unsigned take_key(struct App *app, uint32_t key);

/* Esc and a key struck right after it arrive as one key with Alt. */
static unsigned take_apart(struct App *app, uint32_t key)
{
	app_react(app, take_key(app, KEY_ESCAPE));
	return app->state == APP_RUNS ? take_key(app, key & ~(uint32_t)KEY_ALT) : REACT_NONE;
}

/* Where nothing is shown, nothing is typed and nothing done; one can only go back. */
static bool is_unseen(const struct App *app, uint32_t key)
{
	return frame_is_too_small(app) && key != KEY_ESCAPE && key != KEY_CTRL('c') &&
	       (key != 'q' || (stack_top(app)->type->traits & TRAIT_TEXT));
}

static unsigned perform_key(struct App *app, uint32_t key)
{
	struct Layer *top = stack_top(app);
	const struct Binding *binding;
	unsigned reaction = REACT_NONE;

	text_clear(&app->message);
	if (top->type->key && top->type->key(app, top, key, &reaction))
		return reaction;
	binding = find_binding(app, key, top);
	if (binding)
		return take_binding(app, key, binding);
	if (key & KEY_ALT)
		return take_apart(app, key);
	refuse_key(app, key);
	return REACT_NONE;
}

static unsigned take_key(struct App *app, uint32_t key)
{
	unsigned reaction;

	if (is_unseen(app, key) || burst_takes(app, key))
		return REACT_NONE;
	reaction = perform_key(app, key);
	if (key != KEY_ESCAPE && app->message_is_error && app->message.length > 0)
		burst_begin(app, key);
	return reaction;
}

static void take_paste(struct App *app, struct Event event)
{
	struct Layer *top = stack_top(app);

	if (frame_is_too_small(app))
		return;
	text_clear(&app->message);
	if (!top->type->paste)
		return;
	top->type->paste(app, top, event.text);
	if (event.cut)
		app_say(app, "That was too long to paste; its end is missing.");
}

/* Once: the file is not where it was opened. It may come back. */
static void tell_place(struct App *app)
{
	struct Error error;
	bool gone = !domain_is_in_place(app->domain, &error);

	if (gone && !app->said_gone)
		app_fail(app, &error);
	app->said_gone = gone;
}

static void take_wake(struct App *app)
{
	const struct Env *env = app->domain->env;

	if (app->watch >= 0)
		os_watch_drain(app->watch, domain_path(app->domain));
	app_refresh(app);
	tell_place(app);
	if (!app->domain->fixed_today && env_today(env) != app->domain->today) {
		app->domain->today = env_today(env);
		stack_set_stale(app);
	}
}

/* What can move the cursor. */
static void beside_touch_by(struct App *app, struct Event event)
{
	if (event.type == EVENT_KEY || event.type == EVENT_MOUSE || event.type == EVENT_PASTE)
		beside_touch(app);
}

/* What is typed ahead falls on what a page shows, not on a page that is still empty. */
static void read_for(struct App *app, struct Event event)
{
	if ((event.type == EVENT_KEY || event.type == EVENT_PASTE) && app->n_layers > 0 &&
	    !(stack_page(app)->loaded && stack_top(app)->loaded))
		app_load_stale(app);
}

enum AppState app_step(struct App *app, struct Event event)
{
	unsigned reaction = REACT_NONE;

	arena_reset(&app->scratch);
	app->says_wait = false;
	beside_touch_by(app, event);
	read_for(app, event);
	if (event.type == EVENT_KEY)
		reaction = take_key(app, event.key);
	else if (event.type == EVENT_PASTE)
		take_paste(app, event);
	else if (event.type == EVENT_MOUSE && !frame_is_too_small(app))
		reaction = mouse_take(app, event);
	else if (event.type == EVENT_WAKE)
		take_wake(app);
	else if (event.type == EVENT_RESUME) {
		app_refresh(app);
		reaction = REACT_REPAINT;
	} else if (event.type == EVENT_QUIT) {
		app_keep_drafts(app);
		app->signal = event.signal;
		reaction = REACT_QUIT;
	}
	app_react(app, reaction);
	keep_due_drafts(app);
	return app->state;
}

void app_paint(struct App *app)
{
	if (app->n_layers == 0)
		return;
	app_draw(app);
	term_present(app->term, &app->canvas);
	if (!app->painted)
		beside_touch(app);
	app->painted = true;
	burst_shown(app);
}

/* Milliseconds until the draft is due, at least 1; -1 when none waits. */
static int64_t draft_wait(const struct App *app)
{
	const struct Env *env = app->domain->env;
	int64_t wait;

	if (app->draft_due == 0)
		return -1;
	wait = (app->draft_due - env->now(env->context)) / MICROSECONDS_A_MILLISECOND + 1;
	return wait > 0 ? wait : 1;
}

/* Milliseconds until the page in view changes by itself; -1 never. */
static int64_t page_wait(const struct App *app)
{
	const struct Layer *page = stack_page(app);

	return page->type->wake_in ? page->type->wake_in(app, page) : -1;
}

/* -1 is never. */
static int64_t sooner(int64_t wait, int64_t other)
{
	return wait < 0 || (other >= 0 && other < wait) ? other : wait;
}

int app_timeout(const struct App *app)
{
	int64_t wait = draft_wait(app);

	if (!app->domain->fixed_today)
		wait = sooner(wait, env_until_midnight(app->domain->env));
	wait = sooner(wait, page_wait(app));
	wait = sooner(wait, beside_wait(app));
	if (app->polls && (wait < 0 || wait > POLL_EVERY))
		wait = POLL_EVERY;
	return wait > INT_MAX ? INT_MAX : (int)wait;
}

int app_run(struct App *app)
{
	app_paint(app);
	app->watch = os_watch_open(domain_path(app->domain));
	app->polls = app->watch < 0;
	while (app->state == APP_RUNS) {
		if (!wait_has_event(app) && !term_has_input(app->term) && app_work(app)) {
			app_paint(app);
			continue;
		}
		assert(domain_is_idle(app->domain));
		app_step(app, wait_next_event(app, app_timeout(app)));
		if (app->state == APP_RUNS && !wait_has_event(app))
			app_paint(app);
	}
	return app->signal > 0 ? EXIT_BY_SIGNAL + app->signal : 0;
}

/* The log screen: its own keys, the running timer, and how it is opened. */
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/editor.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "screen_layers.h"
#include "screen_log_form.h"

#include <stdlib.h>

#define MILLISECONDS_A_MINUTE 60000
#define MICROSECONDS_A_MILLISECOND 1000

static struct LogLayer *log_on_top(struct App *app)
{
	return (struct LogLayer *)stack_top(app);
}

/* --- Actions --- */

static unsigned log_act_action(struct App *app)
{
	form_focus_new_line(app, &log_on_top(app)->form, "actions");
	return REACT_NONE;
}

static unsigned log_act_timer(struct App *app)
{
	struct FormLayer *form = &log_on_top(app)->form;
	int64_t minutes = log_minutes(app, form);

	form_focus_key(app, form, "minutes");
	edit_set(&form_focused(form)->edit,
		 arena_format(&app->scratch, "%lld", (long long)(minutes > 0 ? minutes : 1)));
	form_touched(app, form);
	return REACT_NONE;
}

/* Hands the notes to the editor in a file of the state folder, and takes them back. */
static bool edit_outside(struct App *app, struct Edit *notes, struct Error *error)
{
	const struct Env *env = app->domain->env;
	const char *folder = arena_format(&app->scratch, "%s/drafts", env->state_dir);
	const char *path = arena_format(&app->scratch, "%s/notes-%lld.txt", folder,
					(long long)(env->random(env->context) >> 16));
	struct Error ignored;
	size_t length;
	char *text;
	bool done;

	if (!os_make_folder(folder, error) ||
	    !os_write_file(path, text_get(&notes->text), notes->text.length, false, error))
		return false;
	term_suspend(app->term);
	done = os_edit_file(env->editor, path, error);
	term_resume(app->term);
	done = done && os_read_regular((struct FileToRead){path, EDIT_LIMIT}, &app->scratch, &text,
				       &length, error);
	if (!os_remove_file(path, &ignored))
		error_clear(&ignored);
	if (!done)
		return false;
	if (!utf8_is_valid(text, length))
		return error_set(error, ERROR_INPUT, "notes",
				 "What the editor left is no UTF-8 text; the notes are as before.");
	edit_set(notes, text);
	return true;
}

static unsigned log_act_editor(struct App *app)
{
	struct FormLayer *form = &log_on_top(app)->form;
	struct Error error;

	if (!app->domain->env->editor) {
		app_say(app, "No editor is named: set EDITOR before the program starts.");
		return REACT_NONE;
	}
	form_focus_key(app, form, "notes");
	if (edit_outside(app, &form_focused(form)->edit, &error))
		form_touched(app, form);
	else
		app_fail(app, &error);
	return REACT_REPAINT;
}

/* --- The layer --- */

/* What others have changed; what was typed stays. */
static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct LogLayer *log = (struct LogLayer *)layer;

	arena_reset(&log->arena);
	if (!log_sheet_load(app->domain, log->team, &log->arena, &log->sheet, error))
		return false;
	form_sync_rows(&log->form);
	log_settle_planned(app, log);
	return true;
}

/* The chart follows when the texts are in sight. */
static bool work(struct App *app, struct Layer *layer)
{
	struct LogLayer *log = (struct LogLayer *)layer;
	struct Error error;

	if (log->sheet.measures.n == 0 || log->sheet.measure)
		return false;
	if (log_sheet_measure(app->domain, &log->sheet, &log->arena, &error))
		return true;
	log->sheet.measures.n = 0;
	app_fail(app, &error);
	return true;
}

static struct Target target(const struct Layer *layer)
{
	return (struct Target){KIND_TEAM, ((const struct LogLayer *)layer)->team};
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Log a contact");
}

/* Until the timer shows another minute. */
static int64_t wake_in(const struct App *app, const struct Layer *layer)
{
	const struct Env *env = app->domain->env;
	int64_t began = strtoll(form_text((const struct FormLayer *)layer, "began"), NULL, 10);
	int64_t gone = (env->now(env->context) - began) / MICROSECONDS_A_MILLISECOND;

	return MILLISECONDS_A_MINUTE - (gone > 0 ? gone % MILLISECONDS_A_MINUTE : 0);
}

static void release(struct Layer *layer)
{
	arena_release(&((struct LogLayer *)layer)->arena);
	form_release(layer);
}

static void begin(struct App *app, struct LogLayer *log)
{
	const struct Env *env = app->domain->env;
	struct FormLayer *form = &log->form;

	form_set_original(form_find(form, "began", 0),
			  arena_format(&app->scratch, "%lld", (long long)env->now(env->context)));
	form->title =
		heap_text(arena_format(&app->scratch, "A log of %s", log->sheet.team->team->name));
	log_fill(app, log);
}

/* A webinar with all that were marked. */
static void fill_teams(struct App *app, struct LogLayer *log, const Id teams[], size_t n)
{
	const char *codes = "";

	for (size_t i = 0; i < n; i++)
		codes = arena_format(&app->scratch, "%s%s%s", codes, i ? ", " : "",
				     domain_ref(app->domain, KIND_TEAM, teams[i], &app->scratch));
	form_set_original(form_find(&log->form, "kind", 0), "webinar");
	form_set_original(form_find(&log->form, "teams", 0), codes);
}

void log_open(struct App *app, const Id teams[], size_t n_teams, Id planned, bool held)
{
	struct LogLayer *log = (struct LogLayer *)layer_new(&log_layer, sizeof(*log));
	struct Error error;

	form_init(&log->form, &log_spec);
	log->team = teams[0];
	log->many = n_teams > 1;
	log->planned = planned;
	log->held = held;
	if (!load(app, &log->form.layer, &error)) {
		app_fail(app, &error);
		release(&log->form.layer);
		heap_free(log);
		return;
	}
	log->form.layer.stale = false;
	begin(app, log);
	if (n_teams > 1)
		fill_teams(app, log, teams + 1, n_teams - 1);
	form_take_draft(app, &log->form);
	stack_push(app, &log->form.layer);
}

/* The team that a record of another kind belongs to; 0 none. */
static Id team_of_record(struct App *app, struct Target target_record)
{
	const struct Entity *entity = entity_get(target_record.kind);
	const struct Field *team = entity ? entity_field(entity, "team") : NULL;
	struct Error ignored;
	void *record;

	if (!team || team->ref != KIND_TEAM || target_record.id == 0)
		return 0;
	record = arena_alloc(&app->scratch, entity->size);
	if (!domain_get(app->domain, (struct KindId){entity->kind, target_record.id}, record,
			&app->scratch, &ignored))
		return 0;
	return field_ref(team, record);
}

unsigned act_log(struct App *app)
{
	struct Target under = stack_target(app);
	struct Selection teams = app_selection(app, KIND_TEAM, true);
	Id team = under.kind < N_KINDS && under.kind != KIND_TEAM ? team_of_record(app, under) : 0;

	if (team > 0)
		log_open(app, &team, 1, under.kind == KIND_CONTACT ? under.id : 0, false);
	else if (teams.n > 0)
		log_open(app, teams.ids, teams.n, 0, false);
	else
		app_say(app, "Put the cursor on a team first.");
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"log.up", "up", "One place up.", "Up", 0, act_up},
	{"log.down", "down", "One place down.", "Down", 0, act_down},
	{"log.first", "first", "To the date.", "PgUp", 0, act_page_up},
	{"log.last", "last", "To the next contact.", "PgDn", 0, act_page_down},
	{"log.next", "next", "To the next place.", "Tab", 0, act_next},
	{"log.previous", "previous", "To the place before.", "S-Tab", 0, act_previous},
	{"log.enter", "next", "To the next place; after an action to another line for one.",
	 "Enter", 0, form_act_enter},
	{"log.newline", "new line", "Begins a new line in the notes.", "Alt-Enter", 0,
	 form_act_newline},
	{"log.save", "save", "Saves the contact and all that was agreed, as one change.", "Ctrl-S",
	 NEED_WRITABLE, form_act_save},
	{"log.action", "add action", "To a new line for something agreed.", "Ctrl-N", 0,
	 log_act_action},
	{"log.timer", "timer's minutes", "Takes the minutes since the log was opened.", "Ctrl-T", 0,
	 log_act_timer},
	{"log.editor", "editor", "Opens the notes in your own editor ($EDITOR).", "Ctrl-E", 0,
	 log_act_editor},
	{"log.discard", "start over", "Clears what was typed; pressed again, it brings it back.",
	 "Ctrl-X", 0, form_act_discard},
	{"log.help", "keys", "The keys that are valid here.", "F1", 0, act_help},
};

const struct LayerType log_layer = {
	.name = "log of a contact",
	.traits = TRAIT_TEXT,
	.actions = ACTION_TABLE(actions),
	.footer = "log.next log.save log.action log.timer log.help back",
	.load = load,
	.key = form_take_key,
	.paste = form_paste,
	.move = form_move,
	.escape = form_escape,
	.paint = form_paint,
	.work = work,
	.target = target,
	.title = title,
	.keep_draft = form_keep,
	.wake_in = wake_in,
	.release = release,
};

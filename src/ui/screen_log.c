/* The log screen: keys of the fields and boxes, the running timer, and how it is opened. */
#include "action_run.h"
#include "log.h"
#include "qtp/base/utf8.h"
#include "qtp/os/editor.h"
#include "qtp/os/file.h"

#include <string.h>

#define DRAFT_DELAY 1000000 /* microseconds after the last key */
#define MILLISECONDS_A_MINUTE 60000
#define MICROSECONDS_A_MILLISECOND 1000

static struct LogLayer *log_on_top(struct App *app)
{
	return (struct LogLayer *)stack_top(app);
}

/* Something was typed or ticked. */
static void touched(struct App *app, struct LogLayer *log)
{
	struct LogField *field = log_field(log, log->at);

	log->dirty = true;
	log->changed = true;
	log->asked = false;
	if (field)
		text_clear(&field->fault);
	if (log->at.stop == LOG_DATE)
		log_follow_date(app, log);
	log_echo(app, log, log->at);
	app->draft_due = app->domain->env->now(app->domain->env->context) + DRAFT_DELAY;
}

/* --- Moving --- */

/* How many places a stop has. */
static size_t n_places(const struct LogLayer *log, enum LogStop stop)
{
	if (stop == LOG_TICK)
		return log->sheet.n_actions;
	if (stop == LOG_AGREE)
		return log->n_agreed;
	if (stop == LOG_TEAMS)
		return log_asks_teams(log);
	return stop == LOG_REASON && !log_falls(log) ? 0 : 1;
}

static void step_on(struct LogLayer *log)
{
	if (log->at.stop != LOG_BARRIER && log->at.index + 1 < n_places(log, log->at.stop)) {
		log->at.index++;
		return;
	}
	do
		log->at.stop = (enum LogStop)((log->at.stop + 1) % N_LOG_STOPS);
	while (n_places(log, log->at.stop) == 0);
	log->at.index = 0;
}

static void step_back(struct LogLayer *log)
{
	if (log->at.stop != LOG_BARRIER && log->at.index > 0) {
		log->at.index--;
		return;
	}
	do
		log->at.stop = (enum LogStop)((log->at.stop + N_LOG_STOPS - 1) % N_LOG_STOPS);
	while (n_places(log, log->at.stop) == 0);
	log->at.index = log->at.stop == LOG_BARRIER ? 0 : n_places(log, log->at.stop) - 1;
}

/* A date that was understood is shown in full when the cursor leaves it. */
static void leave_place(struct App *app, struct LogLayer *log)
{
	struct LogField *field = &log->fields[LOG_DATE];
	char text[DAY_TEXT];
	Day day;

	if (log->at.stop == LOG_DATE &&
	    contact_parse_held_day(text_get(&field->edit.text), app->domain->today, &day, NULL))
		log_set(field, day_long(day, text));
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct LogLayer *log = (struct LogLayer *)layer;

	if (log->at.stop == LOG_NOTES && (motion == MOVE_UP || motion == MOVE_DOWN) &&
	    edit_move_rows(&log->fields[LOG_NOTES].edit, motion == MOVE_UP ? -1 : 1))
		return;
	leave_place(app, log);
	if (motion == MOVE_DOWN || motion == MOVE_NEXT)
		step_on(log);
	else if (motion == MOVE_UP || motion == MOVE_PREVIOUS)
		step_back(log);
	else if (motion == MOVE_PAGE_UP)
		log->at = (struct LogPlace){LOG_DATE, 0};
	else if (motion == MOVE_PAGE_DOWN)
		log->at = (struct LogPlace){LOG_NEXT, 0};
}

/* --- Keys --- */

static bool take_tick(struct LogLayer *log, uint32_t key)
{
	if (key != KEY_SPACE || log->at.index >= log->sheet.n_actions)
		return false;
	log_tick(log, log->sheet.actions[log->at.index].id);
	return true;
}

static bool take_barrier(struct LogLayer *log, uint32_t key)
{
	if (key == KEY_SPACE)
		log->barriers[log->at.index] = !log->barriers[log->at.index];
	else if (key == KEY_ARROW_RIGHT)
		log->at.index = (log->at.index + 1) % LOG_BARRIERS;
	else if (key == KEY_ARROW_LEFT)
		log->at.index = (log->at.index + LOG_BARRIERS - 1) % LOG_BARRIERS;
	else
		return false;
	return true;
}

static size_t kind_index(const struct LogLayer *log, const struct FieldChoice *choices)
{
	for (size_t i = 0; choices[i].key; i++)
		if (strcmp(choices[i].key, text_get(&log->fields[LOG_KIND].edit.text)) == 0)
			return i;
	return 0;
}

/* Arrows and the space step through the kinds, a letter finds the first that begins with it. */
static bool take_kind(struct LogLayer *log, uint32_t key)
{
	const struct FieldChoice *choices = entity_field(entity_get(KIND_CONTACT), "kind")->choices;
	size_t at = kind_index(log, choices);

	if (key == KEY_ARROW_RIGHT || key == KEY_SPACE)
		at = (at + 1) % N_CONTACT_KINDS;
	else if (key == KEY_ARROW_LEFT)
		at = (at + N_CONTACT_KINDS - 1) % N_CONTACT_KINDS;
	else if (edit_is_character(key))
		for (size_t i = 0; choices[i].key; i++)
			if ((uint32_t)choices[i].key[0] == key)
				at = i;
	if (at == kind_index(log, choices) && !edit_is_character(key))
		return false;
	log_set(&log->fields[LOG_KIND], choices[at].key);
	return true;
}

/* The suggested day of the next contact, as it would be typed. */
static bool take_suggestion(struct App *app, struct LogLayer *log, uint32_t key)
{
	const struct LogSheet *sheet = &log->sheet;
	char day[DAY_TEXT], start[DAY_TEXT];

	if (key != KEY_ARROW_RIGHT || sheet->next_day == DAY_NONE || sheet->next_is_planned ||
	    log->fields[LOG_NEXT].edit.text.length > 0)
		return false;
	log_set(&log->fields[LOG_NEXT],
		arena_format(&app->scratch, "%s %s", day_long(sheet->next_day, day),
			     time_text(sheet->next_start, start)));
	return true;
}

/* To the empty line of what is agreed, which is made where there is none. */
static void go_to_new_action(struct App *app, struct LogLayer *log)
{
	size_t last = log->n_agreed - 1;

	if (log->agreed[last].edit.text.length > 0) {
		if (log->n_agreed == LOG_AGREED) {
			app_say(app, "A log has room for %d actions.", LOG_AGREED);
			return;
		}
		last = log->n_agreed++;
	}
	log->at = (struct LogPlace){LOG_AGREE, last};
}

static bool take_text(struct App *app, struct LogLayer *log, uint32_t key)
{
	if (log->at.stop == LOG_KIND)
		return take_kind(log, key);
	if (log->at.stop == LOG_NEXT && take_suggestion(app, log, key))
		return true;
	return edit_key(&log_field(log, log->at)->edit, key);
}

static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	struct LogLayer *log = (struct LogLayer *)layer;
	bool taken;

	(void)ret_reaction;
	if (log->at.stop == LOG_TICK)
		taken = take_tick(log, key);
	else if (log->at.stop == LOG_BARRIER)
		taken = take_barrier(log, key);
	else
		taken = take_text(app, log, key);
	if (taken)
		touched(app, log);
	return taken;
}

static void paste(struct App *app, struct Layer *layer, const char *text)
{
	struct LogLayer *log = (struct LogLayer *)layer;
	struct LogField *field = log_field(log, log->at);

	if (!field || log->at.stop == LOG_KIND)
		return;
	if (log->at.stop != LOG_NOTES)
		edit_insert_line(&field->edit, text);
	else if (!edit_insert(&field->edit, text))
		app_say(app, "That is too long for notes.");
	touched(app, log);
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct LogLayer *log = (struct LogLayer *)layer;

	if (log->changed) {
		app_say(app, "The log is kept as a draft; l opens it again.");
		log_keep_draft(app, log);
	}
	return false;
}

/* --- Actions --- */

unsigned log_act_save(struct App *app)
{
	return log_save(app, log_on_top(app));
}

unsigned log_act_action(struct App *app)
{
	go_to_new_action(app, log_on_top(app));
	return REACT_NONE;
}

/* Enter: behind an action another line, elsewhere the next place. */
unsigned log_act_enter(struct App *app)
{
	struct LogLayer *log = log_on_top(app);

	if (log->at.stop == LOG_AGREE && log->at.index + 1 == log->n_agreed &&
	    log->agreed[log->at.index].edit.text.length > 0)
		go_to_new_action(app, log);
	else
		move(app, &log->layer, MOVE_NEXT);
	return REACT_NONE;
}

unsigned log_act_newline(struct App *app)
{
	struct LogLayer *log = log_on_top(app);

	if (log->at.stop != LOG_NOTES)
		app_say(app, "Only the notes have several lines.");
	else if (edit_insert(&log->fields[LOG_NOTES].edit, "\n"))
		touched(app, log);
	return REACT_NONE;
}

unsigned log_act_timer(struct App *app)
{
	struct LogLayer *log = log_on_top(app);
	int64_t minutes = log_minutes(app, log);

	log->at = (struct LogPlace){LOG_MINUTES, 0};
	log_set(&log->fields[LOG_MINUTES],
		arena_format(&app->scratch, "%lld", (long long)(minutes > 0 ? minutes : 1)));
	touched(app, log);
	return REACT_NONE;
}

unsigned log_act_discard(struct App *app)
{
	struct LogLayer *log = log_on_top(app);
	Id team = log->team, planned = log->planned;

	log_forget_draft(app, log);
	stack_pop(app);
	log_open(app, &team, 1, planned);
	app_say(app, "The draft is gone; the log begins afresh.");
	return REACT_NONE;
}

/* Hands the notes to the editor in a file of the state folder, and takes them back. */
static bool edit_outside(struct App *app, struct LogLayer *log, struct Error *error)
{
	const struct Env *env = app->domain->env;
	const struct Text *notes = &log->fields[LOG_NOTES].edit.text;
	const char *folder = arena_format(&app->scratch, "%s/drafts", env->state_dir);
	const char *path = arena_format(&app->scratch, "%s/notes-%lld.txt", folder,
					(long long)(env->random(env->context) >> 16));
	struct Error ignored;
	size_t length;
	char *text;
	bool done;

	if (!os_make_folder(folder, error) ||
	    !os_write_file(path, text_get(notes), notes->length, false, error))
		return false;
	term_suspend(app->term);
	done = os_edit_file(env->editor, path, error);
	term_resume(app->term);
	done = done && os_read_file(path, EDIT_LIMIT, &app->scratch, &text, &length, error);
	if (!os_remove_file(path, &ignored))
		error_clear(&ignored);
	if (!done)
		return false;
	if (!utf8_is_valid(text, length))
		return error_set(error, ERROR_INPUT, "notes",
				 "What the editor left is no UTF-8 text; the notes are as before.");
	log_set(&log->fields[LOG_NOTES], text);
	return true;
}

unsigned log_act_editor(struct App *app)
{
	struct LogLayer *log = log_on_top(app);
	struct Error error;

	if (!app->domain->env->editor) {
		app_say(app, "No editor is named: set EDITOR before the program starts.");
		return REACT_NONE;
	}
	log->at = (struct LogPlace){LOG_NOTES, 0};
	if (edit_outside(app, log, &error))
		touched(app, log);
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
	if (!log->planned || !log_take_planned(log, log->planned))
		log->planned = log->sheet.contact.record.id;
	log_follow_date(app, log);
	if (log->at.stop == LOG_TICK && log->at.index >= log->sheet.n_actions)
		log->at = (struct LogPlace){LOG_NOTES, 0};
	log_echo_all(app, log);
	return true;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	log_paint(app, (struct LogLayer *)layer, area);
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

static void keep_draft(struct App *app, struct Layer *layer)
{
	struct LogLayer *log = (struct LogLayer *)layer;

	if (log->dirty)
		log_keep_draft(app, log);
}

/* Until the timer shows another minute. */
static int64_t wake_in(const struct App *app, const struct Layer *layer)
{
	const struct LogLayer *log = (const struct LogLayer *)layer;
	const struct Env *env = app->domain->env;
	int64_t gone = (env->now(env->context) - log->began) / MICROSECONDS_A_MILLISECOND;

	return MILLISECONDS_A_MINUTE - (gone > 0 ? gone % MILLISECONDS_A_MINUTE : 0);
}

static const struct LayerType type = {
	.name = "log of a contact",
	.where = WHERE_LOG,
	.takes_text = true,
	.load = load,
	.key = take_key,
	.paste = paste,
	.move = move,
	.escape = escape,
	.paint = paint,
	.work = work,
	.target = target,
	.title = title,
	.keep_draft = keep_draft,
	.wake_in = wake_in,
	.release = log_release,
};

static void begin(struct App *app, struct LogLayer *log, const Id teams[], size_t n_teams)
{
	const struct Env *env = app->domain->env;

	log->team = teams[0];
	log->many = n_teams > 1;
	log->began = env->now(env->context);
}

/* A webinar with all that were marked. */
static void fill_teams(struct App *app, struct LogLayer *log, const Id teams[], size_t n)
{
	const char *codes = "";

	for (size_t i = 0; i < n; i++)
		codes = arena_format(&app->scratch, "%s%s%s", codes, i ? ", " : "",
				     domain_ref(app->domain, KIND_TEAM, teams[i], &app->scratch));
	log_set(&log->fields[LOG_KIND], "webinar");
	log_set(&log->fields[LOG_TEAMS], codes);
}

void log_open(struct App *app, const Id teams[], size_t n_teams, Id planned)
{
	struct LogLayer *log = log_new(&type);
	struct Error error;

	begin(app, log, teams, n_teams);
	log->planned = planned;
	if (!load(app, &log->layer, &error)) {
		app_fail(app, &error);
		log_release(&log->layer);
		heap_free(log);
		return;
	}
	log->layer.stale = false;
	log_fill(app, log);
	if (n_teams > 1)
		fill_teams(app, log, teams + 1, n_teams - 1);
	if (log_take_draft(app, log))
		app_say(app, "This is the draft you left here. Ctrl-X starts afresh.");
	log_echo_all(app, log);
	stack_push(app, &log->layer);
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
	if (!domain_get(app->domain, entity, target_record.id, record, &app->scratch, &ignored))
		return 0;
	return field_ref(team, record);
}

unsigned act_log(struct App *app)
{
	struct Target under = stack_target(app);
	struct Selection teams = app_selection(app, KIND_TEAM, true);
	Id team = under.kind < N_KINDS && under.kind != KIND_TEAM ? team_of_record(app, under) : 0;

	if (team > 0)
		log_open(app, &team, 1, under.kind == KIND_CONTACT ? under.id : 0);
	else if (teams.n > 0)
		log_open(app, teams.ids, teams.n, 0);
	else
		app_say(app, "It is about a team; put the cursor on one.");
	return REACT_NONE;
}

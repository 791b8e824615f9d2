/* Form: keys, saving, and the three ways to open one. */
#include "form.h"
#include "perform.h"

#include <string.h>

#define DRAFT_DELAY 1000000 /* microseconds after the last key */

/* --- Keys --- */

static void typed(struct App *app, struct FormLayer *form)
{
	form->dirty = true;
	form->asked = false;
	text_clear(&form_focused(form)->fault);
	form_find_candidates(app, form);
	app->draft_due = app->domain->env->now(app->domain->env->context) + DRAFT_DELAY;
}

/* Keys that step through choices; in other fields they move in the text. */
static bool take_choice_key(struct FormLayer *form, uint32_t key)
{
	if (key == KEY_ARROW_RIGHT || key == KEY_SPACE || key == KEY_ARROW_LEFT) {
		form->choice_typed[0] = '\0';
		return form_cycle_choice(form_focused(form), key == KEY_ARROW_LEFT ? -1 : 1);
	}
	return edit_is_character(key) && form_type_choice(form, key);
}

unsigned form_act_newline(struct App *app)
{
	struct FormLayer *form = (struct FormLayer *)stack_top(app);

	if (form_focused(form)->field->type != FIELD_NOTE)
		app_say(app, "This field has one line.");
	else if (edit_insert(&form_focused(form)->edit, "\n"))
		typed(app, form);
	return REACT_NONE;
}

static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	struct FormLayer *form = (struct FormLayer *)layer;

	(void)ret_reaction;
	if (key == KEY_RETURN && form_take_candidate(form)) {
		typed(app, form);
		form_drop_candidates(form);
		return false;
	}
	if (!take_choice_key(form, key) && !edit_key(&form_focused(form)->edit, key))
		return false;
	typed(app, form);
	return true;
}

static void paste(struct App *app, struct Layer *layer, const char *text)
{
	struct FormLayer *form = (struct FormLayer *)layer;

	if (!edit_insert(&form_focused(form)->edit, text))
		app_say(app, "That is too long for a field.");
	typed(app, form);
}

static void focus(struct FormLayer *form, long to)
{
	long last = (long)form->n - 1;

	form->focus = (size_t)(to < 0 ? 0 : to > last ? last : to);
	form->choice_typed[0] = '\0';
	form_drop_candidates(form);
}

/* Up and down go through the candidates first. */
static bool step_candidate(struct FormLayer *form, enum Motion motion)
{
	size_t n = form->n_candidates + 1;

	if (form->n_candidates == 0 || (motion != MOVE_DOWN && motion != MOVE_UP))
		return false;
	form->candidate = (form->candidate + (motion == MOVE_DOWN ? 1 : n - 1)) % n;
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct FormLayer *form = (struct FormLayer *)layer;
	const long at = (long)form->focus, n = (long)form->n;
	const long places[] = {
		[MOVE_UP] = at - 1,
		[MOVE_DOWN] = at + 1,
		[MOVE_LEFT] = at,
		[MOVE_RIGHT] = at,
		[MOVE_PAGE_UP] = 0,
		[MOVE_PAGE_DOWN] = n - 1,
		[MOVE_HOME] = 0,
		[MOVE_END] = n - 1,
		[MOVE_NEXT] = (at + 1) % n,
		[MOVE_PREVIOUS] = (at + n - 1) % n,
	};

	(void)app;
	if ((motion == MOVE_UP || motion == MOVE_DOWN) &&
	    edit_move_rows(&form_focused(form)->edit, motion == MOVE_UP ? -1 : 1))
		return;
	if (!step_candidate(form, motion))
		focus(form, places[motion]);
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct FormLayer *form = (struct FormLayer *)layer;

	if (form->n_candidates > 0) {
		form_drop_candidates(form);
		return true;
	}
	if (form_is_changed(form)) {
		app_say(app, "What you typed is kept as a draft, and is here again next time.");
		form_keep_draft(app, form);
	}
	return false;
}

/* What a field starts with, as it would be typed. */
static const char *field_start(struct App *app, const struct Field *field, const void *record)
{
	if (field->type != FIELD_REF)
		return field_input(field, record, &app->scratch);
	return field_ref(field, record) > 0
		       ? form_ref_text(app, field->ref, field_ref(field, record), &app->scratch)
		       : "";
}

/* --- Saving --- */

static void show_faults(struct FormLayer *form, const struct Issues *issues,
			const struct Error *error)
{
	form_clear_faults(form);
	for (size_t i = 0; i < issues->n; i++)
		form_set_fault(form, issues->items[i].field, issues->items[i].text);
	if (issues->n == 0)
		form_set_fault(form, error->field, error->text);
	for (size_t i = 0; i < form->n; i++)
		if (form->fields[i].fault.length > 0) {
			form->focus = i;
			break;
		}
}

/* The form stays one for a new record, and so does its draft's name. */
static bool save_new(struct App *app, struct FormLayer *form, struct Issues *issues,
		     struct Error *error)
{
	size_t n;
	struct Assignment *assignments = form_assignments(form, &app->scratch, &n);
	Id id;

	if (!record_add(app->domain, form->entity, assignments, n, form->asked, &id, issues, error))
		return false;
	app->added = (struct Target){form->entity->kind, id};
	return true;
}

static bool save_changes(struct App *app, struct FormLayer *form, struct Issues *issues,
			 struct Error *error)
{
	size_t n, size = form->entity->size;
	struct Assignment *assignments = form_assignments(form, &app->scratch, &n);
	void *after = arena_alloc(&app->scratch, size);

	memcpy(after, form->before, size);
	record_assign(app->domain, form->entity, after, assignments, n, false, &app->scratch,
		      issues);
	if (issues_n_errors(issues) > 0)
		return issues_ok(issues, error);
	return record_save(app->domain, form->entity, form->before, after, form->asked, issues,
			   error);
}

/*
 * Somebody else has changed the record: what the file holds now becomes what the form started from.
 * Fields that were not typed in follow; what was typed stays, and the next save puts it over the
 * other's.
 */
static void take_others_changes(struct App *app, struct FormLayer *form)
{
	struct Error ignored;

	if (!domain_get(app->domain, form->entity, form->id, form->before, &form->arena, &ignored))
		return;
	for (size_t i = 0; i < form->n; i++) {
		struct FormField *field = &form->fields[i];
		const char *now = field_start(app, field->field, form->before);

		if (strcmp(field->original, text_get(&field->edit.text)) == 0)
			edit_set(&field->edit, now);
		heap_free(field->original);
		field->original = heap_text(now);
	}
}

/* What stands beside its field is said there alone; how many there are is said below. */
static void say_not_saved(struct App *app, const struct FormLayer *form)
{
	size_t n = 0;

	for (size_t i = 0; i < form->n; i++)
		n += form->fields[i].fault.length > 0;
	if (form->faults.length > 0)
		app_say(app, "%s", text_get(&form->faults));
	else if (n == 1)
		app_say(app, "Not saved yet: see the field under the cursor.");
	else
		app_say(app, "Not saved yet: see %zu fields, the first under the cursor.", n);
	app->message_is_error = true;
}

static void tell_faults(struct App *app, struct FormLayer *form, const struct Issues *issues,
			const struct Error *error)
{
	show_faults(form, issues, error);
	form->asked = issues->n > 0 && issues_n_errors(issues) == 0;
	if (form->asked) {
		app_say(app, "Ctrl-S once more saves it all the same.");
		return;
	}
	say_not_saved(app, form);
	if (error->code == ERROR_CONFLICT && form->before) {
		take_others_changes(app, form);
		text_append(&app->message, " Ctrl-S once more saves yours over it.");
	}
}

static unsigned save_record(struct App *app, struct FormLayer *form)
{
	struct Issues issues;
	struct Error error = {0};
	bool is_new = form->id == 0, saved;

	issues_init(&issues, &app->scratch);
	saved = is_new ? save_new(app, form, &issues, &error)
		       : save_changes(app, form, &issues, &error);
	if (saved) {
		app_say(app, "The %s is %s.  u takes it back.", form->entity->name,
			is_new ? "added" : "saved");
		form_forget_draft(app, form);
		return REACT_BACK | REACT_CHANGED;
	}
	tell_faults(app, form, &issues, &error);
	return REACT_NONE;
}

static void show_command_fault(struct App *app, struct FormLayer *form, const struct Error *error)
{
	struct Issues issues;

	issues_init(&issues, &app->scratch);
	show_faults(form, &issues, error);
	say_not_saved(app, form);
}

static unsigned apply_command(struct App *app, struct FormLayer *form)
{
	size_t n;
	struct Assignment *assignments = form_assignments(form, &app->scratch, &n);
	struct Error error = {0};
	struct Text done;
	bool applied;

	text_init(&done);
	applied = form->command->apply(app->domain, form->ids, form->n_ids, assignments, n, &done,
				       &error);
	if (applied) {
		app_say(app, "%s  u takes it back.", text_get(&done));
		if (form->command->many)
			marks_remove(&app->marks, form->command->kind, form->ids, form->n_ids);
		form_forget_draft(app, form);
	} else {
		show_command_fault(app, form, &error);
	}
	text_release(&done);
	return applied ? REACT_BACK | REACT_CHANGED : REACT_NONE;
}

unsigned form_apply_planned(struct App *app)
{
	return apply_command(app, (struct FormLayer *)stack_top(app));
}

/* What has consequences is read first, and done by another key. */
static unsigned save_command(struct App *app, struct FormLayer *form)
{
	size_t n;
	struct Assignment *assignments;
	struct Error error = {0};
	struct Text plan;

	if (!form->command->plan)
		return apply_command(app, form);
	assignments = form_assignments(form, &app->scratch, &n);
	text_init(&plan);
	form_clear_faults(form);
	if (form->command->plan(app->domain, form->ids, form->n_ids, assignments, n, &plan, &error))
		plan_open(app, form->title, text_get(&plan));
	else
		show_command_fault(app, form, &error);
	text_release(&plan);
	return REACT_NONE;
}

static unsigned save_bulk(struct App *app, struct FormLayer *form)
{
	size_t n;
	struct Assignment *assignments = form_assignments(form, &app->scratch, &n);
	struct Issues issues;
	struct Error error = {0};

	issues_init(&issues, &app->scratch);
	if (!record_set_many(app->domain, form->entity, form->ids, form->n_ids, assignments, n,
			     form->asked, &issues, &error)) {
		tell_faults(app, form, &issues, &error);
		return REACT_NONE;
	}
	if (form->n_ids == 1)
		app_say(app, "The %s is changed.  u takes it back.", form->entity->name);
	else
		app_say(app, "%zu %s are changed.  u takes it back.", form->n_ids,
			form->entity->plural);
	marks_remove(&app->marks, form->entity->kind, form->ids, form->n_ids);
	form_forget_draft(app, form);
	return REACT_BACK | REACT_CHANGED;
}

unsigned form_act_save(struct App *app)
{
	struct FormLayer *form = (struct FormLayer *)stack_top(app);

	form_drop_candidates(form);
	form_settle_references(app, form);
	if (form->bulk)
		return save_bulk(app, form);
	return form->command ? save_command(app, form) : save_record(app, form);
}

unsigned form_act_discard(struct App *app)
{
	struct FormLayer *form = (struct FormLayer *)stack_top(app);

	for (size_t i = 0; i < form->n; i++)
		edit_set(&form->fields[i].edit, form->fields[i].original);
	form_clear_faults(form);
	form_drop_candidates(form);
	form_forget_draft(app, form);
	app_say(app, "The draft is gone; this is what the file holds.");
	return REACT_NONE;
}

/* --- A record that is not there yet --- */

/* What was typed is the name it begins with. */
static void set_name(struct FormLayer *form, const char *name)
{
	const char *key = form->entity->label_field;
	const struct Field *label = key ? entity_field(form->entity, key) : NULL;

	for (size_t i = 0; i < form->n; i++)
		if (form->fields[i].field == label && form->fields[i].edit.text.length == 0)
			edit_set(&form->fields[i].edit, name);
}

unsigned form_act_new(struct App *app)
{
	struct FormLayer *form = (struct FormLayer *)stack_top(app);
	const struct FormField *field = form_focused(form);
	const char *name = arena_text(&app->scratch, text_get(&field->edit.text));

	if (field->field->type != FIELD_REF) {
		app_say(app, "This field names no other record.");
		return REACT_NONE;
	}
	form_drop_candidates(form);
	form_open_add(app, (struct Addition){.entity = entity_get(field->field->ref)});
	if (stack_top(app) != &form->layer)
		set_name((struct FormLayer *)stack_top(app), name);
	return REACT_NONE;
}

static void arrive(struct App *app, struct Layer *layer, struct Target added)
{
	struct FormLayer *form = (struct FormLayer *)layer;
	struct FormField *field = form_focused(form);

	if (field->field->type != FIELD_REF || field->field->ref != added.kind)
		return;
	edit_set(&field->edit, form_ref_text(app, added.kind, added.id, &app->scratch));
	typed(app, form);
	form_drop_candidates(form);
}

/* --- The layer --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	form_paint(app, (struct FormLayer *)layer, area);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, ((const struct FormLayer *)layer)->title);
}

static bool work(struct App *app, struct Layer *layer)
{
	return form_find_more(app, (struct FormLayer *)layer);
}

static void keep_draft(struct App *app, struct Layer *layer)
{
	struct FormLayer *form = (struct FormLayer *)layer;

	if (form->dirty)
		form_keep_draft(app, form);
}

static void release(struct Layer *layer)
{
	form_release((struct FormLayer *)layer);
}

static const struct LayerType type = {
	.name = "form",
	.where = WHERE_FORM,
	.takes_text = true,
	.key = take_key,
	.paste = paste,
	.move = move,
	.escape = escape,
	.paint = paint,
	.work = work,
	.title = title,
	.keep_draft = keep_draft,
	.arrive = arrive,
	.release = release,
};

static struct FormLayer *form_new(const struct Entity *entity)
{
	struct FormLayer *form = (struct FormLayer *)layer_new(&type, sizeof(*form));

	form->entity = entity;
	text_init(&form->faults);
	return form;
}

static void push(struct App *app, struct FormLayer *form)
{
	if (form->n == 0) {
		app_say(app, "There is nothing to fill in.");
		form_release(form);
		heap_free(form);
		return;
	}
	if (form_take_draft(app, form))
		app_say(app, "This is the draft you left here. Ctrl-X starts afresh.");
	stack_push(app, &form->layer);
}

/* What a form asks for: neither what is judged, nor what commands own. */
static bool is_asked(const struct Field *field, bool is_new)
{
	return !(field->flags & (FIELD_JUDGED | FIELD_OWNED)) &&
	       (is_new || !(field->flags & FIELD_FIXED));
}

static void add_fields(struct App *app, struct FormLayer *form, const void *record, bool is_new)
{
	for (size_t i = 0; i < form->entity->n_fields; i++) {
		const struct Field *field = &form->entity->fields[i];

		if (is_asked(field, is_new))
			form_add_field(form, field, field->flags & FIELD_REQUIRED,
				       field_start(app, field, record));
	}
}

/* A new record of something belongs to it, and one with a season to the season in view. */
static void set_owner(struct App *app, const struct Addition *addition, void *record)
{
	const struct Field *season = entity_field(addition->entity, "season");

	if (addition->owner)
		field_set_ref(addition->owner, record, addition->owner_id);
	else if (season && season->ref == KIND_SEASON)
		field_set_ref(season, record, app->season);
}

/* What the page has said already need not be passed by hand. */
static void focus_first_empty(struct FormLayer *form)
{
	for (size_t i = 0; i < form->n; i++)
		if (form->fields[i].required && form->fields[i].edit.text.length == 0) {
			form->focus = i;
			return;
		}
}

void form_open_add(struct App *app, struct Addition addition)
{
	struct FormLayer *form = form_new(addition.entity);
	void *record = arena_alloc(&form->arena, addition.entity->size);

	record_new(app->domain, addition.entity, record, &form->arena);
	set_owner(app, &addition, record);
	record_suggest(app->domain, addition.entity, record, &form->arena);
	form->addition = addition;
	form->title = heap_text(arena_format(&app->scratch, "New %s", addition.entity->name));
	add_fields(app, form, record, true);
	focus_first_empty(form);
	push(app, form);
}

static void focus_field(struct FormLayer *form, const struct Field *field)
{
	for (size_t i = 0; i < form->n; i++)
		if (form->fields[i].field == field)
			form->focus = i;
}

void form_open_edit(struct App *app, struct Target target, const struct Field *field)
{
	const struct Entity *entity = entity_get(target.kind);
	struct FormLayer *form;
	struct Error error;

	if (!app_may_write(app, &error)) {
		app_fail(app, &error);
		return;
	}
	form = form_new(entity);
	form->id = target.id;
	form->before = arena_alloc(&form->arena, entity->size);
	if (!domain_get(app->domain, entity, target.id, form->before, &form->arena, &error)) {
		app_fail(app, &error);
		form_release(form);
		heap_free(form);
		return;
	}
	form->title = heap_text(
		arena_format(&app->scratch, "Edit %s %s", entity->name,
			     domain_label(app->domain, target.kind, target.id, &app->scratch)));
	add_fields(app, form, form->before, false);
	focus_field(form, field);
	push(app, form);
}

void form_open_command(struct App *app, const struct Command *command, const Id ids[], size_t n_ids)
{
	struct FormLayer *form = form_new(entity_get(command->kind));
	struct Error error;

	form->command = command;
	form->ids = heap_alloc(n_ids * sizeof(Id));
	memcpy(form->ids, ids, n_ids * sizeof(Id));
	form->n_ids = n_ids;
	form->title = n_ids == 1
			      ? heap_text(arena_format(&app->scratch, "%s: %s", command->title,
						       domain_label(app->domain, command->kind,
								    ids[0], &app->scratch)))
			      : heap_text(arena_format(&app->scratch, "%s: %zu %s", command->title,
						       n_ids, entity_get(command->kind)->plural));
	if (!form_add_arguments(app, form, &error)) {
		app_fail(app, &error);
		form_release(form);
		heap_free(form);
		return;
	}
	push(app, form);
}

void form_open_bulk(struct App *app, enum Kind kind, const Id ids[], size_t n_ids,
		    const struct Field *field)
{
	struct FormLayer *form = form_new(entity_get(kind));

	form->bulk = true;
	form->ids = heap_alloc(n_ids * sizeof(Id));
	memcpy(form->ids, ids, n_ids * sizeof(Id));
	form->n_ids = n_ids;
	form->title = heap_text(
		arena_format(&app->scratch, "Set %s of %zu marked %s", field->label, n_ids,
			     n_ids == 1 ? form->entity->name : form->entity->plural));
	form_add_field(form, field, field->flags & FIELD_REQUIRED, "");
	push(app, form);
}

/* The forms of records and commands: what they begin with, what Save does, how they are opened. */
#include "form_parts.h"
#include "perform.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "screen_letter.h"

#include <string.h>

/* What a field starts with, as it would be typed. */
static const char *field_start(struct App *app, const struct Field *field, const void *record)
{
	if ((field->flags & FIELD_MASKED) && !field_is_missing(field, record))
		return FIELD_MASK;
	if (field->type != FIELD_REF)
		return field_input(field, record, &app->scratch);
	return field_ref(field, record) > 0
		       ? form_ref_text(app, field->ref, field_ref(field, record), &app->scratch)
		       : "";
}

/* --- Saving --- */

/* The form stays one for a new record, and so does its draft's name. */
static bool save_new(struct App *app, struct FormLayer *form, struct Issues *issues,
		     struct Error *error)
{
	size_t n;
	struct Assignment *assignments = form_assignments(form, &app->scratch, &n);
	Id id;

	if (!record_add(app->domain,
			&(struct RecordEdit){.entity = form->entity,
					     .fields = {assignments, n},
					     .force = form->asked,
					     .issues = issues},
			&id, error))
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
	const struct RecordPut put = {form->entity,  form->before, after,
				      &app->scratch, issues,	   form->asked};

	memcpy(after, form->before, size);
	record_assign(app->domain, form->entity, after, (struct Assignments){assignments, n, false},
		      issues);
	if (issues_n_errors(issues) > 0) {
		record_examine(app->domain, &put);
		return issues_ok(issues, error);
	}
	return record_save(app->domain, &put, error);
}

/*
 * Somebody else has changed the record: what the file holds now becomes what the form started from.
 * Fields that were not typed in follow; what was typed stays, and the next save puts it over the
 * other's.
 */
static void take_others_changes(struct App *app, struct FormLayer *form)
{
	struct Error ignored;

	if (!domain_get(app->domain, (struct KindId){form->entity->kind, form->id}, form->before,
			&form->arena, &ignored))
		return;
	for (size_t i = 0; i < form->n; i++) {
		struct FormField *field = &form->fields[i];
		const char *now = field_start(app, field->field, form->before);

		form_set_original(field, now);
	}
}

static unsigned save_record(struct App *app, struct FormLayer *form)
{
	const int64_t last = domain_last_operation(app->domain);
	struct Issues issues;
	struct Error error = {0};
	bool is_new = form->id == 0, saved;

	issues_init(&issues, &app->scratch);
	saved = is_new ? save_new(app, form, &issues, &error)
		       : save_changes(app, form, &issues, &error);
	if (saved) {
		if (domain_last_operation(app->domain) == last)
			app_say(app, "Nothing was changed in the %s.", form->entity->name);
		else
			app_say(app, "The %s is %s.  u takes it back.", form->entity->name,
				is_new ? "added" : "saved");
		form_forget_draft(app, form);
		return REACT_BACK | REACT_CHANGED;
	}
	form_tell_issues(app, form, &issues, &error);
	if (!form->asked && error.code == ERROR_CONFLICT && form->before) {
		take_others_changes(app, form);
		text_append(&app->message, " Ctrl-S once more saves yours over it.");
	}
	return REACT_NONE;
}

static void tell_error(struct App *app, struct FormLayer *form, const struct Error *error)
{
	form_set_fault(form, error->field, error->text);
	form_tell_faults(app, form);
}

static struct CommandCall command_call(struct App *app, const struct FormLayer *form)
{
	struct CommandCall call = {
		.domain = app->domain, .ids = form->ids, .n_ids = form->n_ids, .sure = true};

	call.arguments = form_assignments(form, &app->scratch, &call.n_arguments);
	return call;
}

static bool is_given(const struct CommandCall *call, const char *field)
{
	for (size_t i = 0; i < call->n_arguments; i++)
		if (strcmp(call->arguments[i].field, field) == 0)
			return !text_is_empty(call->arguments[i].text);
	return false;
}

/* What the command line refuses a call without, the form does too. */
static bool has_needed(const struct Command *command, const struct CommandCall *call,
		       struct Error *error)
{
	for (size_t i = 0; i < COMMAND_ARGUMENTS && command->arguments[i].field; i++) {
		const struct CommandArgument *argument = &command->arguments[i];

		if (argument->missing && argument->kind != KIND_NONE &&
		    !is_given(call, argument->field))
			return error_set(error, ERROR_INPUT, argument->field,
					 "It is needed here. Write it, then Ctrl-S.");
	}
	return true;
}

static unsigned apply_command(struct App *app, struct FormLayer *form)
{
	struct CommandCall call = command_call(app, form);
	struct Error error = {0};
	struct Text done;
	bool applied;

	text_init(&done);
	applied = has_needed(form->command, &call, &error) &&
		  command_apply(form->command, &call, &done, &error);
	if (applied) {
		app_say(app, "%s  u takes it back.", text_get(&done));
		if (form->command->letter)
			letter_next(app, form->command->letter, form->ids, form->n_ids);
		if (form->command->many)
			marks_remove(&app->marks, form->command->kind, form->ids, form->n_ids);
		form_forget_draft(app, form);
	} else {
		tell_error(app, form, &error);
	}
	text_release(&done);
	return applied ? REACT_BACK | REACT_CHANGED : REACT_NONE;
}

static unsigned apply_planned(struct App *app)
{
	return apply_command(app, (struct FormLayer *)stack_top(app));
}

/* What has consequences is read first, and done by another key. */
static unsigned save_command(struct App *app, struct FormLayer *form)
{
	struct CommandCall call = command_call(app, form);
	struct Error error = {0};
	struct Text plan;

	if (!form->command->plan)
		return apply_command(app, form);
	text_init(&plan);
	if (form->command->plan(&call, &plan, &error))
		plan_open(app, form->title, text_get(&plan), apply_planned);
	else
		tell_error(app, form, &error);
	text_release(&plan);
	return REACT_NONE;
}

static unsigned save_bulk(struct App *app, struct FormLayer *form)
{
	const int64_t last = domain_last_operation(app->domain);
	size_t n;
	struct Assignment *assignments = form_assignments(form, &app->scratch, &n);
	struct Issues issues;
	struct Error error = {0};

	issues_init(&issues, &app->scratch);
	if (!record_set(app->domain,
			&(struct RecordEdit){.entity = form->entity,
					     .fields = {assignments, n},
					     .force = form->asked,
					     .issues = &issues},
			(struct IdSpan){form->ids, form->n_ids}, &error)) {
		form_tell_issues(app, form, &issues, &error);
		return REACT_NONE;
	}
	if (domain_last_operation(app->domain) == last)
		app_say(app, "Nothing was changed: %s had it before.",
			form->n_ids == 1 ? "it" : "they all");
	else if (form->n_ids == 1)
		app_say(app, "The %s is changed.  u takes it back.", form->entity->name);
	else
		app_say(app, "%zu %s have it now.  u takes it back.", form->n_ids,
			form->entity->plural);
	marks_remove(&app->marks, form->entity->kind, form->ids, form->n_ids);
	form_forget_draft(app, form);
	return REACT_BACK | REACT_CHANGED;
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

/* The first reference that both kinds have by the same key, where the record has it. */
static void take_common(const struct Entity *entity, const struct Entity *other, const void *record,
			struct Addition *addition)
{
	for (size_t i = 0; i < other->n_fields && !addition->owner; i++) {
		const struct Field *from = &other->fields[i];
		const struct Field *to = entity_field(entity, from->key);

		if (from->type == FIELD_REF && to && to->type == FIELD_REF &&
		    to->ref == from->ref && field_ref(from, record) > 0) {
			addition->owner = to;
			addition->owner_id = field_ref(from, record);
		}
	}
}

/* What the form names, else what that says under the same key: a new person is of the practice of
 * the team she is added to. */
static struct Addition addition_from(struct App *app, const struct FormLayer *form,
				     const struct Entity *entity)
{
	struct Addition addition = {.entity = entity};

	for (size_t i = 0; i < form->n && !addition.owner; i++) {
		const struct Field *named = form->fields[i].field;
		const char *text = text_get(&form->fields[i].edit.text);
		const struct Field *own = entity_field(entity, named->key);
		struct Error ignored;
		void *record;
		Id id;

		if (named->type != FIELD_REF || named->ref == entity->kind || text_is_empty(text) ||
		    !domain_resolve(app->domain, entity_get(named->ref), text, &id, &ignored))
			continue;
		if (own && own->type == FIELD_REF && own->ref == named->ref) {
			addition.owner = own;
			addition.owner_id = id;
			return addition;
		}
		record = arena_alloc(&app->scratch, entity_get(named->ref)->size);
		if (domain_get(app->domain, (struct KindId){named->ref, id}, record, &app->scratch,
			       &ignored))
			take_common(entity, entity_get(named->ref), record, &addition);
	}
	return addition;
}

static unsigned form_act_new(struct App *app)
{
	struct FormLayer *form = (struct FormLayer *)stack_top(app);
	const struct FormField *field = form_focused(form);
	const char *name = arena_text(&app->scratch, text_get(&field->edit.text));

	if (field->field->type != FIELD_REF) {
		app_say(app, "This field names no other record.");
		return REACT_NONE;
	}
	form_drop_candidates(form);
	form_open_add(app, addition_from(app, form, entity_get(field->field->ref)));
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
	form_touched(app, form);
	form_drop_candidates(form);
}

/* --- The layer --- */

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, ((const struct FormLayer *)layer)->title);
}

static const char *draft_of_record(const struct FormLayer *form, Id *ret_about)
{
	*ret_about = form->id > 0 ? form->id : form->addition.owner_id;
	return form->entity->key;
}

static const char *draft_of_command(const struct FormLayer *form, Id *ret_about)
{
	*ret_about = form->ids[0];
	return form->command->verb;
}

static const char *draft_of_bulk(const struct FormLayer *form, Id *ret_about)
{
	*ret_about = form->ids[0];
	return "bulk";
}

#define KEPT "What you typed is kept as a draft, and is here again next time."

static const struct FormSpec record_spec = {
	.save = save_record, .draft = draft_of_record, .kept = KEPT};
static const struct FormSpec command_spec = {
	.save = save_command, .draft = draft_of_command, .kept = KEPT};
static const struct FormSpec bulk_spec = {.save = save_bulk, .draft = draft_of_bulk, .kept = KEPT};

static struct FormLayer *form_new(const struct FormSpec *spec, const struct Entity *entity)
{
	struct FormLayer *form = (struct FormLayer *)layer_new(&form_layer, sizeof(*form));

	form_init(form, spec);
	form->entity = entity;
	return form;
}

static void drop_form(struct FormLayer *form)
{
	form_release(&form->layer);
	heap_free(form);
}

static void push(struct App *app, struct FormLayer *form)
{
	if (form->n == 0) {
		app_say(app, "There is nothing to fill in.");
		drop_form(form);
		return;
	}
	form_take_draft(app, form);
	form_select(form);
	stack_push(app, &form->layer);
}

/* What a form asks for: neither what is judged, nor what commands own. */
static bool is_asked(const struct Field *field, bool is_new)
{
	return !(field->flags & (FIELD_JUDGED | FIELD_OWNED)) &&
	       (is_new || !(field->flags & FIELD_FIXED));
}

/* Of several that it may belong to, a form that begins with one asks for no other. */
static bool is_other_owner(const struct FormLayer *form, const struct Field *field)
{
	return (field->flags & FIELD_EITHER) && form->addition.owner &&
	       form->addition.owner != field;
}

static void add_fields(struct App *app, struct FormLayer *form, const void *record, bool is_new)
{
	for (size_t i = 0; i < form->entity->n_fields; i++) {
		const struct Field *field = &form->entity->fields[i];

		if (is_asked(field, is_new) && !is_other_owner(form, field))
			form_add_field(form, field, form_is_required(field),
				       field_start(app, field, record));
	}
}

/* A record below another of its kind is of the same: what must be filled in, and is not yet. */
static void take_from_parent(struct App *app, const struct Addition *addition, void *record)
{
	const struct Entity *entity = addition->entity;
	void *parent = arena_alloc(&app->scratch, entity->size);
	struct Error ignored;

	if (!addition->owner || addition->owner->ref != entity->kind ||
	    !domain_get(app->domain, (struct KindId){entity->kind, addition->owner_id}, parent,
			&app->scratch, &ignored))
		return;
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if ((field->flags & FIELD_REQUIRED) &&
		    (field->type == FIELD_REF || field->type == FIELD_CHOICE) &&
		    field_is_missing(field, record))
			field_copy(field, record, parent);
	}
}

/* A new record of something belongs to it, and one with a season to the season in view. */
static void set_owner(struct App *app, const struct Addition *addition, void *record)
{
	const struct Field *season = entity_field(addition->entity, "season");

	if (addition->owner)
		field_set_ref(addition->owner, record, addition->owner_id);
	else if (season && season->ref == entity_season()->kind)
		field_set_ref(season, record, app->season);
	for (size_t i = 0; i < ADDED_REFS && addition->refs[i].field; i++)
		field_set_ref(entity_field(addition->entity, addition->refs[i].field), record,
			      addition->refs[i].id);
	take_from_parent(app, addition, record);
}

/* What the page has said already need not be passed by hand: to the first field that must be
 * filled in, else past the owner. */
static void focus_first_empty(struct FormLayer *form)
{
	form->focus = form->n > 1 && form->addition.owner &&
		      form->fields[0].field == form->addition.owner;
	for (size_t i = 0; i < form->n; i++)
		if (form->fields[i].required && form->fields[i].edit.text.length == 0) {
			form->focus = i;
			return;
		}
}

void form_open_add(struct App *app, struct Addition addition)
{
	struct FormLayer *form = form_new(&record_spec, addition.entity);
	void *record = arena_alloc(&form->arena, addition.entity->size);

	record_new(app->domain, addition.entity, record, &form->arena);
	set_owner(app, &addition, record);
	record_suggest(app->domain, addition.entity, record, &form->arena);
	if (addition.field &&
	    !field_parse(entity_field(addition.entity, addition.field), record, addition.text,
			 (struct ParseFrame){app->domain->today, &form->arena}, NULL))
		app_say(app, "The %s begins without it.", addition.entity->name);
	form->addition = addition;
	form->title = heap_text(arena_format(&app->scratch, "New %s", addition.entity->name));
	add_fields(app, form, record, true);
	focus_first_empty(form);
	push(app, form);
}

/* To the name, else to the first field that is no code. */
static void focus_name(struct FormLayer *form)
{
	const struct Entity *entity = form->entity;
	const struct Field *label =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;
	const struct Field *code = entity->ref_field && label != entity_field(entity, "name")
					   ? entity_field(entity, entity->ref_field)
					   : entity_field(entity, "code");

	for (size_t i = form->n; i-- > 0;)
		if (form->fields[i].field != code && !(form->fields[i].field->flags & FIELD_CODE))
			form->focus = i;
	for (size_t i = 0; i < form->n; i++)
		if (form->fields[i].field == label && label != code)
			form->focus = i;
}

/* `field` NULL: no one in particular. One that is not typed in is said why. */
static void focus_field(struct App *app, struct FormLayer *form, const struct Field *field)
{
	focus_name(form);
	for (size_t i = 0; i < form->n; i++)
		if (form->fields[i].field == field) {
			form->focus = i;
			return;
		}
	if (field && (field->flags & FIELD_JUDGED))
		app_say(app, "%s is computed.", field->label);
	else if (field && (field->flags & FIELD_OWNED))
		app_say(app, "%s is not typed in: it is set by %s.", field->label, field->command);
	else if (field && (field->flags & FIELD_FIXED))
		app_say(app, "%s stays as it is.", field->label);
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
	form = form_new(&record_spec, entity);
	form->id = target.id;
	form->before = arena_alloc(&form->arena, entity->size);
	if (!domain_get(app->domain, (struct KindId){entity->kind, target.id}, form->before,
			&form->arena, &error)) {
		app_fail(app, &error);
		drop_form(form);
		return;
	}
	form->title = heap_text(
		arena_format(&app->scratch, "Edit %s",
			     domain_named(app->domain, target.kind, target.id, &app->scratch)));
	add_fields(app, form, form->before, false);
	focus_field(app, form, field);
	push(app, form);
}

void form_open_command(struct App *app, const struct Command *command, const Id ids[], size_t n_ids)
{
	struct FormLayer *form = form_new(&command_spec, entity_get(command->kind));
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
		drop_form(form);
		return;
	}
	push(app, form);
}

void form_open_bulk(struct App *app, enum Kind kind, const Id ids[], size_t n_ids,
		    const struct Field *field)
{
	struct FormLayer *form = form_new(&bulk_spec, entity_get(kind));

	form->bulk = true;
	form->ids = heap_alloc(n_ids * sizeof(Id));
	memcpy(form->ids, ids, n_ids * sizeof(Id));
	form->n_ids = n_ids;
	form->title = heap_text(
		arena_format(&app->scratch, "Set %s of %zu marked %s", field->label, n_ids,
			     n_ids == 1 ? form->entity->name : form->entity->plural));
	form_add_field(form, field, form_is_required(field), "");
	push(app, form);
}

static const struct Action actions[] = {
	{"form.next", "next field", "To the next field.", "Tab Enter", 0, act_next},
	{"form.previous", "field before", "To the field before.", "S-Tab", 0, act_previous},
	{"form.newline", "new line", "Begins a new line in a field of several lines.", "Alt-Enter",
	 0, form_act_newline},
	{"form.save", "save", "Saves the form.", "Ctrl-S", NEED_WRITABLE, form_act_save},
	{"form.discard", "start over", "Clears what was typed; pressed again, it brings it back.",
	 "Ctrl-X", 0, form_act_discard},
	{"form.new", "new record",
	 "Adds a new person, practice or team for this field, and comes back.", "Ctrl-N",
	 NEED_WRITABLE, form_act_new},
};

const struct LayerType form_layer = {
	.name = "form",
	.traits = TRAIT_TEXT | TRAIT_LINES | TRAIT_SCROLLS | TRAIT_HELP,
	.actions = ACTION_TABLE(actions),
	.footer = "form.next form.save form.discard back form.help",
	.key = form_take_key,
	.paste = form_paste,
	.move = form_move,
	.escape = form_escape,
	.paint = form_paint,
	.work = form_work,
	.title = title,
	.keep_draft = form_keep,
	.arrive = arrive,
	.release = form_release,
};

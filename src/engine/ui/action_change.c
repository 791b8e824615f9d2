/* Actions that change records: add, edit, bin, restore, undo and redo. */
#include "describe.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

#include <string.h>

#define LATEST 8       /* operations on a record */
#define MERGE "merge " /* how the title of one begins */

unsigned act_add(struct App *app)
{
	form_open_add(app, stack_addition(app));
	return REACT_NONE;
}

unsigned act_edit(struct App *app)
{
	const struct Layer *page = stack_page(app);
	struct FieldAt at = page->type->field ? page->type->field(page) : (struct FieldAt){0};

	form_open_edit(app, at.field ? at.record : stack_target(app), at.field);
	return REACT_NONE;
}

static unsigned remove_confirmed(struct App *app, const struct Question *question)
{
	const struct Entity *entity = entity_get(question->kind);
	struct Error error;

	if (!record_remove(app->domain, entity, question->ids, question->n_ids, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	if (question->n_ids == 1)
		app_say(app, "The %s is in the bin.  u takes it back.", entity->name);
	else
		app_say(app, "%zu %s are in the bin.  u takes it back.", question->n_ids,
			entity->plural);
	marks_remove(&app->marks, question->kind, question->ids, question->n_ids);
	return REACT_CHANGED;
}

unsigned act_bin(struct App *app)
{
	struct Selection selection = app_selection(app, stack_target(app).kind, true);
	const struct Entity *entity = selection.kind < N_KINDS ? entity_get(selection.kind) : NULL;
	struct Question question = {.kind = selection.kind,
				    .ids = selection.ids,
				    .n_ids = selection.n,
				    .then = remove_confirmed};

	if (selection.n == 0 || !entity)
		app_refuse(app, "There is no record here to put into the bin.");
	else if (list_is_binned(stack_page(app)))
		app_refuse(app, "It is in the bin already. r takes it out.");
	else if (selection.marked)
		question_open(app, question, "Put %zu marked %s%s into the bin?", selection.n,
			      selection.n == 1 ? entity->name : entity->plural,
			      list_hidden_text(app, stack_page(app)));
	else
		question_open(
			app, question, "Put the %s into the bin?",
			domain_named(app->domain, selection.kind, selection.ids[0], &app->scratch));
	return REACT_NONE;
}

/* The merge that put a record into the bin, as the history calls it; NULL: none did. */
static const char *find_merge(struct App *app, struct Target target)
{
	struct Operations operations;
	struct Error ignored;

	if (!domain_history(app->domain,
			    &(struct HistoryQuery){.of = {target.kind, target.id}, .limit = LATEST},
			    &app->scratch, &operations, &ignored))
		return NULL;
	for (size_t i = 0; i < operations.n; i++)
		if (!operations.items[i].undone && operations.items[i].undoes == 0)
			return strncmp(operations.items[i].title, MERGE, strlen(MERGE)) == 0
				       ? operations.items[i].title
				       : NULL;
	return NULL;
}

unsigned act_restore(struct App *app)
{
	struct Target target = stack_target(app);
	const char *merge = find_merge(app, target), *label;
	struct Error error;

	if (!record_restore(app->domain, entity_get(target.kind), target.id, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	label = domain_label(app->domain, target.kind, target.id, &app->scratch);
	if (merge)
		app_say(app,
			"%s is out of the bin; it was merged before (%s), so both are there "
			"again.  u takes it back.",
			label, merge);
	else
		app_say(app, "%s is out of the bin.  u takes it back.", label);
	return REACT_CHANGED;
}

static unsigned undo_confirmed(struct App *app, const struct Question *question)
{
	struct Operation done;
	struct Error error;

	if (!domain_undo(app->domain, question->operation, &app->scratch, &done, &error)) {
		app_fail(app, &error);
		if (error.code == ERROR_INPUT || error.code == ERROR_CONFLICT)
			text_append(&app->message, " In the history (gh) u takes back others.");
		return REACT_NONE;
	}
	app_say(app, "undo: %s", done.title);
	return REACT_CHANGED;
}

/* What was done before the program was opened is out of sight, so it asks. */
unsigned act_undo(struct App *app)
{
	struct Question question = {.kind = KIND_NONE, .then = undo_confirmed};
	struct Operation next;
	struct Error error;

	if (!domain_undo_next(app->domain, &app->scratch, &next, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	question.operation = next.number;
	if (next.number > app->first_operation)
		return undo_confirmed(app, &question);
	question_open(app, question, "Undo \"%s\" of %s?", next.title,
		      env_stamp_text(app->domain->env, next.at, &app->scratch));
	return REACT_NONE;
}

unsigned act_redo(struct App *app)
{
	struct Operation done;
	struct Error error;

	if (!domain_redo(app->domain, &app->scratch, &done, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "redo: %s", operation_subject(&done));
	return REACT_CHANGED;
}

unsigned act_record_history(struct App *app)
{
	struct Target target = stack_target(app);
	struct Text text;
	struct Error error;

	text_init(&text);
	if (describe_record_history(app->domain, (struct KindId){target.kind, target.id},
				    &app->scratch, &text, &error))
		text_open(app,
			  arena_format(
				  &app->scratch, "History of the %s",
				  domain_named(app->domain, target.kind, target.id, &app->scratch)),
			  text_get(&text));
	else
		app_fail(app, &error);
	text_release(&text);
	return REACT_NONE;
}

/* A line each; only this sight of them shows what they are. */
static size_t add_masked(struct App *app, const struct Entity *entity, const void *record,
			 struct Text *text)
{
	size_t n = 0;

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (!(field->flags & FIELD_MASKED))
			continue;
		n++;
		text_format(text, "%s: %s\n", field->label,
			    field_is_missing(field, record) ? "not recorded"
			    : (field->flags & FIELD_SEALED)
				    ? "sealed"
				    : field_text(field, record, &app->scratch));
	}
	return n;
}

unsigned act_reveal(struct App *app)
{
	struct Target target = stack_target(app);
	const struct Entity *entity = entity_get(target.kind);
	void *record = arena_alloc(&app->scratch, entity->size);
	struct Text text;
	struct Error error;

	text_init(&text);
	if (!domain_get(app->domain, (struct KindId){entity->kind, target.id}, record,
			&app->scratch, &error))
		app_fail(app, &error);
	else if (add_masked(app, entity, record, &text) == 0)
		app_refuse(app, "Nothing of the %s is masked.", entity->name);
	else
		text_open(app, domain_label(app->domain, target.kind, target.id, &app->scratch),
			  text_get(&text));
	text_release(&text);
	return REACT_NONE;
}

/* Form keys: what is typed into the fields, and what keys do that every form has. */
#include "form_parts.h"
#include "qtp/engine/ui/draft.h"

#include <string.h>

static struct FormLayer *form_on_top(struct App *app)
{
	return (struct FormLayer *)stack_top(app);
}

void form_touched(struct App *app, struct FormLayer *form)
{
	struct FormField *field = form_focused(form);

	form->asked = false;
	text_clear(&field->fault);
	form->dirty = true;
	draft_soon(app);
	form_follow(app, form, field);
	form_find_candidates(app, form);
}

/* Arrows go round in a group of boxes; the space ticks one. */
static bool take_box_key(struct FormLayer *form, uint32_t key, bool *ret_moved)
{
	struct FormField *field = form_focused(form);
	const size_t at = form->focus;
	size_t from = at, to;

	if (key == KEY_SPACE) {
		edit_set(&field->edit, field->edit.text.length > 0 ? "" : "yes");
		return true;
	}
	*ret_moved = (field->row->flags & ROW_GROUP) &&
		     (key == KEY_ARROW_LEFT || key == KEY_ARROW_RIGHT);
	if (!*ret_moved)
		return false;
	while (from > 0 && form->fields[from - 1].row == field->row)
		from--;
	for (to = at; to + 1 < form->n && form->fields[to + 1].row == field->row;)
		to++;
	if (key == KEY_ARROW_LEFT)
		form->focus = at == from ? to : at - 1;
	else
		form->focus = at == to ? from : at + 1;
	return true;
}

/* Yes and no are turned over by the space, and said by their letters. */
static bool take_yes_no_key(struct FormField *field, uint32_t key)
{
	bool yes = strcmp(text_get(&field->edit.text), "yes") == 0;

	if (key == KEY_SPACE || key == KEY_ARROW_LEFT || key == KEY_ARROW_RIGHT)
		edit_set(&field->edit, yes ? "no" : "yes");
	else if (key == 'y' || key == 'Y' || key == 'n' || key == 'N')
		edit_set(&field->edit, key == 'y' || key == 'Y' ? "yes" : "no");
	else if ((key == KEY_ERASE || key == KEY_DELETE) && !field->required)
		edit_set(&field->edit, "");
	else
		return edit_is_character(key);
	return true;
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

static bool take_suggestion(struct App *app, struct FormLayer *form, uint32_t key)
{
	struct FormField *field = form_focused(form);
	struct FormAt at = form_at(app, form, field);
	const char *text;

	if (key != KEY_ARROW_RIGHT || !field->row->suggest || field->edit.text.length > 0)
		return false;
	text = field->row->suggest(&at);
	if (text)
		edit_set(&field->edit, text);
	return text;
}

bool form_take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	struct FormLayer *form = (struct FormLayer *)layer;
	bool moved = false;

	(void)ret_reaction;
	if (key == KEY_RETURN && form_take_candidate(app, form)) {
		form_touched(app, form);
		form_drop_candidates(form);
		return false;
	}
	if (form_focused(form)->row->flags & ROW_BOX) {
		if (!take_box_key(form, key, &moved))
			return false;
	} else if (form_focused(form)->field->type == FIELD_YES_NO) {
		if (!take_yes_no_key(form_focused(form), key))
			return false;
	} else if (!take_choice_key(form, key) && !take_suggestion(app, form, key) &&
		   !edit_key(&form_focused(form)->edit, key)) {
		return false;
	}
	if (!moved)
		form_touched(app, form);
	return true;
}

void form_paste(struct App *app, struct Layer *layer, const char *text)
{
	struct FormLayer *form = (struct FormLayer *)layer;
	struct FormField *field = form_focused(form);

	if (form_choices(field->field)) {
		app_say(app, "This field has choices; nothing can be pasted into it.");
		return;
	}
	if (field->field->type != FIELD_NOTE)
		edit_insert_line(&field->edit, text);
	else if (!edit_insert(&field->edit, text))
		app_say(app, "That is too long for a field.");
	form_touched(app, form);
}

bool form_escape(struct App *app, struct Layer *layer)
{
	struct FormLayer *form = (struct FormLayer *)layer;

	if (form->n_candidates > 0) {
		form_drop_candidates(form);
		return true;
	}
	if (form_is_changed(form)) {
		app_say(app, "%s", form->spec->kept);
		form_keep_draft(app, form);
	}
	return false;
}

void form_keep(struct App *app, struct Layer *layer)
{
	struct FormLayer *form = (struct FormLayer *)layer;

	if (form->dirty)
		form_keep_draft(app, form);
}

bool form_work(struct App *app, struct Layer *layer)
{
	return form_find_more(app, (struct FormLayer *)layer);
}

/* --- Faults --- */

static void say_not_saved(struct App *app, const struct FormLayer *form, size_t n)
{
	if (form->faults.length > 0)
		app_say(app, "%s", text_get(&form->faults));
	else if (n == 1)
		app_say(app, "Not saved yet: see the field under the cursor.");
	else
		app_say(app, "Not saved yet: see %zu fields, the first under the cursor.", n);
	app->message_is_error = true;
}

void form_tell_faults(struct App *app, struct FormLayer *form)
{
	size_t n = 0;

	for (size_t i = 0; i < form->n; i++)
		if (form->fields[i].fault.length > 0 && n++ == 0)
			form->focus = i;
	if (form->asked)
		app_say(app, "Press Ctrl-S again to save it anyway.");
	else
		say_not_saved(app, form, n);
}

void form_tell_issues(struct App *app, struct FormLayer *form, const struct Issues *issues,
		      const struct Error *error)
{
	for (size_t i = 0; i < issues->n; i++)
		form_set_fault(form, issues->items[i].field, issues->items[i].text);
	if (issues->n == 0)
		form_set_fault(form, error->field, error->text);
	form->asked = issues->n > 0 && issues_n_errors(issues) == 0;
	form_tell_faults(app, form);
}

bool form_check(struct App *app, struct FormLayer *form)
{
	bool passed = true;

	for (size_t i = 0; i < form->n; i++) {
		struct FormField *field = &form->fields[i];
		struct FormAt at = form_at(app, form, field);
		struct Error error;

		if (!field->row->check || !form_is_visible(form, field) ||
		    field->row->check(&at, &error))
			continue;
		form_add_fault(&field->fault, error.text);
		passed = false;
	}
	if (!passed) {
		form->asked = false;
		form_tell_faults(app, form);
	}
	return passed;
}

/* --- Actions --- */

unsigned form_act_save(struct App *app)
{
	struct FormLayer *form = form_on_top(app);

	form_drop_candidates(form);
	form_settle_all(app, form);
	form_clear_faults(form);
	return form->spec->save(app, form);
}

/* After the last line of several another one, elsewhere the next field. */
unsigned form_act_enter(struct App *app)
{
	struct FormLayer *form = form_on_top(app);
	const struct FormField *field = form_focused(form);

	if ((field->row->flags & ROW_GROWS) && field->edit.text.length > 0 &&
	    (form->focus + 1 == form->n || field[1].row != field->row))
		form_focus_new_line(app, form, field->field->key);
	else
		form_move(app, &form->layer, MOVE_NEXT);
	return REACT_NONE;
}

unsigned form_act_newline(struct App *app)
{
	struct FormLayer *form = form_on_top(app);

	if (form_focused(form)->field->type != FIELD_NOTE)
		app_say(app, "This field has one line.");
	else if (edit_insert(&form_focused(form)->edit, "\n"))
		form_touched(app, form);
	return REACT_NONE;
}

unsigned form_act_discard(struct App *app)
{
	struct FormLayer *form = form_on_top(app);

	form_drop_draft(app, form);
	form_clear_faults(form);
	form_drop_candidates(form);
	form->asked = false;
	return REACT_NONE;
}

/* Form move: the fields where the cursor can be, and how keys go from one to another. */
#include "form_parts.h"

#include <string.h>

bool form_is_stop(const struct FormLayer *form, size_t index)
{
	return !(form->fields[index].row->flags & ROW_FACTS) &&
	       form_is_visible(form, &form->fields[index]);
}

static bool is_group_mate(const struct FormLayer *form, size_t a, size_t b)
{
	return (form->fields[a].row->flags & ROW_GROUP) &&
	       form->fields[a].row == form->fields[b].row;
}

/* The first of the group of a field; else itself. */
static size_t group_start(const struct FormLayer *form, size_t index)
{
	while (index > 0 && is_group_mate(form, index, index - 1))
		index--;
	return index;
}

/* The next stop by one step round the form, past the rest of a group. */
static size_t next_stop(const struct FormLayer *form, size_t from, bool back)
{
	size_t at = from;

	do
		at = back ? (at + form->n - 1) % form->n : (at + 1) % form->n;
	while (at != from && (!form_is_stop(form, at) || is_group_mate(form, at, from)));
	return group_start(form, at);
}

static size_t end_stop(const struct FormLayer *form, bool last)
{
	size_t from = last ? 0 : form->n - 1;

	return form_is_stop(form, last ? form->n - 1 : 0)
		       ? group_start(form, last ? form->n - 1 : 0)
		       : next_stop(form, from, last);
}

void form_select(struct FormLayer *form)
{
	struct FormField *field = form_focused(form);

	if (!form_choices(field->field) && field->field->type != FIELD_NOTE &&
	    !(field->row->flags & (ROW_BOX | ROW_FACTS | ROW_GROWS)))
		edit_select(&field->edit);
}

/* To a field that can be typed in. */
static void form_focus(struct App *app, struct FormLayer *form, size_t index)
{
	if (index != form->focus) {
		form_leave(app, form);
		form_focused(form)->edit.selected = false;
		form->focus = index;
		form_select(form);
	}
	form->choice_typed[0] = '\0';
	form_drop_candidates(form);
}

void form_focus_key(struct App *app, struct FormLayer *form, const char *key)
{
	struct FormField *field = form_find(form, key, 0);

	if (field && form_is_visible(form, field))
		form_focus(app, form, (size_t)(field - form->fields));
}

void form_focus_new_line(struct App *app, struct FormLayer *form, const char *key)
{
	struct FormField *line = form_grow(form, key);

	if (line)
		form_focus(app, form, (size_t)(line - form->fields));
	else
		app_say(app, "There is no room for another line.");
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

/* Where a motion leads; arrows stop at the ends, Tab goes round. */
static size_t place_of(const struct FormLayer *form, enum Motion motion)
{
	size_t first = end_stop(form, false), last = end_stop(form, true);
	bool back = motion == MOVE_UP || motion == MOVE_PREVIOUS;

	if (motion == MOVE_LEFT || motion == MOVE_RIGHT)
		return form->focus;
	if (motion == MOVE_PAGE_UP || motion == MOVE_HOME)
		return first;
	if (motion == MOVE_PAGE_DOWN || motion == MOVE_END)
		return last;
	if ((motion == MOVE_UP && group_start(form, form->focus) == first) ||
	    (motion == MOVE_DOWN && group_start(form, form->focus) == last))
		return form->focus;
	return next_stop(form, form->focus, back);
}

void form_move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct FormLayer *form = (struct FormLayer *)layer;
	size_t before = form->focus;

	if ((motion == MOVE_UP || motion == MOVE_DOWN) &&
	    edit_move_rows(&form_focused(form)->edit, motion == MOVE_UP ? -1 : 1))
		return;
	if (motion == MOVE_DOWN && form->n_candidates == 0 && form_list_candidates(app, form))
		return;
	if (!step_candidate(form, motion))
		form_focus(app, form, place_of(form, motion));
	if (motion == MOVE_NEXT && form->focus <= before)
		app_say(app, "That was the last field. Ctrl-S saves.");
}

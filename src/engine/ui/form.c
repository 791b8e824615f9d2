/* Form: its fields, what differs from what they began with, what is wrong. */
#include "form_parts.h"

#include <string.h>

#define FIRST_CAPACITY 32

const struct FormRow form_plain_row = {0};

void form_init(struct FormLayer *form, const struct FormSpec *spec)
{
	form->spec = spec;
	text_init(&form->faults);
}

static void field_init(struct FormField *field, const char *text)
{
	field->original = heap_text(text);
	edit_init(&field->edit, text);
	text_init(&field->fault);
	field->echo = "";
	field->moved_from = DAY_NONE;
}

static void field_release(struct FormField *field)
{
	edit_release(&field->edit);
	text_release(&field->fault);
	heap_free(field->original);
}

void form_free_candidates(struct FormLayer *form)
{
	for (size_t i = 0; i < form->n_candidates; i++)
		heap_free(form->candidates[i]);
	form->n_candidates = form->candidate = form->first_candidate = 0;
}

void form_drop_candidates(struct FormLayer *form)
{
	form_free_candidates(form);
	form->wants_more = false;
}

void form_release(struct Layer *layer)
{
	struct FormLayer *form = (struct FormLayer *)layer;

	for (size_t i = 0; i < form->n; i++)
		field_release(&form->fields[i]);
	heap_free(form->fields);
	form_drop_candidates(form);
	text_release(&form->faults);
	heap_free(form->ids);
	heap_free(form->title);
	arena_release(&form->arena);
}

static struct FormField *append_field(struct FormLayer *form)
{
	if (form->n == form->capacity) {
		form->capacity = form->capacity ? 2 * form->capacity : FIRST_CAPACITY;
		form->fields = heap_resize(form->fields, form->capacity * sizeof(form->fields[0]));
	}
	return &form->fields[form->n++];
}

bool form_is_required(const struct Field *field)
{
	return (field->flags & (FIELD_REQUIRED | FIELD_FILLED)) == FIELD_REQUIRED;
}

void form_add_field(struct FormLayer *form, const struct Field *field, bool required,
		    const char *text)
{
	struct FormField *item = append_field(form);

	*item = (struct FormField){.row = &form_plain_row,
				   .field = field,
				   .label = field->label,
				   .required = required};
	field_init(item, text);
}

/* --- Fields by rows --- */

static bool is_same(const struct FormField *a, const struct FormField *b)
{
	return a->row == b->row && a->about == b->about &&
	       strcmp(a->field->key, b->field->key) == 0;
}

/* The fields being made again: what there was, and where the cursor was. */
struct Sync {
	struct FormLayer *form;
	struct FormField *old;
	size_t n_old;
	struct FormField at; /* row NULL: nowhere yet */
	struct Arena arena;
};

/* At the end of the form: the old one with all that was typed, or an empty one. */
static void carry_over(struct Sync *sync, struct FormField item)
{
	struct FormField *to = append_field(sync->form);

	if (sync->at.row && is_same(&item, &sync->at))
		sync->form->focus = sync->form->n - 1;
	for (size_t i = 0; i < sync->n_old; i++)
		if (is_same(&sync->old[i], &item)) {
			*to = sync->old[i];
			to->label = item.label;
			sync->old[i] = sync->old[--sync->n_old];
			return;
		}
	*to = item;
	field_init(to, "");
}

static struct FormField field_of(const struct FormRow *row, struct FormRepeat repeat)
{
	const struct Field *field = repeat.field ? repeat.field : &row->field;

	return (struct FormField){.row = row,
				  .field = field,
				  .label = repeat.label ? repeat.label : field->label,
				  .about = repeat.about,
				  .required = form_is_required(field)};
}

/* Up to the last that is filled in, or has the cursor; they are numbered from 1. */
static int64_t count_lines(const struct Sync *sync, const struct FormRow *row)
{
	int64_t n = 1;

	for (size_t i = 0; i < sync->n_old; i++) {
		const struct FormField *line = &sync->old[i];

		if (line->row == row && line->about > n &&
		    (line->edit.text.length > 0 || is_same(line, &sync->at)))
			n = line->about;
	}
	return n;
}

static void sync_row(struct Sync *sync, const struct FormRow *row)
{
	const struct FormRepeat *repeats, one = {0};
	size_t n = 1;

	if (row->flags & ROW_GROWS) {
		for (int64_t i = 1, lines = count_lines(sync, row); i <= lines; i++)
			carry_over(sync, field_of(row, (struct FormRepeat){.about = i}));
		return;
	}
	repeats = row->repeats ? row->repeats(sync->form, &sync->arena, &n) : &one;
	for (size_t i = 0; i < n; i++)
		carry_over(sync, field_of(row, repeats[i]));
}

/* A place that is gone is that where the cursor begins. */
static void focus_first(struct FormLayer *form)
{
	for (size_t i = 0; i < form->n; i++)
		if (form->fields[i].row->flags & ROW_FIRST)
			form->focus = i;
}

void form_sync_rows(struct FormLayer *form)
{
	struct Sync sync = {.form = form, .old = form->fields, .n_old = form->n};

	if (form->n > 0)
		sync.at = *form_focused(form);
	form->fields = NULL;
	form->n = form->capacity = 0;
	form->focus = SIZE_MAX;
	for (size_t i = 0; i < form->spec->n_rows; i++)
		sync_row(&sync, &form->spec->rows[i]);
	if (form->focus == SIZE_MAX)
		focus_first(form);
	for (size_t i = 0; i < sync.n_old; i++)
		field_release(&sync.old[i]);
	heap_free(sync.old);
	arena_release(&sync.arena);
}

struct FormField *form_grow(struct FormLayer *form, const char *key)
{
	size_t last = form->n;
	struct FormField item;

	for (size_t i = 0; i < form->n; i++)
		if (strcmp(form->fields[i].field->key, key) == 0)
			last = i;
	if (last == form->n || !(form->fields[last].row->flags & ROW_GROWS))
		return NULL;
	if (form->fields[last].edit.text.length == 0)
		return &form->fields[last];
	item = form->fields[last];
	if ((size_t)item.about >= item.row->most)
		return NULL;
	append_field(form);
	memmove(&form->fields[last + 2], &form->fields[last + 1],
		(form->n - last - 2) * sizeof(form->fields[0]));
	item = field_of(item.row, (struct FormRepeat){.about = item.about + 1});
	field_init(&item, "");
	form->fields[last + 1] = item;
	return &form->fields[last + 1];
}

/* --- Finding and comparing --- */

struct FormField *form_focused(struct FormLayer *form)
{
	return &form->fields[form->focus];
}

struct FormAt form_at(struct App *app, struct FormLayer *form, struct FormField *field)
{
	return (struct FormAt){.app = app,
			       .form = form,
			       .field = field,
			       .text = text_get(&field->edit.text),
			       .arena = &app->frame};
}

struct FormField *form_find(const struct FormLayer *form, const char *key, int64_t about)
{
	for (size_t i = 0; i < form->n; i++)
		if (strcmp(form->fields[i].field->key, key) == 0 &&
		    (about == 0 || form->fields[i].about == about))
			return &form->fields[i];
	return NULL;
}

const char *form_text(const struct FormLayer *form, const char *key)
{
	const struct FormField *field = form_find(form, key, 0);

	return field ? text_get(&field->edit.text) : "";
}

void form_set_original(struct FormField *field, const char *text)
{
	char *original = heap_text(text);

	if (!form_field_is_changed(field))
		edit_begin(&field->edit, original);
	heap_free(field->original);
	field->original = original;
}

bool form_is_visible(const struct FormLayer *form, const struct FormField *field)
{
	return !(field->row->flags & ROW_HIDDEN) &&
	       (!field->row->is_visible || field->row->is_visible(form));
}

bool form_field_is_changed(const struct FormField *field)
{
	return strcmp(field->original, text_get(&field->edit.text)) != 0;
}

bool form_is_changed(const struct FormLayer *form)
{
	for (size_t i = 0; i < form->n; i++)
		if (!(form->fields[i].row->flags & ROW_HIDDEN) &&
		    form_field_is_changed(&form->fields[i]))
			return true;
	return false;
}

/* A new record and a command give all that is filled in; a change gives what differs. */
static bool is_given(const struct FormLayer *form, const struct FormField *field)
{
	return form->bulk || form_field_is_changed(field) ||
	       (!form->before && field->edit.text.length > 0);
}

struct Assignment *form_assignments(const struct FormLayer *form, struct Arena *arena,
				    size_t *ret_n)
{
	struct Assignment *assignments = ARENA_ARRAY(arena, form->n, struct Assignment);
	size_t n = 0;

	for (size_t i = 0; i < form->n; i++)
		if (is_given(form, &form->fields[i]))
			assignments[n++] = (struct Assignment){
				form->fields[i].field->key, text_get(&form->fields[i].edit.text)};
	*ret_n = n;
	return assignments;
}

/* --- Faults --- */

void form_clear_faults(struct FormLayer *form)
{
	for (size_t i = 0; i < form->n; i++)
		text_clear(&form->fields[i].fault);
	text_clear(&form->faults);
}

void form_add_fault(struct Text *fault, const char *text)
{
	text_format(fault, "%s%s", fault->length > 0 ? " " : "", text);
}

void form_set_fault(struct FormLayer *form, const char *key, const char *text)
{
	struct FormField *field = form_find(form, key, 0);

	form_add_fault(field && form_is_visible(form, field) ? &field->fault : &form->faults, text);
}

/* Form draft: one field a line: its key, what it began with, what was typed; tabs between. What
 * was thrown away last is a draft beside it. */
#include "form_parts.h"
#include "qtp/engine/ui/draft.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *path_of(struct App *app, const struct FormLayer *form, bool dropped,
			   struct Arena *arena)
{
	Id about;
	const char *what = form->spec->draft(form, &about);

	return (dropped ? draft_path_dropped : draft_path)(app, what, about, arena);
}

/* "done:42": of fields with one key each is about something else. */
static void write_key(const struct FormField *field, struct Text *text)
{
	text_append(text, field->field->key);
	if (field->about)
		text_format(text, ":%" PRId64, field->about);
}

static void write_fields(const struct FormLayer *form, struct Text *text)
{
	for (size_t i = 0; i < form->n; i++) {
		const struct FormField *field = &form->fields[i];

		if (!form_field_is_changed(field) && !(field->row->flags & ROW_KEPT))
			continue;
		write_key(field, text);
		text_append(text, "\t");
		draft_append(text, field->original);
		text_append(text, "\t");
		draft_append(text, text_get(&field->edit.text));
		text_append(text, "\n");
	}
}

static void write_draft(struct App *app, struct FormLayer *form, bool dropped)
{
	struct Arena arena = {0};
	struct Text text;

	text_init(&text);
	text_format(&text, "%s\n", form->title);
	write_fields(form, &text);
	draft_write(app, path_of(app, form, dropped, &arena), &text);
	text_release(&text);
	arena_release(&arena);
}

static void remove_draft(struct App *app, const struct FormLayer *form, bool dropped)
{
	struct Arena arena = {0};

	draft_remove(path_of(app, form, dropped, &arena));
	arena_release(&arena);
}

void form_keep_draft(struct App *app, struct FormLayer *form)
{
	form->dirty = false;
	if (form_is_changed(form))
		write_draft(app, form, false);
	else
		remove_draft(app, form, false);
}

void form_forget_draft(struct App *app, struct FormLayer *form)
{
	form->dirty = form->has_dropped = false;
	remove_draft(app, form, false);
	remove_draft(app, form, true);
}

/* The field of a line; a row that grows gets one. */
static struct FormField *field_of_line(struct FormLayer *form, char *key)
{
	char *about = strchr(key, ':');
	struct FormField *field;

	if (about)
		*about++ = '\0';
	field = form_find(form, key, about ? strtoll(about, NULL, 10) : 0);
	return field || !about ? field : form_grow(form, key);
}

/* A field that has changed in the file since keeps the typed text and says so. */
static void take_line(struct App *app, struct FormLayer *form, char *line)
{
	char *key = strsep(&line, "\t"), *original = strsep(&line, "\t"), *typed = line;
	struct FormField *field;

	if (!key || !original || !typed || !(field = field_of_line(form, key)))
		return;
	draft_unescape(original);
	draft_unescape(typed);
	edit_set(&field->edit, typed);
	if (!(field->row->flags & ROW_KEPT) && strcmp(field->original, original) != 0)
		text_format(&field->fault, "It was changed to \"%s\" since you typed this.",
			    field->original);
	form_follow(app, form, field);
}

static bool take_draft(struct App *app, struct FormLayer *form, bool dropped)
{
	struct Arena arena = {0};
	char *draft, *line;
	bool found = draft_read(path_of(app, form, dropped, &arena), &arena, &draft);

	while (found && (line = strsep(&draft, "\n")))
		take_line(app, form, line);
	arena_release(&arena);
	return found;
}

static bool has_dropped(struct App *app, const struct FormLayer *form)
{
	struct Arena arena = {0};
	char *draft;
	bool found = draft_read(path_of(app, form, true, &arena), &arena, &draft);

	arena_release(&arena);
	return found;
}

void form_take_draft(struct App *app, struct FormLayer *form)
{
	form->has_dropped = has_dropped(app, form);
	if (take_draft(app, form, false))
		app_say(app, "This is the draft you left here. Ctrl-X clears it.");
	else if (form->has_dropped)
		app_say(app, "What you threw away here last is kept: Ctrl-X brings it back.");
}

static void take_back(struct App *app, struct FormLayer *form)
{
	if (!form->has_dropped || !take_draft(app, form, true)) {
		app_say(app, "Nothing is typed here that could be thrown away.");
		return;
	}
	form->has_dropped = false;
	remove_draft(app, form, true);
	form_keep_draft(app, form);
	app_say(app, "What you threw away is back.");
}

static void clear_fields(struct App *app, struct FormLayer *form)
{
	for (size_t i = 0; i < form->n; i++)
		edit_set(&form->fields[i].edit, form->fields[i].original);
	for (size_t i = 0; i < form->n; i++)
		form_follow(app, form, &form->fields[i]);
	if (form->spec->rows)
		form_sync_rows(form);
}

void form_drop_draft(struct App *app, struct FormLayer *form)
{
	if (!form_is_changed(form)) {
		take_back(app, form);
		return;
	}
	write_draft(app, form, true);
	remove_draft(app, form, false);
	clear_fields(app, form);
	form->dirty = false;
	form->has_dropped = true;
	app_say(app, "The form is cleared; Ctrl-X brings your draft back.");
}

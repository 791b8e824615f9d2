/* Form draft: one field a line: key, what the file held, what was typed; tabs between. */
#include "draft.h"
#include "form.h"

#include <string.h>

static const char *path_of(struct App *app, const struct FormLayer *form, struct Arena *arena)
{
	Id about = form->id > 0	     ? form->id
		   : form->n_ids > 0 ? form->ids[0]
				     : form->addition.owner_id;

	return draft_path(app, form->command ? form->command->verb : form->entity->key, about,
			  arena);
}

static void write_fields(const struct FormLayer *form, struct Text *text)
{
	for (size_t i = 0; i < form->n; i++) {
		const struct FormField *field = &form->fields[i];

		if (strcmp(field->original, text_get(&field->edit.text)) == 0)
			continue;
		text_format(text, "%s\t", field->field->key);
		draft_append(text, field->original);
		text_append(text, "\t");
		draft_append(text, text_get(&field->edit.text));
		text_append(text, "\n");
	}
}

void form_keep_draft(struct App *app, struct FormLayer *form)
{
	struct Arena arena = {0};
	struct Text text;

	form->dirty = false;
	if (!form_is_changed(form)) {
		form_forget_draft(app, form);
		return;
	}
	text_init(&text);
	write_fields(form, &text);
	draft_write(app, path_of(app, form, &arena), &text);
	text_release(&text);
	arena_release(&arena);
}

void form_forget_draft(struct App *app, struct FormLayer *form)
{
	struct Arena arena = {0};

	draft_remove(path_of(app, form, &arena));
	form->dirty = false;
	arena_release(&arena);
}

/* A field that has changed in the file since keeps the typed text and says so. */
static void take_line(struct FormLayer *form, char *line)
{
	char *key = strsep(&line, "\t"), *original = strsep(&line, "\t"), *typed = line;
	struct Text fault;

	if (!key || !original || !typed)
		return;
	draft_unescape(original);
	draft_unescape(typed);
	for (size_t i = 0; i < form->n; i++) {
		struct FormField *field = &form->fields[i];

		if (strcmp(field->field->key, key) != 0)
			continue;
		edit_set(&field->edit, typed);
		if (strcmp(field->original, original) == 0)
			continue;
		text_init(&fault);
		text_format(&fault, "It was changed to \"%s\" since you typed this.",
			    field->original);
		form_set_fault(form, key, text_get(&fault));
		text_release(&fault);
	}
}

bool form_take_draft(struct App *app, struct FormLayer *form)
{
	struct Arena arena = {0};
	char *draft, *line;
	bool found = draft_read(path_of(app, form, &arena), &arena, &draft);

	while (found && (line = strsep(&draft, "\n")))
		take_line(form, line);
	arena_release(&arena);
	return found;
}

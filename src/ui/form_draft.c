/* Form draft: a text file, one field a line: key, what the file held, what was typed; tabs between,
 * \n and \t escaped. */
#include "form.h"

#include "qtp/os/file.h"

#include <string.h>

#define DRAFT_LIMIT (1u << 20)
#define FNV_OFFSET 1469598103934665603u
#define FNV_PRIME 1099511628211u

static uint64_t hash_text(const char *text)
{
	uint64_t hash = FNV_OFFSET;

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * FNV_PRIME;
	return hash;
}

/* One file for each form of each database: what it is about stands in its name. */
static const char *draft_path(struct App *app, const struct FormLayer *form, struct Arena *arena)
{
	unsigned long long file = hash_text(store_path(app->domain->store));
	Id about = form->id > 0	     ? form->id
		   : form->n_ids > 0 ? form->ids[0]
				     : form->addition.owner_id;

	return arena_format(arena, "%s/drafts/%016llx-%s-%lld.draft", app->domain->env->state_dir,
			    file, form->command ? form->command->verb : form->entity->key,
			    (long long)about);
}

static void append_escaped(struct Text *text, const char *s)
{
	for (; *s; s++) {
		if (*s == '\n')
			text_append(text, "\\n");
		else if (*s == '\t')
			text_append(text, "\\t");
		else if (*s == '\\')
			text_append(text, "\\\\");
		else
			text_append_char(text, *s);
	}
}

/* In place. */
static void unescape(char *s)
{
	char *to = s;

	for (; *s; s++) {
		if (*s == '\\' && s[1]) {
			s++;
			*to++ = *s == 'n' ? '\n' : *s == 't' ? '\t' : *s;
		} else {
			*to++ = *s;
		}
	}
	*to = '\0';
}

static void write_fields(const struct FormLayer *form, struct Text *text)
{
	for (size_t i = 0; i < form->n; i++) {
		const struct FormField *field = &form->fields[i];

		if (strcmp(field->original, text_get(&field->edit.text)) == 0)
			continue;
		text_format(text, "%s\t", field->field->key);
		append_escaped(text, field->original);
		text_append(text, "\t");
		append_escaped(text, text_get(&field->edit.text));
		text_append(text, "\n");
	}
}

void form_keep_draft(struct App *app, struct FormLayer *form)
{
	struct Arena arena = {0};
	struct Text text;
	struct Error error;
	const char *path = draft_path(app, form, &arena);

	form->dirty = false;
	if (!form_is_changed(form)) {
		form_forget_draft(app, form);
		arena_release(&arena);
		return;
	}
	text_init(&text);
	write_fields(form, &text);
	if (!os_make_folder(arena_format(&arena, "%s/drafts", app->domain->env->state_dir),
			    &error) ||
	    !os_write_file(path, text_get(&text), text.length, true, &error))
		app_fail(app, &error);
	text_release(&text);
	arena_release(&arena);
}

void form_forget_draft(struct App *app, struct FormLayer *form)
{
	struct Arena arena = {0};
	struct Error ignored;

	/* A draft that stays is offered again; that does no harm. */
	if (!os_remove_file(draft_path(app, form, &arena), &ignored))
		error_clear(&ignored);
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
	unescape(original);
	unescape(typed);
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
	struct Error ignored;
	char *data, *line;
	size_t length;
	bool found = os_read_file(draft_path(app, form, &arena), DRAFT_LIMIT, &arena, &data,
				  &length, &ignored);

	while (found && (line = strsep(&data, "\n")))
		take_line(form, line);
	arena_release(&arena);
	return found;
}

/* Makes the manual page and the completions while building: fills a text with what the program's
 * own tables say. */
#include "qtp/engine/cli/manual.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/term/event.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/ui/view.h"

#include <stdio.h>
#include <string.h>

/* Largest text that is read. */
#define TEXT_MAX 1000000

static void write_key(struct Text *out, const char *keys, const char *help)
{
	text_append(out, ".It ");
	for (; keys && *keys; keys++) {
		if (strchr("\\-.'|[]", *keys))
			text_append(out, *keys == '\\' ? "\\e" : *keys == '-' ? "\\-" : "\\&");
		if (!strchr("\\-", *keys))
			text_append_char(out, *keys);
	}
	text_append(out, "\n");
	manual_say(out, help);
}

static void begin_list(struct Text *out, const char *title)
{
	/* A title whose first word is the name of a macro is text all the same. */
	text_append(out, ".Ss \\&");
	manual_escape(out, title);
	text_append(out, "\n.Bl -tag -width \"PgDn Ctrl-P\" -compact\n");
}

/* Actions that several types of layers share. */
static void write_shared(struct Text *out)
{
	const struct ActionTable *table;
	size_t place = 0;

	begin_list(out, "On pages, lists and where several kinds of screens agree");
	while ((table = shared_table_next(&place)))
		for (size_t j = 0; j < table->n; j++)
			if (table->rows[j].keys)
				write_key(out, table->rows[j].keys, table->rows[j].help);
	text_append(out, ".El\n");
}

static void write_own(struct Text *out, const struct LayerType *type)
{
	struct Text title;

	if (type->actions.n == 0)
		return;
	text_init(&title);
	text_format(&title, "Only in: %s", type->name);
	begin_list(out, text_get(&title));
	for (size_t i = 0; i < type->actions.n; i++)
		if (type->actions.rows[i].keys)
			write_key(out, type->actions.rows[i].keys, type->actions.rows[i].help);
	text_append(out, ".El\n");
	text_release(&title);
}

static void write_views(struct Text *out, enum ViewGroup group, const char *heading)
{
	const struct ViewSpec *view = NULL;
	struct Text help;

	text_init(&help);
	begin_list(out, heading);
	while ((view = view_after(view))) {
		if (view->group != group)
			continue;
		text_clear(&help);
		text_format(&help, "%s: %s", view->title, view->help);
		write_key(out, view->key, text_get(&help));
	}
	text_append(out, ".El\n");
	text_release(&help);
}

static bool is_listed(const struct Command *command, enum Kind kind)
{
	return command->keys && command->kind == kind;
}

static void write_commands_on(struct Text *out, enum Kind kind)
{
	const struct Command *command;
	struct Arena arena = {0};
	bool any = false;

	for (size_t i = 0; (command = command_at(i)); i++) {
		if (!is_listed(command, kind))
			continue;
		if (!any)
			begin_list(out, arena_format(&arena, "Commands on a %s",
						     entity_get(kind)->name));
		any = true;
		write_key(out, command->keys, command->help);
	}
	if (any)
		text_append(out, ".El\n");
	arena_release(&arena);
}

static void write_commands(struct Text *out)
{
	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		write_commands_on(out, kind);
}

static bool write_keys(struct Text *out)
{
	const struct LayerType *type;

	write_views(out, VIEW_TAB, "Views");
	write_views(out, VIEW_GO, "Views of the go menu: g, then a letter");
	write_shared(out);
	for (size_t i = 0; (type = layer_type_at(i)); i++)
		write_own(out, type);
	write_commands(out);
	return true;
}

static bool fill_page(const char *name, struct Text *out)
{
	return strcmp(name, "keys") == 0 ? write_keys(out) : manual_part(name, out);
}

/* Words are joined without what stands before them. */
static bool fill_words(const char *name, struct Text *out)
{
	struct Text words;

	text_init(&words);
	bool found = manual_words(name, &words);

	text_append(out, text_get(&words));
	text_release(&words);
	return found;
}

/* Copies the text, each @name@ filled in; false at a name that nobody knows. */
static bool fill(const char *text, bool (*part)(const char *name, struct Text *out),
		 struct Text *out)
{
	char name[40];

	while (*text) {
		size_t length = strspn(text + 1, "abcdefghijklmnopqrstuvwxyz-");

		if (*text != '@' || text[length + 1] != '@' || length == 0 ||
		    length >= sizeof name) {
			text_append_char(out, *text++);
			continue;
		}
		memcpy(name, text + 1, length);
		name[length] = '\0';
		if (!part(name, out)) {
			fprintf(stderr, "There is no part \"%s\".\n", name);
			return false;
		}
		text += length + 2;
		/* A part of the page ends its own lines. */
		text += part == fill_page && *text == '\n';
	}
	return true;
}

/* manual page|words TEXT: the filled text on standard output. */
int main(int argc, char *argv[])
{
	struct Arena arena = {0};
	struct Error error = {0};
	struct Text out;
	char *text;
	size_t length;
	const int words_expected = 3;

	if (argc != words_expected ||
	    !os_read_file((struct FileToRead){argv[2], TEXT_MAX}, &arena, &text, &length, &error)) {
		fprintf(stderr, "%s\n",
			argc == words_expected ? error.text : "usage: manual page|words TEXT");
		return 1;
	}
	text_init(&out);
	bool done = fill(text, strcmp(argv[1], "page") == 0 ? fill_page : fill_words, &out) &&
		    fwrite(text_get(&out), 1, out.length, stdout) == out.length &&
		    fflush(stdout) == 0;

	text_release(&out);
	arena_release(&arena);
	return done ? 0 : 1;
}
